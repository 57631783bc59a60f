#include "server/pin.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/server/harness.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::server {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class PinTest : public testing::Test {
 protected:
  PinTest() {
    support::CopyFakeTables(dir_);
    // Without a new seal: the manifest's hash is no longer that of the tables.
    support::EditFile(dir_.path(), "releases/two.csv", "merchants/acme,2,",
                      "merchants/acme,2,0");
    environment_.emplace(MakeEnvironment(dir_.path(), "none"));
  }

  std::string Message(absl::string_view name, absl::StatusCode code) {
    const auto release = PinRelease(*environment_, name);
    EXPECT_EQ(release.status().code(), code);
    return std::string(release.status().message());
  }

  support::TempDir dir_;
  std::optional<Environment> environment_;
};

TEST_F(PinTest, FindsTheActiveOneAndOthersByName) {
  const auto active = PinRelease(*environment_, "");
  ASSERT_TRUE(active.ok()) << active.status();
  EXPECT_EQ((*active)->name(), "one");
  EXPECT_EQ(*PinRelease(*environment_, "one"), *active);
}

TEST_F(PinTest, NamesOneThatIsNotThere) {
  EXPECT_THAT(Message("three", absl::StatusCode::kNotFound),
              HasSubstr("\"three\""));
  Message("../one", absl::StatusCode::kNotFound);
}

TEST_F(PinTest, TellsWhatIsWrongWithOneThatIsNotGood) {
  EXPECT_THAT(Message("two", absl::StatusCode::kFailedPrecondition),
              AllOf(HasSubstr("\"two\""), HasSubstr("releases/two.csv")));
}

TEST_F(PinTest, DoesNotRepeatALongName) {
  EXPECT_LT(
      Message(std::string(100'000, 'x'), absl::StatusCode::kInvalidArgument)
          .size(),
      100u);
}

}  // namespace
}  // namespace landed::server
