#include "server/run.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "data/release/journal.h"
#include "data/release/registry.h"
#include "proof/prove_examples.h"
#include "server/options.h"
#include "server/server.h"
#include "units/limits.h"

namespace landed::server {
namespace {

constexpr int kDone = 0;
constexpr int kCalledWrongly = 2;
constexpr int kCouldNotStart = 3;

void Say(const absl::Status& status) {
  fprintf(stderr, "landed_server: %s\n", std::string(status.message()).c_str());
}

sigset_t StopSignals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  return signals;
}

absl::StatusOr<std::unique_ptr<Server>> Start(const Options& options) {
  absl::StatusOr<CallLog> log = CallLog::Open(options.log);
  if (!log.ok()) return log.status();
  data::Registry::Options releases;
  releases.root = options.data;
  releases.release = options.release;
  releases.prover = proof::ProveExamples;
  if (!options.state.empty()) {
    std::error_code error;
    std::filesystem::create_directories(options.state, error);
    if (error) {
      return absl::UnavailableError(
          absl::StrCat("--state=", options.state, ": ", error.message()));
    }
    releases.journal_path = data::JournalPathIn(options.state);
  }
  auto registry = data::Registry::Open(std::move(releases), absl::Now());
  if (!registry.ok()) return registry.status();
  if (!options.release.empty()) {
    const absl::Status asked = (*registry)->Share()->Check(options.release);
    if (!asked.ok()) return asked;
  }
  // It starts all the same: a good release may come while it runs.
  const absl::Status serves = (*registry)->Share()->status();
  if (!serves.ok()) Say(serves);
  return Server::Start(options.listen,
                       Environment{std::make_unique<const Clock>(),
                                   *std::move(registry), *std::move(log)});
}

// Whoever waits for the file never sees half of it.
absl::Status WritePortFile(const std::string& path, int port) {
  const std::string unfinished = absl::StrCat(path, ".new");
  std::ofstream file(unfinished);
  file << port << "\n";
  file.close();
  if (!file || rename(unfinished.c_str(), path.c_str()) != 0) {
    return absl::ErrnoToStatus(errno, absl::StrCat("port file ", path));
  }
  return absl::OkStatus();
}

void ServeUntilTold(const sigset_t& signals, Server* server) {
  int told = 0;
  sigwait(&signals, &told);
  // The second signal ends the program as it would any other.
  pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
  const int64_t left = server->Drain(absl::Milliseconds(limits::kNoticeMillis),
                                     absl::Milliseconds(limits::kDrainMillis));
  server->environment().log.WriteEvent(
      absl::Now(), "stopped", "",
      left == 0 ? "told to stop; every call was finished"
                : absl::StrCat("told to stop; calls cut off: ", left));
  // For refusals on their way: a closed connection may lose them.
  absl::SleepFor(absl::Milliseconds(limits::kLingerMillis));
}

}  // namespace

int Run(int argc, char** argv) {
  Options options;
  absl::Status status = ReadOptions(argc, argv, &options);
  if (!status.ok()) {
    Say(status);
    return kCalledWrongly;
  }
  if (options.help) {
    fputs(UsageText().c_str(), stdout);
    return kDone;
  }
  // What gRPC would print about a port in use, Start says in one line.
  setenv("GRPC_VERBOSITY", "NONE", /*overwrite=*/0);
  // Before there are threads, which inherit it: signals wait for sigwait.
  const sigset_t signals = StopSignals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  auto server = Start(options);
  status = server.status();
  if (status.ok() && !options.port_file.empty()) {
    status = WritePortFile(options.port_file, (*server)->port());
  }
  if (!status.ok()) {
    Say(status);
    return kCouldNotStart;
  }
  const std::string host = options.listen.substr(0, options.listen.rfind(':'));
  printf("listening on %s:%d\n", host.c_str(), (*server)->port());
  fflush(stdout);
  ServeUntilTold(signals, server->get());
  // With gRPC's server still up: see Server::Drain. Everything that has to
  // last was written by a system call.
  std::_Exit(kDone);
}

}  // namespace landed::server
