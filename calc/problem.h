#ifndef LANDED_CALC_PROBLEM_H_
#define LANDED_CALC_PROBLEM_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "units/limits.h"

namespace landed::calc {

// Something in an order that cannot be: which field, and what to do about it.
struct Problem {
  std::string field;    // "order.items[2].unit_price.nanos"
  std::string message;  // "finer than a cent: …"
};

// All problems of an order, limits::kProblems at the most.
class Problems {
 public:
  // Cold: the compiler keeps what leads here out of the way of good orders.
  [[gnu::cold]] void Add(std::string field, std::string message) {
    if (list_.size() < limits::kProblems) {
      list_.push_back({std::move(field), std::move(message)});
    }
  }
  bool empty() const { return list_.empty(); }
  const std::vector<Problem>& list() const { return list_; }
  void Clear() { list_.clear(); }

 private:
  std::vector<Problem> list_;
};

// Where in a request a field stands; joined to text only when there is a
// problem to tell.
class FieldPath {
 public:
  explicit constexpr FieldPath(const char* name) : name_(name) {}
  constexpr FieldPath(const FieldPath& parent, const char* name)
      : parent_(&parent), name_(name) {}
  constexpr FieldPath(const FieldPath& parent, const char* name, size_t index)
      : parent_(&parent), name_(name), index_(index), repeated_(true) {}

  [[gnu::cold]] std::string ToString() const {
    std::string text = parent_ == nullptr
                           ? name_
                           : absl::StrCat(parent_->ToString(), ".", name_);
    if (repeated_) absl::StrAppend(&text, "[", index_, "]");
    return text;
  }

 private:
  const FieldPath* parent_ = nullptr;
  const char* name_;
  size_t index_ = 0;
  bool repeated_ = false;
};

// A caller's text within a message: in quotes, cut where it is long, and with a
// question mark for each byte that a message cannot show (control characters;
// all that is not ASCII, in a text that is not UTF-8).
std::string Quoted(absl::string_view text);

// Says that a text is longer than any text may be.
[[gnu::cold]] inline void AddTooLong(const FieldPath& field,
                                     Problems* problems) {
  problems->Add(field.ToString(),
                absl::StrCat("longer than ", limits::kTextBytes, " bytes"));
}

// False, with a problem, for a text that is longer than any text may be.
inline bool CheckText(absl::string_view text, const FieldPath& field,
                      Problems* problems) {
  if (text.size() <= limits::kTextBytes) return true;
  AddTooLong(field, problems);
  return false;
}

// Whether a text has nothing to be seen: white space of any kind, and nothing
// else. Not so of an empty one, which a caller did not write.
bool IsBlank(absl::string_view text);

}  // namespace landed::calc

#endif  // LANDED_CALC_PROBLEM_H_
