// The reasons of a pay component, in words that stand in an offer's file.
#pragma once

#include <optional>
#include <string>

#include <assay/assessment.hpp>

#include "compensation/bind.hpp"
#include "expr/program.hpp"

namespace assay::compensation {

// "$31,500/year" without its period: "$31,500"; every digit stands.
std::string amount_text(const Decimal& amount, const Unit& unit);

// "premium holds (8.65 > 8)", "score 7.2 > 8": a condition with what was found.
std::string condition_text(const Bound& bound, const expr::Program& when,
                           const expr::Environment& environment, bool holds);

// "32.5%" of a share 0.325, two decimals at most.
std::string share_text(const Decimal& share);

}  // namespace assay::compensation
