// Who did it, told behind it: "built by the vendor", "led by product", "under Maria's lead".
#include <algorithm>

#include "evidence/assertion/attribution/origins.hpp"
#include "evidence/assertion/people/agents.hpp"

namespace assay::evidence {

// "it was the vendor, not her, who found it"
std::size_t Origins::past_contrast(std::size_t at) const {
  static constexpr text::WordList one{"her", "him", "she", "he", "them", "they"};
  static constexpr text::WordList who{"who", "that"};
  std::size_t no = c_.is(at, word::be) ? people_.source(at + 1).end : 0;
  if (no == 0) return 0;
  if (c_.is_break(no, Break::comma)) ++no;
  if (!people_.is_word(no, "not") || !people_.is_one_of(no + 1, one)) return 0;
  const std::size_t next = c_.is_break(no + 2, Break::comma) ? no + 3 : no + 2;
  return people_.is_one_of(next, who) ? next + 1 : 0;
}

// "built by the vendor", "came from the vendor", "chart by Lindqvist"
std::optional<CueHit> Origins::agent(std::size_t at) const {
  // "12%, as per the vendor", but not "cost per engineer"
  if (people_.is_word(at, "per") && c_.is(at + 1, word::determiner))
    return hit(at > 0 && people_.is_word(at - 1, "as") ? at - 1 : at, people_.phrase(at + 1).end,
               Reach::both, Doing::frame);
  if (people_.is_word(at, "of")) return result_of(at);
  if (const std::size_t end = past_leader(at); end != 0) return hit(at, end, Reach::both);
  if (!people_.is_word(at, "by")) {
    if (!is_source(at)) return std::nullopt;
    const std::size_t end = people_.source(at + 1).end;
    return hit(at, end, announces(at, end) ? Reach::both : Reach::before);
  }
  std::size_t end = people_.source(at + 1).end;
  if (end == 0) end = past_department(at);
  if (end == 0) end = people_.past_doer(at);
  if (end == 0 || vouching_.of_agent(at)) return std::nullopt;
  if (const auto apart = of_participle(at, end)) return apart;
  return hit(at, end, Reach::before);
}

// "under Maria's lead"
std::size_t Origins::past_leader(std::size_t at) const {
  static constexpr text::WordList under{"under", "Under"};
  static constexpr text::WordList lead{"lead",     "leadership",  "direction", "guidance",
                                       "coaching", "supervision", "command",   "management"};
  if (!people_.is_one_of(at, under)) return 0;
  const std::size_t end = people_.source(at + 1).end;
  if (end == 0) return 0;
  // A lead may be a person too: "Maria's lead".
  if (people_.is_one_of(end - 1, lead) && people_.is_possessive(end - 2)) return end;
  return people_.is_possessive(end) && people_.is_one_of(end + 1, lead) ? end + 2 : 0;
}

// "led by product", "was handled by support"; but "driven by data", "revenue by product".
std::size_t Origins::past_department(std::size_t by) const {
  static constexpr text::WordList leads{
      "led",     "owned",   "run",      "built",     "done",       "made",      "handled",
      "managed", "written", "designed", "delivered", "maintained", "initiated", "launched",
      "defined", "set",     "created",  "prepared",  "conducted",  "developed", "through"};
  static constexpr text::WordList drives{"driven", "pushed", "decided", "out", "up", "off"};
  static constexpr text::WordList teams{"product", "support",    "platform",
                                        "design",  "compliance", "treasury"};
  const std::size_t team = by + 1;
  const bool may = by > 0 && c_.is(team, word::department) &&
                   (c_.parts(team + 1) || c_.is(team + 1, word::conjunction | word::preposition));
  if (!may) return 0;
  const bool led = people_.is_one_of(by - 1, leads) ||
                   (c_.is(by - 1, word::deed) && c_.is(by - 1, word::past)) ||
                   (people_.is_one_of(by - 1, drives) && people_.is_one_of(team, teams));
  return led ? team + 1 : 0;
}

// "25% less, a result of the network team's rewrite": of an amount; an outage may be one too.
std::optional<CueHit> Origins::result_of(std::size_t of) const {
  constexpr std::size_t longest = 12;
  static constexpr text::WordList result{"result", "fruit", "outcome", "product", "merit"};
  if (of < 3 || !people_.is_one_of(of - 1, result)) return std::nullopt;
  const std::size_t owner = people_.source(of + 1).end;
  if (owner == 0 || !people_.is_possessive(owner)) return std::nullopt;
  std::size_t first = of - 1;
  while (first > 0 && c_.is(first - 1, word::determiner | word::be | word::adverb))
    --first;
  if (first > 0 && c_.is_break(first - 1, Break::comma)) --first;
  bool amount = false;
  for (std::size_t i = first; i > 0 && first - i < longest && !amount;)
    amount = tokens_[--i].is_number();
  std::size_t end = owner;
  while (!c_.parts(end))
    ++end;
  return hit(first, amount ? end : 0, Reach::before);
}

// "the dashboard, built by Petrov,", "(found by Tanaka)": what they made stands before the mark;
// "With the heavy lifting done by Infra, it reached 77%": and after.
std::optional<CueHit> Origins::of_participle(std::size_t by, std::size_t end) const {
  std::size_t verb = by;
  while (verb > 0 && by - verb < 6 && !c_.parts(verb - 1) && !c_.is(verb, word::past) &&
         !is_done_by_doer(c_.spelled[verb]))
    --verb;
  const bool makes = c_.is(verb, word::past) && (c_.is(verb, word::deed) || is_made(verb));
  // "all of them by his students", "both written by"
  static constexpr text::WordList of_them{"both", "all",   "each",  "most",   "some",   "of",
                                          "them", "which", "those", "mostly", "largely"};
  std::size_t many = makes ? verb : by;
  while (many > 0 && people_.is_one_of(many - 1, of_them))
    --many;
  if (many < (makes ? verb : by) && many > 0 && c_.parts(many - 1))
    return hit(many - 1, end, Reach::before);
  if (const std::size_t first = first_joined(verb); first != verb)
    return hit(first, end, Reach::before);
  if (!makes || verb == 0) return std::nullopt;
  if (c_.parts(verb - 1)) return hit(verb - 1, end, Reach::before);
  const bool with = people_.is_word(0, "With") && c_.is_break(end, Break::comma);
  return with ? hit(by, end, Reach::both) : std::nullopt;
}

// "bought in and inlaid by his uncle", "cut, bent and inlaid": the first of those that end in
// `verb`.
std::size_t Origins::first_joined(std::size_t verb) const {
  constexpr std::size_t longest = 3;
  static constexpr text::WordList particles{"in", "up", "out", "on", "off", "over", "down"};
  const auto is_participle = [this](std::size_t at) {
    return c_.is(at, word::past) || c_.past[at] != 0 || is_done_by_doer(c_.spelled[at]);
  };
  std::size_t first = verb;
  for (std::size_t i = 0; i < longest && first > 1 && is_participle(first); ++i) {
    const bool joined =
        c_.is(first - 1, word::conjunction) || (i > 0 && c_.is_break(first - 1, Break::comma));
    if (!joined) break;
    std::size_t before = first - 2;
    if (before > 0 && people_.is_one_of(before, particles)) --before;
    if (!is_participle(before)) break;
    first = before;
  }
  return first;
}

bool Origins::is_made(std::size_t verb) const {
  static constexpr text::WordList made{"done",     "made",     "found",     "run",
                                       "set",      "put",      "measured",  "created",
                                       "produced", "executed", "performed", "supplied"};
  return people_.is_one_of(verb, made);
}

}  // namespace assay::evidence
