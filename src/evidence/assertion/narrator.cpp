#include "evidence/assertion/narrator.hpp"

#include <algorithm>

namespace assay::evidence {

bool Narrator::mentions(const Passages& passages, WordClass what, Voice voice) const {
  Sentence sentence;
  for (const Passage& passage : passages) {
    if (passage.voice != voice) continue;
    SentenceCursor cursor(passage.text, plan_.vocabulary);
    while (cursor.next(sentence)) {
      for (const Token& token : sentence.tokens) {
        if (token.is_word() && token.word < plan_.classes.size() &&
            (plan_.classes[token.word] & what) != 0)
          return true;
      }
    }
  }
  return false;
}

Speech Narrator::speech(const Passage& passage, const Clauses& clauses,
                        const std::vector<CueHit>& cues) {
  Speech speech;
  speech.we_is_attributed = plan_.we_is_attributed;
  const auto sentence_has = [&clauses](WordClass what) {
    return std::any_of(clauses.classes.begin(), clauses.classes.end(),
                       [what](WordClass word) { return (word & what) != 0; });
  };
  if (passage.voice == Voice::candidate) {
    speech.quoted = speech.i_is_candidate = true;
    if (!sentence_has(word::candidate)) return speech;
    if (quote_ != passage.text.data()) {
      quote_ = passage.text.data();
      quote_says_i_ = mentions(ListedPassages({&passage, 1}), word::self, Voice::candidate);
    }
    speech.third_is_candidate = !quote_says_i_;
    return speech;
  }
  if (sentence_has(word::they)) speech.they_is_candidate = they_are_one();
  const bool asks = sentence_has(word::self) ||
                    std::any_of(cues.begin(), cues.end(),
                                [](const CueHit& hit) { return hit.cue.does == Doing::mine; });
  if (!asks) return speech;
  if (!first_person_)
    first_person_ = !mentions(passages_, word::third, Voice::interviewer) && !they_are_one();
  speech.i_is_candidate = *first_person_;
  return speech;
}

// A note without `she` and `he`, and whose `I`, if any, is the interviewer: `they` is the
// candidate.
bool Narrator::they_are_one() {
  if (!they_) they_ = !mentions(passages_, word::gendered, Voice::interviewer) && they_act();
  return *they_;
}

bool Narrator::is_candidate(const Token& token, std::string_view word) {
  if (!spelled_) find_spelled();
  const auto is_spelled = [&] {
    return std::find(spelled_->begin(), spelled_->end(), word) != spelled_->end();
  };
  if (is_spelled()) return true;
  const bool unknown = token.word == no_word;
  if (!unknown &&
      (token.word >= plan_.classes.size() || (plan_.classes[token.word] & word::name) == 0))
    return false;
  if (!own_names_) find_own_names();
  return is_spelled() || (!unknown && (*own_names_)[token.word] != 0);
}

namespace {

// "I asked", "I pushed them".
bool is_of_interviewer(std::string_view verb) noexcept {
  constexpr std::string_view verbs[] = {
      "asked",    "ask",    "wondered", "pushed", "pressed",   "probed",  "prompted", "hinted",
      "followed", "nudged", "offered",  "gave",   "suggested", "pointed", "handed",   "explained"};
  return std::find(std::begin(verbs), std::end(verbs), verb) != std::end(verbs);
}

bool tells(std::string_view verb) noexcept {
  constexpr std::string_view verbs[] = {"told", "gave", "showed", "informed", "asked"};
  return std::find(std::begin(verbs), std::end(verbs), verb) != std::end(verbs);
}

}  // namespace

// Whether `they` do more than to tell: "they told me" alone may be anybody.
bool Narrator::they_act() const {
  bool acts = false, says_i = false, asks = false;
  Sentence sentence;
  for (const Passage& passage : passages_) {
    if (passage.voice != Voice::interviewer) continue;
    SentenceCursor cursor(passage.text, plan_.vocabulary);
    while (cursor.next(sentence)) {
      const std::vector<Token>& tokens = sentence.tokens;
      const auto word_at = [&](std::size_t i) {
        return passage.text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
      };
      const auto is = [&](std::size_t i, WordClass what) {
        return tokens[i].is_word() && tokens[i].word < plan_.classes.size() &&
               (plan_.classes[tokens[i].word] & what) != 0;
      };
      for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const bool self = is(i, word::self);
        says_i = says_i || self;
        asks = asks || (self && is_of_interviewer(word_at(i + 1)));
        acts = acts || (is(i, word::they) && !tells(word_at(i + 1)));
      }
    }
  }
  return acts && (asks || !says_i);
}

}  // namespace assay::evidence
