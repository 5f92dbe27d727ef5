#include "evidence/assertion/attribution/echoes.hpp"

#include <algorithm>

#include "evidence/assertion/attribution/clefts.hpp"
#include "evidence/assertion/attribution/openings.hpp"
#include "evidence/assertion/attribution/reasons.hpp"

namespace assay::evidence {
namespace {

constexpr std::size_t longest = 24;  // words of a clause that are looked at

}  // namespace

void Echoes::stretch(CueHit& hit) const {
  if (hit.cue.kind != CueKind::attributed || hit.first == 0) return;
  const Clefts clefts(c_, people_);
  if (clefts.is_one(hit)) {
    hit.first = static_cast<std::uint32_t>(clefts.start(hit));
    hit.cue.reach = Reach::both;
    return;
  }
  const Reasons reasons(c_, people_, speech_);
  if (reasons.follows(hit)) {
    hit.first -= 1;
    hit.cue.reach = Reach::both;
    return;
  }
  if (reasons.comes_first(hit)) {
    hit.first -= 1;
    return;
  }
  const std::size_t start = start_of_clause(hit.first);
  if (start > 1 && says_so(start, hit)) {
    hit.first = static_cast<std::uint32_t>(start - 1);
    return;
  }
  if (start < 2) return;
  const bool label = is_of_label(start - 1);
  const bool keeps = (label || begins_now(start)) && keeps_it(hit);
  if (!names_it(start, hit) && !makes_it(hit) && !keeps) return;
  hit.first = static_cast<std::uint32_t>(start - 1);
  if (hit.cue.reach == Reach::after) hit.cue.reach = Reach::both;
}

bool Echoes::is_whole(const CueHit& hit) const {
  if (hit.cue.kind != CueKind::attributed) return false;
  // A cleft was stretched to its beginning.
  if (hit.first == 0 && c_.is(0, word::it) && hit.cue.reach == Reach::both) return true;
  // One that was stretched begins with what parts the two clauses.
  const bool stretched = c_.parts(hit.first) && past_probing() == hit.first + 1;
  const std::size_t start = stretched ? hit.first + 1 : start_of_clause(hit.first);
  // "Came from the ward sister"
  if (comes_from(hit)) return true;
  if (start > past_exclamation()) return false;
  return names_it(start, hit) || makes_it(hit) || does_it(hit);
}

// "backup: bought in as a service; |the provider does it": who acts, behind a label.
bool Echoes::is_of_label(std::size_t mark) const {
  for (std::size_t i = mark + 1; i-- > 0 && mark - i < longest;) {
    if (c_.is_break(i, Break::colon) || c_.is_break(i, Break::dash)) return true;
    if (c_.is_pronoun(i) || c_.is_break(i, Break::stop)) return false;
  }
  return false;
}

// "rota: she is next in line, for now Piet runs it"
bool Echoes::begins_now(std::size_t start) const {
  static constexpr text::WordList now{"currently", "today", "now", "presently", "nowadays"};
  if (!c_.is_break(start - 1, Break::comma)) return false;
  const bool far = people_.is_word(start, "for") || people_.is_word(start, "right") ||
                   people_.is_word(start, "until");
  return people_.is_one_of(start, now) ||
         (far && (people_.is_one_of(start + 1, now) || people_.is_word(start + 1, "then")));
}

// "Came from the ward sister", "Done by an agency": the subject was named before.
bool Echoes::comes_from(const CueHit& hit) const {
  static constexpr text::WordList from{"from", "by"};
  const bool back = hit.cue.reach != Reach::after && hit.first > 0 && hit.first < 3;
  return back && people_.is_one_of(hit.first, from) && c_.is(0, word::past | word::source) &&
         !c_.is(0, word::candidate);
}

// "The survey", of a condition survey that was named before.
bool Echoes::is_named(std::size_t at) const {
  static constexpr text::WordList the{"the", "The", "that", "That", "this", "This"};
  if (named_ == nullptr || !people_.is_one_of(at, the) || at + 1 >= c_.size) return false;
  const std::vector<text::Spelling>& heads = named_->heads;
  return std::find(heads.begin(), heads.end(), c_.spelled[at + 1]) != heads.end();
}

// "Oh, that was Dieter"
std::size_t Echoes::past_exclamation() const {
  std::size_t at = people_.is_quote(0) ? 1 : 0;
  static constexpr text::WordList oh{"Oh", "oh",  "Ah",   "Well",    "well",
                                     "No", "Yes", "Yeah", "Honestly"};
  if (people_.is_one_of(at, oh) && c_.is_break(at + 1, Break::comma)) at += 2;
  return std::max(at, past_probing());
}

// "When we went into it: all of it done by": past what only tells how it came out.
std::size_t Echoes::past_probing() const {
  if (!people_.is_one_of(0, openings::probing)) return 0;
  bool ours = !c_.is(0, word::subordinator);
  for (std::size_t i = 1; i < longest && i < c_.size; ++i) {
    if (c_.breaks[i] != Break::none) return ours ? i + 1 : 0;
    ours = ours || c_.is(i, word::self | word::we);
    if (c_.is(i, word::candidate)) return 0;
  }
  return 0;
}

// Past the break, conjunction or subordinator before `at`.
std::size_t Echoes::start_of_clause(std::size_t at) const {
  constexpr WordClass opens = word::conjunction | word::subordinator;
  const std::size_t first = at > longest ? at - longest : 0;
  while (at > first && !c_.parts(at - 1) &&
         (!c_.is(at - 1, opens) || c_.is(at - 1, word::relative)) &&
         !people_.is_one_of(at - 1, openings::yet))
    --at;
  // "..., though it was", "; and it was", ", but when I pushed it was"
  const auto begins = [&](std::size_t word) {
    return c_.is(word, opens) || people_.is_one_of(word, openings::yet);
  };
  while (at > first + 1 && begins(at - 1) && (c_.parts(at - 2) || begins(at - 2)))
    --at;
  return at;
}

// "..., or so the statistician assured her"
bool Echoes::says_so(std::size_t start, const CueHit& hit) const {
  return hit.cue.reach == Reach::both && hit.first > start && people_.is_word(start, "or") &&
         people_.is_word(start + 1, "so") && hit.first == start + 2;
}

// "it was penned by the on-call", "that was Growth", "but that is finance's number"
bool Echoes::names_it(std::size_t start, const CueHit& hit) const {
  if (hit.cue.reach == Reach::after) return false;
  if (names_all_of_it(start, hit)) return true;
  std::size_t i = start;
  while (people_.is_quote(i))
    ++i;
  constexpr WordClass opens = word::adverb | word::conjunction | word::subordinator;
  while (i < hit.first && !people_.is_word(i, "which") &&
         (c_.is(i, opens) || people_.is_one_of(i, openings::yet)))
    ++i;
  i = past_saying(i, hit.first);
  if (repeats_document(i, start)) return c_.is(i + 2, word::be | word::past);
  if (is_named(i)) return c_.is(i + 2, word::be | word::belong | word::past | word::have);
  if (!c_.is(i, word::it) && !people_.is_word(i, "which")) {
    static constexpr text::WordList that{"that", "That", "this", "This", "these", "those", "Those"};
    const bool points = people_.is_one_of(i, that);
    if (!points) return false;
    // "that figure came from a vendor"
    static constexpr text::WordList figure{"figure", "number",  "amount",    "total", "claim",
                                           "result", "figures", "statistic", "part",  "idea"};
    if (people_.is_one_of(i + 1, figure)) ++i;
  }
  // "it was a contractor who": the cue may begin with the verb.
  return c_.is(i + 1, word::be | word::belong | word::past | word::have | word::adverb);
}

// Past who says it: "when I pushed he said that", "it turned out".
std::size_t Echoes::past_saying(std::size_t at, std::size_t last) const {
  static constexpr text::WordList turned{"turned"};
  for (std::size_t i = at; i < last; ++i) {
    const bool says = c_.is(i, word::speech) && (i == at || c_.is_candidate(i - 1, speech_));
    const bool turns = people_.is_one_of(i, turned) && people_.is_word(i + 1, "out");
    if (!says && !turns) continue;
    const std::size_t next = turns ? i + 2 : i + 1;
    // "said that that figure", "said that it"
    const bool that = people_.is_word(next, "that") && c_.is(next + 1, word::it);
    return that ? next + 1 : next;
  }
  return at;
}

// "all of it done by", "everything was built by"
bool Echoes::names_all_of_it(std::size_t at, const CueHit& hit) const {
  static constexpr text::WordList of_it{"of", "it", "that", "this", "them", "these", "those"};
  if (!people_.is_one_of(at, openings::all)) return false;
  std::size_t verb = at + 1;
  while (people_.is_one_of(verb, of_it))
    ++verb;
  while (c_.is(verb, word::be | word::have | word::adverb))
    ++verb;
  return verb > at && verb < hit.last && c_.is(verb, word::past) && people_.is_word(verb + 1, "by");
}

// "The report says 30%; the report was written by": what stands there is that document's.
bool Echoes::repeats_document(std::size_t at, std::size_t start) const {
  if (!c_.is(at, word::determiner) || !c_.is(at + 1, word::document)) return false;
  const std::size_t first = start > longest ? start - longest : 0;
  for (std::size_t i = first; i + 1 < start; ++i) {
    if (c_.is(i, word::document)) return true;
  }
  return false;
}

// "an intern had built it", "a coworker did", "Marek who had run it"
bool Echoes::makes_it(const CueHit& hit) const {
  constexpr WordClass before_verb = word::have | word::adverb | word::relative;
  if (hit.cue.reach != Reach::after && hit.cue.reach != Reach::both) return false;
  std::size_t verb = hit.last;
  while (c_.is(verb, before_verb) && !c_.parts(verb))
    ++verb;
  // "came and sorted it"
  static constexpr text::WordList comes{"came", "went", "stepped", "jumped"};
  if (people_.is_one_of(verb, comes) && c_.is(verb + 1, word::conjunction)) verb += 2;
  const std::size_t object = verb + 1;
  if (does_the_work(verb) || does_instead(hit)) return true;
  if (!people_.makes(verb)) return false;
  static constexpr text::WordList changes{"cut", "brought", "replaced", "reduced", "drove"};
  if (people_.is_one_of(verb, changes) && !c_.parts(object + 1)) return false;
  if (c_.parts(object)) return people_.is_word(verb, "did");
  if (repeats_document(object, hit.first) || is_named(object)) return c_.parts(object + 2);
  // "did all of that"
  if (people_.is_one_of(object, openings::all)) return true;
  bool it = c_.is(object, word::it);
  static constexpr text::WordList that{"that", "this", "them", "those", "so"};
  it = it || people_.is_one_of(object, that);
  return it && (c_.parts(object + 1) || c_.is(object + 1, word::preposition | word::adverb));
}

// "starter: the sous chef keeps it", "gearbox: a contractor comes in for it": whose a topic is; but
// "maintains it now".
bool Echoes::keeps_it(const CueHit& hit) const {
  static constexpr text::WordList it{"it", "that", "this", "them", "those", "these"};
  const bool on = hit.cue.reach == Reach::after || hit.cue.reach == Reach::both;
  if (!on || !people_.tends(hit.last)) return false;
  std::size_t object = hit.last + 1;
  while (!c_.parts(object) && !people_.is_one_of(object, it))
    ++object;
  const bool ends = c_.parts(object + 1) || c_.is(object + 1, word::conjunction);
  if (!people_.is_one_of(object, it) || !ends) return false;
  for (std::size_t i = object; i < c_.size && i < object + longest; ++i)
    // "ops runs it, she wrote it"; but "the nurse does it, she reads the summary"
    if (c_.is_candidate(i, speech_) && !people_.is_one_of(i + 1, openings::looks_on)) return false;
  return true;
}

// "the governance nurse does it, she reads the summary"; who runs it may have got it from her,
// unless no more than a topic stands before: "Site meetings. Her boss takes those."
bool Echoes::does_it(const CueHit& hit) const {
  const bool topic = named_ != nullptr && named_->no_more;
  return (topic || people_.is_word(hit.last, "does")) && keeps_it(hit);
}

// "He hadn't, the head chef had."
bool Echoes::does_instead(const CueHit& hit) const {
  const bool alone = c_.is(hit.last, word::have | word::do_) && c_.parts(hit.last + 1);
  if (!alone || !c_.is(0, word::candidate)) return false;
  for (std::size_t i = 1; i < hit.first && i < 4; ++i) {
    if (c_.is(i, word::negation) || people_.ends_with(i, "n't")) return true;
  }
  return false;
}

// "others did the work", "someone else pushed the button"
bool Echoes::does_the_work(std::size_t verb) const {
  static constexpr text::WordList does{"did", "pushed", "pressed", "pulled", "carried", "led"};
  static constexpr text::WordList work{"work",    "lifting", "job",  "button", "trigger",
                                       "driving", "lever",   "load", "rest",   "legwork"};
  if (!people_.is_one_of(verb, does) || !c_.is(verb + 1, word::determiner)) return false;
  const std::size_t noun = people_.is_word(verb + 2, "actual") || c_.is(verb + 2, word::adverb) ||
                                   people_.is_word(verb + 2, "heavy") ||
                                   people_.is_word(verb + 2, "real")
                               ? verb + 3
                               : verb + 2;
  return people_.is_one_of(noun, work) && c_.parts(noun + 1);
}

}  // namespace assay::evidence
