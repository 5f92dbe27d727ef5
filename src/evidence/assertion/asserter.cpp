#include "evidence/assertion/asserter.hpp"

#include <algorithm>

namespace assay::evidence {
namespace {

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
    std::fill(in_cue_.begin() + hit.first, in_cue_.begin() + hit.last, Flag{1});
  if (!cues.empty()) {
    sweep_on();
    sweep_back();
    fill_gaps();
    fill_inside();
    fill_topics();
    fill_ellipses();
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
    if (is_when(hit, item)) continue;
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

// "No rollback in 14 months": the time itself is not denied.
bool Asserter::is_when(const CueHit& hit, const Item& item) const {
  return hit.cue.kind == CueKind::negated && hit.cue.reach == Reach::phrase &&
         item.kind == Item::Kind::quantity && item.amount->kind == EvidenceKind::duration &&
         item.first > hit.last && c_->is(item.first - 1, word::preposition) &&
         !c_->is(item.first - 1, word::of);
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

// What stands inside a cue that says no: "didn't dig into the logs", a deed that is part of it, or
// "went over budget"; of the interview only where its own people speak.
void Asserter::fill_inside() {
  static constexpr text::WordList no{"not",    "never",  "didn't",  "don't",  "doesn't", "couldn't",
                                     "wasn't", "hasn't", "haven't", "hadn't", "weren't", "can't",
                                     "Never",  "Not",    "Didn't",  "didnt"};
  for (std::uint32_t cue = 0; cue < cues_->size(); ++cue) {
    const CueHit& hit = (*cues_)[cue];
    if (hit.cue.kind != CueKind::unasked && hit.cue.kind != CueKind::negated) continue;
    for (Item& item : *items_) {
      if (item.first <= hit.first) continue;
      if (item.first >= hit.last) break;
      bool denied = hit.cue.does == Doing::inside;  // "went over budget"
      for (std::size_t i = hit.first; i < item.first; ++i)
        denied = denied || c_->is_one_of(i, no);
      if (!denied || item.status != Assertion::affirmed) continue;
      const bool ours = hit.cue.kind == CueKind::unasked && hit.first > 0 &&
                        c_->is(hit.first - 1, word::self | word::we | word::do_);
      item.status = ours ? Assertion::unasked : Assertion::negated;
      item.cue = cue;
    }
  }
}

// "Drift, cost: to do", "Charts, one-pagers, anything: none of that": a list before a colon is
// meant as one of its topics is.
void Asserter::fill_topics() {
  if (items_->size() < 2) return;
  for (const Item& known : *items_) {
    const bool may = known.status == Assertion::unasked || known.status == Assertion::negated ||
                     known.status == Assertion::doubted;
    if (!may || known.cue >= cues_->size() || known.kind != Item::Kind::mention) continue;
    std::size_t colon = known.last;
    while (!c_->is_break(colon, Break::colon) && colon < (*cues_)[known.cue].first &&
           c_->verb[colon] == 0 && !c_->is_break(colon, Break::stop))
      ++colon;
    if (!c_->is_break(colon, Break::colon)) continue;
    bool listed = true;
    for (std::size_t i = 0; i < colon; ++i)
      listed = listed && c_->verb[i] == 0 && c_->breaks[i] < Break::colon;
    for (Item& other : *items_) {
      if (!listed || other.last > colon || other.status != Assertion::affirmed) continue;
      other.status = known.status;
      other.cue = known.cue;
    }
    return;
  }
}

// "The check was the consultant's, as were the calculations", "and so was the chart": what the
// clause before says of its own subject.
void Asserter::fill_ellipses() {
  static constexpr text::WordList as{"as", "so", "neither", "nor"};
  for (std::size_t i = cues_->front().last; i + 2 < c_->size; ++i) {
    if (!c_->is_one_of(i, as) || !c_->is(i + 1, word::be | word::do_ | word::have)) continue;
    const bool joined = c_->parts(i - 1) || c_->is(i - 1, word::conjunction);
    const std::uint32_t cue = cue_before(i);
    if (!joined || cue == no_cue) continue;
    for (Item& item : *items_) {
      if (item.first < i + 2 || item.status != Assertion::affirmed) continue;
      const bool other = std::any_of(c_->breaks.begin() + static_cast<std::ptrdiff_t>(i),
                                     c_->breaks.begin() + item.first,
                                     [](Break mark) { return mark != Break::none; });
      if (other) break;
      item.status = static_cast<Assertion>((*cues_)[cue].cue.kind);
      item.cue = cue;
    }
  }
}

// The cue of the clause that ends before `at`.
std::uint32_t Asserter::cue_before(std::size_t at) const {
  std::uint32_t found = no_cue;
  for (std::uint32_t cue = 0; cue < cues_->size() && (*cues_)[cue].last <= at; ++cue) {
    const CueHit& hit = (*cues_)[cue];
    const bool back = hit.cue.reach != Reach::none && hit.cue.reach != Reach::phrase;
    found = hit.cue.kind <= CueKind::doubted && back ? cue : no_cue;
  }
  return found;
}

// "The baseline chat": talk about the talk. What was asked for and is not there is told.
void Asserter::silence_talk(Item& item) const {
  if (item.kind == Item::Kind::mention && item.status == Assertion::affirmed &&
      c_->is(item.last, word::interview))
    item.silent = true;
  if (item.status == Assertion::unasked) item.silent = false;
  if (item.cue >= cues_->size()) return;
  const CueHit& hit = (*cues_)[item.cue];
  // What was asked for is answered: "I asked about a baseline; there wasn't one", "I asked about
  // the baseline: 'My boss drew it.'"
  const bool denied = item.status == Assertion::negated && hit.cue.reach == Reach::claim;
  const bool credited = item.status == Assertion::attributed && c_->parts(hit.first);
  if (denied || credited) item.silent = false;
}

bool Asserter::has_object(const CueHit& hit) const {
  constexpr WordClass no_object = word::preposition | word::conjunction | word::subordinator |
                                  word::be | word::have | word::modal | word::adverb |
                                  word::relative | word::infinitive;
  if (c_->parts(hit.last) || c_->is(hit.last, no_object) || c_->is_word(hit.last, "yet"))
    return false;
  // "drift: not monitored"
  const bool participle = hit.cue.kind == CueKind::negated && hit.cue.reach == Reach::after &&
                          c_->is(hit.last, word::past) && c_->parts(hit.last + 1);
  return !participle;
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

}  // namespace assay::evidence
