#include "text/offset_map.hpp"

#include <algorithm>

namespace assay::text {

std::uint32_t OffsetMap::file(std::uint32_t decoded) const noexcept {
  const auto after = std::upper_bound(
      pieces_.begin(), pieces_.end(), decoded,
      [](std::uint32_t offset, const Piece& piece) { return offset < piece.decoded; });
  if (after == pieces_.begin()) return decoded + shift_;
  const Piece& piece = *(after - 1);
  return piece.file + (decoded - piece.decoded);
}

Span OffsetMap::file(Span decoded) const noexcept {
  const std::uint32_t begin = file(decoded.begin);
  if (decoded.end <= decoded.begin) return {begin, begin};
  return {begin, file(decoded.end - 1) + 1};
}

OffsetMap OffsetMap::part(Span decoded) const {
  if (pieces_.empty()) return shifted(file(decoded.begin));
  std::vector<Piece> pieces{{0, file(decoded.begin)}};
  auto next = std::upper_bound(
      pieces_.begin(), pieces_.end(), decoded.begin,
      [](std::uint32_t offset, const Piece& piece) { return offset < piece.decoded; });
  for (; next != pieces_.end() && next->decoded < decoded.end; ++next)
    pieces.push_back({next->decoded - decoded.begin, next->file});
  return OffsetMap(std::move(pieces));
}

}  // namespace assay::text
