#ifndef LANDED_WIRE_RELEASE_MESSAGE_H_
#define LANDED_WIRE_RELEASE_MESSAGE_H_

#include <cstddef>
#include <string>

#include "absl/time/time.h"
#include "data/release/compare.h"
#include "data/release/journal_entry.h"
#include "data/release/manifest.h"
#include "data/release/store.h"
#include "data/source/finding.h"
#include "google/protobuf/timestamp.pb.h"
#include "landed/v1/release.pb.h"

// What is known of releases as messages. Each function fills an empty message.
namespace landed::wire {

// To the nanosecond.
void SetTime(absl::Time time, google::protobuf::Timestamp* message);

// A release by what its manifest says.
void SetRelease(const data::Manifest& manifest, bool active,
                v1::Release* message);

// A release of the store's folder, good or not: as it was loaded, or else as
// its manifest stands in the folder.
void SetRelease(const data::Store& store, const std::string& name,
                v1::Release* message);

void SetFinding(const data::Finding& finding, v1::Finding* message);

void SetEntry(const data::JournalEntry& entry, v1::JournalEntry* message);

// The merchants of the whole comparison, and its changes [begin, end).
void SetComparison(const data::ReleaseComparison& comparison, size_t begin,
                   size_t end, v1::CompareReleasesResponse* message);

}  // namespace landed::wire

#endif  // LANDED_WIRE_RELEASE_MESSAGE_H_
