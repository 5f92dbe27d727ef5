// Two sentences read as one: "Rollback" and "Never did one." as "Rollback: never did one".
#pragma once

#include <vector>

#include "evidence/assertion_stage.hpp"
#include "evidence/workspace.hpp"

namespace assay::evidence {

// The mark that parts the two, behind the last token of the first; it has no place in the text.
Token colon_behind(const Token& last) noexcept;

class Joined {
 public:
  // All must outlive this.
  Joined(const Plan& plan, AssertionStage& assertion) noexcept
      : plan_(plan), assertion_(assertion), w_(plan) {}

  // Gives `items`, which stand among `tokens`, the statuses that they have there. The passage is
  // looked at while this works.
  void read(const Passage& passage, const std::vector<Token>& tokens,
            const std::vector<Item>& items);

  const Workspace& workspace() const noexcept { return w_; }

 private:
  const Plan& plan_;
  AssertionStage& assertion_;
  Workspace w_;
};

}  // namespace assay::evidence
