#ifndef LANDED_DATA_SOURCE_FINDING_H_
#define LANDED_DATA_SOURCE_FINDING_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace landed::data {

// One thing wrong with the tables: where it is, which rule found it and a
// sentence that says what to do.
struct Finding {
  std::string file;     // below the data folder: "tables/reference/…/x.csv"
  uint32_t line = 0;    // from 1; 0: the file as a whole
  uint32_t column = 0;  // from 1, in bytes; 0: the line as a whole
  std::string rule;     // stable id: "unknown-reference"
  std::string message;  // "region \"asia\" is not in regions.csv: add it …"
  // False: an error, the release is refused. True: a warning, somebody should
  // look, and the release may serve.
  bool warning = false;
};

bool operator==(const Finding& a, const Finding& b);
// By file, line, column, rule, message; errors before warnings.
bool operator<(const Finding& a, const Finding& b);

// "file:line:col: rule: message"; zeros are left out: "file: rule: message". A
// warning has its rule at the same place, and says so after it:
// "file:line:col: rule: warning: message".
std::string ToString(const Finding& finding);

// Collects findings, kMost at the most, so that a hostile file cannot fill the
// memory; what came after is counted.
class Findings {
 public:
  static constexpr size_t kMost = 10'000;

  void Add(Finding finding);
  void Add(absl::string_view file, uint32_t line, uint32_t column,
           absl::string_view rule, absl::string_view message);
  void AddWarning(absl::string_view file, uint32_t line, uint32_t column,
                  absl::string_view rule, absl::string_view message);

  // Adds what others found.
  void AddAll(const Findings& others);

  bool empty() const { return list_.empty(); }
  // Whether any is an error, those beyond kMost included.
  bool has_errors() const { return errors_ != 0; }
  // How many were added, those beyond kMost included.
  size_t count() const { return count_; }
  // Sorted, without doubles.
  std::vector<Finding> Sorted() const;
  // The same without the warnings.
  std::vector<Finding> SortedErrors() const;

 private:
  std::vector<Finding> list_;
  size_t count_ = 0;
  size_t errors_ = 0;
};

}  // namespace landed::data

#endif  // LANDED_DATA_SOURCE_FINDING_H_
