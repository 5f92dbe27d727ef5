#include "evidence/assertion/cues/plans.hpp"

#include <algorithm>

namespace assay::evidence {

bool Plans::is_none(const CueHit& hit) const {
  return hit.cue.kind == CueKind::projected &&
         (is_named_will(hit) || describes(hit) || is_wish_of_interviewer(hit) || is_attained(hit) ||
          is_kept(hit) || is_carried_out(hit));
}

bool Plans::is_beaten(const CueHit& hit) const {
  constexpr std::size_t longest = 5;
  const bool by =
      hit.cue.kind == CueKind::projected && hit.last < tokens_.size() && is_spelled(hit.last, "by");
  // "missed the 20% target by 3 points"
  if (by && hit.last > hit.first + 1)
    return c_.is(hit.first, word::past) || is_spelled(hit.first, "short");
  for (std::size_t i = hit.first; by && i > 0 && hit.first - i < longest;) {
    if (c_.breaks[--i] != Break::none) return false;
    if (c_.is(i, word::attain))
      return i == 0 || !c_.is(i - 1, word::infinitive | word::modal | word::negation);
  }
  return false;
}

bool Plans::is_reached(const CueHit& hit) const {
  return hit.cue.kind == CueKind::projected && hit.cue.reach == Reach::both &&
         follows_attaining(hit.first);
}

// "met her target of 20% less idle time", "hit the target: idle time down 20%"
bool Plans::is_attained(const CueHit& hit) const {
  static constexpr text::WordList aim{"target", "targets", "goal", "goals", "objective"};
  const bool tells = c_.is(hit.last - 1, word::of) || c_.is(hit.last, word::of) ||
                     c_.is_break(hit.last, Break::colon) || c_.is_break(hit.last, Break::dash);
  return c_.is_one_of(hit.first, aim) && tells && follows_attaining(hit.first);
}

// "went as planned", "was what she had promised", but not "is what she promised".
bool Plans::is_kept(const CueHit& hit) const {
  constexpr std::size_t longest = 4;
  std::size_t at = hit.first;
  constexpr WordClass subject = word::have | word::adverb | word::candidate | word::self |
                                word::we | word::they | word::be | word::it;
  while (at > 0 && hit.first - at < longest && c_.is(at - 1, subject) && !c_.parts(at - 1))
    --at;
  if (at == 0 || !c_.is(hit.last - 1, word::past)) return false;
  const bool direct = at == hit.first;
  if (c_.is_word(at - 1, "as")) return direct || c_.is(hit.first - 1, word::have | word::be);
  const bool what = c_.is_word(at - 1, "what") || c_.is_word(at - 1, "where");
  static constexpr text::WordList was{"was", "were"};
  return what && !direct && at > 1 && c_.is_one_of(at - 2, was);
}

// "promised to send the postmortem and did"
bool Plans::ends_with_did(const CueHit& hit) const {
  constexpr std::size_t longest = 12;
  for (std::size_t i = hit.last; i < hit.last + longest && i + 1 < tokens_.size(); ++i) {
    if (c_.breaks[i] > Break::comma) return false;
    const std::size_t verb = c_.is(i + 1, word::candidate) ? i + 2 : i + 1;
    if (c_.is(i, word::conjunction) && c_.is_word(verb, "did") && c_.parts(verb + 1)) return true;
  }
  return false;
}

// "was planned and done", "planned, built and ran": what was done besides is no plan.
bool Plans::is_carried_out(const CueHit& hit) const {
  constexpr std::size_t longest = 4;
  if (ends_with_did(hit)) return true;
  if (hit.last != hit.first + 1 || !c_.is(hit.first, word::past)) return false;
  static constexpr text::WordList does{
      "done",    "ran",     "run",      "led",       "held",  "executed", "delivered", "finished",
      "carried", "shipped", "launched", "completed", "built", "managed",  "organised", "organized"};
  for (std::size_t i = hit.last; i <= hit.last + longest && i < tokens_.size(); ++i) {
    if (c_.is_one_of(i, does)) return c_.is(i - 1, word::conjunction | word::adverb);
    const bool goes_on =
        c_.is(i, word::conjunction | word::past | word::adverb) || c_.is_break(i, Break::comma);
    if (!goes_on || c_.is(i, word::alternative)) return false;
  }
  return false;
}

bool Plans::follows_attaining(std::size_t at) const {
  constexpr std::size_t longest = 6;
  static constexpr text::WordList attain{"met",     "hit",      "reached", "Met",     "Hit",
                                         "Reached", "achieved", "made",    "attained"};
  for (std::size_t i = at; i > 0 && at - i < longest;) {
    if (c_.breaks[--i] != Break::none) return false;
    if (c_.is_one_of(i, attain)) return c_.is_past(i);
    if (c_.verb[i] != 0) return false;
  }
  return false;
}

// "the target group", "an objective baseline": part of another noun; but "target utilization".
bool Plans::describes(const CueHit& hit) const {
  if (hit.last != hit.first + 1 || hit.last >= tokens_.size()) return false;
  const bool adjective = is_spelled(hit.first, "objective");
  const bool noun = adjective || is_spelled(hit.first, "target") || is_spelled(hit.first, "goal") ||
                    is_spelled(hit.first, "forecast");
  const Token& next = tokens_[hit.last];
  constexpr WordClass plain = word::group | word::neutral | word::interview | word::common |
                              word::document | word::department;
  const bool other =
      !next.is_word() || next.has(Token::digits) || (c_.classes[hit.last] & ~plain) != 0;
  if (!noun || other) return false;
  return adjective || std::none_of(items_.begin(), items_.end(),
                                   [&hit](const Item& item) { return item.first == hit.last; });
}

// "Exit interviews: he meant to start them", "Dashboard - would build one": of what stands before.
bool Plans::is_of_topic(const CueHit& hit) const {
  constexpr std::size_t longest = 4;  // words behind the cue
  static constexpr text::WordList pronoun{"it", "them", "that", "those", "one", "some", "more"};
  if (hit.cue.reach != Reach::after && hit.cue.reach != Reach::both) return false;
  const bool more = std::any_of(items_.begin(), items_.end(),
                                [&hit](const Item& item) { return item.first >= hit.last; });
  if (more) return false;
  std::size_t end = hit.last;
  while (end < hit.last + longest && !c_.parts(end) && !c_.is_one_of(end, pronoun))
    ++end;
  if (end == hit.last || !c_.is_one_of(end, pronoun)) return false;
  // "plans to automate it, did it by hand twice"
  for (std::size_t i = end; i < c_.size; ++i) {
    if (c_.is_past(i) && c_.is_one_of(i + 1, pronoun)) return false;
  }
  std::size_t at = hit.first;
  constexpr WordClass before = word::candidate | word::they | word::self | word::we | word::modal |
                               word::have | word::be | word::adverb;
  while (at > 0 && c_.is(at - 1, before))
    --at;
  return at > 1 && (c_.is_break(at - 1, Break::colon) || c_.is_break(at - 1, Break::dash));
}

// "Will took it from 52% to 71%"
bool Plans::is_named_will(const CueHit& hit) const {
  if (hit.last != hit.first + 1 || !tokens_[hit.first].has(Token::capital)) return false;
  const Token& token = tokens_[hit.first];
  if (text_.substr(token.begin, token.end - token.begin) != "Will") return false;
  if (hit.first > 0)
    return c_.breaks[hit.first - 1] == Break::none && !tokens_[hit.first].has(Token::broken);
  // "Will Turner built"
  const bool family = hit.last < tokens_.size() && tokens_[hit.last].has(Token::capital);
  const std::size_t verb = family ? hit.last + 1 : hit.last;
  return c_.is(verb, word::past) && (family || !c_.is(verb, word::also_base));
}

// "when I wanted the query behind the 12%, he"
bool Plans::is_wish_of_interviewer(const CueHit& hit) const {
  return hit.first > 0 && hit.last == hit.first + 1 && c_.is(hit.first - 1, word::self) &&
         !speech_.i_is_candidate && c_.is_word(hit.first, "wanted");
}

bool Plans::is_noun(std::size_t at) const {
  constexpr std::size_t longest = 3;
  constexpr WordClass verbal = word::modal | word::infinitive | word::be | word::have | word::do_ |
                               word::past | word::person | word::group | word::org | word::name |
                               word::conjunction | word::preposition | word::negation |
                               word::relative | word::subordinator;
  for (std::size_t i = at; i > 0 && at - i < longest;) {
    --i;
    if (c_.is(i, word::determiner) && !c_.is(i, word::be)) return true;
    if (c_.breaks[i] != Break::none || c_.is(i, verbal) || c_.is_pronoun(i)) return false;
    if (i == 0) return at == 1 && (c_.classes[i] & ~word::neutral) == 0;
  }
  return false;
}

bool Plans::is_bare_verb(std::size_t at) const {
  while (c_.is(at, word::adverb))
    ++at;
  if (at >= tokens_.size() || !tokens_[at].is_word() || is_spelled(at, "rather")) return false;
  return !c_.is(at, word::past) || c_.is(at, word::also_base);
}

bool Plans::tells_of_past(std::size_t at) const {
  for (std::size_t i = at; i < c_.verb.size() && c_.breaks[i] == Break::none; ++i) {
    if (c_.verb[i] != 0) return i > at ? c_.past[i] != 0 : is_had(i);
  }
  return false;
}

// "he'd tuned", "they'd already tuned"; "he'd put" may be either.
bool Plans::is_had(std::size_t at) const {
  std::size_t next = at + 1;
  while (c_.is(next, word::adverb))
    ++next;
  return c_.is_pronoun(at) && c_.is(at, word::modal) && c_.is(next, word::past) &&
         !c_.is(next, word::also_base);
}

bool Plans::is_spelled(std::size_t at, std::string_view word) const {
  const Token& token = tokens_[at];
  const std::string_view own = text_.substr(token.begin, token.end - token.begin);
  return own == word ||
         (own.size() == word.size() + 1 && own.starts_with(word) && own.back() == 's');
}

}  // namespace assay::evidence
