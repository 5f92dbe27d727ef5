// The extent of a scalar in the file, and the way back from its decoded text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/offset_map.hpp"
#include "yaml/node.hpp"

namespace assay::yaml {

// The style that a scalar starting with `first` has.
Style style_of(char first, bool in_flow) noexcept;

struct Extent {
  std::uint32_t end = 0;  // one past the last byte: the closing quote, the last character of text
  bool in_step = true;    // the raw text gave the decoded text to the last byte
  bool closed = true;     // a quoted scalar has its closing quote
};

// Walks the raw text of the scalar at `begin` beside its decoded text. `pieces`, if given, takes
// the map from decoded bytes to file bytes. The parser has no end marks, so this is where they come
// from.
Extent walk(std::string_view raw, std::uint32_t begin, Style style, std::string_view decoded,
            std::vector<text::OffsetMap::Piece>* pieces);

}  // namespace assay::yaml
