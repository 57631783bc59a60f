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
};

bool operator==(const Finding& a, const Finding& b);
// By file, line, column, rule, message.
bool operator<(const Finding& a, const Finding& b);

// "file:line:col: rule: message"; zeros are left out: "file: rule: message".
std::string ToString(const Finding& finding);

// Collects findings, kMost at the most, so that a hostile file cannot fill the
// memory; what came after is counted.
class Findings {
 public:
  static constexpr size_t kMost = 10'000;

  void Add(Finding finding);
  void Add(absl::string_view file, uint32_t line, uint32_t column,
           absl::string_view rule, absl::string_view message);

  // Adds what others found.
  void AddAll(const Findings& others);

  bool empty() const { return list_.empty(); }
  // How many were added, those beyond kMost included.
  size_t count() const { return count_; }
  // Sorted, without doubles.
  std::vector<Finding> Sorted() const;

 private:
  std::vector<Finding> list_;
  size_t count_ = 0;
};

}  // namespace landed::data

#endif  // LANDED_DATA_SOURCE_FINDING_H_
