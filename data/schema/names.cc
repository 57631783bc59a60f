#include "data/schema/names.h"

namespace landed::data {

NameId Names::Intern(absl::string_view text) {
  if (text.empty()) return NameId();
  if (std::optional<NameId> known = Find(text)) return *known;
  texts_.emplace_back(text);
  const uint32_t number = static_cast<uint32_t>(texts_.size());
  numbers_.emplace(texts_.back(), number);
  return NameId(number);
}

std::optional<NameId> Names::Find(absl::string_view text) const {
  const auto found = numbers_.find(text);
  if (found == numbers_.end()) return std::nullopt;
  return NameId(found->second);
}

absl::string_view Names::Text(NameId id) const {
  return id.empty() ? absl::string_view() : texts_[id.value() - 1];
}

}  // namespace landed::data
