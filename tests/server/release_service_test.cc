#include "server/release_service.h"

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
  ASSERT_TRUE(List(1, "zzz").ok());
  EXPECT_EQ(list_.releases_size(), 0);
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
  EXPECT_EQ(check_.findings_size(), 0);
}

TEST_F(ReleaseServiceTest, ChecksTheFolderAsItIsNow) {
  Spoil();
  ASSERT_TRUE(Check("two").ok());
  EXPECT_FALSE(check_.ok());
  ASSERT_GE(check_.findings_size(), 1);
  EXPECT_EQ(check_.findings(0).file(), "releases/two.csv");
  EXPECT_NE(check_.findings(0).rule(), "");
  EXPECT_NE(check_.findings(0).message(), "");
  // What was loaded serves on.
  ASSERT_TRUE(Get("two").ok());
  EXPECT_EQ(get_.release().table_sets_size(), 3);
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

TEST_F(ReleaseServiceTest, DoesNotChangeReleases) {
  const auto expect_refused = [](const grpc::Status& status) {
    EXPECT_EQ(status.error_code(), grpc::StatusCode::UNIMPLEMENTED);
    EXPECT_THAT(status.error_message(), HasSubstr("this server"));
  };
  {
    grpc::ClientContext context;
    v1::StageReleaseResponse response;
    expect_refused(stub_->StageRelease(&context, {}, &response));
  }
  {
    grpc::ClientContext context;
    v1::ActivateReleaseResponse response;
    expect_refused(stub_->ActivateRelease(&context, {}, &response));
  }
  {
    grpc::ClientContext context;
    v1::RollbackReleaseResponse response;
    expect_refused(stub_->RollbackRelease(&context, {}, &response));
  }
  {
    grpc::ClientContext context;
    v1::CompareReleasesResponse response;
    expect_refused(stub_->CompareReleases(&context, {}, &response));
  }
}

}  // namespace
}  // namespace landed::server
