#include "evidence/columns.hpp"

#include <algorithm>

#include "evidence/places.hpp"

namespace assay::evidence {
namespace {

// No table of a debrief has more; each cell is sought in its row, so that a row of thousands would
// take its square.
constexpr std::size_t most_heads = 32;     // mentions
constexpr std::size_t longest_row = 1024;  // tokens

bool is_row(const std::vector<Token>& tokens) noexcept {
  return tokens.size() > 2 && tokens.front().is_mark(U'|');
}

// "|---|:--:|"
bool is_rule(const std::vector<Token>& tokens) noexcept {
  return is_row(tokens) && std::all_of(tokens.begin(), tokens.end(), [](const Token& token) {
           return token.is_mark(U'|') || token.is_mark(U'-') || token.is_mark(U':') ||
                  token.is_mark(U'\u2014');
         });
}

// How many bars stand before it.
std::size_t column_of(const std::vector<Token>& row, std::size_t at) noexcept {
  return static_cast<std::size_t>(
      std::count_if(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(at),
                    [](const Token& token) { return token.is_mark(U'|'); }));
}

bool is_mentioned(const std::vector<Item>& items, std::size_t first, std::size_t last) noexcept {
  return std::any_of(items.begin(), items.end(),
                     [&](const Item& item) { return first <= item.first && item.first < last; });
}

}  // namespace

Columns::Cell Columns::cell_of(const std::vector<Token>& row, std::size_t column) noexcept {
  Cell cell;
  for (; cell.first < row.size() && column > 0; ++cell.first)
    if (row[cell.first].is_mark(U'|')) --column;
  cell.last = cell.first;
  while (cell.last < row.size() && !row[cell.last].is_mark(U'|'))
    ++cell.last;
  return cell;
}

bool Columns::read(const Workspace& next) {
  const std::vector<Token>& row = next.tokens();
  if (!held_ || !is_row(row)) return under_head_ = false;
  if (is_rule(row)) {
    const std::vector<Token>& head = held_.sentence.tokens;
    under_head_ = is_row(head) && head.size() <= longest_row && held_.items.size() <= most_heads &&
                  held_.is_of_paragraph(next.text(), row);
    filled_.assign(held_.items.size(), false);
    return under_head_;
  }
  if (!under_head_ || row.size() > longest_row) return false;
  const std::vector<Token>& head = held_.sentence.tokens;
  for (std::size_t i = 0; i < held_.items.size() && i < filled_.size(); ++i)
    join(i, column_of(head, held_.items[i].first), next);
  return true;
}

void Columns::join(std::size_t item, std::size_t column, const Workspace& next) {
  const std::vector<Token>& row = next.tokens();
  const Cell cell = cell_of(row, column);
  if (filled_[item]) return;
  // What the cell names is read for itself; where it names the head, that is all that is told.
  const bool again = std::any_of(next.items.begin(), next.items.end(), [&](const Item& other) {
    return other.set == held_.items[item].set && other.first >= cell.first &&
           other.first < cell.last;
  });
  filled_[item] = again;
  if (again) held_.items[item].silent = true;
  if (is_mentioned(next.items, cell.first, cell.last)) return;
  const bool empty = cell.first == cell.last || row[cell.first].is_mark(U'-');
  if (empty) {
    const bool bar = cell.first > 0 && cell.first <= row.size();
    if (bar && !is_above_row(next.text(), row.back()))
      held_.settle(item, item + 1, Assertion::unasked,
                   {row[cell.first - 1].begin, row[cell.first - 1].end});
    return;
  }
  filled_[item] = true;
  const std::vector<Token>& head = held_.sentence.tokens;
  const Cell topic = cell_of(head, column);
  const auto at = [](const std::vector<Token>& tokens, std::size_t i) {
    return tokens.begin() + static_cast<std::ptrdiff_t>(i);
  };
  tokens_.assign(at(head, topic.first), at(head, topic.last));
  tokens_.push_back(colon_behind(tokens_.back()));
  tokens_.insert(tokens_.end(), at(row, cell.first), at(row, cell.last));
  items_.assign(1, held_.items[item]);
  items_[0].first -= static_cast<std::uint32_t>(topic.first);
  items_[0].last -= static_cast<std::uint32_t>(topic.first);
  joined_.read(*next.passage, tokens_, items_);
  const Workspace& both = joined_.workspace();
  const Item& meant = both.items[0];
  if (meant.cue >= both.cues.size()) return;
  held_.settle(item, item + 1, meant.status, both.span_of(both.cues[meant.cue]));
}

}  // namespace assay::evidence
