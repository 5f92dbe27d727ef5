#include "units/names.hpp"

#include <algorithm>
#include <iterator>

namespace assay::units {
namespace {

struct DurationName {
  std::string_view singular, plural;
};

// By Duration.
constexpr DurationName durations[] = {{"", ""},
                                      {"millisecond", "milliseconds"},
                                      {"second", "seconds"},
                                      {"minute", "minutes"},
                                      {"hour", "hours"},
                                      {"day", "days"},
                                      {"week", "weeks"},
                                      {"month", "months"},
                                      {"quarter", "quarters"},
                                      {"year", "years"}};

// By Period.
constexpr std::string_view periods[] = {"", "day", "week", "month", "quarter", "year"};

struct Sign {
  std::string_view code, sign;
};
constexpr Sign signs[] = {{"USD", "$"}, {"EUR", "€"}, {"GBP", "£"}, {"JPY", "¥"}};

// ISO 4217, national currencies in use, sorted.
constexpr std::string_view codes[] = {
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT",
    "BGN", "BHD", "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD",
    "CDF", "CHF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD",
    "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ",
    "GYD", "HKD", "HNL", "HRK", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD",
    "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP",
    "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR",
    "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB",
    "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD",
    "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SLL", "SOS", "SRD", "SSP", "STN", "SVC", "SYP",
    "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD",
    "UYU", "UZS", "VES", "VND", "VUV", "WST", "XAF", "XCD", "XOF", "XPF", "YER", "ZAR", "ZMW",
    "ZWG", "ZWL"};

Currency currency(std::string_view code) noexcept {
  return {{code[0], code[1], code[2]}};
}

}  // namespace

std::optional<Duration> duration_named(std::string_view word) noexcept {
  for (std::size_t i = 1; i < std::size(durations); ++i)
    if (word == durations[i].plural || word == durations[i].singular)
      return static_cast<Duration>(i);
  return std::nullopt;
}

std::string_view plural(Duration unit) noexcept {
  return durations[static_cast<std::size_t>(unit)].plural;
}

std::string_view singular(Duration unit) noexcept {
  return durations[static_cast<std::size_t>(unit)].singular;
}

std::optional<Period> period_named(std::string_view word) noexcept {
  for (std::size_t i = 1; i < std::size(periods); ++i)
    if (word == periods[i]) return static_cast<Period>(i);
  return std::nullopt;
}

std::string_view period_word(Period per) noexcept {
  return periods[static_cast<std::size_t>(per)];
}

std::optional<Currency> currency_named(std::string_view code) noexcept {
  if (!std::binary_search(std::begin(codes), std::end(codes), code)) return std::nullopt;
  return currency(code);
}

std::span<const std::string_view> currency_codes() noexcept {
  return codes;
}

std::string_view code(const Currency& currency) noexcept {
  if (currency == Currency{}) return {};
  return {currency.code.data(), currency.code.size()};
}

std::string_view sign(const Currency& currency) noexcept {
  for (const Sign& known : signs)
    if (known.code == code(currency)) return known.sign;
  return {};
}

std::optional<Currency> currency_signed(std::string_view sign) noexcept {
  for (const Sign& known : signs)
    if (known.sign == sign) return currency(known.code);
  return std::nullopt;
}

}  // namespace assay::units
