// A case scored, and what is not as expected.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <assay/assessment.hpp>
#include <assay/guideline.hpp>

#include "compensation/bind.hpp"
#include "score/score.hpp"
#include "testing/suite.hpp"

namespace assay::testing {

// What a case is scored with: the file's own, or a changed copy of either.
struct Subject {
  model::RubricRef rubric;
  compensation::BoundRef guideline;  // may be null
};
Subject subject(const Suite& suite);

// The whole assessment, pay included.
Assessment assess(const Subject& subject, const scorecard::Answers& answers,
                  score::Gathered gathered);

// What an aspect came to, in the words of a test file: "7.25", "[premium]", "null".
std::string outcome(const Assessment& assessment, const Expectation& expectation);
bool met(const Assessment& assessment, const Expectation& expectation);

// Of a set: what holds, is raised, was warned of or was found, each once.
std::vector<std::string> names(const Assessment& assessment, Aspect aspect);

// The shortest reason why the assessment is as it is there; may be empty.
std::string reason(const Assessment& assessment, const Expectation& expectation);

}  // namespace assay::testing
