// What is wrong inside a string of JSON: its end, its characters, its escapes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <assay/diagnostic.hpp>

namespace assay::json {

struct StringFault {
  Code code{};
  Span where;
  std::string message;
  std::string help;
};

// The first fault of the string whose quote stands at `begin`; nothing where it is sound.
std::optional<StringFault> string_fault(std::string_view raw, std::size_t begin);

}  // namespace assay::json
