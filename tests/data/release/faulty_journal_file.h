#ifndef LANDED_TESTS_DATA_RELEASE_FAULTY_JOURNAL_FILE_H_
#define LANDED_TESTS_DATA_RELEASE_FAULTY_JOURNAL_FILE_H_

#include <cstddef>
#include <cstdint>

#include "data/release/journal.h"

namespace landed::data {

// What happens at one of the calls by which a journal is written.
struct Fault {
  enum class Kind : uint8_t {
    kNone,
    kError,       // the call does nothing and fails
    kShort,       // a write writes `bytes` and says so
    kTorn,        // a write writes `bytes`, and fails
    kKillBefore,  // the process is killed before the call …
    kKillAfter,   // … after it …
    kKillTorn,    // … after `bytes` of a write
  };
  Kind kind = Kind::kNone;
  int call = 0;  // which, counted from 0 since SetFault
  size_t bytes = 0;
  int error = 0;       // errno
  bool stays = false;  // so do all calls after it
};

// The system's calls, with a fault at one of them.
const JournalFile& FaultyJournalFile();

// Counts calls anew. For one thread at a time.
void SetFault(const Fault& fault);

// Calls since SetFault.
int CallCount();

}  // namespace landed::data

#endif  // LANDED_TESTS_DATA_RELEASE_FAULTY_JOURNAL_FILE_H_
