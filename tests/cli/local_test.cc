#include "cli/local.h"

#include "absl/strings/match.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"
#include "wire/problems.h"

namespace landed::cli {
namespace {

v1::QuoteRequest Order() {
  v1::QuoteRequest request;
  v1::Order& order = *request.mutable_order();
  order.set_merchant("acme");
  order.mutable_ship_to()->set_region_code("XA");
  order.mutable_placed_at()->set_seconds(1'767'225'600);  // 2026-01-01
  v1::Item& item = *order.add_items();
  item.set_quantity(1);
  item.mutable_unit_price()->set_currency_code("USD");
  item.mutable_unit_price()->set_units(100);
  return request;
}

TEST(Local, AnswersFromTheActiveRelease) {
  v1::QuoteResponse response;
  ASSERT_TRUE(Local(support::FakeDataRoot()).Quote(Order(), &response).ok());
  EXPECT_EQ(response.release(), "one");
  EXPECT_EQ(response.options_size(), 2);
}

TEST(Local, AnswersFromAPinnedRelease) {
  Local local(support::FakeDataRoot());
  v1::QuoteRequest request = Order();
  request.set_release("two");
  v1::QuoteResponse first, second;
  ASSERT_TRUE(local.Quote(request, &first).ok());
  ASSERT_TRUE(local.Quote(request, &second).ok());
  EXPECT_EQ(first.release(), "two");
  EXPECT_EQ(first.SerializeAsString(), second.SerializeAsString());
}

TEST(Local, AnOrderWithoutATimeIsPlacedNow) {
  v1::QuoteRequest request = Order();
  request.mutable_order()->clear_placed_at();
  v1::QuoteResponse response;
  ASSERT_TRUE(Local(support::FakeDataRoot()).Quote(request, &response).ok());
  EXPECT_GE(response.destination().local_date().year(), 2026);
}

TEST(Local, TellsTheProblemsOfAnOrder) {
  v1::QuoteRequest request = Order();
  request.mutable_order()->set_merchant("nobody");
  request.mutable_order()->clear_items();
  v1::QuoteResponse response;
  const absl::Status status =
      Local(support::FakeDataRoot()).Quote(request, &response);
  EXPECT_EQ(wire::ProblemsOf(status).size(), 2u) << status;
}

TEST(Local, ResolvesADestination) {
  v1::ResolveDestinationRequest request;
  request.mutable_address()->set_region_code("XA");
  v1::ResolveDestinationResponse response;
  ASSERT_TRUE(Local(support::FakeDataRoot())
                  .ResolveDestination(request, &response)
                  .ok());
  EXPECT_EQ(response.destination().region_code(), "XA");
}

TEST(Local, AnUnknownReleaseIsNotFound) {
  v1::QuoteRequest request = Order();
  for (const char* name : {"three", "../releases/one", ""}) {
    request.set_release(name);
    v1::QuoteResponse response;
    const absl::Status status =
        Local(support::FakeDataRoot()).Quote(request, &response);
    EXPECT_EQ(absl::IsNotFound(status), *name != '\0') << status;
  }
}

TEST(Local, ARefusedReleaseStopsNoOther) {
  const support::TempDir dir;
  support::CopyFakeTables(dir);
  support::EditFile(dir.path(), "tables/merchants/acme/2/methods.csv", "Falcon",
                    "Hawk");
  Local local(dir.path());
  v1::QuoteRequest request = Order();
  v1::QuoteResponse response;
  EXPECT_TRUE(local.Quote(request, &response).ok());
  request.set_release("two");
  const absl::Status status = local.Quote(request, &response);
  EXPECT_TRUE(absl::IsFailedPrecondition(status)) << status;
  EXPECT_TRUE(absl::StrContains(status.message(), "release two is not good"));
  v1::ListReleasesResponse list;
  EXPECT_TRUE(local.ListReleases(&list).ok());
  EXPECT_EQ(list.releases_size(), 2);
}

TEST(Local, AFolderWithoutTablesIsNotTheCallersFault) {
  const support::TempDir dir;
  Local local(dir.path());
  v1::QuoteResponse quote;
  EXPECT_TRUE(absl::IsFailedPrecondition(local.Quote(Order(), &quote)));
  v1::ListReleasesResponse list;
  EXPECT_TRUE(absl::IsFailedPrecondition(local.ListReleases(&list)));
  v1::GetReleaseResponse release;
  EXPECT_TRUE(absl::IsFailedPrecondition(local.GetRelease({}, &release)));
}

TEST(Local, ListsAndShowsReleases) {
  Local local(support::FakeDataRoot());
  v1::ListReleasesResponse list;
  ASSERT_TRUE(local.ListReleases(&list).ok());
  ASSERT_EQ(list.releases_size(), 2);
  EXPECT_EQ(list.releases(0).name(), "one");
  EXPECT_TRUE(list.releases(0).active());
  EXPECT_FALSE(list.releases(1).active());
  v1::GetReleaseResponse active;
  ASSERT_TRUE(local.GetRelease({}, &active).ok());
  EXPECT_EQ(active.release().SerializeAsString(),
            list.releases(0).SerializeAsString());
  EXPECT_EQ(active.release().table_sets(0).sha256().size(), 64u);
}

}  // namespace
}  // namespace landed::cli
