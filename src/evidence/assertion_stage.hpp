// How the items of a sentence are meant: cues, grammar, who acts, frames, in their order.
#pragma once

#include <vector>

#include "evidence/assertion/asserter.hpp"
#include "evidence/assertion/frames/scene.hpp"
#include "evidence/assertion/people/narrator.hpp"
#include "evidence/assertion/people/pronouns.hpp"
#include "evidence/workspace.hpp"

namespace assay::evidence {

class AssertionStage {
 public:
  // All must outlive this.
  AssertionStage(const Plan& plan, Narrator& narrator, Pronouns& pronouns) noexcept
      : plan_(plan), narrator_(narrator), pronouns_(pronouns) {}

  // Gives the items their statuses, once the items and the cues of the sentence are found. Its
  // senses are read, its clauses only where somebody has to know them.
  void run(Workspace& w);

 private:
  const Plan& plan_;
  Narrator& narrator_;
  Pronouns& pronouns_;
  Asserter asserter_;
  std::vector<Verdict> verdicts_;
};

}  // namespace assay::evidence
