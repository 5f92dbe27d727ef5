#include <algorithm>

#include <assay/testing.hpp>

#include <fmt/format.h>

namespace assay {
namespace {

bool one_sided(const CoverageItem& item) noexcept {
  return item.sides.size() == 1;
}

// A line is as covered as the least covered thing on it.
struct Line {
  std::uint32_t number = 0;
  std::uint64_t hits = 0;
};

void count(const CoverageItem& item, std::vector<Line>& lines) {
  std::uint64_t hits = item.hits.empty() ? 0 : item.hits.front();
  if (!one_sided(item)) {
    hits = 0;
    for (const std::uint64_t side : item.hits)
      hits += side;
  }
  for (Line& line : lines)
    if (line.number == item.where.line) {
      line.hits = std::min(line.hits, hits);
      return;
    }
  lines.push_back({item.where.line, hits});
}

void append_file(std::string& out, const std::vector<CoverageItem>& items, std::size_t begin,
                 std::size_t end) {
  out += fmt::format("TN:\nSF:{}\n", items[begin].where.file);
  std::vector<Line> lines;
  std::size_t branches = 0, taken = 0;
  for (std::size_t i = begin; i < end; ++i) {
    count(items[i], lines);
    if (one_sided(items[i])) continue;
    for (std::size_t side = 0; side < items[i].hits.size(); ++side) {
      out += fmt::format("BRDA:{},{},{},{}\n", items[i].where.line, i - begin, side,
                         items[i].hits[side]);
      ++branches;
      taken += items[i].hits[side] > 0 ? 1 : 0;
    }
  }
  out += fmt::format("BRF:{}\nBRH:{}\n", branches, taken);
  std::size_t hit = 0;
  for (const Line& line : lines) {
    out += fmt::format("DA:{},{}\n", line.number, line.hits);
    hit += line.hits > 0 ? 1 : 0;
  }
  out += fmt::format("LF:{}\nLH:{}\nend_of_record\n", lines.size(), hit);
}

}  // namespace

std::string to_lcov(const CoverageReport& report) {
  std::string out;
  for (std::size_t begin = 0; begin < report.items.size();) {
    std::size_t end = begin;
    while (end < report.items.size() &&
           report.items[end].where.file == report.items[begin].where.file)
      ++end;
    append_file(out, report.items, begin, end);
    begin = end;
  }
  return out;
}

}  // namespace assay
