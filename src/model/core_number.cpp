#include "model/core_number.hpp"

#include <array>
#include <optional>
#include <string>

#include "text/ascii.hpp"

namespace assay::model {
namespace {

using text::is_digit;

// `.nan`, `.inf` and their like, by the core rules.
bool not_finite(std::string_view text) {
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  constexpr std::array<std::string_view, 6> forms{".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF"};
  for (const std::string_view form : forms)
    if (text == form) return true;
  return false;
}

// `0x1F` and `0o17` of the core rules.
std::optional<Decimal> radix(std::string_view text) {
  const bool hex = text.starts_with("0x"), octal = text.starts_with("0o");
  if ((!hex && !octal) || text.size() < 3 || text.size() > 14) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text.substr(2)) {
    int d = is_digit(c) ? c - '0' : -1;
    if (hex && c >= 'a' && c <= 'f') d = c - 'a' + 10;
    if (hex && c >= 'A' && c <= 'F') d = c - 'A' + 10;
    if (d < 0 || (octal && d > 7)) return std::nullopt;
    value = value * (hex ? 16 : 8) + d;
  }
  return Decimal(value);
}

// Completes the core rules' `.5` and `5.` to what Decimal reads.
std::string completed(std::string_view text) {
  if (text.find('.') != text.rfind('.')) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool before = i > 0 && is_digit(text[i - 1]);
    const bool after = i + 1 < text.size() && is_digit(text[i + 1]);
    if (text[i] == '.' && !before && after) out += '0';
    if (text[i] == '.' && before && !after) continue;
    out += text[i];
  }
  return out;
}

// [+-] digits [. digits] [e [+-] digits], as Decimal::parse reads, of any length.
bool number_form(std::string_view text) {
  std::size_t i = 0;
  const auto digits = [&] {
    const std::size_t from = i;
    while (i < text.size() && is_digit(text[i]))
      ++i;
    return i > from;
  };
  if (i < text.size() && (text[i] == '-' || text[i] == '+')) ++i;
  if (!digits()) return false;
  if (i < text.size() && text[i] == '.') {
    ++i;
    if (!digits()) return false;
  }
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    ++i;
    if (i < text.size() && (text[i] == '-' || text[i] == '+')) ++i;
    if (!digits()) return false;
  }
  return i == text.size();
}

}  // namespace

std::size_t significant_digits(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    if (c == 'e' || c == 'E') break;
    if (is_digit(c) && (count > 0 || c != '0')) ++count;
  }
  return count;
}

CoreNumber core_number(std::string_view text) {
  if (not_finite(text)) return {NumberForm::not_finite, {}};
  if (const auto value = radix(text)) return {NumberForm::exact, *value};
  const std::string core = completed(text);
  if (!number_form(core)) return {};
  if (const auto value = Decimal::parse(core)) return {NumberForm::exact, *value};
  const bool long_one = significant_digits(core) > 18;
  return {long_one ? NumberForm::too_many_digits : NumberForm::overflow, {}};
}

}  // namespace assay::model
