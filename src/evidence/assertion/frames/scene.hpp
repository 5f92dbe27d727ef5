// What the frames of assertion look at in a sentence, and the questions that they all ask: who
// acts, where a list of topics begins and ends.
#pragma once

#include <string_view>
#include <vector>

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/assertion/grammar/senses.hpp"
#include "evidence/sentence.hpp"

namespace assay::evidence {

// What a frame found: what stands from `from` to `to` is meant as `cue` says, which stands where it
// was told. Cues that it lies across give way.
struct Verdict {
  CueHit cue;
  std::size_t from = 0, to = 0;
};

// Who acts: the interviewers or their talk, the candidate or those around, nobody named, or what is
// asked about.
enum class Side : std::uint8_t { unsaid, ours, theirs, topic, thing };

class Scene {
 public:
  // All must outlive this.
  Scene(const Clauses& clauses, const Senses& senses, std::string_view text,
        const std::vector<Token>& tokens, const Speech& speech,
        const std::vector<Item>& items) noexcept
      : c(clauses), s(senses), text(text), tokens(tokens), speech(speech), items(items) {}

  std::size_t size() const noexcept { return tokens.size(); }
  // Whether a mention or a quantity begins from `from` on, before `to`.
  bool holds(std::size_t from, std::size_t to) const noexcept;
  bool holds_quantity(std::size_t from, std::size_t to) const noexcept;
  bool in_item(std::size_t at) const noexcept;
  // Who acts in the verb at `at`, told before it in its clause.
  Side side(std::size_t at) const noexcept;
  // Whether a quotation begins with the word at `at`.
  bool is_quoted(std::size_t at) const noexcept;
  // Where the clause of `at` begins; what is joined by `and` to a verb before it is one.
  std::size_t clause_start(std::size_t at) const noexcept;
  // Past a list of noun phrases that begins at `at`: before the next clause.
  std::size_t list_end(std::size_t at) const noexcept;
  // Where the topics begin that stand right before `at`, with or without a mark between: "drift,
  // cost - ". `at` itself where a clause stands there.
  std::size_t topics_start(std::size_t at) const noexcept;
  // Whether mentions stand there, and beside them only what names a thing: no clause.
  bool is_topic_list(std::size_t first, std::size_t last) const noexcept;
  // Past auxiliaries before `at`: the "did" of "did not".
  std::size_t past_auxiliaries(std::size_t at) const noexcept;
  // "in her design", "by his team", up to the end of the clause.
  bool is_of_theirs(std::size_t from) const noexcept;

  const Clauses& c;
  const Senses& s;
  std::string_view text;  // of the passage
  const std::vector<Token>& tokens;
  const Speech& speech;
  const std::vector<Item>& items;
};

}  // namespace assay::evidence
