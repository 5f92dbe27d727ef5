#include "evidence/position.hpp"

#include <algorithm>
#include <cstring>

namespace assay::evidence {
namespace {

// Bytes that begin a character; plain text is told by eight at a time.
std::uint32_t count_characters(const char* from, const char* to) noexcept {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  std::uint32_t count = 0;
  while (from != to) {
    std::uint64_t word = 0;
    if (to - from >= 8) {
      std::memcpy(&word, from, sizeof word);
      if ((word & high_bits) == 0) {
        count += 8;
        from += 8;
        continue;
      }
    }
    count += (*from & 0xC0) != 0x80 ? 1U : 0U;
    ++from;
  }
  return count;
}

std::uint32_t count_characters(std::string_view text) noexcept {
  return count_characters(text.data(), text.data() + text.size());
}

}  // namespace

// In the same line by what stands between, else from the beginning of the line: cues go back within
// their sentence, and there may be many.
Position PositionTracker::back(std::uint32_t offset) noexcept {
  const std::string_view between = text_.substr(offset, offset_ - offset);
  const auto breaks = static_cast<std::uint32_t>(std::count(between.begin(), between.end(), '\n'));
  if (breaks == 0) {
    position_.column -= count_characters(between);
  } else {
    const std::string_view before = text_.substr(0, offset);
    position_.line -= breaks;
    position_.column = count_characters(before.substr(before.rfind('\n') + 1)) + 1;
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
      position_.column += count_characters(from, stop);
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
