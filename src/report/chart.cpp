#include "report/chart.hpp"

#include <algorithm>

#include "report/layout.hpp"
#include "score/curve.hpp"
#include "text/utf8.hpp"

namespace assay::report {
namespace {

constexpr int cells_wide = 44;
constexpr int cells_high = 6;
constexpr int dots_wide = cells_wide * 2;  // a braille cell is two dots wide and four high
constexpr int dots_high = cells_high * 4;

// Rows count from the top.
class Canvas {
 public:
  void set(int x, int y) {
    constexpr unsigned char bits[4][2] = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
    cells_[y / 4][x / 2] = static_cast<unsigned char>(cells_[y / 4][x / 2] | bits[y % 4][x % 2]);
  }
  void column(int x, int from, int to) {
    for (int y = std::min(from, to); y <= std::max(from, to); ++y)
      set(x, y);
  }
  std::string row(int y) const {
    std::string out;
    for (const unsigned char dots : cells_[y])
      text::append(out, 0x2800U + dots);
    return out;
  }

 private:
  unsigned char cells_[cells_high][cells_wide] = {};
};

// Dots from the top for `points` between `low` and `high`.
int dot_row(const Decimal& points, const Decimal& low, const Decimal& high) {
  const auto above = subtract(points, low);
  const auto span = subtract(high, low);
  const auto scaled = above ? multiply(*above, dots_high - 1) : std::nullopt;
  const auto at = scaled && span ? divide(*scaled, *span) : std::nullopt;
  if (!at) return dots_high - 1;
  int dots = 0;
  while (dots < dots_high - 1 && Decimal(dots) < round(*at, 0))
    ++dots;
  return dots_high - 1 - dots;
}

// The key at a column, between the first and the last.
Decimal key_at(const std::vector<model::Knot>& knots, int x) {
  const Decimal& first = knots.front().at;
  const auto span = subtract(knots.back().at, first);
  const auto part = span ? multiply(*span, x) : std::nullopt;
  const auto offset = part ? divide(*part, dots_wide - 1) : std::nullopt;
  const auto key = offset ? add(first, *offset) : std::nullopt;
  return key.value_or(first);
}

std::string pad_left(const std::string& text, int width) {
  const int blanks = std::max(0, width - display_width(text));
  return std::string(static_cast<std::size_t>(blanks), ' ') + text;
}

}  // namespace

std::vector<std::string> chart(const std::vector<model::Knot>& knots, const Unit& unit, Shape shape,
                               const Decimal& bottom) {
  // Two steps say in words all that a drawing could show.
  if (knots.size() < (shape == Shape::steps ? 3 : 2)) return {};
  Decimal low = knots.front().points, high = low;
  for (const model::Knot& knot : knots) {
    low = std::min(low, knot.points);
    high = std::max(high, knot.points);
  }
  if (low == high) return {};

  Canvas canvas;
  int last = -1;
  for (int x = 0; x < dots_wide; ++x) {
    const Decimal key = x == dots_wide - 1 ? knots.back().at : key_at(knots, x);
    const Decimal points = shape == Shape::steps ? score::on_steps(knots, key, bottom)
                                                 : score::on_curve(knots, key, 6).value_or(low);
    const int y = dot_row(points, low, high);
    canvas.column(x, last < 0 ? y : last, y);
    last = y;
  }

  const int margin = std::max(display_width(to_string(low)), display_width(to_string(high)));
  std::vector<std::string> lines;
  for (int y = 0; y < cells_high; ++y) {
    const std::string label = y == 0 ? to_string(high) : y + 1 == cells_high ? to_string(low) : "";
    lines.push_back(pad_left(label, margin) + " │" + canvas.row(y));
  }
  std::string axis(static_cast<std::size_t>(margin) + 1, ' ');
  axis += "└";
  for (int x = 0; x < cells_wide; ++x)
    axis += "─";
  lines.push_back(axis);
  const std::string from = to_text(Quantity{knots.front().at, unit});
  const std::string to = to_text(Quantity{knots.back().at, unit});
  lines.push_back(std::string(static_cast<std::size_t>(margin) + 2, ' ') + from +
                  pad_left(to, cells_wide - display_width(from)));
  return lines;
}

}  // namespace assay::report
