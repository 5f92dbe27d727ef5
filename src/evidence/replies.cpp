#include "evidence/replies.hpp"

#include <algorithm>
#include <array>

#include "text/word_list.hpp"

namespace assay::evidence {
namespace {

// The word at `at`, in small letters.
text::Spelling small(std::string_view text, const Token& token) noexcept {
  const std::string_view word = text.substr(token.begin, token.end - token.begin);
  std::array<char, text::Spelling::longest> letters{};
  if (word.size() > letters.size()) return text::Spelling::of(word);
  std::transform(word.begin(), word.end(), letters.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return text::Spelling::of({letters.data(), word.size()});
}

bool is_dash(const Token& token) noexcept {
  return token.is_mark(U'-') || token.is_mark(U'\u2013') || token.is_mark(U'\u2014');
}

// Past "honestly", "to be honest"; `at` where no opener stands there.
std::size_t past_opening_words(std::string_view text, const std::vector<Token>& tokens,
                               std::size_t at) noexcept {
  constexpr std::size_t longest = 4;
  static constexpr text::WordList words{
      "honestly", "frankly", "candidly", "truthfully", "actually",      "sadly", "regrettably",
      "well",     "hm",      "hmm",      "um",         "unfortunately", "uh",    "er",
      "oh",       "ah",      "look",     "right",      "okay",          "ok",    "so",
      "erm",      "eh",      "sorry",    "alas"};
  static constexpr text::WordList phrase{"to", "if", "in", "with"};
  static constexpr text::WordList candour{"honest", "fair",     "frank", "honesty",
                                          "candid", "truthful", "sure",  "respect"};
  if (words.has(small(text, tokens[at]))) return at + 1;
  if (!phrase.has(small(text, tokens[at]))) return at;
  for (std::size_t i = at + 1; i < tokens.size() && i < at + longest; ++i) {
    if (candour.has(small(text, tokens[i]))) return i + 1;
  }
  return at;
}

}  // namespace

std::size_t past_opener(std::string_view text, const std::vector<Token>& tokens,
                        std::size_t first) noexcept {
  static constexpr text::WordList answer{"no", "not", "yes", "never", "of", "yeah", "nope"};
  std::size_t at = first;
  while (at + 1 < tokens.size()) {
    const bool dash = is_dash(tokens[at]);
    const std::size_t end = dash                   ? at + 1
                            : tokens[at].is_word() ? past_opening_words(text, tokens, at)
                                                   : at;
    if (end == at || end >= tokens.size()) break;
    const bool apart = tokens[end].is_mark(U',') || tokens[end].is_mark(U'\u2026');
    if (!dash && !apart && !answer.has(small(text, tokens[end]))) break;
    at = apart ? end + 1 : end;
  }
  return std::min(at, tokens.size() - 1);
}

// "She has, for six years", "Ran two of them": by its first words, that it was done.
bool says_so(std::string_view text, const std::vector<Token>& tokens, std::size_t first) noexcept {
  static constexpr text::WordList yes{
      "Yes",   "Yeah",  "yeah",   "Always", "always", "Certainly", "Absolutely", "Definitely",
      "Daily", "daily", "Weekly", "weekly", "Often",  "often",     "yes",        "Yep",
      "yep",   "Sure",  "sure",   "Nodded", "Me",     "me",        "Myself"};
  static constexpr text::WordList did{"did",   "Did",   "has",   "Has",   "had",   "Had",   "does",
                                      "Does",  "ran",   "Ran",   "runs",  "Runs",  "Led",   "led",
                                      "keeps", "Keeps", "Wrote", "wrote", "built", "Built", "Made"};
  static constexpr text::WordList whom{"She", "he", "He", "she", "They", "they", "I"};
  static constexpr text::WordList helps{"did", "has", "had", "does"};
  const auto spelled = [&](std::size_t at) {
    return at < tokens.size() ? text::Spelling::within(text, tokens[at].begin, tokens[at].end)
                              : text::Spelling();
  };
  if (first < tokens.size() && tokens[first].is_mark(U'"')) ++first;
  static constexpr text::WordList that{"That", "It", "that", "it"};
  static constexpr text::WordList me{"me", "all", "mine", "myself"};
  if (yes.has(spelled(first))) return true;
  // "Of course"
  if (spelled(first + 1) == text::Spelling("course")) return true;
  // "That was me", "It was all me"
  const bool own = that.has(spelled(first)) && spelled(first + 1) == text::Spelling("was") &&
                   me.has(spelled(first + 2));
  if (own) return true;
  const std::size_t verb = whom.has(spelled(first)) ? first + 1 : first;
  if (!did.has(spelled(verb))) return false;
  // "She has", but not "She has never", "She had to guess"
  const bool helped = helps.has(spelled(verb)) && verb > first;
  return !helped || verb + 1 >= tokens.size() || tokens[verb + 1].kind == TokenKind::mark;
}

// "A: I wrote the script", "Priya: chaired about 15 of them"
bool tells_own(const Workspace& w, std::size_t first) noexcept {
  const auto is = [&w](std::size_t at, WordClass what) {
    if (at >= w.tokens().size()) return false;
    const Token& token = w.tokens()[at];
    return token.is_word() && token.word < w.plan.looks.size() &&
           (w.plan.looks[token.word] & what) != 0;
  };
  while (is(first, word::self | word::adverb | word::have))
    ++first;
  return is(first, word::past) && !is(first, word::be);
}

}  // namespace assay::evidence
