#include "evidence/assertion/frames/scene.hpp"

#include <algorithm>

namespace assay::evidence {
namespace {

// They are in the order of the text, and a long sentence may hold thousands.
auto first_from(const std::vector<Item>& items, std::size_t from) noexcept {
  return std::lower_bound(items.begin(), items.end(), from,
                          [](const Item& item, std::size_t at) { return item.first < at; });
}

template <class Counts>
bool holds_one(const std::vector<Item>& items, std::size_t from, std::size_t to,
               const Counts& counts) noexcept {
  for (auto item = first_from(items, from); item != items.end() && item->first < to; ++item) {
    if (counts(*item)) return true;
  }
  return false;
}

}  // namespace

namespace {

constexpr std::size_t most_looked_at = 24;  // words of a clause that are looked at

}  // namespace

bool Scene::holds(std::size_t from, std::size_t to) const noexcept {
  return holds_one(items, from, to, [](const Item& item) { return item.kind != Item::Kind::name; });
}

bool Scene::holds_quantity(std::size_t from, std::size_t to) const noexcept {
  return holds_one(items, from, to,
                   [](const Item& item) { return item.kind == Item::Kind::quantity; });
}

bool Scene::in_item(std::size_t at) const noexcept {
  constexpr std::size_t longest = 64;  // tokens of an item
  for (auto item = first_from(items, at + 1); item != items.begin();) {
    --item;
    if (at < item->last) return true;
    if (item->first + longest < at) return false;
  }
  return false;
}

std::size_t Scene::clause_start(std::size_t at) const noexcept {
  const std::size_t first = at > most_looked_at ? at - most_looked_at : 0;
  std::size_t i = at;
  bool told = false;  // a subject
  while (i > first && !c.parts(i - 1)) {
    const std::size_t before = i - 1;
    if (c.is(before, word::subordinator) && !in_item(before)) break;
    if (c.is(before, word::conjunction) && told && !in_item(before) &&
        (c.has_verb_before(before) || i + 1 < at))
      break;
    told = told || c.is_pronoun(before) || c.is(before, word::person | word::group | word::name);
    i = before;
  }
  return i;
}

// "'I never got to it'" in a sentence of the interviewer's
bool Scene::is_quoted(std::size_t at) const noexcept {
  return at > 0 && (tokens[at - 1].is_mark(U'\'') || tokens[at - 1].is_mark(U'"'));
}

Side Scene::side(std::size_t at) const noexcept {
  constexpr WordClass theirs =
      word::candidate | word::they | word::third | word::person | word::group | word::org;
  constexpr WordClass verbal = word::adverb | word::be | word::have | word::do_ | word::modal |
                               word::infinitive | word::negation | word::determiner | word::past |
                               word::conjunction | word::neutral | word::preposition;
  static constexpr text::WordList there{"There", "there", "Sadly", "sadly", "so", "So"};
  bool topic = false, thing = false;
  const std::size_t start = clause_start(at);
  for (std::size_t i = at; i > start;) {
    --i;
    if (c.is(i, word::self | word::we | word::first))
      return is_quoted(i) ? Side::theirs : Side::ours;
    if (s.is(i, sense::event | sense::talk)) return Side::ours;
    if (c.is(i, theirs) || (c.is(i, word::name) && tokens[i].has(Token::capital)))
      return Side::theirs;
    if (in_item(i)) {
      topic = true;
    } else if (tokens[i].is_word() && !c.is(i, verbal) && !c.is_one_of(i, there) &&
               !s.is(i, sense::no | sense::light)) {
      thing = true;
    }
  }
  return topic ? Side::topic : thing ? Side::thing : Side::unsaid;
}

std::size_t Scene::list_end(std::size_t at) const noexcept {
  std::size_t i = at;
  for (; i < size() && i < at + most_looked_at; ++i) {
    if (c.breaks[i] > Break::comma) return i;
    if (in_item(i)) continue;
    const bool opens = c.breaks[i] != Break::none || c.is(i, word::conjunction);
    if (opens) {
      std::size_t next = i + 1;
      for (; next < size() && next < i + 6 && !c.parts(next); ++next) {
        if (!in_item(next) && (c.verb[next] != 0 || c.is_pronoun(next))) return i;
      }
      continue;
    }
    constexpr WordClass clause = word::subordinator | word::modal;
    if (c.is(i, clause) && !c.is(i, word::relative)) return i;
    static constexpr text::WordList turns{"but", "though", "although", "however", "yet", "instead"};
    if (c.is_one_of(i, turns)) return i;
  }
  return i;
}

std::size_t Scene::topics_start(std::size_t at) const noexcept {
  std::size_t i = at;
  const std::size_t first = at > most_looked_at ? at - most_looked_at : 0;
  while (i > first) {
    const std::size_t before = i - 1;
    if (c.is_break(before, Break::stop) || c.is_break(before, Break::semicolon)) break;
    if (!in_item(before)) {
      if (c.verb[before] != 0 && !s.is(before, sense::no)) return at;
      if (c.is_pronoun(before) || c.is(before, word::subordinator)) return at;
    }
    i = before;
  }
  return i;
}

bool Scene::is_topic_list(std::size_t first, std::size_t last) const noexcept {
  constexpr std::size_t longest = 16;
  if (last - first > longest || !holds(first, last)) return false;
  for (std::size_t i = first; i < last; ++i) {
    // "drift and cost"
    const bool listed = i > first && c.is(i, word::also_base) && c.is(i - 1, word::conjunction);
    if (!listed && !in_item(i) && (c.verb[i] != 0 || c.is_pronoun(i) || c.is(i, word::past)))
      return false;
  }
  return !holds_quantity(first, last);
}

std::size_t Scene::past_auxiliaries(std::size_t at) const noexcept {
  constexpr WordClass auxiliary = word::be | word::have | word::do_ | word::modal | word::adverb;
  while (at > 0 && !c.parts(at - 1) && c.is(at - 1, auxiliary) && !in_item(at - 1) &&
         !c.is(at - 1, word::candidate | word::self | word::we | word::they))
    --at;
  return at;
}

bool Scene::is_of_theirs(std::size_t from) const noexcept {
  for (std::size_t i = from; i + 1 < size() && i < from + most_looked_at; ++i) {
    if (c.breaks[i] != Break::none) return false;
    if (!c.is(i, word::preposition) || !c.is(i + 1, word::third | word::they)) continue;
    std::size_t noun = i + 2;
    while (noun < size() && noun < i + 5 && !c.parts(noun) && !s.is(noun, sense::event))
      ++noun;
    if (i + 2 < size() && !c.parts(i + 2) && !s.is(noun, sense::event)) return true;
  }
  return false;
}

}  // namespace assay::evidence
