#include "evidence/position.hpp"

#include <algorithm>
#include <cstring>

namespace assay::evidence {

Position PositionTracker::at(std::uint32_t offset) noexcept {
  if (offset < offset_) *this = PositionTracker(text_);
  const char* from = text_.data() + offset_;
  const char* const to = text_.data() + std::min<std::size_t>(offset, text_.size());
  while (from < to) {
    const auto* line_end =
        static_cast<const char*>(std::memchr(from, '\n', static_cast<std::size_t>(to - from)));
    const char* const stop = line_end != nullptr ? line_end : to;
    if (line_end == nullptr) {
      const auto starts = std::count_if(from, stop, [](char c) { return (c & 0xC0) != 0x80; });
      position_.column += static_cast<std::uint32_t>(starts);
      break;
    }
    ++position_.line;
    position_.column = 1;
    from = line_end + 1;
  }
  offset_ = offset;
  return position_;
}

}  // namespace assay::evidence
