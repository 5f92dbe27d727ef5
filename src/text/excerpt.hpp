// One line of a source as messages show it, with the caret line below.
#pragma once

#include <string>

#include <assay/diagnostic.hpp>

namespace assay::text {

inline constexpr int columns_shown = 100;

// "   34 |     when: idle_reduction >= 10\n"
// "      |                             ^^ did you mean 10%?\n"
// No line is wider than `columns_shown`: a long source line is shown as a window around the caret,
// a help that does not fit beside the caret stands below it.
std::string excerpt(const Source& source, Span where, const std::string& help, bool colour);

}  // namespace assay::text
