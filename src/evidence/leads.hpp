// Lines that a list stands under: "Not covered:", "## Weaknesses", "Done by others:". Each of the
// list's topics is read as if it stood behind the line itself: "Weaknesses: drift".
#pragma once

#include <vector>

#include "evidence/assertion_stage.hpp"
#include "evidence/held.hpp"
#include "evidence/joined.hpp"
#include "evidence/plan_data.hpp"
#include "evidence/workspace.hpp"

namespace assay::evidence {

class Leads {
 public:
  // All must outlive this.
  Leads(const Plan& plan, AssertionStage& assertion, Held& held) noexcept
      : plan_(plan), held_(held), joined_(plan, assertion) {}

  // A passage begins.
  void enter() noexcept { lead_.clear(); }
  // A sentence begins, which may end the list.
  void see(const Workspace& w);
  // A sentence without items, which may begin one; whether it does.
  bool open(const Workspace& w);
  // The sentence that was just held may be an item of it.
  void settle(const Passage& passage);

 private:
  void join(const Passage& passage);
  bool asks_for_object() const;
  bool ends_with_yet(const Passage& passage) const;

  const Plan& plan_;
  Held& held_;
  std::vector<Token> lead_;  // of the line; none where no list is read
  std::size_t indent_ = 0;
  bool in_list_ = false;  // the line is an item itself
  Joined joined_;         // the line and an item
  std::vector<Token> tokens_;
  std::vector<Item> items_;
};

}  // namespace assay::evidence
