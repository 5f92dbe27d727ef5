// Notes of any shape: offsets inside the text, the same twice, time linear, memory flat.
#include <ctime>
#include <random>

#include <doctest/doctest.h>

#include "evidence/assertion/cues/lexicon.hpp"
#include "evidence/gold.hpp"
#include "evidence/support.hpp"

namespace assay::evidence {
namespace {

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

constexpr std::string_view pieces[] = {"no ",
                                       "not ",
                                       "never ",
                                       "without ",
                                       "the engineers ",
                                       "would ",
                                       "if ",
                                       "idle time ",
                                       "baseline ",
                                       "12% ",
                                       "$3.2M ",
                                       "from 40% to ",
                                       "and ",
                                       "but ",
                                       ", ",
                                       "; ",
                                       ". ",
                                       "? ",
                                       "\n",
                                       "\n\n- ",
                                       "> ",
                                       "| ",
                                       "she ",
                                       "I ",
                                       "we ",
                                       "fell ",
                                       "\xC3\xA9",
                                       "\xE2\x80\x94",
                                       "’s ",
                                       "%",
                                       "$",
                                       "1",
                                       "-",
                                       "...",
                                       "could not explain ",
                                       "skipped ",
                                       "by ",
                                       "chart ",
                                       "plans to ",
                                       "a week ",
                                       "asked ",
                                       "\xF0\x9F\x98\x80",
                                       "according to ",
                                       "A/B ",
                                       "p-value ",
                                       "(",
                                       ")",
                                       ": ",
                                       "\t",
                                       "\n## That ",
                                       "\n| baseline | chart |\n|---|---|\n",
                                       " | ",
                                       "\n- ",
                                       "\n**baseline**\n",
                                       ":\n",
                                       "\nA: ",
                                       "Same for ",
                                       "it was "};

std::string made_of_pieces(std::mt19937& random, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i)
    out += pieces[random() % std::size(pieces)];
  return out;
}

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string out;
  out.reserve(bytes + piece.size());
  while (out.size() < bytes)
    out += piece;
  return out;
}

double cpu_seconds(const Plan& plan, const std::string& text) {
  const std::clock_t start = std::clock();
  (void)testing::read_notes(plan, text);
  return double(std::clock() - start) / CLOCKS_PER_SEC;
}

bool same(const Evidence& a, const Evidence& b) {
  return a.start == b.start && a.end == b.end && a.status == b.status && a.text == b.text &&
         a.cue == b.cue && a.line == b.line && a.column == b.column && a.near == b.near;
}

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("spans lie inside the text, on characters, and come twice the same") {
    const PlanRef plan = testing::gold_plan();
    std::mt19937 random(2026);
    std::size_t seen = 0;
    for (int round = 0; round < 800; ++round) {
      const std::string text = made_of_pieces(random, 1 + random() % 60);
      const Voice voice = random() % 2 == 0 ? Voice::candidate : Voice::interviewer;
      const Reading first = testing::read_notes(*plan, text, voice);
      const Reading second = testing::read_notes(*plan, text, voice);
      CAPTURE(text);
      REQUIRE(first.evidence.size() == second.evidence.size());
      const Source source("notes", text);
      for (std::size_t i = 0; i < first.evidence.size(); ++i) {
        const Evidence& evidence = first.evidence[i];
        REQUIRE(evidence.start < evidence.end);
        REQUIRE(evidence.end <= text.size());
        CHECK(is_boundary(text, evidence.start));
        CHECK(is_boundary(text, evidence.end));
        CHECK(text.substr(evidence.start, evidence.end - evidence.start) == evidence.text);
        const Position position = source.position(evidence.start);
        CHECK(evidence.line == position.line);
        CHECK(evidence.column == position.column);
        CHECK((evidence.status == Assertion::affirmed) == evidence.cue.empty());
        CHECK(same(evidence, second.evidence[i]));
        if (i > 0) CHECK(first.evidence[i - 1].start <= evidence.start);
      }
      seen += first.evidence.size();
    }
    CHECK(seen > 1000);
  }

  TEST_CASE("bytes that are no text do no harm") {
    const PlanRef plan = testing::gold_plan();
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
      std::string text = made_of_pieces(random, random() % 30);
      for (std::size_t i = random() % 20; i > 0 && !text.empty(); --i)
        text[random() % text.size()] = static_cast<char>(random());
      for (const Evidence& evidence : testing::read_notes(*plan, text).evidence) {
        REQUIRE(evidence.start < evidence.end);
        REQUIRE(evidence.end <= text.size());
      }
    }
  }

  // Rules look at the words on both sides of a cue; the debug and sanitizer builds check each look.
  TEST_CASE("a cue may stand at any end of a sentence") {
    const PlanRef plan = testing::gold_plan();
    for (const CueRow& cue : built_in_cues()) {
      const std::string text(cue.text);
      for (const std::string& note :
           {text, "12% " + text, text + " 12%", "12%, " + text + ",", ", " + text + ", 12%",
            "12%) " + text + "s", "(" + text + "): 12%", "She " + text, text + " the 12%",
            "12% of the " + text + ":", text + " " + text + " 12% " + text, "12% " + text + " she",
            "12% " + text + " not", "- the " + text + "\n\n12%"}) {
        for (const Evidence& evidence : testing::read_notes(*plan, note).evidence)
          CHECK(evidence.end <= note.size());
      }
    }
  }

  TEST_CASE("time is linear in notes of any shape") {
    const PlanRef plan = testing::gold_plan();
    for (const std::string_view piece : {"7",
                                         "7 ",
                                         "no ",
                                         "not ",
                                         "\"",
                                         "> ",
                                         "a",
                                         "idle time ",
                                         "12% ",
                                         "12% idle time ",
                                         "$",
                                         "- ",
                                         "the engineers ",
                                         "by the engineers ",
                                         "could not explain ",
                                         "12% could not explain ",
                                         "if ",
                                         ", ",
                                         "no, ",
                                         "or ",
                                         "idle time, or ",
                                         "from 1% to ",
                                         "would ",
                                         "asked her ",
                                         "never without ",
                                         "she ",
                                         "\n",
                                         "|",
                                         "'s ",
                                         "\xC3\xA9",
                                         "take take take ",
                                         "1,"}) {
      const double small = cpu_seconds(*plan, repeated(piece, 100'000));
      const double large = cpu_seconds(*plan, repeated(piece, 400'000));
      CAPTURE(piece);
      CAPTURE(small);
      CAPTURE(large);
      CHECK(large < 0.25 + 10 * small);
      CHECK(large < 8);
    }
  }

  TEST_CASE("a sentence that goes on and on costs about what short ones do") {
    const PlanRef plan = testing::gold_plan();
    for (const std::string piece :
         {"no drift", "| drift | none", "drop the drift question", "drift - we did not cover it",
          "the vendor, who drifted", "a 12% goal met"}) {
      const double small = cpu_seconds(*plan, repeated(piece + ".\n", 100'000));
      const double large = cpu_seconds(*plan, repeated(piece + ", ", 100'000));
      CAPTURE(piece);
      CAPTURE(small);
      CAPTURE(large);
      CHECK(large < 0.1 + 8 * small);
    }
  }

  TEST_CASE("a phrase with many gaps meets repetition in bounded time") {
    PlanInput input;
    input.sets = {testing::phrase_set(
        "gaps", {"a ... a ... a ... a ... a ... a ... a ... a ... b", "a a a a a a a a a a a b"})};
    Diagnostics out;
    const PlanRef plan = compile(std::move(input), nullptr, out);
    CHECK(cpu_seconds(*plan, repeated("a ", 50'000)) < 10);
  }
}

}  // namespace assay::evidence
