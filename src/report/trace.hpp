// What every expression of an assessment's rubric read, rebuilt from the assessment's own data, so
// that reasons are written from what was decided and nothing is decided again.
#pragma once

#include <array>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assay/assessment.hpp>

#include "expr/program.hpp"
#include "model/rubric.hpp"

namespace assay::report {

// One rubric of the assessment: the outer one, or one nested in it.
struct Place {
  const model::Rubric* rubric = nullptr;
  model::Slot first = 0;  // outermost slot of its slot 0
  std::string prefix;     // "empathy." for the ids of a nested rubric

  std::vector<std::optional<Decimal>> facts, values, points;
  std::vector<std::int16_t> levels;
  std::vector<Basis> bases;
  std::vector<expr::Truth> flags, clauses;
  std::array<std::optional<Decimal>, 5> results;  // by expr::ResultSlot
  std::vector<std::optional<std::int64_t>> probes;

  expr::Environment environment() const noexcept;
};

class Trace {
 public:
  explicit Trace(const Assessment& assessment);

  const Place& outer() const noexcept { return places_.front(); }
  // Whose criterion, flag or clause it is; ids are those of the outer rubric.
  const Place& of_slot(model::Slot slot) const noexcept;
  const Place& of_id(std::string_view id) const noexcept;
  const model::Criterion& criterion(model::Slot slot) const noexcept;

 private:
  // `facts` and `first_probe` say where those of `rubric` are among the outermost rubric's.
  struct Nested {
    const model::Rubric* rubric = nullptr;
    model::Slot first = 0;
    std::string prefix;
    std::vector<std::uint32_t> facts;
    std::uint32_t first_probe = 0;
  };
  void add(const Nested& nested);

  const AssessmentData& data_;
  const model::Rubric& rubric_;
  std::deque<Place> places_;  // outer ones before those nested in them
};

}  // namespace assay::report
