#include "evidence/assertion/frames/backing.hpp"

#include <algorithm>

namespace assay::evidence {
namespace {

constexpr text::WordList nobodies{"nobody", "Nobody", "none", "None"};
constexpr text::WordList one_word{"one"};
constexpr text::WordList nobody_words{"nobody", "Nobody"};
constexpr text::WordList what_word{"what"};
constexpr text::WordList vague{"vague", "vaguer", "hazy",    "fuzzy",   "woolly", "shaky",
                               "cagey", "murky",  "evasive", "puzzled", "unsure", "confused"};

}  // namespace

void Backing::find(std::vector<Verdict>& out) const {
  if (scene_.speech.quoted) return;
  const auto add = [&out](const std::optional<Verdict>& verdict) {
    if (verdict) out.push_back(*verdict);
  };
  constexpr Sense begins = sense::no | sense::unable | sense::hard | sense::unaware |
                           sense::dubious | sense::thin | sense::pressed | sense::evasive |
                           sense::tries | sense::link | sense::story | sense::change | sense::tell;
  for (std::size_t i = 0; i < scene_.size(); ++i) {
    const Sense own = s_.of[i] & begins;
    if (own == 0 || scene_.in_item(i)) continue;
    const auto is = [own](Sense what) { return (own & what) != 0; };
    if (is(sense::no | sense::unable)) {
      add(unshown(i));
      add(ungrounded(i));
    }
    if (is(sense::no | sense::unable | sense::hard)) add(disbelief(i));
    if (is(sense::unaware)) add(unaware(i));
    if (is(sense::dubious)) add(apposed(i));
    if (is(sense::thin)) add(resting(i));
    if (is(sense::pressed)) add(evasion(i));
    if (is(sense::evasive)) {
      add(evaded(i));
      if (c_.is_one_of(i, vague)) add(apposed(i));
    }
    if (is(sense::tries)) add(attempt(i));
    if (is(sense::link)) add(dubious(i));
    if (is(sense::story)) add(shifted(i));
    if (is(sense::change) && i > 0 && scene_.in_item(i - 1)) add(shrunk(i));
    if (is(sense::tell)) add(retold(i));
  }
}

Verdict Backing::doubt(std::size_t first, std::size_t last, std::size_t from,
                       std::size_t to) const {
  return {doubting(first, last), from, to};
}

std::size_t Backing::clause_end(std::size_t at) const {
  constexpr std::size_t longest = 24;
  static constexpr text::WordList turns{"but", "though", "although", "however", "yet"};
  std::size_t end = at;
  while (end < scene_.size() && end < at + longest && c_.breaks[end] < Break::dash &&
         !c_.is_one_of(end, turns))
    ++end;
  return end;
}

// Where a clause begins that tells a deed behind a comma: "did not trust it, measured the latency".
std::size_t Backing::next_deed(std::size_t at) const {
  constexpr std::size_t longest = 24;
  for (std::size_t i = at; i + 1 < scene_.size() && i < at + longest; ++i) {
    if (!c_.is_break(i, Break::comma)) continue;
    std::size_t verb = i + 1;
    while (c_.is(verb, word::adverb | word::conjunction | word::candidate))
      ++verb;
    if (c_.is_past(verb) && !scene_.in_item(verb)) return i;
  }
  return scene_.size();
}

// "the vendor could not explain": no doubt of the interviewer's.
bool Backing::is_of_others(std::size_t at) const {
  constexpr WordClass others = word::person | word::group | word::org;
  for (std::size_t i = at, start = scene_.clause_start(at); i > start;) {
    --i;
    if (c_.is_pronoun(i) || s_.is(i, sense::no)) return false;
    if (c_.is(i, others) && !c_.is_past(i)) return true;  // "led"
  }
  return false;
}

bool Backing::is_anaphor(std::size_t at) const {
  static constexpr text::WordList anaphors{"it", "that", "this", "those", "them", "these", "any"};
  return c_.parts(at) || (c_.is_one_of(at, anaphors) && c_.parts(at + 1));
}

std::size_t Backing::past_persons(std::size_t at) const {
  static constexpr text::WordList persons{"me", "us", "her", "him", "them", "up", "down", "which"};
  while (!c_.parts(at) && !scene_.in_item(at) && !s_.is(at, sense::inquiry) &&
         (c_.is_one_of(at, persons) || s_.is(at, sense::onto | sense::goal)))
    ++at;
  return at;
}

// Past what the least of would have done: "one person", "a single example", "anyone". 0: none.
std::size_t Backing::least_at(std::size_t at) const {
  static constexpr text::WordList anybody{"anyone", "anybody"};
  static constexpr text::WordList least{"one", "single", "any"};
  if (c_.is_one_of(at, anybody)) return at + 1;
  if (c_.is(at, word::determiner) && c_.is_word(at + 1, "single")) ++at;
  const bool noun = c_.is_one_of(at, least) && !c_.parts(at + 1) && !scene_.in_item(at + 1) &&
                    c_.verb[at + 1] == 0 && !c_.is(at + 1, word::preposition);
  return noun ? at + 2 : 0;
}

// Whether anything but the "one" of that is told.
bool Backing::holds_more(std::size_t from, std::size_t to) const {
  return std::any_of(scene_.items.begin(), scene_.items.end(), [&](const Item& item) {
    const bool one = item.kind == Item::Kind::quantity && item.last == item.first + 1 &&
                     c_.is_word(item.first, "one");
    return item.first >= from && item.first < to && !one;
  });
}

// Past a ground of a claim, its determiner and what describes it: "a single invoice". 0: none.
std::size_t Backing::ground_at(std::size_t at) const {
  constexpr std::size_t longest = 5;
  for (std::size_t i = at; i < at + longest && !c_.parts(i) && !scene_.in_item(i); ++i) {
    if (s_.is(i, sense::ground)) return i + 1;
    if (c_.verb[i] != 0 || c_.is(i, word::conjunction)) return 0;
    if (c_.is(i, word::preposition) && !c_.is(i, word::of)) return 0;
  }
  return 0;
}

const Item* Backing::quantity_from(std::size_t at, std::size_t to) const {
  const auto found = std::find_if(scene_.items.begin(), scene_.items.end(), [&](const Item& item) {
    return item.first >= at && item.first < to && item.kind == Item::Kind::quantity &&
           item.amount->kind != EvidenceKind::count;  // "could not name one invoice"
  });
  return found == scene_.items.end() ? nullptr : &*found;
}

// The verb of showing that is denied by the word at `no`: "could not even say", "nobody I called
// could confirm", "no way to tell", "could name neither".
std::optional<std::size_t> Backing::shown(std::size_t no) const {
  constexpr std::size_t longest = 6;
  if (c_.is_word(no, "neither") && no > 1 && s_.is(no - 1, sense::show) &&
      c_.is(no - 2, word::modal))
    return no - 1;
  const bool nobody = c_.is_one_of(no, nobodies) || c_.is_one_of(no + 1, one_word);
  // "the drift nobody could explain"
  if (nobody && no > 0 && !c_.parts(no - 1) && !c_.is(no - 1, word::conjunction))
    return std::nullopt;
  bool modal = false;
  for (std::size_t i = no + 1; i < no + longest && !c_.parts(i) && !scene_.in_item(i); ++i) {
    if (s_.is(i, sense::show) && (!nobody || modal || c_.is(i, word::past))) return i;
    modal = modal || c_.is(i, word::modal);
    if (!nobody && !s_.is(i, sense::light) && !c_.is(i, word::adverb | word::modal))
      return std::nullopt;
  }
  return std::nullopt;
}

// "the drift was never explained": a thing that nobody did.
bool Backing::is_of_topic(std::size_t no, std::size_t verb) const {
  if (!c_.is(verb, word::past) || c_.is(verb, word::also_base)) return false;
  for (std::size_t i = scene_.past_auxiliaries(no); i < verb; ++i) {
    if (c_.is(i, word::do_ | word::modal)) return false;
  }
  const Side side = scene_.side(scene_.past_auxiliaries(no));
  return side == Side::topic || side == Side::thing;
}

std::optional<Verdict> Backing::unshown(std::size_t no) const {
  const std::optional<std::size_t> verb = shown(no);
  const std::size_t first = scene_.past_auxiliaries(no);
  if (!verb || is_of_others(first) || is_of_topic(no, *verb)) return std::nullopt;
  const bool neither = *verb < no;
  const std::size_t object = past_persons(neither ? no + 1 : *verb + 1);
  const std::size_t end = clause_end(object);
  const std::size_t last = std::max(object, no + 1);
  const bool asks = s_.is(object, sense::inquiry) || (neither && !scene_.holds(object, end));
  static constexpr text::WordList names{"name", "give", "cite", "recall", "produce", "offer"};
  // Of a deed that nobody claims: "could not name one who helped".
  const bool label =
      first > 0 && (c_.is_break(first - 1, Break::colon) || c_.is_break(first - 1, Break::dash));
  const bool told = (s_.seen & sense::tell) != 0 || scene_.items.empty() || label;
  const std::size_t least = told && c_.is_one_of(*verb, names) ? least_at(object) : 0;
  const std::size_t ground = least != 0 ? least : ground_at(object);
  const bool checks = s_.is(*verb, sense::check) && scene_.side(first) != Side::theirs;
  if (asks || ground != 0 || checks) {
    // "did not see drift" tells of drift, "could not see how drift" of what was said.
    const bool open = asks || ground != 0 || c_.is_one_of(no, nobody_words);
    if (holds_more(object, end)) {
      // "could not tell me what the baseline was"
      const bool what = c_.is_word(object, "what") && !scene_.holds_quantity(object, end);
      if ((asks && !what) || ground != 0) return doubt(first, last, object, end);
      const bool direct = scene_.holds(object, object + 3);
      if (direct && (open || scene_.holds_quantity(object, end)) && !what)
        return doubt(first, last, object, end);
      return std::nullopt;
    }
  }
  if (const Item* item = quantity_from(object, end)) {
    // "unable to tie the $650k to any invoice"
    if (item->first <= object + 2) return doubt(first, last, object, item->last);
  }
  if (holds_more(object, end)) return std::nullopt;
  if (asks || ground != 0 || is_anaphor(object)) return doubt(first, last, 0, first);
  return std::nullopt;
}

// "$1M, with no workings", "no source for the 12%"
std::optional<Verdict> Backing::ungrounded(std::size_t no) const {
  static constexpr text::WordList denies{"no",   "No",   "without", "Without",
                                         "zero", "Zero", "not",     "Not"};
  if (!c_.is_one_of(no, denies)) return std::nullopt;
  const std::size_t end = ground_at(no + 1);
  if (end == 0) return std::nullopt;
  static constexpr text::WordList of_it{"for", "behind", "under"};
  static constexpr text::WordList back{"back", "support", "substantiate", "justify", "prove"};
  const bool backs = c_.is(end, word::infinitive) && c_.is_one_of(end + 1, back);
  if (backs || c_.is_one_of(end, of_it)) {
    const std::size_t last = scene_.list_end(end + 1);
    if (scene_.holds(end + 1, last)) return doubt(no, end + 1, end + 1, last);
  }
  static constexpr text::WordList closes{"given",      "offered", "shown",      "shared",
                                         "whatsoever", "at",      "whatsoever", "of",
                                         "or",         "for",     "behind"};
  if (!c_.parts(end) && !c_.is_one_of(end, closes)) return std::nullopt;
  if (scene_.side(no) == Side::theirs && !c_.is(no - 1, word::preposition | word::past))
    return std::nullopt;
  // "drift: no data" denies it
  if (!scene_.holds_quantity(0, no) && (s_.seen & sense::tell) == 0) return std::nullopt;
  return doubt(no, end, 0, no);
}

// "I don't buy the 9%", "not sure I'd trust it"
std::optional<Verdict> Backing::disbelief(std::size_t no) const {
  constexpr std::size_t longest = 5;
  static constexpr text::WordList whose{"nobody", "Nobody", "no", "No", "none", "None", "nothing"};
  const std::size_t first = scene_.past_auxiliaries(no);
  const Side side = scene_.side(first);
  if (side == Side::theirs || c_.is_one_of(no, whose)) return std::nullopt;
  if (c_.says_at_first(no)) return std::nullopt;
  for (std::size_t i = no + 1; i < no + longest && !c_.parts(i) && !scene_.in_item(i); ++i) {
    if (s_.is(i, sense::believe)) {
      if (i > 0 && scene_.in_item(i - 1)) return std::nullopt;
      const std::size_t object = past_persons(i + 1);
      const std::size_t end = std::min(clause_end(object), next_deed(object));
      if (scene_.holds(object, end)) return doubt(first, i + 1, object, end);
      if (is_anaphor(object)) return doubt(first, i + 1, 0, first);
      return std::nullopt;
    }
    if (!s_.is(i, sense::light) && !c_.is(i, word::adverb | word::self | word::modal)) break;
  }
  return std::nullopt;
}

// "drew a blank on the source of the 28%", "no idea how she got to 12%"
std::optional<Verdict> Backing::unaware(std::size_t at) const {
  static constexpr text::WordList to{"of", "on", "about", "as", "to", "over"};
  std::size_t object = at + 1;
  while (c_.is_one_of(object, to) && !scene_.in_item(object))
    ++object;
  if (c_.parts(object) || is_of_others(at)) return std::nullopt;
  const bool asks = s_.is(object, sense::inquiry) && !c_.is_one_of(object, what_word);
  const std::size_t ground = object > at + 1 ? ground_at(object) : 0;
  if (!asks && ground == 0) return std::nullopt;
  const std::size_t end = clause_end(object);
  if (scene_.holds(object, end)) return doubt(at, object, object, end);
  return asks ? std::optional(doubt(at, object, 0, at)) : std::nullopt;
}

std::optional<CueHit> Backing::find_of_before() const {
  constexpr std::size_t longest = 24;
  if (scene_.speech.quoted || scene_.size() > longest) return std::nullopt;
  std::vector<Verdict> found;
  find(found);
  for (const Verdict& verdict : found) {
    if (verdict.from == 0) return verdict.cue;
  }
  return std::nullopt;
}

}  // namespace assay::evidence
