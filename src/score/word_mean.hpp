// The weighted mean in machine words: the same numbers as score/mean.hpp gives, for rubrics without
// groups and nested rubrics whose numbers are of ordinary size.
#pragma once

#include <optional>
#include <span>

#include "score/frame.hpp"
#include "score/plan.hpp"

namespace assay::score {

struct WordMean {
  std::int64_t points = 0;    // weight x points, in millionths
  std::int64_t in_mean = 0;   // weight
  std::int64_t answered = 0;  // weight
  bool lacks_required = false;
  bool lacks_asked = false;  // neither answered nor taken out
};

// None where it takes Decimals.
std::optional<WordMean> word_mean(const Frame& frame) noexcept;

// Sets what `contribute` sets.
void contribute(const WordMean& mean, Frame& frame) noexcept;

// What each criterion of the mean cost, in millionths, by slot; 0 where it stands in no mean.
void lost(const WordMean& mean, const Frame& frame, std::span<std::int64_t> to) noexcept;

// In millionths.
std::int64_t coverage(const WordMean& mean, const Plan& plan) noexcept;

// The mean less `deduct`, at most `cap`, within the scale, rounded; none where it takes Decimals.
Number printed(const WordMean& mean, const Number& deduct, const Number& cap,
               const model::Rubric& rubric) noexcept;

}  // namespace assay::score
