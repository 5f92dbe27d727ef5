// Plain words and the words of other tools, where the language has its own: what to write instead.
// Each gives an empty text where it knows nothing better.
#pragma once

#include <string>
#include <string_view>

#include "expr/words.hpp"

namespace assay::expr {

// `score is above 8`, `$1M per year`, `no savings`: the words `rest` follow `before`, and no
// operator stands between.
std::string instead_of_words(std::string_view before, std::string_view rest);

// `avg(a, b)`, `contains(x)`.
std::string instead_of_function(std::string_view name);

// The function that the name is, or surely stands for: misspelt, or the word of another tool. Null
// where that is nobody's guess.
const FunctionWord* function_meant(std::string_view name);

// `yes`, `null`, `profile`, `yr`.
std::string instead_of_name(std::string_view name);

}  // namespace assay::expr
