#include "tests/golden/expectation.h"

#include <algorithm>
#include <map>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"

namespace landed::golden {
namespace {

// What an element of a list is called by, for a name in brackets.
const std::map<std::string, std::string>& NameFields() {
  static const auto& fields =
      *new std::map<std::string, std::string>{{"terms", "term"},
                                              {"notices", "kind"},
                                              {"citations", "source"},
                                              {"options", "method"}};
  return fields;
}

// One step of a path: "name" or "name[selector]".
struct Step {
  std::string name;
  std::string selector;  // empty: none
};

// Takes a step off the path; a selector may have dots in it.
bool TakeStep(absl::string_view* path, Step* step) {
  size_t end = path->find_first_of(".[");
  step->name = std::string(path->substr(0, end));
  step->selector.clear();
  path->remove_prefix(std::min(end, path->size()));
  if (absl::ConsumePrefix(path, "[")) {
    end = path->find(']');
    if (end == absl::string_view::npos || end == 0) return false;
    step->selector = std::string(path->substr(0, end));
    path->remove_prefix(end + 1);
  }
  const bool more = absl::ConsumePrefix(path, ".");
  return !step->name.empty() && more == !path->empty();
}

bool Selects(const Step& step, size_t index, const Json& element) {
  uint64_t wanted = 0;
  if (step.selector == "*") return true;
  if (absl::SimpleAtoi(step.selector, &wanted)) return wanted == index;
  const auto field = NameFields().find(step.name);
  return field != NameFields().end() && element.is_object() &&
         element.value(field->second, "") == step.selector;
}

void Follow(const Step& step, const Json& from, std::vector<Json>* to) {
  if (!from.is_object() || !from.contains(step.name)) return;
  const Json& value = from[step.name];
  if (step.selector.empty()) {
    to->push_back(value);
    return;
  }
  for (size_t i = 0; value.is_array() && i < value.size(); ++i) {
    if (Selects(step, i, value[i])) to->push_back(value[i]);
  }
}

std::string TextOf(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

// Text that is empty and a list of nothing are not there.
bool IsThere(const Json& value) {
  return !(value.is_string() || value.is_array()) ||
         (value != "" && !value.empty());
}

bool Meets(const Picked& picked, absl::string_view expected) {
  const auto any = [&picked](auto&& test) {
    return std::any_of(picked.values.begin(), picked.values.end(), test);
  };
  absl::string_view words = expected;
  const auto has_words = [&words](const Json& value) {
    return absl::StrContains(TextOf(value), words);
  };
  if (expected == "present") return any(IsThere);
  if (expected == "absent") return !any(IsThere);
  if (absl::ConsumePrefix(&words, "contains:")) return any(has_words);
  if (absl::ConsumePrefix(&words, "not-contains:")) return !any(has_words);
  return any([expected](const Json& value) {
    return absl::string_view(TextOf(value)) == expected;
  });
}

}  // namespace

Picked Pick(const Json& answer, absl::string_view path) {
  Picked picked;
  picked.values.push_back(answer);
  absl::string_view rest = path;
  while (!rest.empty()) {
    Step step;
    if (!TakeStep(&rest, &step)) {
      return Picked{{}, absl::StrCat("the path \"", path, "\" is malformed")};
    }
    std::vector<Json> next;
    for (const Json& value : picked.values) Follow(step, value, &next);
    picked.values = std::move(next);
  }
  return picked;
}

std::string Compare(const Json& answer, absl::string_view path,
                    absl::string_view expected) {
  const Picked picked = Pick(answer, path);
  if (!picked.error.empty()) return picked.error;
  if (Meets(picked, expected)) return "";
  std::vector<std::string> found;
  for (const Json& value : picked.values) found.push_back(TextOf(value));
  return absl::StrCat("expected ", expected, ", got ",
                      found.empty() ? "nothing" : absl::StrJoin(found, " | "));
}

}  // namespace landed::golden
