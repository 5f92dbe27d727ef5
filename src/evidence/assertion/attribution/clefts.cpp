#include "evidence/assertion/attribution/clefts.hpp"

namespace assay::evidence {

// The `it` of "it was really the vendor who built that"; SIZE_MAX where there is none.
std::size_t Clefts::it_of(const CueHit& hit) const {
  constexpr std::size_t none = SIZE_MAX, longest = 6;
  static constexpr text::WordList who{"who", "that"};
  std::size_t be = hit.first;
  while (be > 0 && c_.is(be - 1, word::adverb | word::wholly))
    --be;
  if (be > 2 && c_.is(be - 1, word::be) && begins_with_who()) return 0;
  if (be < 2 || !c_.is(be - 1, word::be) || !c_.is(be - 2, word::it)) return none;
  std::size_t verb = hit.first;
  while (verb < hit.first + longest && !people_.is_one_of(verb, who))
    ++verb;
  if (!people_.is_one_of(verb, who) || only_praises(verb + 1)) return none;
  return be - 2;
}

// "The one who trained the dogs was a colleague"
bool Clefts::begins_with_who() const {
  static constexpr text::WordList one{"one", "person", "man", "woman", "guy", "people", "ones"};
  static constexpr text::WordList who{"who", "that"};
  const std::size_t at = c_.is(0, word::determiner) && !people_.is_one_of(0, one) ? 1 : 0;
  return at == 1 && people_.is_one_of(1, one) && people_.is_one_of(2, who) && !only_praises(3);
}

// "who praised it", "who asked for it", "who called her": none of the work.
bool Clefts::only_praises(std::size_t verb) const {
  while (c_.is(verb, word::have | word::adverb))
    ++verb;
  constexpr WordClass no_work = word::vouch | word::use | word::demand | word::be;
  static constexpr text::WordList calls{"asked", "called", "praised", "wanted", "noticed", "told"};
  if (c_.parts(verb) || c_.is(verb, no_work) || people_.is_one_of(verb, calls)) return true;
  if (c_.is(verb + 1, word::candidate | word::first)) return true;
  return c_.is(verb, word::speech) && !c_.is(verb, word::deed);
}

std::size_t Clefts::start(const CueHit& hit) const {
  constexpr std::size_t longest = 6;
  static constexpr text::WordList light{"in",   "the",    "end",   "at",     "when",    "I",
                                        "we",   "asked",  "fact",  "pushed", "pressed", "but",
                                        "and",  "though", "as",    "turned", "out",     "because",
                                        "then", "later",  "truth", "reality"};
  const std::size_t it = it_of(hit);
  std::size_t at = it;
  while (at > 0 && it - at < longest && !c_.parts(at - 1) &&
         (people_.is_one_of(at - 1, light) || c_.is(at - 1, word::adverb)))
    --at;
  return at > 0 && c_.parts(at - 1) ? at - 1 : at;
}

}  // namespace assay::evidence
