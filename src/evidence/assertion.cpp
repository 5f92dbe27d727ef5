#include "evidence/assertion.hpp"

#include <algorithm>

#include "evidence/stable_sort.hpp"

namespace assay::evidence {
namespace {

constexpr std::size_t index(CueKind kind) noexcept {
  return static_cast<std::size_t>(kind);
}

// Lower is stronger: the order of Assertion.
std::size_t strength(const Item& item) noexcept {
  return static_cast<std::size_t>(item.status);
}

}  // namespace

void Asserter::run(const Clauses& clauses, const Speech& speech, const std::vector<CueHit>& cues,
                   std::vector<Item>& items) {
  c_ = &clauses;
  speech_ = &speech;
  cues_ = &cues;
  items_ = &items;
  in_cue_.assign(clauses.classes.size(), 0);
  for (const CueHit& hit : cues)
    std::fill(in_cue_.begin() + hit.first, in_cue_.begin() + hit.last, char{1});
  if (!cues.empty()) {
    sweep_on();
    sweep_back();
    fill_gaps();
  }
  for (Item& item : items)
    silence_talk(item);
}

void Asserter::take(Item& item) {
  for (std::size_t kind = 0; kind < reaching_kinds; ++kind) {
    const Live& live = live_[kind];
    if (live.cue == no_cue || live.undone) continue;
    const CueHit& hit = (*cues_)[live.cue];
    if (hit.first < item.last && item.first < hit.last) continue;  // a cue is not its own target
    const bool quantity = item.kind == Item::Kind::quantity;
    if (hit.cue.does == (quantity ? Doing::mention : Doing::figure)) continue;
    // A figure that was told is there: "could not explain the 12%".
    const bool told = kind == index(CueKind::negated) && hit.cue.reach == Reach::object && quantity;
    const std::size_t meant = told ? index(CueKind::doubted) : kind;
    // "my director asked for 10%": an aim, where the candidate tells it.
    if (kind == index(CueKind::asked) && quantity && speech_->i_is_candidate && !live.wide) {
      if (index(CueKind::projected) >= strength(item)) continue;
      item.status = Assertion::projected;
      item.cue = live.cue;
    } else if (kind == index(CueKind::asked)) {
      item.silent = true;
    } else if (meant < strength(item)) {
      item.status = static_cast<Assertion>(meant);
      item.cue = live.cue;
    }
    if (hit.cue.does == Doing::figure) end(static_cast<CueKind>(kind));  // the last one alone
  }
}

// What stands in the gap of a cue is meant by it: "credit for the chart goes to".
void Asserter::fill_gaps() {
  for (std::uint32_t cue = 0; cue < cues_->size(); ++cue) {
    const CueHit& hit = (*cues_)[cue];
    if (hit.last - hit.first < 3 || hit.cue.kind > CueKind::doubted) continue;
    auto item = std::upper_bound(
        items_->begin(), items_->end(), hit.first,
        [](std::uint32_t first, const Item& other) { return first < other.first; });
    for (; item != items_->end() && item->first < hit.last; ++item) {
      const auto kind = static_cast<std::size_t>(hit.cue.kind);
      if (item->last >= hit.last || kind >= strength(*item)) continue;
      item->status = static_cast<Assertion>(kind);
      item->cue = cue;
    }
  }
}

// "The baseline chat": talk about the talk.
void Asserter::silence_talk(Item& item) const {
  if (item.kind == Item::Kind::mention && item.status == Assertion::affirmed &&
      c_->is(item.last, word::interview))
    item.silent = true;
  if (item.status == Assertion::unasked) item.silent = false;
}

bool Asserter::has_object(const CueHit& hit) const {
  constexpr WordClass no_object = word::preposition | word::conjunction | word::subordinator |
                                  word::be | word::have | word::modal | word::adverb |
                                  word::relative | word::infinitive;
  return !c_->parts(hit.last) && !c_->is(hit.last, no_object);
}

bool Asserter::has_item_after(const CueHit& hit) const {
  for (const Item& item : *items_) {
    if (item.first < hit.last) continue;
    for (std::size_t i = hit.last; i < item.first; ++i) {
      if (c_->parts(i) || c_->is(i, word::conjunction | word::subordinator)) return false;
    }
    return true;
  }
  return false;
}

// ---- What follows ----

void Asserter::sweep_on() {
  end_all();
  std::size_t next_item = 0;
  std::uint32_t next_cue = 0;
  const std::size_t size = c_->classes.size();
  std::vector<Item>& items = *items_;
  for (std::size_t i = 0; i < size; ++i) {
    while (next_cue < cues_->size() && (*cues_)[next_cue].last <= i)
      open(next_cue++);
    if (next_cue < cues_->size() && (*cues_)[next_cue].cue.kind == CueKind::end &&
        (*cues_)[next_cue].first == i)
      end_all();
    if (c_->breaks[i] != Break::none) {
      pass_break(i);
    } else {
      pass_word(i);
    }
    for (; next_item < items.size() && items[next_item].first <= i; ++next_item) {
      take(items[next_item]);
      if (items[next_item].kind == Item::Kind::quantity) live(CueKind::projected).parted = true;
    }
  }
}

void Asserter::open(std::uint32_t cue) {
  const CueHit& hit = (*cues_)[cue];
  // "not run" speaks of what stands before it, but "did not run a test" of its object.
  const bool figure = hit.cue.does == Doing::figure;
  const bool turned = hit.cue.kind == CueKind::negated && !figure && has_object(hit);
  if (hit.cue.kind == CueKind::end || hit.cue.reach == Reach::claim) return;
  // "Not covered: latency, drift"
  const bool heads = hit.cue.kind == CueKind::unasked && hit.cue.does == Doing::nothing &&
                     (hit.first == 0 || c_->parts(hit.first - 1)) && hit.last < c_->breaks.size() &&
                     c_->breaks[hit.last] == Break::colon;
  if (hit.cue.reach == Reach::before && !turned && !heads) return;
  CueKind kind = hit.cue.kind;
  if (hit.cue.reach == Reach::object) {
    if (!has_item_after(hit)) return;
    kind = CueKind::negated;
  }
  Live& now = live(kind);
  if (kind == CueKind::negated) {
    const bool undoes = hit.cue.does == Doing::undo && now.cue != no_cue && !now.undone;
    now = {cue, undoes, false};
    return;
  }
  // "never skipped": it was asked, or done.
  Live& negation = live(CueKind::negated);
  if (kind == CueKind::unasked && hit.cue.does == Doing::undo && negation.cue != no_cue) {
    negation.undone = true;
    return;
  }
  // "would have ... if": the one that holds longer goes on.
  const bool holds = now.cue != no_cue && (*cues_)[now.cue].cue.does == Doing::hold && !now.parted;
  if (kind == CueKind::projected && holds) return;
  now = {cue, false, hit.cue.does == Doing::noun};
  if (kind == CueKind::asked)
    now.wide = c_->is(hit.last - 1, word::inquiry | word::infinitive | word::subordinator);
}

bool Asserter::follows_cue(std::size_t at, CueKind kind) const {
  const std::uint32_t cue = live_[index(kind)].cue;
  return cue != no_cue && (*cues_)[cue].last == at;
}

void Asserter::pass_break(std::size_t at) {
  const Break what = c_->breaks[at];
  if (what == Break::stop || what == Break::semicolon) return end_all();
  if (what == Break::dash) {
    for (std::size_t kind = 0; kind < reaching_kinds; ++kind) {
      if (!follows_cue(at, static_cast<CueKind>(kind))) live_[kind] = {};
    }
    return;
  }
  const bool listed = what == Break::comma && c_->or_ahead[at] != 0;
  for (const CueKind kind : {CueKind::negated, CueKind::doubted, CueKind::asked}) {
    if (!listed && !follows_cue(at, kind)) end(kind);
  }
  if (what == Break::comma) end_subordinate(at);
  // "No time for cost, latency": a list goes on, a clause of its own does not.
  if (what == Break::comma && !follows_cue(at, CueKind::unasked)) {
    for (std::size_t i = at + 1; i < c_->classes.size() && c_->breaks[i] == Break::none; ++i) {
      if (c_->verb[i] != 0 && in_cue_[i] == 0) {
        end(CueKind::unasked);
        break;
      }
    }
  }
  part_plan(at);
}

// A plan goes on over a boundary, but not into a clause about the past: "planned for 5%, got 12%".
void Asserter::part_plan(std::size_t at) {
  Live& plan = live(CueKind::projected);
  if (plan.cue == no_cue) return;
  plan.parted = true;
  const bool holds = (*cues_)[plan.cue].cue.does == Doing::hold;
  const bool over = c_->past_ahead[at + 1] != 0 && (!holds || c_->breaks[at] == Break::comma);
  // "meant to be 20%, it is 26%"
  const bool now_is = !holds && c_->breaks[at] == Break::comma && c_->is_pronoun(at + 1) &&
                      c_->is(at + 2, word::be | word::have);
  const bool noun = (*cues_)[plan.cue].cue.does == Doing::noun && c_->is(at, word::conjunction);
  if (over || now_is || noun) plan = {};
}

void Asserter::pass_conjunction(std::size_t at) {
  part_plan(at);
  std::size_t next = at + 1;
  while (c_->is(next, word::adverb) && !c_->is(next, word::past))
    ++next;
  const bool new_clause = next < c_->classes.size() &&
                          ((c_->past[next] != 0 && in_cue_[next] == 0) || c_->is_pronoun(next));
  if (!new_clause) return;
  for (const CueKind kind : {CueKind::unasked, CueKind::negated, CueKind::doubted, CueKind::asked})
    end(kind);
}

// "the engineers agreed, and she fixed it": the work is hers again. What somebody else said stays
// theirs: "her boss says she saved $1M".
void Asserter::give_back(std::size_t at) {
  const Live& now = live(CueKind::attributed);
  if (now.cue == no_cue) return;
  const CueHit& hit = (*cues_)[now.cue];
  std::size_t before = at;
  // "her boss says it is good and that she saved 30%"
  const bool reported = c_->is(hit.last, word::speech) || c_->is(hit.last + 1, word::speech);
  if (reported && before > hit.last && c_->is(before - 1, word::relative)) return;
  if (before > hit.last && c_->is(before - 1, word::determiner)) --before;
  if (before <= hit.last) return;
  --before;
  const bool joined = c_->is(before, word::conjunction) ||
                      (c_->is(before, word::subordinator) && !c_->is(before, word::relative));
  const bool apart = c_->breaks[before] == Break::comma && hit.cue.does != Doing::frame;
  // "after the engineers told her about latency she rolled back"
  const bool main = is_subordinate(hit) && !c_->is(before, word::relative | word::speech) &&
                    (c_->is_finite(at + 1) || c_->is(at + 1, word::verb | word::adverb));
  if (joined || apart || main) end(CueKind::attributed);
}

// "while the vendor stalled, ...": somebody else acts in a clause beside the main one.
bool Asserter::is_subordinate(const CueHit& hit) const {
  return hit.first > 0 && c_->is(hit.first - 1, word::subordinator) &&
         !c_->is(hit.first - 1, word::relative);
}

void Asserter::end_subordinate(std::size_t at) {
  const Live& now = live(CueKind::attributed);
  if (now.cue == no_cue) return;
  const CueHit& hit = (*cues_)[now.cue];
  // "it was not the 20% that we were told, it was 12%"
  const bool nothing_told = hit.last == at && hit.cue.does != Doing::frame &&
                            c_->is(hit.last - 1, word::past) && c_->is_pronoun(at + 1);
  constexpr std::size_t longest = 24;
  bool acts = false;
  for (std::size_t i = hit.last; i < at && i < hit.last + longest && is_subordinate(hit); ++i)
    acts = acts || c_->verb[i] != 0 || c_->is(i, word::verb | word::past);
  if (nothing_told || acts) end(CueKind::attributed);
}

// "asked for the chart and ..." reaches a noun phrase, "asked how she did it" its clause.
void Asserter::pass_asked(std::size_t at) {
  Live& now = live(CueKind::asked);
  if (now.cue == no_cue || now.wide) return;
  if (c_->is(at, word::inquiry | word::relative)) {
    now.wide = true;
  } else if (c_->is_pronoun(at) || c_->is_finite(at)) {
    now = {};
  }
}

void Asserter::pass_word(std::size_t at) {
  const bool own = in_cue_[at] != 0;
  if (!own) pass_asked(at);
  if (!own && c_->is(at, word::conjunction)) pass_conjunction(at);
  if (!own && c_->is(at, word::subordinator | word::relative)) {
    part_plan(at);
    const bool starts = at > 0 && !follows_cue(at, CueKind::negated) &&
                        !c_->is(at, word::relative) && c_->is(at, word::subordinator);
    if (starts) {
      end(CueKind::negated);
      end(CueKind::doubted);
    }
  }
  if (c_->is_candidate(at, *speech_)) {
    give_back(at);
    const Live& negation = live(CueKind::negated);
    if (negation.cue != no_cue && (*cues_)[negation.cue].cue.reach == Reach::phrase)
      end(CueKind::negated);
    if (at > 0 && c_->breaks[at - 1] == Break::comma) {
      end(CueKind::unasked);
      end(CueKind::asked);
    }
  }
  // "skipped lunch to get the rollback out"
  const Live& left = live(CueKind::unasked);
  if (left.cue != no_cue && !own && c_->is(at, word::infinitive) &&
      (*cues_)[left.cue].cue.does == Doing::undo && (*cues_)[left.cue].last < at)
    end(CueKind::unasked);
  const Live& negation = live(CueKind::negated);
  if (negation.cue != no_cue && !own) {
    const CueHit& hit = (*cues_)[negation.cue];
    // `without` reaches its own noun phrase only; `no` also over a verb: "no engineer measured".
    const bool narrow = hit.cue.reach == Reach::phrase && hit.cue.does == Doing::undo;
    const bool leaves = c_->verb[at] != 0 || c_->is(at, word::they) ||
                        (c_->is(at, word::preposition) && !c_->is(at, word::of));
    if (narrow && leaves && at > hit.last) end(CueKind::negated);
  }
  const Live& plan = live(CueKind::projected);
  if (plan.cue != no_cue && !own && c_->past[at] != 0 && plan.parted) {
    const bool holds = (*cues_)[plan.cue].cue.does == Doing::hold;
    if (!holds) end(CueKind::projected);
  }
}

// ---- What stands before ----

bool Asserter::after_preposition(const CueHit& hit) const {
  std::size_t i = hit.first;
  for (int words = 0; i > 0 && words < 3; ++words) {
    --i;
    if (c_->is(i, word::preposition)) return true;
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
      if (hit.cue.kind == CueKind::projected) return !after_preposition(hit);
      return !has_object(hit);
    default:
      return false;
  }
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
  if (hit.cue.kind == CueKind::end || !reaches_back(hit)) return;
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

void Asserter::pass_back(std::size_t at) {
  const Break what = c_->breaks[at];
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
      const bool adjoins =
          hit.first == at + 1 && (hit.cue.does == Doing::figure || !has_object(hit));
      if (!adjoins && !(kind == index(CueKind::attributed) && what == Break::colon))
        live_[kind] = {};
    }
    return;
  }
  if (in_cue_[at] != 0) return;
  // "hit the 12% she had planned for"
  if (c_->is_pronoun(at) && is_attained(at)) end(CueKind::projected);
  const bool participle = at > 0 && c_->is(at, word::past) && c_->is(at - 1, word::have);
  const bool content_verb =
      (c_->past[at] != 0 || participle) && !c_->is(at, word::be | word::have | word::do_);
  const bool parts = c_->is(at, word::conjunction)
                         ? c_->verb_before[at] != 0 || c_->is_pronoun(at + 1)
                         : c_->is(at, word::subordinator | word::relative);
  if (parts) return end_all();
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
  claim_ = no_cue;
  order_.resize(items_->size());
  for (std::uint32_t i = 0; i < order_.size(); ++i)
    order_[i] = i;
  const std::vector<Item>& items = *items_;
  const auto ends_before = [&items](std::uint32_t a, std::uint32_t b) {
    return items[a].last < items[b].last;
  };
  stable_sort(order_, ends_before);
  std::size_t item = order_.size();
  std::size_t cue = cues_->size();
  for (std::size_t i = c_->classes.size(); i-- > 0;) {
    while (cue > 0 && (*cues_)[cue - 1].first > i)
      open_back(static_cast<std::uint32_t>(--cue));
    pass_back(i);
    const bool end_cue = cue > 0 && (*cues_)[cue - 1].cue.kind == CueKind::end &&
                         (*cues_)[cue - 1].first <= i && i < (*cues_)[cue - 1].last;
    if (end_cue) end_all();
    for (; item > 0 && items[order_[item - 1]].last > i; --item) {
      Item& target = (*items_)[order_[item - 1]];
      take(target);
      const bool claimed = claim_ != no_cue && target.last <= (*cues_)[claim_].first;
      if (claimed && target.status == Assertion::affirmed) {
        target.status = Assertion::doubted;
        target.cue = claim_;
      }
    }
  }
}

}  // namespace assay::evidence
