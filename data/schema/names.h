#ifndef LANDED_DATA_SCHEMA_NAMES_H_
#define LANDED_DATA_SCHEMA_NAMES_H_

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"

namespace landed::data {

// A name of a table set (a region, a method, a term …) as a small number.
// Default-constructed: no name.
class NameId {
 public:
  constexpr NameId() = default;
  constexpr explicit NameId(uint32_t value) : value_(value) {}

  constexpr bool empty() const { return value_ == 0; }
  constexpr uint32_t value() const { return value_; }

  friend constexpr bool operator==(NameId a, NameId b) {
    return a.value_ == b.value_;
  }
  friend constexpr bool operator!=(NameId a, NameId b) {
    return a.value_ != b.value_;
  }

 private:
  uint32_t value_ = 0;
};

// The names and texts of one table set, each kept once. Numbers are given in
// the order of asking, so they mean nothing outside the set.
class Names {
 public:
  Names() = default;
  Names(const Names&) = delete;
  Names& operator=(const Names&) = delete;

  // The number of `text`, given now if it has none. "" is the empty NameId.
  NameId Intern(absl::string_view text);
  // The number of `text`, or nullopt when no table of the set has it.
  std::optional<NameId> Find(absl::string_view text) const;
  // "" for the empty NameId. The view lives as long as this object.
  absl::string_view Text(NameId id) const;

 private:
  std::deque<std::string> texts_;  // of number i + 1
  absl::flat_hash_map<absl::string_view, uint32_t> numbers_;
};

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_NAMES_H_
