// Where a sentence ends: at which `.`, `!` or `?`.
#include "evidence/sentences/abbreviations.hpp"
#include "evidence/sentences/bytes.hpp"
#include "evidence/sentences/characters.hpp"
#include "evidence/sentences/tokens.hpp"

namespace assay::evidence {
namespace {

bool is_closer(char32_t c) noexcept {
  return c == U')' || c == U']' || c == U'"' || c == U'\'';
}

}  // namespace

// After a `.`, `!` or `?`: does the sentence end here, closing quotes and brackets included?
void SentenceCursor::close(Sentence& sentence, char32_t mark) noexcept {
  std::size_t after = position_;
  while (after < text_.size() && !is_space(text_[after])) {
    const Character c = class_of(text_[after]) == Byte::wide
                            ? decode(text_, after)
                            : Character{static_cast<unsigned char>(text_[after]), 1};
    if (!is_closer(fold_mark(c.code)) && class_of(text_[after]) != Byte::silent) break;
    after += c.length;
  }
  if (mark != U'.' && is_bracketed(sentence)) {
    sentence.queried = sentence.queried || mark == U'?';
    return;
  }
  if (after < text_.size() && !is_space(text_[after])) return;
  if ((mark == U'.' || mark == U'\u2026') && is_abbreviation(sentence, after)) return;
  sentence.question = mark == U'?';
  stop_ = after;
}

// "$2M (?)", "12% (really?!) in May", "[source?]": the brackets end, the sentence does not.
bool SentenceCursor::is_bracketed(const Sentence& sentence) const noexcept {
  constexpr std::size_t longest = 6;  // tokens of a bracket
  const std::vector<Token>& tokens = sentence.tokens;
  const char next = at(position_);
  if (next != ')' && next != ']' && next != '?' && next != '!') return false;
  for (std::size_t i = tokens.size(); i-- > 1 && tokens.size() - i <= longest;) {
    if (tokens[i].is_mark(U')') || tokens[i].is_mark(U']')) return false;
    if (tokens[i].is_mark(U'(') || tokens[i].is_mark(U'[')) return true;
  }
  return false;
}

bool SentenceCursor::is_abbreviation(const Sentence& sentence, std::size_t after) const noexcept {
  const std::size_t count = sentence.tokens.size();
  const Token& dot = sentence.tokens.back();
  if (count < 2 || dot.has(Token::spaced)) return false;
  const Token& word = sentence.tokens[count - 2];
  // Few words before a dot ask for what comes after it.
  const auto next = [this, after] {
    std::size_t at = after;
    while (at < text_.size() && is_space(text_[at]))
      ++at;
    return at < text_.size() ? text_[at] : '\0';
  };
  const auto goes_on = [&next] {
    const char c = next();
    return (is_letter(c) && !is_capital(c)) || is_digit(c) || c == ',';
  };
  if (word.is_mark(U'.')) return goes_on();  // an ellipsis
  if (!word.is_word()) return false;
  if (word.end - word.begin == 1 && count >= 4) {
    const bool dotted = sentence.tokens[count - 3].is_mark(U'.') && !word.has(Token::spaced);
    if (dotted) {
      const char first = text_[sentence.tokens[count - 4].begin];
      const char second = text_[word.begin];
      const bool never_last = (first == 'e' && second == 'g') || (first == 'i' && second == 'e');
      return never_last || goes_on();
    }
  }
  switch (abbreviation(text_.substr(word.begin, word.end - word.begin))) {
    case Abbreviation::before_its_word:
      return true;
    case Abbreviation::anywhere:
      return goes_on();
    case Abbreviation::before_digits:
      return is_digit(next());
    case Abbreviation::none:
      return false;
  }
  return false;
}

}  // namespace assay::evidence
