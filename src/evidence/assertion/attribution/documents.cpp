#include "evidence/assertion/attribution/documents.hpp"

namespace assay::evidence {
namespace {

CueHit hit(std::size_t first, std::size_t last, Reach reach) noexcept {
  return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last),
          Cue{CueKind::attributed, reach, Doing::nothing}};
}

}  // namespace

std::optional<CueHit> Documents::of_document(std::size_t at) const {
  if (c_.is(at + 1, word::document)) return std::nullopt;
  const std::size_t first = start_of_phrase(at);
  const Whose who = whose(first, at);
  // "as stated in the Deloitte report"
  if (who == Whose::others && is_stated(first)) return hit(first - 3, at + 1, Reach::both);
  if (who == Whose::own) return std::nullopt;
  if (const std::size_t verb = past_verb(at + 1); verb != 0) {
    const bool where = people_.is_word(verb, "where");
    return hit(first, verb, where ? Reach::both : Reach::after);
  }
  if (who == Whose::anybody || first == 0) return std::nullopt;
  // "Numbers are Datadog's own marketing: 40%"
  const bool ends = c_.parts(at + 1);
  if (c_.is(first - 1, word::be) && ends) return hit(first - 1, at + 1, Reach::both);
  if (is_read(first)) return hit(first - 1, at + 1, Reach::after);
  const bool off = people_.is_word(first - 1, "off");
  const bool out_of =
      first > 1 && people_.is_word(first - 1, "of") && people_.is_word(first - 2, "out");
  if (people_.is_word(first - 1, "from") || people_.is_word(first - 1, "per") || off || out_of)
    return hit(first - 1, at + 1, c_.is_break(at + 1, Break::colon) ? Reach::both : Reach::before);
  return std::nullopt;
}

std::size_t Documents::start_of_phrase(std::size_t at) const {
  constexpr std::size_t longest = 5;
  constexpr WordClass outside = word::preposition | word::conjunction | word::past | word::verb |
                                word::modal | word::have | word::infinitive | word::relative;
  std::size_t first = at;
  while (first > 0 && at - first < longest && tokens_[first - 1].is_word() &&
         (!c_.is(first - 1, outside) || c_.is(first - 1, word::document | word::neutral)) &&
         (!c_.is(first - 1, word::be) || people_.is_possessive(first - 1)) &&
         !people_.is_word(first - 1, "off"))
    --first;
  return first;
}

// "her report"; "a blog post"; "a Google paper", "the vendor's brochure", "an industry survey".
Documents::Whose Documents::whose(std::size_t first, std::size_t at) const {
  // Nobody writes a datasheet of their own.
  static constexpr text::WordList press{"datasheet",  "Datasheet",  "brochure", "Brochure",
                                        "whitepaper", "Whitepaper", "leaflet",  "Leaflet",
                                        "newsletter", "webinar",    "keynote"};
  bool others = people_.is_one_of(at, press), anybody = false;
  for (std::size_t i = first; i < at; ++i) {
    constexpr WordClass own = word::third | word::first | word::candidate | word::they;
    if (c_.is(i, own)) return Whose::own;
    const bool named = tokens_[i].has(Token::capital) && (i > 0 || people_.may_be_name(i)) &&
                       !c_.is(i, word::determiner);
    others = others || named || c_.is(i, word::person | word::name);
    static constexpr text::WordList kind{"industry", "trade", "press", "analyst", "published"};
    others = others || people_.is_one_of(i, kind);
    anybody = anybody || people_.is_word(i, "a") || people_.is_word(i, "an") ||
              people_.is_word(i, "A") || people_.is_word(i, "An") || people_.is_word(i, "some");
  }
  // "a talk by Uber"
  others = others || (anybody && people_.is_word(at + 1, "by") && people_.source(at + 2).end != 0);
  if (others) return Whose::others;
  return anybody ? Whose::anybody : Whose::own;
}

// "claims", "from Stanford reports", "by an OpenAI engineer is where"; else 0.
std::size_t Documents::past_verb(std::size_t at) const {
  constexpr std::size_t longest = 5;
  for (std::size_t i = at; i <= at + longest && !c_.parts(i); ++i) {
    if (c_.is(i, word::candidate)) return 0;
    if (c_.is(i, word::be)) return people_.is_word(i + 1, "where") ? i + 1 : 0;
    bool tells = c_.is(i, word::speech);
    static constexpr text::WordList verb{"reports",  "reported",  "promises",  "promised",
                                         "suggests", "suggested", "shows",     "quotes",
                                         "quoted",   "puts",      "has",       "finds",
                                         "states",   "cites",     "estimates", "lists"};
    tells = tells || people_.is_one_of(i, verb);
    if (tells) return i + 1;
    if (i == at && !c_.is(i, word::preposition)) return 0;
  }
  return 0;
}

bool Documents::is_stated(std::size_t first) const {
  static constexpr text::WordList stated{"stated",    "given",    "described", "printed", "quoted",
                                         "published", "reported", "shown",     "seen",    "set"};
  return first > 2 && people_.is_word(first - 1, "in") && people_.is_one_of(first - 2, stated) &&
         (people_.is_word(first - 3, "as") || c_.is(first - 3, word::be));
}

// "read in a Gartner report", "saw in", "heard it in"
bool Documents::is_read(std::size_t first) const {
  constexpr std::size_t longest = 3;
  if (!people_.is_word(first - 1, "in") && !people_.is_word(first - 1, "on")) return false;
  for (std::size_t i = first - 1; i > 0 && first - i <= longest + 1;) {
    --i;
    static constexpr text::WordList verb{"read",  "Read",  "saw",   "Saw",  "heard",
                                         "Heard", "found", "Found", "seen", "Seen"};
    if (people_.is_one_of(i, verb)) return true;
  }
  return false;
}

}  // namespace assay::evidence
