// The sentence that is being read, and what was found in it. Its buffers are kept from sentence to
// sentence.
#pragma once

#include <vector>

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/assertion/grammar/senses.hpp"
#include "evidence/mentions/automaton.hpp"
#include "evidence/passages.hpp"
#include "evidence/plan_data.hpp"
#include "evidence/sentence.hpp"

namespace assay::evidence {

struct Workspace {
  explicit Workspace(const Plan& of) noexcept : plan(of) {}

  std::string_view text() const noexcept { return passage->text; }
  const std::vector<Token>& tokens() const noexcept { return sentence.tokens; }
  bool promises(unsigned what) const noexcept { return (seen & what) != 0; }
  // Of the passage.
  Span span_of(const CueHit& cue) const noexcept { return evidence::span_of(cue, sentence.tokens); }

  // Forgets the sentence before and looks over the words of this one, once it is in `sentence`.
  void begin();
  bool may_hold_targets() const;
  // Phrases and names of the rubric, and the cues that it adds.
  void find_targets();
  // Cues of the language, once they are asked for.
  void find_cues();
  // Puts those of `hits` that count into `cues`.
  void select_longest_cues();
  // `items` from `hits`: the longest mentions of each set, none inside or across another of it.
  void add_mentions();
  // `items` from `amounts`, in the order of the text.
  void add_quantities();

  const Plan& plan;
  const Passage* passage = nullptr;
  Sentence sentence;
  unsigned seen = 0;  // what its words promise
  bool has_amount = false;
  std::vector<Amount> amounts;
  std::vector<Hit> hits;
  std::vector<Item> items;
  std::vector<CueHit> cues;
  Clauses clauses;  // once somebody has read them
  Senses senses;    // the same
  Automaton::Walk walk;
  std::vector<std::uint32_t> owners;  // of tokens, while cues are put in order

 private:
  void add(const Tag& tag, const Hit& hit);

  bool found_cues_ = false;
};

}  // namespace assay::evidence
