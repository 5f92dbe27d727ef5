// What a cue stands for beside what it spells.
#include "evidence/assertion/cues/contractions.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "evidence/assertion/cues/choices.hpp"
#include "evidence/mentions/automaton.hpp"
#include "evidence/support.hpp"

namespace assay::evidence {
namespace {

// Whether the cue is all of the text, from its first word to its last.
bool covers(std::string_view cue, std::string_view text) {
  Automaton automaton;
  Vocabulary vocabulary;
  automaton.add(with_contractions(parse_spelling(cue).pattern), 0, vocabulary, Automaton::cue);
  automaton.look_ahead();
  const auto words = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), ' ')) + 1;
  const std::vector<Hit> hits = testing::all_hits(automaton, vocabulary, text);
  return std::any_of(hits.begin(), hits.end(),
                     [words](const Hit& hit) { return hit.first == 0 && hit.last + 1 == words; });
}

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("an auxiliary and its not are one word too") {
    CHECK(covers("did not ask", "did not ask"));
    CHECK(covers("did not ask", "didn't ask"));
    CHECK(covers("did not ask", "didnt ask"));
    CHECK(covers("she could not say", "she cannot say"));
    CHECK_FALSE(covers("did not ask", "did ask"));
    CHECK_FALSE(covers("did not ask", "wasn't ask"));
  }
  TEST_CASE("have behind a modal is shortened") {
    CHECK(covers("would have paid", "would've paid"));
    CHECK(covers("would have paid", "would have paid"));
    CHECK_FALSE(covers("would have paid", "could've paid"));
    CHECK_FALSE(covers("did have paid", "did've paid"));
  }
  TEST_CASE("a not that begins a cue is any negation") {
    CHECK(covers("not sure", "not sure"));
    CHECK(covers("not sure", "wasn't sure"));
    CHECK(covers("not sure", "wouldn't sure"));
    CHECK(covers("not", "didn't"));
    CHECK_FALSE(covers("not", "isn't"));
    CHECK_FALSE(covers("was not", "isn't"));
  }
  TEST_CASE("braces are looked across") {
    for (const std::string_view text : {"did not ask", "didn't ask", "wasn't ask", "was not ask"})
      CHECK(covers("{did|was} not ask", text));
    CHECK_FALSE(covers("{did|was} not ask", "hasn't ask"));
    for (const std::string_view text : {"would not ask", "wouldn't ask", "would never ask"})
      CHECK(covers("would {not|never} ask", text));
    for (const std::string_view text : {"not ask", "hasn't ask", "isn't ask", "never ask"})
      CHECK(covers("{not|never} ask", text));
    for (const std::string_view text : {"could have paid", "could've paid", "would've paid"})
      CHECK(covers("{would|could} have paid", text));
    CHECK(covers("would {have|not} paid", "wouldn't paid"));
    CHECK(covers("would {have|not} paid", "would've paid"));
  }
  TEST_CASE("a gap before an auxiliary stays") {
    CHECK(covers("drift ... did not move", "drift it really didn't move"));
    CHECK_FALSE(covers("drift ... did not move", "drift one two three four didn't move"));
  }
}

}  // namespace assay::evidence
