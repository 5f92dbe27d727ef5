// Curves in words.
#pragma once

#include <optional>
#include <vector>

#include "expr/tape.hpp"
#include "score/curve.hpp"

namespace assay::score {

// For places in units of one power of ten, and points to some decimals.
class WordCurve {
 public:
  // None where a key is too long.
  static std::optional<WordCurve> of(const std::vector<model::Knot>& knots, int exponent,
                                     int decimals);

  // In units of 10^-decimals. False: open.
  bool points(const expr::Register& at, std::int64_t& points) const noexcept;

 private:
  // From a key to the next: (base + slope x (at - from)) / width, all whole numbers.
  struct Piece {
    std::int64_t from = 0, to = 0;
    std::int64_t base = 0, slope = 0, width = 1;
  };

  bool add_piece(const CloseKnot& left, const CloseKnot& right, int exponent);
  bool lay_pieces(int exponent);

  std::vector<CloseKnot> knots_;
  std::vector<Piece> pieces_;  // none: too long, or in units that the keys have not
  std::int64_t first_ = 0, last_ = 0;
  int exponent_ = 0, decimals_ = 0;
};

}  // namespace assay::score
