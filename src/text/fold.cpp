#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include <utf8proc.h>

#include "text/utf8.hpp"

namespace assay::text {
namespace {

constexpr bool is_separator(char32_t c) noexcept {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == '-' || c == '/' || c == 0x85 || c == 0xA0 ||
         c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || (c >= 0x2010 && c <= 0x2015) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x2044 || c == 0x205F || c == 0x2212 ||
         c == 0x2215 || c == 0x3000 || c == 0xFF0D || c == 0xFF0F;
}

constexpr bool is_apostrophe(char32_t c) noexcept {
  return c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x02BC || c == 0xFF07;
}

// Sends what each character of `text` folds to, with the character's bytes, to `put`.
template <class Put>
void walk(std::string_view text, Put put) {
  bool pending = false;  // a space that waits for something to separate
  bool any = false;
  std::size_t gap = 0, gap_end = 0;
  const auto send = [&](char32_t c, std::size_t from, std::size_t to) {
    if (pending && any) put(U' ', gap, gap_end);
    pending = false;
    any = true;
    put(c, from, to);
  };
  const auto plain = [&](char32_t c, std::size_t from, std::size_t to) {
    if (is_separator(c)) {
      if (!pending) gap = from;
      gap_end = to;
      pending = true;
    } else if (is_apostrophe(c)) {
      send(U'\'', from, to);
    } else {
      send(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c, from, to);
    }
  };
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode(text, at);
    const std::size_t next = at + decoded.length;
    const char32_t c = decoded.code_point;
    if (c < 0x80 || !decoded.valid || is_separator(c)) {
      plain(c, at, next);
    } else {
      std::array<utf8proc_int32_t, 32> parts{};
      int boundary = 0;
      const auto count = utf8proc_decompose_char(
          static_cast<utf8proc_int32_t>(c), parts.data(), parts.size(),
          static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                         UTF8PROC_STRIPMARK | UTF8PROC_IGNORE),
          &boundary);
      for (utf8proc_ssize_t i = 0; i < count && i < std::ssize(parts); ++i)
        plain(static_cast<char32_t>(parts[static_cast<std::size_t>(i)]), at, next);
    }
    at = next;
  }
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  walk(text, [&](char32_t c, std::size_t, std::size_t) { append(out, c); });
  return out;
}

Folded fold_with_places(std::string_view text) {
  Folded out;
  walk(text, [&](char32_t c, std::size_t from, std::size_t to) {
    append(out.text, c);
    out.begin.resize(out.text.size(), static_cast<std::uint32_t>(from));
    out.end.resize(out.text.size(), static_cast<std::uint32_t>(to));
  });
  return out;
}

Span Folded::source(Span folded) const noexcept {
  if (begin.empty()) return {};
  if (folded.begin >= begin.size()) return {end.back(), end.back()};
  if (folded.end <= folded.begin) return {begin[folded.begin], begin[folded.begin]};
  const std::size_t last = std::min<std::size_t>(folded.end, end.size()) - 1;
  return {begin[folded.begin], end[last]};
}

}  // namespace assay::text
