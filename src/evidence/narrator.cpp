#include "evidence/narrator.hpp"

#include <algorithm>

namespace assay::evidence {

bool Narrator::mentions(std::span<const Passage> passages, WordClass what, Voice voice) const {
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
    speech.i_is_candidate = true;
    if (!sentence_has(word::candidate)) return speech;
    if (quote_ != &passage) {
      quote_ = &passage;
      quote_says_i_ = mentions({&passage, 1}, word::self, Voice::candidate);
    }
    speech.third_is_candidate = !quote_says_i_;
    return speech;
  }
  const bool asks = sentence_has(word::self) ||
                    std::any_of(cues.begin(), cues.end(),
                                [](const CueHit& hit) { return hit.cue.does == Doing::mine; });
  if (!asks) return speech;
  if (!first_person_) first_person_ = !mentions(passages_, word::third, Voice::interviewer);
  speech.i_is_candidate = *first_person_;
  return speech;
}

bool Narrator::is_candidate(WordId name) {
  if (!own_names_) own_names_ = own_names();
  return name < own_names_->size() && (*own_names_)[name] != 0;
}

namespace {

// What interviewers write of the person before them, seldom of others.
bool is_of_interview(std::string_view verb) noexcept {
  constexpr std::string_view verbs[] = {"explained", "described", "walked",    "answered",
                                        "talked",    "discussed", "struggled", "mentioned",
                                        "knew",      "knows",     "seemed",    "articulated"};
  return std::find(std::begin(verbs), std::end(verbs), verb) != std::end(verbs);
}

}  // namespace

// "Candidate: Maria", "interview with Maria", "Maria explained"; the name that the note begins
// with, where `she` comes next; and those that begin several sentences. By word.
std::vector<std::uint8_t> Narrator::own_names() const {
  constexpr std::uint8_t often = 3;
  std::vector<std::uint8_t> own(plan_.classes.size()), heads(own.size());
  const auto class_of = [this](const Token& token) {
    return token.is_word() && token.word < plan_.classes.size() ? plan_.classes[token.word] : 0;
  };
  const auto is_name = [&](const Token& token) {
    return token.has(Token::capital) && (class_of(token) & word::name) != 0;
  };
  WordId first = no_word;
  std::size_t sentences = 0;
  Sentence sentence;
  for (const Passage& passage : passages_) {
    if (passage.voice != Voice::interviewer) continue;
    SentenceCursor cursor(passage.text, plan_.vocabulary);
    while (cursor.next(sentence)) {
      const std::vector<Token>& tokens = sentence.tokens;
      ++sentences;
      if (is_name(tokens[0])) {
        const WordId name = tokens[0].word;
        if (sentences == 1) first = name;
        if (heads[name] < often && ++heads[name] == often) own[name] = 1;
        if (tokens.size() > 1 &&
            is_of_interview(passage.text.substr(tokens[1].begin, tokens[1].end - tokens[1].begin)))
          own[name] = 1;
      }
      if (sentences == 2 && first != no_word && (class_of(tokens[0]) & word::candidate) != 0)
        own[first] = 1;
      for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (is_name(tokens[i]) && follows_candidate(tokens, i)) own[tokens[i].word] = 1;
      }
    }
  }
  return own;
}

bool Narrator::follows_candidate(const std::vector<Token>& tokens, std::size_t at) const {
  for (std::size_t i = at; i-- > 0 && at - i <= 2;) {
    if (!tokens[i].is_word() || tokens[i].word >= plan_.classes.size()) continue;
    const WordClass what = plan_.classes[tokens[i].word];
    const bool noun = (what & word::candidate) != 0 && tokens[i].end - tokens[i].begin > 3;
    if (noun || (what & word::interview) != 0) return true;
  }
  return false;
}

}  // namespace assay::evidence
