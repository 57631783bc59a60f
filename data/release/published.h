#ifndef LANDED_DATA_RELEASE_PUBLISHED_H_
#define LANDED_DATA_RELEASE_PUBLISHED_H_

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"

namespace landed::data {

// One immutable value that many threads read while now and then another takes
// its place. Reading takes no lock and counts no reference: a reader writes the
// address that it reads into a slot of its own ("hazard pointer"), and a value
// that was replaced is destroyed once no slot names it.
template <class T>
class Published {
  struct Slot;

 public:
  // A value held for reading. For a stay of microseconds on one thread: while
  // it is held, the value is not destroyed.
  class Reading {
   public:
    Reading(Reading&& other) noexcept
        : value_(other.value_),
          slot_(std::exchange(other.slot_, nullptr)),
          shared_(std::move(other.shared_)) {}
    Reading& operator=(Reading&&) = delete;
    ~Reading() {
      if (slot_ != nullptr) {
        slot_->reading.store(nullptr, std::memory_order_release);
      }
    }

    // nullptr if nothing was published yet.
    const T* get() const { return value_; }
    const T& operator*() const { return *value_; }
    const T* operator->() const { return value_; }

   private:
    friend class Published;
    Reading(const T* value, Slot* slot) : value_(value), slot_(slot) {}
    explicit Reading(std::shared_ptr<const T> shared)
        : value_(shared.get()), shared_(std::move(shared)) {}

    const T* value_;
    Slot* slot_ = nullptr;
    std::shared_ptr<const T> shared_;  // where all slots were taken
  };

  Published() = default;
  Published(const Published&) = delete;
  Published& operator=(const Published&) = delete;

  // The value as of now; it stays the same for as long as it is held.
  Reading Read() const {
    // Where a thread found a free slot it looks first the next time.
    static thread_local size_t hint =
        reinterpret_cast<size_t>(&hint) / 64 % kSlots;
    const T* value = address_.load(std::memory_order_acquire);
    for (size_t tried = 0; tried < kSlots; ++tried) {
      Slot& slot = slots_[(hint + tried) % kSlots];
      const T* free = nullptr;
      if (!slot.reading.compare_exchange_strong(free, Claim(value),
                                                std::memory_order_seq_cst)) {
        continue;
      }
      hint = (hint + tried) % kSlots;
      // Published again in between: the new value must be in the slot before it
      // is used, or it could be destroyed unseen.
      for (const T* now = address_.load(std::memory_order_seq_cst);
           now != value; now = address_.load(std::memory_order_seq_cst)) {
        value = now;
        slot.reading.store(Claim(value), std::memory_order_seq_cst);
      }
      return Reading(value, &slot);
    }
    absl::MutexLock lock(&mutex_);
    return Reading(current_);
  }

  // Puts a value in the place of the present one, and destroys those replaced
  // before that nobody reads any more.
  void Publish(std::shared_ptr<const T> value) {
    Values unread;  // destroyed after the lock is given back
    absl::MutexLock lock(&mutex_);
    address_.store(value.get(), std::memory_order_seq_cst);
    if (current_ != nullptr) replaced_.push_back(std::move(current_));
    current_ = std::move(value);
    unread = TakeUnread();
  }

  // Destroys what was replaced and is read no more; how many are read yet.
  size_t Collect() {
    Values unread;
    absl::MutexLock lock(&mutex_);
    unread = TakeUnread();
    return replaced_.size();
  }

  // The value as of now, to keep.
  std::shared_ptr<const T> Share() const {
    absl::MutexLock lock(&mutex_);
    return current_;
  }

 private:
  using Values = std::vector<std::shared_ptr<const T>>;

  static constexpr size_t kSlots = 128;

  struct alignas(64) Slot {
    std::atomic<const T*> reading{nullptr};
  };

  // A slot that reads "nothing" is taken all the same.
  static const T* Claim(const T* value) {
    return value != nullptr ? value : reinterpret_cast<const T*>(uintptr_t{1});
  }

  Values TakeUnread() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    const auto is_read = [this](const std::shared_ptr<const T>& value) {
      return std::any_of(slots_.begin(), slots_.end(), [&](const Slot& slot) {
        return slot.reading.load(std::memory_order_seq_cst) == value.get();
      });
    };
    const auto unread =
        std::partition(replaced_.begin(), replaced_.end(), is_read);
    Values taken(std::make_move_iterator(unread),
                 std::make_move_iterator(replaced_.end()));
    replaced_.erase(unread, replaced_.end());
    return taken;
  }

  std::atomic<const T*> address_{nullptr};
  mutable std::array<Slot, kSlots> slots_;
  mutable absl::Mutex mutex_;
  std::shared_ptr<const T> current_ ABSL_GUARDED_BY(mutex_);
  Values replaced_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_PUBLISHED_H_
