#include "data/source/content_hash.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"

namespace landed::data {
namespace {

using File = std::pair<std::string, std::string>;  // name, bytes

std::string HashOf(const std::vector<File>& files) {
  ContentHash hash;
  for (const auto& [name, bytes] : files) hash.AddFile(name, bytes);
  return hash.Hex();
}

// Released manifests hold these: the format may never change.
TEST(ContentHash, IsSha256OfNameLengthAndBytes) {
  EXPECT_EQ(HashOf({}),  // printf '' | sha256sum
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(HashOf({{"a", "b"}}),  // printf 'a\n1\nb' | sha256sum
            "c23728e9bd902d27fb2ad5ef123f83cd4d50cd205d7963396f3f3568ffc35bfb");
  EXPECT_EQ(
      HashOf({{"a", "b"}, {"c", ""}}),  // printf 'a\n1\nbc\n0\n' | sha256sum
      "aa12f13ab56d5321e86655cc7c6b94be9e1106ac3a6222f3c52a5ac3c26e4119");
}

TEST(ContentHash, NeitherAByteNorABorderMovesUnseen) {
  const std::vector<std::vector<File>> sets = {
      {},
      {{"", ""}},
      {{"a", ""}},
      {{"", "a"}},
      {{"a", "b"}},
      {{"ab", ""}},
      {{"a", "B"}},
      {{"a", "b\n"}},
      {{"a", "b"}, {"c", "d"}},
      {{"c", "d"}, {"a", "b"}},        // the order counts
      {{"a", "bc\n1\nd"}},             // looks like two files
      {{"a", "bc"}, {"", "d"}},        // a byte of the name of the next
      {{"a", ""}, {"c", "bd"}},        // bytes of another file
      {{"a", std::string("b\0", 2)}},  // a byte at the end
      {{"a", std::string("\0b", 2)}},
      {{"a\n1", "b"}},
  };
  std::set<std::string> hashes;
  for (const auto& files : sets) {
    const std::string hash = HashOf(files);
    EXPECT_TRUE(hashes.insert(hash).second) << hash;
    EXPECT_EQ(HashOf(files), hash);
    EXPECT_EQ(hash.size(), 64u);
    EXPECT_EQ(hash.find_first_not_of("0123456789abcdef"), std::string::npos);
  }
}

TEST(ContentHash, EveryBitOfALargeFileCounts) {
  std::string bytes(10'000, 'x');
  const std::string whole = HashOf({{"a", bytes}});
  for (const size_t at : {0u, 1u, 63u, 64u, 4095u, 9999u}) {
    for (const char bit : {1, 16, 64}) {
      bytes[at] = static_cast<char>(bytes[at] ^ bit);
      EXPECT_NE(HashOf({{"a", bytes}}), whole) << at;
      bytes[at] = static_cast<char>(bytes[at] ^ bit);
    }
  }
  EXPECT_EQ(HashOf({{"a", bytes}}), whole);
}

}  // namespace
}  // namespace landed::data
