// One answer's text to the value that scoring reads, whatever document it stands in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assay/code.hpp>
#include <assay/quantity.hpp>

#include "model/rubric.hpp"
#include "scorecard/answers.hpp"

namespace assay::scorecard {

// What is wrong with an answer; whoever knows its place makes a diagnostic of it.
struct Fault {
  Code code{};
  std::string message;
  std::string help;
};

// A criterion of a rubric or of one nested in it, with the rubric whose scale its points are on.
struct Target {
  const model::Rubric* rubric = nullptr;
  const model::Criterion* criterion = nullptr;
};
Target target(const model::Rubric& rubric, model::Slot slot) noexcept;

// By path: "baseline", "empathy.cost".
std::optional<model::Slot> criterion_slot(const model::Rubric& rubric,
                                          std::string_view path) noexcept;
std::optional<std::uint32_t> fact_slot(const model::Rubric& rubric, std::string_view id) noexcept;
Fault unknown_criterion(const model::Rubric& rubric, std::string_view path);
Fault unknown_fact(const model::Rubric& rubric, std::string_view id);

// A level's name, points on the scale, or `not_assessed`. `path` is what messages call it.
std::optional<Rating> read_rating(const Target& target, std::string_view path,
                                  std::string_view text, Fault& fault);
std::optional<Rating> level_rating(const Target& target, std::string_view path,
                                   std::string_view level, Fault& fault);
std::optional<Rating> points_rating(const Target& target, std::string_view path,
                                    const Decimal& points, Fault& fault);

// In the fact's own unit. `period_assumed`: a bare amount was taken as of the fact's period.
struct FactValue {
  Decimal value;
  bool period_assumed = false;
};
std::optional<FactValue> read_fact(const model::Fact& fact, std::string_view text, Fault& fault);
std::optional<FactValue> convert_fact(const model::Fact& fact, const Quantity& given, Fault& fault);
// "'savings' $3.2M has no period and is taken per year"
Warning period_assumed(const model::Fact& fact, std::string_view given);

// What `offer` and `peer` hold: money or a percent.
std::optional<Quantity> read_pay(std::string_view key, std::string_view text, Fault& fault);
std::optional<Fault> check_pay(std::string_view key, const Quantity& value);

// "a percent", "an amount of USD/year", "a plain number"
std::string described(const Unit& unit);

}  // namespace assay::scorecard
