#include "data/lint/spreadsheet.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/types/span.h"
#include "data/schema/catalog.h"
#include "units/civil_day.h"

namespace landed::data {
namespace {

// Spreadsheets keep so many digits of a number.
constexpr size_t kMostDigits = 15;

// Countries whose postal codes begin with zeros, and how long a prefix of
// theirs may be, so that one that lost a zero shows.
struct PrefixLengths {
  const char* country;
  std::initializer_list<size_t> lengths;
};
const std::initializer_list<PrefixLengths> kPrefixLengths = {
    {"IT", {4, 5}},
    {"US", {3, 5}},
};

bool IsAllDigits(absl::string_view text) {
  return std::all_of(text.begin(), text.end(), absl::ascii_isdigit);
}

std::string CodeError(absl::string_view code) {
  if (IsAllDigits(code) && code.size() == 3) return "";
  if (!IsAllDigits(code) || code.size() > 3) return "write three digits";
  return absl::StrCat("write three digits, ", std::string(3 - code.size(), '0'),
                      code,
                      "; this looks as if a spreadsheet removed a "
                      "leading zero");
}

std::string PrefixError(absl::string_view country, absl::string_view prefix) {
  if (!IsAllDigits(prefix)) return "";
  const size_t zeros = std::min(prefix.find_first_not_of('0'), prefix.size());
  const auto known = std::find_if(
      kPrefixLengths.begin(), kPrefixLengths.end(),
      [country](const PrefixLengths& c) { return c.country == country; });
  if (known == kPrefixLengths.end()) {
    if (zeros == 0) return "";
    return absl::StrCat("a spreadsheet would remove the zero unseen: add ",
                        country, " to the lengths in data/lint/spreadsheet.cc");
  }
  const auto has = [known](size_t length) {
    return std::find(known->lengths.begin(), known->lengths.end(), length) !=
           known->lengths.end();
  };
  if (!has(prefix.size())) {
    return absl::StrCat("a prefix of ", country, " has ",
                        absl::StrJoin(known->lengths, " or "),
                        " digits; this looks as if a spreadsheet removed a "
                        "leading zero");
  }
  if (zeros == 0 || !has(prefix.size() - zeros)) return "";
  return absl::StrCat(
      "without its zeros it would be another good prefix, and "
      "a spreadsheet removes them: write it with another "
      "number of digits");
}

// Countries whose parts have numbers of two digits, some with a zero before.
constexpr const char* kTwoDigitParts[] = {"MY"};

std::string PartError(absl::string_view country, absl::string_view code) {
  if (!IsAllDigits(code)) return "";
  if (std::find(std::begin(kTwoDigitParts), std::end(kTwoDigitParts),
                country) == std::end(kTwoDigitParts)) {
    if (code[0] != '0') return "";
    return absl::StrCat("a spreadsheet would remove the zero unseen: add ",
                        country,
                        " to the countries in data/lint/spreadsheet.cc");
  }
  if (code.size() == 2) return "";
  return absl::StrCat("write two digits, 0", code,
                      "; this looks as if a spreadsheet removed a leading "
                      "zero");
}

bool IsNumber(absl::string_view text) {
  return !text.empty() && absl::ascii_isdigit(text.front()) &&
         absl::ascii_isdigit(text.back()) &&
         std::count(text.begin(), text.end(), '.') <= 1 &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return absl::ascii_isdigit(c) || c == '.'; });
}

// Whether a spreadsheet writes a number in the way it stands.
bool IsKept(absl::string_view number) {
  const bool fraction = absl::StrContains(number, '.');
  const bool leading =
      number.size() > 1 && number[0] == '0' && number[1] != '.';
  return !leading && !(fraction && number.back() == '0') &&
         number.size() - (fraction ? 1 : 0) <= kMostDigits;
}

// Whether there is nothing but what numbers, dates and times are made of, and a
// digit: 1e3, 3/5, 10:30, 5 %.
bool LooksTyped(absl::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) {
                       return absl::ascii_isdigit(c) ||
                              absl::StrContains(".,:/+-%$eE ", c);
                     }) &&
         std::any_of(text.begin(), text.end(), absl::ascii_isdigit);
}

std::string TextError(absl::string_view text) {
  if (absl::EqualsIgnoreCase(text, "true") ||
      absl::EqualsIgnoreCase(text, "false")) {
    return "a spreadsheet takes this for a truth value: write another word";
  }
  if (absl::StrContains("=+@", text[0])) {
    return absl::StrCat("a spreadsheet takes what begins with ",
                        text.substr(0, 1),
                        " for a formula: write it otherwise");
  }
  if (IsNumber(text) ? IsKept(text)
                     : !LooksTyped(text) || CivilDay::Parse(text).has_value()) {
    return "";
  }
  return "a spreadsheet writes this number or date in another way: add a word "
         "to it";
}

// What is wrong with a cell; nullptr for columns whose forms show what is lost.
using CellError = std::string (*)(absl::string_view country,
                                  absl::string_view cell);

CellError ErrorOf(const ColumnSpec& column) {
  if (column.name == "postal_prefix") return PrefixError;
  if (column.name == "subdivision") return PartError;
  if (column.name == "numeric") {
    return [](absl::string_view, absl::string_view cell) {
      return CodeError(cell);
    };
  }
  if (!column.text) return nullptr;
  return
      [](absl::string_view, absl::string_view cell) { return TextError(cell); };
}

void LintColumn(const CsvTable& table, const ColumnSpec& column, size_t index,
                Findings* findings) {
  const CellError error_of = ErrorOf(column);
  if (error_of == PartError && table.header[0] != "country") return;
  if (error_of == nullptr) return;
  for (size_t row = 0; row < table.row_count(); ++row) {
    const absl::string_view cell = table.cell(row, index);
    if (cell.empty()) continue;
    // Of a table with prefixes or parts the country is the first column.
    const std::string error = error_of(table.cell(row, 0), cell);
    if (error.empty()) continue;
    findings->Add(table.path, table.lines[row], table.ColumnOf(row, index),
                  "spreadsheet", absl::StrCat(column.name, ": ", error));
  }
}

}  // namespace

void LintSpreadsheet(const LintInput& input, Findings* findings) {
  for (const TableKind kind : input.kinds()) {
    const CsvTable* table = input.set.table(kind);
    if (table == nullptr) continue;
    const std::vector<ColumnSpec>& columns = SpecOf(kind).columns;
    for (size_t c = 0; c < columns.size(); ++c) {
      LintColumn(*table, columns[c], c, findings);
    }
  }
}

}  // namespace landed::data
