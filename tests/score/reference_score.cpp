// From criteria and flags to a score, and what each criterion adds to it or costs it.
#include <algorithm>

#include "score/reference_evaluation.hpp"

namespace assay::reference {

bool Evaluation::flag(const std::string& id) {
  for (const Flag& f : rubric_.flags)
    if (f.id == id) return eval(f.when).truth.value_or(false);
  return false;
}

bool Evaluation::clause(const std::string& id) {
  for (const Clause& c : rubric_.clauses)
    if (c.id == id) return eval(c.when).truth.value_or(false);
  return false;
}

bool Evaluation::covered_from_within(const Criterion& c) {
  return c.kind == Kind::group && rows_.at(c.id).basis == "composed";
}

bool Evaluation::in_mean(const Criterion& c) {
  if (rows_.at(c.id).points) return true;
  if (rubric_.combine != Combine::weighted_mean || rubric_.missing != Missing::zero) return false;
  return c.required || !out_[c.id];
}

Q Evaluation::weight_in_mean() {
  Q sum = 0;
  for (const Criterion& c : rubric_.criteria)
    if (in_mean(c)) sum += c.weight.value;
  return sum;
}

Maybe Evaluation::combined() {
  Maybe result;
  for (const Criterion& c : rubric_.criteria) {
    const Maybe& points = rows_.at(c.id).points;
    if (!points) continue;
    const Q part = rubric_.combine == Combine::weighted_mean ? c.weight.value * *points : *points;
    if (!result)
      result = part;
    else if (rubric_.combine == Combine::product)
      result = *result * part;
    else if (rubric_.combine == Combine::min)
      result = std::min(*result, part);
    else if (rubric_.combine == Combine::max)
      result = std::max(*result, part);
    else
      result = *result + part;
  }
  if (result && rubric_.combine == Combine::weighted_mean) result = *result / weight_in_mean();
  return result;
}

Q Evaluation::answered_share(const std::vector<Criterion>& members) {
  Q sum = 0;
  Q weights = 0;
  for (const Criterion& c : members) {
    weights += c.weight.value;
    if (!rows_.at(c.id).points) continue;
    sum += c.weight.value * (covered_from_within(c) ? answered_share(c.members) : Q(1));
  }
  return sum / weights;
}

// `share`: what part of the score before flags one point of the criterion is.
void Evaluation::contribute(const Criterion& c, const Q& share) {
  Row& row = rows_.at(c.id);
  row.contribution = rounded(share * row.points.value_or(0), 6);
  if (!covered_from_within(c)) return;
  Q weights = 0;
  for (const Criterion& member : c.members)
    if (rows_.at(member.id).points) weights += member.weight.value;
  for (const Criterion& member : c.members)
    if (rows_.at(member.id).points) contribute(member, share * member.weight.value / weights);
}

void Evaluation::lose(const Criterion& c, const Q& share,
                      std::vector<std::pair<std::string, Q>>& out) {
  if (!covered_from_within(c)) {
    const Q gap = extreme(c, rubric_, true) - rows_.at(c.id).points.value_or(0);
    if (const Q cost = rounded(share * gap, 6); cost > 0) out.emplace_back(prefix_ + c.id, cost);
    return;
  }
  Q weights = 0;
  for (const Criterion& member : c.members)
    if (rows_.at(member.id).points) weights += member.weight.value;
  for (const Criterion& member : c.members)
    if (rows_.at(member.id).points) lose(member, share * member.weight.value / weights, out);
}

std::vector<std::pair<std::string, Q>> Evaluation::lost() {
  std::vector<std::pair<std::string, Q>> all;
  for (const Criterion& c : rubric_.criteria)
    if (in_mean(c)) lose(c, c.weight.value / weight_in_mean(), all);
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return all;
}

bool Evaluation::lacks_required(const Criterion& c) {
  const Row& row = rows_.at(c.id);
  if (!row.points && c.required) return true;
  if (row.points && !covered_from_within(c)) return false;
  return std::any_of(c.members.begin(), c.members.end(),
                     [&](const Criterion& member) { return lacks_required(member); });
}

bool Evaluation::is_missing(const Criterion& c) {
  const Row& row = rows_.at(c.id);
  if (!row.points && (c.required || !out_[c.id])) return true;
  if (row.points && !covered_from_within(c)) return false;
  // Of a group that was not assessed only what is required can be missing.
  if (out_[c.id]) return lacks_required(c);
  return std::any_of(c.members.begin(), c.members.end(),
                     [&](const Criterion& member) { return is_missing(member); });
}

void Evaluation::judge() {
  clauses_.clear();
  for (const Clause& c : rubric_.clauses)
    clauses_[c.id] = status_ == "scored" && clause(c.id);
}

// A completion's bounds are its own score.
const std::pair<Q, Q>& Evaluation::bounds() {
  if (bounds_) return *bounds_;
  if (fill_ != Fill::nothing) return bounds_.emplace(*score_, *score_);
  Evaluation worst(rubric_, card_, prefix_, Fill::worst, this);
  Evaluation best(rubric_, card_, prefix_, Fill::best, this);
  worst.run();
  best.run();
  return bounds_.emplace(std::minmax(*worst.score_, *best.score_));
}

void Evaluation::run() {
  for (const auto& entry : by_id_)
    row(entry.first);
  Q deduct = 0;
  Maybe cap;
  bool veto = false;
  for (const Flag& f : rubric_.flags) {
    flags_[f.id] = flag(f.id);
    if (!flags_[f.id]) continue;
    if (f.effect == "deduct") deduct += f.amount.value;
    if (f.effect == "cap") cap = cap ? std::min(*cap, f.amount.value) : f.amount.value;
    if (f.effect == "veto") veto = true;
  }
  coverage_ = rounded(answered_share(rubric_.criteria), 6);
  const bool mean = rubric_.combine == Combine::weighted_mean;
  for (const Criterion& c : rubric_.criteria) {
    if (mean && in_mean(c)) contribute(c, c.weight.value / weight_in_mean());
    if (rubric_.combine == Combine::sum && rows_.at(c.id).points) contribute(c, 1);
  }

  const auto any = [&](auto test) {
    return std::any_of(rubric_.criteria.begin(), rubric_.criteria.end(), test);
  };
  const bool rejected =
      rubric_.missing == Missing::reject && any([&](const Criterion& c) { return is_missing(c); });
  const bool answered = any([&](const Criterion& c) { return rows_.at(c.id).points.has_value(); });
  if (rejected) {
    status_ = "rejected";
  } else if (!answered) {
    status_ = "incomplete";
  } else if (veto) {
    status_ = "vetoed";
    score_ = rounded(rubric_.low.value, rubric_.precision);
    multiplier_ = 1;
  } else {
    Q score = *combined() - deduct;
    if (cap) score = std::min(score, *cap);
    score_ = rounded(std::max(rubric_.low.value, std::min(rubric_.high.value, score)),
                     rubric_.precision);
    const bool short_of = coverage_ < rubric_.min_coverage.value ||
                          any([&](const Criterion& c) { return lacks_required(c); });
    status_ = short_of ? "incomplete" : "scored";
  }

  judge();
  if (status_ != "scored") return;
  multiplier_ = 1;
  if (rubric_.multiplier_is_score) multiplier_ = rounded(*score_, 2);
  if (!rubric_.multiplier.empty())
    multiplier_ = rounded(curve(rubric_.multiplier, *score_), rubric_.multiplier_precision);
}

}  // namespace assay::reference
