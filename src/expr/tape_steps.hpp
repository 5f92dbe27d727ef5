// The steps of a tape. Each says whether it is settled; what is open has no meaning. Those of exact
// numbers do not branch: what is unknown is anybody's guess.
#pragma once

#include <algorithm>

#include "decimal/divisor.hpp"
#include "expr/arithmetic.hpp"
#include "expr/tape.hpp"

namespace assay::expr::steps {

using decimal::Close;

inline constexpr Register unknown{};

inline std::int64_t unknown_if(bool condition) noexcept {
  return -static_cast<std::int64_t>(condition);
}

inline bool add_exact(const Register& a, const Register& b, Register& to) noexcept {
  std::int64_t n = 0;
  const bool fits = !__builtin_add_overflow(a.n, b.n, &n);
  to = {n, a.slack | b.slack};
  return fits;
}

inline bool subtract_exact(const Register& a, const Register& b, Register& to) noexcept {
  std::int64_t n = 0;
  const bool fits = !__builtin_sub_overflow(a.n, b.n, &n);
  to = {n, a.slack | b.slack};
  return fits;
}

inline bool multiply_exact(const Register& a, const Register& b, Register& to) noexcept {
  std::int64_t n = 0;
  const bool fits = !__builtin_mul_overflow(a.n, b.n, &n);
  to = {n, a.slack | b.slack};
  return fits;
}

inline Register min_exact(const Register& a, const Register& b) noexcept {
  return {std::min(a.n, b.n), a.slack | b.slack};
}

inline Register max_exact(const Register& a, const Register& b) noexcept {
  return {std::max(a.n, b.n), a.slack | b.slack};
}

// a x 10^widen / b of sizes, cut off; by 0 nothing.
struct Quotient {
  decimal::Division64 part{};
  std::uint64_t by = 1;
  std::int64_t sign = 0, slack = 0;
};

// False: too long.
inline bool divide_sizes(const Register& a, const Register& b, unsigned widen,
                         Quotient& to) noexcept {
  const bool by_zero = b.n == 0;
  to.by = decimal::magnitude(b.n) | static_cast<std::uint64_t>(by_zero);
  to.sign = (a.n ^ b.n) >> 63;
  to.slack = a.slack | b.slack | unknown_if(by_zero);
  const auto unit = static_cast<std::uint64_t>(detail::kWordPowers[widen]);
  const decimal::U128 wide = decimal::U128{decimal::magnitude(a.n)} * unit;
  if (decimal::high64(wide) >= to.by) return false;
  to.part = decimal::divide_to_64(wide, to.by);
  return to.part.quotient < INT64_MAX;
}

// As decimal::divide.
inline bool divide_exact(const Register& a, const Register& b, unsigned widen,
                         Register& to) noexcept {
  Quotient found;
  const bool fits = divide_sizes(a, b, widen, found);
  to = {decimal::with_sign(found.part.quotient, found.sign),
        found.slack | static_cast<std::int64_t>(found.part.remainder != 0)};
  return fits | !to.known();
}

// The same, half-even.
inline bool divide_to_points(const Register& a, const Register& b, unsigned widen,
                             Register& to) noexcept {
  Quotient found;
  const bool fits = divide_sizes(a, b, widen, found);
  to = {decimal::with_sign(decimal::half_even(found.part, found.by), found.sign), found.slack};
  return fits | !to.known();
}

// By a constant, as a x factor / divisor, half-even.
inline bool divide_by_constant(const Register& a, std::int64_t factor,
                               const decimal::Divisor& divisor, Register& to) noexcept {
  std::int64_t product = 0;
  const bool fits = !__builtin_mul_overflow(a.n, factor, &product);
  const bool settled = fits & (product > INT64_MIN);
  to = {divisor.divide(settled ? product : 0), a.slack};
  return settled;
}

inline Register compare_exact(unsigned orders, const Register& a, const Register& b) noexcept {
  const unsigned order = static_cast<unsigned>(a.n >= b.n) + static_cast<unsigned>(a.n > b.n);
  return {static_cast<std::int64_t>(orders >> order & 1), a.slack | b.slack};
}

// `a` where `condition` is not 0, else `b`.
inline std::size_t chosen(std::int64_t condition, std::size_t a, std::size_t b) noexcept {
  const std::size_t yes = -static_cast<std::size_t>(condition != 0);
  return (a & yes) | (b & ~yes);
}

// Of truths.
inline Register both(const Register& a, const Register& b) noexcept {
  const bool no = ((a.n | a.slack) == 0) | ((b.n | b.slack) == 0);
  return {static_cast<std::int64_t>(a.n != 0) & static_cast<std::int64_t>(b.n != 0),
          (a.slack | b.slack) & unknown_if(!no)};
}

inline Register either(const Register& a, const Register& b) noexcept {
  const bool yes = ((a.n != 0) & (a.slack == 0)) | ((b.n != 0) & (b.slack == 0));
  return {static_cast<std::int64_t>(yes), (a.slack | b.slack) & unknown_if(!yes)};
}

// What both operands have in common: exponents are those of the tape, so any will do.
inline Close number(const Register& a, int exponent = 0) noexcept {
  return {a.n, a.slack, exponent};
}

inline bool is_unknown(const Register& a, const Register& b) noexcept {
  return (a.slack | b.slack) < 0;
}

inline bool set_unknown(Register& to) noexcept {
  to = unknown;
  return true;
}

template <class Work>
bool of_one(const Register& a, Register& to, const Work& work, int exponent = 0) noexcept {
  if (!a.known()) return set_unknown(to);
  Close result;
  const bool settled = work(number(a, exponent), result);
  to = {result.n, result.slack};
  return settled;
}

template <class Work>
bool of_two(const Register& a, const Register& b, Register& to, const Work& work,
            int exponent = 0) noexcept {
  if (is_unknown(a, b)) return set_unknown(to);
  Close result;
  const bool settled = work(number(a, exponent), number(b), result);
  to = {result.n, result.slack};
  return settled;
}

inline bool divide(const Register& a, const Register& b, int widen, Register& to) noexcept {
  if (b.n == 0 && b.slack == 0) return set_unknown(to);
  return of_two(a, b, to, decimal::divide, widen - decimal::close_decimals);
}

// Whether it is told which of them is more, if that is asked.
inline bool told_apart(const Register& a, const Register& b) noexcept {
  if ((a.slack | b.slack) <= 0) return true;
  std::int64_t gap = 0, slack = 0;
  return !__builtin_sub_overflow(a.n, b.n, &gap) &&
         !__builtin_add_overflow(a.slack, b.slack, &slack) && (gap > slack || gap < -slack);
}

inline bool min(const Register& a, const Register& b, Register& to) noexcept {
  const bool settled = told_apart(a, b);
  to = is_unknown(a, b) ? unknown : a.n > b.n ? b : a;
  return settled;
}

inline bool max(const Register& a, const Register& b, Register& to) noexcept {
  const bool settled = told_apart(a, b);
  to = is_unknown(a, b) ? unknown : a.n < b.n ? b : a;
  return settled;
}

inline bool absolute(const Close& a, Close& to) noexcept {
  to = a;
  return a.slack == 0 && (a.n >= 0 || decimal::negate(a, to));
}

inline bool log10(const Register& a, int exponent, Register& to) noexcept {
  if (a.n <= 0 && a.slack == 0) return set_unknown(to);
  return of_one(a, to, decimal::log10, exponent);
}

inline Register log10_exact(const Register& a, int exponent) noexcept {
  const std::int64_t n = std::max<std::int64_t>(1, a.n);
  const decimal::WordLog found = decimal::word_log10(static_cast<std::uint64_t>(n), exponent);
  return {found.n, found.slack | a.slack | unknown_if(a.n <= 0)};
}

inline bool round(const Register& a, unsigned digits, Register& to) noexcept {
  return of_one(a, to, [digits](const Close& close, Close& rounded) {
    const Close fraction{close.n, close.slack, -static_cast<int>(digits)};
    rounded = {};
    return decimal::round(fraction, 0, rounded.n);
  });
}

inline std::int64_t floor_of(std::int64_t n, unsigned digits) noexcept {
  const std::int64_t unit = detail::kWordPowers[digits];
  return n / unit - (n % unit < 0 ? 1 : 0);
}

inline bool floor(const Register& a, unsigned digits, Register& to) noexcept {
  return of_one(a, to, [digits](const Close& close, Close& whole) {
    std::int64_t low = 0, high = 0;
    if (__builtin_sub_overflow(close.n, close.slack, &low) ||
        __builtin_add_overflow(close.n, close.slack, &high))
      return false;
    whole = {floor_of(low, digits), 0, 0};
    return whole.n == floor_of(high, digits);
  });
}

}  // namespace assay::expr::steps
