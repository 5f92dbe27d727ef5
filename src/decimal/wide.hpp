/// Unsigned integers of 128 and 256 bits and powers of ten: what the decimal arithmetic is done in.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace assay::decimal {

__extension__ using U128 = unsigned __int128;

constexpr std::uint64_t high64(U128 v) {
  return static_cast<std::uint64_t>(v >> 64);
}
constexpr std::uint64_t low64(U128 v) {
  return static_cast<std::uint64_t>(v);
}

struct U256 {
  U128 high = 0;
  U128 low = 0;

  constexpr U256() = default;
  constexpr U256(U128 value) : low(value) {}
  constexpr U256(U128 h, U128 l) : high(h), low(l) {}

  friend constexpr bool operator==(const U256&, const U256&) = default;
  friend constexpr bool operator<(const U256& a, const U256& b) {
    return a.high != b.high ? a.high < b.high : a.low < b.low;
  }
  friend constexpr U256 operator+(const U256& a, const U256& b) {
    const U128 low = a.low + b.low;
    return {a.high + b.high + (low < a.low ? 1U : 0U), low};
  }
  friend constexpr U256 operator-(const U256& a, const U256& b) {
    return {a.high - b.high - (a.low < b.low ? 1U : 0U), a.low - b.low};
  }
  /// Requires 0 < shift < 128.
  friend constexpr U256 operator<<(const U256& v, int shift) {
    return {(v.high << shift) | (v.low >> (128 - shift)), v.low << shift};
  }
  friend constexpr U256 operator>>(const U256& v, int shift) {
    return {v.high >> shift, (v.low >> shift) | (v.high << (128 - shift))};
  }
};

constexpr U256 multiply_wide(U128 a, U128 b) {
  const U128 a0 = low64(a), a1 = high64(a), b0 = low64(b), b1 = high64(b);
  const U128 p00 = a0 * b0, p01 = a0 * b1, p10 = a1 * b0, p11 = a1 * b1;
  const U128 middle = U128{high64(p00)} + low64(p01) + low64(p10);
  return {p11 + high64(p01) + high64(p10) + high64(middle), (middle << 64) | low64(p00)};
}

/// 10^0 .. 10^38, all that 128 bits can hold.
inline constexpr auto kPowersOfTen = [] {
  std::array<U128, 39> powers{};
  U128 power = 1;
  for (auto& p : powers) {
    p = power;
    power *= 10;
  }
  return powers;
}();
inline constexpr U128 kCoefficientLimit = kPowersOfTen[38];

constexpr U128 power_of_ten(int n) {
  return kPowersOfTen[static_cast<std::size_t>(n)];
}
constexpr std::uint64_t power_of_ten_64(int n) {
  return low64(power_of_ten(n));
}

struct Division128 {
  U128 quotient;
  U128 remainder;
};

constexpr int bit_width(U128 v) {
  return high64(v) != 0 ? 64 + static_cast<int>(std::bit_width(high64(v)))
                        : static_cast<int>(std::bit_width(low64(v)));
}

/// How many decimal digits `v` has, 0 having none. Requires v < 10^38.
constexpr int count_digits(U128 v) {
  const int estimate = bit_width(v) * 1233 >> 12;  // 1233 / 4096 is log10(2), a little high
  return estimate + (v >= power_of_ten(estimate) ? 1 : 0);
}

/// 2^(127 + width of 10^k) / 10^k, by which to multiply instead of dividing by 10^k.
inline constexpr auto kPowerReciprocals = [] {
  std::array<U128, 39> reciprocals{};
  for (std::size_t k = 1; k < reciprocals.size(); ++k) {
    const U128 power = kPowersOfTen[k];
    U128 remainder = U128{1} << (bit_width(power) - 1);
    U128 quotient = 0;
    for (int bit = 0; bit < 128; ++bit) {
      remainder *= 2;
      quotient = 2 * quotient + (remainder >= power ? 1 : 0);
      if (remainder >= power) remainder -= power;
    }
    reciprocals[k] = quotient;
  }
  return reciprocals;
}();

/// v / 10^k. Requires 0 < k <= 38 and v < 2^127.
constexpr Division128 divide_by_power(U128 v, int k) {
  const U128 power = power_of_ten(k);
  U128 quotient = multiply_wide(v, kPowerReciprocals[static_cast<std::size_t>(k)]).high >>
                  (bit_width(power) - 1);
  U128 remainder = v - quotient * power;
  if (remainder >= power) {  // the reciprocal was cut off
    ++quotient;
    remainder -= power;
  }
  return {quotient, remainder};
}

struct Division64 {
  std::uint64_t quotient;
  std::uint64_t remainder;
};

/// One machine division where there is one. Requires high64(n) < d.
inline Division64 divide_to_64(U128 n, std::uint64_t d) {
#if defined(__x86_64__)
  std::uint64_t quotient = 0, remainder = 0;
  __asm__("divq %4"
          : "=a"(quotient), "=d"(remainder)
          : "a"(low64(n)), "d"(high64(n)), "r"(d)
          : "cc");
  return {quotient, remainder};
#else
  return {static_cast<std::uint64_t>(n / d), static_cast<std::uint64_t>(n % d)};
#endif
}

struct Division {
  U256 quotient;
  U128 remainder;
};

/// Requires d > 0.
Division divide_wide(const U256& n, U128 d);

}  // namespace assay::decimal
