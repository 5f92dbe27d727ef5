#include "yaml/node.hpp"
#include "yaml/scalar.hpp"

namespace assay::yaml {

text::OffsetMap offsets(const Document& document, const Node& scalar) {
  std::vector<text::OffsetMap::Piece> pieces;
  walk(document.source->text(), scalar.span.begin, scalar.style, scalar.text, &pieces);
  if (pieces.empty()) pieces.push_back({0, scalar.span.begin});
  return text::OffsetMap(std::move(pieces));
}

}  // namespace assay::yaml
