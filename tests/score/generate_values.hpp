// Facts that random rubrics ask for, and values of them.
#pragma once

#include <string>

#include "score/generate.hpp"

namespace assay::reference {

struct Measure {
  const char* id;
  const char* unit;
};

// One unit to a name, so that a nested rubric's facts are always the outer one's.
inline constexpr Measure measures[] = {{"n0", "number"},  {"n1", "number"},  {"k0", "count"},
                                       {"p0", "percent"}, {"p1", "percent"}, {"m0", "USD/year"},
                                       {"b0", "bool"},    {"b1", "bool"}};

bool is_bool(const std::string& unit);
bool is_plain(const std::string& unit);

// thousandths / 1000, as people write it.
Literal thousandths(int n, const std::string& suffix = "");
Literal literal_of(const std::string& unit, Dice& dice);
// More than any literal of the unit.
Literal beyond(const std::string& unit);
Q random_value(const std::string& unit, Dice& dice);

}  // namespace assay::reference
