#ifndef LANDED_DATA_RELEASE_LAZY_TEXT_H_
#define LANDED_DATA_RELEASE_LAZY_TEXT_H_

#include <atomic>
#include <string>
#include <utility>

#include "absl/functional/function_ref.h"

namespace landed::data {

// A text that is made when it is first asked for, and kept. Any number of
// threads may ask at once: several may then make it, and one text is kept.
class LazyText {
 public:
  LazyText() = default;
  LazyText(const LazyText&) = delete;
  LazyText& operator=(const LazyText&) = delete;
  ~LazyText() { delete text_.load(std::memory_order_relaxed); }

  // `make` gives the same text whenever it is called. The reference lives as
  // long as this object.
  const std::string& Get(absl::FunctionRef<std::string()> make) const {
    const std::string* text = text_.load(std::memory_order_acquire);
    return text == nullptr ? Keep(make()) : *text;
  }

 private:
  const std::string& Keep(std::string text) const {
    const auto* mine = new std::string(std::move(text));
    const std::string* kept = nullptr;
    if (text_.compare_exchange_strong(kept, mine, std::memory_order_acq_rel)) {
      return *mine;
    }
    delete mine;
    return *kept;
  }

  mutable std::atomic<const std::string*> text_{nullptr};
};

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_LAZY_TEXT_H_
