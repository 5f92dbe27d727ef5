#pragma once

#include <assay/scorecard.hpp>

#include "score/score.hpp"

namespace assay {

struct Scratch::Impl {
  explicit Impl(const model::Rubric& rubric) : scratch(rubric) {}
  score::Scratch scratch;
};

}  // namespace assay
