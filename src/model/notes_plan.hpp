// A rubric's plan for reading notes.
#pragma once

#include <memory>
#include <mutex>

#include "evidence/plan.hpp"

namespace assay::model {

// Where a rubric has no phrases of its own there is nothing to report when it is loaded, and those
// who score ratings and facts alone never want the plan: it is compiled when the first notes are
// read. Threads may ask for it at the same time.
class NotesPlan {
 public:
  explicit NotesPlan(evidence::PlanRef plan) : plan_(std::move(plan)) {}
  explicit NotesPlan(std::shared_ptr<const evidence::PlanInput> input) : input_(std::move(input)) {}

  const evidence::PlanRef& get() const {
    if (input_ != nullptr) std::call_once(once_, [this] { compile(); });
    return plan_;
  }

 private:
  void compile() const {
    Diagnostics none;
    plan_ = evidence::compile(*input_, nullptr, none);
  }

  std::shared_ptr<const evidence::PlanInput> input_;
  mutable std::once_flag once_;
  mutable evidence::PlanRef plan_;
};

using NotesPlanRef = std::shared_ptr<const NotesPlan>;

}  // namespace assay::model
