// The cases' notes told otherwise: with other names and pronouns, or with their sections in another
// order. Nothing in the result may move.
#pragma once

#include <string>
#include <vector>

#include <assay/testing.hpp>

#include "testing/suite.hpp"

namespace assay::testing {

struct Difference {
  std::string change;      // "'He' for 'She'", in words
  std::string difference;  // "score 7.2, was 8.1"
  std::string card;        // the case, with its notes as they were told
};

std::vector<Difference> uneven(const Suite& suite, const Property& property,
                               const TestOptions& options);
std::vector<Difference> moved_by_sections(const Suite& suite, const TestOptions& options);

}  // namespace assay::testing
