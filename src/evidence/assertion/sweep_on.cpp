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

// "zero downtime and latency dropped 30%": a noun, and what it did.
bool Asserter::has_subject(std::size_t at) const {
  constexpr std::size_t longest = 4;
  std::size_t i = at;
  while (i < at + longest && !c_->parts(i) && c_->verb[i] == 0 && in_cue_[i] == 0 &&
         !c_->is(i, word::conjunction | word::preposition | word::infinitive) &&
         !(i > at && c_->is_pronoun(i)))
    ++i;
  return !c_->is(at, word::inquiry) && i > at && i < at + longest && !c_->parts(i) &&
         c_->past[i] != 0 && in_cue_[i] == 0 && !c_->is(i, word::be | word::have);
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
  if (joined || apart || main || runs_on(hit, at)) end(CueKind::attributed);
}

// "When the client refused to sign she went to legal": the main clause, behind no comma.
bool Asserter::begins_main(const CueHit& hit, std::size_t at) const {
  constexpr WordClass joins = word::relative | word::speech | word::subordinator |
                              word::conjunction | word::preposition | word::determiner;
  if (at <= hit.last || c_->parts(at - 1) || c_->is(at - 1, joins)) return false;
  if (!c_->is_past(at + 1) && !c_->is(at + 1, word::modal)) return false;
  std::size_t first = hit.first;
  while (first > 0 && !c_->parts(first - 1))
    --first;
  return c_->is(first, word::subordinator) && !c_->is(first, word::relative);
}

// "the ward timed it and oh yes for stroke she cut it": run on as it was dictated.
bool Asserter::runs_on(const CueHit& hit, std::size_t at) const {
  constexpr WordClass joins = word::relative | word::speech | word::subordinator;
  if (!c_->is_past(at + 1) || c_->is(at, word::self | word::we)) return false;
  bool conjunction = false;
  for (std::size_t i = at; i-- > hit.last;) {
    if (c_->is(i, joins)) return false;
    conjunction = conjunction || (c_->is(i, word::conjunction) && c_->has_verb_before(i));
  }
  return conjunction;
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

// "zero findings in the audit": there was one; but "no change in the churn", "no part in it".
bool Asserter::enters_place(const CueHit& hit, std::size_t at) const {
  static constexpr text::WordList in{"in", "during", "throughout"};
  static constexpr text::WordList the{"the", "his", "her", "their", "my", "our", "this", "that"};
  static constexpr text::WordList whole{
      "experience",  "background", "interest",  "expertise",   "training",  "role",
      "part",        "hand",       "say",       "confidence",  "trust",     "belief",
      "practice",    "skill",      "skills",    "knowledge",   "grounding", "history",
      "change",      "drop",       "increase",  "decrease",    "rise",      "fall",
      "improvement", "gain",       "reduction", "growth",      "decline",   "movement",
      "difference",  "dip",        "cut",       "involvement", "share"};
  const bool place = c_->is_one_of(at, in) && at > hit.last && c_->is_one_of(at + 1, the) &&
                     !c_->is_one_of(at - 1, whole);
  if (!place || hit.cue.reach == Reach::phrase) return place;
  if (hit.cue.reach != Reach::after || hit.cue.does != Doing::nothing) return false;
  // "never lost a record in the migration"
  for (std::size_t i = hit.last + 1; i + 1 < at; ++i) {
    if (c_->is(i, word::determiner)) return true;
  }
  return false;
}

// `without` reaches its own noun phrase only, and "missing rows" no more; `no` also reaches over a
// verb: "no engineer measured".
bool Asserter::leaves_phrase(const CueHit& hit, std::size_t at) const {
  if (hit.cue.reach == Reach::both) return hit.cue.does == Doing::undo && c_->verb[at] != 0;
  if (enters_place(hit, at)) return true;
  if (hit.cue.reach != Reach::phrase || hit.cue.does != Doing::undo) return false;
  if (c_->verb[at] != 0 || c_->is(at, word::they)) return true;
  if (c_->is(at, word::preposition) && !c_->is(at, word::of)) return true;
  // "without her rollback the outage"
  constexpr WordClass inside = word::determiner | word::preposition | word::conjunction;
  const bool next_phrase = c_->is(at, word::determiner | word::it) && !c_->is(at - 1, inside) &&
                           c_->breaks[at - 1] == Break::none;
  return next_phrase && c_->is(hit.last, word::determiner);
}

// "the quarterly plan cut 15%": what a plan did.
bool Asserter::acts_as_subject(const CueHit& hit, std::size_t at) const {
  const bool noun = hit.cue.does == Doing::noun && !c_->is(hit.last - 1, word::infinitive);
  if (!noun || hit.last != at || !c_->is(at, word::also_base)) return false;
  return c_->is(at + 1, word::determiner) ||
         std::any_of(items_->begin(), items_->end(),
                     [at](const Item& item) { return item.first == at + 1; });
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
