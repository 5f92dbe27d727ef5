// Lines and columns of offsets that mostly ascend, in one pass over the text however many are asked
// for.
#pragma once

#include <cstdint>
#include <string_view>

#include <assay/diagnostic.hpp>

namespace assay::evidence {

class PositionTracker {
 public:
  explicit PositionTracker(std::string_view text = {}) noexcept : text_(text) {}

  // O(bytes between the last call's offset and this one); back to another line also its length.
  Position at(std::uint32_t offset) noexcept;
  std::string_view text() const noexcept { return text_; }

 private:
  Position back(std::uint32_t offset) noexcept;

  std::string_view text_;
  std::uint32_t offset_ = 0;
  Position position_;
};

}  // namespace assay::evidence
