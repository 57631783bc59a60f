#include "cli/help_formatter.h"

#include <sstream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "cli/text/page.h"

namespace landed::cli {
namespace {

constexpr size_t kDescriptionColumn = 24;

// Lines for CLI11, which puts each below the one before.
std::string Wrapped(const std::string& text) {
  return absl::StrJoin(Wrap(text, Page::kColumns - kDescriptionColumn), "\n");
}

}  // namespace

HelpFormatter::HelpFormatter() { column_width(kDescriptionColumn); }

std::string HelpFormatter::make_option_opts(const CLI::Option* option) const {
  // A type's name is joined with its checks' by a colon.
  const bool has_value = option->get_items_expected_max() > 0;
  std::string text =
      has_value ? absl::StrCat(" ", option->get_type_name()) : "";
  if (!option->get_default_str().empty()) {
    absl::StrAppend(&text, " (", option->get_default_str(), ")");
  }
  if (option->get_required()) absl::StrAppend(&text, " (required)");
  return text;
}

std::string HelpFormatter::make_option_desc(const CLI::Option* option) const {
  return Wrapped(option->get_description());
}

std::string HelpFormatter::make_subcommand(const CLI::App* command) const {
  std::stringstream out;
  CLI::detail::format_help(out, command->get_name(),
                           Wrapped(command->get_description()),
                           kDescriptionColumn);
  return out.str();
}

}  // namespace landed::cli
