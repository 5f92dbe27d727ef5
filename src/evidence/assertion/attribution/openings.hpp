// Words of clauses which speak of the one before.
#pragma once

#include "text/word_list.hpp"

namespace assay::evidence::openings {

inline constexpr text::WordList yet{"but", "though", "although"};
// "When we went into it: all of it done by"
inline constexpr text::WordList probing{"When", "Once", "After", "Asked", "Pressed", "Turned"};
inline constexpr text::WordList all{"all", "All", "everything", "Everything", "most", "Most"};
// "the nurse does it, she reads the summary": what is no part of the work.
inline constexpr text::WordList looks_on{
    "reads", "read",     "attends", "gets",    "watches",  "watched", "signs",  "sees",   "knows",
    "joins", "looks",    "sits",    "hears",   "forwards", "sends",   "passes", "prints", "files",
    "rings", "collects", "copies",  "unlocks", "opens",    "fills",   "only",   "just"};

}  // namespace assay::evidence::openings
