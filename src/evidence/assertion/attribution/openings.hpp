// Words that begin a clause which speaks of the one before.
#pragma once

#include "text/word_list.hpp"

namespace assay::evidence::openings {

inline constexpr text::WordList yet{"but", "though", "although"};
// "When we went into it: all of it done by"
inline constexpr text::WordList probing{"When", "Once", "After", "Asked", "Pressed", "Turned"};
inline constexpr text::WordList all{"all", "All", "everything", "Everything", "most", "Most"};

}  // namespace assay::evidence::openings
