#include "evidence/assertion/attribution/modifiers.hpp"

#include <algorithm>

namespace assay::evidence {

bool Modifiers::is_at(std::size_t at) const {
  return at > 1 && c_.is(at - 1, word::relative | word::inquiry) &&
         !c_.is(at - 2, word::speech | word::verb | word::conjunction) && !tells_that(at - 2);
}

// "It turned out that his deputy", "it emerged that": what follows is told, and describes nothing.
bool Modifiers::tells_that(std::size_t at) const {
  static constexpr text::WordList tells{"out",      "clear",   "obvious", "emerged", "transpired",
                                        "apparent", "evident", "seems",   "appears", "plain"};
  return people_.is_word(at + 1, "that") && people_.is_one_of(at, tells);
}

bool Modifiers::point_back(CueHit& hit) const {
  // "the 30% is what Gartner says"
  if (hit.cue.reach == Reach::both) {
    hit.first -= 1;
    return true;
  }
  const std::size_t verb = verb_behind(hit);
  // "the dashboard that finance relies on" is theirs who use it, whoever made it.
  if (c_.is(verb, word::use)) return false;
  const std::size_t end = past_particles(verb);
  const bool object = !c_.parts(end) && !c_.is(end, word::preposition | word::adverb) &&
                      !(end > verb + 1 && c_.is(end, word::subordinator));
  if (object) {
    if (names_what(hit, verb)) {
      hit.first -= 2;
      hit.cue.reach = Reach::before;
    }
    return true;
  }
  // "found what two consultants had missed: the root cause"
  static constexpr text::WordList overlook{"missed", "overlooked"};
  const bool what = c_.is(hit.first - 1, word::inquiry);
  hit.first -= 1;
  if (people_.is_one_of(verb, overlook)) return false;
  // "built on what Petrov had left and cut it"
  const bool listed = c_.is_break(verb + 1, Break::colon);
  const bool tells = c_.is(verb, word::speech | word::deed | word::verb);
  if (what && hit.first > 0 && !tells && !listed) return false;
  hit.last = static_cast<std::uint32_t>(std::min(end, tokens_.size()));
  // "a fleet that the owner before had brought from 44% to 71%"
  static constexpr text::WordList way{"from", "to", "by", "down"};
  const bool goes_on = what || listed || people_.is_one_of(verb + 1, way);
  if (what && is_basis(hit)) hit.first -= 2;
  hit.cue.reach = goes_on ? Reach::both : Reach::before;
  return true;
}

// "had set up": past what belongs to the verb.
std::size_t Modifiers::past_particles(std::size_t verb) const {
  static constexpr text::WordList particle{"up", "out", "down", "off", "together", "long", "well"};
  std::size_t at = verb + 1;
  while (people_.is_one_of(at, particle))
    ++at;
  return at;
}

std::size_t Modifiers::verb_behind(const CueHit& hit) const {
  std::size_t verb = hit.last;
  while (c_.is(verb, word::have | word::adverb))
    ++verb;
  return c_.is(verb, word::be) && people_.ends_with(verb + 1, "ing") ? verb + 1 : verb;
}

// "12% is what her boss tells people"
bool Modifiers::names_what(const CueHit& hit, std::size_t verb) const {
  return hit.first > 1 && people_.is_word(hit.first - 1, "what") &&
         c_.is(hit.first - 2, word::be) && c_.is(verb, word::speech | word::verb);
}

// "going by what procurement wrote"
bool Modifiers::is_basis(const CueHit& hit) const {
  static constexpr text::WordList going{"going", "judging", "based"};
  return hit.first > 1 && !c_.parts(hit.first - 1) && people_.is_one_of(hit.first - 2, going);
}

void Modifiers::widen(CueHit& hit) const {
  constexpr std::uint32_t longest = 16;
  const std::uint32_t from = hit.last;
  while (hit.last < from + longest && !c_.parts(hit.last))
    ++hit.last;
  hit.cue.reach = Reach::both;
}

}  // namespace assay::evidence
