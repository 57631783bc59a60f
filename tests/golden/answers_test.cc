// Every file of answers/ is a line of `landed` and all that it answers, as a
// person sees it. tests/golden/bless writes them anew; read what changed.

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "cli/run.h"
#include "gtest/gtest.h"

namespace landed::golden {
namespace {

constexpr char kPrompt[] = "$ landed ";

// Runs a line as a shell would that knows no quotes.
std::string AnswerTo(absl::string_view line) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const cli::ExitCode code =
      cli::Run(absl::StrSplit(line, ' ', absl::SkipEmpty()), {in, out, err});
  std::string text = absl::StrCat(out.str(), err.str());
  if (code != cli::ExitCode::kDone) {
    absl::StrAppend(&text, "(exit status ", static_cast<int>(code), ")\n");
  }
  return text;
}

std::string Read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

class AnswerTest : public testing::Test {
 public:
  explicit AnswerTest(std::string path) : path_(std::move(path)) {}

  void TestBody() override {
    const std::string golden = Read(path_);
    absl::string_view line =
        absl::string_view(golden).substr(0, golden.find('\n'));
    ASSERT_TRUE(absl::ConsumePrefix(&line, kPrompt))
        << path_ << ":1: write " << kPrompt << "and the rest of the line";
    const std::string answer =
        absl::StrCat(kPrompt, line, "\n", AnswerTo(line));
    if (answer == golden) return;
    const char* bless = std::getenv("LANDED_BLESS");
    if (bless == nullptr) {
      EXPECT_EQ(answer, golden)
          << path_ << ": if the new answer is right, run tests/golden/bless";
      return;
    }
    std::ofstream(absl::StrCat(bless, "/", path_), std::ios::binary) << answer;
    std::cerr << "blessed " << path_ << "\n";
  }

 private:
  std::string path_;
};

void Register(const std::string& path) {
  absl::string_view name = path;
  name.remove_prefix(name.rfind('/') + 1);
  absl::ConsumeSuffix(&name, ".txt");
  testing::RegisterTest(
      "answers", std::string(name).c_str(), nullptr, nullptr, path.c_str(), 1,
      [path]() -> testing::Test* { return new AnswerTest(path); });
}

}  // namespace
}  // namespace landed::golden

// The files are named on the command line, by BUILD.
int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (argc < 2) return 1;
  for (int i = 1; i < argc; ++i) landed::golden::Register(argv[i]);
  return RUN_ALL_TESTS();
}
