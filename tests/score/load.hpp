// Rubrics for tests, from text.
#pragma once

#include <map>
#include <string>

#include "model/rubric.hpp"
#include "scorecard/answers.hpp"

namespace assay::score_test {

// `files`: the rubrics nested in it, by path. Fails the test case with the diagnostics, if any.
model::RubricRef load(const std::string& yaml,
                      const std::map<std::string, std::string>& files = {});

// Answers without any answer.
scorecard::Answers blank(const model::Rubric& rubric);
std::uint32_t slot(const model::Rubric& rubric, const std::string& path);
std::uint32_t fact(const model::Rubric& rubric, const std::string& id);

}  // namespace assay::score_test
