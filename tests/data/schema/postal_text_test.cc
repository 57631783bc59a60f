#include "data/schema/postal_text.h"

#include "gtest/gtest.h"

namespace landed::data {
namespace {

TEST(PostalText, KeepsUpToEightBytes) {
  for (const char* text : {"", "B", "K1A0B1", "12345678"}) {
    PostalText value;
    EXPECT_EQ(ParseCell(text, nullptr, &value), "");
    EXPECT_EQ(value.view(), text);
    EXPECT_FALSE(value.is_too_long());
  }
}

TEST(PostalText, KnowsOfMore) {
  for (const size_t length : {9u, 255u, 256u, 4096u}) {
    const PostalText value{std::string(length, '1')};
    EXPECT_TRUE(value.is_too_long()) << length;
    EXPECT_EQ(value.view(), "");
  }
}

}  // namespace
}  // namespace landed::data
