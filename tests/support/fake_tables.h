#ifndef LANDED_TESTS_SUPPORT_FAKE_TABLES_H_
#define LANDED_TESTS_SUPPORT_FAKE_TABLES_H_

#include <memory>
#include <string>

#include "absl/strings/string_view.h"
#include "data/release/release.h"
#include "tests/support/temp_dir.h"

namespace landed::support {

// The frozen fake tables of tests/support/fake: countries XA and XB and what
// goes with them, merchants acme and bazaar, releases one (active) and two.
// They change only together with the tests that rely on them, never with the
// shipped tables. Releases one and two differ in acme's prices alone.

// A folder with tables/ and releases/, which tests must leave as it is. A copy
// of the files, since runfiles are symbolic links, which the reader refuses.
std::string FakeDataRoot();

// The same with the tables of tests/support/fake_dates on top: calendars, and
// release three, in which acme says where it packs and until when.
std::string DatedDataRoot();

// The same for the data that the program ships with: data/tables,
// data/releases. The test lists //data:shipped_tables in its data.
std::string ShippedDataRoot();

// Copies the fake tables into `dir`, to be edited; those of DatedDataRoot.
void CopyFakeTables(const TempDir& dir);
void CopyDatedTables(const TempDir& dir);

// The text of a file below `root`. Fails the test if there is none.
std::string ReadText(const std::string& root, absl::string_view path);

// Replaces `from`, which must stand in the file exactly once, by `to`.
void EditFile(const std::string& root, absl::string_view path,
              absl::string_view from, absl::string_view to);

// Writes into releases/<release>.csv the hash of each table set as it is now.
void Reseal(const std::string& root, absl::string_view release);

// A release of the fake tables (three: of DatedDataRoot), compiled; each is
// loaded once a process.
std::shared_ptr<const data::Release> LoadFakeRelease(
    absl::string_view name = "one");

}  // namespace landed::support

#endif  // LANDED_TESTS_SUPPORT_FAKE_TABLES_H_
