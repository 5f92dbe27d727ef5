// Numbers of one machine word, and how far off they may be: what most of scoring needs. Whatever
// they leave open, the exact arithmetic decides; so they change how long an answer takes, never
// which it is.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <optional>

#include <assay/decimal.hpp>

#include "decimal/wide.hpp"

namespace assay::decimal {

// The number is within `slack` of `n`, both in units of 10^exponent; exactly `n` without slack.
struct Close {
  std::int64_t n = 0;
  std::int64_t slack = 0;
  int exponent = 0;
};

inline constexpr int close_decimals = 12;  // of quotients and logarithms
inline constexpr int least_exponent = -36;

using MaybeClose = std::optional<Close>;  // none: open

inline bool to_close(const Decimal& d, Close& to) noexcept {
  const Int128 c = d.coefficient();
  to = {static_cast<std::int64_t>(c), 0, d.exponent()};
  return c == to.n && d.exponent() >= least_exponent;
}

inline Decimal exact(const Close& a) noexcept {
  return detail::make_decimal(a.n, a.exponent);
}

// To units of 10^exponent, of which those of `a` are a multiple. False: too long.
inline bool refine(Close& a, int exponent) noexcept {
  const auto gap = static_cast<unsigned>(a.exponent - exponent);
  if (gap == 0) return true;
  if (gap > detail::kMaxWordGap) return false;
  const std::int64_t unit = detail::kWordPowers[gap];
  a.exponent = exponent;
  return !__builtin_mul_overflow(a.n, unit, &a.n) &&
         (a.slack == 0 || !__builtin_mul_overflow(a.slack, unit, &a.slack));
}

inline bool align(Close& a, Close& b) noexcept {
  if (a.exponent == b.exponent) return true;
  return a.exponent > b.exponent ? refine(a, b.exponent) : refine(b, a.exponent);
}

inline bool add(Close a, Close b, Close& to) noexcept {
  if (!align(a, b)) return false;
  to.exponent = a.exponent;
  return !__builtin_add_overflow(a.n, b.n, &to.n) &&
         !__builtin_add_overflow(a.slack, b.slack, &to.slack);
}

inline bool negate(const Close& a, Close& to) noexcept {
  to = {0, a.slack, a.exponent};
  return !__builtin_sub_overflow(std::int64_t{0}, a.n, &to.n);
}

inline bool subtract(const Close& a, const Close& b, Close& to) noexcept {
  Close minus;
  return negate(b, minus) && add(a, minus, to);
}

// Open where both have slack.
inline bool multiply(const Close& a, const Close& b, Close& to) noexcept {
  if (a.slack != 0 && b.slack != 0) return false;
  const std::int64_t slack = a.slack | b.slack;
  const std::int64_t other = a.slack != 0 ? b.n : a.n;
  const int exponent = a.exponent + b.exponent;
  std::int64_t n = 0;
  if (exponent < least_exponent || __builtin_mul_overflow(a.n, b.n, &n)) return false;
  to = {n, 0, exponent};  // which may be an operand
  if (slack == 0) return true;
  std::int64_t size = 0;
  return !__builtin_mul_overflow(slack, other, &size) &&
         !__builtin_sub_overflow(size < 0 ? 0 : size, size < 0 ? size : 0, &to.slack);
}

inline std::uint64_t magnitude(std::int64_t n) noexcept {
  return n < 0 ? -static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
}

// The product without its last `digits`, in units of 10^digits more.
inline bool multiply_cut(const Close& a, const Close& b, unsigned digits, Close& to) noexcept {
  if (a.slack != 0 && b.slack != 0) return false;
  const auto unit = static_cast<std::uint64_t>(detail::kWordPowers[digits]);
  const bool negative = (a.n < 0) != (b.n < 0);
  const U128 product = U128{magnitude(a.n)} * magnitude(b.n);
  const U128 slack = U128{magnitude(a.slack | b.slack)} * magnitude(a.slack != 0 ? b.n : a.n);
  if (high64(product) >= unit || high64(slack) >= unit) return false;
  const Division64 part = divide_to_64(product, unit), off = divide_to_64(slack, unit);
  constexpr std::uint64_t most = INT64_MAX - 2;
  if (part.quotient > most || off.quotient > most) return false;
  const auto n = static_cast<std::int64_t>(part.quotient);
  const int cut = (part.remainder != 0 ? 1 : 0) + (off.remainder != 0 ? 1 : 0);
  to = {negative ? -n : n, static_cast<std::int64_t>(off.quotient) + cut,
        a.exponent + b.exponent + static_cast<int>(digits)};
  return true;
}

// To `close_decimals`; an inexact quotient gets a slack of 1. Open where the divisor has slack or
// the quotient is too long, and for b = 0.
inline bool divide(const Close& a, const Close& b, Close& to) noexcept {
  const int widen = a.exponent - b.exponent + close_decimals;
  if (b.n == 0 || b.slack != 0 || widen < 0 || widen > 18) return false;
  const auto unit = static_cast<std::uint64_t>(detail::kWordPowers[static_cast<unsigned>(widen)]);
  const std::uint64_t d = magnitude(b.n);
  const bool negative = (a.n < 0) != (b.n < 0);
  const U128 wide = U128{magnitude(a.n)} * unit;
  if (high64(wide) >= d) return false;
  const Division64 part = divide_to_64(wide, d);
  if (part.quotient > INT64_MAX) return false;
  const auto n = static_cast<std::int64_t>(part.quotient);
  const U128 wide_slack = U128{magnitude(a.slack)} * unit;
  to = {negative ? -n : n, part.remainder != 0 ? 1 : 0, -close_decimals};  // which may be `a`
  if (wide_slack == 0) return true;
  if (high64(wide_slack) >= d) return false;
  const std::uint64_t slack = divide_to_64(wide_slack, d).quotient;
  to.slack += static_cast<std::int64_t>(slack) + 1;  // both quotients were cut off
  return slack < INT64_MAX / 2;
}

// False where it is open.
inline bool compare(Close a, Close b, std::strong_ordering& to) noexcept {
  if (!align(a, b)) return false;
  if ((a.slack | b.slack) != 0) {
    std::int64_t gap = 0, slack = 0;
    if (__builtin_sub_overflow(a.n, b.n, &gap) || __builtin_add_overflow(a.slack, b.slack, &slack))
      return false;
    if (gap <= slack && gap >= -slack) return false;
  }
  to = a.n <=> b.n;
  return true;
}

// Words by powers of ten, multiplied by reciprocals: 2^(63 + width) / 10^k, rounded up.
struct WordReciprocal {
  std::uint64_t factor = 0;
  int shift = 0;  // of the upper half of the product
};

inline constexpr auto word_reciprocals = [] {
  std::array<WordReciprocal, 19> list{};
  for (std::size_t k = 1; k < list.size(); ++k) {
    const auto power = static_cast<std::uint64_t>(detail::kWordPowers[k]);
    const int width = static_cast<int>(std::bit_width(power - 1));  // power <= 2^width
    const U128 numerator = U128{1} << (63 + width);
    list[k] = {low64((numerator + power - 1) / power), width - 1};
  }
  return list;
}();

// Without the last `drop` digits, half-even. Requires 0 < drop <= kMaxWordGap and n > INT64_MIN.
// False where it is open. No branch on what is rounded: it would be a guess.
inline bool round_off(std::int64_t n, std::int64_t slack, unsigned drop,
                      std::int64_t& to) noexcept {
  const WordReciprocal& by = word_reciprocals[drop];
  const std::uint64_t size = magnitude(n);
  const std::int64_t unit = detail::kWordPowers[drop], half = unit / 2;
  const auto quotient =
      static_cast<std::int64_t>(high64(U128{size} * by.factor) >> static_cast<unsigned>(by.shift));
  const std::int64_t above_half = static_cast<std::int64_t>(size) - quotient * unit - half;
  const std::int64_t rounded = quotient + (static_cast<std::int64_t>(above_half > 0) |
                                           (static_cast<std::int64_t>(above_half == 0) & quotient));
  const std::int64_t sign = n >> 63;
  to = (rounded ^ sign) - sign;
  // Near a multiple of the unit both neighbours round to it; near a half they do not.
  const std::int64_t from_half = above_half < 0 ? -above_half : above_half;
  return (slack == 0) | ((slack < half) & (from_half > slack));
}

// Half-even to `decimals` places, in units of them. False where it is open.
inline bool round(Close a, int decimals, std::int64_t& to) noexcept {
  if (a.exponent >= -decimals) {
    to = a.n;
    if (!refine(a, -decimals)) return false;
    to = a.n;
    return a.slack == 0;
  }
  const auto drop = static_cast<unsigned>(-decimals - a.exponent);
  return drop <= detail::kMaxWordGap && a.n != INT64_MIN && round_off(a.n, a.slack, drop, to);
}

// In units of 10^-close_decimals.
struct WordLog {
  std::int64_t n = 0, slack = 0;
};

// log10 of n x 10^exponent. Requires n > 0.
WordLog word_log10(std::uint64_t n, int exponent) noexcept;

// The same of a number without slack.
inline bool log10(const Close& a, Close& to) noexcept {
  if (a.n <= 0 || a.slack != 0) return false;
  const WordLog found = word_log10(static_cast<std::uint64_t>(a.n), a.exponent);
  to = {found.n, found.slack, -close_decimals};
  return true;
}

}  // namespace assay::decimal
