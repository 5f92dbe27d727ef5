// Topics and what is said of them: a heading, a line in bold, a label or an item of a list that
// names what was talked about and nothing more. The sentence below it is read as if it stood behind
// its colon, so that "## Rollback", "Never did one." means what "Rollback: never did one" does.
#pragma once

#include <string_view>
#include <vector>

#include "evidence/assertion_stage.hpp"
#include "evidence/held.hpp"
#include "evidence/joined.hpp"
#include "evidence/plan_data.hpp"
#include "evidence/workspace.hpp"

namespace assay::evidence {

// Whether the sentence, of `text`, names topics; `items` are its own.
bool is_topic(const Plan& plan, std::string_view text, const std::vector<Token>& sentence,
              const std::vector<Item>& items);

// Whether nouns stand in the sentence, beside its items, and what joins them: nobody acts.
bool is_nominal(const Plan& plan, const std::vector<Token>& sentence,
                const std::vector<Item>& items);

class Topics {
 public:
  // All must outlive this.
  Topics(const Plan& plan, AssertionStage& assertion, Held& held) noexcept
      : plan_(plan), held_(held), joined_(plan, assertion) {}

  // Reads the next sentence, whose own items are found, for what it says of the held topic.
  void read(const Workspace& next);

  // The held topic ends its passage, and a quote may come: "## Rollback", "> Never did one."
  void keep(const Passage& passage) { passage_ = passage; }
  // Reads the passage behind it.
  void read_quote(const Passage& next);
  // What was kept, with as much of the quote as the topic's cue lies in.
  const Passage& passage() const noexcept { return passage_; }

 private:
  void join(const Passage& passage, const std::vector<Token>& sentence);

  const Plan& plan_;
  Held& held_;
  Joined joined_;              // a topic and what is said of it
  std::vector<Token> tokens_;  // of both
  Sentence quoted_;
  Passage passage_;
};

}  // namespace assay::evidence
