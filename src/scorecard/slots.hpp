// Answers by slot, and beside each the machine words that scoring reads: made once, when it is set.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <assay/decimal.hpp>

#include "expr/tape.hpp"

namespace assay::scorecard {

struct Rating {
  enum class Kind : std::uint8_t { none, level, points, not_assessed };
  Kind kind = Kind::none;
  std::uint16_t level = 0;  // index into the criterion's levels
  Decimal points;           // on the criterion's rubric's scale; for Kind::points
  friend bool operator==(const Rating&, const Rating&) = default;
};

// A rating in two bytes: 0 for none, 1 more than a level (of which there are 1,000 at most), or
// that the rating says more.
using RatingCode = std::uint16_t;
inline constexpr RatingCode unrated = 0, rated_otherwise = 0x8000;

inline RatingCode code_of(const Rating& rating) noexcept {
  if (rating.kind == Rating::Kind::none) return unrated;
  const bool by_level = rating.kind == Rating::Kind::level;
  return by_level ? static_cast<RatingCode>(rating.level + 1) : rated_otherwise;
}

class Ratings {
 public:
  Ratings() = default;
  explicit Ratings(std::vector<Rating> list) : list_(std::move(list)) {
    codes_.reserve(list_.size());
    for (const Rating& rating : list_)
      codes_.push_back(code_of(rating));
  }

  std::size_t size() const noexcept { return list_.size(); }
  const Rating& operator[](std::size_t slot) const noexcept { return list_[slot]; }
  void set(std::size_t slot, const Rating& rating) noexcept {
    list_[slot] = rating;
    codes_[slot] = code_of(rating);
  }
  void clear() noexcept {
    std::fill(list_.begin(), list_.end(), Rating{});
    std::fill(codes_.begin(), codes_.end(), unrated);
  }

  const std::vector<Rating>& list() const noexcept { return list_; }
  std::span<const RatingCode> codes() const noexcept { return codes_; }

 private:
  std::vector<Rating> list_;
  std::vector<RatingCode> codes_;
};

class Facts {
 public:
  Facts() = default;
  explicit Facts(const std::vector<std::optional<Decimal>>& list)
      : list_(list.size()), n_(list.size()), slack_(list.size(), expr::unknown_slack) {
    for (std::size_t slot = 0; slot < list.size(); ++slot)
      set(slot, list[slot]);
  }

  std::size_t size() const noexcept { return list_.size(); }
  const std::optional<Decimal>& operator[](std::size_t slot) const noexcept { return list_[slot]; }
  void set(std::size_t slot, const std::optional<Decimal>& value) noexcept {
    expr::Register word;
    const bool fits = expr::read(value, expr::fact_decimals, word);
    too_long_ -= static_cast<std::size_t>(slack_[slot] == too_long);
    too_long_ += static_cast<std::size_t>(!fits);
    list_[slot] = value;
    n_[slot] = word.n;
    slack_[slot] = fits ? word.slack : too_long;
  }
  void clear() noexcept {
    std::fill(list_.begin(), list_.end(), std::nullopt);
    std::fill(slack_.begin(), slack_.end(), expr::unknown_slack);
    too_long_ = 0;
  }

  const std::vector<std::optional<Decimal>>& list() const noexcept { return list_; }
  // None where a fact fits no word.
  expr::FactWords words() const noexcept {
    return too_long_ == 0 ? expr::FactWords{n_, slack_} : expr::FactWords{};
  }

 private:
  static constexpr std::int64_t too_long = INT64_MAX;

  std::vector<std::optional<Decimal>> list_;
  std::vector<std::int64_t> n_, slack_;
  std::size_t too_long_ = 0;
};

}  // namespace assay::scorecard
