// What a later clause says by a pronoun of a thing that was no more than brought up: "We came to
// the drug count. He may start on it in June", "As for the chart, reception does that".
//
// The pronoun is read as if the thing itself stood there.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "evidence/held.hpp"
#include "evidence/joined.hpp"

namespace assay::evidence {

class Resumption {
 public:
  // All must outlive this.
  Resumption(const Plan& plan, AssertionStage& assertion, Held& held) noexcept
      : plan_(plan), held_(held), joined_(plan, assertion) {}

  // Reads a sentence that may speak of what is held, its items found if it has any.
  void read(const Workspace& w);

  // Reads what was just held, of `passage`: a topic that stands first in its own sentence.
  void read_own(const Passage& passage);

 private:
  bool ends_topic(std::string_view text, const Item& item) const;
  bool begins_cleft(std::string_view text, const Item& item) const;
  void settle_cleft(std::size_t at, const Passage& passage);
  bool is_brought_up(const Workspace& w);
  static std::size_t own_mention(const Workspace& w);
  void find_pronouns(std::string_view text, const std::vector<Token>& tokens, std::size_t from,
                     std::size_t to);
  void settle(std::size_t first, std::size_t last, const Passage& passage,
              const std::vector<Token>& tokens);
  bool is_of_work(const Item& pronoun) const;
  bool is_object(std::size_t at) const;
  bool is_acted_on(std::size_t at) const;
  bool has_object_before(std::size_t at) const;
  bool is_said_by_us(std::size_t at) const;

  const Plan& plan_;
  Held& held_;
  Joined joined_;
  Clauses before_;  // of what is held
  std::vector<Item> pronouns_;
  std::vector<Token> tokens_;  // of a cleft, put in order
};

}  // namespace assay::evidence
