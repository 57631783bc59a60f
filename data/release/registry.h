#ifndef LANDED_DATA_RELEASE_REGISTRY_H_
#define LANDED_DATA_RELEASE_REGISTRY_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
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
#include "data/release/prover.h"
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
// What is in force at a moment follows from the journal (timeline.h); before
// its first entry it is the release named in releases/ACTIVE. If that release
// cannot be loaded, the one in force before it serves, and so on back: a bad
// release never takes the place of a good one. A release that was activated is
// known by the hash of its manifest: with another it is refused. One that
// serves goes on, whatever becomes of its files, until another takes its place.
// Writing another name into releases/ACTIVE is an activation too, which the
// next Refresh sees and journals.
class Registry {
 public:
  struct Options {
    std::string root;              // holds tables/ and releases/
    std::string journal_path;      // "": the journal is kept in memory and lost
    std::string release;           // not "": in force whatever the journal says
    Prover prover = ProveNothing;  // as of a Loader
    const JournalFile* journal_file = &SystemJournalFile();
  };

  // Loads what is there, as of `now`. Only a folder without releases/ that can
  // be read is an error; without a good release, or with a journal that cannot
  // be read, the registry opens, none is active, and the store's status says
  // why.
  static absl::StatusOr<std::unique_ptr<Registry>> Open(Options options,
                                                        absl::Time now);

  // The releases as of now, for one quote. Takes no lock.
  Published<Store>::Reading Read() const { return published_.Read(); }
  // The same, to keep.
  std::shared_ptr<const Store> Share() const { return published_.Share(); }

  // Loads `name` if it is new or has changed, and reads its tables again even
  // if it has not. What is wrong with it; none if it is good and can be
  // activated. NOT_FOUND if it is not there.
  absl::StatusOr<std::vector<Finding>> Stage(absl::string_view name);

  // Journals that `name` is in force from `at` (at once if that is past) and,
  // if that is now, serves it. NOT_FOUND or FAILED_PRECONDITION for a release
  // that is not good, and if Options.release rules. INVALID_ARGUMENT for a
  // `who` or `note` that CheckEntry refuses. UNAVAILABLE or DATA_LOSS if the
  // journal cannot be written: then nothing has changed.
  absl::StatusOr<JournalEntry> Activate(absl::string_view name, absl::Time at,
                                        absl::string_view who, absl::Time now,
                                        absl::string_view note = "");

  // Activates `name` or, if that is empty, the release that was in force before
  // the present one; once more, the one before that. FAILED_PRECONDITION if
  // there was none. Otherwise errors as Activate.
  absl::StatusOr<JournalEntry> RollBack(absl::string_view name,
                                        absl::string_view who, absl::Time now,
                                        absl::string_view note = "");

  // Looks at the folder and the journal again, and notes in an empty journal
  // what serves: new releases are loaded, what
  // others activated and what was meant for this moment takes effect, and what
  // nobody reads any more is freed. Cheap when nothing has changed; to be
  // called about once a second. An error (of the journal or the folder; that
  // the release in releases/ACTIVE cannot be activated; that entries of the
  // journal are gone) leaves in force what was, and is told once for as long as
  // folder and journal stay as they are; one that may pass by itself
  // (UNAVAILABLE) is told until it has.
  absl::Status Refresh(absl::Time now);

  // When the next entry of the journal takes effect; InfiniteFuture if none is
  // still to come.
  absl::Time NextChange(absl::Time now) const;
  // The same for the moment of the last look, in Unix seconds, INT64_MAX if
  // none is to come. Takes no lock.
  int64_t next_change_seconds() const {
    return next_change_.load(std::memory_order_relaxed);
  }

  std::vector<JournalEntry> Entries() const;

 private:
  explicit Registry(Options options);

  absl::Status ReadJournal() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status Append(const JournalEntry& entry)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::StatusOr<JournalEntry> Enter(JournalStep step, absl::string_view name,
                                     absl::Time at, absl::string_view who,
                                     absl::string_view note, absl::Time now)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Loads all releases anew, those that did not change are kept, and serves.
  absl::Status LoadAll(absl::Time now) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // The releases that may be in force, the one that should be first.
  std::vector<std::string> Candidates(absl::Time now) const
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Publishes what is loaded, with what should serve at `now` as active.
  void Serve(absl::Time now) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Why there is none, neither from the journal nor from releases/ACTIVE.
  absl::Status WhyNoCandidate() const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  std::string Served() const;  // "" if none is active
  absl::Time NextEffective(absl::Time now) const
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  void NoteNextChange(absl::Time now) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // What the folder looks like, to see whether it has changed.
  std::string FolderState() const;
  absl::Status LookAgain(absl::Time now) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // What is to be done when the folder or the journal has changed.
  absl::Status FollowFolder(absl::Time now)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // The release that ACTIVE named when it was last followed.
  std::string LastFollowed() const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Enters the release that serves though no entry says so.
  void NoteBeginning(absl::Time now) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Reads what others wrote to the journal since.
  absl::Status CatchUp(absl::Time now) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Activates the release that releases/ACTIVE names, if somebody wrote another
  // one there.
  absl::Status FollowActiveFile(absl::Time now)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  bool IsFollowed(absl::string_view named) const
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  const Options options_;
  Published<Store> published_;
  std::atomic<int64_t> next_change_{INT64_MAX};

  mutable absl::Mutex mutex_;
  Loader loader_ ABSL_GUARDED_BY(mutex_);
  Journal journal_ ABSL_GUARDED_BY(mutex_);
  std::vector<JournalEntry> entries_ ABSL_GUARDED_BY(mutex_);
  absl::Status journal_status_ ABSL_GUARDED_BY(mutex_);  // of reading it
  std::shared_ptr<const Store> loaded_ ABSL_GUARDED_BY(mutex_);
  std::string folder_state_ ABSL_GUARDED_BY(mutex_);
  // What ACTIVE named when it was last followed.
  std::string active_file_ ABSL_GUARDED_BY(mutex_);
  // How many entries there were when ACTIVE was last looked at.
  size_t entries_then_ ABSL_GUARDED_BY(mutex_) = 0;
  absl::Time served_at_ ABSL_GUARDED_BY(mutex_);  // when Serve last looked
};

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_REGISTRY_H_
