#include "evidence/assertion/frames/contradiction.hpp"

#include <algorithm>

#include "evidence/assertion/frames/shortfall.hpp"
#include "evidence/assertion/frames/testimony.hpp"

namespace assay::evidence {
void Contradiction::find(std::vector<Verdict>& out) const {
  if (scene_.speech.quoted || scene_.items.empty()) return;
  for (std::size_t i = scene_.items.front().last; i + 1 < scene_.size(); ++i) {
    const bool but = turns(i);
    if ((!c_.parts(i) && !but) || scene_.in_item(i)) continue;
    const std::size_t end = clause_end(i + 1);
    const bool label = c_.is_break(i, Break::colon) && scene_.is_topic_list(0, i);
    if ((!is_reported(i) && !label) || holds_mention(i, end)) continue;
    const Claim claim{!label,
                      label,
                      false,
                      claims_nil(scene_.text, scene_.tokens, 0, i),
                      trend_of(scene_.text, scene_.tokens, 0, i),
                      last_year(scene_.text, scene_.tokens, 0, i),
                      &scene_.items,
                      i};
    std::optional<CueHit> found = in_clauses(i + 1, end, claim);
    if (!found) found = told_otherwise(i + 1, end, claim);
    // "CV lists Spanish but he switched back to English"
    const bool differs = but && has_paper_before(i) && !is_confirmed(i, scene_.size()) &&
                         c_.is_candidate(i + 1, scene_.speech) && c_.is_past(i + 2);
    if (!found && has_paper_before(i)) found = on_another_paper(i + 1, end);
    if (!found && differs) found = doubting(i, i + 3);
    if (found) return out.push_back({*found, 0, i});
  }
}

std::optional<CueHit> Contradiction::find_of_before(const Claim& claim) const {
  if (scene_.speech.quoted) return std::nullopt;
  for (std::size_t i = 0; i < scene_.size(); i = clause_end(i) + 1) {
    if (const auto found = in_clauses(i, clause_end(i), claim)) return found;
  }
  return told_otherwise(0, scene_.size(), claim);
}

// Over labels and dashes: "Filed accounts - total income 310k".
std::optional<CueHit> Contradiction::told_otherwise(std::size_t from, std::size_t to,
                                                    const Claim& claim) const {
  if (!(claim.reported || claim.named) || to > from + 2 * longest_clause || is_confirmed(from, to))
    return std::nullopt;
  if (const auto found = Shortfall(scene_, claim).find(from, to)) return found;
  return Testimony(scene_).find(from, to, claim.sourced);
}

std::optional<CueHit> Contradiction::in_clauses(std::size_t from, std::size_t to,
                                                const Claim& claim) const {
  if (to > from + longest_clause || is_confirmed(from, to)) return std::nullopt;
  const bool told = claim.reported || claim.named;
  constexpr Sense begins = sense::no | sense::unable | sense::counter | sense::bound;
  const bool papers = (s_.seen & sense::witness) != 0;
  for (std::size_t i = from; i < to; ++i) {
    const bool may_begin = papers || s_.is(i, begins) || c_.is_word(i, "yet");
    if (!may_begin || scene_.in_item(i)) continue;
    std::size_t end = past_withheld(i);
    if (end == 0 && told) end = past_earlier(i);
    if (end == 0 && claim.reported) end = past_failure(i);
    if (end == 0 && told) end = past_less(i);
    if (end == 0 && told) end = past_others(i);
    if (end == 0) continue;
    std::size_t first = scene_.past_auxiliaries(i);
    while (first < i && c_.is(first, word::adverb))
      ++first;
    return doubting(first, std::min(end, scene_.size()));
  }
  return std::nullopt;
}

// Commas stand within it: "The printout, which he brought, is dated 2015".
std::size_t Contradiction::clause_end(std::size_t at) const {
  std::size_t end = at;
  while (end < scene_.size() && c_.breaks[end] < Break::colon)
    ++end;
  return end;
}

bool Contradiction::turns(std::size_t at) const {
  static constexpr text::WordList but{"but", "yet", "though", "although", "however", "whereas"};
  return c_.is_one_of(at, but);
}

// "Grade A on the form, the slip she brought in says D": what agrees would not be told.
std::optional<CueHit> Contradiction::on_another_paper(std::size_t from, std::size_t to) const {
  static constexpr text::WordList tells{"says", "shows", "gives", "lists", "has", "reads"};
  static constexpr text::WordList too{"too", "also", "same", "both", "likewise", "and"};
  std::size_t paper = to;
  for (std::size_t i = from; i < to; ++i) {
    if (c_.is_one_of(i, too)) return std::nullopt;
    if (paper == to && s_.is(i, sense::witness) && !scene_.in_item(i)) paper = i;
  }
  if (paper > from + 2 || is_confirmed(from, to)) return std::nullopt;
  for (std::size_t i = paper + 1; i < to; ++i) {
    if (c_.is_one_of(i, tells) && c_.parts(std::min(i + 2, to))) return doubting(paper, i + 1);
  }
  return std::nullopt;
}

bool Contradiction::holds_mention(std::size_t from, std::size_t to) const {
  return std::any_of(scene_.items.begin(), scene_.items.end(), [&](const Item& item) {
    return item.kind == Item::Kind::mention && item.first >= from && item.first < to;
  });
}

// Whether the claim that stands before `to` is told by the candidate, or by what they wrote.
bool Contradiction::is_reported(std::size_t to) const {
  for (std::size_t i = 0; i < to; ++i) {
    if (s_.is(i, sense::tell) || (s_.is(i, sense::witness) && !scene_.in_item(i))) return true;
    if (scene_.tokens[i].is_mark(U'"')) return true;
  }
  return false;
}

bool Contradiction::has_paper_before(std::size_t at) const {
  for (std::size_t i = 0; i < at; ++i) {
    if (s_.is(i, sense::witness) && !scene_.in_item(i)) return true;
  }
  return false;
}

// "The check came back clean", "his name is on every change"
bool Contradiction::is_confirmed(std::size_t from, std::size_t to) const {
  static constexpr text::WordList stands{
      "right",   "true",    "correct", "confirmed", "confirm",  "confirms", "matches", "match",
      "matched", "stands",  "genuine", "fine",      "agreed",   "agrees",   "clean",   "same",
      "bears",   "backs",   "backed",  "supports",  "tallies",  "tallied",  "checks",  "valid",
      "praised", "glowing", "solid",   "holds",     "verified", "proof",    "proved",  "proves"};
  for (std::size_t i = from; i < to && i < scene_.size(); ++i) {
    if (c_.is_one_of(i, stands) && !s_.is(i - 1, sense::no)) return true;
  }
  return false;
}

// "is dated a year before she was hired", "was written before he joined", "predates her"
std::size_t Contradiction::past_earlier(std::size_t at) const {
  static constexpr text::WordList predates{"predates", "predate", "predated"};
  static constexpr text::WordList begins{"joined", "started", "came",  "arrived",  "worked",
                                         "got",    "began",   "moved", "was",      "had",
                                         "even",   "ever",    "were",  "qualified"};
  static constexpr text::WordList made{
      "dated",  "created", "written",   "issued",     "signed", "saved", "printed",
      "drawn",  "made",    "published", "registered", "closed", "shut",  "folded",
      "opened", "filed",   "built",     "launched",   "live",   "wound", "dissolved"};
  if (c_.is_one_of(at, predates) && c_.is(at + 1, word::third | word::they | word::determiner))
    return at + 2;
  if (!c_.is_word(at, "before") || !c_.is_candidate(at + 1, scene_.speech)) return 0;
  if (!c_.is_one_of(at + 2, begins)) return 0;
  for (std::size_t i = scene_.clause_start(at); i < at; ++i) {
    if (c_.is_candidate(i, scene_.speech)) return 0;
    if (c_.is_one_of(i, made)) return at + 3;
  }
  // "Inspection was a month before she started"
  static constexpr text::WordList spans{"day", "week", "month", "year", "long", "well", "years"};
  static constexpr text::WordList starts{"joined", "started", "arrived", "began", "came"};
  const bool span = c_.is_one_of(at - 1, spans) || (at > 0 && scene_.in_item(at - 1));
  if (span && c_.is_one_of(at + 2, starts)) return at + 3;
  return 0;
}

// "The check came back with car only", "his payslips show just seven months"
std::size_t Contradiction::past_less(std::size_t at) const {
  static constexpr text::WordList only{"only", "just", "merely"};
  static constexpr text::WordList tells{"shows", "show",     "showed", "has",  "have",   "had",
                                        "says",  "said",     "lists",  "list", "gives",  "give",
                                        "gave",  "back",     "is",     "was",  "covers", "cover",
                                        "names", "mentions", "with"};
  static constexpr text::WordList praise{"that",   "this",  "so",   "as",       "good",
                                         "praise", "nice",  "kind", "positive", "compliments",
                                         "thanks", "minor", "small"};
  if (!c_.is_one_of(at, only) || c_.is_one_of(at + 1, praise)) return 0;
  bool witness = false, told = false;
  for (std::size_t i = scene_.clause_start(at); i < at; ++i) {
    if (c_.is_candidate(i, scene_.speech)) return 0;
    told = told || (witness && c_.is_one_of(i, tells));
    witness = witness || (s_.is(i, sense::witness) && !scene_.in_item(i));
  }
  return told ? at + 1 : 0;
}

// "The award letter names a team of six", "the log says it was almost entirely a colleague"
std::size_t Contradiction::past_others(std::size_t tells) const {
  static constexpr text::WordList names{"names",   "name",  "lists",  "list",    "credits",
                                        "credit",  "bears", "bear",   "carries", "carry",
                                        "carried", "named", "listed", "credited"};
  static constexpr text::WordList says{"says", "say", "said", "shows", "show", "showed", "has"};
  static constexpr text::WordList it{"it", "that", "this", "the"};
  const bool direct = c_.is_one_of(tells, names);
  if (!direct && !c_.is_one_of(tells, says)) return 0;
  bool witness = false;
  for (std::size_t i = scene_.clause_start(tells); i < tells; ++i)
    witness = witness || (s_.is(i, sense::witness) && !scene_.in_item(i));
  if (!witness) return 0;
  std::size_t at = tells + 1;
  if (!direct) {
    if (!c_.is_one_of(at, it)) return 0;
    while (at < scene_.size() && !c_.parts(at) && !c_.is(at, word::be))
      ++at;
    if (!c_.is(at, word::be)) return 0;
    ++at;
  }
  return others_at(at);
}

// Past "almost entirely a colleague", "a bid team of six", "another name". 0: it is the candidate.
std::size_t Contradiction::others_at(std::size_t at) const {
  constexpr std::size_t longest = 6;
  static constexpr text::WordList else_{"else", "another", "different"};
  std::size_t end = 0;
  for (std::size_t i = at; i < at + longest && !c_.parts(i); ++i) {
    if (c_.is(i, word::candidate | word::third) && !c_.is(i + 1, word::person | word::group))
      return 0;
    if (c_.is(i, word::person | word::group | word::org) || c_.is_one_of(i, else_)) end = i + 1;
  }
  return end;
}

}  // namespace assay::evidence
