#include <memory>

#include "absl/strings/str_cat.h"
#include "cli/command.h"
#include "cli/lookup.h"
#include "cli/text/page.h"
#include "cli/text/phrases.h"
#include "data/release/shipped.h"
#include "nlohmann/json.hpp"

namespace landed::cli {
namespace {

constexpr char kFooter[] = R"(Examples:
  landed tables lookup us_sales_tax --key=SD --on=2023-07-01
      South Dakota's rate on that day, its release, file, line and source.

  landed tables lookup us_sales_tax --key=SD
      All its rates, past and to come.

  landed tables lookup coco/transit --key=standard/europe
      A shop's table; the cells of the key are joined by /. Fewer cells find
      every row whose key begins with them.

  landed tables lookup migems/service --release=2026-11-22.us-only --format=json
      The same in another release, for a program.

Exit status: 0 found; 1 no such row; 2 no such table or release; 3 could not be
done.)";

struct Flags {
  LookupQuery query;
  std::string on;
  std::string data;
  Format format = Format::kText;
};

std::string ResultPage(const LookupResult& result) {
  Page page;
  for (const FoundRow& row : result.rows) {
    if (!page.text().empty()) page.Blank();
    page.Line(absl::StrCat(result.file, ":", row.line, "  (release ",
                           result.release, ")"));
    std::vector<std::pair<std::string, std::string>> lines;
    for (const auto& [column, text] : row.cells) {
      if (text.empty()) continue;
      const bool is_rate = column == "rate" && text != "none";
      lines.emplace_back(
          column,
          is_rate ? absl::StrCat(text, " (", PercentText(text), ")") : text);
      if (column == "source" && !row.document.empty()) {
        lines.emplace_back("",
                           absl::StrCat(row.document, ": \"", row.words, "\""));
      }
    }
    page.Table("  ", lines);
  }
  return page.text();
}

std::string ResultJson(const LookupResult& result) {
  nlohmann::ordered_json answer;
  answer["release"] = result.release;
  answer["file"] = result.file;
  answer["rows"] = nlohmann::ordered_json::array();
  for (const FoundRow& row : result.rows) {
    nlohmann::ordered_json cells;
    for (const auto& [column, text] : row.cells) cells[column] = text;
    answer["rows"].push_back({{"line", row.line},
                              {"cells", std::move(cells)},
                              {"document", row.document},
                              {"words", row.words}});
  }
  return absl::StrCat(answer.dump(1), "\n");
}

ExitCode Run(const Flags& flags, const Io& io) {
  LookupQuery query = flags.query;
  if (!flags.on.empty()) {
    query.on = CivilDay::Parse(flags.on);
    if (!query.on.has_value()) {
      return Fail(absl::InvalidArgumentError(absl::StrCat(
                      "--on: \"", flags.on, "\" is not a day like 2023-07-01")),
                  io);
    }
  }
  const absl::StatusOr<LookupResult> result =
      Lookup(flags.data.empty() ? data::ShippedRoot() : flags.data, query);
  if (!result.ok()) return Fail(result.status(), io);
  io.out << (flags.format == Format::kJson ? ResultJson(*result)
                                           : ResultPage(*result));
  if (!result->rows.empty()) return ExitCode::kDone;
  io.err << "landed: " << result->file << " (release " << result->release
         << ") has no row with key " << query.key
         << (flags.on.empty() ? "" : " in force on ") << flags.on << "\n";
  return ExitCode::kNo;
}

}  // namespace

void AddTablesLookup(CLI::App* parent, Line* line) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = parent->add_subcommand(
      "lookup", "Rows of a table: in which release, on which line, from where");
  command
      ->add_option("table", flags->query.table,
                   "us_sales_tax, or a shop's: coco/transit")
      ->required();
  command
      ->add_option("--key", flags->query.key,
                   "What the key begins with: SD, or standard/europe (without "
                   "it: every row)")
      ->type_name("CELL[/CELL...]");
  command
      ->add_option("--on", flags->on,
                   "Only rows in force on this day (without it: of any day)")
      ->type_name("DATE");
  command
      ->add_option("--release", flags->query.release,
                   "The release (without it: the active one)")
      ->type_name("NAME");
  AddFormatFlag(command, &flags->format);
  AddDataFlag(command, &flags->data);
  command->footer(kFooter);
  command->callback([flags, line] { line->exit_code = Run(*flags, line->io); });
}

}  // namespace landed::cli
