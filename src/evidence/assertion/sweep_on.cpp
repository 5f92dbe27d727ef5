// What follows a cue: the sweep from left to right.
#include <algorithm>

#include "evidence/assertion/asserter.hpp"

namespace assay::evidence {

void Asserter::sweep_on() {
  end_all();
  look_ahead();
  std::uint32_t next_cue = 0;
  const std::size_t size = c_->classes.size();
  std::vector<Item>& items = *items_;
  const std::size_t first = cues_->front().first;  // before it nothing reaches anything
  std::size_t next_item = 0;
  while (next_item < items.size() && items[next_item].first < first)
    ++next_item;
  for (std::size_t i = first; i < size && next_item < items.size(); ++i) {
    while (next_cue < cues_->size() && (*cues_)[next_cue].last <= i)
      open(next_cue++);
    if (next_cue < cues_->size() && (*cues_)[next_cue].cue.kind == CueKind::end &&
        (*cues_)[next_cue].first == i)
      end_all();
    const bool names = next_item < items.size() && items[next_item].first == i &&
                       items[next_item].last > i + 1 &&
                       c_->is(i, word::subordinator);  // "before-after"
    if (c_->breaks[i] != Break::none) {
      pass_break(i);
    } else if (!names) {
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
  const bool part = hit.cue.reach == Reach::claim && c_->is(hit.last, word::of);  // "found none of"
  const bool turned = hit.cue.kind == CueKind::negated && !figure && (part || has_object(hit));
  const bool back = hit.cue.reach == Reach::before || hit.cue.reach == Reach::claim;
  if (hit.cue.kind == CueKind::end) return;
  if (back && !turned && !announces(hit)) return;
  CueKind kind = hit.cue.kind;
  if (hit.cue.reach == Reach::object && !announces(hit)) {
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

// "Not covered: latency, drift", "The numbers do not add up: $3M".
bool Asserter::announces(const CueHit& hit) const {
  const bool may = hit.cue.does == Doing::nothing &&
                   (hit.cue.kind == CueKind::unasked || hit.cue.kind == CueKind::doubted);
  // "could not verify it: the list has another name"
  const bool it = hit.cue.kind == CueKind::doubted && ends_with_it(hit.last);
  if (!may || !c_->is_break(it ? hit.last + 1 : hit.last, Break::colon)) return false;
  return items_->front().first >= hit.last;
}

// "Missing: baseline, chart"
bool Asserter::heads_list(CueKind kind) const {
  const std::uint32_t cue = live_[index(kind)].cue;
  if (cue == no_cue) return false;
  const CueHit& hit = (*cues_)[cue];
  return hit.first == 0 && c_->is_break(hit.last, Break::colon);
}

// "I thought he'd bluff. He didn't: pH logs of 60 batches": what follows tells what was done.
bool Asserter::is_reply(std::uint32_t cue) const {
  if (cue == no_cue) return false;
  const CueHit& hit = (*cues_)[cue];
  return hit.first > 0 && hit.last == hit.first + 1 && !c_->is(hit.first, word::adverb) &&
         c_->is_break(hit.last, Break::colon) && c_->is(hit.first - 1, word::candidate);
}

bool Asserter::follows_cue(std::size_t at, CueKind kind) const {
  const std::uint32_t cue = live_[index(kind)].cue;
  if (cue == no_cue) return false;
  const std::size_t last = (*cues_)[cue].last;
  // "could not verify it: the list has another name"
  const bool it = kind == CueKind::doubted && last + 1 == at && c_->is_break(at, Break::colon) &&
                  ends_with_it(last);
  return last == at || it;
}

void Asserter::look_ahead() {
  const std::size_t size = c_->size;
  or_ahead_.resize(size + 1);
  past_ahead_.resize(size + 1);
  Flag next_or = or_ahead_[size] = 0;
  Flag next_past = past_ahead_[size] = 0;
  for (std::size_t i = size; i-- > 0;) {
    if (c_->verb[i] != 0 || c_->parts(i)) next_past = c_->past[i];
    // "was meant to lead on cost and drift but had been called out"
    if (c_->is_word(i, "but")) next_past = 0;
    if (c_->verb[i] != 0 || c_->breaks[i] > Break::comma) next_or = 0;
    if (c_->is(i, word::alternative)) next_or = 1;
    past_ahead_[i] = next_past;
    or_ahead_[i] = next_or;
  }
}

void Asserter::pass_break(std::size_t at) {
  const Break what = std::max(c_->breaks[at], Break::comma);  // an aside parts what follows
  if (what == Break::stop || what == Break::semicolon) return end_all();
  if (what == Break::dash) {
    for (std::size_t kind = 0; kind < reaching_kinds; ++kind) {
      if (!follows_cue(at, static_cast<CueKind>(kind))) live_[kind] = {};
    }
    return;
  }
  const bool listed = what == Break::comma && or_ahead_[at] != 0;
  for (const CueKind kind : {CueKind::negated, CueKind::doubted, CueKind::asked}) {
    if (!listed && !follows_cue(at, kind) && !heads_list(kind)) end(kind);
  }
  if (what == Break::colon && is_reply(live(CueKind::negated).cue)) end(CueKind::negated);
  if (what == Break::comma) end_subordinate(at);
  // "No time for cost, latency": a list goes on, a clause of its own does not.
  if (what == Break::comma && !follows_cue(at, CueKind::unasked)) {
    for (std::size_t i = at + 1; i < c_->classes.size() && c_->breaks[i] == Break::none; ++i) {
      const bool listed_noun = i == at + 1 && c_->parts(i + 1);  // "drift, cost"
      if (c_->verb[i] != 0 && in_cue_[i] == 0 && !listed_noun) {
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
  // "Her goal: cut spend"
  const bool told = c_->is_break(at, Break::colon) && follows_cue(at, CueKind::projected) &&
                    c_->is(at + 1, word::also_base);
  if (told) return;
  plan.parted = true;
  const bool holds = (*cues_)[plan.cue].cue.does == Doing::hold;
  const bool over = past_ahead_[at + 1] != 0 && (!holds || c_->breaks[at] == Break::comma);
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
  const bool new_clause = next < c_->classes.size() && ((c_->is_past(next) && in_cue_[next] == 0) ||
                                                        c_->is_pronoun(next) || has_subject(next));
  if (!new_clause) return;
  for (const CueKind kind : {CueKind::unasked, CueKind::negated, CueKind::doubted, CueKind::asked})
    end(kind);
  // "He inherited a mess in pricing and fixed it"
  const std::uint32_t others = live(CueKind::attributed).cue;
  if (others == no_cue || !c_->is_past(next)) return;
  const CueHit& hit = (*cues_)[others];
  const bool own = hit.first == 0 || c_->is_candidate(hit.first - 1, *speech_);
  if (own && hit.cue.reach == Reach::after && c_->is(hit.first, word::past | word::be))
    end(CueKind::attributed);
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
  // "finance's figure is $2.1M, hers was $1.4M"
  if (c_->is(at, word::owned) && c_->is_finite(at + 1)) give_back(at);
  if (c_->is_candidate(at, *speech_)) {
    give_back(at);
    const Live& negation = live(CueKind::negated);
    if (negation.cue != no_cue && ((*cues_)[negation.cue].cue.reach == Reach::phrase ||
                                   begins_main((*cues_)[negation.cue], at)))
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
  if (negation.cue != no_cue && at > (*cues_)[negation.cue].last) {
    const CueHit& hit = (*cues_)[negation.cue];
    if (leaves_phrase(hit, at)) end(CueKind::negated);
  }
  const Live& plan = live(CueKind::projected);
  if (plan.cue != no_cue && !own && plan.parted) {
    const CueHit& hit = (*cues_)[plan.cue];
    const bool equals = at == hit.last && c_->is(at, word::be);  // "the plan was 10%"
    const bool acts = (c_->past[at] != 0 && !equals) || acts_as_subject(hit, at);
    if (acts && hit.cue.does != Doing::hold) end(CueKind::projected);
  }
}

}  // namespace assay::evidence
