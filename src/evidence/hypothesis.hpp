// What is said in answer to a supposed case: "How would you tackle moss? Scarify, then feed.",
// "Asked what she'd do about churn. Exit interviews first." Nobody has done it yet.
#pragma once

#include <optional>

#include "evidence/workspace.hpp"

namespace assay::evidence {

class Hypothesis {
 public:
  // Another passage begins.
  void enter() noexcept { left_ = 0; }
  // Hears a sentence. Where it answers what was supposed before and tells of nothing that was done,
  // the word that supposed it.
  std::optional<Span> hear(const Workspace& w);

 private:
  std::optional<Span> supposed(const Workspace& w) const;
  bool is_of_paragraph(const Workspace& w) const;

  int left_ = 0;           // sentences that may still answer
  Span word_;              // that supposed it
  std::uint32_t end_ = 0;  // of the last sentence
};

}  // namespace assay::evidence
