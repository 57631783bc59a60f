#include "data/release/journal_entry.h"

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "gtest/gtest.h"

namespace landed::data {
namespace {

JournalEntry Example() {
  JournalEntry entry;
  entry.step = JournalStep::kRollBack;
  entry.recorded_at = absl::FromUnixMicros(1'700'000'000'123'456);
  entry.effective_at = absl::FromUnixMicros(1'700'000'000'123'457);
  entry.from = "one";
  entry.to = "two";
  entry.sha256 = std::string(64, 'a');
  entry.who = "Zoë, on call";
  entry.note = "prices of December";
  return entry;
}

// The line without its end.
absl::string_view Content(const std::string& line) {
  return absl::string_view(line).substr(0, line.size() - 1);
}

TEST(JournalEntry, ComesBackFromItsLine) {
  std::vector<JournalEntry> entries(5, Example());
  entries[1].step = JournalStep::kActivate;
  entries[2].from = "";
  entries[3].effective_at = absl::InfiniteFuture();
  entries[4].note = "";
  for (const JournalEntry& entry : entries) {
    const std::string line = ToLine(entry);
    EXPECT_EQ(line.find('\n'), line.size() - 1);
    const auto read = FromLine(Content(line));
    ASSERT_TRUE(read.has_value()) << line;
    EXPECT_EQ(ToLine(*read), line);
  }
  EXPECT_EQ(FromLine(Content(ToLine(Example()))), Example());
}

TEST(JournalEntry, IsEqualInEveryField) {
  std::vector<JournalEntry> others(8, Example());
  others[0].step = JournalStep::kActivate;
  others[1].recorded_at += absl::Microseconds(1);
  others[2].effective_at += absl::Microseconds(1);
  others[3].from = "x";
  others[4].to = "x";
  others[5].sha256 = "x";
  others[6].who = "x";
  others[7].note = "x";
  for (const JournalEntry& other : others) EXPECT_FALSE(other == Example());
}

// The journals out there are read by the versions to come.
TEST(JournalEntry, LineStaysAsItIs) {
  JournalEntry entry = Example();
  entry.sha256 = "5a";
  entry.who = "ann";
  entry.note = "why";
  EXPECT_EQ(
      ToLine(entry),
      "roll_back\t1700000000123456\t1700000000123457\tone\ttwo\t5a\tann\twhy\t"
      "724d05c4037fa74d\n");
}

TEST(JournalEntry, EveryDamagedByteIsSeen) {
  const std::string line(Content(ToLine(Example())));
  for (size_t i = 0; i < line.size(); ++i) {
    for (const char flip : {'\x01', '\x20', '\x80'}) {
      std::string damaged = line;
      damaged[i] ^= flip;
      EXPECT_FALSE(FromLine(damaged).has_value()) << i;
    }
    EXPECT_FALSE(FromLine(line.substr(0, i)).has_value()) << i;
    EXPECT_FALSE(FromLine(line.substr(i + 1)).has_value()) << i;
  }
  EXPECT_FALSE(FromLine(line + "0").has_value());
  EXPECT_FALSE(FromLine(line + line).has_value());
}

TEST(CheckEntry, RefusesTextsThatDoNotFitALine) {
  EXPECT_TRUE(CheckEntry(Example()).ok());
  JournalEntry entry = Example();
  entry.who = std::string(200, 'w');
  EXPECT_TRUE(CheckEntry(entry).ok());
  for (const std::string& bad :
       {std::string(201, 'w'), std::string("a\tb"), std::string("a\nb"),
        std::string("a\0b", 3), std::string("\x7f"), std::string("caf\xE9")}) {
    for (std::string JournalEntry::*field :
         {&JournalEntry::from, &JournalEntry::to, &JournalEntry::sha256,
          &JournalEntry::who, &JournalEntry::note}) {
      entry = Example();
      entry.*field = bad;
      EXPECT_TRUE(absl::IsInvalidArgument(CheckEntry(entry))) << bad;
    }
  }
  EXPECT_EQ(
      CheckEntry(entry).message(),
      "note: write at most 200 bytes of UTF-8 without control characters");
}

TEST(IsTorn, EveryBeginningOfALine) {
  const std::string line = ToLine(Example());
  for (size_t length = 1; length < line.size(); ++length) {
    EXPECT_TRUE(IsTorn(line.substr(0, length), true)) << length;
    // The file system had made the file longer, but not written it.
    EXPECT_TRUE(IsTorn(line.substr(0, length) + std::string(9, '\0'), true));
  }
  EXPECT_TRUE(IsTorn(std::string(300, '\0'), true));
}

TEST(IsTorn, NotWhatIsNoEntry) {
  EXPECT_FALSE(IsTorn("a letter to Grandmother", true));
  EXPECT_FALSE(IsTorn("127.0.0.1 localhost\n", true));
  EXPECT_FALSE(IsTorn(std::string(2'000, '\0'), true));
  EXPECT_FALSE(IsTorn("activate" + std::string(2'000, 'x'), false));
  // Two entries, since the line end between them was damaged.
  const std::string line = ToLine(Example());
  EXPECT_FALSE(IsTorn(line.substr(0, line.size() - 1) + "?" + line, false));
}

}  // namespace
}  // namespace landed::data
