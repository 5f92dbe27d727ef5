/// Exact decimal numbers: what weights, points, scores and money are made of.
///
///     auto third = assay::divide(1, 3);                 // 34 digits, half-even
///     auto price = assay::Decimal::parse("1.005");      // exactly 1.005
///     assay::to_string(*price);                         // "1.005"
///
/// A Decimal is coefficient x 10^exponent, |coefficient| < 10^38. Sums, differences and
/// products are exact while the result has at most 38 significant digits; a longer one is
/// rounded half-even to 34, as quotients and the transcendental functions always are.
/// Magnitudes of 10^38 and more are an overflow: the operation has no value, never a wrong one.
///
/// Values are immutable and trivially copyable; every function is pure, thread-safe, free of
/// the locale and of floating point, and gives the same result on every platform.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <assay/export.hpp>

namespace assay {

__extension__ using Int128 = __int128;

class Decimal {
 public:
  constexpr Decimal() noexcept = default;
  /// Whole numbers convert implicitly: `Decimal ten = 10`.
  constexpr Decimal(std::int64_t whole) noexcept : coefficient_(whole) {}
  constexpr Decimal(int whole) noexcept : coefficient_(whole) {}

  /// coefficient x 10^exponent. Requires |coefficient| < 10^38 and |exponent| <= 76.
  static constexpr Decimal scaled(Int128 coefficient, int exponent) noexcept {
    Decimal d;
    d.coefficient_ = coefficient;
    d.exponent_ = exponent;
    return d;
  }

  /// Reads `[+-]digits[.digits][(e|E)[+-]digits]`, nothing else around it. No value when the
  /// text is not of that form, has more than 18 significant digits, or overflows.
  ASSAY_API static std::optional<Decimal> parse(std::string_view text) noexcept;

  constexpr Int128 coefficient() const noexcept { return coefficient_; }
  constexpr int exponent() const noexcept { return exponent_; }
  constexpr bool is_zero() const noexcept { return coefficient_ == 0; }
  constexpr bool is_negative() const noexcept { return coefficient_ < 0; }
  constexpr Decimal operator-() const noexcept { return scaled(-coefficient_, exponent_); }

  /// Compares values: 1.50 equals 1.5.
  ASSAY_API friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) noexcept;
  friend bool operator==(const Decimal& a, const Decimal& b) noexcept { return (a <=> b) == 0; }

 private:
  Int128 coefficient_ = 0;
  std::int32_t exponent_ = 0;
};

/// No value on overflow; `divide` also when `b` is zero.
ASSAY_API std::optional<Decimal> add(const Decimal& a, const Decimal& b) noexcept;
ASSAY_API std::optional<Decimal> subtract(const Decimal& a, const Decimal& b) noexcept;
ASSAY_API std::optional<Decimal> multiply(const Decimal& a, const Decimal& b) noexcept;
ASSAY_API std::optional<Decimal> divide(const Decimal& a, const Decimal& b) noexcept;

/// Half-even to `decimals` places (0 or more). Never overflows.
ASSAY_API Decimal round(const Decimal& value, int decimals) noexcept;
/// Half-even to the nearest multiple of `unit` (> 0).
ASSAY_API std::optional<Decimal> round_to_multiple(const Decimal& value, const Decimal& unit) noexcept;
ASSAY_API Decimal floor(const Decimal& value) noexcept;
ASSAY_API Decimal ceil(const Decimal& value) noexcept;
ASSAY_API Decimal abs(const Decimal& value) noexcept;

/// Correct to at least 15 significant digits, the same digits everywhere. No value outside the
/// function's domain or on overflow.
ASSAY_API std::optional<Decimal> sqrt(const Decimal& value) noexcept;
ASSAY_API std::optional<Decimal> ln(const Decimal& value) noexcept;
ASSAY_API std::optional<Decimal> log10(const Decimal& value) noexcept;
ASSAY_API std::optional<Decimal> exp(const Decimal& value) noexcept;
ASSAY_API std::optional<Decimal> pow(const Decimal& base, const Decimal& exponent) noexcept;

/// The shortest plain form: no exponent, no trailing zeros, "-" only for negatives ("0.5", "1200").
ASSAY_API std::string to_string(const Decimal& value);
/// Writes the same to `out` (at least 120 bytes) and returns the end; allocates nothing.
ASSAY_API char* to_chars(char* out, const Decimal& value) noexcept;
/// For charts and debuggers only: the nearest double.
ASSAY_API double to_double(const Decimal& value) noexcept;

}  // namespace assay
