#include "units/convert.hpp"

#include <numeric>

namespace assay::units {
namespace {

constexpr std::int64_t day = 86'400'000;  // in milliseconds

std::int64_t milliseconds(Duration unit) noexcept {
  switch (unit) {
    case Duration::none:
    case Duration::milliseconds:
      return 1;
    case Duration::seconds:
      return 1'000;
    case Duration::minutes:
      return 60'000;
    case Duration::hours:
      return 3'600'000;
    case Duration::days:
      return day;
    case Duration::weeks:
      return 7 * day;
    case Duration::months:
      return 365 * day / 12;
    case Duration::quarters:
      return 365 * day / 4;
    case Duration::years:
      return 365 * day;
  }
  return 1;
}

std::int64_t per_seven_years(Period per) noexcept {
  switch (per) {
    case Period::none:
      return 1;
    case Period::day:
      return std::int64_t{7} * 365;
    case Period::week:
      return 365;
    case Period::month:
      return std::int64_t{7} * 12;
    case Period::quarter:
      return std::int64_t{7} * 4;
    case Period::year:
      return 7;
  }
  return 1;
}

Dimension measured(Dimension dimension) noexcept {
  return dimension == Dimension::count ? Dimension::number : dimension;
}

}  // namespace

bool convertible(const Unit& from, const Unit& to) noexcept {
  return measured(from.dimension) == measured(to.dimension) && from.currency == to.currency &&
         (from.per == Period::none) == (to.per == Period::none);
}

std::int64_t factor(const Unit& unit) noexcept {
  return milliseconds(unit.duration) * per_seven_years(unit.per);
}

std::optional<Decimal> convert(const Decimal& value, const Unit& from, const Unit& to) noexcept {
  if (!convertible(from, to)) return std::nullopt;
  const std::int64_t have = factor(from), want = factor(to);
  if (have == want) return value;
  const std::int64_t shared = std::gcd(have, want);
  const std::optional<Decimal> product = multiply(value, Decimal{have / shared});
  if (!product || want == shared) return product;
  return divide(*product, Decimal{want / shared});
}

}  // namespace assay::units
