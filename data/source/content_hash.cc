#include "data/source/content_hash.h"

#include <openssl/evp.h>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"

namespace landed::data {

struct ContentHash::State {
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  ~State() { EVP_MD_CTX_free(context); }
};

ContentHash::ContentHash() : state_(std::make_unique<State>()) {
  EVP_DigestInit_ex(state_->context, EVP_sha256(), nullptr);
}

ContentHash::~ContentHash() = default;

void ContentHash::AddFile(absl::string_view name, absl::string_view bytes) {
  const std::string head = absl::StrCat(name, "\n", bytes.size(), "\n");
  EVP_DigestUpdate(state_->context, head.data(), head.size());
  EVP_DigestUpdate(state_->context, bytes.data(), bytes.size());
}

std::string ContentHash::Hex() {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  EVP_DigestFinal_ex(state_->context, digest, &size);
  return absl::BytesToHexString(
      absl::string_view(reinterpret_cast<const char*>(digest), size));
}

}  // namespace landed::data
