#include "calc/hs_code.h"

#include "gtest/gtest.h"

namespace landed::calc {
namespace {

TEST(HsCodeTest, DigitsAndSinglePoints) {
  for (const char* code :
       {"71", "7113", "711319", "7113.19", "71.13.19.50.90.00", "7.1.1.3.11",
        "711319501234", "7113.1950.1234"}) {
    EXPECT_TRUE(IsHsCode(code)) << code;
  }
}

TEST(HsCodeTest, NothingElse) {
  for (const char* code :
       {"", "7", ".", "7.", ".71", "71.", "7..1", "7.1.1.3..11", "7113 19",
        "7113-19", "7113,19", "7113.1O", "7113195012345",
        "7.1.1.3.1.9.5.0.1.2.3.4.5", "-711319", "+711319", "711319\n",
        "\xD9\xA7\xD9\xA1"}) {
    EXPECT_FALSE(IsHsCode(code)) << code;
  }
}

}  // namespace
}  // namespace landed::calc
