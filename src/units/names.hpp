// The words and signs of units.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <assay/quantity.hpp>

namespace assay::units {

// "hours" or "hour".
std::optional<Duration> duration_named(std::string_view word) noexcept;
std::string_view plural(Duration unit) noexcept;
std::string_view singular(Duration unit) noexcept;

// "year".
std::optional<Period> period_named(std::string_view word) noexcept;
std::string_view period_word(Period per) noexcept;

// An ISO 4217 code in capitals, of a currency in use.
std::optional<Currency> currency_named(std::string_view code) noexcept;
std::span<const std::string_view> currency_codes() noexcept;
std::string_view code(const Currency& currency) noexcept;
// "$" for USD, and so on; empty where a currency has no sign of its own here.
std::string_view sign(const Currency& currency) noexcept;
// The currency of "$", "€", "£" or "¥".
std::optional<Currency> currency_signed(std::string_view sign) noexcept;

// "12%", "$3.2M/year", "2,800 hours/quarter"; digits grouped by `group`, words as people write
// them.
std::string text(const Quantity& quantity, char group);
// The same with every digit of money: "$3,200,000/year".
std::string full_text(const Quantity& quantity, char group);

}  // namespace assay::units
