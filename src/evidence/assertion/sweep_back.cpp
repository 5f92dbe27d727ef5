// What stands before a cue: the sweep from right to left.
#include <algorithm>

#include "evidence/assertion/asserter.hpp"
#include "evidence/stable_sort.hpp"

namespace assay::evidence {

bool Asserter::after_preposition(const CueHit& hit) const {
  std::size_t i = hit.first;
  for (int words = 0; i > 0 && words < 3; ++words) {
    --i;
    // "drift is on the roadmap" speaks of drift, "latency is under the target" does not.
    if (c_->is(i, word::preposition))
      return hit.cue.does != Doing::noun || i == 0 || !c_->is(i - 1, word::be);
    if (!c_->is(i, word::determiner | word::neutral)) return false;
  }
  return false;
}

// "saves $500k if approved": its condition is open, that of what happened is not.
bool Asserter::follows_present(const CueHit& hit) const {
  constexpr int longest = 16;
  std::size_t at = hit.first;
  for (int words = 0; words < longest && at-- > 0 && c_->breaks[at] == Break::none; ++words) {
    if (c_->past[at] != 0 || in_cue_[at] != 0 || c_->is(at, word::subordinator)) return false;
  }
  return true;
}

bool Asserter::reaches_back(const CueHit& hit) const {
  switch (hit.cue.reach) {
    case Reach::before:
      return hit.cue.does == Doing::figure || hit.cue.kind != CueKind::negated || !has_object(hit);
    case Reach::subject:
    case Reach::claim:
      return true;
    case Reach::object:
      return !has_item_after(hit);
    case Reach::phrase:
      return hit.cue.does == Doing::nothing && c_->parts(hit.last);  // "p-value: no"
    case Reach::both:
      if (hit.cue.kind == CueKind::attributed) return true;
      if (hit.cue.does == Doing::hold || hit.cue.does == Doing::past) return follows_present(hit);
      if (hit.cue.kind == CueKind::projected) return follows_label(hit) || !after_preposition(hit);
      // "utilization allegedly rose"
      if (hit.cue.kind == CueKind::doubted && c_->is_past(hit.last)) return true;
      return !has_object(hit);
    case Reach::after:
      // "Baseline: did not ask."
      if (hit.cue.kind == CueKind::unasked)
        return (c_->parts(hit.last) || ends_with_it(hit.last)) && hit.first > 0 &&
               (c_->parts(clause_of(hit) - 1) || follows_item(hit));
      return ends_clause(hit) || follows_label(hit);
    default:
      return false;
  }
}

// "drift: not monitored", but not "licences nobody used".
bool Asserter::ends_clause(const CueHit& hit) const {
  const bool may = hit.cue.kind == CueKind::negated && hit.cue.does == Doing::nothing &&
                   hit.first > 0 && c_->is(hit.last, word::past) && c_->parts(hit.last + 1);
  if (!may) return false;
  return c_->parts(hit.first - 1) || follows_item(hit);
}

bool Asserter::follows_item(const CueHit& hit) const {
  return std::any_of(items_->begin(), items_->end(),
                     [&hit](const Item& item) { return item.last == hit.first; });
}

// Where its clause begins, if with no more than who acts: "drift - we did not cover it",
// "complaints: he wants to bring them down", "drift: the target was".
std::size_t Asserter::clause_of(const CueHit& hit) const {
  // "cramp: 'I would call someone'"
  if (hit.cue.kind == CueKind::projected && hit.first > 2) {
    const std::size_t first =
        c_->is(hit.first - 1, word::self | word::we) ? hit.first - 1 : hit.first;
    const std::size_t mark = first - 1;
    const bool quote = c_->spelled[mark] == text::Spelling() && !c_->parts(mark);
    if (quote && c_->is_break(mark - 1, Break::colon)) return mark;
  }
  if (hit.first < 2 || !c_->parts(hit.first - 2)) return hit.first;
  const bool ours =
      hit.cue.kind == CueKind::unasked && c_->is(hit.first - 1, word::self | word::we);
  const bool theirs = hit.cue.kind == CueKind::projected && !c_->parts(hit.last) &&
                      c_->is(hit.first - 1, word::determiner | word::candidate | word::they);
  // "drift: she has only watched"
  const bool undone = hit.cue.kind == CueKind::negated && hit.cue.reach == Reach::both &&
                      c_->parts(hit.last) && c_->is(hit.first - 1, word::candidate | word::they);
  return ours || theirs || undone ? hit.first - 1 : hit.first;
}

// "did not get to it", "ran out of time before that question": behind a cue that ends at `at`.
bool Asserter::ends_with_it(std::size_t at) const {
  static constexpr text::WordList those{"it", "that", "this", "them", "those", "these", "one"};
  static constexpr text::WordList part{"question", "part",  "bit",     "point", "one", "topic",
                                       "section",  "block", "subject", "item",  "area"};
  if (c_->is(at, word::preposition) || c_->is_word(at, "before")) ++at;
  if (!c_->is_one_of(at, those)) return false;
  return c_->parts(at + 1) || (c_->is_one_of(at + 1, part) && c_->parts(at + 2));
}

// "A/B test: planned for Q3", "Drift: the target was a third": a plan for the topic that stands
// before, unless the past comes in: "Rollback: plans to automate it, did it by hand".
bool Asserter::follows_label(const CueHit& hit) const {
  constexpr std::size_t longest = 5;
  if (hit.cue.kind != CueKind::projected || hit.first < 2) return false;
  const std::size_t begin = clause_of(hit);
  const std::size_t mark = begin - 1;
  if (!c_->is_break(mark, Break::colon) && !c_->is_break(mark, Break::dash)) return false;
  std::size_t first = mark;
  while (first > 0 && c_->breaks[first - 1] == Break::none && c_->verb[first - 1] == 0)
    --first;
  const bool label =
      mark - first <= longest && (first == 0 || c_->breaks[first - 1] == Break::stop);
  for (std::size_t i = hit.last; label && i < c_->size && c_->breaks[i] != Break::stop; ++i) {
    const bool told = i != hit.last && !c_->is(i - 1, word::inquiry | word::relative);
    if (c_->past[i] != 0 && in_cue_[i] == 0 && told) return false;
  }
  return label && std::none_of(items_->begin(), items_->end(), [&](const Item& item) {
           return item.kind == Item::Kind::quantity && item.last <= mark;
         });
}

bool Asserter::is_attained(std::size_t at) const {
  constexpr int longest = 12;
  for (int words = 0; words < longest && at-- > 0 && c_->breaks[at] == Break::none; ++words) {
    if (c_->is(at, word::attain)) return true;
  }
  return false;
}

void Asserter::open_back(std::uint32_t cue) {
  const CueHit& hit = (*cues_)[cue];
  if (denies(cue)) {
    denial_ = cue;
    denied_ = false;
    return;
  }
  const bool denial = hit.cue.kind == CueKind::negated && hit.cue.reach == Reach::claim;
  if (hit.cue.kind == CueKind::end || denial || !reaches_back(hit)) return;
  opened_ = hit.first;
  if (hit.cue.reach == Reach::claim || hit.cue.reach == Reach::object) {
    claim_ = cue;
    return;
  }
  // "was not missing": a negation before takes this one back.
  if (hit.cue.does == Doing::undo && hit.first > 0 && in_cue_[hit.first - 1] != 0 && cue > 0 &&
      (*cues_)[cue - 1].cue.kind == CueKind::negated)
    return;
  live(hit.cue.kind) = {cue, false, false};
}

// "the 30% that he put in his CV comes from a brochure": a relative clause at `at` ends before the
// verb of the main one, so that what is told behind that verb is not told of the clause alone.
bool Asserter::begins_aside(std::size_t at) const {
  constexpr WordClass verbal = word::verb | word::belong | word::source | word::past;
  constexpr WordClass clause = word::conjunction | word::subordinator | word::relative;
  const bool whose_work =
      live(CueKind::attributed).cue != no_cue || live(CueKind::doubted).cue != no_cue;
  if (!whose_work || !c_->is(at, word::relative) || at == 0) return false;
  constexpr WordClass no_noun = word::speech | word::preposition | word::conjunction | word::past;
  if (c_->breaks[at - 1] != Break::none || c_->is(at - 1, no_noun)) return false;
  // "that she built is now run by": her work all the same.
  static constexpr text::WordList shows{
      "put",    "showed",  "shown",  "opened",    "used",    "named",   "quoted",   "mentioned",
      "listed", "brought", "shared", "gave",      "claims",  "claimed", "cited",    "cites",
      "told",   "pulled",  "quotes", "presented", "pointed", "praised", "described"};
  const bool own = c_->is_candidate(at + 1, *speech_);
  std::size_t verbs = 0;
  for (std::size_t i = at + 1; i <= opened_ && i < c_->size; ++i) {
    const bool verb = c_->verb[i] != 0 || c_->is(i, verbal);
    if (c_->breaks[i] != Break::none || (c_->is(i, clause) && !verb)) return false;
    const bool chained = i > at + 1 && c_->is(i - 1, word::be | word::have | word::modal);
    if (verb && !chained && ++verbs == 2) return true;
    if (verb && own && verbs == 1 && !c_->is_one_of(i, shows)) return false;
    if (verbs == 1 && c_->is_pronoun(i)) return false;
  }
  return false;
}

// "She cut idle time on a cluster that the vendor had built": what they built is the cluster.
bool Asserter::is_of_place(std::size_t at) const {
  const std::uint32_t cue = live(CueKind::attributed).cue;
  if (cue == no_cue || at == 0) return false;
  const CueHit& hit = (*cues_)[cue];
  const bool describes =
      c_->is(hit.first, word::relative) && c_->breaks[hit.first - 1] == Break::none;
  const bool inside = std::any_of(items_->begin(), items_->end(), [&](const Item& item) {
    return item.first >= at && item.last <= hit.first;
  });
  if (!describes || inside || at + 1 == hit.first) return false;
  constexpr WordClass tells = word::carry | word::speech | word::leave | word::be | word::have;
  constexpr std::size_t longest = 16;
  for (std::size_t i = at; i-- > 0 && at - i < longest && c_->breaks[i] == Break::none;) {
    const bool told = c_->is(i, tells) && !c_->is_word(i, "claimed");
    if (c_->is_past(i)) return !told && i > 0 && c_->is_candidate(i - 1, *speech_);
  }
  return false;
}

// "described so well was made by"
bool Asserter::is_degree(std::size_t at) const {
  static constexpr text::WordList how{"well", "badly", "much", "often", "fondly", "long"};
  return c_->is_word(at, "so") && (c_->is_one_of(at + 1, how) || c_->is(at + 1, word::adverb));
}

// Past a mark of "The chart, which I had admired, was bought in": what reaches the clause from
// behind reaches on before it, what stands in it does not but for whose work it is.
void Asserter::pass_relative(std::size_t at) {
  for (const Clauses::Range& relative : c_->relatives) {
    if (relative.last == at) behind_ = live_;
    if (relative.first != at) continue;
    // "which the growth people had set up"
    const Live inside = live(CueKind::attributed);
    const bool theirs = inside.cue != no_cue && (*cues_)[inside.cue].first <= at + 2;
    live_ = behind_;
    if (theirs) live(CueKind::attributed) = inside;
  }
}

void Asserter::pass_back(std::size_t at) {
  if (denial_ != no_cue) pass_denial(at);
  const Break what = c_->breaks[at];
  if (what == Break::aside) return pass_relative(at);
  if (what == Break::stop || what == Break::semicolon) {
    if (what == Break::stop) claim_ = no_cue;
    return end_all();
  }
  if (what != Break::none) {
    // A mark right before the cue joins it to what it speaks of: "Baseline: none".
    for (std::size_t kind = 0; kind < reaching_kinds; ++kind) {
      const std::uint32_t cue = live_[kind].cue;
      if (cue == no_cue) continue;
      const CueHit& hit = (*cues_)[cue];
      const bool whole = hit.cue.does == Doing::figure || hit.cue.does == Doing::frame ||
                         hit.cue.does == Doing::hold || !has_object(hit) ||
                         ends_with_it(hit.last) || follows_label(hit);
      const bool adjoins = clause_of(hit) == at + 1 && whole;
      if (!adjoins && !(kind == index(CueKind::attributed) && what == Break::colon))
        live_[kind] = {};
    }
    return;
  }
  if (in_cue_[at] != 0) return;
  if (c_->is(at, word::preposition) && is_of_place(at)) end(CueKind::attributed);
  // "latency is below the 200 ms target"
  const std::uint32_t plan = live(CueKind::projected).cue;
  const bool below = plan != no_cue && c_->is(at, word::preposition) && at > 0 &&
                     c_->is(at - 1, word::be) &&
                     std::any_of(items_->begin(), items_->end(), [&](const Item& item) {
                       return item.first >= at && item.last <= (*cues_)[plan].first;
                     });
  if (below) end(CueKind::projected);
  // "hit the 12% she had planned for"
  if (c_->is_pronoun(at) && is_attained(at)) end(CueKind::projected);
  const bool participle = at > 0 && c_->is(at, word::past) && c_->is(at - 1, word::have);
  const bool content_verb =
      (c_->past[at] != 0 || participle) && !c_->is(at, word::be | word::have | word::do_);
  const bool parts = c_->is(at, word::conjunction)
                         ? c_->has_verb_before(at) || c_->is_pronoun(at + 1)
                         : c_->is(at, word::subordinator | word::relative) && !is_degree(at);
  if (parts && !begins_aside(at)) return end_all();
  // "had the budget not been frozen"
  const bool inverted = c_->is(at, word::have) && c_->is(at + 1, word::determiner) &&
                        (live(CueKind::negated).cue != no_cue) &&
                        (*cues_)[live(CueKind::negated).cue].cue.reach == Reach::subject;
  if (content_verb || inverted) {
    end(CueKind::negated);
    end(CueKind::projected);
  }
}

void Asserter::sweep_back() {
  end_all();
  claim_ = denial_ = no_cue;
  order_.resize(items_->size());
  for (std::uint32_t i = 0; i < order_.size(); ++i)
    order_[i] = i;
  const std::vector<Item>& items = *items_;
  const auto ends_before = [&items](std::uint32_t a, std::uint32_t b) {
    return items[a].last < items[b].last;
  };
  stable_sort(order_, ends_before);
  const std::size_t last = cues_->back().first;  // behind it nothing reaches anything
  std::size_t item = order_.size();
  while (item > 0 && items[order_[item - 1]].last > last)
    --item;
  std::size_t cue = cues_->size();
  for (std::size_t i = last; item > 0 && i-- > 0;) {
    while (cue > 0 && (*cues_)[cue - 1].first > i)
      open_back(static_cast<std::uint32_t>(--cue));
    pass_back(i);
    const bool end_cue = cue > 0 && (*cues_)[cue - 1].cue.kind == CueKind::end &&
                         (*cues_)[cue - 1].first <= i && i < (*cues_)[cue - 1].last;
    if (end_cue) end_all();
    for (; item > 0 && items[order_[item - 1]].last > i; --item) {
      Item& target = (*items_)[order_[item - 1]];
      take(target);
      take_claimed(target);
    }
  }
}

}  // namespace assay::evidence
