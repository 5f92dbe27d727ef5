// What to write for a text that was meant as an amount and is none.
#pragma once

#include <string>
#include <string_view>

namespace assay::expr {

// "write 12%", "did you mean $3.2M?"; empty where nobody can tell. The text is no literal.
std::string literal_cure(std::string_view text);

}  // namespace assay::expr
