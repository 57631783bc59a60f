#ifndef LANDED_DATA_SOURCE_CONTENT_HASH_H_
#define LANDED_DATA_SOURCE_CONTENT_HASH_H_

#include <memory>
#include <string>

#include "absl/strings/string_view.h"

namespace landed::data {

// SHA-256 over a set of named files: of each file its name, its length and its
// bytes, so that neither a byte nor a border between files can move unseen.
class ContentHash {
 public:
  ContentHash();
  ~ContentHash();

  // The order of adding counts.
  void AddFile(absl::string_view name, absl::string_view bytes);
  // 64 lower-case hexadecimal digits. Ends the hash.
  std::string Hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace landed::data

#endif  // LANDED_DATA_SOURCE_CONTENT_HASH_H_
