#ifndef LANDED_TESTS_GOLDEN_EXPECTATION_H_
#define LANDED_TESTS_GOLDEN_EXPECTATION_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "nlohmann/json.hpp"

// The language of statements/*.csv, as statements/README.md describes it.
namespace landed::golden {

using Json = nlohmann::ordered_json;

// The parts of an answer that a path picks: none, one, or with "[*]" or a name
// several. `error` says what is wrong with the path, if anything.
struct Picked {
  std::vector<Json> values;
  std::string error;
};
Picked Pick(const Json& answer, absl::string_view path);

// "" if the answer holds what is expected at the path, else what is there
// instead: "expected PUBLISHED, got NOT_PUBLISHED".
std::string Compare(const Json& answer, absl::string_view path,
                    absl::string_view expected);

}  // namespace landed::golden

#endif  // LANDED_TESTS_GOLDEN_EXPECTATION_H_
