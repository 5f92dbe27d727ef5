// A table of text: columns as wide as their cells need, the last one wrapped into what is left.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/layout.hpp"

namespace assay::report {

enum class Align : std::uint8_t { left, right, decimal };  // decimal: the points stand in one line

struct Column {
  std::string heading;
  Align align = Align::left;
  int most = 100;  // a wider cell is wrapped
};

struct Cell {
  std::string text;
  Ink ink = Ink::plain;
};

class Table {
 public:
  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

  void add(std::vector<Cell> row);
  bool empty() const noexcept { return rows_.empty(); }
  // Columns without any cell text are left out; every line is at most `columns` wide.
  std::string render(int margin, int columns, bool colour) const;

 private:
  std::vector<Column> columns_;
  std::vector<std::vector<Cell>> rows_;
};

}  // namespace assay::report
