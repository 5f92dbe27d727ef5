/// Exact decimal numbers: what weights, points, scores and money are made of.
///
///     auto third = assay::divide(1, 3);                 // 34 digits, half-even
///     auto price = assay::Decimal::parse("1.005");      // exactly 1.005
///     assay::to_string(*price);                         // "1.005"
///
/// A Decimal is coefficient x 10^exponent, |coefficient| < 10^38, -76 <= exponent <= 0. Sums,
/// differences and products are exact while the result has at most 38 significant digits; a
/// longer one is rounded half-even to 34, as quotients and square roots always are. Magnitudes
/// of 10^38 and more are an overflow: the operation has no value, never a wrong one. Below
/// 10^-76 there is nothing: results are rounded half-even to a multiple of it, at last to zero.
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
__extension__ using UInt128 = unsigned __int128;

/// Why a text is no Decimal.
enum class ParseError : std::uint8_t {
  not_a_number,
  too_many_digits,  ///< more than 18 significant digits
  out_of_range,     ///< a magnitude of 10^38 or more, or digits below 10^-76
};

class Decimal;
namespace detail {
constexpr Decimal make_decimal(Int128 coefficient, int exponent) noexcept;
}

class Decimal {
 public:
  static constexpr int kMinExponent = -76;

  constexpr Decimal() noexcept = default;
  /// Whole numbers convert implicitly: `Decimal ten = 10`.
  constexpr Decimal(std::int64_t whole) noexcept : Decimal(whole, 0) {}
  constexpr Decimal(int whole) noexcept : Decimal(whole, 0) {}

  /// coefficient x 10^exponent. Requires a magnitude below 10^38 and exponent >= -76.
  static constexpr Decimal scaled(Int128 coefficient, int exponent) noexcept {
    for (; exponent > 0; --exponent) {
      coefficient *= 10;
    }
    return Decimal(coefficient, exponent);
  }

  /// Reads the numbers of JSON and of YAML's core schema, with nothing else around them:
  ///
  ///     [+-](digits[.[digits]] | .digits)[(e|E)[+-]digits]
  ///
  /// No value when the text is not of that form, has
  /// more than 18 significant digits (zeros in front, and those that end a fraction, are not
  /// counted) or is out of range; then `error`, if given, says which.
  ASSAY_API static std::optional<Decimal> parse(std::string_view text,
                                                ParseError* error = nullptr) noexcept;

  constexpr Int128 coefficient() const noexcept {
    return static_cast<Int128>((static_cast<UInt128>(high_) << 64) | low_);
  }
  constexpr int exponent() const noexcept { return exponent_; }
  constexpr bool is_zero() const noexcept {
    return (low_ | static_cast<std::uint64_t>(high_)) == 0;
  }
  constexpr bool is_negative() const noexcept { return high_ < 0; }
  constexpr Decimal operator-() const noexcept { return Decimal(-coefficient(), exponent_); }

  /// Compares values: 1.50 equals 1.5.
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) noexcept;
  friend bool operator==(const Decimal& a, const Decimal& b) noexcept;

 private:
  friend constexpr Decimal detail::make_decimal(Int128 coefficient, int exponent) noexcept;
  constexpr Decimal(Int128 coefficient, int exponent) noexcept
      : low_(static_cast<std::uint64_t>(coefficient)),
        high_(static_cast<std::int64_t>(coefficient >> 64)),
        exponent_(exponent) {}

  // In halves: a member of 128 bits would be moved through vector registers, slower.
  std::uint64_t low_ = 0;
  std::int64_t high_ = 0;
  std::int32_t exponent_ = 0;
};

/// No value on overflow; `divide` also when `b` is zero.
std::optional<Decimal> add(const Decimal& a, const Decimal& b) noexcept;
std::optional<Decimal> subtract(const Decimal& a, const Decimal& b) noexcept;
std::optional<Decimal> multiply(const Decimal& a, const Decimal& b) noexcept;
ASSAY_API std::optional<Decimal> divide(const Decimal& a, const Decimal& b) noexcept;

/// round(divide(a, b), decimals) in one step: the same value, found faster.
ASSAY_API std::optional<Decimal> divide(const Decimal& a, const Decimal& b, int decimals) noexcept;

/// Half-even to `decimals` places (0 or more). Never overflows.
ASSAY_API Decimal round(const Decimal& value, int decimals) noexcept;
/// Half-even to the nearest multiple of `unit` (> 0).
ASSAY_API std::optional<Decimal> round_to_multiple(const Decimal& value,
                                                   const Decimal& unit) noexcept;
/// Half-even to a whole number.
inline Decimal round_to_integer(const Decimal& value) noexcept {
  return round(value, 0);
}
/// The value as a machine integer; none if it has a fraction or does not fit.
ASSAY_API std::optional<std::int64_t> to_int64(const Decimal& value) noexcept;
ASSAY_API Decimal floor(const Decimal& value) noexcept;
ASSAY_API Decimal ceil(const Decimal& value) noexcept;
ASSAY_API Decimal abs(const Decimal& value) noexcept;

/// `sqrt` is exact or rounded half-even to 34 digits. The others are given to 18 significant
/// digits, their last at most one off, and exact results come out exact: log10(1000) is 3. The
/// digits are the same everywhere. No value outside the function's domain or on overflow.
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

#include <assay/detail/decimal_inline.hpp>
