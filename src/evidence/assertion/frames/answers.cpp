#include "evidence/assertion/frames/answers.hpp"

#include <algorithm>

#include "evidence/assertion/attribution/openings.hpp"

namespace assay::evidence {
namespace {

constexpr std::size_t longest_answer = 10;

bool is_bar(const Token& token) noexcept {
  return token.is_mark(U'|');
}

}  // namespace

bool ends_with_sign(const std::vector<Token>& tokens) noexcept {
  std::size_t last = tokens.size();
  if (last > 1 && is_bar(tokens[0]) && std::any_of(tokens.begin(), tokens.end(), is_cross))
    return true;
  while (last > 1 && is_bar(tokens[last - 1]))
    --last;
  const bool empty = tokens.size() > last + 1;  // "| drift | |"
  return last > 1 && (empty || tokens[last - 1].is_mark(U'-') || is_cross(tokens[last - 1]) ||
                      is_open_box(tokens, last - 1));
}

// "Done by others: rollback, drift"
void Answers::find_owner(std::size_t first, std::size_t mark, std::vector<Verdict>& out) const {
  std::size_t end = mark + 1;
  while (end < scene_.size() && c_.breaks[end] < Break::colon)
    ++end;
  const bool may = mark > first && !scene_.holds(first, mark) && is_of_others(first, mark) &&
                   scene_.is_topic_list(mark + 1, end);
  if (!may) return;
  const CueHit cue{static_cast<std::uint32_t>(first),
                   static_cast<std::uint32_t>(mark),
                   {CueKind::attributed, Reach::none, Doing::nothing}};
  out.push_back({cue, mark + 1, end});
}

void Answers::find(std::vector<Verdict>& out) const {
  const bool row = is_bar(scene_.tokens.front());
  std::size_t first = 0;  // of the topics
  bool told = false;      // they stand before a mark that was passed
  for (std::size_t mark = 0; mark < scene_.size(); ++mark) {
    const Break here = c_.breaks[mark];
    if (here == Break::semicolon || (here == Break::stop && !row)) {
      first = mark + 1;
      told = false;
    }
    if (here != Break::colon && here != Break::dash) continue;
    std::size_t last = mark + 1;
    while (!c_.parts(last))
      ++last;
    const bool at_once = !told && scene_.is_topic_list(first, mark);
    told = told || at_once;
    const auto kind = !told                             ? std::nullopt
                      : at_once && is_nothing(mark + 1) ? std::optional(CueKind::unasked)
                                                        : meant(mark + 1, last);
    if (kind) {
      const std::size_t end = std::max(last, mark + 2);  // "| drift | |"
      const CueHit cue{static_cast<std::uint32_t>(mark + 1),
                       static_cast<std::uint32_t>(end),
                       {*kind, Reach::none, Doing::nothing}};
      out.push_back({cue, first, mark});
    } else if (!told) {
      find_owner(first, mark, out);
    }
    // "| drift | 2 | none given |", "drift: 2/5 - done by SRE"
    if (told && (row || is_rating(mark + 1, last))) continue;
    first = mark + 1;
    told = false;
  }
}

bool Answers::is_rating(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i) {
    if (!scene_.tokens[i].is_number() && !people_.is_mark(i, U'/')) return false;
  }
  return first < last;
}

std::optional<CueKind> Answers::meant(std::size_t first, std::size_t last) const {
  if (first < last && people_.is_quote(first)) ++first;
  if (first < last && people_.is_quote(last - 1)) --last;
  if (last > first + longest_answer || scene_.holds(first, last)) return std::nullopt;
  if (first >= last) return std::nullopt;
  if (first + 1 == last && is_cross(scene_.tokens[first])) return CueKind::negated;
  if (is_open_box(scene_.tokens, last - 1) && last <= first + 2) return CueKind::unasked;
  if (is_of_others(first, last)) return CueKind::attributed;
  if (is_undone(first, last) || is_stuck(first, last)) return CueKind::negated;
  if (const auto lacking = lacks(first, last)) return lacking;
  if (is_put_off(first, last)) return CueKind::unasked;
  const bool not_yet = is_only(first, last, sense::theory | sense::ongoing) ||
                       is_read_of(first, last) || is_wish(first, last);
  if (not_yet) return CueKind::projected;
  if (is_only(first, last, sense::meagre) || refuses(first, last)) return CueKind::doubted;
  return std::nullopt;
}

// "he", "the candidate", "she honestly": past who answers. Interviewers answer nothing.
std::size_t Answers::past_subject(std::size_t at) const {
  if (c_.is(at, word::determiner) && c_.is(at + 1, word::candidate)) ++at;
  const bool quoted = scene_.speech.quoted || (at > 0 && people_.is_quote(at - 1));
  const bool subject = c_.is_candidate(at, scene_.speech) || c_.is(at, word::candidate) ||
                       (quoted && c_.is(at, word::self | word::we));
  if (subject) ++at;
  // "says never had one"
  static constexpr text::WordList says{"says", "Says", "said", "Said", "admits", "admitted"};
  if (c_.is_one_of(at, says)) at = c_.is_candidate(at + 1, scene_.speech) ? at + 2 : at + 1;
  while (c_.is(at, word::adverb) && !s_.is(at, sense::no))
    ++at;
  return at;
}

// The answer is that and no more: "only in theory", "pretty weak", "in progress".
bool Answers::is_only(std::size_t first, std::size_t last, Sense what) const {
  static constexpr text::WordList inside{
      "only", "Only", "very",     "Very",     "pretty", "Pretty", "quite",  "rather", "Rather",
      "a",    "bit",  "in",       "In",       "on",     "On",     "purely", "Purely", "just",
      "Just", "too",  "somewhat", "Somewhat", "still",  "Still",  "mostly", "fairly", "at",
      "best", "so",   "far",      "answer",   "here",   "is",     "was",    "the"};
  bool told = false;
  for (std::size_t i = first; i < last; ++i) {
    if (s_.is(i, what)) {
      told = true;
    } else if (!c_.is_one_of(i, inside)) {
      return false;
    }
  }
  return told;
}

// "-", "--", or an empty cell: nobody wrote anything.
bool Answers::is_nothing(std::size_t first) const {
  const std::vector<Token>& tokens = scene_.tokens;
  const bool cell = first > 0 && is_bar(tokens[first - 1]);
  std::size_t at = first;
  // What underlines a title is no answer.
  if (at > 0 && tokens[at - 1].has(Token::broken)) return false;
  while (at < tokens.size() && (tokens[at].is_mark(U'-') || (cell && is_bar(tokens[at]))))
    ++at;
  return at == tokens.size() && at > first;
}

// "the seniors run it"; but "the seniors love it", "the seniors run it, she wrote it"
bool Answers::runs(std::size_t verb) const {
  if (c_.is(verb, word::vouch | word::demand | word::use)) return false;
  if (!people_.tends(verb) && !people_.acts_now(verb)) return false;
  // "the nurse does it, she reads the summary"
  for (std::size_t i = verb; i < scene_.size(); ++i)
    if (c_.is_candidate(i, scene_.speech) && !c_.is_one_of(i + 1, openings::looks_on)) return false;
  return true;
}

// "done by SRE", "Priya's work"
bool Answers::is_of_others(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i) {
    static constexpr text::WordList by{"by", "By"};
    const bool made = i == first || (c_.is(i - 1, word::past) && !s_.is(i - 1, sense::treat));
    if (c_.is_one_of(i, by) && made) return is_agent(i + 1, last);
  }
  if (hands_over(first, last)) return true;
  static constexpr text::WordList it{"it", "this", "that", "them", "these"};
  std::size_t verb = people_.subject(first).end;
  // "fly cue: the flyman does that", "the machine does it": whoever that is
  const bool does = c_.is(first, word::determiner) && c_.is_word(first + 2, "does") &&
                    !c_.is(first + 1, word::candidate);
  if (verb == 0 && does) verb = first + 2;
  const bool acts = people_.makes(verb) || runs(verb);
  if (verb != 0 && verb + 2 == last && acts && c_.is_one_of(last - 1, it)) return true;
  // "chatbot: the vendor's"
  if (last > first + 1 && people_.is_possessive(last - 1)) return is_agent(first, last - 1);
  if (last < first + 3 || !people_.is_possessive(last - 2)) return false;
  static constexpr text::WordList things{"work", "doing",     "thing",     "idea",
                                         "baby", "area",      "job",       "project",
                                         "call", "territory", "department"};
  return c_.is_one_of(last - 1, things) && is_agent(first, last - 2);
}

// "left to his foreman", "leaves that to the deputies", "handed over to Priya"
bool Answers::hands_over(std::size_t first, std::size_t last) const {
  static constexpr text::WordList hands{
      "left",      "leaves",    "leave",     "Left",       "Leaves",    "handed", "hands",
      "Handed",    "delegated", "delegates", "Delegated",  "Delegates", "passed", "outsourced",
      "entrusted", "given",     "farmed",    "Outsourced", "passes",    "Passed"};
  static constexpr text::WordList between{"it", "that", "this", "them", "over",
                                          "on", "off",  "out",  "all"};
  std::size_t at = past_subject(first);
  if (!c_.is_one_of(at, hands)) return false;
  do
    ++at;
  while (c_.is_one_of(at, between));
  return (c_.is_word(at, "to") || c_.is_word(at, "with")) && is_agent(at + 1, last);
}

bool Answers::is_agent(std::size_t first, std::size_t last) const {
  while (first < last && c_.is(first, word::adverb))
    ++first;
  if (first >= last) return false;
  const std::size_t end = people_.source(first).end;
  if (end == last) return true;
  // "found by vendor support", "a subcontractor at his firm"
  static constexpr text::WordList place{"at", "in", "from"};
  const bool department = end + 1 == last && c_.is(end, word::department | word::org);
  if (end != 0 && end < last && (department || people_.is_one_of(end, place))) return true;
  // "by SRE", "by marketing"
  constexpr WordClass others = word::person | word::group | word::org;
  return first + 1 == last && c_.is(first, others) && !c_.is(first, word::candidate);
}

}  // namespace assay::evidence
