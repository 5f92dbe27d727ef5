#include "evidence/assertion/frames/testimony.hpp"

#include <algorithm>

namespace assay::evidence {

std::optional<CueHit> Testimony::find(std::size_t from, std::size_t to, bool sourced) const {
  const auto told = source(from, to);
  if (!told && !sourced) return std::nullopt;
  const auto against = counter(told ? *told + 1 : from, to);
  if (!against) return std::nullopt;
  if (!told || (sourced && *told > *against)) return doubting(*against, *against + 1);
  return doubting(*told, *against + 1);
}

bool Testimony::names_source() const {
  for (std::size_t i = 0; i < scene_.size(); ++i) {
    if (c_.is_candidate(i, scene_.speech)) return false;
  }
  return source(0, scene_.size()).has_value();
}

std::optional<std::size_t> Testimony::source(std::size_t from, std::size_t to) const {
  for (std::size_t i = from; i < to; ++i) {
    if (scene_.in_item(i)) continue;
    if (is_paper(i) || is_person(i, to) || is_trial(i) || is_check(i)) return i;
  }
  return std::nullopt;
}

bool Testimony::is_paper(std::size_t at) const {
  static constexpr text::WordList papers{
      "register", "search",  "database",  "commits",   "metadata", "badge",
      "stamp",    "serial",  "app",       "lookup",    "figures",  "accounts",
      "records",  "number",  "Companies", "HEDD",      "DBS",      "sheet",
      "check",    "counter", "system",    "printouts", "wage",     "contract"};
  return s_.is(at, sense::witness) || c_.is_one_of(at, papers);
}

// "Her old manager says", "Lorraine told me", "Co-ordinator: ...", where a clause begins
bool Testimony::is_person(std::size_t at, std::size_t to) const {
  static constexpr text::WordList tells{"says",  "said",      "told",      "tells",   "say", "gave",
                                        "gives", "remembers", "recalls",   "reports", "has", "had",
                                        "have",  "mentions",  "mentioned", "puts"};
  constexpr WordClass others = word::person | word::group | word::org;
  // "Lorraine says", known as a name or not
  const bool spoken = c_.is_one_of(at + 1, tells) && c_.classes[at] == 0;
  const bool named = scene_.tokens[at].has(Token::capital) && (c_.is(at, word::name) || spoken);
  if (!c_.is(at, others) && !named) return false;
  for (std::size_t i = at + 1; i < to && i < at + 8; ++i) {
    if (c_.is_candidate(i, scene_.speech)) return false;
    if (c_.is_break(i, Break::colon) || c_.is_one_of(i, tells)) return true;
  }
  return false;
}

// "in the practical", "Put him on the machine"
bool Testimony::is_trial(std::size_t at) const {
  static constexpr text::WordList trials{"practical", "trial", "task",     "exercise",
                                         "test",      "demo",  "audition", "roleplay",
                                         "Test",      "Task",  "Trial",    "Practical"};
  static constexpr text::WordList sets{"Put",    "put",    "Gave", "gave", "Tried", "tried",
                                       "Handed", "handed", "Set",  "set",  "Sat",   "sat"};
  static constexpr text::WordList whom{"him", "her", "them"};
  if (c_.is_one_of(at, trials)) return true;
  return c_.is_one_of(at, sets) && c_.is_one_of(at + 1, whom);
}

// "Rang the farm", "I scanned it"
bool Testimony::is_check(std::size_t at) const {
  static constexpr text::WordList checks{"Scanned", "scanned", "Searched", "searched", "Rang",
                                         "rang",    "Phoned",  "phoned",   "Googled",  "googled"};
  if (!c_.is_one_of(at, checks)) return false;
  return at == 0 || c_.parts(at - 1) || c_.is(at - 1, word::self | word::we);
}

std::optional<std::size_t> Testimony::counter(std::size_t from, std::size_t to) const {
  for (std::size_t i = from; i < to; ++i) {
    const bool mention = scene_.in_item(i) && !scene_.holds_quantity(i, i + 1);
    if (!mention && (speaks_against(i) || is_no(i) || begins_later(i))) return i;
  }
  return std::nullopt;
}

bool Testimony::speaks_against(std::size_t at) const {
  static constexpr text::WordList good{"one",  "person", "that",  "so",   "as",
                                       "good", "praise", "minor", "small"};
  static constexpr text::WordList way{"way", "direction"};
  if (!s_.is(at, sense::counter)) return false;
  if (c_.is_word(at, "ran")) return c_.is_word(at + 1, "out");
  if (c_.is_word(at, "other"))
    return c_.is_one_of(at + 1, way) || (c_.is_word(at - 1, "one") && !c_.parts(at + 1));
  if (c_.is_one_of(at + 1, good)) return false;
  return !s_.is(at - 1, sense::no) && !s_.is(at - 2, sense::no);
}

// "has no booking for her", but neither "no complaints" nor "never missed one"
bool Testimony::is_no(std::size_t at) const {
  static constexpr text::WordList there{"there", "There"};
  static constexpr text::WordList harmless{
      "complaint", "complaints", "gap",      "gaps",      "problem", "problems", "fault",
      "doubt",     "doubts",     "issue",    "issues",    "bad",     "trouble",  "hesitation",
      "hole",      "holes",      "surprise", "surprises", "reason",  "need",     "late",
      "points",    "less",       "but",      "hesitate",  "waste",   "fuss",     "stop",
      "question",  "objection",  "worry",    "concerns",  "concern", "yet",      "accidents",
      "incidents", "defects",    "notes",    "help",      "only",    "reply",    "answer"};
  if (!s_.is(at, sense::no)) return false;
  // "but in the slides there is none": not there at all
  if (c_.is(at - 1, word::be) && c_.is_one_of(at - 2, there)) return false;
  for (std::size_t i = at + 1; i < at + 4 && !c_.parts(i); ++i) {
    if (c_.is_one_of(i, harmless) || s_.is(i, sense::counter)) return false;
  }
  return true;
}

// "had been going four years when she joined", "was a month before he started"
bool Testimony::begins_later(std::size_t at) const {
  static constexpr text::WordList when{"when", "before", "until"};
  static constexpr text::WordList begins{"joined", "started", "came", "arrived", "began"};
  return c_.is_one_of(at, when) && c_.is(at + 1, word::candidate) && c_.is_one_of(at + 2, begins);
}

}  // namespace assay::evidence
