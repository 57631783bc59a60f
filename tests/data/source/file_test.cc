#include "data/source/file.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "gtest/gtest.h"
#include "tests/support/temp_dir.h"

namespace landed::data {
namespace {

using Names = std::vector<std::string>;

constexpr absl::StatusCode kOk = absl::StatusCode::kOk;
constexpr absl::StatusCode kInvalid = absl::StatusCode::kInvalidArgument;
constexpr absl::StatusCode kNotFound = absl::StatusCode::kNotFound;
constexpr absl::StatusCode kOdd = absl::StatusCode::kFailedPrecondition;
constexpr absl::StatusCode kTooMuch = absl::StatusCode::kResourceExhausted;

const absl::string_view kUnsafePaths[] = {"",
                                          "/",
                                          "/etc/passwd",
                                          "..",
                                          "../a",
                                          "a/..",
                                          "a/../b",
                                          ".",
                                          "./a",
                                          "a/.",
                                          "a//b",
                                          "a/",
                                          ".git",
                                          ".git/config",
                                          "a/.b",
                                          "a b",
                                          "a\\b",
                                          "a\nb",
                                          "a:b",
                                          "a*",
                                          "~",
                                          "~/a",
                                          "caf\xC3\xA9",
                                          "a/\xFF",
                                          "$HOME",
                                          "a;b",
                                          "//a",
                                          " ",
                                          "a\tb",
                                          absl::string_view("a\0b", 3),
                                          absl::string_view("a\0", 2),
                                          absl::string_view("\0", 1)};

TEST(IsSafePath, RefusesEscapesAndOddNames) {
  for (const absl::string_view path : kUnsafePaths) {
    EXPECT_FALSE(IsSafePath(path)) << '"' << path << '"';
  }
}

TEST(IsSafePath, AcceptsPlainNames) {
  for (const absl::string_view path :
       {"a", "a.csv", "a/b", "A-1_b.c/d", "a..b", "a...", "-", "_", "-rf",
        "2026-11-22/merchants/coco.csv", "x/y/z/0"}) {
    EXPECT_TRUE(IsSafePath(path)) << path;
  }
}

TEST(IsSafePath, AcceptsExactlyTheNamedBytes) {
  const std::string allowed =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    // Between other letters a slash parts two names and a dot hides nothing.
    EXPECT_EQ(IsSafePath(std::string{'a', c, 'b'}),
              allowed.find(c) != std::string::npos || c == '/')
        << byte;
  }
}

absl::StatusCode ReadCode(const support::TempDir& dir, absl::string_view path,
                          size_t most = 1000) {
  return ReadFile(dir.path(), path, most).status().code();
}

TEST(ReadFile, ReadsWholeFiles) {
  const support::TempDir dir;
  const std::string binary("a\0b\r\n\xFF", 6);
  dir.Write("a.csv", "one\ntwo\n");
  dir.Write("deep/er/b.bin", binary);
  dir.Write("empty", "");
  EXPECT_EQ(*ReadFile(dir.path(), "a.csv", 1000), "one\ntwo\n");
  EXPECT_EQ(*ReadFile(dir.path(), "deep/er/b.bin", 1000), binary);
  EXPECT_EQ(*ReadFile(dir.path(), "empty", 1000), "");
  EXPECT_EQ(*ReadFile(dir.path(), "empty", 0), "");
}

TEST(ReadFile, ItsBoundIsExact) {
  const support::TempDir dir;
  for (const size_t length : {1u, 4095u, 4096u, 4097u, 10'000u, 100'000u}) {
    const std::string text(length, 'x');
    dir.Write("x", text);
    const absl::StatusOr<std::string> all = ReadFile(dir.path(), "x", length);
    ASSERT_TRUE(all.ok()) << all.status();
    EXPECT_EQ(*all, text);
    EXPECT_EQ(*ReadFile(dir.path(), "x", SIZE_MAX), text);
    EXPECT_EQ(ReadCode(dir, "x", length - 1), kTooMuch);
    EXPECT_EQ(ReadCode(dir, "x", 0), kTooMuch);
  }
}

TEST(ReadFile, ReadsMoreThanTheSizeSays) {
  // Files of /proc say that they are empty.
  const absl::StatusOr<std::string> text =
      ReadFile("/proc", "cpuinfo", 10'000'000);
  ASSERT_TRUE(text.ok()) << text.status();
  EXPECT_FALSE(text->empty());
  EXPECT_EQ(ReadFile("/proc", "cpuinfo", 10).status().code(), kTooMuch);
}

TEST(ReadFile, DoesNotBelieveAHugeSize) {
  // A sparse file says 1 TiB and takes no room: reading must stop at the bound
  // without making room for it.
  const support::TempDir dir;
  dir.Write("sparse", "x");
  ASSERT_EQ(truncate(dir.Path("sparse").c_str(), off_t{1} << 40), 0);
  EXPECT_EQ(ReadCode(dir, "sparse", 1'000'000), kTooMuch);
}

TEST(ReadFile, RefusesUnsafePaths) {
  const support::TempDir dir;
  dir.Write("a", "x");
  dir.Write("b", "x");
  dir.Write(".hidden", "x");
  for (const absl::string_view path : kUnsafePaths) {
    EXPECT_EQ(ReadCode(dir, path), kInvalid) << '"' << path << '"';
  }
  EXPECT_EQ(ReadCode(dir, ".hidden"), kInvalid);
  EXPECT_EQ(ReadCode(dir, std::string(300, 'a')), kInvalid);
}

TEST(ReadFile, SaysWhatIsMissing) {
  const support::TempDir dir;
  dir.MakeFolder("folder");
  EXPECT_EQ(ReadCode(dir, "nothing"), kNotFound);
  EXPECT_EQ(ReadCode(dir, "folder/nothing"), kNotFound);
  EXPECT_EQ(ReadCode(dir, "no/folder/nothing"), kNotFound);
  EXPECT_EQ(ReadFile(dir.Path("nowhere"), "a", 10).status().code(), kNotFound);
}

TEST(ReadFile, FollowsNoSymbolicLinkBelowTheRoot) {
  const support::TempDir dir;
  dir.Write("real/a", "x");
  ASSERT_EQ(symlink("a", dir.Path("real/link").c_str()), 0);
  ASSERT_EQ(symlink("real", dir.Path("folder").c_str()), 0);
  ASSERT_EQ(symlink("/etc/passwd", dir.Path("escape").c_str()), 0);
  ASSERT_EQ(symlink("nowhere", dir.Path("broken").c_str()), 0);
  ASSERT_EQ(symlink("loop", dir.Path("loop").c_str()), 0);
  EXPECT_EQ(ReadCode(dir, "real/a"), kOk);
  for (const char* path : {"real/link", "folder", "folder/a", "escape",
                           "broken", "loop", "loop/a"}) {
    EXPECT_EQ(ReadCode(dir, path), kOdd) << path;
  }
}

TEST(ReadFile, TheRootItselfMayBeALink) {
  const support::TempDir dir;
  dir.Write("real/a", "x");
  ASSERT_EQ(symlink("real", dir.Path("root").c_str()), 0);
  EXPECT_EQ(*ReadFile(dir.Path("root"), "a", 10), "x");
}

TEST(ReadFile, RefusesWhatIsNotAFileWithoutWaiting) {
  const support::TempDir dir;
  dir.MakeFolder("folder");
  dir.Write("file", "x");
  ASSERT_EQ(mkfifo(dir.Path("fifo").c_str(), 0600), 0);
  // The path of a socket is short: make it from within the folder.
  const int fd = socket(AF_UNIX, SOCK_STREAM, 0);
  ASSERT_GE(fd, 0);
  ASSERT_EQ(chdir(dir.path().c_str()), 0);
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  std::strcpy(address.sun_path, "socket");
  ASSERT_EQ(bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof(address)),
            0);
  ASSERT_EQ(chdir("/"), 0);
  EXPECT_EQ(ReadCode(dir, "folder"), kOdd);
  EXPECT_EQ(ReadCode(dir, "fifo"), kOdd);
  EXPECT_EQ(ReadCode(dir, "socket"), kOdd);
  EXPECT_EQ(ReadCode(dir, "file/a"), kOdd);
  EXPECT_EQ(ReadFile("/dev", "zero", 10).status().code(), kOdd);
  close(fd);
}

TEST(ListFolder, ListsSortedNamesWithoutHiddenOnes) {
  const support::TempDir dir;
  for (const char* name : {"b.csv", "a.csv", "B", "10", "9", ".hidden"}) {
    dir.Write(name, "");
  }
  dir.Write("sub/x", "");
  dir.MakeFolder(".git");
  dir.MakeFolder("empty");
  EXPECT_EQ(*ListFolder(dir.path(), "", 100),
            (Names{"10", "9", "B", "a.csv", "b.csv", "empty", "sub"}));
  EXPECT_EQ(*ListFolder(dir.path(), "sub", 100), (Names{"x"}));
  EXPECT_EQ(*ListFolder(dir.path(), "empty", 0), Names{});
}

TEST(ListFolder, ItsBoundIsExact) {
  const support::TempDir dir;
  for (int i = 0; i < 20; ++i) dir.Write(absl::StrCat("f", i), "");
  EXPECT_EQ(ListFolder(dir.path(), "", 20)->size(), 20u);
  EXPECT_EQ(ListFolder(dir.path(), "", 19).status().code(), kTooMuch);
  EXPECT_EQ(ListFolder(dir.path(), "", 0).status().code(), kTooMuch);
}

TEST(ListFolder, RefusesWhatReadFileRefuses) {
  const support::TempDir dir;
  dir.Write("real/a", "");
  ASSERT_EQ(symlink("real", dir.Path("link").c_str()), 0);
  const auto code = [&](absl::string_view path) {
    return ListFolder(dir.path(), path, 100).status().code();
  };
  EXPECT_EQ(code("real"), kOk);
  EXPECT_EQ(code("link"), kOdd);
  EXPECT_EQ(code("real/a"), kOdd);
  EXPECT_EQ(code("nothing"), kNotFound);
  for (const absl::string_view path : kUnsafePaths) {
    if (path.empty()) continue;  // The root itself.
    EXPECT_EQ(code(path), kInvalid) << '"' << path << '"';
  }
}

TEST(Folder, ReadsAsReadFileAndListFolderDo) {
  const support::TempDir dir;
  dir.Write("in/a.csv", "one\n");
  dir.Write("in/b.csv", "two\n");
  dir.MakeFolder("in/deeper");
  ASSERT_EQ(symlink("a.csv", dir.Path("in/link").c_str()), 0);
  ASSERT_EQ(mkfifo(dir.Path("in/pipe").c_str(), 0600), 0);
  absl::StatusOr<Folder> opened = Folder::Open(dir.path(), "in");
  ASSERT_TRUE(opened.ok()) << opened.status();
  const Folder folder = *std::move(opened);
  for (int twice = 0; twice < 2; ++twice) {
    EXPECT_EQ(*folder.List(10), *ListFolder(dir.path(), "in", 10));
  }
  EXPECT_EQ(folder.List(4).status().code(), kTooMuch);
  EXPECT_EQ(*folder.Read("b.csv", 4), "two\n");
  for (const char* name : {"b.csv", "link", "pipe", "deeper", "nothing"}) {
    const std::string path = absl::StrCat("in/", name);
    EXPECT_EQ(folder.Read(name, 3).status(),
              ReadFile(dir.path(), path, 3).status());
  }
  for (const absl::string_view name : kUnsafePaths) {
    EXPECT_EQ(folder.Read(name, 3).status().code(), kInvalid) << name;
  }
  EXPECT_EQ(folder.Read("deeper/x", 3).status().code(), kInvalid);
}

TEST(Folder, OpensWhatListFolderLists) {
  const support::TempDir dir;
  dir.Write("real/a", "");
  ASSERT_EQ(symlink("real", dir.Path("link").c_str()), 0);
  for (const char* path : {"", "real", "link", "real/a", "nothing", "../x"}) {
    EXPECT_EQ(Folder::Open(dir.path(), path).status(),
              ListFolder(dir.path(), path, 10).status())
        << path;
  }
}

TEST(ReadFile, LeavesNoDescriptorOpen) {
  const support::TempDir dir;
  dir.Write("a/b/c", "x");
  const int before = dup(0);
  ASSERT_GE(before, 0);
  close(before);
  for (int i = 0; i < 10; ++i) {
    (void)ReadCode(dir, "a/b/c");
    (void)ReadCode(dir, "a/b");
    (void)ReadCode(dir, "a/b/nothing");
    (void)ListFolder(dir.path(), "a/b", 100);
    (void)ListFolder(dir.path(), "a/b", 0);
    const auto folder = Folder::Open(dir.path(), "a/b");
    (void)folder->List(100);
    (void)folder->Read("c", 0);
  }
  const int after = dup(0);
  close(after);
  EXPECT_EQ(after, before);
}

}  // namespace
}  // namespace landed::data
