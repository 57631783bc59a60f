#ifndef LANDED_TESTS_CLI_TWO_PLACES_H_
#define LANDED_TESTS_CLI_TWO_PLACES_H_

#include <memory>
#include <string>
#include <vector>

#include "tests/cli/run_line.h"
#include "tests/server/harness.h"
#include "tests/support/temp_dir.h"

namespace landed::cli {

// The two places where the life of releases goes on: a copy of the fake tables
// with a journal beside it, and a server on another copy. What a command does
// is to be the same in both.
class TwoPlaces {
 public:
  TwoPlaces();

  // The flags that name a place.
  std::vector<std::string> Folder() const;
  std::vector<std::string> Server() const;
  // Both of them.
  std::vector<std::vector<std::string>> All() const {
    return {Folder(), Server()};
  }

  // Release two is no longer what its manifest says, in both.
  void SpoilTwo() const;
  const std::string& root() const { return folder_.path(); }
  std::string state() const { return folder_.Path("state"); }

 private:
  support::TempDir folder_;
  support::TempDir served_;
  std::unique_ptr<server::Loopback> server_;
};

// `landed releases` with those words and flags.
Ran Releases(std::vector<std::string> words,
             const std::vector<std::string>& place);

}  // namespace landed::cli

#endif  // LANDED_TESTS_CLI_TWO_PLACES_H_
