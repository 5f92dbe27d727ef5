#include "text/quote.hpp"

#include "text/utf8.hpp"

namespace assay::text {

namespace {

// One character as a line shows it: a break becomes a space, what would not show U+FFFD.
void append_shown(std::string& out, std::string_view words, std::size_t at,
                  const Decoded& decoded) {
  const char32_t c = decoded.code_point;
  if (c == '\n' || c == '\r' || c == '\t')
    out += ' ';
  else if (!decoded.valid || c < 0x20 || (c >= 0x7F && c < 0xA0) || is_invisible(c))
    append(out, replacement);
  else
    out += words.substr(at, decoded.length);
}

}  // namespace

std::string on_one_line(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const Decoded decoded = decode(words, at);
    append_shown(out, words, at, decoded);
    at += decoded.length;
  }
  return out;
}

std::string shortened(std::string_view words) {
  constexpr std::size_t longest = 40;
  constexpr std::string_view dots = "...";
  std::string out;
  std::size_t count = 0;
  std::size_t cut = 0;  // where the dots would go
  for (std::size_t at = 0; at < words.size();) {
    const Decoded decoded = decode(words, at);
    if (count == longest - dots.size()) cut = out.size();
    if (++count > longest) return out.substr(0, cut).append(dots);
    append_shown(out, words, at, decoded);
    at += decoded.length;
  }
  return out;
}

std::string quoted(std::string_view words) {
  return "'" + shortened(words) + "'";
}

}  // namespace assay::text
