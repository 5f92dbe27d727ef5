// Lines and columns of ascending offsets, in one pass over the text however many are asked for.
#pragma once

#include <cstdint>
#include <string_view>

#include <assay/diagnostic.hpp>

namespace assay::evidence {

class PositionTracker {
 public:
  explicit PositionTracker(std::string_view text = {}) noexcept : text_(text) {}

  // O(bytes since the last call); going back starts anew.
  Position at(std::uint32_t offset) noexcept;
  std::string_view text() const noexcept { return text_; }

 private:
  std::string_view text_;
  std::uint32_t offset_ = 0;
  Position position_;
};

}  // namespace assay::evidence
