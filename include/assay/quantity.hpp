/// Quantities: an exact value with its unit, the currency of facts and of expressions.
///
///     card.fact("idle_reduction", assay::percent(12));
///     card.fact("savings", assay::money("3200000", "USD", assay::Period::year));
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <assay/decimal.hpp>

namespace assay {

enum class Dimension : std::uint8_t { number, count, percent, boolean, duration, money };

/// "per" what a rate is stated: `USD/year`. year = 12 months = 4 quarters = 365 days; week = 7
/// days.
enum class Period : std::uint8_t { none, day, week, month, quarter, year };

enum class Duration : std::uint8_t {
  none,
  milliseconds,
  seconds,
  minutes,
  hours,
  days,
  weeks,
  months,
  quarters,
  years
};

/// An ISO 4217 code, three capital letters; all zero for "no currency".
struct Currency {
  std::array<char, 3> code{};
  friend bool operator==(const Currency&, const Currency&) = default;
};

/// `duration` is set for Dimension::duration alone, `currency` for Dimension::money alone.
struct Unit {
  Dimension dimension = Dimension::number;
  Duration duration = Duration::none;
  Period per = Period::none;
  Currency currency{};
  friend bool operator==(const Unit&, const Unit&) = default;
};

/// The name in rubrics and results: `percent`, `USD/year`, `hours/month`, `number`, `bool`.
ASSAY_API std::string to_string(const Unit& unit);
/// Reads such a name; no value for anything else.
ASSAY_API std::optional<Unit> parse_unit(std::string_view name) noexcept;

/// 12 % has value 12; money and durations are in the unit's own currency, duration and period.
struct Quantity {
  Decimal value;
  Unit unit;
  friend bool operator==(const Quantity&, const Quantity&) = default;
};

ASSAY_API Quantity number(Decimal value) noexcept;
ASSAY_API Quantity count(Decimal value) noexcept;
ASSAY_API Quantity percent(Decimal value) noexcept;
ASSAY_API Quantity boolean(bool value) noexcept;
ASSAY_API Quantity duration(Decimal value, Duration unit, Period per = Period::none) noexcept;
/// `currency`: an ISO 4217 code in capitals.
ASSAY_API Quantity money(Decimal value, std::string_view currency,
                         Period per = Period::none) noexcept;

/// As people write it: `12%`, `$3.2M/year`, `2,800 hours/quarter`, `yes`.
ASSAY_API std::string to_text(const Quantity& quantity);

}  // namespace assay
