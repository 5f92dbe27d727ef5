/// The common case of the most common operations: coefficients of one machine word. Inlined, a
/// weighted mean of 20 takes less than half the time it takes through calls. Not for direct use.
#pragma once

#include <array>

#include <assay/decimal.hpp>

namespace assay {
namespace detail {

/// Decimal::scaled without the case of an exponent above 0.
constexpr Decimal make_decimal(Int128 coefficient, int exponent) noexcept {
  return Decimal(coefficient, exponent);
}

ASSAY_API std::optional<Decimal> add_any(const Decimal& a, const Decimal& b) noexcept;
ASSAY_API std::optional<Decimal> multiply_any(const Decimal& a, const Decimal& b) noexcept;
ASSAY_API std::strong_ordering compare_any(const Decimal& a, const Decimal& b) noexcept;

/// 10^0 .. 10^18, all that a signed machine word can hold.
inline constexpr std::array<std::int64_t, 19> kWordPowers = [] {
  std::array<std::int64_t, 19> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i)
    powers[i] = 10 * powers[i - 1];
  return powers;
}();
inline constexpr unsigned kMaxWordGap = 18;

constexpr bool fits_word(Int128 c) noexcept {
  return c == static_cast<std::int64_t>(c);
}

/// A word times 10^gap: always less than 10^37.
constexpr Int128 widen(Int128 word, unsigned gap) noexcept {
  return static_cast<Int128>(static_cast<std::int64_t>(word)) * kWordPowers[gap];
}

/// |c| < 2^125: two of these add up to less than 10^38.
constexpr bool is_safe_to_add(Int128 c) noexcept {
  const auto top = static_cast<std::int64_t>(c >> 64) >> 61;
  return top == 0 || top == -1;
}

}  // namespace detail

inline std::optional<Decimal> add(const Decimal& a, const Decimal& b) noexcept {
  const Int128 x = a.coefficient(), y = b.coefficient();
  const int gap = a.exponent() - b.exponent();
  if (gap == 0) {
    if (detail::is_safe_to_add(x) && detail::is_safe_to_add(y)) {
      return detail::make_decimal(x + y, a.exponent());
    }
    return detail::add_any(a, b);
  }
  const auto distance = static_cast<unsigned>(gap < 0 ? -gap : gap);
  if (distance > detail::kMaxWordGap || !detail::fits_word(x) || !detail::fits_word(y)) {
    return detail::add_any(a, b);
  }
  if (gap > 0) return detail::make_decimal(detail::widen(x, distance) + y, b.exponent());
  return detail::make_decimal(x + detail::widen(y, distance), a.exponent());
}

inline std::optional<Decimal> subtract(const Decimal& a, const Decimal& b) noexcept {
  return add(a, -b);
}

inline std::optional<Decimal> multiply(const Decimal& a, const Decimal& b) noexcept {
  const Int128 x = a.coefficient(), y = b.coefficient();
  const int exponent = a.exponent() + b.exponent();
  if (!detail::fits_word(x) || !detail::fits_word(y) || exponent < Decimal::kMinExponent) {
    return detail::multiply_any(a, b);
  }
  const Int128 product =
      static_cast<Int128>(static_cast<std::int64_t>(x)) * static_cast<std::int64_t>(y);
  return detail::make_decimal(product, exponent);
}

inline std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) noexcept {
  if (a.exponent() == b.exponent()) return a.coefficient() <=> b.coefficient();
  return detail::compare_any(a, b);
}

inline bool operator==(const Decimal& a, const Decimal& b) noexcept {
  return (a <=> b) == 0;
}

}  // namespace assay
