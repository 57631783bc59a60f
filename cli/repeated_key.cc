#include "cli/repeated_key.h"

#include <cstdint>
#include <set>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "nlohmann/json.hpp"

namespace landed::cli {
namespace {

using nlohmann::json;

// "ship_to" -> "shipTo", as Protobuf names fields in JSON.
std::string CamelCase(const std::string& key) {
  std::string camel;
  bool is_next_upper = false;
  for (const char c : key) {
    if (c == '_') {
      is_next_upper = true;
    } else {
      camel += is_next_upper ? absl::ascii_toupper(c) : c;
      is_next_upper = false;
    }
  }
  return camel;
}

// Told of a text piece by piece; stops at the first key that comes again.
class Keys final : public nlohmann::json_sax<json> {
 public:
  const std::string& problem() const { return problem_; }

  bool null() override { return Value(); }
  bool boolean(bool) override { return Value(); }
  bool number_integer(int64_t) override { return Value(); }
  bool number_unsigned(uint64_t) override { return Value(); }
  bool number_float(double, const std::string&) override { return Value(); }
  bool string(std::string&) override { return Value(); }
  bool binary(json::binary_t&) override { return Value(); }
  bool start_object(size_t) override { return Open(false); }
  bool start_array(size_t) override { return Open(true); }
  bool end_object() override { return Close(); }
  bool end_array() override { return Close(); }
  bool key(std::string& key) override {
    Level& level = levels_.back();
    level.key = key;
    if (level.keys.insert(CamelCase(key)).second) return true;
    problem_ = absl::StrCat(Path(), " is given twice");
    return false;
  }
  bool parse_error(size_t, const std::string&,
                   const nlohmann::detail::exception& error) override {
    // "[json.exception.parse_error.101] parse error at line 1, …"
    const std::string what = error.what();
    const size_t end = what.find("] ");
    problem_ = end == std::string::npos ? what : what.substr(end + 2);
    return false;
  }

 private:
  // An object or array that is open.
  struct Level {
    bool is_array = false;
    size_t index = 0;  // of the element that is read, in an array
    std::string key;
    std::set<std::string> keys;
  };

  bool Value() {
    if (!levels_.empty()) ++levels_.back().index;
    return true;
  }
  bool Open(bool is_array) {
    levels_.emplace_back();
    levels_.back().is_array = is_array;
    return true;
  }
  bool Close() {
    levels_.pop_back();
    return Value();
  }
  std::string Path() const {
    std::string path;
    for (const Level& level : levels_) {
      if (level.is_array) {
        absl::StrAppend(&path, "[", level.index, "]");
      } else {
        absl::StrAppend(&path, path.empty() ? "" : ".", level.key);
      }
    }
    return path;
  }

  std::vector<Level> levels_;
  std::string problem_;
};

}  // namespace

absl::Status CheckKeys(absl::string_view text) {
  Keys keys;
  if (json::sax_parse(text.begin(), text.end(), &keys)) {
    return absl::OkStatus();
  }
  return absl::InvalidArgumentError(keys.problem());
}

}  // namespace landed::cli
