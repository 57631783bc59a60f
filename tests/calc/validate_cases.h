#ifndef LANDED_TESTS_CALC_VALIDATE_CASES_H_
#define LANDED_TESTS_CALC_VALIDATE_CASES_H_

#include <cstdint>
#include <functional>
#include <limits>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "gtest/gtest.h"
#include "tests/calc/orders.h"
#include "tests/support/fake_tables.h"

// Orders, each changed in one way, and the problems that are then found.
namespace landed::calc {

inline const std::string& TextOf(size_t bytes) {
  static auto& texts = *new std::vector<const std::string*>();
  texts.push_back(new std::string(bytes, 'x'));
  return *texts.back();
}

struct Case {
  const char* name;
  std::function<void(TestOrder*)> change;
  // "field: start of the message"; empty: the order is good.
  std::vector<std::string> problems;
};

inline void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class ValidateTest : public testing::TestWithParam<Case> {};

TEST_P(ValidateTest, FindsTheseProblems) {
  TestOrder order;
  GetParam().change(&order);
  const std::vector<std::string> found =
      ProblemsOf(order, *support::LoadFakeRelease());
  const std::vector<std::string>& wanted = GetParam().problems;
  for (size_t i = 0; i < found.size() || i < wanted.size(); ++i) {
    EXPECT_LT(i, wanted.size()) << "also: " << found[i];
    EXPECT_LT(i, found.size()) << "not: " << wanted[i];
    if (i >= wanted.size() || i >= found.size()) continue;
    EXPECT_TRUE(absl::StartsWith(found[i], wanted[i]))
        << found[i] << "\n  is not\n"
        << wanted[i];
  }
}

inline std::string NameOf(const testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

#define WITH(...) [](TestOrder* o) { __VA_ARGS__; }

}  // namespace landed::calc

#endif  // LANDED_TESTS_CALC_VALIDATE_CASES_H_
