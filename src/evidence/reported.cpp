#include "evidence/reported.hpp"

#include <algorithm>

namespace assay::evidence {

bool reports(const Workspace& w) {
  constexpr Sense tells = sense::tell | sense::witness;
  if ((w.senses.seen & tells) != 0) {
    auto item = w.items.begin();
    for (std::size_t i = 0; i < w.tokens().size(); ++i) {
      while (item != w.items.end() && item->last <= i)
        ++item;
      const bool inside = item != w.items.end() && item->first <= i;
      if (!inside && w.senses.is(i, tells)) return true;
    }
  }
  return std::any_of(w.tokens().begin(), w.tokens().end(), [](const Token& token) {
    return token.is_mark(U'"') || token.is_mark(U'\'');
  });
}

bool only_names(const Workspace& w) {
  constexpr WordClass tells = word::past | word::verb | word::be | word::have | word::do_ |
                              word::modal | word::candidate | word::self | word::we;
  constexpr std::size_t longest = 16;
  if (w.tokens().size() > longest) return false;
  return std::none_of(w.tokens().begin(), w.tokens().end(), [&](const Token& token) {
    const bool owner = token.end - token.begin == 2 && w.text()[token.end - 1] == 's' &&
                       w.text()[token.begin] == '\'';  // "St Anne's"
    return token.is_word() && !owner && token.word < w.plan.classes.size() &&
           (w.plan.classes[token.word] & tells) != 0;
  });
}

}  // namespace assay::evidence
