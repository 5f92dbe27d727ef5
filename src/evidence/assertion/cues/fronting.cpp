#include "evidence/assertion/cues/fronting.hpp"

#include <algorithm>

#include "text/word_list.hpp"

namespace assay::evidence {
namespace {

constexpr std::size_t none = SIZE_MAX;

bool may_front(const CueHit& hit) {
  return (hit.cue.kind == CueKind::negated || hit.cue.kind == CueKind::projected) &&
         (hit.cue.reach == Reach::after || hit.cue.reach == Reach::subject);
}

}  // namespace

std::optional<Reach> Fronting::reach(const CueHit& hit) const {
  if (!may_front(hit)) return std::nullopt;
  const std::size_t subject = subject_of(hit);
  const bool fronted =
      subject != none && std::any_of(items_.begin(), items_.end(),
                                     [&](const Item& item) { return is_object(item, subject); });
  if (!fronted) return std::nullopt;
  if (hit.cue.kind == CueKind::negated) return Reach::subject;
  // "is something that she plans to do": past the relative
  return subject > 0 && c_.is(subject - 1, word::relative) ? Reach::claim : Reach::both;
}

// The pronoun whose clause the cue is in; `none` where there is no such.
std::size_t Fronting::subject_of(const CueHit& hit) const {
  // "he'd" is of the cue
  std::size_t at = c_.is(hit.first, word::candidate) ? hit.first + 1 : hit.first;
  while (at > 0 && c_.is(at - 1, word::have | word::modal | word::do_ | word::adverb))
    --at;
  constexpr WordClass pronouns = word::candidate | word::they | word::self | word::we;
  return at > 0 && c_.is(at - 1, pronouns) ? at - 1 : none;
}

bool Fronting::is_object(const Item& item, std::size_t subject) const {
  // "a split test is something she would like to do", "is one of the things that she wants"
  static constexpr text::WordList thing{"something", "what", "one",    "thing", "things",
                                        "that",      "of",   "which",  "a",     "the",
                                        "skill",     "area", "subject"};
  std::size_t front = subject;
  while (front > 0 && c_.is_one_of(front - 1, thing))
    --front;
  if (front < subject && (front == 0 || !c_.is(--front, word::be))) return false;
  if (is_quoted_before(front, item)) return true;
  return item.last <= front && begins_clause(item) && is_one_phrase(item.last, front);
}

bool Fronting::begins_clause(const Item& item) const {
  const auto begins = [this](std::size_t at) { return at == 0 || c_.parts(at - 1); };
  return begins(item.first) || (c_.is(item.first - 1, word::determiner) && begins(item.first - 1));
}

// "'Attack tree' he had not heard of"
bool Fronting::is_quoted_before(std::size_t at, const Item& item) const {
  const auto is_quote = [this](std::size_t mark) { return tokens_[mark].kind == TokenKind::mark; };
  return item.last + 1 == at && is_quote(item.last) && !c_.parts(item.last) && item.first > 0 &&
         is_quote(item.first - 1);
}

// "first aid training she plans to attend", "dashboards for six teams she never built": nothing is
// told between the topic and the clause.
bool Fronting::is_one_phrase(std::size_t from, std::size_t to) const {
  for (std::size_t i = from; i < to; ++i) {
    if (c_.parts(i) || c_.verb[i] != 0) return false;
  }
  return true;
}

}  // namespace assay::evidence
