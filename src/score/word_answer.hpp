// The answers to all criteria in machine words.
#pragma once

#include <span>

#include "score/run.hpp"
#include "score/word_frame.hpp"

namespace assay::score {

// What a card says by slot; its facts are in registers.
struct WordCard {
  std::span<const scorecard::Rating> ratings;
  std::span<const scorecard::RatingCode> codes;
};

// Fills the criteria's places in the frame, weight x points in those of contributions, and the
// weights of its mean. False: words leave it open.
bool answer(const model::Rubric& rubric, const WordCard& card, WordFrame& frame) noexcept;

// What the answers rest on where nothing is out of the ordinary: bases, levels, what left the
// scale.
void explain(const WordCard& card, const WordFrame& frame) noexcept;

// The criteria that are neither rated by a level nor by an exact formula, one by one.
class OneByOne {
 public:
  OneByOne(const WordCard& card, bool counts_missing, WordFrame& frame) noexcept
      : plan_(*frame.plan), card_(card), counts_missing_(counts_missing), frame_(frame) {}

  // The mean counts the criterion as answered, with nothing. False: open.
  bool answer(std::size_t slot) noexcept;
  std::size_t lacking() const noexcept { return lacking_; }

 private:
  bool by_points(std::size_t i, const Decimal& rated) noexcept;
  bool by_keys(std::size_t i) noexcept;
  void by_whens(std::size_t i) noexcept;
  void by_default(std::size_t i) noexcept;
  void give(std::size_t i, std::int64_t points, Basis basis, std::int16_t level) noexcept;
  void leave_out(std::size_t i, bool not_assessed) noexcept;

  const WordPlan& plan_;
  const WordCard& card_;
  const bool counts_missing_;  // `missing: zero`
  WordFrame& frame_;
  std::size_t lacking_ = 0;
};

}  // namespace assay::score
