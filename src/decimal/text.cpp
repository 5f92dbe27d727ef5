#include <algorithm>

#include "decimal/finish.hpp"

namespace assay {
namespace decimal {
namespace {

constexpr int kWordDigits = 18;  // as many as may be read, and as fit a machine word

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Takes the digits in front of `text`.
std::string_view take_digits(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  const auto digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(digits.size());
  return digits;
}

bool take_any_of(std::string_view& text, char a, char b) {
  if (text.empty() || (text.front() != a && text.front() != b)) return false;
  text.remove_prefix(1);
  return true;
}

bool take_sign(std::string_view& text) {
  const bool negative = !text.empty() && text.front() == '-';
  take_any_of(text, '+', '-');
  return negative;
}

/// Reads the digits after an e; anything beyond the limit is beyond every range.
long long read_exponent(std::string_view digits, bool negative) {
  constexpr long long kLimit = 1'000'000'000'000;  // more than a text can have digits
  long long value = 0;
  for (const char c : digits)
    value = std::min(value * 10 + (c - '0'), kLimit);
  return negative ? -value : value;
}

/// The parts of a number's text.
struct Parts {
  bool negative = false;
  std::string_view whole;     // without zeros in front
  std::string_view fraction;  // without zeros at the end
  long long exponent = 0;
};

std::optional<Parts> split(std::string_view text) {
  Parts parts;
  parts.negative = take_sign(text);
  parts.whole = take_digits(text);
  const bool any_whole = !parts.whole.empty();
  if (take_any_of(text, '.', '.')) parts.fraction = take_digits(text);
  if (!any_whole && parts.fraction.empty()) return std::nullopt;
  if (take_any_of(text, 'e', 'E')) {
    const bool negative = take_sign(text);
    const auto digits = take_digits(text);
    if (digits.empty()) return std::nullopt;
    parts.exponent = read_exponent(digits, negative);
  }
  if (!text.empty()) return std::nullopt;
  const auto skip = std::min(parts.whole.find_first_not_of('0'), parts.whole.size());
  parts.whole.remove_prefix(skip);
  parts.fraction = parts.fraction.substr(0, parts.fraction.find_last_not_of('0') + 1);
  return parts;
}

/// Collects digits, of which only those after the first that is not zero count.
struct Collected {
  std::int64_t value = 0;
  int digits = 0;

  bool take(std::string_view text) {
    for (const char c : text) {
      if (digits == 0 && c == '0') continue;
      if (++digits > kWordDigits) return false;
      value = value * 10 + (c - '0');
    }
    return true;
  }
};

std::optional<Decimal> fail(ParseError why, ParseError* error) {
  if (error != nullptr) *error = why;
  return std::nullopt;
}

char* write_word(char* out, std::uint64_t value, int count) {
  for (char* p = out + count; p != out; value /= 10)
    *--p = static_cast<char>('0' + value % 10);
  return out + count;
}

/// The last `count` digits, a machine word of them at a time.
char* write_digits(char* out, U128 value, int count) {
  if (count <= kWordDigits) return write_word(out, low64(value), count);
  const auto [front, back] = divide_by_power(value, kWordDigits);
  out = write_digits(out, front, count - kWordDigits);
  return write_word(out, low64(back), kWordDigits);
}

}  // namespace
}  // namespace decimal

std::optional<Decimal> Decimal::parse(std::string_view text, ParseError* error) noexcept {
  const auto parts = decimal::split(text);
  if (!parts) return decimal::fail(ParseError::not_a_number, error);
  decimal::Collected number;
  if (!number.take(parts->whole) || !number.take(parts->fraction)) {
    return decimal::fail(ParseError::too_many_digits, error);
  }
  if (number.value == 0) return Decimal{};
  long long exponent = parts->exponent - static_cast<long long>(parts->fraction.size());
  for (; exponent < 0 && number.value % 10 == 0; ++exponent) {
    number.value /= 10;
    --number.digits;
  }
  if (exponent < kMinExponent || exponent + number.digits > 38) {
    return decimal::fail(ParseError::out_of_range, error);
  }
  return scaled(parts->negative ? -number.value : number.value, static_cast<int>(exponent));
}

char* to_chars(char* out, const Decimal& value) noexcept {
  const Decimal shortest = decimal::strip_zeros(value);
  const decimal::U128 c = decimal::magnitude(shortest);
  const int decimals = -shortest.exponent();
  if (shortest.is_negative()) *out++ = '-';
  const int digits = decimal::count_digits(c);
  if (decimals == 0) return decimal::write_digits(out, c, std::max(digits, 1));
  if (digits <= decimals) {
    *out++ = '0';
    *out++ = '.';
    out = std::fill_n(out, decimals - digits, '0');
    return decimal::write_digits(out, c, digits);
  }
  const auto [whole, fraction] = decimal::divide_by_power(c, decimals);
  out = decimal::write_digits(out, whole, digits - decimals);
  *out++ = '.';
  return decimal::write_digits(out, fraction, decimals);
}

std::string to_string(const Decimal& value) {
  char buffer[120];
  return {buffer, to_chars(buffer, value)};
}

double to_double(const Decimal& value) noexcept {
  double scale = 1;
  for (int i = value.exponent(); i < 0; ++i)
    scale *= 10;
  return static_cast<double>(value.coefficient()) / scale;
}

}  // namespace assay
