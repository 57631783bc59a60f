#ifndef LANDED_DATA_RELEASE_TIMELINE_H_
#define LANDED_DATA_RELEASE_TIMELINE_H_

#include <string>
#include <vector>

#include "absl/time/time.h"
#include "data/release/journal_entry.h"

namespace landed::data {

// The releases that the journal's entries put in force up to `now`, the one in
// force first, then the one before it, and so on. No release follows itself. A
// roll back takes back what was activated since: after
//   activate b (from a), activate c, roll back to b
// these are b, a. Rolling back to a release that is none of them is as
// activating it.
//
// An entry that holds from a later moment than it was recorded at counts from
// that moment on; any other counts once it is written, even if the clock was
// put back since.
std::vector<std::string> InForce(const std::vector<JournalEntry>& entries,
                                 absl::Time now);

// Whether the entry is meant for a moment after it was recorded.
bool IsScheduled(const JournalEntry& entry);

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_TIMELINE_H_
