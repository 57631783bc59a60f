#ifndef LANDED_DATA_SCHEMA_SCHEMA_H_
#define LANDED_DATA_SCHEMA_SCHEMA_H_

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "data/schema/cell.h"
#include "data/schema/names.h"
#include "data/schema/row_info.h"
#include "data/schema/table_kind.h"

namespace landed::data {

// A column whose cells must stand in a column of another table.
struct Reference {
  TableKind table;
  const char* column;
  // Where the cell means nothing without a country: whose it is, "US", or that
  // of the row's column country, "". The target has a column country too.
  const char* of_country = nullptr;
};

enum class ColumnRole : uint8_t { kKey, kValue, kTail };
enum class Emptiness : uint8_t { kRequired, kMayBeEmpty };

// A column as the checks, the formatter and the documentation see it.
struct ColumnSpec {
  std::string name;
  ColumnRole role;
  Emptiness emptiness;
  std::optional<Reference> refers;
  bool numeric = false;  // ordered as a number in the canonical form
  bool text = false;     // an id, a name or a sentence, not of a fixed form
};

// A table as the checks see it: its columns in their order.
struct TableSpec {
  TableKind kind;
  std::string name;  // the file is name + ".csv"
  std::vector<ColumnSpec> columns;
  // Rows hold for seasons: between two of one key, none need hold.
  bool seasonal = false;

  std::string FileName() const { return name + ".csv"; }
  // The place of a column, or -1.
  int ColumnIndex(absl::string_view column) const;
};

// The columns that end a row.
enum class Tail : uint8_t {
  kNone,       // sources.csv has its own
  kSourced,    // source, note: the key says when
  kDated,      // valid_from, valid_to, source, note
  kRemarked,   // notice, then as kDated
  kStatement,  // standing, notice, then as kDated
};

// A table with its row type: how each cell gets into a row, and what must hold
// between the cells of a row.
template <class Row>
class Schema {
 public:
  using Parse = std::function<std::string(absl::string_view, Names*, Row*)>;
  // What is wrong with the row as a whole: the column to blame and a sentence.
  struct RowError {
    const char* column;
    std::string message;
  };
  using Check = std::optional<RowError> (*)(const Row&);

  Schema(TableKind kind, std::string name) {
    spec_.kind = kind;
    spec_.name = std::move(name);
  }

  template <class T>
  Schema&& Key(const char* name, T Row::*member,
               Emptiness emptiness = Emptiness::kRequired,
               std::optional<Reference> refers = std::nullopt) && {
    Add(name, ColumnRole::kKey, member, emptiness, refers);
    return std::move(*this);
  }

  template <class T>
  Schema&& Value(const char* name, T Row::*member,
                 Emptiness emptiness = Emptiness::kRequired,
                 std::optional<Reference> refers = std::nullopt) && {
    Add(name, ColumnRole::kValue, member, emptiness, refers);
    return std::move(*this);
  }

  Schema&& Seasonal() && {
    spec_.seasonal = true;
    return std::move(*this);
  }

  Schema&& Checked(Check check) && {
    check_ = check;
    return std::move(*this);
  }

  // Ends the columns with those that every row of the table's sort has.
  Schema&& End(Tail tail) &&;

  const TableSpec& spec() const { return spec_; }
  const std::vector<Parse>& parsers() const { return parsers_; }
  Check check() const { return check_; }

 private:
  template <class T>
  void Add(const char* name, ColumnRole role, T Row::*member,
           Emptiness emptiness, std::optional<Reference> refers) {
    spec_.columns.push_back(ColumnSpec{name, role, emptiness, refers,
                                       std::is_same_v<T, PlainDecimal>,
                                       std::is_same_v<T, NameId>});
    parsers_.push_back(
        [member](absl::string_view cell, Names* names, Row* row) {
          return ParseCell(cell, names, &(row->*member));
        });
  }

  template <class T>
  void AddTail(const char* name, T RowInfo::*member, Emptiness emptiness,
               std::optional<Reference> refers = std::nullopt) {
    spec_.columns.push_back(ColumnSpec{name, ColumnRole::kTail, emptiness,
                                       refers, false,
                                       std::is_same_v<T, NameId>});
    parsers_.push_back(
        [member](absl::string_view cell, Names* names, Row* row) {
          return ParseCell(cell, names, &(row->info.*member));
        });
  }

  TableSpec spec_;
  std::vector<Parse> parsers_;
  Check check_ = nullptr;
};

template <class Row>
Schema<Row>&& Schema<Row>::End(Tail tail) && {
  if (tail == Tail::kNone) return std::move(*this);
  if (tail == Tail::kStatement) {
    AddTail("standing", &RowInfo::standing, Emptiness::kRequired);
  }
  if (tail == Tail::kRemarked || tail == Tail::kStatement) {
    AddTail("notice", &RowInfo::notice, Emptiness::kMayBeEmpty);
  }
  const auto day = [this](const char* name, CivilDay DayInterval::*member) {
    spec_.columns.push_back(ColumnSpec{
        name, ColumnRole::kTail, Emptiness::kMayBeEmpty, std::nullopt, false});
    parsers_.push_back(
        [member](absl::string_view cell, Names* names, Row* row) {
          return ParseCell(cell, names, &(row->info.valid.*member));
        });
  };
  if (tail != Tail::kSourced) {
    day("valid_from", &DayInterval::from);
    day("valid_to", &DayInterval::to);
  }
  AddTail("source", &RowInfo::source, Emptiness::kRequired,
          Reference{SourcesOf(SetOf(spec_.kind)), "source"});
  spec_.columns.push_back(ColumnSpec{"note", ColumnRole::kTail,
                                     Emptiness::kMayBeEmpty, std::nullopt,
                                     false, true});
  // A note is for the reader of the table; no quote needs it.
  parsers_.push_back(
      [](absl::string_view, Names*, Row*) { return std::string(); });
  return std::move(*this);
}

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_SCHEMA_H_
