#include "evidence/quantities/joints.hpp"

#include "evidence/quantities/comparisons.hpp"

namespace assay::evidence::quantities {
namespace {

constexpr std::size_t widest_gap = 8;  // tokens between "40%" and "to 25%"

bool is_arrow(const Reader& reader, std::size_t first, std::size_t last) noexcept {
  if (last == first + 1)
    return reader.is_mark(first, U'\u2192') || reader.is_mark(first, U'\u21D2');
  if (last < first + 2 || last > first + 3) return false;
  for (std::size_t i = first; i + 1 < last; ++i) {
    if (!reader.is_mark(i, U'-') && !reader.is_mark(i, U'=')) return false;
  }
  return reader.is_mark(last - 1, U'>');
}

// "12% ± 2%", "12 +/- 2 %", "12% plus or minus 2%", "$3M give or take $100k".
bool is_margin(const Reader& reader, std::size_t first, std::size_t last) noexcept {
  if (last == first + 1) return reader.is_mark(first, U'\u00B1');
  if (last != first + 3) return false;
  const bool marks = reader.is_mark(first, U'+') && reader.is_mark(first + 1, U'/') &&
                     reader.is_mark(first + 2, U'-');
  const bool words = reader.is_word(first + 1, reader.common().or_) &&
                     ((reader.slice(first) == "plus" && reader.slice(first + 2) == "minus") ||
                      (reader.slice(first) == "give" && reader.slice(first + 2) == "take"));
  return marks || words;
}

}  // namespace

bool ends_reach(const Reader& reader, std::size_t at) noexcept {
  const Token& token = reader[at];
  if (token.kind != TokenKind::mark) return false;
  return token.word == U';' || token.word == U'.' || token.word == U':' || token.word == U'|';
}

Link link_between(const Reader& reader, std::size_t first, std::size_t second) noexcept {
  const auto& words = reader.common();
  if (second <= first || second > first + widest_gap) return Link::none;
  for (std::size_t i = first; i < second; ++i) {
    if (ends_reach(reader, i)) return Link::none;
  }
  if (is_arrow(reader, first, second)) return Link::arrow;
  if (is_margin(reader, first, second)) return Link::margin;
  if (second == first + 1 && reader.is_mark(first, U'~')) return Link::dash;
  const std::size_t end = before_approximation(reader, second);
  if (end <= first) return Link::none;
  if (end == first + 1) {
    if (reader.is_mark(first, U'-')) {
      return reader.glued(first) == reader.glued(first + 1) ? Link::dash : Link::none;
    }
    if (reader.is_word(first, words.to) || reader.is_word(first, words.through)) return Link::to;
    if (reader.is(first, Role::conjunction)) return Link::and_;
    if (reader.is_word(first, words.or_)) return Link::or_;
  }
  if (reader.is_word(end - 1, words.to)) return Link::far_to;
  if (reader.is_word(end - 1, words.from)) return Link::from;
  return Link::none;
}

}  // namespace assay::evidence::quantities
