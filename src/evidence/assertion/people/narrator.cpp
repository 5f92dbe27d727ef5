#include "evidence/assertion/people/narrator.hpp"

#include <algorithm>

namespace assay::evidence {
namespace {

bool says_i(const Plan& plan, std::string_view text) {
  Sentence sentence;
  SentenceCursor cursor(text, plan.vocabulary);
  const auto is_self = [&plan](const Token& token) {
    return token.is_word() && token.word < plan.classes.size() &&
           (plan.classes[token.word] & word::self) != 0;
  };
  while (cursor.next(sentence)) {
    if (std::any_of(sentence.tokens.begin(), sentence.tokens.end(), is_self)) return true;
  }
  return false;
}

bool has(const std::vector<std::string_view>& names, std::string_view word) {
  return std::find(names.begin(), names.end(), word) != names.end();
}

}  // namespace

const Hearing& Narrator::hearing() {
  if (!hearing_) hearing_ = hear(plan_, passages_);
  return *hearing_;
}

// "A: I never got round to it.", up to the next label, "Q:" or another's name.
void Narrator::hear_label(std::string_view text, const std::vector<Token>& tokens) {
  if (tokens.size() < 2 || !tokens[1].is_mark(U':') || !tokens[0].is_word()) return;
  static constexpr text::WordList answers{"A", "a", "Answer", "Ans", "Candidate", "Cand"};
  const std::string_view label = text.substr(tokens[0].begin, tokens[0].end - tokens[0].begin);
  answering_ = answers.has(text::Spelling::of(label));
}

Speech Narrator::speech(const Passage& passage, const Clauses& clauses,
                        const std::vector<CueHit>& cues) {
  Speech speech;
  speech.we_is_attributed = plan_.we_is_attributed;
  speech.answering = answering_;
  if (passage.voice == Voice::candidate) return of_quote(passage, clauses, speech);
  if ((clauses.seen & (word::they | word::owned)) != 0) {
    speech.they_is_candidate = hearing().they_are_one();
    speech.one_is_gendered = hearing().of_gendered;
  }
  const bool asks = (clauses.seen & word::self) != 0 ||
                    std::any_of(cues.begin(), cues.end(),
                                [](const CueHit& hit) { return hit.cue.does == Doing::mine; });
  if (asks) speech.i_is_candidate = answering_ || hearing().is_first_person();
  return speech;
}

Speech Narrator::of_quote(const Passage& passage, const Clauses& clauses, Speech speech) {
  speech.quoted = speech.i_is_candidate = true;
  if ((clauses.seen & word::candidate) == 0) return speech;
  if (quote_ != passage.text.data()) {
    quote_ = passage.text.data();
    quote_says_i_ = says_i(plan_, passage.text);
  }
  speech.third_is_candidate = !quote_says_i_;
  return speech;
}

void Narrator::settle_names(std::string_view text, const std::vector<Token>& tokens,
                            Clauses& clauses) {
  constexpr std::size_t shouted = 5;  // "NVIDIA", but "SAM" is none
  if ((clauses.seen & word::name) != 0) {
    for (std::size_t i = 0; i < tokens.size(); ++i)
      clauses.classes[i] &= tokens[i].has(Token::capital) ? ~WordClass{0} : ~word::name;
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (!token.has(Token::capital)) continue;
    WordClass& classes = clauses.classes[i];
    if (classes != 0 && (classes & word::name) == 0) continue;
    const std::string_view word = text.substr(token.begin, token.end - token.begin);
    const bool own = is_candidate(token, word);
    const bool as_name = word.size() > 1 && (word[1] >= 'a' || word.size() >= shouted);
    if (own || !as_name) classes &= ~word::name;
    if (own) classes |= word::candidate;
    clauses.seen |= classes;
  }
}

bool Narrator::is_candidate(const Token& token, std::string_view word) {
  if (!names_of_head_) names_of_head_ = names_of_head(plan_, passages_, candidate_);
  if (has(*names_of_head_, word)) return true;
  const bool unknown = token.word == no_word;
  const bool known_name =
      token.word < plan_.classes.size() && (plan_.classes[token.word] & word::name) != 0;
  if (!unknown && !known_name) return false;
  return has(hearing().spelled_names, word) || (!unknown && hearing().known_names[token.word] != 0);
}

}  // namespace assay::evidence
