#include "text/sha256.hpp"

#include <array>
#include <new>

#include <openssl/evp.h>

namespace assay::text {

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, 32> digest{};
  // Nothing but memory can be wanting.
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1)
    throw std::bad_alloc();
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "sha256:";
  out.reserve(out.size() + 2 * digest.size());
  for (const unsigned char byte : digest) {
    out += digits[byte >> 4];
    out += digits[byte & 15];
  }
  return out;
}

}  // namespace assay::text
