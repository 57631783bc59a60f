#include "tests/data/release/faulty_journal_file.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace landed::data {
namespace {

using Kind = Fault::Kind;

Fault g_fault;
int g_calls = 0;

// The fault of this call.
Kind Next() {
  const int call = g_calls++;
  if (call == g_fault.call) return g_fault.kind;
  const bool stays = call > g_fault.call && g_fault.stays;
  return stays ? Kind::kError : Kind::kNone;
}

int Fail() {
  errno = g_fault.error;
  return -1;
}

void Die() { kill(getpid(), SIGKILL); }

int64_t Write(int fd, const char* bytes, size_t size) {
  const Kind kind = Next();
  if (kind == Kind::kError) return Fail();
  if (kind == Kind::kKillBefore) Die();
  const bool is_part =
      kind == Kind::kShort || kind == Kind::kTorn || kind == Kind::kKillTorn;
  const size_t length = is_part ? std::min(size, g_fault.bytes) : size;
  const int64_t written = SystemJournalFile().write(fd, bytes, length);
  if (kind == Kind::kTorn) return Fail();
  if (kind == Kind::kKillAfter || kind == Kind::kKillTorn) Die();
  return written;
}

template <class Call>
int Other(Call call) {
  const Kind kind = Next();
  if (kind == Kind::kError || kind == Kind::kTorn) return Fail();
  if (kind == Kind::kKillBefore || kind == Kind::kKillTorn) Die();
  const int result = call();
  if (kind == Kind::kKillAfter) Die();
  return result;
}

}  // namespace

const JournalFile& FaultyJournalFile() {
  static const JournalFile kFaulty = {
      Write,
      [](int fd) {
        return Other([&] { return SystemJournalFile().sync(fd); });
      },
      [](int fd, int64_t size) {
        return Other([&] { return SystemJournalFile().truncate(fd, size); });
      },
  };
  return kFaulty;
}

void SetFault(const Fault& fault) {
  g_fault = fault;
  g_calls = 0;
}

int CallCount() { return g_calls; }

}  // namespace landed::data
