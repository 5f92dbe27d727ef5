// The author's words inside a message.
#pragma once

#include <string>
#include <string_view>

namespace assay::text {

// One line of at most 40 characters: breaks become spaces, what would not show U+FFFD, a long
// text ends in "...".
std::string shortened(std::string_view words);

// "'words'", shortened.
std::string quoted(std::string_view words);

}  // namespace assay::text
