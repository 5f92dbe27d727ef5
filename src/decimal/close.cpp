#include "decimal/close.hpp"

#include "decimal/log_tables.hpp"

namespace assay::decimal {

namespace {

constexpr int log_bits = 57;  // 64 x ln 2 fits beside it
constexpr int dropped_bits = kLogBits - log_bits;

// ln(1 + t) as a Q64 for t < 2^-13 given as a Q64: t - t^2 / 2 + t^3 / 3 - t^4 / 4.
std::uint64_t ln_one_plus(std::uint64_t t) noexcept {
  const std::uint64_t square = high64(U128{t} * t);
  const std::uint64_t cube = high64(U128{square} * t);
  const std::uint64_t fourth = high64(U128{square} * square);
  return t - square / 2 + cube / 3 - fourth / 4;
}

// ln(n) as a Q57, a few units of its last place off. Requires n > 0. The steps are those of the
// logarithm to 34 digits, in words.
std::uint64_t ln_word(std::uint64_t n) noexcept {
  const int width = static_cast<int>(std::bit_width(n));
  const std::uint64_t x = n << (64 - width);  // in [1, 2), Q63
  const LogStep& coarse = kCoarseLogs[(x << 1) >> (64 - kCoarseBits)];
  const auto closer = low64(U128{x} * coarse.factor >> kCoarseUnitBits);
  const LogStep& fine = kFineLogs[(closer << 1) >> (64 - kFineBits)];
  const auto close = low64(U128{closer} * fine.factor >> kFineUnitBits);
  const std::uint64_t rest = ln_one_plus(close << 1);
  return low64((times_ln2(width - 1) + coarse.logarithm + fine.logarithm) >> dropped_bits) +
         (rest >> (64 - log_bits));
}

}  // namespace

WordLog word_log10(std::uint64_t n, int exponent) noexcept {
  constexpr auto unit = static_cast<std::uint64_t>(detail::kWordPowers[close_decimals]);
  constexpr std::uint64_t log10_e = high64(kLog10EQ128);
  const std::uint64_t log = high64(U128{ln_word(n)} * log10_e);
  const std::uint64_t found = low64(U128{log} * unit >> log_bits);
  const std::uint64_t nearest = (found + unit / 2) / unit;
  const bool is_power = nearest < detail::kWordPowers.size() &&
                        static_cast<std::uint64_t>(detail::kWordPowers[nearest]) == n;
  // Below 2^-50 of error, and cut off; the exact function is within 10^-15 of the logarithm.
  const std::uint64_t own = is_power ? nearest * unit : found;
  return {static_cast<std::int64_t>(own) + exponent * static_cast<std::int64_t>(unit),
          is_power ? 0 : 2};
}

}  // namespace assay::decimal
