#include "text/sha256.hpp"

#include <array>
#include <new>

#include <fmt/format.h>
#include <openssl/evp.h>

namespace assay::text {

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, 32> digest{};
  // Nothing but memory can be wanting.
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1)
    throw std::bad_alloc();
  std::string out = "sha256:";
  for (const unsigned char byte : digest)
    fmt::format_to(std::back_inserter(out), "{:02x}", byte);
  return out;
}

}  // namespace assay::text
