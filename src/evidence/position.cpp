#include "evidence/position.hpp"

#include <algorithm>
#include <cstring>

namespace assay::evidence {

// In the same line by what stands between, else from the beginning of the line: cues go back within
// their sentence, and there may be many.
Position PositionTracker::back(std::uint32_t offset) noexcept {
  const std::string_view between = text_.substr(offset, offset_ - offset);
  const auto starts = [](std::string_view part) {
    const auto count =
        std::count_if(part.begin(), part.end(), [](char c) { return (c & 0xC0) != 0x80; });
    return static_cast<std::uint32_t>(count);
  };
  const auto breaks = static_cast<std::uint32_t>(std::count(between.begin(), between.end(), '\n'));
  if (breaks == 0) {
    position_.column -= starts(between);
  } else {
    const std::string_view before = text_.substr(0, offset);
    position_.line -= breaks;
    position_.column = starts(before.substr(before.rfind('\n') + 1)) + 1;
  }
  offset_ = offset;
  return position_;
}

Position PositionTracker::at(std::uint32_t offset) noexcept {
  if (offset < offset_) return back(offset);
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
