#include <algorithm>

#include "yaml/scalar_walker.hpp"

namespace assay::yaml {
namespace {

// Bytes that an escape decodes to, by its letter.
constexpr std::size_t plain_escape_size(char letter) noexcept {
  if (letter == 'L' || letter == 'P') return 3;
  return 1;
}

std::size_t utf8_size(std::uint32_t code_point) noexcept {
  if (code_point < 0x80) return 1;
  if (code_point < 0x800) return 2;
  return code_point < 0x10000 ? 3 : 4;
}

std::uint32_t hex_value(char c) noexcept {
  if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0');
  return static_cast<std::uint32_t>((c | 0x20) - 'a' + 10);
}

}  // namespace

Extent ScalarWalker::single_quoted() {
  ++at_;
  while (more()) {
    if (raw() == '\'') {
      if (raw(1) != '\'') {
        end_ = at_ + 1;
        return result();
      }
      copy_one();
      ++at_;
    } else if (break_ahead()) {
      fold(false);
    } else {
      copy_one();
    }
  }
  end_ = at_;
  return {static_cast<std::uint32_t>(end_), false, false};
}

void ScalarWalker::escape() {
  const char letter = raw(1);
  const std::size_t digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
  std::size_t size = plain_escape_size(letter);
  std::size_t length = 2;
  if (digits > 0) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < digits; ++i)
      value = value * 16 + hex_value(raw(2 + i));
    size = utf8_size(value);
    // JSON writes characters above U+FFFF as two escapes.
    const bool pair = value >= 0xD800 && value < 0xDC00 && raw(6) == '\\' && raw(7) == 'u';
    if (pair) size = 4;
    length += digits + (pair ? 6 : 0);
  }
  piece(at_);
  at_ = std::min(at_ + length, raw_.size());
  done_ += size;
}

Extent ScalarWalker::double_quoted() {
  ++at_;
  while (more()) {
    if (raw() == '"') {
      end_ = at_ + 1;
      return result();
    }
    if (raw() == '\\') {
      if (is_break(raw(1))) {
        ++at_;
        fold(true);
      } else {
        escape();
      }
    } else if (break_ahead()) {
      fold(false);
    } else {
      copy_one();
    }
  }
  end_ = at_;
  return {static_cast<std::uint32_t>(end_), false, false};
}

}  // namespace assay::yaml
