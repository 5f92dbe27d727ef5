// A reference rubric as the file that the library reads, a card as text for messages.
#pragma once

#include <string>

#include "score/reference.hpp"

namespace assay::reference {

std::string to_yaml(const Rubric& rubric);
std::string describe(const Card& card);

}  // namespace assay::reference
