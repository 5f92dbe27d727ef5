#include "evidence/turns.hpp"

#include "text/word_list.hpp"

namespace assay::evidence {
namespace {

constexpr std::size_t longest = 8;  // tokens of a label: "[14:02:11] Priya:"

// Past "[14:02]", "[Kim]", "(14:02)", "14:02"; `at` where none of them stands there.
std::size_t past_time(const std::vector<Token>& tokens, std::size_t at) noexcept {
  const bool square = tokens[at].is_mark(U'[');
  if (square || tokens[at].is_mark(U'(')) {
    for (std::size_t i = at + 1; i < tokens.size() && i < at + longest; ++i) {
      if (tokens[i].is_mark(square ? U']' : U')')) return i + 1;
    }
    return at;
  }
  std::size_t i = at;
  while (i < tokens.size() && i < at + longest && tokens[i].is_number() && i + 1 < tokens.size() &&
         tokens[i + 1].is_mark(U':'))
    i += 2;
  return i > at && i < tokens.size() && tokens[i].is_number() ? i + 1 : at;
}

}  // namespace

Turn turn_of(std::string_view text, const std::vector<Token>& tokens) noexcept {
  static constexpr text::WordList asking{"Q",  "q",  "Q1",       "Q2",          "Q3",
                                         "Q4", "Q5", "Question", "Interviewer", "interviewer"};
  if (tokens.size() < 3) return {};
  const std::size_t name = past_time(tokens, 0);
  // "[Kim] and the gala?"
  if (name > 0 && tokens[0].is_mark(U'[') && tokens[1].is_word() && name < tokens.size())
    return {name, false};
  for (std::size_t i = name; i < tokens.size() && i < name + 3; ++i) {
    const bool ends = tokens[i].is_mark(U':') || (tokens[i].is_mark(U'.') && i == 1);
    if (ends && i > name && i + 1 < tokens.size()) {
      const text::Spelling first =
          text::Spelling::within(text, tokens[name].begin, tokens[name].end);
      // "Q. Was there one?", but "No. She did."
      const bool letter = tokens[name].end - tokens[name].begin == 1;
      if (tokens[i].is_mark(U'.') && !letter) return {};
      return {i + 1, i == name + 1 && asking.has(first)};
    }
    if (!tokens[i].is_word()) return {};
  }
  return {};
}

}  // namespace assay::evidence
