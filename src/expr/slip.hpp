// Words that are written for others, and what they were meant to be.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace assay::expr {

struct Slip {
  std::string_view written, meant;
};

// What the list says was meant; empty for a word that it lacks.
template <std::size_t n>
std::string_view meant(const Slip (&list)[n], std::string_view written) noexcept {
  const auto* at = std::find_if(std::begin(list), std::end(list),
                                [&](const Slip& slip) { return slip.written == written; });
  return at == std::end(list) ? std::string_view{} : at->meant;
}

// Words of the language are ASCII; other bytes stay as they are.
inline std::string lower(std::string_view text) {
  std::string out{text};
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}  // namespace assay::expr
