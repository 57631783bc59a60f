#include "cli/address.h"

#include "absl/strings/match.h"
#include "gtest/gtest.h"

namespace landed::cli {
namespace {

TEST(Address, OfAServer) {
  for (const char* address :
       {"127.0.0.1:50051", "localhost:1", "a:65535", "[::1]:50051",
        "dns:///example.test:443", "ipv4:///127.0.0.1:80", "unix:/tmp/socket",
        "unix:///tmp/socket"}) {
    EXPECT_EQ(WrongWithAddress(address), "") << address;
  }
}

TEST(Address, WithAPortThatIsNone) {
  for (const char* address :
       {"127.0.0.1:99999", "127.0.0.1:65536", "a:0", "a:-1", "a:+1", "a:x",
        "a:", "a: 1", "dns:///example.test:115587"}) {
    EXPECT_TRUE(
        absl::EndsWith(WrongWithAddress(address), "a number from 1 to 65535"))
        << address << ": " << WrongWithAddress(address);
  }
}

TEST(Address, WithoutAHostOrAPort) {
  for (const char* address :
       {"", "localhost", ":50051", "::1:50051", "[]:1", "a b:1"}) {
    EXPECT_TRUE(absl::StrContains(WrongWithAddress(address), "HOST:PORT"))
        << address;
  }
}

}  // namespace
}  // namespace landed::cli
