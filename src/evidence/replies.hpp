// How an answer begins: "Honestly, no", "She has, for six years", "Ran two of them".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "evidence/workspace.hpp"

namespace assay::evidence {

// Past what only opens an answer, from the token `first` on: "Honestly,", "Well ...", a dash.
std::size_t past_opener(std::string_view text, const std::vector<Token>& tokens,
                        std::size_t first) noexcept;

// Whether the answer that begins at `first` says that it was done: "She has, for six years".
bool says_so(std::string_view text, const std::vector<Token>& tokens, std::size_t first) noexcept;

// "A: I wrote the script", "Priya: chaired about 15 of them": work of whoever answers.
bool tells_own(const Workspace& w, std::size_t first) noexcept;

}  // namespace assay::evidence
