#include "evidence/tokens.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include <utf8proc.h>

#include "evidence/abbreviations.hpp"

namespace assay::evidence {
namespace {

enum class Byte : std::uint8_t { blank, line_break, letter, digit, mark, silent, wide };

constexpr std::array<Byte, 256> byte_classes = [] {
  std::array<Byte, 256> classes{};
  for (std::size_t c = 0; c < 256; ++c) {
    if (c >= 0x80)
      classes[c] = Byte::wide;
    else if (c <= ' ' || c == 0x7F)
      classes[c] = Byte::blank;
    else if (c >= '0' && c <= '9')
      classes[c] = Byte::digit;
    else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
      classes[c] = Byte::letter;
    else
      classes[c] = Byte::mark;
  }
  classes['\n'] = Byte::line_break;
  classes['*'] = classes['_'] = classes['`'] = Byte::silent;
  return classes;
}();

Byte class_of(char c) noexcept {
  return byte_classes[static_cast<unsigned char>(c)];
}
bool is_letter(char c) noexcept {
  return class_of(c) == Byte::letter;
}
bool is_digit(char c) noexcept {
  return class_of(c) == Byte::digit;
}
bool is_blank(char c) noexcept {
  return class_of(c) == Byte::blank;
}
bool is_space(char c) noexcept {
  return is_blank(c) || c == '\n';
}
bool is_capital(char c) noexcept {
  return c >= 'A' && c <= 'Z';
}

// A line shorter than this, before one that begins with a capital, was broken on purpose.
constexpr std::size_t shortest_wrapped_line = 40;
// `idle time: 12%`: how long the label of a line may be.
constexpr std::size_t longest_label = 32;
constexpr std::size_t longest_wide_form = 64;

constexpr std::uint64_t every_byte(std::uint64_t byte) noexcept {
  return byte * 0x0101010101010101;
}
constexpr std::uint64_t lower_case_bits = every_byte('a' ^ 'A');

// Eight bytes of text, the first in the lowest place.
std::uint64_t load(const char* text) noexcept {
  std::uint64_t word = 0;
  std::memcpy(&word, text, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

// How many of the eight bytes, from the first on, are ASCII letters.
std::size_t leading_letters(std::uint64_t word) noexcept {
  const std::uint64_t low_bits = (word | lower_case_bits) & every_byte(0x7F);
  const std::uint64_t from_a = low_bits + every_byte(0x80 - 'a');
  const std::uint64_t past_z = low_bits + every_byte(0x80 - 'z' - 1);
  const std::uint64_t others = ~(from_a & ~past_z & ~word) & every_byte(0x80);
  return static_cast<std::size_t>(std::countr_zero(others)) / 8;
}

// `count` below 8.
std::uint64_t keep_bytes(std::uint64_t word, std::size_t count) noexcept {
  return word & ((std::uint64_t{1} << (8 * count)) - 1);
}

struct Character {
  char32_t code = 0xFFFD;
  std::size_t length = 1;
};

Character decode(std::string_view text, std::size_t at) noexcept {
  utf8proc_int32_t code = 0;
  const auto length = utf8proc_iterate(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
      static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size() - at, 4)), &code);
  if (length <= 0) return {};
  return {static_cast<char32_t>(code), static_cast<std::size_t>(length)};
}

char32_t fold_mark(char32_t c) noexcept {
  switch (c) {
    case U'\u2018':
    case U'\u2019':
    case U'\u02BC':
    case U'\u2032':
      return U'\'';
    case U'\u201C':
    case U'\u201D':
    case U'\u201E':
    case U'\u00AB':
    case U'\u00BB':
      return U'"';
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2212':
      return U'-';
    case U'\u2248':
    case U'\u223C':
      return U'~';
    case U'\uFF05':
      return U'%';
    case U'\uFF04':
      return U'$';
    case U'\uFF0C':
      return U',';
    default:
      return c;
  }
}

bool is_closer(char32_t c) noexcept {
  return c == U')' || c == U']' || c == U'"' || c == U'\'';
}

}  // namespace

SentenceCursor::SentenceCursor(std::string_view text, const Vocabulary& vocabulary) noexcept
    : text_(text.substr(0, UINT32_MAX - 1)), vocabulary_(vocabulary) {
  open_line(true);
}

inline void SentenceCursor::push(Sentence& sentence, TokenKind kind, std::size_t end,
                                 std::uint32_t word, int flags) {
  Token& token = sentence.tokens.emplace_back();
  token.begin = static_cast<std::uint32_t>(position_);
  token.end = static_cast<std::uint32_t>(end);
  token.word = word;
  token.kind = kind;
  token.flags = static_cast<std::uint8_t>(flags | pending_);
  pending_ = 0;
  position_ = end;
}

// Most words are plain letters, 16 at most, with a blank or a mark behind: they are measured,
// folded and looked up eight bytes at a time. False where the word needs a closer look.
inline bool SentenceCursor::scan_plain_word(Sentence& sentence) {
  if (text_.size() - position_ <= 16) return false;
  const char* const text = text_.data() + position_;
  Vocabulary::Key key{load(text), 0};
  std::size_t length = leading_letters(key.low);
  if (length == 8) {
    key.high = load(text + 8);
    const std::size_t more = leading_letters(key.high);
    if (more == 8) return false;
    key.high = keep_bytes(key.high | lower_case_bits, more);
    key.low |= lower_case_bits;
    length += more;
  } else {
    key.low = keep_bytes(key.low | lower_case_bits, length);
  }
  switch (class_of(text[length])) {
    case Byte::digit:
    case Byte::wide:
      return false;
    case Byte::mark:
      if (text[length] == '\'' || text[length] == ':') return false;
      break;
    default:
      break;
  }
  push(sentence, TokenKind::word, position_ + length, vocabulary_.find_key(key),
       is_capital(text[0]) ? Token::capital : 0);
  return true;
}

bool SentenceCursor::next(Sentence& sentence) {
  sentence.tokens.clear();
  sentence.question = false;
  stop_ = SIZE_MAX;
  while (position_ < text_.size()) {
    if (text_[position_] == ' ') {
      pending_ |= Token::spaced;
      if (++position_ == text_.size()) break;
    }
    if (text_[position_] == '\n') {
      if (cross_line_break(!sentence.tokens.empty())) return true;
      continue;
    }
    if (!is_letter(text_[position_]) || !scan_plain_word(sentence)) scan(sentence);
    if (position_ >= stop_ || sentence.tokens.size() >= sentence_tokens) return true;
  }
  return !sentence.tokens.empty();
}

void SentenceCursor::scan(Sentence& sentence) {
  const char c = text_[position_];
  switch (class_of(c)) {
    case Byte::letter:
      return scan_word(sentence);
    case Byte::digit:
      return scan_number(sentence);
    case Byte::wide:
      return scan_wide(sentence);
    case Byte::mark:
      if (c == '.' && is_digit(at(position_ + 1)) &&
          (position_ == 0 || !is_digit(text_[position_ - 1])))
        return scan_number(sentence);
      return scan_mark(sentence, static_cast<unsigned char>(c), 1);
    case Byte::silent:
      ++position_;
      return;
    case Byte::blank:
    case Byte::line_break:
      ++position_;
      pending_ |= Token::spaced;
      return;
  }
}

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

// A character that is not ASCII, at the start of a token.
void SentenceCursor::scan_wide(Sentence& sentence) {
  const Character c = decode(text_, position_);
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c.code))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      if (c.code != U'\u02BC') return scan_wide_word(sentence);
      break;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
      position_ += c.length;
      pending_ |= Token::spaced;
      return;
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_MN:
      position_ += c.length;
      return;
    default:
      break;
  }
  scan_mark(sentence, fold_mark(c.code), c.length);
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

void SentenceCursor::scan_mark(Sentence& sentence, char32_t folded, std::size_t length) {
  const bool glued = (pending_ & Token::spaced) == 0 && !sentence.tokens.empty();
  if (folded == U'\'' && glued && sentence.tokens.back().is_word() &&
      (at(position_ + length) | 0x20) == 's' && !is_letter(at(position_ + length + 1))) {
    return push(sentence, TokenKind::word, position_ + length + 1, vocabulary_.find("'s"), 0);
  }
  push(sentence, TokenKind::mark, position_ + length, folded, 0);
  if (folded == U'.' || folded == U'!' || folded == U'?' || folded == U'\u2026') {
    close(sentence, folded);
  }
}

// After a `.`, `!` or `?`: does the sentence end here, closing quotes and brackets included?
void SentenceCursor::close(Sentence& sentence, char32_t mark) noexcept {
  std::size_t after = position_;
  while (after < text_.size()) {
    const Character c = class_of(text_[after]) == Byte::wide
                            ? decode(text_, after)
                            : Character{static_cast<unsigned char>(text_[after]), 1};
    if (!is_closer(fold_mark(c.code)) && class_of(text_[after]) != Byte::silent) break;
    after += c.length;
  }
  if (after < text_.size() && !is_space(text_[after])) return;
  if ((mark == U'.' || mark == U'\u2026') && is_abbreviation(sentence, after)) return;
  sentence.question = mark == U'?';
  stop_ = after;
}

bool SentenceCursor::is_abbreviation(const Sentence& sentence, std::size_t after) const noexcept {
  std::size_t next = after;
  while (next < text_.size() && is_space(text_[next]))
    ++next;
  const bool goes_on = next < text_.size() && !is_capital(text_[next]) &&
                       (is_letter(text_[next]) || is_digit(text_[next]) || text_[next] == ',');
  const std::size_t count = sentence.tokens.size();
  const Token& dot = sentence.tokens.back();
  if (count < 2 || dot.has(Token::spaced)) return false;
  const Token& word = sentence.tokens[count - 2];
  if (word.is_mark(U'.')) return goes_on;  // an ellipsis
  if (!word.is_word()) return false;
  if (word.end - word.begin == 1 && count >= 4) {
    const bool dotted = sentence.tokens[count - 3].is_mark(U'.') && !word.has(Token::spaced);
    if (dotted) {
      const char first = text_[sentence.tokens[count - 4].begin];
      const char second = text_[word.begin];
      const bool never_last = (first == 'e' && second == 'g') || (first == 'i' && second == 'e');
      return never_last || goes_on;
    }
  }
  switch (abbreviation(text_.substr(word.begin, word.end - word.begin))) {
    case Abbreviation::before_its_word:
      return true;
    case Abbreviation::anywhere:
      return goes_on;
    case Abbreviation::before_digits:
      return next < text_.size() && is_digit(text_[next]);
    case Abbreviation::none:
      return false;
  }
  return false;
}

// Steps over a line break and what opens the next line; true where that ends a sentence, if one
// is `inside`.
bool SentenceCursor::cross_line_break(bool inside) noexcept {
  const Line before = line_;
  const bool short_line = position_ - line_start_ < shortest_wrapped_line;
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
  return fresh || apart || (short_line && is_capital(at(position_))) || starts_label(position_);
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

// `- `, `* `, `+ `, `• `, `1. `, `2) `, `(3) `, and the box of a task. A number with a dot is a
// marker where a paragraph begins or a list goes on; elsewhere it may be the end of a wrapped line.
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
  if (at(end) == '[' && at(end + 2) == ']' && is_blank(at(end + 3))) end = skip_blanks(end + 3);
  position_ = end;
  return true;
}

}  // namespace assay::evidence
