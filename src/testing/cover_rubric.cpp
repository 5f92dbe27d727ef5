#include <fmt/format.h>

#include "expr/program.hpp"
#include "report/trace.hpp"
#include "testing/coverage.hpp"

namespace assay::testing {
namespace {

using expr::Truth;

constexpr int not_reached = -1;

int side_of(Truth truth) noexcept {
  return truth == Truth::yes ? 0 : truth == Truth::no ? 1 : not_reached;
}

bool is_comparison(expr::Op op) noexcept {
  return op == expr::Op::less || op == expr::Op::less_equal || op == expr::Op::equal ||
         op == expr::Op::not_equal || op == expr::Op::greater || op == expr::Op::greater_equal;
}

// What each node of an expression came to.
class Seen final : public expr::Listener {
 public:
  explicit Seen(std::size_t nodes) : truths_(nodes, Truth::unknown) {}
  void visited(std::uint32_t node, const expr::Value& value) override {
    if (node < truths_.size()) truths_[node] = value.truth;
  }
  Truth operator[](std::size_t node) const { return truths_[node]; }

 private:
  std::vector<Truth> truths_;
};

class RubricPass {
 public:
  RubricPass(const model::Rubric& rubric, const Sites& sites, const Assessment* assessment,
             std::vector<CoverageItem>& items)
      : rubric_(rubric),
        sites_(sites),
        assessment_(assessment),
        tally_(*rubric.source, assessment == nullptr, items) {
    if (assessment != nullptr) trace_.emplace(*assessment);
    if (trace_) environment_ = trace_->outer().environment();
  }

  void run() {
    for (const model::NamedValue& value : rubric_.values)
      expression("value " + value.id, value.program, value.where, true, {});
    for (const model::Criterion& criterion : rubric_.criteria)
      this->criterion(criterion);
    for (const model::Flag& flag : rubric_.flags)
      expression("flag " + flag.id, flag.when, flag.where, true, {"is raised", "is not raised"});
    for (const model::Clause& clause : rubric_.clauses)
      expression("clause " + clause.id, clause.when, clause.where, clauses_decided(),
                 {"holds", "does not hold"});
    if (rubric_.multiplier) multiplier(*rubric_.multiplier);
  }

 private:
  const CriterionResult* result(const model::Criterion& criterion) const {
    return assessment_ == nullptr ? nullptr : &assessment_->criteria()[criterion.slot];
  }
  bool clauses_decided() const {
    return assessment_ == nullptr || assessment_->status() == Outcome::scored ||
           (assessment_->status() == Outcome::incomplete && assessment_->score());
  }

  // The condition as a whole, where it has `sides`, and each comparison inside. `counts`: the
  // condition had a say in this assessment.
  void expression(const std::string& what, const expr::Program& program, Span where, bool counts,
                  std::vector<std::string> sides) {
    const auto& nodes = program.ast().nodes;
    Seen seen(nodes.size());
    Truth whole = Truth::unknown;
    if (counts && !tally_.listing()) whole = expr::evaluate(program, environment_, &seen).truth;
    const std::uint32_t root = nodes.empty() ? 0 : static_cast<std::uint32_t>(nodes.size() - 1);
    const bool has_sides = !sides.empty();
    if (has_sides)
      tally_.count(sites_.part(what, nodes[root].span, where), what, std::move(sides),
                   side_of(whole));
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      if (!is_comparison(nodes[i].op) || (i == root && has_sides)) continue;
      const Span span = nodes[i].span;
      tally_.count(sites_.part(what, span, where),
                   fmt::format("'{}' of {}",
                               program.ast().text.substr(span.begin, span.end - span.begin), what),
                   {"holds", "does not hold"}, side_of(seen[i]));
    }
  }

  void criterion(const model::Criterion& criterion) {
    const CriterionResult* found = result(criterion);
    const bool answered = found != nullptr && found->points && found->basis != Basis::default_;
    tally_.count(criterion.where, "criterion " + criterion.id, {"is answered"},
                 answered ? 0 : not_reached);
    if (criterion.if_missing)
      tally_.count(criterion.where, "if_missing of " + criterion.id, {"is used"},
                   found != nullptr && found->basis == Basis::default_ ? 0 : not_reached);
    for (const model::Level& level : criterion.levels)
      this->level(criterion, level, found);
    if (criterion.formula) formula(criterion, found);
  }

  void level(const model::Criterion& criterion, const model::Level& level,
             const CriterionResult* found) {
    tally_.count(level.where, fmt::format("level {} of {}", level.name, criterion.id),
                 {"is reached"}, found != nullptr && found->level == level.name ? 0 : not_reached);
    if (!level.when) return;
    const bool by_notes = found != nullptr && found->basis != Basis::rating && !found->not_assessed;
    expression(fmt::format("level {} {}", criterion.id, level.name), *level.when, level.where,
               by_notes, {"holds", "does not hold"});
  }

  void formula(const model::Criterion& criterion, const CriterionResult* found) {
    const bool counts =
        found != nullptr && (found->basis == Basis::fact || found->basis == Basis::evidence);
    const std::string what = "formula " + criterion.id;
    expression(what, *criterion.formula, criterion.where, counts, {});
    std::optional<Decimal> value;
    if (counts) value = expr::evaluate(*criterion.formula, environment_).number;
    if (criterion.kind == model::CriterionKind::curve)
      segments("curve of " + criterion.id, criterion.knots, value);
    if (criterion.kind == model::CriterionKind::steps) steps(criterion, value);
  }

  // Between each key and the next; a key belongs to both sides.
  void segments(const std::string& what, const std::vector<model::Knot>& knots,
                const std::optional<Decimal>& value) {
    for (std::size_t i = 0; i + 1 < knots.size(); ++i) {
      const bool in = value && *value >= knots[i].at && *value <= knots[i + 1].at;
      tally_.count(knots[i].where,
                   fmt::format("{}, from {} to {}", what, to_string(knots[i].at),
                               to_string(knots[i + 1].at)),
                   {"is read"}, in ? 0 : not_reached);
    }
  }

  void steps(const model::Criterion& criterion, const std::optional<Decimal>& value) {
    const auto& knots = criterion.knots;
    for (std::size_t i = 0; i < knots.size(); ++i) {
      const bool in =
          value && *value >= knots[i].at && (i + 1 == knots.size() || *value < knots[i + 1].at);
      tally_.count(knots[i].where,
                   fmt::format("step {} of {}", to_string(knots[i].at), criterion.id),
                   {"is reached"}, in ? 0 : not_reached);
    }
  }

  void multiplier(const model::Multiplier& multiplier) {
    const bool counts = assessment_ != nullptr && assessment_->status() == Outcome::scored;
    expression("multiplier", multiplier.of, {}, counts, {});
    std::optional<Decimal> value;
    if (counts) value = expr::evaluate(multiplier.of, environment_).number;
    segments("multiplier", multiplier.curve, value);
  }

  const model::Rubric& rubric_;
  const Sites& sites_;
  const Assessment* assessment_;
  Tally tally_;
  std::optional<report::Trace> trace_;
  expr::Environment environment_;
};

}  // namespace

void cover_rubric(const model::Rubric& rubric, const Sites& sites, const Assessment* assessment,
                  std::vector<CoverageItem>& items) {
  RubricPass(rubric, sites, assessment, items).run();
}

}  // namespace assay::testing
