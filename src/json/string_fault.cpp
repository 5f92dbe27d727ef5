#include "json/string_fault.hpp"

#include <fmt/format.h>

#include "text/quote.hpp"
#include "text/utf8.hpp"

namespace assay::json {
namespace {

Span span_of(std::size_t begin, std::size_t size) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
}

constexpr bool is_hex(char c) noexcept {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// The value of `\u00e9` at `at`.
std::optional<unsigned> unit(std::string_view raw, std::size_t at) noexcept {
  if (at > raw.size() || raw.substr(at, 2) != "\\u" || raw.size() < at + 6) return std::nullopt;
  unsigned value = 0;
  for (const char c : raw.substr(at + 2, 4)) {
    if (!is_hex(c)) return std::nullopt;
    value = value * 16 + static_cast<unsigned>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  return value;
}

bool pair_at(std::string_view raw, std::size_t at) noexcept {
  const auto high = unit(raw, at), low = unit(raw, at + 6);
  return high && low && *high >= 0xD800 && *high < 0xDC00 && *low >= 0xDC00 && *low < 0xE000;
}

std::optional<StringFault> unicode_fault(std::string_view raw, std::size_t at) {
  const auto value = unit(raw, at);
  if (!value)
    return StringFault{Code::bad_escape, span_of(at, 2), "'\\u' needs four hexadecimal digits", {}};
  if (*value < 0xD800 || *value >= 0xE000 || pair_at(raw, at)) return std::nullopt;
  return StringFault{Code::lone_surrogate, span_of(at, 6),
                     fmt::format("'{}' is half of a surrogate pair", raw.substr(at, 6)),
                     "write the character itself, or both halves"};
}

std::optional<StringFault> escape_fault(std::string_view raw, std::size_t at) {
  const char letter = raw[at + 1];
  if (letter == 'u') return unicode_fault(raw, at);
  if (std::string_view("\"\\/bfnrt").find(letter) != std::string_view::npos) return std::nullopt;
  return StringFault{Code::bad_escape, span_of(at, 2),
                     fmt::format("{} is not an escape", text::quoted(raw.substr(at, 2))),
                     "write '\\\\' for a backslash"};
}

std::size_t escape_size(std::string_view raw, std::size_t at) {
  if (raw[at + 1] != 'u') return 2;
  return pair_at(raw, at) ? 12 : 6;
}

StringFault control_fault(char c, std::size_t at) {
  return {Code::control_character, span_of(at, 1),
          fmt::format("control character {} in a string",
                      text::code_point_name(static_cast<unsigned char>(c))),
          c == '\t' ? "write \\t" : "remove it"};
}

}  // namespace

std::optional<StringFault> string_fault(std::string_view raw, std::size_t begin) {
  for (std::size_t at = begin + 1; at < raw.size();) {
    const char c = raw[at];
    if (c == '"') return std::nullopt;
    if (c == '\n' || c == '\r' || (c == '\\' && at + 1 == raw.size())) break;
    if (static_cast<unsigned char>(c) < 0x20) return control_fault(c, at);
    if (c == '\\') {
      if (auto fault = escape_fault(raw, at)) return fault;
      at += escape_size(raw, at);
    } else {
      ++at;
    }
  }
  return StringFault{Code::unterminated_quote, span_of(begin, 1), "this quote is never closed",
                     "add '\"' at the end of the text; line breaks inside are written \\n"};
}

}  // namespace assay::json
