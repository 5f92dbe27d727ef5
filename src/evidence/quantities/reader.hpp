// A sentence with its words looked up: what the stages of quantity reading share.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "evidence/quantities/lexicon.hpp"
#include "evidence/sentences/tokens.hpp"
#include "text/spelling.hpp"

namespace assay::evidence::quantities {

// Indices beyond the sentence give an empty mark, so that looking ahead needs no bounds.
struct Reader {
  std::string_view text;
  std::span<const Token> tokens;
  const Lexicon& lexicon;

  const Token& operator[](std::size_t i) const noexcept {
    static constexpr Token none{};
    return i < tokens.size() ? tokens[i] : none;
  }
  const WordInfo& info(std::size_t i) const noexcept {
    const Token& token = (*this)[i];
    return lexicon.info(token.is_word() ? token.word : no_word);
  }
  bool is(std::size_t i, Role role) const noexcept { return info(i).is(role); }
  bool is_word(std::size_t i, WordId word) const noexcept {
    return (*this)[i].is_word() && (*this)[i].word == word;
  }
  bool is_mark(std::size_t i, char32_t mark) const noexcept { return (*this)[i].is_mark(mark); }
  // Does token `i` follow its neighbour without a blank?
  bool glued(std::size_t i) const noexcept {
    return i > 0 && i < tokens.size() && !tokens[i].has(Token::spaced);
  }
  std::string_view slice(std::size_t i) const noexcept {
    const Token& token = (*this)[i];
    return text.substr(token.begin, token.end - token.begin);
  }
  text::Spelling spelling(std::size_t i) const noexcept {
    return text::Spelling::within(text, (*this)[i].begin, (*this)[i].end);
  }
  bool capital(std::size_t i) const noexcept { return (*this)[i].has(Token::capital); }
  // Past a hyphen that joins two words, if there is one at `i`.
  std::size_t past_hyphen(std::size_t i) const noexcept { return is_mark(i, U'-') ? i + 1 : i; }
  std::size_t past_joint(std::size_t i) const noexcept {
    return is_mark(i, U'-') && glued(i) && glued(i + 1) ? i + 1 : i;
  }
  // A word that is no function word, so perhaps a noun; the "A" of "4 A/B tests" is one.
  bool is_noun(std::size_t i) const noexcept {
    if (!(*this)[i].is_word()) return false;
    if (capital(i) && is(i, Role::article)) return true;
    return !is(i, Role::function | Role::multiple | Role::periodic);
  }
  const Lexicon::Common& common() const noexcept { return lexicon.common(); }
};

}  // namespace assay::evidence::quantities
