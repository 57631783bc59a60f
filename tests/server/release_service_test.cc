#include "server/release_service.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "landed/v1/release_service.grpc.pb.h"
#include "server/release_handlers.h"
#include "tests/server/harness.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"
#include "units/limits.h"

namespace landed::server {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class ReleaseServiceTest : public testing::Test {
 protected:
  ReleaseServiceTest() {
    support::CopyFakeTables(dir_);
    loopback_.emplace(dir_.path());
    stub_ = v1::ReleaseService::NewStub(loopback_->channel());
  }

  // Release two is no longer what its manifest says.
  void Spoil() {
    support::EditFile(dir_.path(), "releases/two.csv", "merchants/acme,2,",
                      "merchants/acme,2,0");
  }

  grpc::Status List(int page_size, const std::string& token) {
    grpc::ClientContext context;
    v1::ListReleasesRequest request;
    request.set_page_size(page_size);
    request.set_page_token(token);
    return stub_->ListReleases(&context, request, &list_);
  }

  grpc::Status Check(const std::string& name) {
    grpc::ClientContext context;
    v1::CheckReleaseRequest request;
    request.set_name(name);
    return stub_->CheckRelease(&context, request, &check_);
  }

  grpc::Status Get(const std::string& name) {
    grpc::ClientContext context;
    v1::GetReleaseRequest request;
    request.set_name(name);
    return stub_->GetRelease(&context, request, &get_);
  }

  support::TempDir dir_;
  std::optional<Loopback> loopback_;
  std::unique_ptr<v1::ReleaseService::Stub> stub_;
  v1::ListReleasesResponse list_;
  v1::GetReleaseResponse get_;
  v1::CheckReleaseResponse check_;
};

TEST_F(ReleaseServiceTest, ListsAll) {
  ASSERT_TRUE(List(0, "").ok());
  ASSERT_EQ(list_.releases_size(), 2);
  EXPECT_EQ(list_.releases(0).name(), "one");
  EXPECT_TRUE(list_.releases(0).active());
  EXPECT_EQ(list_.releases(0).table_sets_size(), 3);
  EXPECT_EQ(list_.releases(1).name(), "two");
  EXPECT_FALSE(list_.releases(1).active());
  EXPECT_EQ(list_.next_page_token(), "");
}

TEST_F(ReleaseServiceTest, ListsPageByPage) {
  ASSERT_TRUE(List(1, "").ok());
  ASSERT_EQ(list_.releases_size(), 1);
  EXPECT_EQ(list_.releases(0).name(), "one");
  ASSERT_NE(list_.next_page_token(), "");
  ASSERT_TRUE(List(1, list_.next_page_token()).ok());
  ASSERT_EQ(list_.releases_size(), 1);
  EXPECT_EQ(list_.releases(0).name(), "two");
  EXPECT_EQ(list_.next_page_token(), "");
  EXPECT_EQ(list_.next_page_token(), "");
  ASSERT_TRUE(List(1, "7").ok());
  EXPECT_EQ(list_.releases_size(), 0);
  EXPECT_THAT(BadFields(List(1, "zzz")), ElementsAre("page_token"));
}

TEST_F(ReleaseServiceTest, RefusesANegativePage) {
  const grpc::Status status = List(-1, "");
  EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
  EXPECT_THAT(BadFields(status), ElementsAre("page_size"));
}

TEST_F(ReleaseServiceTest, ShowsOne) {
  ASSERT_TRUE(Get("").ok());
  EXPECT_EQ(get_.release().name(), "one");
  EXPECT_TRUE(get_.release().active());
  ASSERT_TRUE(Get("two").ok());
  EXPECT_EQ(get_.release().name(), "two");
  EXPECT_FALSE(get_.release().active());
  for (const v1::TableSet& set : get_.release().table_sets()) {
    EXPECT_EQ(set.sha256().size(), 64u);
    EXPECT_NE(set.version(), "");
  }
}

TEST_F(ReleaseServiceTest, NamesOneThatIsNotThere) {
  for (const char* name : {"three", "../one", "ACTIVE"}) {
    for (const grpc::Status& status : {Get(name), Check(name)}) {
      EXPECT_EQ(status.error_code(), grpc::StatusCode::NOT_FOUND);
      EXPECT_THAT(status.error_message(), HasSubstr(name));
    }
  }
  EXPECT_THAT(BadFields(Get(std::string(100'000, 'x'))), ElementsAre("name"));
}

TEST_F(ReleaseServiceTest, ChecksGoodOnes) {
  ASSERT_TRUE(Check("").ok());
  EXPECT_EQ(check_.name(), "one");
  EXPECT_TRUE(check_.ok());
  // By the server's clock it is past a day on which a source was to be read
  // again: somebody should look, and the release serves.
  EXPECT_GE(check_.findings_size(), 1);
  for (const v1::Finding& finding : check_.findings()) {
    EXPECT_EQ(finding.rule(), "stale-review");
    EXPECT_EQ(finding.severity(), v1::Finding::WARNING);
  }
}

TEST_F(ReleaseServiceTest, ChecksTheFolderAsItIsNow) {
  Spoil();
  ASSERT_TRUE(Check("two").ok());
  EXPECT_FALSE(check_.ok());
  ASSERT_GE(check_.findings_size(), 1);
  EXPECT_EQ(check_.findings(0).file(), "releases/two.csv");
  EXPECT_EQ(check_.findings(0).severity(), v1::Finding::ERROR);
  EXPECT_NE(check_.findings(0).rule(), "");
  EXPECT_NE(check_.findings(0).message(), "");
  // What was loaded serves on.
  ASSERT_TRUE(Get("two").ok());
  EXPECT_EQ(get_.release().table_sets_size(), 3);
}

TEST_F(ReleaseServiceTest, AFailingExampleKeepsAReleaseFromServing) {
  support::EditFile(dir_.path(), "tables/merchants/acme/2/service.csv",
                    "nowhere,not_served", "nowhere,served");
  dir_.Write("releases/three.csv",
             support::ReadText(dir_.path(), "releases/two.csv"));
  support::Reseal(dir_.path(), "three");
  ASSERT_TRUE(Check("three").ok());
  EXPECT_FALSE(check_.ok());
  int errors = 0;
  for (const v1::Finding& finding : check_.findings()) {
    if (finding.severity() != v1::Finding::ERROR) continue;
    EXPECT_EQ(finding.rule(), "failing-example");
    ++errors;
  }
  EXPECT_EQ(errors, 1);
  grpc::ClientContext context;
  v1::StageReleaseRequest request;
  request.set_name("three");
  v1::StageReleaseResponse staged;
  ASSERT_TRUE(stub_->StageRelease(&context, request, &staged).ok());
  EXPECT_FALSE(staged.staged());
  ASSERT_EQ(staged.findings_size(), 1);
  EXPECT_EQ(staged.findings(0).rule(), "failing-example");
}

TEST_F(ReleaseServiceTest, ListsWhatCannotServe) {
  Spoil();
  Loopback again(dir_.path());
  stub_ = v1::ReleaseService::NewStub(again.channel());
  ASSERT_TRUE(List(0, "").ok());
  ASSERT_EQ(list_.releases_size(), 2);
  EXPECT_EQ(list_.releases(1).name(), "two");
  EXPECT_FALSE(list_.releases(1).active());
  EXPECT_TRUE(Get("two").ok());
  v1::QuoteRequest request = NecklaceToFrance();
  request.set_release("two");
  v1::QuoteResponse response;
  grpc::ClientContext context;
  const grpc::Status status =
      again.quotes().Quote(&context, request, &response);
  EXPECT_EQ(status.error_code(), grpc::StatusCode::FAILED_PRECONDITION);
  EXPECT_THAT(status.error_message(), HasSubstr("releases/two.csv"));
}

// A request answered; the status is expected to be as told.
#define CALL(Name, request, response, code)                                \
  {                                                                        \
    grpc::ClientContext context;                                           \
    const grpc::Status status = stub_->Name(&context, request, &response); \
    EXPECT_EQ(status.error_code(), grpc::StatusCode::code)                 \
        << status.error_message();                                         \
  }

TEST_F(ReleaseServiceTest, StagesActivatesAndRollsBack) {
  v1::StageReleaseRequest stage;
  v1::StageReleaseResponse staged;
  stage.set_name("two");
  CALL(StageRelease, stage, staged, OK);
  EXPECT_TRUE(staged.staged());
  EXPECT_EQ(staged.findings_size(), 0);
  EXPECT_EQ(staged.release().name(), "two");
  EXPECT_FALSE(staged.release().active());
  stage.set_name("three");
  CALL(StageRelease, stage, staged, NOT_FOUND);

  v1::ActivateReleaseRequest activate;
  v1::ActivateReleaseResponse activated;
  activate.set_name("two");
  CALL(ActivateRelease, activate, activated, INVALID_ARGUMENT);  // who?
  activate.set_who("a test");
  activate.set_note("to see");
  CALL(ActivateRelease, activate, activated, OK);
  EXPECT_EQ(activated.entry().from(), "one");
  EXPECT_EQ(activated.entry().to(), "two");
  EXPECT_EQ(activated.entry().who(), "a test");
  EXPECT_EQ(activated.entry().note(), "to see");
  EXPECT_EQ(activated.entry().sha256().size(), 64u);
  ASSERT_TRUE(Get("").ok());
  EXPECT_EQ(get_.release().name(), "two");

  v1::RollbackReleaseRequest roll_back;
  v1::RollbackReleaseResponse rolled_back;
  roll_back.set_who("a test");
  CALL(RollbackRelease, roll_back, rolled_back, OK);
  EXPECT_EQ(rolled_back.entry().to(), "one");
  ASSERT_TRUE(Get("").ok());
  EXPECT_EQ(get_.release().name(), "one");
}

TEST_F(ReleaseServiceTest, ActivatesNoReleaseThatIsNotGood) {
  support::EditFile(dir_.path(), "tables/merchants/acme/2/methods.csv",
                    "standard", "Standard");
  Loopback again(dir_.path());
  stub_ = v1::ReleaseService::NewStub(again.channel());
  v1::StageReleaseRequest stage;
  v1::StageReleaseResponse staged;
  stage.set_name("two");
  CALL(StageRelease, stage, staged, OK);
  EXPECT_FALSE(staged.staged());
  EXPECT_GT(staged.findings_size(), 0);
  v1::ActivateReleaseRequest activate;
  v1::ActivateReleaseResponse activated;
  activate.set_name("two");
  activate.set_who("a test");
  CALL(ActivateRelease, activate, activated, FAILED_PRECONDITION);
}

TEST_F(ReleaseServiceTest, ActivatesAtATimeThatIsOne) {
  v1::ActivateReleaseRequest activate;
  activate.set_name("two");
  activate.set_who("a test");
  const auto fields = [&](int64_t seconds, int32_t nanos) {
    activate.mutable_at()->set_seconds(seconds);
    activate.mutable_at()->set_nanos(nanos);
    grpc::ClientContext context;
    v1::ActivateReleaseResponse response;
    const grpc::Status status =
        stub_->ActivateRelease(&context, activate, &response);
    return status.ok() ? std::vector<std::string>{} : BadFields(status);
  };
  const int64_t now = absl::ToUnixSeconds(LoopbackTime());
  const std::vector<std::string> bad = {"at"};
  EXPECT_EQ(fields(now, -1), bad);
  EXPECT_EQ(fields(now, 1'000'000'000), bad);
  EXPECT_EQ(fields(-62'135'596'801, 0), bad);
  EXPECT_EQ(fields(253'402'300'800, 0), bad);
  EXPECT_EQ(fields(std::numeric_limits<int64_t>::max(), 0), bad);
  EXPECT_EQ(fields(std::numeric_limits<int64_t>::min(), 0), bad);
  EXPECT_EQ(fields(limits::kLatestPlacedAt + 1, 0), bad);
  ASSERT_TRUE(Get("").ok());
  EXPECT_EQ(get_.release().name(), "one");

  EXPECT_THAT(fields(limits::kLatestPlacedAt, 999'999'999), testing::IsEmpty());
  ASSERT_TRUE(Get("").ok());
  EXPECT_EQ(get_.release().name(), "one");
  // What is past is at once.
  EXPECT_THAT(fields(-62'135'596'800, 999'999'999), testing::IsEmpty());
  ASSERT_TRUE(Get("").ok());
  EXPECT_EQ(get_.release().name(), "two");
}

TEST_F(ReleaseServiceTest, ComparesPageByPage) {
  v1::CompareReleasesRequest request;
  v1::CompareReleasesResponse whole;
  request.set_from("one");
  request.set_to("two");
  CALL(CompareReleases, request, whole, OK);
  ASSERT_GT(whole.changes_size(), 0);
  EXPECT_THAT(whole.merchants(), ElementsAre("acme"));
  EXPECT_EQ(whole.next_page_token(), "");

  request.set_page_size(1);
  v1::CompareReleasesResponse page;
  int seen = 0;
  do {
    CALL(CompareReleases, request, page, OK);
    ASSERT_EQ(page.changes_size(), 1);
    EXPECT_EQ(page.changes(0).SerializeAsString(),
              whole.changes(seen++).SerializeAsString());
    request.set_page_token(page.next_page_token());
  } while (!page.next_page_token().empty());
  EXPECT_EQ(seen, whole.changes_size());

  request.set_page_token("x");
  CALL(CompareReleases, request, page, INVALID_ARGUMENT);
  request.clear_page_token();
  request.clear_page_size();
  // From the active one.
  request.clear_from();
  CALL(CompareReleases, request, page, OK);
  EXPECT_EQ(page.SerializeAsString(), whole.SerializeAsString());
  request.clear_to();
  CALL(CompareReleases, request, page, INVALID_ARGUMENT);
  request.set_to("three");
  CALL(CompareReleases, request, page, NOT_FOUND);
}

#undef CALL

}  // namespace
}  // namespace landed::server
