// Releases change places a thousand times while quotes are answered: no call
// fails, each answer is that of one release to the byte, and what serves no
// more is freed.

#include <stdio.h>

#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "landed/v1/release_service.grpc.pb.h"
#include "server/release_service.h"
#include "tests/server/harness.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::server {
namespace {

constexpr int kActivations = 1'000;
constexpr int kUnaryCallers = 3;
// Questions that the stream has sent ahead of their answers.
constexpr int kAhead = 8;

// MIGEMS ships abroad in the one and not in the other.
constexpr const char* kReleases[] = {"2026-11-22", "2026-11-22.us-only"};

// Bytes of an answer, by the release's name and the question's index.
using Answers = std::map<std::pair<std::string, size_t>, std::string>;

std::vector<v1::QuoteRequest> Questions() {
  std::vector<v1::QuoteRequest> questions;
  for (const char* country : {"DE", "US", "JP"}) {
    v1::QuoteRequest& request = questions.emplace_back(NecklaceToFrance());
    request.mutable_order()->set_merchant("migems");
    request.mutable_order()->mutable_ship_to()->set_region_code(country);
    request.mutable_order()
        ->mutable_items(0)
        ->mutable_unit_price()
        ->set_currency_code("USD");
    request.set_explain(true);
  }
  return questions;
}

// The shipped data, to be changed.
void CopyShippedTables(const support::TempDir& dir) {
  std::filesystem::copy(support::ShippedDataRoot(), dir.path(),
                        std::filesystem::copy_options::recursive);
}

class SwapTest : public testing::Test {
 protected:
  SwapTest() {
    CopyShippedTables(dir_);
    loopback_ = std::make_unique<Loopback>(dir_.path());
    releases_ = v1::ReleaseService::NewStub(loopback_->channel());
    for (const char* name : kReleases) {
      for (size_t i = 0; i < questions_.size(); ++i) {
        v1::QuoteRequest pinned = questions_[i];
        pinned.set_release(name);
        expected_[{name, i}] = Ask(&loopback_->quotes(), pinned);
      }
    }
  }

  // The answer's bytes; empty, and a failure, if there is none.
  std::string Ask(v1::QuoteService::Stub* stub,
                  const v1::QuoteRequest& request) {
    grpc::ClientContext context;
    v1::QuoteResponse response;
    const grpc::Status status = stub->Quote(&context, request, &response);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return response.SerializeAsString();
  }

  // The answer is that of the release it names.
  void Check(const v1::QuoteResponse& answer, size_t question) {
    const auto found = expected_.find({answer.release(), question});
    if (found == expected_.end() ||
        found->second != answer.SerializeAsString()) {
      ++wrong_;
      return;
    }
    ++(answer.release() == kReleases[0] ? from_first_ : from_second_);
  }

  void CallUntilDone() {
    const auto stub = v1::QuoteService::NewStub(Connect(loopback_->address()));
    for (size_t i = 0; !done_; i = (i + 1) % questions_.size()) {
      grpc::ClientContext context;
      v1::QuoteResponse response;
      const grpc::Status status =
          stub->Quote(&context, questions_[i], &response);
      if (!status.ok()) {
        ADD_FAILURE() << status.error_message();
        return;
      }
      Check(response, i);
    }
  }

  // One stream all the while, then `at_the_end` before it is closed.
  void StreamUntilDone(const std::function<void()>& at_the_end) {
    const auto stub = v1::QuoteService::NewStub(Connect(loopback_->address()));
    grpc::ClientContext context;
    const auto stream = stub->StreamQuotes(&context);
    size_t asked = 0;
    const auto ask = [&] {
      v1::StreamQuotesRequest question;
      question.set_tag(absl::StrCat(asked));
      *question.mutable_quote() = questions_[asked % questions_.size()];
      ++asked;
      EXPECT_TRUE(stream->Write(question));
    };
    for (int i = 0; i < kAhead; ++i) ask();
    v1::StreamQuotesResponse answer;
    size_t answered = 0;
    while (answered < asked && stream->Read(&answer)) {
      EXPECT_EQ(answer.status().code(), 0) << answer.status().message();
      EXPECT_EQ(answer.tag(), absl::StrCat(answered));
      Check(answer.quote(), answered++ % questions_.size());
      if (!done_) ask();
    }
    EXPECT_EQ(answered, asked);
    at_the_end();
    stream->WritesDone();
    EXPECT_TRUE(stream->Finish().ok());
  }

  void Activate(const std::string& name) {
    grpc::ClientContext context;
    v1::ActivateReleaseRequest request;
    request.set_name(name);
    request.set_who("a test");
    v1::ActivateReleaseResponse response;
    const grpc::Status status =
        releases_->ActivateRelease(&context, request, &response);
    EXPECT_TRUE(status.ok()) << status.error_message();
  }

  data::Registry& registry() {
    return *loopback_->server().environment().releases;
  }

  support::TempDir dir_;
  std::unique_ptr<Loopback> loopback_;
  std::unique_ptr<v1::ReleaseService::Stub> releases_;
  const std::vector<v1::QuoteRequest> questions_ = Questions();
  Answers expected_;
  std::atomic<bool> done_ = false;
  std::atomic<int64_t> wrong_ = 0;
  std::atomic<int64_t> from_first_ = 0;
  std::atomic<int64_t> from_second_ = 0;
};

TEST_F(SwapTest, ThousandActivationsUnderLoad) {
  for (size_t i = 0; i < questions_.size(); ++i) {
    EXPECT_NE((expected_[{kReleases[0], i}]), (expected_[{kReleases[1], i}]));
  }
  std::weak_ptr<const data::Release> release;
  std::weak_ptr<const data::MerchantTables> its_own, common;
  std::vector<std::thread> callers;
  for (int i = 0; i < kUnaryCallers; ++i) {
    callers.emplace_back([this] { CallUntilDone(); });
  }
  callers.emplace_back([&] {
    StreamUntilDone([&] {
      // A stream that has been open all the while keeps none of it.
      Activate(kReleases[0]);
      remove(dir_.Path("releases/2026-11-22.us-only.csv").c_str());
      EXPECT_TRUE(registry().Refresh(LoopbackTime()).ok());
      EXPECT_TRUE(release.expired());
      EXPECT_TRUE(its_own.expired());
      EXPECT_FALSE(common.expired());
    });
  });
  std::vector<std::weak_ptr<const data::Store>> published;
  for (int i = 0; i < kActivations; ++i) {
    Activate(kReleases[(i + 1) % 2]);
    published.push_back(registry().Share());
  }
  release = registry().Share()->Find(kReleases[1]);
  its_own = release.lock()->merchants.at("migems");
  common = release.lock()->merchants.at("coco");
  done_ = true;
  for (std::thread& caller : callers) caller.join();

  EXPECT_EQ(wrong_, 0);
  EXPECT_GT(from_first_, 0);
  EXPECT_GT(from_second_, 0);
  RecordProperty("answers", absl::StrCat(from_first_ + from_second_));
  registry().Refresh(LoopbackTime()).IgnoreError();
  size_t alive = 0;
  for (const auto& store : published) alive += store.expired() ? 0 : 1;
  EXPECT_EQ(alive, 0u) << "of " << kActivations << " that were published";
}

}  // namespace
}  // namespace landed::server
