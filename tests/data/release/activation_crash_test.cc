// Whatever moment a process is killed at, and whatever the disk refuses, the
// release that serves afterwards is the one before the activation or the one
// after it; the one after it if the activation had been reported.

#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <memory>
#include <random>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "data/release/registry.h"
#include "gtest/gtest.h"
#include "tests/data/release/faulty_journal_file.h"
#include "tests/data/release/release_folder.h"
#include "tests/support/fake_tables.h"

namespace landed::data {
namespace {

const absl::Time kNow = absl::FromUnixSeconds(1'800'000'000);

std::string Other(absl::string_view name) {
  return name == "one" ? "two" : "one";
}

// A child that activates the release that does not serve, again and again, at
// the most `rounds` times, and writes a byte for each activation that was
// reported; how it ended, and how many bytes there are.
struct Outcome {
  int status = 0;
  int reported = 0;
  std::string first;  // the release that served when it began
};

class ActivationCrashTest : public testing::Test {
 protected:
  void SetUp() override {
    SetFault({});
    options_ = folder_.options();
    options_.journal_file = &FaultyJournalFile();
  }

  // Runs `child` in a process of its own, which exits with what that returns.
  template <class Child>
  pid_t Fork(Child child) {
    EXPECT_EQ(pipe(pipe_), 0);
    const pid_t pid = fork();
    EXPECT_GE(pid, 0);
    if (pid == 0) {
      close(pipe_[0]);
      _exit(child());
    }
    close(pipe_[1]);
    return pid;
  }

  int Activate(int rounds, const Fault& fault) const {
    auto registry = Registry::Open(options_, kNow);
    if (!registry.ok()) return 2;
    SetFault(fault);
    for (int i = 0; i < rounds; ++i) {
      const std::string to = Other(ActiveOf(**registry));
      const bool done = (*registry)->Activate(to, kNow, "child", kNow).ok();
      if (!done) return 1;
      if (ActiveOf(**registry) != to) return 3;
      if (write(pipe_[1], "+", 1) != 1) return 4;
    }
    return 0;
  }

  Outcome Wait(pid_t pid, std::string first) {
    Outcome outcome;
    outcome.first = std::move(first);
    char buffer[4096];
    ssize_t got = 0;
    while ((got = read(pipe_[0], buffer, sizeof(buffer))) > 0) {
      outcome.reported += static_cast<int>(got);
    }
    close(pipe_[0]);
    EXPECT_EQ(waitpid(pid, &outcome.status, 0), pid);
    return outcome;
  }

  // A new process' view: which release serves, after what was reported.
  void ExpectSound(const Outcome& outcome) {
    SetFault({});
    const auto registry = Registry::Open(folder_.options(), kNow);
    ASSERT_TRUE(registry.ok()) << registry.status();
    const std::string active = ActiveOf(**registry);
    const std::string reported =
        outcome.reported % 2 == 0 ? outcome.first : Other(outcome.first);
    const int entries = static_cast<int>((*registry)->Entries().size());
    // One more than was reported may have got to the disk.
    ASSERT_GE(entries, entries_ + outcome.reported);
    ASSERT_LE(entries, entries_ + outcome.reported + 1);
    const bool is_one_more = entries > entries_ + outcome.reported;
    ASSERT_EQ(active, is_one_more ? Other(reported) : reported);
    ASSERT_TRUE((*registry)->Read()->status().ok());
    ASSERT_TRUE((*registry)->Read()->passed_over().ok());
    ASSERT_EQ(AnswerOf(*(*registry)->Read()->Active()),
              AnswerOf(*support::LoadFakeRelease(active)));
    // Life goes on.
    const std::string next = Other(active);
    ASSERT_TRUE((*registry)->Activate(next, kNow, "parent", kNow).ok());
    ASSERT_EQ(ActiveOf(**registry), next);
    entries_ = entries + 1;
    first_ = next;
  }

  const ReleaseFolder folder_;
  Registry::Options options_;
  int pipe_[2] = {-1, -1};
  int entries_ = 0;            // in the journal
  std::string first_ = "one";  // what serves
};

// An activation in a child with this fault.
#define LANDED_EXPECT_SURVIVES(fault, ended)                    \
  do {                                                          \
    const pid_t pid = Fork([&] { return Activate(1, fault); }); \
    const Outcome outcome = Wait(pid, first_);                  \
    EXPECT_TRUE(ended(outcome.status)) << outcome.status;       \
    ASSERT_NO_FATAL_FAILURE(ExpectSound(outcome));              \
  } while (false)

bool WasKilled(int status) {
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}
bool WasRefused(int status) {
  return WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

TEST_F(ActivationCrashTest, KilledAtARandomMoment) {
  std::mt19937 random(20'261'122);
  std::uniform_int_distribution<int> micros(0, 6'000);
  constexpr int kKills = 200;
  int64_t reported = 0;
  for (int i = 0; i < kKills; ++i) {
    SCOPED_TRACE(i);
    const pid_t pid = Fork([&] { return Activate(1'000'000, {}); });
    // From the first activation on: before it, there is only loading.
    char byte = 0;
    ASSERT_EQ(read(pipe_[0], &byte, 1), 1);
    absl::SleepFor(absl::Microseconds(micros(random)));
    kill(pid, SIGKILL);
    Outcome outcome = Wait(pid, first_);
    ++outcome.reported;
    reported += outcome.reported;
    EXPECT_TRUE(WasKilled(outcome.status));
    ASSERT_NO_FATAL_FAILURE(ExpectSound(outcome));
    if (entries_ < 200) continue;
    // A long journal takes long to read.
    folder_.WriteJournal("");
    entries_ = 0;
    first_ = "one";
  }
  EXPECT_GE(reported, kKills);
}

// The calls of the first activation (which makes the journal) and of a later
// one.
TEST_F(ActivationCrashTest, KilledAtEveryCall) {
  for (const bool is_first : {true, false}) {
    for (int call = 0; call < (is_first ? 3 : 2); ++call) {
      for (const Fault::Kind kind :
           {Fault::Kind::kKillBefore, Fault::Kind::kKillAfter}) {
        SCOPED_TRACE(absl::StrCat(is_first, " ", call));
        if (is_first) {
          folder_.WriteJournal("");
          entries_ = 0;
          first_ = "one";
        }
        Fault fault;
        fault.kind = kind;
        fault.call = call;
        LANDED_EXPECT_SURVIVES(fault, WasKilled);
      }
    }
  }
}

TEST_F(ActivationCrashTest, KilledAtEveryByteOfTheLine) {
  // Longer than any line here: the whole line.
  for (size_t bytes = 0; bytes <= 145; ++bytes) {
    SCOPED_TRACE(bytes);
    Fault fault;
    fault.kind = Fault::Kind::kKillTorn;
    fault.bytes = bytes;
    LANDED_EXPECT_SURVIVES(fault, WasKilled);
  }
}

// What a crash left is cut off first: call 0 is that truncate.
TEST_F(ActivationCrashTest, KilledAtEveryCallAfterACrash) {
  for (int call = 0; call < 3; ++call) {
    for (const Fault::Kind kind :
         {Fault::Kind::kKillBefore, Fault::Kind::kKillAfter}) {
      SCOPED_TRACE(call);
      const std::string good =
          entries_ == 0 ? "" : support::ReadText(folder_.root(), "journal");
      folder_.WriteJournal(good + "activate\t18000");
      Fault fault;
      fault.kind = kind;
      fault.call = call;
      LANDED_EXPECT_SURVIVES(fault, WasKilled);
    }
  }
}

// The process goes on, but each call of its fails, also that which would cut
// off what it wrote.
TEST_F(ActivationCrashTest, RefusedAtEveryCall) {
  for (const int error : {ENOSPC, EIO}) {
    for (const bool stays : {false, true}) {
      for (int call = 0; call < 2; ++call) {
        SCOPED_TRACE(absl::StrCat(error, " ", stays, " ", call));
        Fault fault;
        fault.kind = Fault::Kind::kError;
        fault.call = call;
        fault.error = error;
        fault.stays = stays;
        LANDED_EXPECT_SURVIVES(fault, WasRefused);
      }
    }
  }
}

TEST_F(ActivationCrashTest, AFullDiskAfterEveryByteOfTheLine) {
  for (size_t bytes = 0; bytes < 160; bytes += 7) {
    SCOPED_TRACE(bytes);
    Fault fault;
    fault.kind = Fault::Kind::kTorn;
    fault.bytes = bytes;
    fault.error = ENOSPC;
    fault.stays = true;
    LANDED_EXPECT_SURVIVES(fault, WasRefused);
  }
}

// The system's own way to say that a file may not grow.
TEST_F(ActivationCrashTest, AFileThatMayNotGrow) {
  for (const int more : {0, 1, 60, 100}) {
    SCOPED_TRACE(more);
    struct stat info = {};
    const bool is_there = stat(folder_.journal_path().c_str(), &info) == 0;
    const rlim_t size = (is_there ? info.st_size : 0) + more;
    const pid_t pid = Fork([&] {
      signal(SIGXFSZ, SIG_IGN);
      const rlimit limit = {size, size};
      if (setrlimit(RLIMIT_FSIZE, &limit) != 0) return 5;
      return Activate(1, {});
    });
    const Outcome outcome = Wait(pid, first_);
    EXPECT_TRUE(WasRefused(outcome.status)) << outcome.status;
    ASSERT_NO_FATAL_FAILURE(ExpectSound(outcome));
  }
}

// A disk that is really full, where the machine lets us mount one.
TEST_F(ActivationCrashTest, AFullDisk) {
  const support::TempDir disk;
  if (mount("none", disk.path().c_str(), "tmpfs", 0, "size=64k") != 0) {
    GTEST_SKIP() << "cannot mount a small disk here";
  }
  Registry::Options options = folder_.options();
  options.journal_path = disk.Path("journal");
  auto registry = Registry::Open(options, kNow).value();
  ASSERT_TRUE(registry->Activate("two", kNow, "ann", kNow).ok());
  std::ofstream rest(disk.Path("rest"));
  rest << std::string(1 << 20, 'x');
  rest.close();
  // The journal's last block has room for some entries yet.
  absl::Status status;
  std::string active = "two";
  for (int i = 0; i < 100 && status.ok(); ++i) {
    status = registry->Activate(Other(active), kNow, "ann", kNow).status();
    if (status.ok()) active = Other(active);
  }
  EXPECT_TRUE(absl::IsUnavailable(status)) << status;
  EXPECT_EQ(ActiveOf(*registry), active);
  EXPECT_EQ(ActiveOf(*Registry::Open(options, kNow).value()), active);
  ASSERT_EQ(truncate(disk.Path("rest").c_str(), 0), 0);
  EXPECT_TRUE(registry->Activate(Other(active), kNow, "ann", kNow).ok());
  EXPECT_EQ(ActiveOf(*Registry::Open(options, kNow).value()), Other(active));
  umount2(disk.path().c_str(), MNT_DETACH);
}

// A journal that was cut off; journal_test does so at every length.
TEST_F(ActivationCrashTest, ATruncatedJournal) {
  auto registry = Registry::Open(folder_.options(), kNow).value();
  ASSERT_TRUE(registry->Activate("two", kNow, "ann", kNow).ok());
  ASSERT_TRUE(registry->Activate("one", kNow, "ann", kNow).ok());
  const std::string text = support::ReadText(folder_.root(), "journal");
  const size_t first_end = text.find('\n') + 1;
  for (size_t length = 0; length <= text.size(); length += 4) {
    folder_.WriteJournal(text.substr(0, length));
    registry = Registry::Open(folder_.options(), kNow).value();
    const bool has_first_alone = length >= first_end && length < text.size();
    ASSERT_EQ(ActiveOf(*registry), has_first_alone ? "two" : "one") << length;
    if (length % 16 != 0) continue;
    ASSERT_TRUE(registry->Activate("two", kNow, "ann", kNow).ok());
    ASSERT_EQ(ActiveOf(*registry), "two");
  }
}

}  // namespace
}  // namespace landed::data
