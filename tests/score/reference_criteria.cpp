// What criteria are answered with.
#include <algorithm>

#include "score/reference_evaluation.hpp"

namespace assay::reference {

namespace {

Q pick(const Literal& a, const Literal& b, const Q& x, const Q& ya, const Q& yb) {
  return ya + (yb - ya) * (x - a.value) / (b.value - a.value);
}

Q steps(const std::vector<std::pair<Literal, Literal>>& knots, const Q& x, const Q& bottom) {
  Q points = bottom;
  for (const auto& [at, given] : knots)
    if (at.value <= x) points = given.value;
  return points;
}

}  // namespace

Q curve(const std::vector<std::pair<Literal, Literal>>& knots, const Q& x) {
  if (x <= knots.front().first.value) return knots.front().second.value;
  if (x >= knots.back().first.value) return knots.back().second.value;
  std::size_t i = 1;
  while (x > knots[i].first.value)
    ++i;
  return pick(knots[i - 1].first, knots[i].first, x, knots[i - 1].second.value,
              knots[i].second.value);
}

Q extreme(const Criterion& c, const Rubric& rubric, bool best) {
  if (c.kind == Kind::levels)
    return best ? c.levels.back().points.value : c.levels.front().points.value;
  if (c.kind == Kind::group) {
    Q sum = 0;
    Q weights = 0;
    for (const Criterion& member : c.members) {
      sum += member.weight.value * extreme(member, rubric, best);
      weights += member.weight.value;
    }
    return rounded(sum / weights, 6);
  }
  if (c.kind == Kind::curve || c.kind == Kind::steps) {
    Q found = c.kind == Kind::steps && !best ? rubric.low.value : c.knots.front().second.value;
    for (const auto& knot : c.knots)
      found = best ? std::max(found, knot.second.value) : std::min(found, knot.second.value);
    return found;
  }
  return best ? rubric.high.value : rubric.low.value;
}

void Evaluation::index(const Criterion& c) {
  by_id_[c.id] = &c;
  if (c.nested)
    nested_[c.id] = std::make_unique<Evaluation>(
        *c.nested, card_, prefix_ + c.id + ".", fill_,
        actual_ != nullptr ? actual_->nested_.at(c.id).get() : nullptr);
  for (const Criterion& member : c.members)
    index(member);
}

Maybe Evaluation::fact(const std::string& id) const {
  if (const auto at = card_.given.find(id); at != card_.given.end()) return at->second;
  if (const auto at = card_.found.find(id); at != card_.found.end()) return at->second;
  return {};
}

bool Evaluation::prose(const Expr& e) {
  if (e.op == Op::fact || e.op == Op::has)
    return card_.given.count(e.name) == 0 && card_.found.count(e.name) != 0;
  if (e.op == Op::points || e.op == Op::answered || e.op == Op::level_at_least)
    return row(e.name).basis == "evidence";
  if (e.op == Op::value)
    for (const auto& [id, expr] : rubric_.values)
      if (id == e.name) return prose(expr);
  return std::any_of(e.args.begin(), e.args.end(), [&](const Expr& arg) { return prose(arg); });
}

void Evaluation::by_formula(const Criterion& c, Row& row) {
  const Maybe x = eval(*c.of).number;
  if (!x) return;
  if (c.kind == Kind::curve) row.points = curve(c.knots, *x);
  if (c.kind == Kind::steps) row.points = steps(c.knots, *x, rubric_.low.value);
  if (c.kind == Kind::points)
    row.points = std::max(rubric_.low.value, std::min(rubric_.high.value, *x));
  row.basis = prose(*c.of) ? "evidence" : "fact";
}

void Evaluation::by_evidence(const Criterion& c, Row& row) {
  bool any = false;
  const Level* reached = nullptr;
  for (const Level& level : c.levels) {
    if (!level.when) continue;
    any = true;
    if (eval(*level.when).truth.value_or(false)) reached = &level;
  }
  if (reached == nullptr && any && card_.touched.count(prefix_ + c.id) != 0)
    reached = &c.levels.front();
  if (reached == nullptr) return;
  row = {reached->points.value, {}, "evidence", reached->name};
}

bool Evaluation::open(const Criterion& c) const {
  return !actual_->rows_.at(c.id).points.has_value();
}

void Evaluation::fill(const Criterion& c, Row& row) const {
  const bool best = fill_ == Fill::best;
  row = {extreme(c, rubric_, best), {}, "rating", ""};
  if (!c.levels.empty()) row.level = best ? c.levels.back().name : c.levels.front().name;
}

void Evaluation::answer(const Criterion& c, Row& row) {
  const std::string path = prefix_ + c.id;
  if (c.nested) nested_.at(c.id)->run();
  const auto rating = card_.ratings.find(path);
  const bool rated = rating != card_.ratings.end() && rating->second.is != Rating::Is::not_assessed;
  const bool taken_out =
      !rated && (rating != card_.ratings.end() || card_.unasked.count(path) != 0);
  const bool whole = c.kind != Kind::group && c.kind != Kind::rubric;
  if (fill_ != Fill::nothing && open(c) && (whole || taken_out)) return fill(c, row);
  if (rated && rating->second.is == Rating::Is::level) {
    const Level& level = c.levels[rating->second.level];
    row = {level.points.value, {}, "rating", level.name};
    return;
  }
  if (rated) {
    row = {rating->second.points, {}, "rating", ""};
    return;
  }
  out_[c.id] = taken_out;
  if (taken_out) return;
  const bool by_default = fill_ != Fill::nothing && actual_->rows_.at(c.id).basis == "default";
  if (!by_default) {
    if (c.kind == Kind::levels) by_evidence(c, row);
    if (c.of) by_formula(c, row);
    if (c.kind == Kind::group) {
      Q sum = 0;
      Q weights = 0;
      for (const Criterion& member : c.members)
        if (const Row& r = this->row(member.id); r.points) {
          sum += member.weight.value * *r.points;
          weights += member.weight.value;
        }
      if (weights > 0) row = {sum / weights, {}, "composed", ""};
    }
    if (c.nested) {
      const Evaluation& inner = *nested_.at(c.id);
      const Rubric& from = inner.rubric_;
      if (inner.status_ == "vetoed") row = {rubric_.low.value, {}, "composed", ""};
      if (inner.status_ == "scored")
        row = {rubric_.low.value + (*inner.score_ - from.low.value) *
                                       (rubric_.high.value - rubric_.low.value) /
                                       (from.high.value - from.low.value),
               {},
               "composed",
               ""};
    }
  }
  if (!row.points && c.if_missing) row = {c.if_missing->value, {}, "default", ""};
  if (!row.points && fill_ != Fill::nothing) fill(c, row);
}

const Row& Evaluation::row(const std::string& id) {
  const auto at = rows_.find(id);
  if (at != rows_.end()) return at->second;
  Row row;
  row.basis = "missing";
  answer(*by_id_.at(id), row);
  if (row.points) row.points = rounded(*row.points, 6);
  return rows_[id] = row;
}

}  // namespace assay::reference
