#ifndef LANDED_SERVER_RELEASE_NEWS_H_
#define LANDED_SERVER_RELEASE_NEWS_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "data/release/store.h"

namespace landed::server {

// Something that happened to the server itself, for the log.
struct Event {
  const char* name;     // "release_passed_over"
  std::string release;  // what serves; empty: nothing does
  std::string message;  // what happened and why
};

// What an operator should know about the releases, each piece once, until it
// is otherwise:
//   release_passed_over   another serves than the one that should
//   no_release            none serves
//   releases_not_read     the folder or the journal could not be followed
class ReleaseNews {
 public:
  // Of one look at the releases, which had the outcome `looked`.
  std::vector<Event> Look(const data::Store& store, const absl::Status& looked);

 private:
  std::vector<std::string> told_;  // at the last look, in the order above
};

}  // namespace landed::server

#endif  // LANDED_SERVER_RELEASE_NEWS_H_
