// Marks that stand for words: boxes that nobody ticked, crosses.
#pragma once

#include <vector>

#include "evidence/sentences/tokens.hpp"

namespace assay::evidence {

// "✗", "❌"
inline bool is_cross(const Token& token) noexcept {
  return token.is_mark(U'\u2717') || token.is_mark(U'\u2718') || token.is_mark(U'\u274C') ||
         token.is_mark(U'\u2716');
}

// "✓", "✅"
inline bool is_tick(const Token& token) noexcept {
  return token.is_mark(U'\u2713') || token.is_mark(U'\u2714') || token.is_mark(U'\u2705');
}

// Whether "☐" ends at `last`, or "[ ]".
inline bool is_open_box(const std::vector<Token>& tokens, std::size_t last) noexcept {
  const Token& token = tokens[last];
  const bool drawn = token.is_mark(U'\u2610') || token.is_mark(U'\u25A1');
  return drawn || (last > 0 && token.is_mark(U']') && tokens[last - 1].is_mark(U'['));
}

}  // namespace assay::evidence
