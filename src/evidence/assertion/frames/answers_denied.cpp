// Answers that deny their topic, leave it for later or say nothing of it.
#include "evidence/assertion/frames/answers.hpp"

namespace assay::evidence {

// "he didn't", "hasn't done this yet", "never worked with it", "doesn't know what it is"
bool Answers::is_undone(std::size_t first, std::size_t last) const {
  constexpr WordClass auxiliary = word::do_ | word::have | word::modal;
  std::size_t at = past_subject(first);
  const bool helped = c_.is(at, auxiliary);
  if (helped && !s_.is(at, sense::no)) ++at;
  static constexpr text::WordList other{"no",     "No",      "none",    "None",
                                        "nobody", "nothing", "without", "isn't",
                                        "wasn't", "aren't",  "weren't", "neither"};
  if (at >= last || !s_.is(at, sense::no) || c_.is_one_of(at, other)) return false;
  if (!helped && (c_.is_word(at, "not") || c_.is_word(at, "Not"))) return false;  // "not his"
  bool acts = false;
  for (++at; at < last; ++at) {
    static constexpr text::WordList inside{"what",       "how",   "so",   "much", "before",
                                           "personally", "there", "here", "them", "thing",
                                           "one",        "ones",  "with"};
    static constexpr text::WordList offers{"give", "name", "offer", "provide", "cite", "think"};
    static constexpr text::WordList one{"one", "any", "it"};
    const bool had = c_.is(at, word::have) && c_.is_one_of(at + 1, one);
    const bool verb = had || s_.is(at, sense::doing) || (c_.is_one_of(at, offers) && at + 1 < last);
    acts = acts || verb;
    if (!verb && !s_.is(at, sense::light | sense::grasp) && !c_.is_one_of(at, inside) &&
        !c_.is(at, word::adverb | word::preposition | word::be | word::it))
      return false;
  }
  return acts || last <= first + 3;
}

// "no experience", "not much exposure to it", "no proof", "nothing concrete"
std::optional<CueKind> Answers::lacks(std::size_t first, std::size_t last) const {
  std::size_t at = past_subject(first);
  if (c_.is(at, word::have | word::do_)) ++at;
  if (!s_.is(at, sense::no | sense::lack)) return std::nullopt;
  static constexpr text::WordList nothing{"nothing", "Nothing", "none", "None"};
  if (c_.is_one_of(at, nothing)) {
    static constexpr text::WordList tells{"say", "show", "tell", "report", "offer", "present"};
    static constexpr text::WordList more{"given",    "provided", "shown",  "offered", "named",
                                         "concrete", "specific", "there",  "here",    "yet",
                                         "solid",    "on",       "really", "real"};
    const bool to_tell = c_.is(at + 1, word::infinitive) && c_.is_one_of(at + 2, tells);
    const bool alone = at + 1 == last || to_tell || c_.is_one_of(at + 1, more);
    return alone ? std::optional(CueKind::negated) : std::nullopt;
  }
  // "doesn't like spreadsheets"
  static constexpr text::WordList some{"have", "had", "much", "any", "a", "really"};
  static constexpr text::WordList none{"no", "No", "zero", "Zero", "without", "Without", "little"};
  if (!c_.is_one_of(at, none) && !c_.is_one_of(at + 1, some)) return std::nullopt;
  constexpr std::size_t most_before = 5;
  for (std::size_t i = at + 1; i < last && i < at + most_before; ++i) {
    if (c_.verb[i] != 0) return std::nullopt;
    const bool grasp = s_.is(i, sense::grasp), ground = s_.is(i, sense::ground);
    if (!grasp && !ground) continue;
    for (std::size_t after = i + 1; after < last; ++after) {
      // "no answer needed"
      if (c_.verb[after] != 0 || c_.is(after, word::past)) return std::nullopt;
    }
    return grasp ? CueKind::negated : CueKind::doubted;
  }
  return std::nullopt;
}

// "we'll pick that up in the next round", "let's cover it on Monday": what interviewers put off.
bool Answers::is_put_off(std::size_t first, std::size_t last) const {
  static constexpr text::WordList ours{"we'll", "We'll", "I'll"};
  static constexpr text::WordList let{"let", "Let"};
  static constexpr text::WordList shall{"will", "can", "should", "need"};
  static constexpr text::WordList picks{"pick", "take", "follow"};
  static constexpr text::WordList picked{"it", "this", "that", "them", "these"};
  if (scene_.speech.quoted || scene_.speech.i_is_candidate) return false;
  std::size_t at = first;
  static constexpr text::WordList asks{"ask", "probe", "revisit", "cover", "explore", "discuss"};
  static constexpr text::WordList to{"will", "Will", "to", "To"};
  // "will ask in the final"
  if (c_.is_one_of(at, to)) return c_.is_one_of(at + 1, asks);
  // "let's", "let us"
  const bool split =
      c_.is_one_of(at, let) || (c_.is(at, word::we | word::self) && c_.is_one_of(at + 1, shall));
  if (!split && !c_.is_one_of(at, ours)) return false;
  if (split) ++at;
  do
    ++at;
  while (c_.is(at, word::infinitive | word::adverb));
  const bool picks_up =
      c_.is_one_of(at, picks) &&
      (s_.is(at + 1, sense::up) || (c_.is_one_of(at + 1, picked) && s_.is(at + 2, sense::up)));
  return at < last && (picks_up || s_.is(at, sense::treat | sense::come | sense::defer));
}

// "we would do one next year", "\"I'd love to try it\""
bool Answers::is_wish(std::size_t first, std::size_t last) const {
  static constexpr text::WordList shall{"would", "will", "I'd", "I'll", "we'd", "we'll", "We'd"};
  static constexpr text::WordList wants{"want", "plan", "hope", "intend", "wanted", "hoping"};
  static constexpr text::WordList it{"it", "one", "this", "that", "them", "some", "those"};
  const std::size_t at = c_.is_one_of(first, shall) ? first : past_subject(first);
  const bool wish =
      c_.is_one_of(at, shall) || (c_.is_one_of(at, wants) && c_.is(at + 1, word::infinitive));
  bool of_it = false;
  for (std::size_t i = at + 1; i < last; ++i) {
    // "would hire her for that alone"
    const bool praise = i > at + 1 && c_.is(i, word::gendered);
    if (c_.is_past(i) || s_.is(i, sense::no) || c_.is_word(i, "again") || praise) return false;
    of_it = of_it || c_.is_one_of(i, it);
  }
  return wish && of_it;
}

// "read about it", "only heard of it"
bool Answers::is_read_of(std::size_t first, std::size_t last) const {
  static constexpr text::WordList of{"about", "of"};
  static constexpr text::WordList only{"only", "Only", "just", "Just"};
  std::size_t at = past_subject(first);
  while (c_.is_one_of(at, only) || c_.is(at, word::have))
    ++at;
  return s_.is(at, sense::learns) && c_.is_one_of(at + 1, of) && last <= at + 4;
}

// "drew a blank", "came up empty", "at a loss"
bool Answers::is_stuck(std::size_t first, std::size_t last) const {
  static constexpr text::WordList comes{"drew",  "Drew",    "draws",     "came", "Came",
                                        "comes", "was",     "were",      "went", "at",
                                        "At",    "totally", "completely"};
  const std::size_t at = past_subject(first);
  return s_.is(last - 1, sense::stuck) && last <= at + 4 &&
         (c_.is_one_of(at, comes) || s_.is(at, sense::stuck));
}

// "refused to answer", "dodged it", "avoided the question"
bool Answers::refuses(std::size_t first, std::size_t last) const {
  static constexpr text::WordList verbs{"refused",     "Refused", "declined", "Declined", "dodged",
                                        "Dodged",      "avoided", "Avoided",  "evaded",   "Evaded",
                                        "sidestepped", "ducked",  "refuses",  "declines", "dodges"};
  const std::size_t at = past_subject(first);
  if (!c_.is_one_of(at, verbs)) return false;
  for (std::size_t i = at + 1; i < last; ++i) {
    if (!s_.is(i, sense::light | sense::reply | sense::question | sense::tell | sense::show))
      return false;
  }
  return true;
}

}  // namespace assay::evidence
