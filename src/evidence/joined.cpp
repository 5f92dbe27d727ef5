#include "evidence/joined.hpp"

namespace assay::evidence {

Token colon_behind(const Token& last) noexcept {
  Token colon;
  colon.begin = colon.end = last.end;
  colon.word = U':';
  return colon;
}

void Joined::read(const Passage& passage, const std::vector<Token>& tokens,
                  const std::vector<Item>& items) {
  w_.passage = &passage;
  w_.sentence.tokens = tokens;
  w_.begin();
  w_.items = items;
  if (!plan_.cues.empty()) w_.find_targets();
  w_.find_cues();
  assertion_.run(w_);
}

}  // namespace assay::evidence
