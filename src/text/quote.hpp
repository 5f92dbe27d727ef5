// The author's words inside a message.
#pragma once

#include <string>
#include <string_view>

namespace assay::text {

// Breaks become spaces, what would not show U+FFFD: a file's name can hold a terminal's commands.
std::string on_one_line(std::string_view words);

// One line of at most 40 characters: breaks become spaces, what would not show U+FFFD, a long
// text ends in "...".
std::string shortened(std::string_view words);

// "'words'", shortened.
std::string quoted(std::string_view words);

}  // namespace assay::text
