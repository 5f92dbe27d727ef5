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

}  // namespace assay::evidence
