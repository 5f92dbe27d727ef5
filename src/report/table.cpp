#include "report/table.hpp"

#include <algorithm>
#include <string_view>

namespace assay::report {
namespace {

constexpr int gap = 2;
constexpr int narrowest_last = 20;

struct Layout {
  std::vector<std::size_t> shown;  // columns that have text
  std::vector<int> widths;         // of those
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

void append_line(std::string& out, std::string line) {
  while (!line.empty() && line.back() == ' ')
    line.pop_back();
  out += line;
  out += '\n';
}

}  // namespace

void Table::add(std::vector<Cell> row) {
  row.resize(columns_.size());
  rows_.push_back(std::move(row));
}

std::string Table::render(int margin, int columns, bool colour) const {
  // Points line up when every number is filled up to the longest fraction of its column.
  std::vector<std::vector<Cell>> rows = rows_;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    if (columns_[c].align != Align::decimal) continue;
    int longest = 0;
    for (const auto& row : rows)
      longest = std::max(longest, tail(row[c].text));
    for (auto& row : rows)
      if (!row[c].text.empty())
        row[c].text.append(static_cast<std::size_t>(longest - tail(row[c].text)), ' ');
  }

  Layout layout;
  int used = margin;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    int width = 0;
    for (const auto& row : rows)
      width = std::max(width, display_width(row[c].text));
    if (width == 0) continue;
    width = std::min(std::max(width, display_width(columns_[c].heading)), columns_[c].most);
    if (c + 1 == columns_.size()) width = std::max(narrowest_last, std::min(width, columns - used));
    layout.shown.push_back(c);
    layout.widths.push_back(width);
    used += width + gap;
  }

  const auto cell_line = [&](std::size_t i, std::string_view text) {
    const Align align = columns_[layout.shown[i]].align;
    return align == Align::left ? padded(text, layout.widths[i]) : right(text, layout.widths[i]);
  };
  const std::string indent(static_cast<std::size_t>(margin), ' ');
  const std::string between(gap, ' ');

  std::string out;
  std::string heading = indent;
  bool has_heading = false;
  for (std::size_t i = 0; i < layout.shown.size(); ++i) {
    const std::string& text = columns_[layout.shown[i]].heading;
    has_heading = has_heading || !text.empty();
    heading += (i > 0 ? between : "") + cell_line(i, text);
  }
  while (!heading.empty() && heading.back() == ' ')
    heading.pop_back();
  if (has_heading) out += paint(heading, Ink::dim, colour) + "\n";

  for (const auto& row : rows) {
    std::vector<std::vector<std::string>> lines;
    std::size_t height = 1;
    for (std::size_t i = 0; i < layout.shown.size(); ++i) {
      const Cell& cell = row[layout.shown[i]];
      // A number is kept as it is, with the blanks that line it up, and so is an indented name.
      const bool fits = display_width(cell.text) <= layout.widths[i];
      lines.push_back(fits ? std::vector<std::string>{cell.text}
                           : wrap(cell.text, layout.widths[i]));
      height = std::max(height, lines.back().size());
    }
    for (std::size_t l = 0; l < height; ++l) {
      std::string line = indent;
      for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string text = cell_line(i, l < lines[i].size() ? lines[i][l] : std::string());
        const bool last = i + 1 == lines.size();
        line += (i > 0 ? between : "");
        line +=
            paint(last ? std::string_view(text).substr(0, text.find_last_not_of(' ') + 1) : text,
                  row[layout.shown[i]].ink, colour);
      }
      append_line(out, std::move(line));
    }
  }
  return out;
}

}  // namespace assay::report
