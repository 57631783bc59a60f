#ifndef LANDED_DATA_RELEASE_DATED_INDEX_H_
#define LANDED_DATA_RELEASE_DATED_INDEX_H_

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "absl/types/span.h"
#include "units/civil_day.h"

namespace landed::data {

// Rows found by a key and a day: one flat array of rows, sorted by key and then
// by the day they begin, and one of keys. A look-up is a binary search without
// branches that depend on the data, and touches no other row.
template <class Row>
class DatedIndex {
 public:
  DatedIndex() = default;

  // `key` maps a row to its key; rows of one key do not hold on the same day,
  // unless the table says that several may (then use Rows()).
  template <class KeyFunction>
  DatedIndex(std::vector<Row> rows, KeyFunction key) : rows_(std::move(rows)) {
    std::stable_sort(rows_.begin(), rows_.end(),
                     [&](const Row& a, const Row& b) {
                       const uint64_t ka = key(a), kb = key(b);
                       if (ka != kb) return ka < kb;
                       return a.info.valid.from < b.info.valid.from;
                     });
    for (size_t i = 0; i < rows_.size(); ++i) {
      const uint64_t k = key(rows_[i]);
      if (!keys_.empty() && keys_.back() == k) continue;
      keys_.push_back(k);
      begins_.push_back(static_cast<uint32_t>(i));
    }
    begins_.push_back(static_cast<uint32_t>(rows_.size()));
  }

  // All rows of a key, in the order in which they begin; empty if none.
  absl::Span<const Row> Rows(uint64_t key) const {
    const size_t i = LowerBound(key);
    if (i == keys_.size() || keys_[i] != key) return {};
    return absl::MakeConstSpan(rows_).subspan(begins_[i],
                                              begins_[i + 1] - begins_[i]);
  }

  // The row of a key that holds on a day; nullptr if none.
  const Row* Find(uint64_t key, CivilDay day) const {
    const absl::Span<const Row> rows = Rows(key);
    // The last that has begun.
    auto after = std::upper_bound(
        rows.begin(), rows.end(), day,
        [](CivilDay d, const Row& row) { return d < row.info.valid.from; });
    if (after == rows.begin()) return nullptr;
    const Row* row = &*std::prev(after);
    return row->info.valid.Contains(day) ? row : nullptr;
  }

  absl::Span<const Row> all() const { return rows_; }

 private:
  size_t LowerBound(uint64_t key) const {
    size_t begin = 0;
    for (size_t left = keys_.size(); left > 0;) {
      const size_t half = left / 2;
      begin += keys_[begin + half] < key ? left - half : 0;
      left = half;
    }
    return begin;
  }

  std::vector<Row> rows_;
  std::vector<uint64_t> keys_;    // sorted, each once
  std::vector<uint32_t> begins_;  // of each key in rows_; then rows_.size()
};

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_DATED_INDEX_H_
