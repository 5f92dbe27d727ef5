/// The rules of rounding once more, slowly, over Boost's integers; and numbers to try them on.
#pragma once

#include <optional>
#include <ostream>
#include <random>

#include <assay/decimal.hpp>

#include <boost/multiprecision/cpp_int.hpp>

namespace assay {

inline std::ostream& operator<<(std::ostream& out, const Decimal& value) {
  return out << to_string(value) << " (exponent " << value.exponent() << ')';
}

inline std::ostream& operator<<(std::ostream& out, const std::optional<Decimal>& value) {
  return value ? out << *value : out << "none";
}

}  // namespace assay

namespace assay::oracle {

namespace mp = boost::multiprecision;

/// Wide enough for any two coefficients, scaled by 10^76 twice, and their product.
using Int = mp::number<mp::cpp_int_backend<2048, 2048, mp::signed_magnitude, mp::unchecked, void>>;

inline const Int& power_of_ten(int n) {
  static const std::vector<Int> powers = [] {
    std::vector<Int> result{1};
    while (result.size() < 400)
      result.push_back(result.back() * 10);
    return result;
  }();
  return powers.at(static_cast<std::size_t>(n));
}

/// numerator / denominator, the denominator positive.
struct Fraction {
  Int numerator;
  Int denominator = 1;
};

inline Fraction fraction(const Decimal& value) {
  return {Int{value.coefficient()}, power_of_ten(-value.exponent())};
}

inline Fraction operator+(const Fraction& a, const Fraction& b) {
  return {a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator};
}
inline Fraction operator*(const Fraction& a, const Fraction& b) {
  return {a.numerator * b.numerator, a.denominator * b.denominator};
}
inline Fraction operator/(const Fraction& a, const Fraction& b) {
  const Int sign = b.numerator < 0 ? -1 : 1;
  return {a.numerator * b.denominator * sign, a.denominator * b.numerator * sign};
}

/// The whole number nearest to the fraction, halves going to the even one.
inline Int nearest(const Fraction& value) {
  Int quotient, remainder;
  const Int size = abs(value.numerator);
  divide_qr(size, value.denominator, quotient, remainder);
  const Int twice = remainder * 2;
  if (twice > value.denominator || (twice == value.denominator && quotient % 2 != 0)) ++quotient;
  return value.numerator < 0 ? Int{-quotient} : quotient;
}

/// The value in steps of 10^-76, as which every Decimal is a whole number.
inline Int steps(const Decimal& value) {
  return Int{value.coefficient()} * power_of_ten(76 + value.exponent());
}

inline int count_digits(const Int& value) {
  const Int size = abs(value);
  int digits = 0;
  while (size >= power_of_ten(digits))
    ++digits;
  return digits;
}

/// `value` in steps of 10^-76: itself if that is whole and has at most `keep` significant
/// digits, else half-even to 34 digits. None where it overflows.
inline std::optional<Int> rounded(const Fraction& value, int keep) {
  const Fraction scaled = value * Fraction{power_of_ten(76)};
  Int whole = scaled.numerator / scaled.denominator;
  const bool exact = whole * scaled.denominator == scaled.numerator;
  const int extra = count_digits(whole) - keep;
  if (!exact || (extra > 0 && whole % power_of_ten(extra) != 0)) {
    const int drop = std::max(count_digits(whole) - 34, 0);
    whole =
        nearest({scaled.numerator, scaled.denominator * power_of_ten(drop)}) * power_of_ten(drop);
  }
  if (abs(whole) >= power_of_ten(38 + 76)) return std::nullopt;
  return whole;
}

inline bool same(const std::optional<Decimal>& value, const std::optional<Int>& expected) {
  if (!value || !expected) return value.has_value() == expected.has_value();
  return steps(*value) == *expected;
}

/// Numbers of all sizes, and more often than by chance those where carries, ties, boundaries of
/// machine words and of the digits kept are.
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : random_(seed) {}

  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

  Int128 coefficient() {
    const int digits = below(39);
    const Int128 power = coefficient_of(power_of_ten(digits));
    Int128 value = 0;
    switch (below(8)) {
      case 0:
        value = power - 1;
        break;
      case 1:
        value = power + below(3);
        break;
      case 2:
        value = power / 2 + below(3) - 1;
        break;
      case 3:
        value = static_cast<Int128>(1) << below(126);
        break;
      case 4:
        value = (static_cast<Int128>(1) << below(126)) - 1;
        break;
      case 5:
        value = below(1000);
        break;
      default:
        value = wide() % power;
    }
    value %= coefficient_of(power_of_ten(38));
    return random_() % 2 != 0 ? value : -value;
  }

  Decimal any() { return Decimal::scaled(coefficient(), below(3) == 0 ? -below(77) : -below(12)); }

  /// What people write: a few digits.
  Decimal plain() {
    return Decimal::scaled(static_cast<std::int64_t>(random_() % 2000000) - 1000000, -below(7));
  }

  Decimal mixed() { return below(3) == 0 ? plain() : any(); }

 private:
  static Int128 coefficient_of(const Int& value) { return static_cast<Int128>(value); }
  Int128 wide() { return (static_cast<Int128>(random_() >> 2) << 64) | random_(); }

  std::mt19937_64 random_;
};

}  // namespace assay::oracle
