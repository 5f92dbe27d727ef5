#include "expr/tape_builder.hpp"

#include <algorithm>

#include "expr/straightener.hpp"

namespace assay::expr {

using Place = TapeBuilder::Place;

std::optional<Place> TapeBuilder::append(const Program& program) {
  program_ = steps_.size();
  return Straightener(*this, program.code_, program.constants_, program.slots_).run();
}

void TapeBuilder::name_value(std::uint32_t value, const Place& result) {
  if (value >= values_.size()) values_.resize(value + 1);
  values_[value] = result;
}

std::optional<Place> TapeBuilder::refine(const Place& place, int exponent) {
  const int gap = place.exponent - exponent;
  if (gap <= 0) return place;
  if (gap > static_cast<int>(detail::kMaxWordGap)) return std::nullopt;
  const std::int64_t unit = detail::kWordPowers[static_cast<std::size_t>(gap)];
  if (place.in != Place::In::constants)
    return put({StepOp::multiply, 0, place, constant({unit, 0}, -gap)}, exponent);
  Register value = constants_[place.index];
  if (__builtin_mul_overflow(value.n, unit, &value.n)) return std::nullopt;
  return constant(value, exponent);
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
  const auto same = std::find(facts_.begin(), facts_.end(), slot);
  const auto index = static_cast<std::uint32_t>(same - facts_.begin());
  if (same == facts_.end()) facts_.push_back(slot);
  return {Place::In::facts, index, -fact_decimals};
}

// A least of what was just the most of two is done in one step.
Place TapeBuilder::put(const Pending& step, int exponent) {
  const auto is_last = [&](const Place& place) {
    return place.in == Place::In::steps && place.index + 1 == steps_.size();
  };
  if (step.op == StepOp::min && steps_.size() > program_ && steps_.back().op == StepOp::max &&
      is_last(step.a) && step.b.in != Place::In::steps) {
    steps_.back().op = StepOp::clamp;
    steps_.back().c = step.b;
    return step.a;
  }
  steps_.push_back(step);
  return {Place::In::steps, static_cast<std::uint32_t>(steps_.size() - 1), exponent};
}

RegisterIndex TapeBuilder::resolve(const Place& place) const noexcept {
  std::size_t index = place.index;
  if (place.in >= Place::In::facts) index += constants_.size();
  if (place.in >= Place::In::steps) index += facts_.size();
  return static_cast<RegisterIndex>(index);
}

std::optional<Tape> TapeBuilder::finish() {
  const auto fits = [](const Place& place) { return place.index <= UINT16_MAX; };
  if (constants_.size() + facts_.size() + steps_.size() > Tape::most_registers ||
      !std::all_of(steps_.begin(), steps_.end(),
                   [&](const Pending& step) { return fits(step.a) && fits(step.b); }))
    return std::nullopt;
  Tape tape;
  tape.steps.reserve(steps_.size());
  for (const Pending& step : steps_)
    tape.steps.push_back({step.op, step.extra, resolve(step.a), resolve(step.b), resolve(step.c)});
  tape.constants = constants_;
  tape.facts = facts_;
  return tape;
}

}  // namespace assay::expr
