#pragma once

#include <string>
#include <string_view>

namespace assay::text {

// "sha256:" and 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace assay::text
