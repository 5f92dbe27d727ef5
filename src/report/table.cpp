#include "report/table.hpp"

#include <algorithm>
#include <string_view>

namespace assay::report {
namespace {

constexpr int gap = 2;
constexpr int narrowest_last = 20;

// A column that has text.
struct Shown {
  std::size_t index;
  Align align;
  int width;
};

struct Layout {
  std::string indent;
  std::vector<Shown> shown;
};

// What stands right of the decimal point, the point included.
int tail(std::string_view number) {
  const std::size_t point = number.find('.');
  return point == number.npos ? 0 : static_cast<int>(number.size() - point);
}

std::string right(std::string_view text, int width) {
  const int blanks = std::max(0, width - display_width(text));
  return std::string(static_cast<std::size_t>(blanks), ' ') + std::string(text);
}

// Without the blanks at its end.
std::string without_end(std::string line) {
  line.resize(line.find_last_not_of(' ') + 1);  // npos + 1 is 0: nothing but blanks
  return line;
}

// Points line up when every number is filled up to the longest fraction of its column.
void line_up_points(std::vector<std::vector<Cell>>& rows, std::size_t column) {
  int longest = 0;
  for (const auto& row : rows)
    longest = std::max(longest, tail(row[column].text));
  for (auto& row : rows)
    if (!row[column].text.empty())
      row[column].text.append(static_cast<std::size_t>(longest - tail(row[column].text)), ' ');
}

Layout laid_out(const std::vector<Column>& columns, const std::vector<std::vector<Cell>>& rows,
                int margin, int most) {
  Layout layout{std::string(static_cast<std::size_t>(margin), ' '), {}};
  int used = margin;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    int width = 0;
    for (const auto& row : rows)
      width = std::max(width, display_width(row[c].text));
    if (width == 0) continue;
    width = std::min(std::max(width, display_width(columns[c].heading)), columns[c].most);
    if (c + 1 == columns.size()) width = std::max(narrowest_last, std::min(width, most - used));
    layout.shown.push_back({c, columns[c].align, width});
    used += width + gap;
  }
  return layout;
}

std::string filled(const Shown& column, std::string_view text) {
  return column.align == Align::left ? padded(text, column.width) : right(text, column.width);
}

std::string heading_line(const std::vector<Column>& columns, const Layout& layout) {
  std::string line;
  for (const Shown& column : layout.shown)
    line += filled(column, columns[column.index].heading) + std::string(gap, ' ');
  return without_end(std::move(line));
}

// The lines of each shown cell. A number is kept as it is, with the blanks that line it up, and so
// is an indented name.
std::vector<std::vector<std::string>> cell_lines(const std::vector<Cell>& row,
                                                 const Layout& layout) {
  std::vector<std::vector<std::string>> lines;
  for (const Shown& column : layout.shown) {
    const std::string& text = row[column.index].text;
    const bool fits = display_width(text) <= column.width;
    lines.push_back(fits ? std::vector<std::string>{text} : wrap(text, column.width));
  }
  return lines;
}

std::string row_text(const std::vector<Cell>& row, const Layout& layout, bool colour) {
  const auto lines = cell_lines(row, layout);
  std::size_t height = 1;
  for (const auto& cell : lines)
    height = std::max(height, cell.size());
  std::string out;
  for (std::size_t l = 0; l < height; ++l) {
    std::string line = layout.indent;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Shown& column = layout.shown[i];
      const std::string text = filled(column, l < lines[i].size() ? lines[i][l] : std::string());
      const bool last = i + 1 == lines.size();
      line += paint(last ? without_end(text) : text, row[column.index].ink, colour);
      if (!last) line += std::string(gap, ' ');
    }
    out += without_end(std::move(line)) + '\n';
  }
  return out;
}

}  // namespace

void Table::add(std::vector<Cell> row) {
  row.resize(columns_.size());
  rows_.push_back(std::move(row));
}

std::string Table::render(int margin, int columns, bool colour) const {
  std::vector<std::vector<Cell>> rows = rows_;
  for (std::size_t c = 0; c < columns_.size(); ++c)
    if (columns_[c].align == Align::decimal) line_up_points(rows, c);
  const Layout layout = laid_out(columns_, rows, margin, columns);
  std::string out;
  if (const std::string headings = heading_line(columns_, layout); !headings.empty())
    out += paint(layout.indent + headings, Ink::dim, colour) + '\n';
  for (const auto& row : rows)
    out += row_text(row, layout, colour);
  return out;
}

}  // namespace assay::report
