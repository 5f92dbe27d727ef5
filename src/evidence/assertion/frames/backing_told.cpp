// What the way of telling says of a claim: asked for and not told, told otherwise, told as a guess.
#include "evidence/assertion/frames/backing.hpp"

namespace assay::evidence {

// "asked for the query behind the 22%, got a shrug", "pressed on it, he mumbled"
std::optional<Verdict> Backing::evasion(std::size_t pressed) const {
  if ((s_.seen & (sense::evasive | sense::reply)) == 0) return std::nullopt;
  if (!c_.is(pressed, word::past) && !c_.is(pressed - 1, word::preposition)) return std::nullopt;
  const bool active = scene_.side(pressed) == Side::theirs && pressed > 0 &&
                      c_.is(pressed - 1, word::candidate | word::person | word::they);
  if (active) return std::nullopt;
  static constexpr text::WordList turns{"but", "though", "although", "however", "yet", "until"};
  for (std::size_t i = pressed + 1; i < scene_.size() && !c_.is_break(i, Break::stop); ++i) {
    if (c_.is_one_of(i, turns)) return std::nullopt;
    // "and still don't know", "no answer"
    const bool none = s_.is(i, sense::reply) && i > pressed + 2 && c_.parts(i + 1) &&
                      (s_.is(i - 1, sense::no) || s_.is(i - 2, sense::no));
    if (none) return doubt(pressed, i + 1, 0, i);
    if (!s_.is(i, sense::evasive) || scene_.in_item(i)) continue;
    if (s_.is(i - 1, sense::no) || s_.is(i - 2, sense::no)) return std::nullopt;
    if (c_.is_word(i, "subject") && !s_.is(i - 1, sense::change) && !s_.is(i - 2, sense::change))
      continue;
    return doubt(pressed, i + 1, 0, i);
  }
  return std::nullopt;
}

// "he got evasive when I wanted to know how"
std::optional<Verdict> Backing::evaded(std::size_t evasive) const {
  static constexpr text::WordList when{"when", "once", "whenever", "as"};
  static constexpr text::WordList asks{"asked", "pressed", "pushed", "probed", "wanted", "dug"};
  if (s_.is(evasive - 1, sense::no) || !c_.is_one_of(evasive + 1, when)) return std::nullopt;
  for (std::size_t i = evasive + 2; i < evasive + 6 && !c_.parts(i); ++i) {
    if (c_.is(i, word::candidate)) return std::nullopt;
    if (c_.is_one_of(i, asks)) return doubt(evasive, i + 1, 0, evasive);
  }
  return std::nullopt;
}

// "tried to derive the $1.8M and gave up"
std::optional<Verdict> Backing::attempt(std::size_t tries) const {
  std::size_t verb = tries + 1;
  while (c_.is(verb, word::infinitive | word::adverb))
    ++verb;
  if (!s_.is(verb, sense::show)) return std::nullopt;
  static constexpr text::WordList fails{"gave", "failed", "lost", "stuck",   "nowhere",
                                        "vain", "could",  "quit", "stopped", "abandoned"};
  const std::size_t object = past_persons(verb + 1);
  for (std::size_t i = object; i < object + 14 && i < scene_.size(); ++i) {
    if (c_.is_break(i, Break::stop)) break;
    const bool could = c_.is_word(i, "could") && !s_.is(i + 1, sense::no);
    if (!c_.is_one_of(i, fails) || could) continue;
    if (c_.is_word(i, "gave") && !s_.is(i + 1, sense::up)) continue;
    return doubt(tries, verb, object, i);
  }
  return std::nullopt;
}

// "30% sounds like marketing", "$3M, pure guesswork", "I find that implausible"
std::optional<Verdict> Backing::dubious(std::size_t link) const {
  constexpr std::size_t longest = 6;
  if ((s_.seen & sense::dubious) == 0) return std::nullopt;
  const bool finds = c_.is_one_of(link, text::WordList{"find", "found"});
  if (finds && scene_.side(link) != Side::ours) return std::nullopt;
  for (std::size_t i = link + 1; i < link + longest && !c_.parts(i); ++i) {
    static constexpr text::WordList off{"off", "from", "by", "on", "in", "of", "that", "which"};
    if (s_.is(i, sense::no) || scene_.in_item(i)) return std::nullopt;
    if (c_.is_one_of(i, off) && !finds) return std::nullopt;
    if (!s_.is(i, sense::dubious)) continue;
    if (c_.is_word(i + 1, "'s")) return std::nullopt;  // "was marketing's"
    const std::size_t start = finds ? 0 : scene_.clause_start(link);
    return doubt(link, i + 1, start, link);
  }
  return std::nullopt;
}

// "$3M, pure guesswork", "3x - exaggerated, I think"
std::optional<Verdict> Backing::apposed(std::size_t at) const {
  constexpr std::size_t longest = 3;
  std::size_t first = at;
  while (first > 0 && at - first < longest && !c_.parts(first - 1))
    --first;
  static constexpr text::WordList asides{"as", "if", "to", "imo", "IMO", "I", "i"};
  const bool alone = c_.parts(at + 1) || c_.is_one_of(at + 1, asides);
  if (first == 0 || !c_.parts(first - 1) || !alone || !scene_.holds(0, first - 1))
    return std::nullopt;
  for (std::size_t i = first; i < at; ++i) {
    if (s_.is(i, sense::no) || scene_.in_item(i) || c_.is_pronoun(i)) return std::nullopt;
  }
  return doubt(first, at + 1, 0, first - 1);
}

// "the 35% rests on a single run"
std::optional<Verdict> Backing::resting(std::size_t at) const {
  static constexpr text::WordList rests{"rests", "rest",  "rested", "hangs", "based",
                                        "built", "hinge", "hinges", "relies"};
  std::size_t on = at;
  while (on > 0 && at - on < 3 && !c_.is_one_of(on, text::WordList{"on", "upon"}))
    --on;
  if (on == 0 || !c_.is_one_of(on, text::WordList{"on", "upon"})) return std::nullopt;
  std::size_t verb = on - 1;
  while (verb > 0 && c_.is(verb, word::adverb))
    --verb;
  if (!c_.is_one_of(verb, rests) || s_.is(verb - 1, sense::no)) return std::nullopt;
  const std::size_t start = scene_.clause_start(verb);
  return doubt(verb, at + 1, start, verb);
}

// "her story about the root cause shifted twice"
std::optional<Verdict> Backing::shifted(std::size_t story) const {
  if ((s_.seen & sense::change) == 0) return std::nullopt;
  constexpr std::size_t longest = 12;
  for (std::size_t i = story + 1; i < story + longest && !c_.parts(i); ++i) {
    if (!s_.is(i, sense::change) || scene_.in_item(i)) continue;
    // "kept changing", "changed three times"
    static constexpr text::WordList keeps{"kept", "keeps", "keep"};
    const bool kept = c_.is_one_of(i - 1, keeps);
    const bool counted = i + 1 < scene_.size() && c_.is_word(i + 2, "times");
    const bool often = !c_.parts(i + 1) && s_.is(i + 1, sense::often);
    if (!kept && !counted && !often) return std::nullopt;
    const std::size_t start = scene_.clause_start(story);
    const bool own = scene_.holds(start, i);
    return doubt(i, kept ? i + 1 : i + 2, own ? start : 0, i);
  }
  return std::nullopt;
}

// "her six weeks shrank to four once I counted"
std::optional<Verdict> Backing::shrunk(std::size_t change) const {
  constexpr std::size_t longest = 8;
  static constexpr text::WordList when{"once", "when", "after", "whenever", "as", "time"};
  for (std::size_t i = change + 1; i < change + longest && !c_.parts(i); ++i) {
    const bool asks = c_.is_one_of(i, when) &&
                      (c_.is(i + 1, word::self | word::we) || s_.is(i + 1, sense::pressed));
    if (asks) return doubt(change, change + 1, scene_.clause_start(change), change);
  }
  return std::nullopt;
}

// "quoted 45%, then 30%", "said 14% at the start and 40% by the end"
std::optional<Verdict> Backing::retold(std::size_t tell) const {
  constexpr std::size_t nearby = 3, longest = 16;
  const Item* first = quantity_from(tell + 1, tell + nearby);
  if (first == nullptr || first->amount->kind == EvidenceKind::change) return std::nullopt;
  const Item* second = quantity_from(first->last, first->last + longest);
  if (second == nullptr || second->amount->kind != first->amount->kind) return std::nullopt;
  bool before = false, then = false, after = false;
  std::size_t end = second->last;
  for (std::size_t i = first->last; i < second->first; ++i) {
    if (c_.breaks[i] > Break::comma || (c_.verb[i] != 0 && !s_.is(i, sense::tell)))
      return std::nullopt;
    before = before || s_.is(i, sense::before);
    then = then || s_.is(i, sense::after);
  }
  while (end < scene_.size() && end < second->last + 5 && !c_.parts(end)) {
    after = after || s_.is(end, sense::after);
    ++end;
  }
  if (!then && !(before && after)) return std::nullopt;
  return doubt(tell, tell + 1, first->first, end);
}

}  // namespace assay::evidence
