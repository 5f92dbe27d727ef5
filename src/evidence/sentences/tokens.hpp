// Text to sentences of words, numbers and marks: the first stage of reading notes.
//
//     SentenceCursor cursor(text, vocabulary);
//     Sentence sentence;                       // its buffer is reused from sentence to sentence
//     while (cursor.next(sentence)) read(sentence.tokens);
//
// Linear in the text and streaming: memory is one sentence, whatever the length of the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "evidence/words/promises.hpp"
#include "evidence/words/vocabulary.hpp"

namespace assay::evidence {

// A word begins with a letter and may hold digits and inner apostrophes: `idle`, `didn't`, `H100`,
// `p99`, `v1.2.3`, a whole web address. `A/B`, `GPU-hours` and `twenty-one` are two words with a
// mark between; the `'s` of a possessive is a word of its own. A number begins with a digit (or `.`
// before one) and keeps its separators: `1,234.5`, `12`, `2026.03.14`, `1e6`; `40k` is a number and
// a word. A mark is any other character, folded as far as spelling goes: curly quotes and hyphens
// of all lengths but the em dash are `'`, `"` and `-`. Emphasis (`*`, `_`, a backtick), list
// markers, the `#` of headings and the `>` of quotes are no tokens.
enum class TokenKind : std::uint8_t { word, number, mark };

struct Token {
  // Flags.
  static constexpr std::uint8_t spaced = 1;    // white space (or a line break) before it
  static constexpr std::uint8_t broken = 2;    // a line break before it
  static constexpr std::uint8_t capital = 4;   // begins with A-Z
  static constexpr std::uint8_t digits = 8;    // a word with digits in it
  static constexpr std::uint8_t address = 16;  // a web address

  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  // A word's or number's id in the vocabulary; a mark's code point after folding.
  std::uint32_t word = no_word;
  TokenKind kind = TokenKind::mark;
  std::uint8_t flags = 0;
  std::uint16_t promises = 0;  // bits of promise::, of its word and its form

  bool is_word() const noexcept { return kind == TokenKind::word; }
  bool is_number() const noexcept { return kind == TokenKind::number; }
  bool is_mark(char32_t c) const noexcept { return kind == TokenKind::mark && word == c; }
  bool has(std::uint8_t flag) const noexcept { return (flags & flag) != 0; }
};

// Ends at `.`, `!` or `?` (not after abbreviations), a blank line, a list item, a table row, a
// heading, or a line break after a line too short to have been wrapped; else lines are joined.
struct Sentence {
  std::vector<Token> tokens;
  bool question = false;  // ends with `?`
  bool queried = false;   // has one in brackets: "$2M (?)", "12% [source?]"
};

// Longer sentences are cut, so that no text needs more memory than this.
inline constexpr std::size_t sentence_tokens = 4096;

class SentenceCursor {
 public:
  // Both must outlive the cursor. Any bytes will do; those that are not UTF-8 are marks of one
  // byte. Texts of 4 GiB and more are cut there.
  SentenceCursor(std::string_view text, const Vocabulary& vocabulary) noexcept;

  // The next sentence with at least one token; false at the end of the text.
  bool next(Sentence& sentence);

 private:
  enum class Line : std::uint8_t { prose, item, heading, row };

  bool cross_line_break(bool inside) noexcept;
  void open_line(bool fresh) noexcept;
  bool skip_list_marker(bool fresh) noexcept;
  std::size_t skip_blanks(std::size_t index) const noexcept;
  bool starts_label(std::size_t index) const noexcept;
  void scan(Sentence& sentence);
  void scan_plain_words(Sentence& sentence);
  void scan_word(Sentence& sentence);
  void scan_wide(Sentence& sentence);
  void scan_wide_word(Sentence& sentence);
  void scan_number(Sentence& sentence);
  void scan_mark(Sentence& sentence, char32_t folded, std::size_t length);
  void scan_address(Sentence& sentence);
  void push(Sentence& sentence, TokenKind kind, std::size_t end, std::uint32_t word, int flags);
  void close(Sentence& sentence, char32_t mark) noexcept;
  bool is_bracketed(const Sentence& sentence) const noexcept;
  bool is_abbreviation(const Sentence& sentence, std::size_t after) const noexcept;
  std::size_t apostrophe(std::size_t index) const noexcept;
  char at(std::size_t index) const noexcept { return index < text_.size() ? text_[index] : '\0'; }

  std::string_view text_;
  const Vocabulary& vocabulary_;
  std::size_t position_ = 0;
  std::size_t line_start_ = 0;
  std::size_t stop_ = SIZE_MAX;  // the sentence ends once the position is there
  Line line_ = Line::prose;
  bool in_list_ = false;  // a later line `2.` is an item, not a number
  int pending_ = 0;       // flags of the next token
};

}  // namespace assay::evidence
