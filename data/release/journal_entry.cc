#include "data/release/journal_entry.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "data/source/content_hash.h"
#include "data/source/utf8.h"

namespace landed::data {
namespace {

constexpr char kSeparator = '\t';
constexpr size_t kFields = 9;
constexpr size_t kMostTextBytes = 200;
constexpr size_t kMostLineBytes = 1280;
constexpr char kActivate[] = "activate";
constexpr char kRollBack[] = "roll_back";

std::string Checksum(absl::string_view fields) {
  ContentHash hash;
  hash.AddFile("journal", fields);
  return hash.Hex().substr(0, 16);
}

}  // namespace

bool operator==(const JournalEntry& a, const JournalEntry& b) {
  const auto fields = [](const JournalEntry& e) {
    return std::tie(e.step, e.recorded_at, e.effective_at, e.from, e.to,
                    e.sha256, e.who, e.note);
  };
  return fields(a) == fields(b);
}

absl::Status CheckEntry(const JournalEntry& entry) {
  const std::pair<const char*, const std::string&> texts[] = {
      {"from", entry.from},
      {"to", entry.to},
      {"sha256", entry.sha256},
      {"who", entry.who},
      {"note", entry.note}};
  for (const auto& [name, text] : texts) {
    if (text.size() <= kMostTextBytes &&
        CheckText(text).fault == TextFault::kNone) {
      continue;
    }
    return absl::InvalidArgumentError(
        absl::StrCat(name, ": write at most ", kMostTextBytes,
                     " bytes of UTF-8 without control characters"));
  }
  return absl::OkStatus();
}

std::string ToLine(const JournalEntry& entry) {
  const char* step =
      entry.step == JournalStep::kActivate ? kActivate : kRollBack;
  const absl::string_view separator(&kSeparator, 1);
  const std::string fields =
      absl::StrCat(step, separator, absl::ToUnixMicros(entry.recorded_at),
                   separator, absl::ToUnixMicros(entry.effective_at), separator,
                   entry.from, separator, entry.to, separator, entry.sha256,
                   separator, entry.who, separator, entry.note, separator);
  return absl::StrCat(fields, Checksum(fields), "\n");
}

std::optional<JournalEntry> FromLine(absl::string_view line) {
  const std::vector<absl::string_view> fields =
      absl::StrSplit(line, kSeparator);
  if (fields.size() != kFields) return std::nullopt;
  const absl::string_view checksum = fields.back();
  if (Checksum(line.substr(0, line.size() - checksum.size())) != checksum) {
    return std::nullopt;
  }
  int64_t recorded = 0, effective = 0;
  if (!absl::SimpleAtoi(fields[1], &recorded) ||
      !absl::SimpleAtoi(fields[2], &effective)) {
    return std::nullopt;
  }
  if (fields[0] != kActivate && fields[0] != kRollBack) return std::nullopt;
  JournalEntry entry;
  entry.step =
      fields[0] == kActivate ? JournalStep::kActivate : JournalStep::kRollBack;
  entry.recorded_at = absl::FromUnixMicros(recorded);
  entry.effective_at = absl::FromUnixMicros(effective);
  entry.from = std::string(fields[3]);
  entry.to = std::string(fields[4]);
  entry.sha256 = std::string(fields[5]);
  entry.who = std::string(fields[6]);
  entry.note = std::string(fields[7]);
  return entry;
}

bool IsTorn(absl::string_view tail, bool is_first) {
  if (tail.size() > kMostLineBytes) return false;
  const size_t separators = std::count(tail.begin(), tail.end(), kSeparator);
  if (separators >= kFields) return false;
  // A file system may have made the file longer, but not written it.
  const absl::string_view written = tail.substr(0, tail.find('\0'));
  const auto begins_with = [&](absl::string_view step) {
    return written.substr(0, step.size()) == step.substr(0, written.size());
  };
  return !is_first || begins_with(kActivate) || begins_with(kRollBack);
}

}  // namespace landed::data
