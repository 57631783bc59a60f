#include "wire/release_message.h"

#include "data/release/prover.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::wire {
namespace {

TEST(SetTime, KeepsNanosecondsOnEitherSideOfTheEpoch) {
  google::protobuf::Timestamp message;
  SetTime(absl::FromUnixNanos(1'700'000'000'000'000'001), &message);
  EXPECT_EQ(message.seconds(), 1'700'000'000);
  EXPECT_EQ(message.nanos(), 1);
  SetTime(absl::FromUnixNanos(-1), &message);
  EXPECT_EQ(message.seconds(), -1);
  EXPECT_EQ(message.nanos(), 999'999'999);
}

TEST(SetRelease, AsLoadedWhateverBecameOfTheFile) {
  const support::TempDir dir;
  support::CopyFakeTables(dir);
  const auto store =
      data::Store::Open(dir.path(), "one", data::ProveNothing).value();
  dir.Write("releases/one.csv", "");
  v1::Release one, two;
  SetRelease(*store, "one", &one);
  SetRelease(*store, "two", &two);
  EXPECT_TRUE(one.active());
  EXPECT_EQ(one.table_sets_size(), 3);
  EXPECT_EQ(one.table_sets(0).sha256().size(), 64u);
  EXPECT_EQ(two.name(), "two");
  EXPECT_FALSE(two.active());
}

TEST(SetRelease, AsTheManifestStandsIfItCouldNotBeLoaded) {
  const support::TempDir dir;
  support::CopyFakeTables(dir);
  support::EditFile(dir.path(), "tables/merchants/acme/2/methods.csv",
                    "standard", "Standard");
  const auto store =
      data::Store::Open(dir.path(), "one", data::ProveNothing).value();
  v1::Release two;
  SetRelease(*store, "two", &two);
  EXPECT_EQ(two.name(), "two");
  EXPECT_EQ(two.table_sets_size(), 3);
}

TEST(SetFinding, SaysWhereAndWhat) {
  v1::Finding message;
  SetFinding({"tables/a.csv", 2, 7, "gap", "mend it"}, &message);
  EXPECT_EQ(message.ShortDebugString(),
            "file: \"tables/a.csv\" line: 2 column: 7 rule: \"gap\" message: "
            "\"mend it\" severity: ERROR");
  SetFinding({"tables/a.csv", 2, 7, "stale-review", "read it", true}, &message);
  EXPECT_EQ(message.severity(), v1::Finding::WARNING);
}

TEST(SetEntry, HasEveryField) {
  data::JournalEntry entry;
  entry.recorded_at = absl::FromUnixSeconds(1);
  entry.effective_at = absl::FromUnixSeconds(2);
  entry.from = "one";
  entry.to = "two";
  entry.sha256 = "5a";
  entry.who = "ann";
  entry.note = "why";
  v1::JournalEntry message;
  SetEntry(entry, &message);
  EXPECT_EQ(message.ShortDebugString(),
            "from: \"one\" to: \"two\" effective_at { seconds: 2 } "
            "recorded_at { seconds: 1 } who: \"ann\" sha256: \"5a\" note: "
            "\"why\"");
}

TEST(SetComparison, HasThePartAskedFor) {
  const auto comparison =
      data::CompareReleases(support::FakeDataRoot(), "one", "two").value();
  v1::CompareReleasesResponse message;
  SetComparison(comparison, 1, 3, &message);
  ASSERT_EQ(message.changes_size(), 2);
  EXPECT_EQ(message.merchants(0), "acme");
  EXPECT_EQ(message.changes(0).kind(), v1::RowChange::CHANGED);
  EXPECT_EQ(message.changes(0).table(), "merchants/acme/shipping_prices");
  EXPECT_EQ(message.changes(0).key(0).ShortDebugString(),
            "column: \"method\" value: \"express\"");
  EXPECT_EQ(message.changes(0).before(0).value(), "27.50");
  EXPECT_EQ(message.changes(0).after(0).value(), "28.00");
  EXPECT_EQ(message.changes(0).line_before(), 5);
}

TEST(SetComparison, SaysWhatWasAddedAndRemoved) {
  data::ReleaseComparison comparison;
  comparison.changes.resize(2);
  comparison.changes[0].kind = data::RowChangeKind::kAdded;
  comparison.changes[1].kind = data::RowChangeKind::kRemoved;
  v1::CompareReleasesResponse message;
  SetComparison(comparison, 0, 2, &message);
  EXPECT_EQ(message.changes(0).kind(), v1::RowChange::ADDED);
  EXPECT_EQ(message.changes(1).kind(), v1::RowChange::REMOVED);
}

}  // namespace
}  // namespace landed::wire
