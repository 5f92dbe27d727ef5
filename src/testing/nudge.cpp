#include <chrono>
#include <optional>

#include <fmt/format.h>

#include "testing/mutants.hpp"
#include "text/ascii.hpp"

namespace assay::testing {
namespace {

using text::is_digit;

// The first run of digits, with the dots and underscores between them.
Span number_in(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size() && !is_digit(text[begin]))
    ++begin;
  std::size_t end = begin;
  while (end < text.size() &&
         (is_digit(text[end]) || ((text[end] == '.' || text[end] == '_' || text[end] == ',') &&
                                  end + 1 < text.size() && is_digit(text[end + 1]))))
    ++end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool all_zero(std::string_view digits) noexcept {
  for (const char c : digits)
    if (c > '0' && c <= '9') return false;
  return true;
}

// As in a school book, from the last digit; what is no digit is stepped over.
bool carry(std::string& digits, bool up) {
  for (std::size_t i = digits.size(); i-- > 0;) {
    if (!is_digit(digits[i])) continue;
    if (up && digits[i] < '9') {
      ++digits[i];
      return false;
    }
    if (!up && digits[i] > '0') {
      --digits[i];
      return false;
    }
    digits[i] = up ? '0' : '9';
  }
  return up;
}

// "2026-03-14".
std::optional<std::chrono::sys_days> day(std::string_view date) {
  constexpr std::string_view form = "0000-00-00";
  if (date.size() != form.size()) return {};
  unsigned parts[3] = {0, 0, 0};
  std::size_t part = 0;
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (form[i] == '-' ? date[i] != '-' : !is_digit(date[i])) return {};
    if (form[i] == '-')
      ++part;
    else
      parts[part] = parts[part] * 10 + static_cast<unsigned>(date[i] - '0');
  }
  const std::chrono::year_month_day found{std::chrono::year(static_cast<int>(parts[0])),
                                          std::chrono::month(parts[1]), std::chrono::day(parts[2])};
  if (!found.ok()) return {};
  return std::chrono::sys_days(found);
}

}  // namespace

std::string next_day(std::string_view date, bool later) {
  const auto today = day(date);
  if (!today) return {};
  const std::chrono::year_month_day other(*today + std::chrono::days(later ? 1 : -1));
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(other.year()),
                     static_cast<unsigned>(other.month()), static_cast<unsigned>(other.day()));
}

std::string nudged(std::string_view literal, bool up) {
  const Span span = number_in(literal);
  if (span.begin == span.end) return {};
  std::string digits(literal.substr(span.begin, span.end - span.begin));
  if (!up && all_zero(digits)) return {};
  if (carry(digits, up)) digits.insert(digits.begin(), '1');
  // "10" down is "9", not "09"; "1_000" is "999"; "1.0" is "0.9".
  while (digits.size() > 1 && (digits[0] == '0' || digits[0] == '_' || digits[0] == ',') &&
         digits[1] != '.')
    digits.erase(digits.begin());
  return std::string(literal.substr(0, span.begin)) + digits +
         std::string(literal.substr(span.end));
}

}  // namespace assay::testing
