#include "evidence/assertion/attribution/echoes.hpp"

#include <algorithm>

#include "evidence/assertion/grammar/senses.hpp"

namespace assay::evidence {
namespace {

constexpr std::size_t longest = 24;  // words of a clause that are looked at

constexpr text::WordList yet{"but", "though", "although"};
constexpr text::WordList probing{"When", "Once", "After", "Asked", "Pressed", "Turned"};
constexpr text::WordList looks_on{"reads",   "read",  "attends", "gets",  "watches",
                                  "watched", "signs", "sees",    "knows", "joins",
                                  "looks",   "sits",  "hears"};
constexpr text::WordList all{"all", "All", "everything", "Everything", "most", "Most"};

// Words of a sentence whose clauses nobody has read.
class Unread {
 public:
  Unread(const Plan& plan, std::string_view text, const std::vector<Token>& tokens) noexcept
      : plan_(plan), text_(text), tokens_(tokens) {}

  bool is(std::size_t at, WordClass what) const noexcept {
    const Token& token = tokens_[at];
    return token.kind != TokenKind::mark && token.word < plan_.classes.size() &&
           (plan_.classes[token.word] & what) != 0;
  }
  // What may stand between the beginning of a clause and what it speaks of.
  bool is_light(std::size_t at) const noexcept {
    constexpr WordClass light = word::adverb | word::conjunction | word::subordinator;
    if (tokens_[at].kind == TokenKind::mark || is(at, light)) return true;
    const std::string_view word = spelled(at);
    return word.ends_with("ly") || is_one_of(at, yet);
  }
  // "wrote", "did", "repacked"
  bool may_make(std::size_t at) const noexcept {
    constexpr WordClass makes = word::past | word::deed | word::do_;
    return is(at, makes) || spelled(at).ends_with("ed");
  }

  template <std::size_t N>
  bool is_one_of(std::size_t at, const text::WordList<N>& words) const noexcept {
    return words.has(text::Spelling::of(spelled(at)));
  }

 private:
  std::string_view spelled(std::size_t at) const noexcept {
    return text_.substr(tokens_[at].begin, tokens_[at].end - tokens_[at].begin);
  }

  const Plan& plan_;
  std::string_view text_;
  const std::vector<Token>& tokens_;
};

}  // namespace

bool may_echo(const Plan& plan, std::string_view text, const std::vector<Token>& tokens,
              const Senses& senses) {
  constexpr std::size_t exclamation = 3;  // "'Oh,"
  const Unread words(plan, text, tokens);
  if (words.is_one_of(0, probing)) return true;
  bool begins = true;
  int documents = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (senses.is(i, sense::points) || words.is(i, word::it)) {
      if (begins || words.may_make(i) || words.may_make(i - 1)) return true;
    }
    if (begins && words.is_one_of(i, all)) return true;
    // "the report was written by", where there is one before
    if (words.is(i, word::document) && ++documents > 1) return true;
    begins = begins && (i < exclamation || words.is_light(i));
  }
  return false;
}

void Echoes::stretch(CueHit& hit) const {
  if (hit.cue.kind != CueKind::attributed || hit.first == 0) return;
  if (gives_reason(hit)) {
    hit.first -= 1;
    hit.cue.reach = Reach::both;
    return;
  }
  if (comes_first(hit)) {
    hit.first -= 1;
    return;
  }
  const std::size_t start = start_of_clause(hit.first);
  if (start > 1 && says_so(start, hit)) {
    hit.first = static_cast<std::uint32_t>(start - 1);
    return;
  }
  if (start < 2) return;
  const bool label = c_.is_break(start - 1, Break::colon) || c_.is_break(start - 1, Break::dash);
  if (!names_it(start, hit) && !makes_it(hit) && !(label && keeps_it(hit))) return;
  hit.first = static_cast<std::uint32_t>(start - 1);
  if (hit.cue.reach == Reach::after) hit.cue.reach = Reach::both;
}

bool Echoes::is_whole(const CueHit& hit) const {
  if (hit.cue.kind != CueKind::attributed) return false;
  // One that was stretched begins with what parts the two clauses.
  const bool stretched = c_.parts(hit.first) && past_probing() == hit.first + 1;
  const std::size_t start = stretched ? hit.first + 1 : start_of_clause(hit.first);
  if (start > past_exclamation()) return false;
  return names_it(start, hit) || makes_it(hit) || does_it(hit);
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
  if (!people_.is_one_of(0, probing)) return 0;
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
         (!c_.is(at - 1, opens) || c_.is(at - 1, word::relative)))
    --at;
  // "..., though it was", "; and it was", ", but when I pushed it was"
  const auto begins = [&](std::size_t word) {
    return c_.is(word, opens) || people_.is_one_of(word, yet);
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
         (c_.is(i, opens) || people_.is_one_of(i, yet)))
    ++i;
  i = past_saying(i, hit.first);
  if (repeats_document(i, start)) return c_.is(i + 2, word::be | word::past);
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
  if (!people_.is_one_of(at, all)) return false;
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
  const std::size_t object = verb + 1;
  if (does_the_work(verb)) return true;
  if (!people_.makes(verb)) return false;
  static constexpr text::WordList changes{"cut", "brought", "replaced", "reduced", "drove"};
  if (people_.is_one_of(verb, changes) && !c_.parts(object + 1)) return false;
  if (c_.parts(object)) return people_.is_word(verb, "did");
  if (repeats_document(object, hit.first)) return c_.parts(object + 2);
  bool it = c_.is(object, word::it);
  static constexpr text::WordList that{"that", "this", "them", "those", "so"};
  it = it || people_.is_one_of(object, that);
  return it && (c_.parts(object + 1) || c_.is(object + 1, word::preposition | word::adverb));
}

// "starter: the sous chef keeps it": whose a topic is; but "maintains it now".
bool Echoes::keeps_it(const CueHit& hit) const {
  static constexpr text::WordList it{"it", "that", "this", "them", "those", "these"};
  const bool on = hit.cue.reach == Reach::after || hit.cue.reach == Reach::both;
  if (!on || !people_.tends(hit.last)) return false;
  std::size_t object = hit.last + 1;
  while (!c_.parts(object) && !people_.is_one_of(object, it))
    ++object;
  if (!people_.is_one_of(object, it) || !c_.parts(object + 1)) return false;
  for (std::size_t i = object; i < c_.size && i < object + longest; ++i)
    // "ops runs it, she wrote it"; but "the nurse does it, she reads the summary"
    if (c_.is_candidate(i, speech_) && !people_.is_one_of(i + 1, looks_on)) return false;
  return true;
}

// "the governance nurse does it, she reads the summary"; who runs it may have got it from her.
bool Echoes::does_it(const CueHit& hit) const {
  return people_.is_word(hit.last, "does") && keeps_it(hit);
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

// "Idle time fell because the admins repacked jobs": what happened came of what they did.
bool Echoes::gives_reason(const CueHit& hit) const {
  if (hit.cue.reach != Reach::after || hit.first < 2) return false;
  static constexpr text::WordList why{"because", "after", "once", "when", "since", "as"};
  const bool reason = people_.is_one_of(hit.first - 1, why);
  if (!reason || !happens(hit.first - 1)) return false;
  std::size_t verb = hit.last;
  while (c_.is(verb, word::have | word::adverb))
    ++verb;
  if (people_.is_word(verb, "re") && people_.is_mark(verb + 1, U'-')) verb += 2;
  const bool acts = c_.is_past(verb) && !c_.is(verb, word::be | word::have | word::speech);
  if (!acts || c_.parts(verb + 1)) return false;
  for (std::size_t i = verb; i < verb + longest && !c_.parts(i); ++i) {
    if (c_.is(i, word::third | word::candidate) || c_.is_candidate(i, speech_)) return false;
  }
  return true;
}

// "When Oyelaran took over, utilization rose": the same, told first.
bool Echoes::comes_first(const CueHit& hit) const {
  if (hit.cue.reach != Reach::after || (hit.first != 1 && !c_.parts(hit.first - 2))) return false;
  static constexpr text::WordList why{"When", "After", "Once", "Because", "Since"};
  const bool reason = people_.is_one_of(hit.first - 1, why);
  if (!reason || (!people_.makes(hit.last) && !people_.is_word(hit.last + 1, "over"))) return false;
  std::size_t comma = hit.last;
  while (comma < hit.last + longest && !c_.parts(comma))
    ++comma;
  if (!c_.is_break(comma, Break::comma)) return false;
  std::size_t end = comma + 1;
  while (end < comma + longest && !c_.parts(end))
    ++end;
  for (std::size_t i = hit.last; i < end; ++i) {
    if (c_.is(i, word::third | word::candidate) || c_.is_candidate(i, speech_)) return false;
  }
  return end > comma + 1 && happens(end);
}

// Whether the clause up to `end` has a thing for its subject, not the candidate, said or unsaid:
// "Idle time fell", but neither "Rolled back" nor "she cut it".
bool Echoes::happens(std::size_t end) const {
  std::size_t start = end;
  while (start > 0 && end - start < longest && !c_.parts(start - 1))
    --start;
  bool past = false;
  for (std::size_t i = start; i < end; ++i) {
    constexpr WordClass own = word::candidate | word::self | word::we | word::they | word::third;
    if (c_.is(i, own)) return false;
    past = past || (i > start && c_.is(i, word::past));
  }
  return past && !c_.is(start, word::past) && !c_.is(start, word::person | word::name);
}

}  // namespace assay::evidence
