#include "score/word_curve.hpp"

#include "decimal/divisor.hpp"

namespace assay::score {

namespace {

constexpr std::int64_t most = std::int64_t{1} << 61;

bool multiply(std::int64_t a, std::int64_t b, std::int64_t& to) noexcept {
  return !__builtin_mul_overflow(a, b, &to) && to < most && to > -most;
}

}  // namespace

std::optional<WordCurve> WordCurve::of(const std::vector<model::Knot>& knots, int exponent,
                                       int decimals) {
  auto close = to_close(knots);
  if (!close) return std::nullopt;
  WordCurve curve;
  curve.knots_ = *std::move(close);
  curve.exponent_ = exponent;
  curve.decimals_ = decimals;
  if (!curve.lay_pieces(exponent)) curve.pieces_.clear();
  return curve;
}

bool WordCurve::lay_pieces(int exponent) {
  if (!decimal::round(knots_.front().points, decimals_, first_) ||
      !decimal::round(knots_.back().points, decimals_, last_))
    return false;
  for (std::size_t i = 1; i < knots_.size(); ++i)
    if (!add_piece(knots_[i - 1], knots_[i], exponent)) return false;
  return true;
}

bool WordCurve::add_piece(const CloseKnot& left, const CloseKnot& right, int exponent) {
  decimal::Close from = left.at, to = right.at, y0 = left.points, y1 = right.points;
  if (from.exponent < exponent || to.exponent < exponent || !decimal::refine(from, exponent) ||
      !decimal::refine(to, exponent) || !decimal::align(y0, y1))
    return false;
  if (from.n < -most || to.n > most) return false;  // so that their distance fits a word
  // Points in units of 10^-decimals: a power of ten more above the line, or below it.
  const int gap = y0.exponent + decimals_;
  if (-gap > static_cast<int>(detail::kMaxWordGap)) return false;
  const std::int64_t more = detail::kWordPowers[static_cast<std::size_t>(std::max(0, gap))];
  const std::int64_t less = detail::kWordPowers[static_cast<std::size_t>(std::max(0, -gap))];
  const std::int64_t width = to.n - from.n;
  Piece piece{from.n, to.n, 0, 0, 0};
  std::int64_t rise = 0;
  if (!multiply(y0.n, more, y0.n) || !multiply(y1.n, more, y1.n) ||
      !multiply(y0.n, width, piece.base) || !multiply(width, less, piece.width) ||
      !multiply(y1.n - y0.n, width, rise))
    return false;
  piece.slope = y1.n - y0.n;
  pieces_.push_back(piece);
  return true;
}

bool WordCurve::points(const expr::Register& at, std::int64_t& points) const noexcept {
  if (at.slack != 0 || pieces_.empty())
    return on_curve(knots_, {at.n, at.slack, exponent_}, decimals_, points);
  if (at.n <= pieces_.front().from) {
    points = first_;
    return true;
  }
  for (const Piece& piece : pieces_) {
    if (at.n > piece.to) continue;
    points = decimal::divide_half_even(piece.base + piece.slope * (at.n - piece.from), piece.width);
    return true;
  }
  points = last_;
  return true;
}

}  // namespace assay::score
