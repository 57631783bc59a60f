#include "data/source/finding.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"

namespace landed::data {
namespace {

auto Key(const Finding& f) {
  return std::tie(f.file, f.line, f.column, f.rule, f.message, f.warning);
}

}  // namespace

bool operator==(const Finding& a, const Finding& b) { return Key(a) == Key(b); }

bool operator<(const Finding& a, const Finding& b) { return Key(a) < Key(b); }

std::string ToString(const Finding& finding) {
  std::string text = finding.file;
  if (finding.line != 0) {
    absl::StrAppend(&text, ":", finding.line);
    if (finding.column != 0) absl::StrAppend(&text, ":", finding.column);
  }
  absl::StrAppend(&text, ": ", finding.rule,
                  finding.warning ? ": warning: " : ": ", finding.message);
  return text;
}

void Findings::Add(Finding finding) {
  ++count_;
  if (!finding.warning) ++errors_;
  if (list_.size() < kMost) list_.push_back(std::move(finding));
}

void Findings::Add(absl::string_view file, uint32_t line, uint32_t column,
                   absl::string_view rule, absl::string_view message) {
  Add(Finding{std::string(file), line, column, std::string(rule),
              std::string(message)});
}

void Findings::AddWarning(absl::string_view file, uint32_t line,
                          uint32_t column, absl::string_view rule,
                          absl::string_view message) {
  Add(Finding{std::string(file), line, column, std::string(rule),
              std::string(message), /*warning=*/true});
}

void Findings::AddAll(const Findings& others) {
  const size_t count = count_ + others.count_;
  const size_t errors = errors_ + others.errors_;
  for (const Finding& finding : others.list_) Add(finding);
  count_ = count;
  errors_ = errors;
}

std::vector<Finding> Findings::Sorted() const {
  std::vector<Finding> sorted = list_;
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

std::vector<Finding> Findings::SortedErrors() const {
  std::vector<Finding> errors = Sorted();
  errors.erase(
      std::remove_if(errors.begin(), errors.end(),
                     [](const Finding& finding) { return finding.warning; }),
      errors.end());
  return errors;
}

}  // namespace landed::data
