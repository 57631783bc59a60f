// Orders that were answered once are answered so for ever: see README.md.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "absl/time/time.h"
#include "cli/json.h"
#include "data/release/registry.h"
#include "data/release/shipped.h"
#include "gtest/gtest.h"
#include "landed/v1/quote.pb.h"
#include "wire/answer.h"

namespace landed::golden {
namespace {

namespace fs = std::filesystem;

constexpr char kFolder[] = "tests/golden/pins";
constexpr char kRequest[] = ".request.json";
constexpr char kResponse[] = ".response.json";

std::string Read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> Names(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& file : fs::directory_iterator(folder)) {
    std::string name = file.path().filename().string();
    if (!absl::EndsWith(name, kRequest)) continue;
    names.emplace_back(absl::StripSuffix(name, kRequest));
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::unique_ptr<data::Registry> OpenShipped() {
  return data::Registry::Open({data::ShippedRoot(), "", ""}, absl::UnixEpoch())
      .value();
}

v1::QuoteRequest RequestOf(const std::string& folder, const std::string& name) {
  v1::QuoteRequest request;
  const absl::Status status =
      cli::FromJson(Read(absl::StrCat(folder, "/", name, kRequest)), &request);
  EXPECT_TRUE(status.ok()) << name << ": " << status;
  return request;
}

std::string Answer(const data::Registry& registry, absl::Time now,
                   const v1::QuoteRequest& request) {
  const auto release = registry.Read()->Find(request.release());
  if (release == nullptr) return "no such release\n";
  v1::QuoteResponse response;
  const absl::Status status = wire::Answer(*release, now, request, &response);
  return status.ok() ? cli::ToJson(response) : status.ToString() + "\n";
}

TEST(Pins, SayWhenAndFromWhatTheyAreAnswered) {
  for (const std::string& name : Names(kFolder)) {
    const v1::QuoteRequest request = RequestOf(kFolder, name);
    EXPECT_TRUE(request.order().has_placed_at()) << name;
    EXPECT_NE(request.release(), "") << name;
  }
}

// Today or in ten years, whatever release is active and whatever was answered
// before.
TEST(Pins, AreAnsweredAsTheyWere) {
  const auto registry = OpenShipped();
  const auto names = Names(kFolder);
  EXPECT_GE(names.size(), 8u);
  const absl::Time first = absl::UnixEpoch();
  for (const char* active :
       {"2026-11-22", "2026-11-22.us-only", "2026-11-22"}) {
    ASSERT_TRUE(registry->Activate(active, first, "test", first).ok());
    for (const std::string& name : names) {
      const std::string path = absl::StrCat(kFolder, "/", name, kResponse);
      ASSERT_TRUE(fs::exists(path)) << "run bless, see README.md";
      const v1::QuoteRequest request = RequestOf(kFolder, name);
      for (const absl::Time now :
           {first, absl::FromUnixSeconds(2'100'000'000)}) {
        EXPECT_EQ(Answer(*registry, now, request), Read(path))
            << path << ": an answer that was given once must not change";
      }
    }
  }
}

TEST(Pins, MeanOneReleaseAndNoOther) {
  const auto registry = OpenShipped();
  v1::QuoteRequest request = RequestOf(kFolder, "migems_to_berlin");
  const std::string answer = Answer(*registry, absl::UnixEpoch(), request);
  request.set_release("2026-11-22.us-only");
  EXPECT_NE(Answer(*registry, absl::UnixEpoch(), request), answer);
}

// Writes the answers that are missing.
void Bless(const std::string& folder) {
  const auto registry = OpenShipped();
  for (const std::string& name : Names(folder)) {
    const std::string path = absl::StrCat(folder, "/", name, kResponse);
    if (fs::exists(path)) continue;
    std::ofstream(path, std::ios::binary)
        << Answer(*registry, absl::UnixEpoch(), RequestOf(folder, name));
    std::cout << "wrote " << path << "\n";
  }
}

}  // namespace
}  // namespace landed::golden

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (argc == 3 && absl::string_view(argv[1]) == "--bless") {
    landed::golden::Bless(argv[2]);
    return 0;
  }
  return RUN_ALL_TESTS();
}
