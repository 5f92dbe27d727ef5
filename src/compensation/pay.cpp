#include "compensation/pay.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "compensation/findings.hpp"
#include "compensation/words.hpp"
#include "score/curve.hpp"

namespace assay::compensation {
namespace {

// More digits of a share than any amount of money shows.
constexpr int share_decimals = 30;

// What a component would pay, granted or not, and how that came about.
struct Worth {
  std::optional<Decimal> amount;
  std::optional<Range> range;
  std::string how;  // "32.5% of the way from $30,000 to $35,000", or why there is no amount
};

struct Paid {
  Worth worth;
  bool granted = false;
  std::string why;  // the condition, with what was found
};

// Which of the guideline's profiles the scorecard asks for.
struct Profile {
  std::string name;
  std::optional<std::size_t> index;
  std::string problem;  // why there is none
};

Profile choose_profile(const Guideline& guideline, const Head& head) {
  const std::string_view wanted = head.profile.empty() ? "default" : std::string_view(head.profile);
  Profile profile{head.profile, std::nullopt, {}};
  if (guideline.profiles.empty()) {
    profile.index = 0;
    return profile;
  }
  const auto at = std::find(guideline.profiles.begin(), guideline.profiles.end(), wanted);
  if (at != guideline.profiles.end()) {
    profile.name = wanted;
    profile.index = static_cast<std::size_t>(at - guideline.profiles.begin());
  } else if (head.profile.empty()) {
    profile.problem = "the scorecard names no profile, and the guideline has no 'default'";
  } else {
    profile.problem = fmt::format("the guideline has no profile '{}'", head.profile);
  }
  return profile;
}

class Payer {
 public:
  Payer(const Bound& bound, const Situation& situation, const Profile& profile)
      : bound_(bound),
        guideline_(*bound.guideline),
        profile_(profile),
        environment_(situation.environment) {
    status_ = situation.status;
    multiplier_ = situation.multiplier;
    // Clauses that the rubric lacks stand behind its own and do not hold.
    clauses_.assign(environment_.clauses.begin(), environment_.clauses.end());
    clauses_.resize(bound.rubric->clauses.size(), expr::Truth::unknown);
    clauses_.insert(clauses_.end(), bound.absent_clauses.size(), expr::Truth::no);
    environment_.clauses = clauses_;
    override_multiplier();
  }

  std::vector<Paid> run() {
    std::vector<Paid> paid(guideline_.components.size());
    for (const std::uint32_t i : guideline_.order)
      paid[i] = pay(i, paid);
    return paid;
  }

  const std::optional<Decimal>& multiplier() const { return multiplier_; }

 private:
  void override_multiplier() {
    results_.assign(environment_.results.begin(), environment_.results.end());
    results_.resize(static_cast<std::size_t>(expr::ResultSlot::multiplier) + 1);
    environment_.results = results_;
    if (status_ == Outcome::scored && bound_.multiplier) {
      auto value = expr::evaluate(*bound_.multiplier, environment_).number;
      const int precision = guideline_.multiplier_precision;
      if (value && !bound_.multiplier_curve.empty())
        value = score::on_curve(bound_.multiplier_curve, *value, precision);
      multiplier_ = value ? std::optional(round(*value, precision)) : std::nullopt;
    }
    results_[static_cast<std::size_t>(expr::ResultSlot::multiplier)] = multiplier_;
  }

  Paid pay(std::uint32_t index, const std::vector<Paid>& others) {
    const Component& component = guideline_.components[index];
    const BoundComponent& bound = bound_.components[index];
    Paid paid{worth(component, bound, others), false, {}};
    if (component.round) to_multiple(component, paid.worth);
    decide(bound, paid);
    return paid;
  }

  Worth worth(const Component& component, const BoundComponent& bound,
              const std::vector<Paid>& others) {
    if (component.rule == Rule::range) return in_range(component, bound);
    if (component.rule == Rule::share) return share(component, others[component.of].worth);
    return amount(*bound.amount);
  }

  Worth in_range(const Component& component, const BoundComponent& bound) {
    if (!profile_.index) return {std::nullopt, std::nullopt, profile_.problem};
    const auto& payable = component.ranges[*profile_.index];
    if (!payable)
      return {std::nullopt, std::nullopt,
              fmt::format("it has no range for profile '{}'", profile_.name)};
    const Range range = *payable;
    Worth worth{range.low, range, {}};
    if (range.low == range.high) {
      worth.how = "a single amount";
      return worth;
    }
    const auto at = expr::evaluate(bound.at->of, environment_).number;
    const auto share = at ? score::on_curve(bound.at->knots, *at, share_decimals) : std::nullopt;
    const std::string ends = fmt::format("from {} to {}", amount_text(range.low, component.unit),
                                         amount_text(range.high, component.unit));
    if (!share) {
      worth.amount.reset();
      worth.how =
          fmt::format("where {} is not known: {}", ends, expr::explain(bound.at->of, environment_));
      return worth;
    }
    const auto width = subtract(range.high, range.low);  // all that can overflow
    worth.amount = width ? add(range.low, *multiply(*width, *share)) : std::nullopt;
    worth.how = fmt::format("{} of the way {} ({})", share_text(*share), ends,
                            expr::explain(bound.at->of, environment_));
    return worth;
  }

  Worth share(const Component& component, const Worth& whole) const {
    const std::string& name = guideline_.components[component.of].id;
    if (!whole.amount) return {std::nullopt, std::nullopt, fmt::format("{}: {}", name, whole.how)};
    return {multiply(*whole.amount, component.share), std::nullopt,
            fmt::format("{} of the {} that {} would pay", share_text(component.share),
                        amount_text(*whole.amount, component.unit), name)};
  }

  Worth amount(const expr::Program& program) const {
    const bool literal = program.ast().nodes.back().op == expr::Op::literal;
    return {expr::evaluate(program, environment_).number, std::nullopt,
            literal ? "a fixed amount" : expr::explain(program, environment_)};
  }

  // Half-even to the multiple, and back inside the range where that left it.
  static void to_multiple(const Component& component, Worth& worth) {
    if (!worth.amount) return;
    auto rounded = round_to_multiple(*worth.amount, *component.round);
    if (rounded && worth.range) rounded = std::clamp(*rounded, worth.range->low, worth.range->high);
    if (rounded && !(*rounded == *worth.amount))
      worth.how += fmt::format("; rounded to {}", amount_text(*component.round, component.unit));
    worth.amount = rounded;
  }

  void decide(const BoundComponent& bound, Paid& paid) const {
    if (status_ != Outcome::scored) {
      paid.why = fmt::format("nothing is granted: the assessment is {}", to_string(status_));
      return;
    }
    bool holds = true;
    if (bound.when) {
      holds = expr::evaluate(*bound.when, environment_).truth == expr::Truth::yes;
      paid.why = condition_text(bound_, *bound.when, environment_, holds);
    }
    paid.granted = holds && paid.worth.amount.has_value();
  }

  const Bound& bound_;
  const Guideline& guideline_;
  const Profile& profile_;
  expr::Environment environment_;
  Outcome status_ = Outcome::incomplete;
  std::optional<Decimal> multiplier_;
  std::vector<expr::Truth> clauses_;
  std::vector<std::optional<Decimal>> results_;
};

std::string because(const Component& component, const Paid& paid, bool scored) {
  if (paid.granted) {
    std::string text = amount_text(*paid.worth.amount, component.unit);
    std::string_view mark = ": ";
    for (const std::string* part : {&paid.why, &paid.worth.how, &component.because}) {
      if (part->empty()) continue;
      text.append(mark).append(*part);
      mark = "; ";
    }
    return text;
  }
  if (!scored) return paid.why;
  if (!paid.worth.amount) return "not granted: " + paid.worth.how;
  return "not granted: " + paid.why;
}

ComponentResult result(const Component& component, const Paid& full, const Paid& plain,
                       bool scored) {
  ComponentResult result;
  result.id = component.id;
  result.unit = component.unit;
  result.granted = full.granted;
  if (full.granted) result.amount = full.worth.amount;
  result.provisional =
      full.granted && (!plain.granted || !(*plain.worth.amount == *full.worth.amount));
  if (full.worth.range) result.range.emplace(full.worth.range->low, full.worth.range->high);
  result.target = component.target;
  result.vests_when = component.vests_when;
  result.because = because(component, full, scored);
  return result;
}

void warn(const Bound& bound, const Head& head, const Profile& profile,
          std::vector<Warning>& warnings) {
  const Guideline& guideline = *bound.guideline;
  if (guideline.effective && !head.date.empty() &&
      (head.date < guideline.effective->first || head.date > guideline.effective->second))
    warnings.push_back(
        {Code::outside_effective,
         {},
         fmt::format("the scorecard is dated {}, guideline '{}' is effective from {} "
                     "to {}",
                     head.date, guideline.id, guideline.effective->first,
                     guideline.effective->second)});
  if (!profile.problem.empty()) warnings.push_back({Code::unknown_profile, {}, profile.problem});
  for (const std::string& clause : bound.absent_clauses)
    warnings.push_back({Code::absent_clause, clause,
                        fmt::format("guideline '{}' reads clause '{}', which rubric '{}' does not "
                                    "have: it does not hold",
                                    guideline.id, clause, bound.rubric->id)});
}

}  // namespace

Compensation pay(const Bound& bound, const scorecard::Answers& answers, const Situation& full,
                 const Situation& plain, std::vector<Warning>& warnings) {
  const Guideline& guideline = *bound.guideline;
  const Profile profile = choose_profile(guideline, answers.head);
  warn(bound, answers.head, profile, warnings);
  Payer payer(bound, full, profile);
  const std::vector<Paid> paid = payer.run();
  const std::vector<Paid> without = Payer(bound, plain, profile).run();

  Compensation compensation;
  compensation.guideline = guideline.id;
  compensation.version = guideline.version;
  compensation.digest = guideline.digest;
  compensation.profile = profile.name;
  compensation.multiplier = payer.multiplier();
  for (std::size_t i = 0; i < paid.size(); ++i)
    compensation.components.push_back(
        result(guideline.components[i], paid[i], without[i], full.status == Outcome::scored));
  compensation.findings = findings(guideline, answers, compensation.components, warnings);
  return compensation;
}

}  // namespace assay::compensation
