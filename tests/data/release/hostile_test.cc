#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "data/release/loader.h"
#include "data/release/manifest.h"
#include "data/release/prover.h"
#include "data/source/csv.h"
#include "data/source/finding.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::data {
namespace {

namespace fs = std::filesystem;

constexpr rlim_t kMostBytes = rlim_t{768} << 20;
constexpr unsigned kMostSeconds = 60;
constexpr char kSet[] = "tables/merchants/acme/1";
constexpr char kTable[] = "tables/merchants/acme/1/duties.csv";
constexpr char kHeader[] =
    "region,payer,terms,standing,notice,valid_from,valid_to,source,note\n";

// What loading release "one" says: its findings, a line each.
std::string Load(const std::string& root) {
  Loader loader(root, ProveNothing);
  Findings findings;
  const bool good = loader.Load("one", &findings) != nullptr;
  std::string said = good ? "good\n" : "";
  for (const Finding& finding : findings.Sorted()) {
    absl::StrAppend(&said, ToString(finding), "\n");
  }
  return said;
}

// The same in a process that may use so much memory and time, and no more.
std::string LoadWithinBounds(const std::string& root) {
  int ends[2];
  EXPECT_EQ(pipe(ends), 0);
  const pid_t child = fork();
  if (child == 0) {
    const rlimit memory = {kMostBytes, kMostBytes};
    if (setrlimit(RLIMIT_AS, &memory) != 0) _exit(1);
    alarm(kMostSeconds);
    const std::string said = Load(root);
    size_t written = 0;
    while (written < said.size()) {
      const ssize_t count =
          write(ends[1], said.data() + written, said.size() - written);
      if (count <= 0) _exit(2);
      written += static_cast<size_t>(count);
    }
    _exit(0);
  }
  close(ends[1]);
  std::string said;
  char buffer[4096];
  for (ssize_t n; (n = read(ends[0], buffer, sizeof(buffer))) > 0;) {
    said.append(buffer, static_cast<size_t>(n));
  }
  close(ends[0]);
  int status = -1;
  EXPECT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
  return said;
}

class HostileTables : public testing::Test {
 protected:
  HostileTables() { support::CopyFakeTables(dir_); }

  std::string Path(absl::string_view path) const { return dir_.Path(path); }

  // Takes the file or folder away, so that something else can be put there.
  std::string Free(absl::string_view path) const {
    fs::remove_all(Path(path));
    return Path(path);
  }

  // The release is refused, within bounds, and among the findings is one that
  // begins like this.
  void ExpectRefused(absl::string_view finding) const {
    const std::string said = LoadWithinBounds(dir_.path());
    EXPECT_FALSE(absl::StrContains(said, "good\n"));
    EXPECT_TRUE(absl::StartsWith(said, finding) ||
                absl::StrContains(said, absl::StrCat("\n", finding)))
        << finding << "\n is not in\n"
        << said.substr(0, 2000);
  }

  // As if it had been released so: only what is in the file counts.
  void ExpectRefusedText(absl::string_view text, absl::string_view finding) {
    dir_.Write(kTable, text);
    support::Reseal(dir_.path(), "one");
    ExpectRefused(absl::StrCat(kTable, finding));
  }

  support::TempDir dir_;
};

TEST_F(HostileTables, TheOriginalIsGood) {
  EXPECT_EQ(LoadWithinBounds(dir_.path()), "good\n");
}

// A link is refused even where what it points to is what was released.

TEST_F(HostileTables, ALinkForATable) {
  fs::rename(Path(kTable), Path("duties.csv"));
  fs::create_symlink(Path("duties.csv"), Path(kTable));
  ExpectRefused(absl::StrCat(kTable, ": table-set: ", kTable,
                             " leads over a symbolic link"));
}

TEST_F(HostileTables, ALinkForASetAndForTheFolderAboveIt) {
  for (const char* folder : {"tables/merchants/acme/1", "tables/merchants/acme",
                             "tables/merchants"}) {
    fs::rename(Path(folder), Path("elsewhere"));
    fs::create_directory_symlink(Path("elsewhere"), Path(folder));
    ExpectRefused(absl::StrCat(kSet, ": table-set: "));
    fs::remove(Path(folder));
    fs::rename(Path("elsewhere"), Path(folder));
  }
  EXPECT_EQ(LoadWithinBounds(dir_.path()), "good\n");
}

TEST_F(HostileTables, ALinkForAManifest) {
  fs::rename(Path("releases/one.csv"), Path("one.csv"));
  fs::create_symlink(Path("one.csv"), Path("releases/one.csv"));
  ExpectRefused("releases/one.csv: manifest: ");
}

TEST_F(HostileTables, AManifestThatLeadsOutOfTheFolder) {
  const std::string text = support::ReadText(dir_.path(), "releases/one.csv");
  for (const char* version : {"..", "../1", "../../acme/1", "1/../1", "1/",
                              "/1", ".", ".1", "", "1 ", "%2e%2e"}) {
    dir_.Write("releases/one.csv", text);
    support::EditFile(dir_.path(), "releases/one.csv", "merchants/acme,1,",
                      absl::StrCat("merchants/acme,", version, ","));
    ExpectRefused("releases/one.csv:2:16: manifest: version: ");
  }
  for (const char* set :
       {"merchants/../reference", "merchants/", "merchants", "/reference",
        "reference/1", "merchants/acme/1", "merchants/.acme", "../tables"}) {
    dir_.Write("releases/one.csv", text);
    support::EditFile(dir_.path(), "releases/one.csv", "merchants/acme,",
                      absl::StrCat(set, ","));
    ExpectRefused("releases/one.csv:2:1: manifest: table_set: ");
  }
}

TEST_F(HostileTables, AFifoIsNotWaitedFor) {
  ASSERT_EQ(mkfifo(Free(kTable).c_str(), 0600), 0);
  ExpectRefused(
      absl::StrCat(kTable, ": table-set: ", kTable, " is not a regular file"));
  ASSERT_EQ(mkfifo(Free("releases/one.csv").c_str(), 0600), 0);
  ExpectRefused(
      "releases/one.csv: manifest: releases/one.csv is not a regular");
}

TEST_F(HostileTables, AFolderOrASocketForATable) {
  fs::create_directory(Free(kTable));
  ExpectRefused(
      absl::StrCat(kTable, ": table-set: ", kTable, " is not a regular file"));
  fs::remove(Path(kTable));
  // From the folder, as the address has room for a short path only.
  const fs::path here = fs::current_path();
  fs::current_path(Path(kSet));
  const int socket_fd = socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  std::strcpy(address.sun_path, "duties.csv");
  const int bound = bind(socket_fd, reinterpret_cast<const sockaddr*>(&address),
                         sizeof(address));
  fs::current_path(here);
  ASSERT_EQ(bound, 0);
  ExpectRefused(
      absl::StrCat(kTable, ": table-set: ", kTable, " is not a regular file"));
  close(socket_fd);
}

TEST_F(HostileTables, AFileForASet) {
  dir_.Write("one", "");
  fs::rename(Path("one"), Free(kSet));
  ExpectRefused(absl::StrCat(kSet, ": table-set: "));
}

// Ten gigabytes that take no room on the disk.
TEST_F(HostileTables, ACellOfTenGigabytes) {
  dir_.Write(kTable, absl::StrCat(kHeader, "near,buyer,"));
  ASSERT_EQ(truncate(Path(kTable).c_str(), off_t{10} << 30), 0);
  ExpectRefused(
      absl::StrCat(kTable, ": table-set: ", kTable, " is longer than "));
}

TEST_F(HostileTables, AManifestOfTwoGigabytes) {
  ASSERT_EQ(truncate(Path("releases/one.csv").c_str(), off_t{2} << 30), 0);
  ExpectRefused("releases/one.csv: manifest: releases/one.csv is longer than ");
}

TEST_F(HostileTables, AsLongAsATableMayBe) {
  const size_t length = CsvLimits().bytes - std::strlen(kHeader) - 1;
  const struct {
    const char* name;
    char filler;
    const char* finding;
  } cases[] = {
      {"one cell", 'x', ":2:"},
      {"quotes", '"', ":2:"},
      {"commas", ',', ":2:"},
      {"blank lines", '\n', ":2:1: syntax: the line is blank"},
      {"zeros", '\0', ":2:1: syntax: control character"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    std::ofstream file(Path(kTable), std::ios::binary | std::ios::trunc);
    file << kHeader;
    const std::string part(1 << 20, c.filler);
    for (size_t left = length; left > 0;) {
      const size_t count = std::min(left, part.size());
      file.write(part.data(), static_cast<std::streamsize>(count));
      left -= count;
    }
    file << '\n';
    file.close();
    ExpectRefused(absl::StrCat(kTable, c.finding));
  }
}

TEST_F(HostileTables, AMillionColumns) {
  std::string header = "c";
  for (int i = 0; i < 1'000'000; ++i) absl::StrAppend(&header, ",c", i);
  ExpectRefusedText(absl::StrCat(header, "\n"), ":1:");
  ExpectRefusedText(absl::StrCat(kHeader, header, "\n"), ":2:");
}

TEST_F(HostileTables, ACellLongerThanTheLimit) {
  const std::string most(CsvLimits().cell_bytes, 'x');
  const std::string row = "far,nobody,,applies,";
  const std::string end = ",,,page.customs,\n";
  ExpectRefusedText(
      absl::StrCat(kHeader, row, most, "x", end),
      ":2:21: syntax: the cell has 4097 bytes; 4096 are the most");
  // As long as it may be: then other rows are missing, but nothing else.
  dir_.Write(kTable, absl::StrCat(kHeader, row, most, end));
  support::Reseal(dir_.path(), "one");
  EXPECT_FALSE(absl::StrContains(LoadWithinBounds(dir_.path()), "syntax"));
}

TEST_F(HostileTables, BytesThatNoTableHas) {
  const std::string text = support::ReadText(dir_.path(), kTable);
  ExpectRefusedText("", ":1:1: syntax: the file is empty");
  ExpectRefusedText("\n", ":1:1: syntax: the line is blank");
  ExpectRefusedText(absl::StrCat("\xEF\xBB\xBF", text),
                    ":1:1: syntax: the file begins with a byte-order mark");
  ExpectRefusedText(absl::StrCat("\xFF\xFE", text),
                    ":1:1: syntax: byte 0xFF is not UTF-8");
  std::string crlf;
  for (const char c : text) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  ExpectRefusedText(crlf, ":1:67: syntax: carriage return");
  std::string zero = text;
  zero[text.find("merchant")] = '\0';
  ExpectRefusedText(zero,
                    ":2:8: syntax: control character, beginning with "
                    "byte 0x00");
  ExpectRefusedText(text.substr(0, text.size() - 1),
                    ":7:43: syntax: the last line does not end");
  ExpectRefusedText(absl::StrCat(text, "\"\n"), ":8:1: syntax: ");
}

TEST_F(HostileTables, MoreFilesThanASetHas) {
  for (int i = 0; i < 20'000; ++i) {
    dir_.Write(absl::StrCat(kSet, "/", i, ".csv"), "");
  }
  ExpectRefused(absl::StrCat(kSet, ": table-set: "));
}

TEST_F(HostileTables, MoreReleasesThanAFolderHas) {
  for (int i = 0; i <= 10'000; ++i) {
    dir_.Write(absl::StrCat("releases/", i, ".csv"), "");
  }
  const auto names = ListReleases(dir_.path());
  EXPECT_EQ(names.status().code(), absl::StatusCode::kResourceExhausted);
  // A release that is asked for by its name is still found.
  EXPECT_EQ(LoadWithinBounds(dir_.path()), "good\n");
}

}  // namespace
}  // namespace landed::data
