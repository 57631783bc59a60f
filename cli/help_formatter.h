#ifndef LANDED_CLI_HELP_FORMATTER_H_
#define LANDED_CLI_HELP_FORMATTER_H_

#include <string>

#include "CLI/CLI.hpp"

namespace landed::cli {

// Lays out --help: each flag with what its value looks like, its description
// wrapped beside or below it. What excludes what is told when it matters, by an
// error.
class HelpFormatter : public CLI::Formatter {
 public:
  HelpFormatter();

  std::string make_option_opts(const CLI::Option* option) const override;
  std::string make_option_desc(const CLI::Option* option) const override;
  std::string make_subcommand(const CLI::App* command) const override;
};

}  // namespace landed::cli

#endif  // LANDED_CLI_HELP_FORMATTER_H_
