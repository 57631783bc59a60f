#include "calc/hs_code.h"

#include "absl/strings/ascii.h"

namespace landed::calc {
namespace {

constexpr int kFewestDigits = 2;
constexpr int kMostDigits = 12;

}  // namespace

bool IsHsCode(absl::string_view text) {
  int digits = 0;
  bool after_digit = false;
  for (const char c : text) {
    if (c == '.' && !after_digit) return false;
    after_digit = absl::ascii_isdigit(c);
    if (!after_digit && c != '.') return false;
    if (after_digit && ++digits > kMostDigits) return false;
  }
  return after_digit && digits >= kFewestDigits;
}

}  // namespace landed::calc
