#include "expr/tape_builder.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "expr/straightener.hpp"

namespace assay::expr {

using Place = TapeBuilder::Place;

std::optional<Place> TapeBuilder::append(const Program& program) {
  program_ = steps_.size();
  return Straightener(*this, program.code_, program.constants_, program.slots_).run();
}

namespace {

void name(std::vector<Place>& list, std::uint32_t index, const Place& place) {
  if (index >= list.size()) list.resize(index + 1);
  list[index] = place;
}

}  // namespace

void TapeBuilder::name_value(std::uint32_t value, const Place& result) {
  name(values_, value, result);
}

void TapeBuilder::name_flag(std::uint32_t flag, const Place& condition) {
  name(flags_, flag, condition);
}

void TapeBuilder::name_clause(std::uint32_t clause, const Place& condition) {
  name(clauses_, clause, condition);
}

std::optional<Place> TapeBuilder::refine(const Place& place, int exponent) {
  const int gap = place.exponent - exponent;
  if (gap <= 0) return place;
  if (gap > static_cast<int>(detail::kMaxWordGap)) return std::nullopt;
  const std::int64_t unit = detail::kWordPowers[static_cast<std::size_t>(gap)];
  if (takes(place, unit)) return times(place, unit, exponent);
  if (place.in == Place::In::constants) return std::nullopt;
  return put({StepOp::multiply, 0, place, constant({unit, 0}, -gap)}, exponent);
}

// Whether a factor may be put on the constants that a place of this program is worked out from,
// which saves a step. Each step of a program is read by one other at most.
bool TapeBuilder::takes(const Place& place, std::int64_t factor) const noexcept {
  if (place.in == Place::In::constants) {
    std::int64_t product = 0;
    return !__builtin_mul_overflow(constants_[place.index].n, factor, &product);
  }
  if (place.in != Place::In::steps || place.index < program_) return false;
  const Pending& step = steps_[place.index];
  const auto take = [&](const auto&... places) { return (takes(places, factor) && ...); };
  switch (step.op) {
    case StepOp::choose:
      return take(step.b, step.c);
    case StepOp::add:
    case StepOp::subtract:
    case StepOp::min:
    case StepOp::max:
      return take(step.a, step.b);
    case StepOp::clamp:
      return take(step.a, step.b, step.c);
    case StepOp::multiply:
      return take(step.a) || take(step.b);
    default:
      return false;
  }
}

Place TapeBuilder::times(const Place& place, std::int64_t factor, int exponent) {
  if (place.in == Place::In::constants) {
    Register value = constants_[place.index];
    value.n *= factor;
    return constant(value, exponent);
  }
  Pending step = steps_[place.index];
  const auto multiply = [&](Place& to) { to = times(to, factor, exponent); };
  if (step.op == StepOp::multiply) {
    multiply(takes(step.a, factor) ? step.a : step.b);
  } else {
    if (step.op != StepOp::choose) multiply(step.a);
    multiply(step.b);
    if (step.op == StepOp::choose || step.op == StepOp::clamp) multiply(step.c);
  }
  steps_[place.index] = step;
  return {place.in, place.index, exponent, place.exact};
}

Place TapeBuilder::constant(const Register& value, int exponent) {
  const auto same = std::find_if(constants_.begin(), constants_.end(), [&](const Register& own) {
    return own.n == value.n && own.slack == value.slack;
  });
  const auto index = static_cast<std::uint32_t>(same - constants_.begin());
  if (same == constants_.end()) constants_.push_back(value);
  return {Place::In::constants, index, exponent};
}

Place TapeBuilder::fact(std::uint32_t slot) {
  facts_ = std::max(facts_, std::size_t{slot} + 1);
  return {Place::In::facts, slot, -fact_decimals};
}

bool TapeBuilder::is_exact(const Pending& step) noexcept {
  switch (step.op) {
    case StepOp::multiply_cut:
    case StepOp::divide:
    case StepOp::log10:
    case StepOp::by_decimals:
      return false;
    case StepOp::divide_to_points:
    case StepOp::divide_by_constant:
    case StepOp::round:
    case StepOp::floor:
    case StepOp::compare:
      return true;
    default:  // slots are exact
      return step.a.exact && step.b.exact && step.c.exact;
  }
}

bool TapeBuilder::is_last(const Place& place) const noexcept {
  return place.in == Place::In::steps && place.index + 1 == steps_.size();
}

// A least of what was just the most of two is done in one step.
Place TapeBuilder::put(const Pending& step, int exponent) {
  if (step.op == StepOp::min && steps_.size() > program_ && steps_.back().op == StepOp::max &&
      is_last(step.a) && step.b.in != Place::In::steps) {
    steps_.back().op = StepOp::clamp;
    steps_.back().c = step.b;
  } else {
    steps_.push_back(step);
  }
  return {Place::In::steps, static_cast<std::uint32_t>(steps_.size() - 1), exponent,
          is_exact(steps_.back())};
}

std::optional<Place> TapeBuilder::drop_clamp(const Place& place, std::int64_t least,
                                             std::int64_t most) {
  if (!is_last(place) || steps_.size() <= program_) return std::nullopt;
  const Pending step = steps_.back();
  const auto is = [&](const Place& end, std::int64_t n) {
    return end.in == Place::In::constants && constants_[end.index].n == n &&
           constants_[end.index].slack == 0;
  };
  if (step.op != StepOp::clamp || !is(step.b, least) || !is(step.c, most)) return std::nullopt;
  steps_.pop_back();
  return Place{step.a.in, step.a.index, place.exponent, step.a.exact};
}

// Decimals round quotients to 34 digits first. Twice rounded is once rounded here: a quotient of
// words is farther than 5 x 10^-26 from any tie that it is not, and 34 digits of less than 10^8 are
// closer than that.
std::optional<Place> TapeBuilder::divide_to_points(const Place& place, std::int64_t most) {
  constexpr std::int64_t close_enough = detail::kWordPowers[8 + points_decimals];
  constexpr unsigned less = decimal::close_decimals - points_decimals;
  if (!is_last(place) || steps_.size() <= program_ || most >= close_enough) return std::nullopt;
  Pending& step = steps_.back();
  if (step.op != StepOp::divide || !step.a.exact || !step.b.exact || step.c.index < less)
    return std::nullopt;
  step.op = StepOp::divide_to_points;
  step.c.index -= less;
  if (step.b.in == Place::In::constants) divide_by_constant(step);
  return Place{place.in, place.index, -points_decimals, true};
}

// a x 10^c / b, shortened.
void TapeBuilder::divide_by_constant(Pending& step) {
  const std::int64_t by = constants_[step.b.index].n, unit = detail::kWordPowers[step.c.index];
  if (by == 0 || by == INT64_MIN) return;
  const std::int64_t common = std::gcd(by, unit);
  step.op = StepOp::divide_by_constant;
  step.b = constant({by < 0 ? -unit / common : unit / common, 0}, 0);
  step.c.index = static_cast<std::uint32_t>(divisors_.size());
  divisors_.emplace_back(std::abs(by) / common);
}

std::optional<TapeBuilder::Choice> TapeBuilder::choice_at(const Place& place) const {
  if (!is_last(place) || steps_.size() <= program_) return std::nullopt;
  const Pending& step = steps_.back();
  const auto is_number = [&](const Place& at) {
    return at.in == Place::In::constants && constants_[at.index].slack == 0;
  };
  if (step.op != StepOp::choose || !is_number(step.b) || !is_number(step.c)) return std::nullopt;
  return Choice{step.a, constants_[step.b.index].n, constants_[step.c.index].n};
}

RegisterIndex TapeBuilder::resolve(const Place& place) const noexcept {
  std::size_t index = place.index;
  if (place.in >= Place::In::facts) index += constants_.size();
  if (place.in >= Place::In::results) index += facts_;
  if (place.in >= Place::In::steps) index += Tape::result_slots;
  return static_cast<RegisterIndex>(index);
}

StepOp TapeBuilder::form_of(const Pending& step) noexcept {
  if (!step.a.exact || !step.b.exact || !step.c.exact) return step.op;
  switch (step.op) {
    case StepOp::add:
      return StepOp::add_exact;
    case StepOp::subtract:
      return StepOp::subtract_exact;
    case StepOp::multiply:
      return StepOp::multiply_exact;
    case StepOp::divide:
      return StepOp::divide_exact;
    case StepOp::min:
      return StepOp::min_exact;
    case StepOp::max:
      return StepOp::max_exact;
    case StepOp::clamp:
      return StepOp::clamp_exact;
    case StepOp::log10:
      return StepOp::log10_exact;
    case StepOp::compare:
      return StepOp::compare_exact;
    default:
      return step.op;
  }
}

std::optional<Tape> TapeBuilder::finish() {
  const auto fits = [](const Place& place) { return place.index <= UINT16_MAX; };
  Tape tape;
  for (const Register& constant : constants_) {
    tape.constants.push_back(constant.n);
    tape.constant_slack.push_back(constant.slack);
  }
  tape.divisors = divisors_;
  tape.facts = facts_;
  tape.steps.reserve(steps_.size());
  for (const Pending& step : steps_) {
    if (!fits(step.a) || !fits(step.b)) return std::nullopt;
    tape.steps.push_back(
        {form_of(step), step.extra, resolve(step.a), resolve(step.b), resolve(step.c)});
  }
  if (tape.registers() > Tape::most_registers) return std::nullopt;
  return tape;
}

}  // namespace assay::expr
