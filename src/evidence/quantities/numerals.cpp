#include "evidence/quantities/numerals.hpp"

#include <array>
#include <cstddef>

namespace assay::evidence::quantities {
namespace {

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

// The run taken apart: how many digits between which separators.
struct Groups {
  static constexpr std::size_t most = 12;
  std::array<std::size_t, most> sizes{};
  std::array<char, most> separators{};  // separators[i] stands before group i + 1
  std::size_t count = 0;
};

std::optional<Groups> groups_of(std::string_view digits) noexcept {
  Groups groups;
  std::size_t size = 0;
  for (const char c : digits) {
    if (is_digit(c)) {
      ++size;
      continue;
    }
    if (groups.count + 1 >= Groups::most) return std::nullopt;
    groups.separators[groups.count] = c;
    groups.sizes[groups.count++] = size;
    size = 0;
  }
  groups.sizes[groups.count++] = size;
  return groups;
}

// Are groups 1 .. last all behind `separator`, and of three digits (or of two but the last)?
bool grouped(const Groups& groups, std::size_t last, char separator) noexcept {
  if (groups.sizes[0] == 0 || groups.sizes[0] > 3) return false;
  bool western = true;
  bool indian = separator == ',' && groups.sizes[0] <= 2 && last > 1 && groups.sizes[last] == 3;
  for (std::size_t i = 1; i <= last; ++i) {
    if (groups.separators[i - 1] != separator) return false;
    western = western && groups.sizes[i] == 3;
    indian = indian && (i == last || groups.sizes[i] == 2);
  }
  return western || indian;
}

// How many of the groups make up the whole part; 0 where the run is no number.
std::size_t whole_groups(const Groups& groups) noexcept {
  const std::size_t last = groups.count - 1;
  if (last == 0) return 1;
  const char final = groups.separators[last - 1];
  if (last == 1) {
    if (final == '.') return 1;
    if (grouped(groups, 1, final)) return 2;
    // `1,5` and `5,00` can only be decimals.
    return final == ',' && groups.sizes[1] <= 2 && groups.sizes[0] > 0 ? 1 : 0;
  }
  const bool address = final == '.' && last == 3;  // four groups with dots: 192.168.100.200
  if (grouped(groups, last, final)) return address ? 0 : last + 1;
  const bool apart = final != groups.separators[0] && (final == '.' || final == ',');
  return apart && grouped(groups, last - 1, groups.separators[0]) ? last : 0;
}

std::optional<int> exponent_of(std::string_view text) noexcept {
  int value = 0;
  const bool negative = !text.empty() && text.front() == '-';
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  for (const char c : text) {
    value = value * 10 + (c - '0');
    if (value > 37) return std::nullopt;
  }
  return negative ? -value : value;
}

// Digits and no more of them than a Decimal holds for sure.
std::optional<Decimal> whole_number(std::string_view digits) noexcept {
  constexpr std::size_t most = 17;
  if (digits.empty() || digits.size() > most) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return Decimal(value);
}

}  // namespace

std::optional<Decimal> numeral(std::string_view digits) noexcept {
  if (const auto whole = whole_number(digits)) return whole;
  int exponent = 0;
  if (const std::size_t e = digits.find_first_of("eE"); e != std::string_view::npos) {
    const auto power = exponent_of(digits.substr(e + 1));
    if (!power) return std::nullopt;
    exponent = *power;
    digits = digits.substr(0, e);
  }
  const auto groups = groups_of(digits);
  if (!groups) return std::nullopt;
  const std::size_t whole = whole_groups(*groups);
  if (whole == 0) return std::nullopt;
  std::int64_t coefficient = 0;
  std::size_t group = 0;
  for (const char c : digits) {
    if (!is_digit(c)) {
      ++group;
      continue;
    }
    constexpr std::int64_t limit = 100'000'000'000'000'000;  // one more digit makes 18
    if (coefficient >= limit) return std::nullopt;
    coefficient = coefficient * 10 + (c - '0');
    if (group >= whole) --exponent;
  }
  if (exponent < -37) return std::nullopt;
  // Magnitudes that a Decimal cannot hold are no number: multiply finds out.
  return multiply(Decimal(coefficient), power_of_ten(exponent));
}

}  // namespace assay::evidence::quantities
