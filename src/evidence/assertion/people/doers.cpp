// Whoever did it, behind a passive: "inlaid by another apprentice", "dealt with by the fire
// brigade".
#include "evidence/assertion/people/agents.hpp"
#include "evidence/assertion/people/people.hpp"
#include "text/word_list.hpp"

namespace assay::evidence {

bool is_done_by_doer(const text::Spelling& verb) noexcept {
  static constexpr text::WordList done{
      "administered", "answered",   "arranged",  "assembled",   "baked",       "booked",
      "bought",       "brewed",     "brought",   "built",       "calibrated",  "carried",
      "carved",       "cast",       "catered",   "chaired",     "cleaned",     "coached",
      "coded",        "collected",  "compiled",  "composed",    "conducted",   "cooked",
      "created",      "curated",    "dealt",     "delivered",   "designed",    "developed",
      "devised",      "directed",   "done",      "drafted",     "drawn",       "drilled",
      "dug",          "edited",     "entered",   "executed",    "facilitated", "fed",
      "filed",        "filmed",     "fitted",    "forged",      "given",       "grown",
      "handled",      "hosted",     "hung",      "implemented", "inlaid",      "installed",
      "introduced",   "knitted",    "laid",      "launched",    "led",         "looked",
      "made",         "maintained", "managed",   "manned",      "marked",      "mended",
      "milled",       "mixed",      "moderated", "monitored",   "negotiated",  "operated",
      "organised",    "organized",  "overseen",  "packed",      "painted",     "performed",
      "photographed", "picked",     "planned",   "planted",     "played",      "poured",
      "prepared",     "printed",    "processed", "procured",    "produced",    "programmed",
      "proofread",    "put",        "recorded",  "repaired",    "restored",    "rigged",
      "run",          "screened",   "seen",      "served",      "serviced",    "set",
      "sewn",         "shot",       "sorted",    "sourced",     "staffed",     "staged",
      "stitched",     "supervised", "supplied",  "sung",        "taken",       "taught",
      "trained",      "translated", "treated",   "tuned",       "typed",       "typeset",
      "washed",       "welded",     "woven",     "wired",       "written"};
  return done.has(verb);
}

bool is_means(const text::Spelling& word) noexcept {
  static constexpr text::WordList means{
      "accident",  "agreement", "appointment", "average",  "book",      "car",        "chance",
      "choice",    "clock",     "criteria",    "date",     "deadline",  "default",    "degrees",
      "dozen",     "dozens",    "hundred",     "thousand", "million",   "score",      "bucket",
      "metre",     "kilo",      "ear",         "email",    "end",       "example",    "eye",
      "factor",    "feel",      "formula",     "guidance", "guideline", "guidelines", "half",
      "hand",      "hands",     "heart",       "hours",    "hundreds",  "itself",     "law",
      "letter",    "lot",       "machine",     "mail",     "majority",  "margin",     "means",
      "metres",    "mid",       "midnight",    "minutes",  "mistake",   "months",     "name",
      "noon",      "number",    "numbers",     "percent",  "phone",     "points",     "post",
      "procedure", "request",   "restart",     "robot",    "rote",      "rule",       "rules",
      "sight",     "size",      "standards",   "start",    "stealth",   "technique",  "template",
      "theme",     "thousands", "times",       "tonnes",   "train",     "turn",       "turns",
      "units",     "use",       "virtue",      "way",      "weeks",     "weight",     "years",
      "days",      "macro",     "macros",      "app",      "software",  "bot",        "algorithm",
      "AI"};
  return means.has(word);
}

bool is_task_of(const text::Spelling& before, const text::Spelling& word) noexcept {
  static constexpr text::WordList task{
      "job",      "task", "business", "responsibility", "remit", "province", "duty",      "domain",
      "preserve", "work", "concern",  "hands",          "turf",  "affair",   "department"};
  static constexpr text::WordList left{"left", "leaves", "leave", "falls", "belongs", "belonged"};
  if (word == text::Spelling("of")) return task.has(before);
  if (word == text::Spelling("to")) return left.has(before);
  return word == text::Spelling("for") &&
         (before == text::Spelling("matter") || before == text::Spelling("job"));
}

bool is_institution(const text::Spelling& word) noexcept {
  static constexpr text::WordList institutions{
      "airline",      "archive",      "army",      "association", "bakery",     "bank",
      "branch",       "brewery",      "brigade",   "cafe",        "center",     "centre",
      "chamber",      "charity",      "church",    "city",        "clinic",     "club",
      "college",      "congregation", "co-op",     "council",     "county",     "courier",
      "court",        "cooperative",  "dairy",     "depot",       "desk",       "diocese",
      "district",     "embassy",      "factory",   "faculty",     "federation", "foundation",
      "foundry",      "gallery",      "garage",    "government",  "hospital",   "hotel",
      "hotline",      "household",    "institute", "institution", "journal",    "kitchen",
      "laboratory",   "laundry",      "library",   "mill",        "ministry",   "mosque",
      "municipality", "museum",       "navy",      "newsroom",    "nursery",    "orchestra",
      "parish",       "pharmacy",     "police",    "port",        "press",      "province",
      "publisher",    "railway",      "reception", "registry",    "school",     "secretariat",
      "shop",         "society",      "state",     "station",     "subsidiary", "surgery",
      "synagogue",    "theatre",      "town",      "union",       "utility",    "village",
      "ward",         "warehouse",    "yard"};
  return institutions.has(word);
}

// The participle before the "by" at `at`, past "on", "with", "together".
std::size_t People::passive_before(std::size_t at) const {
  constexpr std::size_t most = 3;
  static constexpr text::WordList particles{
      "on",      "up", "out",      "in",   "off",    "with", "after", "down",   "over",
      "through", "of", "together", "away", "around", "to",   "care",  "mostly", "just"};
  for (std::size_t verb = at; verb > 0 && at - verb < most;) {
    --verb;
    if (is_done_by_doer(c_.spelled[verb])) return verb;
    if (!is_one_of(verb, particles) && !c_.is(verb, word::adverb)) break;
  }
  return SIZE_MAX;
}

// Past a noun phrase whose noun may be anybody, from `first` on; 0 where it is the candidate, tells
// how or when, or is no noun phrase.
std::size_t People::past_unlisted(std::size_t first) const {
  constexpr std::size_t longest = 5;
  constexpr WordClass no_doer = word::candidate | word::self | word::we | word::they | word::it |
                                word::group | word::interview | word::anaphor | word::past;
  constexpr WordClass ends = word::preposition | word::conjunction | word::subordinator |
                             word::relative | word::adverb | word::be | word::have | word::modal;
  // "by her alone"
  static constexpr text::WordList no_noun{"too",     "alone",   "own",        "only",   "again",
                                          "herself", "himself", "themselves", "myself", "mostly"};
  if (first >= tokens_.size()) return 0;
  const bool counted = tokens_[first].is_number() || c_.is(first, word::counted);
  std::size_t end = first;
  while (end < first + longest && !c_.parts(end) && (!c_.is(end, ends) || is_determiner(end)) &&
         !is_one_of(end, no_noun))
    ++end;
  if (end == first) return 0;
  const std::size_t head = end - 1;
  const bool opened = is_determiner(first) ? head > first : counted && head > first;
  const bool several = ends_with(head, "s") && !ends_with(head, "ss") && !is_capital(head);
  if (!tokens_[head].is_word() || (!opened && !several) || c_.is(head, no_doer)) return 0;
  return is_means(c_.spelled[head]) || is_no_agent(c_.spelled[head]) ? 0 : end;
}

// Past whoever did it by the "by" at `by`; 0 where that is no doer.
std::size_t People::past_doer(std::size_t by) const {
  return is_word(by, "by") && passive_before(by) != SIZE_MAX ? past_unlisted(by + 1) : 0;
}

// Past whoever has the task, behind "the job of", "left to"; 0 where that is nobody.
std::size_t People::past_tasked(std::size_t at) const {
  const bool task = at > 0 && at < tokens_.size() && is_task_of(c_.spelled[at - 1], c_.spelled[at]);
  return task ? past_unlisted(at + 1) : 0;
}

}  // namespace assay::evidence
