#ifndef LANDED_DATA_RELEASE_JOURNAL_ENTRY_H_
#define LANDED_DATA_RELEASE_JOURNAL_ENTRY_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"

namespace landed::data {

enum class JournalStep : uint8_t { kActivate, kRollBack };

// One step in the life of the releases of a folder.
struct JournalEntry {
  JournalStep step = JournalStep::kActivate;
  absl::Time recorded_at;   // to the microsecond
  absl::Time effective_at;  // from when it holds; not before recorded_at
  std::string from;         // the release in force before; "" if none
  std::string to;           // the release in force from effective_at
  std::string sha256;       // of the manifest of `to`: what exactly it names
  std::string who;          // as they called themselves
  std::string note;         // why, for whoever reads the journal; may be empty
};
bool operator==(const JournalEntry& a, const JournalEntry& b);

// INVALID_ARGUMENT unless each text is at most 200 bytes of UTF-8 without
// control characters: "ann\tbob" is refused.
absl::Status CheckEntry(const JournalEntry& entry);

// The entry as a line of the journal, with the line feed: its fields, parted by
// tabs, and a checksum over them.
// activate 1700000000000000 1700000000000000 one two 9ebd… ann prices 1f0c…
std::string ToLine(const JournalEntry& entry);

// A line without its line feed; nothing unless it is as ToLine writes it.
std::optional<JournalEntry> FromLine(absl::string_view line);

// Whether `tail`, which FromLine refuses and nothing follows, can be what a
// crash left of an entry. False for a line of another file, if it is the first,
// and for two entries whose line end was damaged.
bool IsTorn(absl::string_view tail, bool is_first);

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_JOURNAL_ENTRY_H_
