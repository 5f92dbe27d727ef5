// From the bytes of a decoded text (a block scalar, a JSON string) back to the bytes of the file.
#pragma once

#include <cstdint>
#include <vector>

#include <assay/diagnostic.hpp>

namespace assay::text {

// Piecewise: from `decoded` on, the file runs in step from `file`. Pieces ascend; a map without any
// is the identity, or one shift, for which nothing is allocated.
class OffsetMap {
 public:
  struct Piece {
    std::uint32_t decoded = 0;
    std::uint32_t file = 0;
  };

  OffsetMap() = default;
  explicit OffsetMap(std::vector<Piece> pieces) : pieces_(std::move(pieces)) {}
  static OffsetMap shifted(std::uint32_t by) noexcept {
    OffsetMap out;
    out.shift_ = by;
    return out;
  }

  std::uint32_t file(std::uint32_t decoded) const noexcept;
  // `end` maps as one past the file byte of the span's last decoded byte.
  Span file(Span decoded) const noexcept;
  // The map of a part of the text, whose first byte becomes byte 0.
  OffsetMap part(Span decoded) const;

 private:
  std::vector<Piece> pieces_;
  std::uint32_t shift_ = 0;  // of what stands before the first piece
};

}  // namespace assay::text
