#ifndef LANDED_DATA_RELEASE_REGISTRY_H_
#define LANDED_DATA_RELEASE_REGISTRY_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/synchronization/mutex.h"
#include "absl/time/time.h"
#include "data/release/journal.h"
#include "data/release/loader.h"
#include "data/release/published.h"
#include "data/release/store.h"
#include "data/source/finding.h"

namespace landed::data {

// The life of the releases of a folder: which are there, which is in force, and
// how that changes while quotes are answered.
//
//   stage      load and check a release, off the path that serves
//   activate   put it in force, now or from a moment on
//   roll back  put in force again what was before
//
// What is in force at a moment is the entry of the journal that took effect
// last, and before the first entry the release named in releases/ACTIVE. If
// that release cannot be loaded, the one in force before it serves, and so on
// back: a bad release never takes the place of a good one. Writing another name
// into releases/ACTIVE while a registry is open is an activation too.
class Registry {
 public:
  struct Options {
    std::string root;          // holds tables/ and releases/
    std::string journal_path;  // "": the journal is kept in memory and lost
    std::string release;       // not "": in force whatever the journal says
  };

  // Loads what is there, as of `now`. Only a folder without releases/ that can
  // be read is an error; without a good release the registry opens, and serves
  // nothing.
  static absl::StatusOr<std::unique_ptr<Registry>> Open(Options options,
                                                        absl::Time now);

  // The releases as of now, for one quote. Takes no lock.
  Published<Store>::Reading Read() const { return published_.Read(); }
  // The same, to keep.
  std::shared_ptr<const Store> Share() const { return published_.Share(); }

  // Loads `name` again if it is new or has changed. What is wrong with it; none
  // if it is good and can be activated. NOT_FOUND if it is not there.
  absl::StatusOr<std::vector<Finding>> Stage(absl::string_view name);

  // Journals that `name` is in force from `at` (at once if that is past) and,
  // if that is now, serves it. NOT_FOUND or FAILED_PRECONDITION for a release
  // that is not good; UNAVAILABLE if the journal cannot be written: then
  // nothing has changed.
  absl::StatusOr<JournalEntry> Activate(absl::string_view name, absl::Time at,
                                        absl::string_view who, absl::Time now);

  // Activates `name` or, if that is empty, the release that was in force before
  // the present one. FAILED_PRECONDITION if there was none.
  absl::StatusOr<JournalEntry> RollBack(absl::string_view name,
                                        absl::string_view who, absl::Time now);

  // Looks at the folder and the journal again: new releases are loaded, what
  // others activated and what was meant for this moment takes effect, and what
  // nobody reads any more is freed. Cheap when nothing has changed; to be
  // called about once a second. An error leaves things as they were.
  absl::Status Refresh(absl::Time now);

  // When the next entry of the journal takes effect; InfiniteFuture if none is
  // still to come.
  absl::Time NextChange(absl::Time now) const;

  std::vector<JournalEntry> Entries() const;

 private:
  explicit Registry(Options options);

  absl::Status ReadJournal() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status Append(const JournalEntry& entry)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::StatusOr<JournalEntry> Enter(JournalStep step, absl::string_view name,
                                     absl::Time at, absl::string_view who,
                                     absl::Time now)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // The releases that may be in force, the one that should be first.
  std::vector<std::string> Candidates(absl::Time now) const
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Publishes what should serve at `now`, if that is not served already.
  void Serve(absl::Time now) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // What the folder looks like, to see whether it has changed.
  std::string FolderState() const;
  // Activates the release that releases/ACTIVE names, if somebody wrote another
  // one there.
  void FollowActiveFile(absl::Time now) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Loads all releases anew; those that did not change are kept.
  absl::Status LoadAll() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  const Options options_;
  Published<Store> published_;

  mutable absl::Mutex mutex_;
  Loader loader_ ABSL_GUARDED_BY(mutex_);
  Journal journal_ ABSL_GUARDED_BY(mutex_);
  std::vector<JournalEntry> entries_ ABSL_GUARDED_BY(mutex_);
  std::shared_ptr<const Store> loaded_ ABSL_GUARDED_BY(mutex_);
  std::string folder_state_ ABSL_GUARDED_BY(mutex_);
  std::string active_file_ ABSL_GUARDED_BY(mutex_);  // what ACTIVE last named
  absl::Time served_at_ ABSL_GUARDED_BY(mutex_);     // when Serve last looked
};

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_REGISTRY_H_
