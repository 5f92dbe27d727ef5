#include <algorithm>

#include <assay/diagnostic.hpp>

#include "text/utf8.hpp"

namespace assay {

Source::Source(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), has_text_(true) {
  const bool marked = std::string_view(text_).substr(0, 3) == text::byte_order_mark;
  line_starts_.push_back(marked ? 3 : 0);
  for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1))
    line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
}

Source::Source(std::string name) : name_(std::move(name)), line_starts_{0} {}

Position Source::position(std::uint32_t offset) const noexcept {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  if (after == line_starts_.begin()) return {};  // inside the byte-order mark
  const std::uint32_t start = *(after - 1);
  const std::string_view before = text().substr(start, offset - start);
  return {static_cast<std::uint32_t>(after - line_starts_.begin()),
          static_cast<std::uint32_t>(text::code_points(before) + 1)};
}

std::uint32_t Source::line_start(std::uint32_t number) const noexcept {
  if (number == 0 || number > line_starts_.size()) return static_cast<std::uint32_t>(text_.size());
  return line_starts_[number - 1];
}

std::string_view Source::line(std::uint32_t number) const noexcept {
  const std::uint32_t start = line_start(number);
  std::string_view line = text().substr(start);
  line = line.substr(0, line.find('\n'));
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

}  // namespace assay
