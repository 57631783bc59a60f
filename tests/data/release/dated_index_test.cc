#include "data/release/dated_index.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "data/schema/row_info.h"
#include "gtest/gtest.h"

namespace landed::data {
namespace {

struct Row {
  uint64_t key = 0;
  int number = 0;
  RowInfo info;
};

using Index = DatedIndex<Row>;

Row Make(uint64_t key, int number, CivilDay from, CivilDay to) {
  Row row;
  row.key = key;
  row.number = number;
  row.info.valid = {from, to};
  return row;
}

Index IndexOf(std::vector<Row> rows) {
  return Index(std::move(rows), [](const Row& row) { return row.key; });
}

TEST(DatedIndex, AnEmptyOneFindsNothing) {
  const Index none = IndexOf({});
  const Index plain;
  for (const uint64_t key : {uint64_t{0}, uint64_t{1}, UINT64_MAX}) {
    EXPECT_TRUE(none.Rows(key).empty());
    EXPECT_EQ(none.Find(key, CivilDay(0)), nullptr);
    EXPECT_TRUE(plain.Rows(key).empty());
    EXPECT_EQ(plain.Find(key, CivilDay(0)), nullptr);
  }
  EXPECT_TRUE(none.all().empty());
}

// Rows as a table in canonical form has them: those of a key together, but not
// in the order of the keys' numbers. They stay where they are.
TEST(DatedIndex, TakesRowsThatAreTogetherInAnyOrderOfKeys) {
  const Index index = IndexOf({
      Make(9, 1, CivilDay::Past(), CivilDay(100)),
      Make(9, 2, CivilDay(100), CivilDay::Future()),
      Make(4, 3, CivilDay::Past(), CivilDay::Future()),
      Make(7, 4, CivilDay::Past(), CivilDay(100)),
  });
  EXPECT_EQ(index.all()[0].number, 1);
  EXPECT_EQ(index.Find(9, CivilDay(99))->number, 1);
  EXPECT_EQ(index.Find(9, CivilDay(100))->number, 2);
  EXPECT_EQ(index.Find(4, CivilDay(0))->number, 3);
  EXPECT_EQ(index.Find(7, CivilDay(100)), nullptr);
}

TEST(DatedIndex, BringsRowsOfAKeyTogether) {
  const Index index = IndexOf({
      Make(9, 1, CivilDay::Past(), CivilDay(100)),
      Make(4, 2, CivilDay::Past(), CivilDay::Future()),
      Make(9, 3, CivilDay(100), CivilDay::Future()),
  });
  ASSERT_EQ(index.Rows(9).size(), 2u);
  EXPECT_EQ(index.Rows(9)[1].number, 3);
  EXPECT_EQ(index.Find(4, CivilDay(0))->number, 2);
}

TEST(DatedIndex, TheFirstDayIsInTheLastIsNot) {
  const Index index = IndexOf({
      Make(7, 2, CivilDay(100), CivilDay(200)),
      Make(7, 1, CivilDay::Past(), CivilDay(100)),
      Make(7, 3, CivilDay(300), CivilDay::Future()),
  });
  const auto find = [&](int day) {
    const Row* row = index.Find(7, CivilDay(day));
    return row == nullptr ? 0 : row->number;
  };
  EXPECT_EQ(find(INT32_MIN), 1);
  EXPECT_EQ(find(99), 1);
  EXPECT_EQ(find(100), 2);
  EXPECT_EQ(find(199), 2);
  EXPECT_EQ(find(200), 0);
  EXPECT_EQ(find(299), 0);
  EXPECT_EQ(find(300), 3);
  EXPECT_EQ(find(1'000'000), 3);
}

TEST(DatedIndex, BeforeTheFirstRowNothingHolds) {
  const Index index = IndexOf({Make(1, 1, CivilDay(0), CivilDay(10))});
  EXPECT_EQ(index.Find(1, CivilDay(-1)), nullptr);
  EXPECT_EQ(index.Find(1, CivilDay::Past()), nullptr);
  EXPECT_EQ(index.Find(2, CivilDay(5)), nullptr);
}

TEST(DatedIndex, RowsOfAKeyComeInTheOrderTheyBegin) {
  const Index index = IndexOf({
      Make(2, 1, CivilDay(9), CivilDay(10)),
      Make(1, 2, CivilDay(5), CivilDay(6)),
      Make(2, 3, CivilDay(3), CivilDay(4)),
      Make(2, 4, CivilDay(9), CivilDay(10)),  // as it came, after 1
  });
  std::vector<int> numbers;
  for (const Row& row : index.Rows(2)) numbers.push_back(row.number);
  EXPECT_EQ(numbers, (std::vector<int>{3, 1, 4}));
  EXPECT_EQ(index.Rows(1).size(), 1u);
  EXPECT_EQ(index.all().size(), 4u);
}

// Sets of keys that a hash or a search could stumble over.
std::vector<uint64_t> Keys(int shape, size_t count, std::mt19937_64* random) {
  std::set<uint64_t> keys;
  while (keys.size() < count) {
    const uint64_t n = keys.size();
    switch (shape) {
      case 0:
        keys.insert(n);
        break;
      case 1:
        keys.insert(n << 32);
        break;
      case 2:
        keys.insert(UINT64_MAX - n);
        break;
      case 3:
        keys.insert((*random)());
        break;
      default:
        keys.insert(n << 52 | (*random)() % 16);
    }
  }
  return {keys.begin(), keys.end()};
}

// Non-overlapping rows of one key, with gaps here and there.
void AddRows(uint64_t key, std::mt19937_64* random, std::vector<Row>* rows) {
  CivilDay from(static_cast<int>((*random)() % 20));
  if ((*random)() % 3 == 0) from = CivilDay::Past();
  const size_t count = (*random)() % 5;
  for (size_t i = 0; i < count; ++i) {
    const int start = from == CivilDay::Past() ? 0 : from.days_since_epoch();
    const CivilDay to(start + 1 + static_cast<int>((*random)() % 9));
    const bool is_last = i + 1 == count && (*random)() % 2 == 0;
    rows->push_back(Make(key, static_cast<int>(rows->size()), from,
                         is_last ? CivilDay::Future() : to));
    from = CivilDay(to.days_since_epoch() +
                    static_cast<int>((*random)() % 3 == 0));
  }
}

// The same by looking at every row.
const Row* Slowly(const std::vector<Row>& rows, uint64_t key, CivilDay day) {
  for (const Row& row : rows) {
    if (row.key == key && row.info.valid.Contains(day)) return &row;
  }
  return nullptr;
}

TEST(DatedIndex, FindsWhatLookingAtEveryRowFinds) {
  std::mt19937_64 random(42);
  for (int round = 0; round < 60; ++round) {
    const auto keys = Keys(round % 5, 1 + random() % 40, &random);
    std::vector<Row> rows;
    for (const uint64_t key : keys) AddRows(key, &random, &rows);
    std::shuffle(rows.begin(), rows.end(), random);
    const Index index = IndexOf(rows);
    for (const uint64_t key : keys) {
      for (const uint64_t asked : {key, key + 1, key - 1}) {
        for (int day = -2; day < 70; ++day) {
          const Row* expected = Slowly(rows, asked, CivilDay(day));
          const Row* found = index.Find(asked, CivilDay(day));
          ASSERT_EQ(found == nullptr, expected == nullptr)
              << asked << " on " << day;
          if (found == nullptr) continue;
          ASSERT_EQ(found->number, expected->number);
        }
      }
    }
  }
}

TEST(DatedIndex, FindsEachOfAHundredThousandKeys) {
  std::mt19937_64 random(1);
  std::vector<Row> rows;
  std::map<uint64_t, int> numbers;
  for (int i = 0; i < 100'000; ++i) {
    const uint64_t key = random() >> (i % 40);
    if (!numbers.emplace(key, i).second) continue;
    rows.push_back(Make(key, i, CivilDay::Past(), CivilDay::Future()));
  }
  const Index index = IndexOf(std::move(rows));
  for (const auto& [key, number] : numbers) {
    const Row* row = index.Find(key, CivilDay(0));
    ASSERT_NE(row, nullptr);
    ASSERT_EQ(row->number, number);
    ASSERT_EQ(index.Rows(key).size(), 1u);
  }
}

}  // namespace
}  // namespace landed::data
