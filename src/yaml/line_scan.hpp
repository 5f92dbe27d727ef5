// A rough second look at the text around a syntax error, to find what the author meant.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <assay/diagnostic.hpp>

namespace assay::yaml {

struct Quotes {
  std::optional<std::uint32_t> open;  // a quote that is not closed before `to`
  std::optional<Span> spread;  // the last quoted text over several lines that ends before `to`
};

// Follows the tokens from `from`, which is between tokens, up to `to`.
Quotes find_quotes(std::string_view raw, std::uint32_t from, std::uint32_t to, bool in_flow);

// The unquoted value that `at` is in: from after its key, dash or bracket to the end of the line,
// in a flow collection to the next comma or bracket.
Span value_around(std::string_view raw, std::uint32_t at, bool in_flow);

// The same in a flow collection, where the value is a key's: up to its closing bracket or to the
// next key, whatever commas it holds.
Span value_with_commas(std::string_view raw, std::uint32_t at);

// Whether a bracket that begins a value on this part of a line is still open at its end.
bool opens_bracket(std::string_view part);

struct Entry {
  std::size_t column = 0;
  std::size_t line = 0;  // from 1; 0: there is none
};

// The entry above `at`, of a block that may still be open there, that is indented most like it;
// `item`: by its '-'. Of two that are as like, the one nearer.
Entry nearest_entry(std::string_view raw, std::uint32_t at, bool item);

// Start and end of the line of `at`, without its break.
Span line_around(std::string_view raw, std::uint32_t at);

// The word that starts at `at`, up to the next blank; at least one character where there is one.
Span word_span(std::string_view raw, std::uint32_t at);

}  // namespace assay::yaml
