#include "data/release/journal.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "data/release/journal_entry.h"
#include "gtest/gtest.h"
#include "tests/data/release/faulty_journal_file.h"
#include "tests/support/temp_dir.h"

namespace landed::data {
namespace {

using support::TempDir;

JournalEntry Entry(int number) {
  JournalEntry entry;
  entry.recorded_at = absl::FromUnixSeconds(1'700'000'000 + number);
  entry.effective_at = entry.recorded_at;
  entry.from = "one";
  entry.to = "two";
  entry.sha256 = std::string(64, '5');
  entry.who = absl::StrCat("person ", number);
  return entry;
}

std::vector<JournalEntry> Entries(int count) {
  std::vector<JournalEntry> entries;
  for (int i = 0; i < count; ++i) entries.push_back(Entry(i));
  return entries;
}

std::string TextOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string LinesOf(int count) {
  std::string text;
  for (const JournalEntry& entry : Entries(count)) text += ToLine(entry);
  return text;
}

class JournalTest : public testing::Test {
 protected:
  void SetUp() override { SetFault({}); }
  void Write(const std::string& text) const { dir_.Write("journal", text); }
  std::string path() const { return dir_.Path("journal"); }

  const TempDir dir_;
};

TEST_F(JournalTest, IsEmptyWithoutAFile) {
  const auto entries = Journal(path()).Read();
  ASSERT_TRUE(entries.ok()) << entries.status();
  EXPECT_TRUE(entries->empty());
  EXPECT_FALSE(std::filesystem::exists(path()));
}

TEST_F(JournalTest, GivesBackWhatWasAppended) {
  for (int i = 0; i < 5; ++i) {
    Journal journal(path());
    ASSERT_TRUE(journal.Append(Entry(i)).ok());
    EXPECT_EQ(journal.Read().value(), Entries(i + 1));
  }
  EXPECT_EQ(TextOf(path()), LinesOf(5));
}

TEST_F(JournalTest, RefusesTextThatIsNoCell) {
  JournalEntry entry = Entry(0);
  entry.who = "a\nb";
  EXPECT_TRUE(absl::IsInvalidArgument(Journal(path()).Append(entry)));
  EXPECT_FALSE(std::filesystem::exists(path()));
}

// What a crash, or a file that was cut off, leaves.
TEST_F(JournalTest, CutOffAtEveryLengthItGoesOn) {
  constexpr int kEntries = 3;
  const std::string text = LinesOf(kEntries);
  size_t complete = 0;
  for (size_t length = 0; length <= text.size(); ++length) {
    if (length > 0 && text[length - 1] == '\n') ++complete;
    Write(text.substr(0, length));
    Journal journal(path());
    auto entries = journal.Read();
    ASSERT_TRUE(entries.ok()) << length << ": " << entries.status();
    std::vector<JournalEntry> expected = Entries(static_cast<int>(complete));
    ASSERT_EQ(*entries, expected) << length;
    // Reading changes nothing; appending cuts the rest off.
    ASSERT_EQ(TextOf(path()).size(), length);
    ASSERT_TRUE(journal.Append(Entry(9)).ok()) << length;
    expected.push_back(Entry(9));
    ASSERT_EQ(journal.Read().value(), expected) << length;
  }
}

TEST_F(JournalTest, ADamagedByteBeforeTheLastLineIsALoss) {
  const std::string first = LinesOf(1), text = LinesOf(3);
  const size_t second_end = LinesOf(2).size();
  for (size_t i = 0; i < second_end; ++i) {
    std::string damaged = text;
    damaged[i] ^= 0x20;
    Write(damaged);
    const auto entries = Journal(path()).Read();
    ASSERT_TRUE(absl::IsDataLoss(entries.status())) << i;
    const int line = i < first.size() ? 1 : 2;
    EXPECT_EQ(entries.status().message(),
              absl::StrCat(path(), ":", line, ": the entry is damaged"));
    // Nothing is appended, nor cut off.
    EXPECT_TRUE(absl::IsDataLoss(Journal(path()).Append(Entry(9)))) << i;
    ASSERT_EQ(TextOf(path()), damaged);
  }
}

TEST_F(JournalTest, ADamagedLastLineWasNotWritten) {
  const std::string text = LinesOf(3);
  for (size_t i = LinesOf(2).size(); i < text.size(); ++i) {
    std::string damaged = text;
    damaged[i] ^= 0x20;
    Write(damaged);
    Journal journal(path());
    ASSERT_EQ(journal.Read().value(), Entries(2)) << i;
    ASSERT_TRUE(journal.Append(Entry(2)).ok());
    ASSERT_EQ(TextOf(path()), text);
  }
}

TEST_F(JournalTest, AnotherFileIsLeftAlone) {
  for (const char* text : {"127.0.0.1 localhost\n", "no line end", "\n",
                           "two\nlines\n", "activated\n\n"}) {
    Write(text);
    EXPECT_TRUE(absl::IsDataLoss(Journal(path()).Read().status())) << text;
    EXPECT_TRUE(absl::IsDataLoss(Journal(path()).Append(Entry(0)))) << text;
    EXPECT_EQ(TextOf(path()), text);
  }
}

TEST_F(JournalTest, OddFilesAreRefusedAtOnce) {
  ASSERT_EQ(mkfifo(dir_.Path("fifo").c_str(), 0600), 0);
  dir_.MakeFolder("folder");
  dir_.Write("real", LinesOf(1));
  ASSERT_EQ(symlink("real", dir_.Path("link").c_str()), 0);
  ASSERT_EQ(symlink("nothing", dir_.Path("broken").c_str()), 0);
  for (const char* name : {"fifo", "link", "broken"}) {
    Journal journal(dir_.Path(name));
    EXPECT_TRUE(absl::IsFailedPrecondition(journal.Read().status())) << name;
    EXPECT_TRUE(absl::IsFailedPrecondition(journal.Append(Entry(1)))) << name;
  }
  Journal folder(dir_.Path("folder"));
  EXPECT_TRUE(absl::IsFailedPrecondition(folder.Read().status()));
  EXPECT_FALSE(folder.Append(Entry(1)).ok());
  EXPECT_TRUE(absl::IsFailedPrecondition(Journal("/dev/null").Read().status()));
  EXPECT_EQ(TextOf(dir_.Path("real")), LinesOf(1));
  EXPECT_FALSE(std::filesystem::exists(dir_.Path("nothing")));
}

TEST_F(JournalTest, AFolderThatTakesNoFileIsUnavailable) {
  dir_.Write("file", "");
  for (const char* name : {"missing/journal", "file/journal"}) {
    EXPECT_TRUE(absl::IsUnavailable(Journal(dir_.Path(name)).Append(Entry(0))));
  }
  EXPECT_TRUE(
      absl::IsUnavailable(Journal(dir_.Path("file/x")).Read().status()));
  if (geteuid() == 0) return;  // whom no permission stops
  dir_.MakeFolder("shut");
  chmod(dir_.Path("shut").c_str(), 0500);
  EXPECT_TRUE(
      absl::IsUnavailable(Journal(dir_.Path("shut/journal")).Append(Entry(0))));
}

// What was read before is read again: the file may have changed in between.
TEST_F(JournalTest, AReaderSeesEveryChange) {
  Journal journal(path());
  Write(LinesOf(3));
  EXPECT_EQ(journal.Read().value(), Entries(3));
  Write(LinesOf(5));
  EXPECT_EQ(journal.Read().value(), Entries(5));
  Write(LinesOf(2));
  EXPECT_EQ(journal.Read().value(), Entries(2));
  std::string damaged = LinesOf(4);
  damaged[10] ^= 1;
  Write(damaged);
  EXPECT_TRUE(absl::IsDataLoss(journal.Read().status()));
  Write(ToLine(Entry(7)));
  EXPECT_EQ(journal.Read().value(), std::vector<JournalEntry>{Entry(7)});
  std::filesystem::remove(path());
  EXPECT_TRUE(journal.Read().value().empty());
}

// Every call that an append makes, after `before` entries and with what a crash
// left, fails with each error: no entry, and the next append succeeds.
TEST_F(JournalTest, AFailedCallAppendsNothing) {
  for (const int before : {0, 2}) {
    for (const char* torn : {"", "activate\t17"}) {
      Write(LinesOf(before) + torn);
      SetFault({});
      ASSERT_TRUE(Journal(path(), FaultyJournalFile()).Append(Entry(7)).ok());
      const int calls = CallCount();
      ASSERT_GE(calls, 2);
      for (int call = 0; call < calls; ++call) {
        for (const int error : {ENOSPC, EIO, EDQUOT}) {
          SCOPED_TRACE(absl::StrCat(before, torn, " ", call, " ", error));
          Write(LinesOf(before) + torn);
          Fault fault;
          fault.kind = Fault::Kind::kError;
          fault.call = call;
          fault.error = error;
          SetFault(fault);
          Journal journal(path(), FaultyJournalFile());
          const absl::Status status = journal.Append(Entry(7));
          EXPECT_TRUE(absl::IsUnavailable(status)) << status;
          EXPECT_TRUE(absl::EndsWith(status.message(), strerror(error)))
              << status;
          SetFault({});
          EXPECT_EQ(journal.Read().value(), Entries(before));
          EXPECT_TRUE(journal.Append(Entry(before)).ok());
          EXPECT_EQ(journal.Read().value(), Entries(before + 1));
        }
      }
    }
  }
}

// A disk that is full after so many bytes, and refuses even to cut them off.
TEST_F(JournalTest, ADiskThatRefusesEverything) {
  const std::string line = ToLine(Entry(2));
  for (size_t bytes = 0; bytes < line.size(); ++bytes) {
    Write(LinesOf(2));
    Fault fault;
    fault.kind = Fault::Kind::kTorn;
    fault.bytes = bytes;
    fault.error = ENOSPC;
    fault.stays = true;
    SetFault(fault);
    Journal journal(path(), FaultyJournalFile());
    EXPECT_TRUE(absl::IsUnavailable(journal.Append(Entry(2))));
    EXPECT_TRUE(absl::IsUnavailable(journal.Append(Entry(2))));
    SetFault({});
    ASSERT_EQ(journal.Read().value(), Entries(2)) << bytes;
    ASSERT_TRUE(journal.Append(Entry(2)).ok()) << bytes;
    ASSERT_EQ(TextOf(path()), LinesOf(3)) << bytes;
  }
}

TEST_F(JournalTest, AShortWriteIsContinued) {
  const std::string line = ToLine(Entry(0));
  for (size_t bytes = 1; bytes < line.size(); ++bytes) {
    std::filesystem::remove(path());
    Fault fault;
    fault.kind = Fault::Kind::kShort;
    fault.bytes = bytes;
    SetFault(fault);
    ASSERT_TRUE(Journal(path(), FaultyJournalFile()).Append(Entry(0)).ok());
    ASSERT_EQ(TextOf(path()), line) << bytes;
  }
}

TEST_F(JournalTest, AWriteOfNothingIsAnError) {
  Fault fault;
  fault.kind = Fault::Kind::kShort;
  SetFault(fault);
  EXPECT_TRUE(absl::IsUnavailable(
      Journal(path(), FaultyJournalFile()).Append(Entry(0))));
}

TEST_F(JournalTest, AnInterruptedWriteIsRepeated) {
  Fault fault;
  fault.kind = Fault::Kind::kError;
  fault.error = EINTR;
  SetFault(fault);
  EXPECT_TRUE(Journal(path(), FaultyJournalFile()).Append(Entry(0)).ok());
  EXPECT_EQ(TextOf(path()), LinesOf(1));
}

// Those who append at once lose no line and mix none, while others read.
constexpr int kWriters = 4, kEach = 25;

void AppendAll(const std::string& path, int writer) {
  Journal journal(path);
  for (int i = 0; i < kEach; ++i) {
    const absl::Status status = journal.Append(Entry(1'000 * writer + i));
    if (!status.ok()) abort();
  }
}

void ExpectAllOf(const std::vector<JournalEntry>& entries) {
  EXPECT_EQ(entries.size(), size_t{kWriters * kEach});
  std::map<int, int> next;  // each writer's entries are in its order
  for (const JournalEntry& entry : entries) {
    const int64_t number =
        absl::ToUnixSeconds(entry.recorded_at) - 1'700'000'000;
    const int writer = static_cast<int>(number / 1'000);
    EXPECT_EQ(number % 1'000, next[writer]++);
    EXPECT_EQ(entry, Entry(static_cast<int>(number)));
  }
}

TEST_F(JournalTest, ThreadsAppendAtOnce) {
  std::vector<std::thread> writers;
  for (int w = 0; w < kWriters; ++w) {
    writers.emplace_back([this, w] { AppendAll(path(), w); });
  }
  size_t seen = 0;
  while (seen < kWriters * kEach) {
    const auto entries = Journal(path()).Read();
    ASSERT_TRUE(entries.ok()) << entries.status();
    ASSERT_GE(entries->size(), seen);
    seen = entries->size();
  }
  for (std::thread& writer : writers) writer.join();
  ExpectAllOf(Journal(path()).Read().value());
}

TEST_F(JournalTest, ProcessesAppendAtOnce) {
  std::vector<pid_t> writers;
  for (int w = 0; w < kWriters; ++w) {
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      AppendAll(path(), w);
      _exit(0);
    }
    writers.push_back(child);
  }
  for (const pid_t writer : writers) {
    int status = 0;
    ASSERT_EQ(waitpid(writer, &status, 0), writer);
    EXPECT_EQ(status, 0);
  }
  ExpectAllOf(Journal(path()).Read().value());
}

// A process that was stopped while it had the lock.
TEST_F(JournalTest, ALockThatIsNeverGivenBackIsUnavailable) {
  Write(LinesOf(1));
  const int fd = open(path().c_str(), O_RDWR | O_CLOEXEC);
  ASSERT_EQ(flock(fd, LOCK_EX), 0);
  const absl::Status status = Journal(path()).Append(Entry(1));
  EXPECT_TRUE(absl::IsUnavailable(status)) << status;
  // Many may read at once.
  ASSERT_EQ(flock(fd, LOCK_SH), 0);
  EXPECT_EQ(Journal(path()).Read().value(), Entries(1));
  close(fd);
  EXPECT_TRUE(Journal(path()).Append(Entry(1)).ok());
}

}  // namespace
}  // namespace landed::data
