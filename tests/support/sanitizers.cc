// What the sanitizers must be told of Debian's gRPC and Abseil. Linked into
// every program by --config=asan, ubsan and tsan (--custom_malloc in .bazelrc).

#ifdef __SANITIZE_ADDRESS__

// The resolver keeps one allocation for each host name, for good.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libcares.so\n";
}

#endif

#ifdef __SANITIZE_THREAD__

#include <dlfcn.h>

extern "C" {

void __tsan_acquire(void* address);
void __tsan_release(void* address);

// Code that was built without ThreadSanitizer synchronises unseen, so its
// accesses are left out.
const char* __tsan_default_options() {
  return "ignore_noninstrumented_modules=1:history_size=4";
}

// race_top, not race: every handler has gRPC below it on the stack, and race:
// would hide the handler's own races too. A real race whose top frame is one
// of these is lost.
const char* __tsan_default_suppressions() {
  return "race_top:^grpc::\n"
         "race_top:^grpc_core::\n"
         "race_top:^std::_Function_base\n"
         "race_top:^std::function<void (bool)>\n"
         "race_top:^std::_Function_handler<void (bool), grpc::\n"
         "race:^grpc::internal::CallbackWithSuccessTag::Clear\n"
         "race:^grpc::internal::CallbackWithSuccessTag::~CallbackWithSuccessTag"
         "\n";
}

}  // extern "C"

// Debian's Abseil is not built for ThreadSanitizer, which therefore takes a
// correctly locked counter for a race. Each function below stands, under its
// mangled name, before the library's own of that name: it calls that one and
// says what was acquired or released. Mutex::Await, LockWhen and
// ReaderTryLock are not here: reports about code that uses them may be false.
#define LANDED_UNSEEN __attribute__((no_sanitize_thread))

// absl::Duration and absl::Time, as they are passed: 12 bytes by value.
struct LandedMoment {
  long seconds;
  unsigned ticks;
};

namespace {

template <typename Function>
Function* Next(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

}  // namespace

#define LANDED_LOCK(name, symbol)                        \
  LANDED_UNSEEN void name(void* mu) asm(symbol);         \
  LANDED_UNSEEN void name(void* mu) {                    \
    static auto* const real = Next<void(void*)>(symbol); \
    real(mu);                                            \
    __tsan_acquire(mu);                                  \
  }

#define LANDED_UNLOCK(name, symbol)                      \
  LANDED_UNSEEN void name(void* mu) asm(symbol);         \
  LANDED_UNSEEN void name(void* mu) {                    \
    static auto* const real = Next<void(void*)>(symbol); \
    __tsan_release(mu);                                  \
    real(mu);                                            \
  }

#define LANDED_TRY_LOCK(name, symbol)                    \
  LANDED_UNSEEN bool name(void* mu) asm(symbol);         \
  LANDED_UNSEEN bool name(void* mu) {                    \
    static auto* const real = Next<bool(void*)>(symbol); \
    const bool locked = real(mu);                        \
    if (locked) __tsan_acquire(mu);                      \
    return locked;                                       \
  }

#define LANDED_WAIT_UNTIL(name, symbol)                                       \
  LANDED_UNSEEN bool name(void* cv, void* mu,                                 \
                          LandedMoment moment) asm(symbol);                   \
  LANDED_UNSEEN bool name(void* cv, void* mu, LandedMoment moment) {          \
    static auto* const real = Next<bool(void*, void*, LandedMoment)>(symbol); \
    __tsan_release(mu);                                                       \
    const bool timed_out = real(cv, mu, moment);                              \
    __tsan_acquire(mu);                                                       \
    return timed_out;                                                         \
  }

LANDED_LOCK(LandedLock, "_ZN4absl7debian35Mutex4LockEv")
LANDED_LOCK(LandedReaderLock, "_ZN4absl7debian35Mutex10ReaderLockEv")
LANDED_UNLOCK(LandedUnlock, "_ZN4absl7debian35Mutex6UnlockEv")
LANDED_UNLOCK(LandedReaderUnlock, "_ZN4absl7debian35Mutex12ReaderUnlockEv")
LANDED_TRY_LOCK(LandedTryLock, "_ZN4absl7debian35Mutex7TryLockEv")
LANDED_WAIT_UNTIL(LandedWaitWithTimeout,
                  "_ZN4absl7debian37CondVar15WaitWithTimeoutEPNS0_5MutexE"
                  "NS0_8DurationE")
LANDED_WAIT_UNTIL(LandedWaitWithDeadline,
                  "_ZN4absl7debian37CondVar16WaitWithDeadlineEPNS0_5MutexE"
                  "NS0_4TimeE")

#define LANDED_WAIT_SYMBOL "_ZN4absl7debian37CondVar4WaitEPNS0_5MutexE"
LANDED_UNSEEN void LandedWait(void* cv, void* mu) asm(LANDED_WAIT_SYMBOL);
LANDED_UNSEEN void LandedWait(void* cv, void* mu) {
  static auto* const real = Next<void(void*, void*)>(LANDED_WAIT_SYMBOL);
  __tsan_release(mu);
  real(cv, mu);
  __tsan_acquire(mu);
}

#endif  // __SANITIZE_THREAD__
