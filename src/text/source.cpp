#include <algorithm>

#include <assay/diagnostic.hpp>

#include "text/utf8.hpp"

namespace assay {
namespace {

// Of a long text every so many-th line is listed, so that one of nothing but line breaks needs
// little more room than any other.
std::uint32_t stride_of(std::string_view text) noexcept {
  constexpr std::size_t most_listed = std::size_t{1} << 18;
  return static_cast<std::uint32_t>(text.size() / most_listed + 1);
}

}  // namespace

Source::Source(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), has_text_(true) {
  const bool marked = std::string_view(text_).substr(0, 3) == text::byte_order_mark;
  const std::uint32_t stride = stride_of(text_);
  line_starts_.push_back(marked ? 3 : 0);
  std::uint32_t lines = 0;
  for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1))
    if (++lines % stride == 0) line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
}

Source::Source(std::string name) : name_(std::move(name)), line_starts_{0} {}

Position Source::position(std::uint32_t offset) const noexcept {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  if (after == line_starts_.begin()) return {};  // inside the byte-order mark
  const auto listed = static_cast<std::uint32_t>(after - line_starts_.begin()) - 1;
  std::string_view before = text().substr(*(after - 1), offset - *(after - 1));
  const auto breaks = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
  if (breaks > 0) before.remove_prefix(before.rfind('\n') + 1);
  return {listed * stride_of(text_) + breaks + 1,
          static_cast<std::uint32_t>(text::code_points(before) + 1)};
}

std::uint32_t Source::line_start(std::uint32_t number) const noexcept {
  const auto end = static_cast<std::uint32_t>(text_.size());
  const std::uint32_t stride = stride_of(text_);
  if (number == 0 || (number - 1) / stride >= line_starts_.size()) return end;
  std::size_t at = line_starts_[(number - 1) / stride];
  for (std::uint32_t left = (number - 1) % stride; left > 0; --left) {
    at = text_.find('\n', at);
    if (at == std::string::npos) return end;
    ++at;
  }
  return static_cast<std::uint32_t>(at);
}

std::string_view Source::line(std::uint32_t number) const noexcept {
  const std::uint32_t start = line_start(number);
  std::string_view line = text().substr(start);
  line = line.substr(0, line.find('\n'));
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

}  // namespace assay
