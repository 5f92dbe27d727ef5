// A rubric that pays, guidelines for it, and what they make of a card.
#pragma once

#include <string>

#include <assay/guideline.hpp>
#include <assay/scorecard.hpp>

namespace assay::testing_support {

// Rates `depth`; a clause, a flag, a value, a nested rubric and the savings that notes may state.
Rubric pay_rubric();

// Of the profiles cloud, startup and default; `rest` is what else stands in the file.
std::string pay_head(const std::string& rest);

// Fails the test where the text is no guideline for `pay_rubric`.
Guideline pay_guideline(const Rubric& rubric, const std::string& rest);

// A card that rates `depth`, if `level` is given, of someone whose peers have $160,000.
Scorecard pay_card(const Rubric& rubric, const char* level);

// The only component of a guideline, for a card that rates `depth`.
ComponentResult only(const std::string& component, const char* level, const char* profile = "",
                     const char* notes = "");

// "null" where there is none.
std::string amount(const ComponentResult& component);

}  // namespace assay::testing_support
