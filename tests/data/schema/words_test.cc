#include "data/schema/words.h"

#include <set>
#include <string>

#include "gtest/gtest.h"

namespace landed::data {
namespace {

template <class E>
class Words : public testing::Test {};

using Lists =
    testing::Types<Publication, Standing, Strength, ServiceStatus, Fulfillment,
                   DayUnit, PriceState, RegistrationStatus, DutyPayer,
                   DutyTerms, JurisdictionLevel, LocalTaxes, ShippingTaxRule>;

TYPED_TEST_SUITE(Words, Lists);

TYPED_TEST(Words, GoThereAndBack) {
  for (const Word<TypeParam>& word : WordsOf(TypeParam())) {
    EXPECT_EQ(FromWord<TypeParam>(word.text), word.value) << word.text;
    EXPECT_EQ(ToWord(word.value), word.text);
  }
}

TYPED_TEST(Words, EveryValueFromZeroOnHasOneWord) {
  std::set<int> values;
  std::set<std::string> texts;
  for (const Word<TypeParam>& word : WordsOf(TypeParam())) {
    values.insert(static_cast<int>(word.value));
    texts.insert(word.text);
  }
  const size_t count = WordsOf(TypeParam()).size();
  EXPECT_EQ(texts.size(), count);
  ASSERT_EQ(values.size(), count);
  EXPECT_EQ(*values.begin(), 0);
  EXPECT_EQ(*values.rbegin(), static_cast<int>(count) - 1);
}

TYPED_TEST(Words, AreMatchedExactly) {
  for (const Word<TypeParam>& word : WordsOf(TypeParam())) {
    const std::string text = word.text;
    if (text.empty()) continue;
    std::string capital = text;
    capital[0] = static_cast<char>(capital[0] - 'a' + 'A');
    const std::string cut = text.substr(0, text.size() - 1);
    for (const std::string& other : {capital, cut, text + " ", " " + text}) {
      EXPECT_EQ(FromWord<TypeParam>(other), std::nullopt) << other;
    }
  }
}

TEST(ListWords, NamesThemForMessages) {
  EXPECT_EQ(ListWords<PriceState>(), "charged, free, not_published");
  EXPECT_EQ(ListWords<DutyTerms>(), "(empty), dap, ddp");
}

TEST(FromWord, OnlyDutyTermsMayBeEmpty) {
  EXPECT_EQ(FromWord<DutyTerms>(""), DutyTerms::kNotStated);
  EXPECT_EQ(FromWord<DutyPayer>(""), std::nullopt);
}

TEST(ToWord, AValueOutsideTheListHasNone) {
  EXPECT_EQ(ToWord(static_cast<DayUnit>(200)), "");
}

TEST(WordsOf, FulfillmentsAreCounted) {
  EXPECT_EQ(WordsOf(Fulfillment()).size(),
            static_cast<size_t>(kFulfillmentCount));
}

}  // namespace
}  // namespace landed::data
