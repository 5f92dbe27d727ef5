#include "compensation/bind.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "compensation/scope.hpp"
#include "units/convert.hpp"

namespace assay::compensation {
namespace {

std::string key_cure(const Unit& unit) {
  if (unit.dimension == Dimension::number) return "write a plain number";
  return fmt::format("write it in {}", to_string(unit));
}

class Binder {
 public:
  Binder(const Guideline& guideline, const model::Rubric& rubric, Diagnostics& out)
      : guideline_(guideline), scope_(guideline, rubric), out_(out) {}

  std::optional<expr::Program> check(const Written& written, const expr::Wanted& wanted) {
    expr::Faults faults;
    scope_.read_clauses(written.ast);
    auto program = expr::check(written.ast, scope_, wanted, faults);
    for (const expr::Fault& fault : faults)
      out_.error(fault.code, guideline_.source, written.offsets.file(fault.where), fault.message,
                 fault.help);
    return program;
  }

  std::optional<expr::Program> score() {
    expr::Faults faults;
    const auto ast = expr::parse("score", Limits{}, faults);
    return expr::check(*ast, scope_, {}, faults);
  }

  // The knots with their keys in the unit of `of`.
  std::vector<model::Knot> knots(const std::vector<Knot>& written, const expr::Program& of) {
    std::vector<model::Knot> knots;
    for (const Knot& knot : written) {
      const auto at = units::convert(knot.at.value, knot.at.unit, of.unit());
      if (!at) {
        out_.error(Code::unit_mismatch, guideline_.source, knot.where,
                   fmt::format("the curve runs over {}, this key is {}", to_string(of.unit()),
                               to_text(knot.at)),
                   key_cure(of.unit()));
      } else if (!knots.empty() && *at <= knots.back().at) {
        out_.error(Code::descending_keys, guideline_.source, knot.where,
                   "the keys of a curve ascend", "put them in order, the smallest first");
      } else {
        knots.push_back({*at, knot.value, knot.where});
      }
    }
    return knots;
  }

  BoundComponent component(const Component& written) {
    BoundComponent bound;
    if (written.when) bound.when = check(*written.when, {.condition = true});
    if (written.amount)
      bound.amount = check(*written.amount, {.unit = written.unit, .assume_period = true});
    if (!written.at.empty()) {
      auto of = written.at_of ? check(*written.at_of, {}) : score();
      if (of) {
        auto points = knots(written.at, *of);
        bound.at.emplace(BoundCurve{std::move(*of), std::move(points)});
      }
    }
    return bound;
  }

  const std::vector<std::string>& absent_clauses() const { return scope_.absent_clauses(); }

 private:
  const Guideline& guideline_;
  GuidelineScope scope_;
  Diagnostics& out_;
};

bool takes(const Guideline& guideline, const model::Rubric& rubric, Diagnostics& out) {
  const auto& taken = guideline.rubrics;
  if (taken.empty() || std::find(taken.begin(), taken.end(), rubric.id) != taken.end()) return true;
  std::string list;
  for (const std::string& id : taken)
    list += (list.empty() ? "" : ", ") + id;
  out.error(Code::wrong_rubric, guideline.source, {},
            fmt::format("guideline '{}' is not for rubric '{}'", guideline.id, rubric.id),
            fmt::format("it takes {}", list));
  return false;
}

}  // namespace

BoundRef bind(std::shared_ptr<const Guideline> guideline, model::RubricRef rubric,
              Diagnostics& out) {
  const std::size_t before = out.errors();
  if (!takes(*guideline, *rubric, out)) return nullptr;
  Binder binder(*guideline, *rubric, out);
  Bound bound;
  for (const Component& component : guideline->components)
    bound.components.push_back(binder.component(component));
  if (guideline->has_multiplier) {
    bound.multiplier =
        guideline->multiplier_of ? binder.check(*guideline->multiplier_of, {}) : binder.score();
    if (bound.multiplier)
      bound.multiplier_curve = binder.knots(guideline->multiplier_curve, *bound.multiplier);
  }
  if (out.errors() != before) return nullptr;
  bound.absent_clauses = binder.absent_clauses();
  bound.guideline = std::move(guideline);
  bound.rubric = std::move(rubric);
  return std::make_shared<const Bound>(std::move(bound));
}

}  // namespace assay::compensation
