// What was read of a sentence, as the evidence that is kept: with its place, and what decided.
#pragma once

#include <vector>

#include <assay/evidence.hpp>

#include "evidence/plan_data.hpp"
#include "evidence/position.hpp"
#include "evidence/sentence.hpp"

namespace assay::evidence {

class Recorder {
 public:
  explicit Recorder(const Plan& plan) : plan_(plan) {}

  void enter(const Passage& passage);
  // Fills `out`, which is new. `item` is of the sentence of `tokens`, whose cues are `cues`;
  // `later` is where a later sentence says how it is meant.
  void record(const Item& item, const std::vector<Token>& tokens, const std::vector<CueHit>& cues,
              Span later, Evidence& out);

 private:
  void place(const Item& item, Evidence& out);
  void explain(const Item& item, Span where, Evidence& out);

  const Plan& plan_;
  const Passage* passage_ = nullptr;
  // Each goes forward only, so that all look-ups together are linear in the text.
  PositionTracker positions_, cue_positions_, later_positions_;
};

}  // namespace assay::evidence
