#ifndef LANDED_DATA_RELEASE_DATED_INDEX_H_
#define LANDED_DATA_RELEASE_DATED_INDEX_H_

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "absl/types/span.h"
#include "units/civil_day.h"

namespace landed::data {

// Rows found by a key and a day: one flat array of rows, those of one key
// together, by the day they begin, and a hash table of where each key's rows
// are. A look-up touches a slot or two of the table, and no row of another key.
template <class Row>
class DatedIndex {
 public:
  DatedIndex() : slots_(kFewestSlots) {}

  // `key` maps a row to its key; rows of one key do not hold on the same day,
  // unless the table says that several may (then use Rows()).
  template <class KeyFunction>
  DatedIndex(std::vector<Row> rows, KeyFunction key) : rows_(std::move(rows)) {
    // A table in canonical form mostly is in an order that will do.
    if (Fill(key)) return;
    std::stable_sort(rows_.begin(), rows_.end(),
                     [&](const Row& a, const Row& b) {
                       const uint64_t ka = key(a), kb = key(b);
                       if (ka != kb) return ka < kb;
                       return a.info.valid.from < b.info.valid.from;
                     });
    Fill(key);
  }

  // All rows of a key, in the order in which they begin; empty if none.
  absl::Span<const Row> Rows(uint64_t key) const {
    const Slot& slot = slots_[SlotOf(key)];
    return {rows_.data() + slot.begin, slot.count};
  }

  // The row of a key that holds on a day; nullptr if none.
  const Row* Find(uint64_t key, CivilDay day) const {
    const absl::Span<const Row> rows = Rows(key);
    // The last that has begun. Keys have few rows, and the last is asked for
    // most: that is faster than halving.
    for (size_t i = rows.size(); i-- > 0;) {
      if (day < rows[i].info.valid.from) continue;
      return day < rows[i].info.valid.to ? &rows[i] : nullptr;
    }
    return nullptr;
  }

  absl::Span<const Row> all() const { return rows_; }

 private:
  // Where the rows of a key are. No rows: the slot is free.
  struct Slot {
    uint64_t key = 0;
    uint32_t begin = 0;
    uint32_t count = 0;
  };

  static constexpr size_t kFewestSlots = 2;

  // Fills the table anew; false if rows of one key are not together, or not in
  // the order in which they begin.
  template <class KeyFunction>
  bool Fill(KeyFunction key) {
    Reserve(rows_.size());
    for (size_t i = 0; i < rows_.size(); ++i) {
      const uint64_t row_key = key(rows_[i]);
      Slot& slot = slots_[SlotOf(row_key)];
      if (slot.count == 0) {
        slot.key = row_key;
        slot.begin = static_cast<uint32_t>(i);
      } else if (slot.begin + slot.count != i ||
                 rows_[i].info.valid.from < rows_[i - 1].info.valid.from) {
        return false;
      }
      ++slot.count;
    }
    return true;
  }

  // Makes a power of two of slots, so many that at least half stay free.
  void Reserve(size_t keys) {
    size_t slots = kFewestSlots;
    for (shift_ = 63; slots < 2 * keys; slots *= 2) --shift_;
    slots_.assign(slots, Slot());
  }

  // The slot of the key, or the free one where it would be.
  size_t SlotOf(uint64_t key) const {
    // Fibonacci hashing: the upper bits of the product depend on all of the
    // key's.
    size_t slot = (key * 0x9E3779B97F4A7C15u) >> shift_;
    while (slots_[slot].key != key && slots_[slot].count != 0) {
      slot = (slot + 1) & (slots_.size() - 1);
    }
    return slot;
  }

  std::vector<Row> rows_;
  std::vector<Slot> slots_;
  int shift_ = 63;  // 64 - the logarithm of slots_.size()
};

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_DATED_INDEX_H_
