#include "cli/help_formatter.h"

#include <memory>

#include "absl/strings/match.h"
#include "gtest/gtest.h"

namespace landed::cli {
namespace {

TEST(HelpFormatter, LaysOutFlags) {
  CLI::App app("About", "program");
  app.formatter(std::make_shared<HelpFormatter>());
  std::string file, other;
  bool fast = false;
  CLI::Option* first =
      app.add_option("--file", file, "What to read")->type_name("FILE");
  app.add_option("--other", other,
                 "A long story of what this flag is for, which goes on and on "
                 "until it needs a second line")
      ->required()
      ->excludes(first);
  app.add_flag("--fast", fast, "Hurry");
  EXPECT_EQ(app.help(), R"(About
Usage: program [OPTIONS]

Options:
  -h,--help             Print this help message and exit
  --file FILE           What to read
  --other TEXT (required)
                        A long story of what this flag is for, which goes on and on until it
                        needs a second line
  --fast                Hurry

)");
}

TEST(HelpFormatter, LaysOutCommands) {
  CLI::App app("About", "program");
  app.formatter(std::make_shared<HelpFormatter>());
  app.add_subcommand("walk", "Goes somewhere");
  EXPECT_TRUE(
      absl::StrContains(app.help(), "\n  walk                  Goes somewhere"))
      << app.help();
}

}  // namespace
}  // namespace landed::cli
