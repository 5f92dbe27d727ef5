// What parts the clauses of a sentence, and which of its words are verbs.
#include "evidence/assertion/grammar/clauses.hpp"

#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

// The clauses, one after the other; a break is written as the sign that made it.
std::string parted(std::string_view text) {
  const testing::MarkedSentence s(text);
  std::string out;
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    if (s.clauses.breaks[i] != Break::none)
      out += " |";
    else
      out += (i == 0 ? "" : " ") + s.words(i, i + 1);
  }
  return out;
}

std::string past_verbs(std::string_view text) {
  const testing::MarkedSentence s(text);
  std::string out;
  for (std::size_t i = 0; i < s.tokens.size(); ++i)
    if (s.clauses.is_past(i)) out += (out.empty() ? "" : " ") + s.words(i, i + 1);
  return out;
}

struct Row {
  std::string_view sentence;
  std::string_view wanted;
};

const Row breaks[] = {
    {"She left, he stayed.", "She left | he stayed |"},
    {"She left; he stayed", "She left | he stayed"},
    {"Baseline: 40 hours", "Baseline | 40 hours"},
    {"The chart - an intern drew it", "The chart | an intern drew it"},
    {"the on-call engineer", "the on - call engineer"},
    {"It saved $3,200,000 a year", "It saved $ 3,200,000 a year"},
};

const Row verbs[] = {
    {"She cut idle time.", "cut"},
    {"She had cut idle time.", "had cut"},
    {"She wants to cut idle time.", ""},
    {"It was measured twice.", "was measured"},
    {"The engineers fixed it and left.", "fixed left"},
    {"She will cut idle time.", ""},
    {"The measured drop is 12%.", ""},
    {"Nobody built it.", "built"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("marks part clauses, unless they belong to a word or an amount") {
    for (const Row& row : breaks) {
      CAPTURE(row.sentence);
      CHECK(parted(row.sentence) == row.wanted);
    }
  }
  TEST_CASE("past-tense verbs that a clause is built on, participles behind them too") {
    for (const Row& row : verbs) {
      CAPTURE(row.sentence);
      CHECK(past_verbs(row.sentence) == row.wanted);
    }
  }
  TEST_CASE("a place past the sentence is no word and parts what stands before it") {
    const testing::MarkedSentence s("She cut it");
    CHECK_FALSE(s.clauses.is(s.tokens.size(), ~WordClass{0}));
    CHECK_FALSE(s.clauses.is_past(s.tokens.size()));
    CHECK(s.clauses.parts(s.tokens.size()));
  }
}

}  // namespace assay::evidence
