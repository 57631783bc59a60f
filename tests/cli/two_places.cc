#include "tests/cli/two_places.h"

#include "absl/strings/str_cat.h"
#include "tests/support/fake_tables.h"

namespace landed::cli {

TwoPlaces::TwoPlaces() {
  support::CopyFakeTables(folder_);
  support::CopyFakeTables(served_);
  folder_.MakeFolder("state");
  server_ = std::make_unique<server::Loopback>(served_.path());
}

std::vector<std::string> TwoPlaces::Folder() const {
  return {absl::StrCat("--data=", root()), absl::StrCat("--state=", state())};
}

std::vector<std::string> TwoPlaces::Server() const {
  return {absl::StrCat("--server=", server_->address())};
}

void TwoPlaces::SpoilTwo() const {
  for (const support::TempDir* dir : {&folder_, &served_}) {
    support::EditFile(dir->path(), "tables/merchants/acme/2/methods.csv",
                      "standard", "Standard");
  }
}

Ran Releases(std::vector<std::string> words,
             const std::vector<std::string>& place) {
  words.insert(words.begin(), "releases");
  words.insert(words.end(), place.begin(), place.end());
  return RunLine(words);
}

}  // namespace landed::cli
