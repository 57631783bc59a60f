#include "data/release/timeline.h"

#include <algorithm>
#include <utility>

namespace landed::data {
namespace {

struct Effect {
  absl::Time from;
  const JournalEntry* entry;
};

// Entries that count at `now`, in the order of their effect; of two that take
// effect at one moment the later written is the later.
std::vector<Effect> EffectsUntil(const std::vector<JournalEntry>& entries,
                                 absl::Time now) {
  std::vector<Effect> effects;
  // What is written later cannot take effect before what already had.
  absl::Time least = absl::InfinitePast();
  for (const JournalEntry& entry : entries) {
    const absl::Time from = std::max(entry.effective_at, least);
    if (!IsScheduled(entry)) least = from;
    if (IsScheduled(entry) && now < entry.effective_at) continue;
    effects.push_back({from, &entry});
  }
  std::stable_sort(
      effects.begin(), effects.end(),
      [](const Effect& a, const Effect& b) { return a.from < b.from; });
  return effects;
}

// Puts `entry` on the stack of releases in force, the present one last.
void Apply(const JournalEntry& entry, std::vector<std::string>* stack) {
  if (entry.step == JournalStep::kRollBack) {
    const auto found = std::find(stack->rbegin(), stack->rend(), entry.to);
    if (found != stack->rend()) {
      stack->erase(found.base(), stack->end());
      return;
    }
  }
  if (stack->empty() || stack->back() != entry.to) stack->push_back(entry.to);
}

}  // namespace

bool IsScheduled(const JournalEntry& entry) {
  return entry.recorded_at < entry.effective_at;
}

std::vector<std::string> InForce(const std::vector<JournalEntry>& entries,
                                 absl::Time now) {
  std::vector<std::string> stack;
  if (!entries.empty() && !entries.front().from.empty()) {
    stack.push_back(entries.front().from);
  }
  for (const Effect& effect : EffectsUntil(entries, now)) {
    Apply(*effect.entry, &stack);
  }
  std::reverse(stack.begin(), stack.end());
  return stack;
}

}  // namespace landed::data
