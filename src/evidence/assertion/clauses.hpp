// The grammar of a sentence, as far as assertion needs it: what parts clauses, which words are
// past-tense verbs, and who acts where it is not the candidate.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "evidence/plan_data.hpp"
#include "evidence/sentence.hpp"

namespace assay::evidence {

// How strongly a mark parts what stands on its sides.
enum class Break : std::uint8_t { none, comma, colon, dash, semicolon, stop };

// How the note speaks of the candidate.
struct Speech {
  bool quoted = false;             // the candidate's own words
  bool i_is_candidate = false;     // in quotes, and where the whole note is in the first person
  bool third_is_candidate = true;  // `she`; not in a quote that says `I`
  bool she_is_candidate = true;    // where the note's first pronoun is not `he`
  bool he_is_candidate = true;
  bool they_is_candidate = false;  // where the note has no other pronoun for one
  bool they_is_other = false;      // those who acted in the sentence before
  bool it_is_other = false;        // `it` that begins the sentence: somebody else's project
  bool we_is_attributed = false;
};

// One entry for each token; reused from sentence to sentence.
struct Clauses {
  std::vector<WordClass> classes;
  std::vector<Break> breaks;
  std::vector<char> past;         // a finite past-tense verb
  std::vector<char> verb;         // that, or is, has, does, will
  std::vector<char> or_ahead;     // `or` comes before the next verb
  std::vector<char> past_ahead;   // the next verb before a break is in the past tense
  std::vector<char> verb_before;  // since the last break or conjunction

  bool is(std::size_t at, WordClass what) const noexcept {
    return at < classes.size() && (classes[at] & what) != 0;
  }
  bool parts(std::size_t at) const noexcept {
    return at >= breaks.size() || breaks[at] != Break::none;
  }
  bool is_break(std::size_t at, Break what) const noexcept {
    return at < breaks.size() && breaks[at] == what;
  }
  bool is_past(std::size_t at) const noexcept { return at < past.size() && past[at] != 0; }
  // Whether the word at `at` is the candidate, as the subject of a clause.
  bool is_candidate(std::size_t at, const Speech& speech) const noexcept;

  // Whether a pronoun that begins a clause stands at `at`.
  bool is_pronoun(std::size_t at) const noexcept {
    return is(at, word::candidate | word::self | word::we | word::they | word::it);
  }
  // A verb that its clause is built on: no infinitive, no "being".
  bool is_finite(std::size_t at) const noexcept {
    return at < past.size() && (past[at] != 0 || is(at, word::modal | word::do_) ||
                                (is(at, word::be | word::have) && at > 0 &&
                                 !is(at - 1, word::preposition | word::infinitive)));
  }

  void read(const Plan& plan, std::string_view text, const std::vector<Token>& tokens);

 private:
  void classify(const Plan& plan, std::string_view text, const std::vector<Token>& tokens);
  void find_verbs(const std::vector<Token>& tokens);
  void look_ahead();
  void join_asides(const std::vector<Token>& tokens);
  void join_amounts(const std::vector<Token>& tokens);
};

}  // namespace assay::evidence
