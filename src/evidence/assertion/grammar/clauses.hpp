// The grammar of a sentence, as far as assertion needs it: what parts clauses, which words are
// past-tense verbs, and who acts where it is not the candidate.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "evidence/plan_data.hpp"
#include "evidence/sentence.hpp"
#include "text/word_list.hpp"

namespace assay::evidence {

// How strongly a mark parts what stands on its sides. What stands before an aside in brackets still
// is the subject of what follows it: "the fix (a week of work) was done by the data team".
enum class Break : std::uint8_t { none, aside, comma, colon, dash, semicolon, stop };

// How the note speaks of the candidate.
struct Speech {
  bool quoted = false;             // the candidate's own words
  bool i_is_candidate = false;     // in quotes, and where the whole note is in the first person
  bool third_is_candidate = true;  // `she`; not in a quote that says `I`
  bool she_is_candidate = true;    // where the note's first pronoun is not `he`
  bool he_is_candidate = true;
  bool they_is_candidate = false;  // where the note has no other pronoun for one
  bool one_is_gendered = false;    // the note calls one she or he: `their` is of others
  bool they_is_other = false;      // those who acted in the sentence before
  bool it_is_other = false;        // `it` that begins the sentence: somebody else's project
  bool we_is_attributed = false;
  bool answering = false;  // behind the "A:" of a transcript
};

// No character type: a compiler must take what is written through one for a write to anything.
using Flag = std::uint16_t;

// Mostly one entry for each token; reused from sentence to sentence.
struct Clauses {
  std::size_t size = 0;  // of the sentence
  WordClass seen = 0;    // the classes of all words
  std::vector<WordClass> classes;
  std::vector<text::Spelling> spelled;  // of words alone
  std::vector<Break> breaks;
  std::vector<Flag> past;  // a finite past-tense verb
  std::vector<Flag> verb;  // that, or is, has, does, will
  struct Range {
    std::uint32_t first = 0, last = 0;
  };
  // The marks around clauses that stand between a subject and its verb; mostly none.
  std::vector<Range> relatives;

  bool is(std::size_t at, WordClass what) const noexcept {
    return at < size && (classes[at] & what) != 0;
  }
  // Whether the word at `at` is spelled so, capitals included.
  bool is_word(std::size_t at, const text::Spelling& word) const noexcept {
    return at < size && spelled[at] == word;
  }
  template <std::size_t N>
  bool is_one_of(std::size_t at, const text::WordList<N>& words) const noexcept {
    return at < size && words.has(spelled[at]);
  }
  bool parts(std::size_t at) const noexcept { return at >= size || breaks[at] != Break::none; }
  bool is_break(std::size_t at, Break what) const noexcept {
    return at < size && breaks[at] == what;
  }
  bool is_past(std::size_t at) const noexcept { return at < size && past[at] != 0; }
  // Whether a verb stands before `at`, since the last break or conjunction.
  bool has_verb_before(std::size_t at) const noexcept;
  // Whether the word at `at` is the candidate, as the subject of a clause.
  bool is_candidate(std::size_t at, const Speech& speech) const noexcept;

  // Whether a pronoun that begins a clause stands at `at`.
  bool is_pronoun(std::size_t at) const noexcept {
    return is(at, word::candidate | word::self | word::we | word::they | word::it);
  }
  // A verb that its clause is built on: no infinitive, no "being".
  bool is_finite(std::size_t at) const noexcept {
    return at < size && (past[at] != 0 || is(at, word::modal | word::do_) ||
                         (is(at, word::be | word::have) && at > 0 &&
                          !is(at - 1, word::preposition | word::infinitive)));
  }

  // Whether "at first" or "initially" stands in the clause at `at`: what held then, no longer does.
  bool says_at_first(std::size_t at) const noexcept;

  void read(const Plan& plan, std::string_view text, const std::vector<Token>& tokens);

 private:
  void classify(const Plan& plan, std::string_view text, const std::vector<Token>& tokens);
  void find_verbs(const std::vector<Token>& tokens);
  void join(const std::vector<Token>& tokens);
  void join_asides(const std::vector<Token>& tokens);
  void join_fillers(const std::vector<Token>& tokens);
  void join_relatives(const std::vector<Token>& tokens);
  void join_brackets(const std::vector<Token>& tokens);
  void join_cells(const std::vector<Token>& tokens);
  void join_particles();
  bool is_amount(const std::vector<Token>& tokens, std::size_t first, std::size_t last) const;

  bool has_brackets_ = false;  // `(`
  bool has_cells_ = false;     // `|`
  int commas_ = 0;
};

}  // namespace assay::evidence
