// How lines begin and which of them begin a sentence.
#include "evidence/sentences/bytes.hpp"
#include "evidence/sentences/tokens.hpp"

namespace assay::evidence {
namespace {

// A line shorter than this, before one that begins with a capital, was broken on purpose.
constexpr std::size_t shortest_wrapped_line = 40;
// `idle time: 12%`: how long the label of a line may be.
constexpr std::size_t longest_label = 32;

// "**Rollback**", and nothing else.
bool is_bold(std::string_view line) noexcept {
  while (!line.empty() && is_blank(line.back()))
    line.remove_suffix(1);
  return line.size() > 4 && ((line.starts_with("**") && line.ends_with("**")) ||
                             (line.starts_with("__") && line.ends_with("__")));
}

}  // namespace

// Steps over a line break and what opens the next line; true where that ends a sentence, if one
// is `inside`.
bool SentenceCursor::cross_line_break(bool inside) noexcept {
  const Line before = line_;
  const bool short_line = position_ - line_start_ < shortest_wrapped_line;
  const bool title = is_bold(text_.substr(line_start_, position_ - line_start_));
  ++position_;
  pending_ |= Token::spaced | Token::broken;
  bool fresh = false;
  for (std::size_t next = skip_blanks(position_); at(next) == '\n' && next < text_.size();
       next = skip_blanks(position_)) {
    fresh = true;
    position_ = next + 1;
  }
  if (fresh) in_list_ = false;
  open_line(fresh);
  const bool apart = line_ != Line::prose || before == Line::heading || before == Line::row;
  if (!inside) return false;
  return fresh || apart || title || (short_line && is_capital(at(position_))) ||
         starts_label(position_);
}

std::size_t SentenceCursor::skip_blanks(std::size_t index) const noexcept {
  while (index < text_.size() && is_blank(text_[index]))
    ++index;
  return index;
}

bool SentenceCursor::starts_label(std::size_t index) const noexcept {
  for (std::size_t i = index; i < index + longest_label; ++i) {
    const char c = at(i);
    if (c == ':') return i > index && is_space(at(i + 1));
    if (!is_letter(c) && !is_digit(c) && c != ' ' && c != '_' && c != '-') return false;
  }
  return false;
}

void SentenceCursor::open_line(bool fresh) noexcept {
  line_start_ = position_;
  line_ = Line::prose;
  std::size_t start = skip_blanks(position_);
  while (at(start) == '>' && (is_blank(at(start + 1)) || at(start + 1) == '>')) {
    start = skip_blanks(start + 1);
  }
  if (start > position_) pending_ |= Token::spaced;
  position_ = start;
  if (at(start) == '|') {
    line_ = Line::row;
  } else if (at(start) == '#') {
    std::size_t text = start;
    while (at(text) == '#')
      ++text;
    if (!is_space(at(text))) return;
    line_ = Line::heading;
    position_ = skip_blanks(text);
  } else if (skip_list_marker(fresh)) {
    line_ = Line::item;
    in_list_ = true;
  }
}

// `- `, `* `, `+ `, `• `, `1. `, `2) `, `(3) `, and the ticked box of a task. A number with a dot
// is a marker where a paragraph begins or a list goes on; elsewhere it may be the end of a wrapped
// line.
bool SentenceCursor::skip_list_marker(bool fresh) noexcept {
  std::size_t end = position_;
  const char c = at(end);
  if (c == '-' || c == '*' || c == '+') {
    ++end;
  } else if (text_.substr(end, 3) == "\u2022" || text_.substr(end, 3) == "\u2023") {
    end += 3;
  } else {
    const bool bracketed = c == '(';
    std::size_t digits = end + (bracketed ? 1 : 0);
    const std::size_t first = digits;
    while (is_digit(at(digits)) && digits - first < 3)
      ++digits;
    const bool numbered =
        digits > first && (at(digits) == ')' || (!bracketed && at(digits) == '.'));
    const bool one = digits == first + 1 && at(first) == '1';
    if (!numbered || !(fresh || in_list_ || one)) return false;
    end = digits + 1;
  }
  if (!is_blank(at(end)) || end >= text_.size()) return false;
  end = skip_blanks(end);
  if (end >= text_.size() || text_[end] == '\n') return false;
  const bool ticked = at(end) == '[' && (at(end + 1) | 0x20) == 'x' && at(end + 2) == ']';
  if (ticked && is_blank(at(end + 3))) end = skip_blanks(end + 3);
  position_ = end;
  return true;
}

}  // namespace assay::evidence
