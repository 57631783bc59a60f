#ifndef LANDED_TESTS_DATA_RELEASE_RELEASE_FOLDER_H_
#define LANDED_TESTS_DATA_RELEASE_RELEASE_FOLDER_H_

#include <memory>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "data/release/journal.h"
#include "data/release/registry.h"
#include "tests/support/temp_dir.h"

namespace landed::data {

// A copy of the fake tables, to be edited, and a place for a journal. Releases
// one (named in ACTIVE) and two.
class ReleaseFolder {
 public:
  ReleaseFolder();

  const std::string& root() const { return dir_.path(); }
  std::string journal_path() const { return dir_.Path("journal"); }
  Registry::Options options() const;
  // As of `now`; fails the test if it does not open.
  std::unique_ptr<Registry> Open(absl::Time now) const;

  // Writes a manifest like that of release two.
  void AddRelease(absl::string_view name) const;
  // Writes a manifest that names tables that are not there.
  void AddBadRelease(absl::string_view name) const;
  void RemoveRelease(absl::string_view name) const;
  void WriteActive(absl::string_view name) const;
  void WriteJournal(absl::string_view text) const;

 private:
  const support::TempDir dir_;
};

// "": none is active.
std::string ActiveOf(const Registry& registry);

// The bytes of the answer to a fixed order of acme's, which releases one and
// two answer differently.
std::string AnswerOf(const Release& release);

}  // namespace landed::data

#endif  // LANDED_TESTS_DATA_RELEASE_RELEASE_FOLDER_H_
