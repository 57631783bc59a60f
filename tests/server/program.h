#ifndef LANDED_TESTS_SERVER_PROGRAM_H_
#define LANDED_TESTS_SERVER_PROGRAM_H_

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/time/clock.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/server/harness.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

// The server as a process.
namespace landed::server {

using Lines = std::vector<std::string>;

// A program under way, with what it prints in files.
class Process {
 public:
  Process(const support::TempDir& dir, std::vector<std::string> arguments)
      : dir_(dir) {
    arguments.insert(arguments.begin(), "server/landed_server");
    std::vector<char*> pointers;
    for (std::string& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    pid_ = fork();
    if (pid_ == 0) {
      Redirect("out", STDOUT_FILENO);
      Redirect("err", STDERR_FILENO);
      execv(pointers[0], pointers.data());
      _exit(127);
    }
  }
  ~Process() {
    if (pid_ > 0) {
      kill(pid_, SIGKILL);
      Wait();
    }
  }

  void Signal(int signal) { kill(pid_, signal); }

  // The exit status; -1: it was killed.
  int Wait() {
    int status = 0;
    waitpid(pid_, &status, 0);
    pid_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  std::string out() const { return support::ReadText(dir_.path(), "out"); }
  std::string err() const { return support::ReadText(dir_.path(), "err"); }

  // The address that it listens on, once it does.
  std::string Address() const {
    for (int i = 0; i < 600; ++i) {
      if (access(dir_.Path("port").c_str(), R_OK) == 0) {
        int port = 0;
        EXPECT_TRUE(
            absl::SimpleAtoi(support::ReadText(dir_.path(), "port"), &port));
        return absl::StrCat("127.0.0.1:", port);
      }
      absl::SleepFor(absl::Milliseconds(50));
    }
    ADD_FAILURE() << "the server did not start: " << err();
    return "";
  }

 private:
  void Redirect(const std::string& name, int fd) {
    dup2(open(dir_.Path(name).c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), fd);
  }

  const support::TempDir& dir_;
  pid_t pid_;
};

class ProgramTest : public testing::Test {
 protected:
  std::unique_ptr<Process> Run(std::vector<std::string> arguments) {
    return std::make_unique<Process>(dir_, std::move(arguments));
  }
  std::unique_ptr<Process> Serve() {
    return Run({"--listen=127.0.0.1:0", "--port_file=" + dir_.Path("port"),
                "--log=" + dir_.Path("log")});
  }
  // It ends with this status and one line on stderr.
  void ExpectRefusal(std::vector<std::string> arguments, int status,
                     const std::string& words) {
    const auto process = Run(std::move(arguments));
    EXPECT_EQ(process->Wait(), status);
    EXPECT_THAT(process->err(), testing::StartsWith("landed_server: "));
    EXPECT_THAT(process->err(), testing::HasSubstr(words));
    EXPECT_EQ(process->err().find('\n'), process->err().size() - 1);
    EXPECT_EQ(process->out(), "");
  }

  // Of each line of the log one field; "" where it has none of that name.
  Lines LogLines(const char* field) const {
    Lines values;
    for (const auto line : absl::StrSplit(support::ReadText(dir_.path(), "log"),
                                          '\n', absl::SkipEmpty())) {
      values.push_back(
          nlohmann::json::parse(std::string(line)).value(field, ""));
    }
    return values;
  }

  support::TempDir dir_;
};

// The outcome of one quote.
inline grpc::StatusCode Quote(v1::QuoteService::Stub* stub) {
  grpc::ClientContext context;
  v1::QuoteResponse response;
  return stub->Quote(&context, NecklaceToFrance(), &response).error_code();
}

}  // namespace landed::server

#endif  // LANDED_TESTS_SERVER_PROGRAM_H_
