// Reads bytes as lines of a journal, and as the texts of an entry, and holds
// the results to what journal_entry.h promises.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "data/release/journal_entry.h"

namespace landed::data {
namespace {

void Require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

#define LANDED_REQUIRE(condition) Require(condition, #condition)

// What is read is written in the same way.
void CheckLine(absl::string_view line) {
  for (const bool is_first : {false, true}) IsTorn(line, is_first);
  const std::optional<JournalEntry> entry = FromLine(line);
  if (!entry.has_value()) return;
  LANDED_REQUIRE(CheckEntry(*entry).ok());
  LANDED_REQUIRE(ToLine(*entry) == absl::StrCat(line, "\n"));
}

// What is written is read as the same; cut anywhere, it is not read, and is
// known for what a crash left.
void CheckEntryOf(const std::vector<absl::string_view>& texts) {
  const auto text = [&](size_t i) {
    return i < texts.size() ? std::string(texts[i]) : std::string();
  };
  JournalEntry entry;
  entry.from = text(0);
  entry.to = text(1);
  entry.who = text(2);
  entry.note = text(3);
  entry.sha256 = text(4);
  entry.step =
      texts.size() % 2 == 0 ? JournalStep::kActivate : JournalStep::kRollBack;
  entry.recorded_at = absl::FromUnixMicros(1'700'000'000'000'000);
  entry.effective_at =
      entry.recorded_at + absl::Microseconds(static_cast<int>(texts.size()));
  if (!CheckEntry(entry).ok()) return;
  const std::string line = ToLine(entry);
  LANDED_REQUIRE(!line.empty() && line.back() == '\n');
  const absl::string_view whole =
      absl::string_view(line).substr(0, line.size() - 1);
  const std::optional<JournalEntry> again = FromLine(whole);
  LANDED_REQUIRE(again.has_value());
  LANDED_REQUIRE(*again == entry);
  for (size_t end = 1; end < whole.size(); ++end) {
    LANDED_REQUIRE(!FromLine(whole.substr(0, end)).has_value());
    LANDED_REQUIRE(IsTorn(whole.substr(0, end), false));
  }
}

}  // namespace
}  // namespace landed::data

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const absl::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::vector<absl::string_view> lines = absl::StrSplit(bytes, '\n');
  for (const absl::string_view line : lines) landed::data::CheckLine(line);
  landed::data::CheckEntryOf(lines);
  return 0;
}
