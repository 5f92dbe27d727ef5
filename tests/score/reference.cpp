#include "score/reference.hpp"

#include <algorithm>

namespace assay::reference {

namespace {

using Integer = boost::multiprecision::cpp_int;
using Maybe = std::optional<Q>;

struct Value {
  Maybe number;
  std::optional<bool> truth;
};

enum class Fill { nothing, worst, best };

// One evaluation of one rubric; criteria are worked out when they are first asked for.
class Evaluation {
 public:
  Evaluation(const Rubric& rubric, const Card& card, std::string prefix, Fill fill,
             const Evaluation* actual)
      : rubric_(rubric), card_(card), prefix_(std::move(prefix)), fill_(fill), actual_(actual) {
    for (const Criterion& c : rubric.criteria)
      index(c);
  }

  void run();
  void judge();

  const Rubric& rubric_;
  const Card& card_;
  std::string prefix_;
  Fill fill_;
  const Evaluation* actual_;

  std::map<std::string, const Criterion*> by_id_;
  std::map<std::string, Row> rows_;
  std::map<std::string, bool> out_;  // not assessed
  std::map<std::string, std::unique_ptr<Evaluation>> nested_;
  std::map<std::string, bool> flags_, clauses_;
  std::string status_ = "incomplete";
  Maybe score_, multiplier_;
  Q coverage_;
  std::optional<std::pair<Q, Q>> bounds_;

  std::vector<std::pair<std::string, Q>> lost();
  const std::pair<Q, Q>& bounds();
  Value eval(const Expr& e);
  const Row& row(const std::string& id);
  bool open(const Criterion& c) const;

 private:
  void index(const Criterion& c);
  void answer(const Criterion& c, Row& row);
  void fill(const Criterion& c, Row& row) const;
  void by_formula(const Criterion& c, Row& row);
  void by_evidence(const Criterion& c, Row& row);
  bool prose(const Expr& e);
  Maybe fact(const std::string& id) const;
  bool flag(const std::string& id);
  bool clause(const std::string& id);
  Value compare(const Expr& e);
  Value logic(const Expr& e);
  Value arithmetic(const Expr& e);
  Maybe combined();
  Q weight_in_mean();
  bool in_mean(const Criterion& c);
  Q answered_share(const std::vector<Criterion>& members);
  void contribute(const Criterion& c, const Q& share);
  void lose(const Criterion& c, const Q& share, std::vector<std::pair<std::string, Q>>& out);
  bool lacks_required(const Criterion& c);
  bool is_missing(const Criterion& c);
  bool covered_from_within(const Criterion& c);
};

Q pick(const Literal& a, const Literal& b, const Q& x, const Q& ya, const Q& yb) {
  return ya + (yb - ya) * (x - a.value) / (b.value - a.value);
}

Q curve(const std::vector<std::pair<Literal, Literal>>& knots, const Q& x) {
  if (x <= knots.front().first.value) return knots.front().second.value;
  if (x >= knots.back().first.value) return knots.back().second.value;
  std::size_t i = 1;
  while (x > knots[i].first.value)
    ++i;
  return pick(knots[i - 1].first, knots[i].first, x, knots[i - 1].second.value,
              knots[i].second.value);
}

Q steps(const std::vector<std::pair<Literal, Literal>>& knots, const Q& x, const Q& bottom) {
  Q points = bottom;
  for (const auto& [at, given] : knots)
    if (at.value <= x) points = given.value;
  return points;
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

// --- expressions

Value Evaluation::compare(const Expr& e) {
  const Maybe a = eval(e.args[0]).number;
  const Maybe b = eval(e.args[1]).number;
  if (!a || !b) return {};
  switch (e.op) {
    case Op::less:
      return {{}, *a < *b};
    case Op::less_equal:
      return {{}, *a <= *b};
    case Op::greater:
      return {{}, *a > *b};
    default:
      return {{}, *a >= *b};
  }
}

Value Evaluation::logic(const Expr& e) {
  const std::optional<bool> a = eval(e.args[0]).truth;
  if (e.op == Op::not_) return a ? Value{{}, !*a} : Value{};
  const std::optional<bool> b = eval(e.args[1]).truth;
  const bool decisive = e.op == Op::or_;
  if ((a && *a == decisive) || (b && *b == decisive)) return {{}, decisive};
  if (!a || !b) return {};
  return {{}, !decisive};
}

Value Evaluation::arithmetic(const Expr& e) {
  std::vector<Q> x;
  for (const Expr& arg : e.args) {
    const Maybe number = eval(arg).number;
    if (!number) return {};
    x.push_back(*number);
  }
  switch (e.op) {
    case Op::add:
      return {x[0] + x[1], {}};
    case Op::subtract:
      return {x[0] - x[1], {}};
    case Op::multiply:
      return {x[0] * x[1], {}};
    case Op::divide:
      return x[1] == 0 ? Value{} : Value{x[0] / x[1], {}};
    case Op::min:
      return {std::min(x[0], x[1]), {}};
    case Op::max:
      return {std::max(x[0], x[1]), {}};
    default:
      return {std::max(x[1], std::min(x[2], x[0])), {}};
  }
}

Value Evaluation::eval(const Expr& e) {
  switch (e.op) {
    case Op::literal:
      return {e.literal.value, {}};
    case Op::fact: {
      const Maybe x = fact(e.name);
      return x ? Value{x, *x != 0} : Value{};
    }
    case Op::value:
      for (const auto& [id, expr] : rubric_.values)
        if (id == e.name) return eval(expr);
      return {};
    case Op::points:
      return {row(e.name).points, {}};
    case Op::answered:
      return {{}, row(e.name).points.has_value()};
    case Op::level_at_least: {
      const std::string& level = row(e.name).level;
      if (level.empty()) return {};
      const auto& levels = by_id_.at(e.name)->levels;
      std::size_t at = 0;
      while (levels[at].name != level)
        ++at;
      return {{}, at >= e.level};
    }
    case Op::has:
      return {{}, fact(e.name).has_value()};
    case Op::default_: {
      const Maybe x = eval(e.args[0]).number;
      return x ? Value{x, {}} : eval(e.args[1]);
    }
    case Op::flag:
      return {{}, flag(e.name)};
    case Op::clause:
      return {{}, clause(e.name)};
    case Op::result:
      if (e.name == "score") return {score_, {}};
      if (e.name == "coverage") return {coverage_, {}};
      return {e.name == "bounds.low" ? bounds().first : bounds().second, {}};
    case Op::if_: {
      const std::optional<bool> condition = eval(e.args[0]).truth;
      if (!condition) return {};
      return eval(e.args[*condition ? 1 : 2]);
    }
    case Op::and_:
    case Op::or_:
    case Op::not_:
      return logic(e);
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal:
      return compare(e);
    default:
      return arithmetic(e);
  }
}

// --- criteria

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

// The fewest or the most points that a criterion can give.
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

// --- the score

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

// --- the assessment

void thresholds(const Expr& e, std::vector<Q>& out) {
  if (e.op == Op::literal) out.push_back(e.literal.value);
  for (const Expr& arg : e.args)
    thresholds(arg, out);
}

// A clause is certain when it is judged the same at both completions and at the scores between
// them; between two neighbouring thresholds no condition turns.
void doubt(Evaluation& actual, Evaluation& worst, Evaluation& best, Result& result) {
  const Rubric& rubric = actual.rubric_;
  const auto differs = [&](Evaluation& completed) {
    for (const Clause& c : rubric.clauses)
      if (completed.clauses_.at(c.id) != actual.clauses_.at(c.id))
        result.clauses[actual.prefix_ + c.id].certain = false;
  };
  const std::pair<Q, Q> range = std::minmax(*worst.score_, *best.score_);
  const auto& [low, high] = range;
  Q unit = 1;
  for (int i = 0; i < rubric.precision; ++i)
    unit /= 10;
  std::vector<Q> at{low, high};
  std::vector<Q> named;
  for (const Clause& c : rubric.clauses)
    thresholds(c.when, named);
  for (const Q& t : named)
    for (const Q& near : {rounded(t, rubric.precision) - unit, rounded(t, rubric.precision),
                          rounded(t, rubric.precision) + unit})
      if (near >= low && near <= high) at.push_back(near);
  for (Evaluation* completed : {&worst, &best}) {
    differs(*completed);
    if (completed->status_ != "scored") continue;
    for (const Q& score : at) {
      completed->score_ = score;
      completed->bounds_ = std::pair(score, score);
      completed->judge();
      differs(*completed);
    }
  }
  for (auto& [id, nested] : actual.nested_)
    doubt(*nested, *worst.nested_.at(id), *best.nested_.at(id), result);
}

void collect(Evaluation& e, Evaluation& plain, Result& result) {
  for (const auto& [id, row] : e.rows_)
    result.criteria[e.prefix_ + id] = row;
  for (const auto& [id, raised] : e.flags_)
    result.flags[e.prefix_ + id] = raised;
  for (const auto& [id, holds] : e.clauses_) {
    Verdict& verdict = result.clauses[e.prefix_ + id];
    verdict.holds = holds;
    verdict.provisional = holds && !plain.clauses_.at(id);
  }
  for (auto& [id, nested] : e.nested_)
    collect(*nested, *plain.nested_.at(id), result);
}

}  // namespace

Q rounded(const Q& value, int decimals) {
  Integer scale = 1;
  for (int i = 0; i < decimals; ++i)
    scale *= 10;
  const Q scaled = value * scale;
  const Integer top = numerator(scaled);
  const Integer bottom = denominator(scaled);
  Integer whole = top / bottom;
  Integer rest = top % bottom;
  const int sign = top < 0 ? -1 : 1;
  rest *= 2 * sign;
  if (rest > bottom || (rest == bottom && whole % 2 != 0)) whole += sign;
  return Q(whole, scale);
}

Result assess(const Rubric& rubric, const Card& card) {
  Evaluation actual(rubric, card, "", Fill::nothing, nullptr);
  actual.run();
  Card bare = card;
  bare.found.clear();
  bare.touched.clear();
  bare.unasked.clear();
  Evaluation plain(rubric, bare, "", Fill::nothing, nullptr);
  plain.run();
  Evaluation worst(rubric, card, "", Fill::worst, &actual);
  Evaluation best(rubric, card, "", Fill::best, &actual);
  worst.run();
  best.run();

  Result result;
  collect(actual, plain, result);
  result.status = actual.status_;
  result.score = actual.score_;
  result.multiplier = actual.multiplier_;
  result.coverage = actual.coverage_;
  result.bounds = std::minmax(*worst.score_, *best.score_);
  result.lost = actual.lost();
  doubt(actual, worst, best, result);
  return result;
}

}  // namespace assay::reference
