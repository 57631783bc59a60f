#include "server/slow_lane.h"

#include <utility>

#include "units/limits.h"

namespace landed::server {

SlowLane::SlowLane() : thread_([this] { Run(); }) {}

SlowLane::~SlowLane() {
  {
    absl::MutexLock lock(&mutex_);
    ending_ = true;
  }
  thread_.join();
}

bool SlowLane::Add(std::function<void()> work) {
  absl::MutexLock lock(&mutex_);
  if (waiting_.size() >= limits::kSlowCallsWaiting) return false;
  waiting_.push_back(std::move(work));
  return true;
}

void SlowLane::Run() {
  const auto has_news = [this]() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    return ending_ || !waiting_.empty();
  };
  for (;;) {
    std::function<void()> work;
    {
      absl::MutexLock lock(&mutex_);
      mutex_.Await(absl::Condition(&has_news));
      if (waiting_.empty()) return;
      work = std::move(waiting_.front());
      waiting_.pop_front();
    }
    work();
  }
}

}  // namespace landed::server
