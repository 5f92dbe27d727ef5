// Words that are more than a few plain letters, and numbers.
#include <utf8proc.h>

#include "evidence/sentences/bytes.hpp"
#include "evidence/sentences/characters.hpp"
#include "evidence/sentences/tokens.hpp"

namespace assay::evidence {
namespace {

constexpr std::size_t longest_wide_form = 64;

}  // namespace

// The bytes of an apostrophe at `index` (0 for none) that goes on with a letter.
std::size_t SentenceCursor::apostrophe(std::size_t index) const noexcept {
  const char c = at(index);
  const bool curly = c == '\xE2' && at(index + 1) == '\x80' && at(index + 2) == '\x99';
  const std::size_t length = c == '\'' ? 1 : curly ? 3 : 0;
  return length != 0 && is_letter(at(index + length)) ? length : 0;
}

void SentenceCursor::scan_word(Sentence& sentence) {
  const char* const text = text_.data();
  const std::size_t size = text_.size();
  std::size_t end = position_ + 1;
  int flags = is_capital(text[position_]) ? Token::capital : 0;
  // `2h30m`: a letter between digits that go on.
  const bool inside = is_digit(at(position_ - 1)) && is_digit(at(end));
  if (inside && std::string_view("dhms").find(text[position_]) != std::string_view::npos) {
    const WordId word = vocabulary_.find_ascii(text + position_, 1);
    return push(sentence, TokenKind::word, end, word, flags);
  }
  for (; end < size; ++end) {
    const char c = text[end];
    if (is_letter(c)) continue;
    if (is_digit(c)) {
      flags |= Token::digits;
    } else if (c == '\'' && is_letter(at(end + 1))) {
      const bool possessive = (at(end + 1) | 0x20) == 's' && !is_letter(at(end + 2));
      if (possessive) break;
    } else if (c != '.' || (flags & Token::digits) == 0 || !is_digit(at(end + 1))) {
      break;
    }
  }
  if (end < size) {
    if (class_of(text[end]) == Byte::wide) return scan_wide_word(sentence);
    if (text[end] == ':' && at(end + 1) == '/' && at(end + 2) == '/') return scan_address(sentence);
  }
  const WordId word = vocabulary_.find_ascii(text + position_, end - position_);
  push(sentence, TokenKind::word, end, word, flags);
}

void SentenceCursor::scan_address(Sentence& sentence) {
  std::size_t end = position_;
  while (end < text_.size() && !is_space(text_[end]))
    ++end;
  push(sentence, TokenKind::word, end, no_word, Token::address);
}

// A word with a character in it that is not ASCII; folded into a buffer, nothing is allocated.
void SentenceCursor::scan_wide_word(Sentence& sentence) {
  char form[longest_wide_form];
  std::size_t length = 0;
  std::size_t end = position_;
  int flags = is_capital(text_[position_]) ? Token::capital : 0;
  while (end < text_.size()) {
    Character c{static_cast<unsigned char>(text_[end]), 1};
    if (const std::size_t quote = apostrophe(end); quote != 0 && end > position_) {
      if ((at(end + quote) | 0x20) == 's' && !is_letter(at(end + quote + 1))) break;
      c = {U'\'', quote};
    } else if (class_of(text_[end]) == Byte::wide) {
      c = decode(text_, end);
      const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c.code));
      const bool part = (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME) ||
                        category == UTF8PROC_CATEGORY_CF;
      if (!part) break;
    } else if (is_digit(text_[end])) {
      flags |= Token::digits;
    } else if (!is_letter(text_[end])) {
      break;
    }
    if (length <= sizeof form) length = fold_code_point(c.code, form, length, sizeof form);
    end += c.length;
  }
  const bool known = length > 0 && length <= sizeof form;
  push(sentence, TokenKind::word, end, known ? vocabulary_.find({form, length}) : no_word, flags);
}

void SentenceCursor::scan_number(Sentence& sentence) {
  std::size_t end = position_ + 1;
  for (; end < text_.size(); ++end) {
    const char c = text_[end];
    if (is_digit(c)) continue;
    const bool separator = c == '.' || c == ',' || c == '_' || c == '\'';
    if (!separator || !is_digit(at(end + 1))) break;
  }
  if ((at(end) | 0x20) == 'e') {
    std::size_t power = end + 1;
    if (at(power) == '+' || at(power) == '-') ++power;
    const std::size_t first = power;
    while (is_digit(at(power)))
      ++power;
    if (power > first && !is_letter(at(power)) && at(power) != '_') end = power;
  }
  const WordId word = vocabulary_.find_ascii(text_.data() + position_, end - position_);
  push(sentence, TokenKind::number, end, word, 0);
}

}  // namespace assay::evidence
