// Reads a text as each thing that a cell, a name or a path may be: what is read
// is written in the same way.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "data/schema/cell.h"
#include "data/schema/example_cell.h"
#include "data/schema/names.h"
#include "data/source/file.h"
#include "units/amount.h"
#include "units/civil_day.h"
#include "units/code.h"
#include "units/rate.h"

namespace landed::data {
namespace {

void Require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

#define LANDED_REQUIRE(condition) Require(condition, #condition)

void CheckUnits(absl::string_view text) {
  if (const auto day = CivilDay::Parse(text)) {
    LANDED_REQUIRE(day->ToString() == text);
  }
  if (const auto rate = Rate::Parse(text)) {
    LANDED_REQUIRE(Rate::Parse(rate->ToString()).has_value());
    LANDED_REQUIRE(Rate::Parse(rate->ToString())->billionths() ==
                   rate->billionths());
  }
  for (int digits = 0; digits <= 4; ++digits) {
    const auto amount = ParseAmount(text, digits);
    if (!amount.has_value()) continue;
    LANDED_REQUIRE(FormatAmount(*amount, digits) == text);
  }
  if (const auto code = CountryCode::Parse(text)) {
    LANDED_REQUIRE(code->ToString() == text);
  }
  if (const auto code = CurrencyCode::Parse(text)) {
    LANDED_REQUIRE(code->ToString() == text);
  }
  if (const auto code = SubdivisionCode::Parse(text)) {
    LANDED_REQUIRE(code->ToString() == text);
  }
}

void CheckPath(absl::string_view text) {
  if (!IsSafePath(text)) return;
  LANDED_REQUIRE(!text.empty() && text[0] != '/');
  LANDED_REQUIRE(!absl::StrContains(absl::StrCat("/", text), "/."));
  LANDED_REQUIRE(!absl::StrContains(text, "//"));
}

// "" or a sentence, whatever the cell holds.
template <class T>
bool Reads(absl::string_view text, Names* names, T* value) {
  const std::string error = ParseCell(text, names, value);
  LANDED_REQUIRE(error.size() < 300);
  return error.empty();
}

void CheckCells(absl::string_view text) {
  Names names;
  WrittenMoney money;
  if (Reads(text, &names, &money)) {
    LANDED_REQUIRE(money.units <= 0 || money.nanos >= 0);
    LANDED_REQUIRE(money.units >= 0 || money.nanos <= 0);
    LANDED_REQUIRE(names.Text(money.currency).size() == 3);
  }
  WrittenPlace place;
  if (Reads(text, &names, &place)) {
    LANDED_REQUIRE(absl::StartsWith(text, names.Text(place.country)));
    LANDED_REQUIRE(absl::EndsWith(text, names.Text(place.postal_code)));
  }
  UtcSecond time;
  if (Reads(text, &names, &time)) {
    const auto day = CivilDay::Parse(text.substr(0, 10));
    LANDED_REQUIRE(day.has_value());
    const int64_t midnight = int64_t{day->days_since_epoch()} * 86'400;
    LANDED_REQUIRE(midnight <= time.unix_seconds);
    LANDED_REQUIRE(time.unix_seconds < midnight + 86'400);
  }
  FigureText figure;
  if (Reads(text, &names, &figure)) {
    LANDED_REQUIRE(names.Text(figure.text) == text);
  }
  RangeText range;
  if (Reads(text, &names, &range)) {
    LANDED_REQUIRE(names.Text(range.text) == text);
  }
  PlainDecimal decimal;
  if (Reads(text, &names, &decimal)) {
    LANDED_REQUIRE(FormatAmount(Amount(decimal.scaled), decimal.digits) ==
                   text);
  }
  uint16_t number = 0;
  if (Reads(text, &names, &number)) {
    LANDED_REQUIRE(absl::StrCat(number) == text);
  }
}

}  // namespace
}  // namespace landed::data

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const absl::string_view text(reinterpret_cast<const char*>(data), size);
  landed::data::CheckUnits(text);
  landed::data::CheckPath(text);
  // An empty cell never gets to a reader of cells.
  if (!text.empty()) landed::data::CheckCells(text);
  return 0;
}
