#include "text/check.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace assay::text {
namespace {

// Offsets are 32 bits and the YAML parser counts in `int`.
constexpr std::size_t hard_limit = std::numeric_limits<std::int32_t>::max() - 64;

constexpr std::size_t most_reported = 100;

Span at_byte(std::size_t offset, std::size_t length = 1) {
  return {static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(offset + length)};
}

// UTF-16 and UTF-32 by their marks, else by where the NULs stand in the first characters, as ASCII
// opens every document that people write.
std::string_view foreign_encoding(std::string_view text) {
  using namespace std::string_view_literals;
  const auto starts = [&](std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
  };
  if (starts("\0\0\xFE\xFF"sv) || starts("\xFF\xFE\0\0"sv)) return "UTF-32";
  if (starts("\xFE\xFF"sv) || starts("\xFF\xFE"sv)) return "UTF-16";
  if (text.size() < 4) return {};
  const auto nul = [&](std::size_t i) { return text[i] == '\0'; };
  if (nul(0) && nul(1) && nul(2) && !nul(3)) return "UTF-32";
  if (!nul(0) && nul(1) && nul(2) && nul(3)) return "UTF-32";
  if (nul(0) && !nul(1) && nul(2) && !nul(3)) return "UTF-16";
  if (!nul(0) && nul(1) && !nul(2) && nul(3)) return "UTF-16";
  return {};
}

constexpr char32_t byte_order = 0xFEFF;

bool is_plain_ascii(unsigned char byte) noexcept {
  return (byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t';
}

bool is_control(char32_t c) noexcept {
  return c < 0x20 || (c >= 0x7F && c < 0xA0 && c != 0x85) || c == 0xFFFE || c == 0xFFFF;
}

class Checker {
 public:
  Checker(const SourceRef& source, Text kind, Diagnostics& out)
      : source_(source), text_(source->text()), kind_(kind), out_(out) {}

  bool run() {
    std::size_t at = text_.substr(0, 3) == byte_order_mark ? 3 : 0;
    while (at < text_.size() && reported_ < most_reported) {
      const auto byte = static_cast<unsigned char>(text_[at]);
      if (is_plain_ascii(byte) || (byte == '\r' && text_.substr(at + 1, 1) == "\n")) {
        ++at;
        continue;
      }
      at += character(at, decode(text_, at));
    }
    return reported_ == 0;
  }

 private:
  // A run of one fault is one fault.
  void report(Code code, std::size_t at, std::size_t length, std::string message,
              std::string help) {
    const bool continues = at == run_end_ && code == run_code_;
    run_end_ = at + length;
    run_code_ = code;
    if (continues) return;
    ++reported_;
    out_.error(code, source_, at_byte(at, length), std::move(message), std::move(help));
  }

  std::size_t character(std::size_t at, const Decoded& decoded) {
    const char32_t c = decoded.code_point;
    if (!decoded.valid) {
      report(Code::invalid_utf8, at, 1,
             fmt::format("byte 0x{:02X} is not valid UTF-8", static_cast<unsigned char>(text_[at])),
             "save the file as UTF-8");
    } else if (c == 0) {
      report(Code::nul_byte, at, 1, "a NUL byte does not belong in text", "remove it");
    } else if (c == '\r') {
      report(Code::control_character, at, 1, "a carriage return without a line feed",
             "end lines with LF or CRLF");
    } else if (is_control(c)) {
      report(Code::control_character, at, decoded.length,
             fmt::format("control character {}", code_point_name(c)), "remove it");
    } else if (is_bidi_control(c)) {
      report(Code::bidi_control, at, decoded.length,
             fmt::format("{} changes the order in which text is shown", code_point_name(c)),
             "remove it");
    } else if (c == byte_order && kind_ == Text::document) {
      report(Code::control_character, at, decoded.length,
             fmt::format("{} is a byte order mark only where a file begins", code_point_name(c)),
             "remove it: nobody sees it");
    }
    return decoded.length;
  }

  const SourceRef& source_;
  std::string_view text_;
  Text kind_;
  Diagnostics& out_;
  std::size_t reported_ = 0;
  std::size_t run_end_ = 0;
  Code run_code_ = Code::bad_syntax;
};

}  // namespace

bool check(const SourceRef& source, Text kind, std::size_t most_bytes, Diagnostics& out) {
  const std::string_view text = source->text();
  if (text.size() > std::min(most_bytes, hard_limit)) {
    out.error(Code::too_large, source, {},
              fmt::format("the document has {} bytes, more than the {} allowed", text.size(),
                          std::min(most_bytes, hard_limit)));
    return false;
  }
  if (const std::string_view encoding = foreign_encoding(text); !encoding.empty()) {
    out.error(Code::not_utf8, source, {}, fmt::format("the document is {}, not UTF-8", encoding),
              "save the file as UTF-8");
    return false;
  }
  return Checker(source, kind, out).run();
}

}  // namespace assay::text
