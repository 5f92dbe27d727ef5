// Debrief notes bound to a rubric.
#include <string>

#include <assay/assay.hpp>

#include <doctest/doctest.h>

#include "model/rubric.hpp"
#include "scorecard/answers.hpp"
#include "scorecard/fixture.hpp"
#include "scorecard/sections.hpp"

using namespace assay;
using scorecard_tests::faults;
using scorecard_tests::sample;

namespace {

Scorecard bound(const std::string& text) {
  const auto input = Input::parse(text, "n.md");
  if (!input) FAIL(input.error().render());
  auto card = Scorecard::bind(sample(), *input);
  if (!card) FAIL(card.error().render());
  return *card;
}

// "section|voice|text" for each passage, and "path=rating" for each rating.
std::string dump(const std::string& text) {
  const Scorecard card = bound(text);
  const Rubric loaded = sample();
  const model::Rubric& rubric = *loaded.model();
  std::string out;
  for (const scorecard::Text& t : card.answers().texts) {
    const bool section = t.criterion != evidence::no_slot;
    out += (section ? rubric.paths[t.criterion] : std::string("-")) + "|" +
           (t.voice == Voice::candidate ? "c" : "i") + "|" + std::string(t.text) + "\n";
    const std::uint32_t begin = t.offsets.file(0);
    CHECK(t.source->text().substr(begin, t.text.size()) == t.text);
  }
  for (std::size_t slot = 0; slot < card.answers().ratings.size(); ++slot) {
    const scorecard::Rating& rating = card.answers().ratings[slot];
    if (rating.kind == scorecard::Rating::Kind::level)
      out += rubric.paths[slot] + "=" + std::to_string(rating.level) + "\n";
    if (rating.kind == scorecard::Rating::Kind::points)
      out += rubric.paths[slot] + "=" + to_string(rating.points) + "p\n";
    if (rating.kind == scorecard::Rating::Kind::not_assessed) out += rubric.paths[slot] + "=n/a\n";
  }
  for (const Warning& warning : card.answers().warnings)
    out += std::string(name(warning.code)) + "\n";
  return out;
}

}  // namespace

TEST_SUITE("scorecard") {
  TEST_CASE("sections, answers and text of notes") {
    struct Row {
      const char* notes;
      const char* dump;
    };
    const Row rows[] = {
        {"", ""},
        {"All of it is text.\n", "-|i|All of it is text.\n"},
        // Ids, titles and questions open sections, folded.
        {"## baseline\na\n", "baseline|i|a\n"},
        {"## The Baseline!\na\n", "baseline|i|a\n"},
        {"## WALK ME THROUGH THE BASELINE\na\n", "baseline|i|a\n"},
        {"# What changed after-launch\na\n", "impact|i|a\n"},
        {"What changed after launch?\n===\na\n", "impact|i|a\n"},
        {"## on time\nrating: no\n", "on_time=0\n"},
        // A section ends at a heading of its depth or higher.
        {"## baseline\na\n### detail\nb\n## other\nc\n",
         "baseline|i|a\n### detail\nb\n-|i|## other\nc\n"},
        {"## delivery\na\n### on_time\nb\n### rest\nc\n",
         "delivery|i|a\non_time|i|b\ndelivery|i|### rest\nc\n"},
        {"## baseline\n# end\nrating: audited\n", "-|i|# end\nrating: audited\nunread-answer\n"},
        // Answers.
        {"## baseline\nrating: measured\n", "baseline=1\n"},
        {"## baseline\nrating: 7.25\n", "baseline=7.25p\n"},
        {"## baseline\nrating: not_assessed\n", "baseline=n/a\n"},
        {"## delivery\nrating: 9\n### on_time\nrating: yes\n", "delivery=9p\non_time=1\n"},
        // Not answers: in quotes, in code, in lists, of undeclared words.
        {"## baseline\n> rating: audited\n", "baseline|c|> rating: audited\n"},
        {"## baseline\n```\nrating: audited\n```\n", "baseline|i|```\nrating: audited\n```\n"},
        {"## baseline\n- rating: audited\n", "baseline|i|- rating: audited\nunread-answer\n"},
        {"Team: infra\n", "-|i|Team: infra\n"},
        {"a\nTeam: infra\nb\n", "-|i|a\nTeam: infra\nb\n"},
        // What reads like an answer and is none gets a warning.
        {"Rating: audited\n", "-|i|Rating: audited\nunread-answer\n"},
        {"baseline: audited\n", "-|i|baseline: audited\nunread-answer\n"},
        {"Savings: $3M\n", "-|i|Savings: $3M\nunread-answer\n"},
        // Answer lines part the text around them.
        {"a\nteams: 4\nb\n", "-|i|a\n-|i|b\n"},
        {"a\n> q\nb\n", "-|i|a\n-|c|> q\n-|i|b\n"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.notes);
      CHECK(dump(row.notes) == row.dump);
    }
  }

  TEST_CASE("facts of notes are exact and may stand anywhere") {
    const Scorecard card = bound(
        "idle_reduction: 12%\r\n## baseline\r\nsavings: $3.2M\r\nratio: 1.005\r\nsigned: true\r\n");
    const auto value = [&](std::string_view id) {
      return to_string(*card.answers().facts[sample().fact_slot(id)->index]);
    };
    CHECK(value("idle_reduction") == "12");
    CHECK(value("savings") == "3200000");
    CHECK(value("ratio") == "1.005");
    CHECK(value("signed") == "1");
    CHECK(card.answers().warnings.size() == 1);
  }

  TEST_CASE("faults of notes, at their places") {
    CHECK(faults("## baseline\nrating: mesured\nidle_reduction: 12\n\n## baseline\nrating: none\n",
                 "n.md") == R"(n.md:2:9: error: 'baseline' has no level 'mesured' [unknown-level]
    2 | rating: mesured
      |         ^^^^^^^ did you mean 'measured'?
n.md:3:17: error: 'idle_reduction' is a percent, 12 is a plain number [unit-mismatch]
    3 | idle_reduction: 12
      |                 ^^ did you mean 12%?
n.md:6:1: error: 'baseline' is rated twice [duplicate-answer]
    6 | rating: none
      | ^^^^^^^^^^^^ keep one of the two
n.md:2:1: note: the first answer is here
    2 | rating: mesured
      | ^^^^^^^^^^^^^^^
)");
  }

  TEST_CASE("faults of the front matter stand at the file's own lines") {
    CHECK(faults("---\nrubric: sample\ncandidat: é\nid: 1\n---\ntext\n", "n.md") ==
          R"(n.md:3:1: error: the front matter has no key 'candidat' [unknown-key]
    3 | candidat: é
      | ^^^^^^^^ did you mean 'candidate'?
n.md:4:1: error: the front matter has no key 'id' [unknown-key]
    4 | id: 1
      | ^^ write ids: {id: 1}
)");
    CHECK(faults("---\nrubric: sample\n", "n.md")
              .find("n.md:1:1: error: the front matter that "
                    "begins here has no end "
                    "[open-front-matter]") == 0);
    CHECK(faults("---\nrubric: [a\n---\n", "n.md").find("n.md:") == 0);
    CHECK(faults("---\n# nothing\n---\ntext\n", "n.md") == "ok");
    CHECK(faults("---\n---\ntext\n", "n.md") == "ok");
  }

  TEST_CASE("bytes that are no text are refused") {
    CHECK(faults("a\xFFz", "n.md").find("[invalid-utf8]") != std::string::npos);
    CHECK(faults(std::string("a\0z", 3), "n.md").find("[nul-byte]") != std::string::npos);
  }

  TEST_CASE("a heading that fits two criteria is an error") {
    const auto rubric = Rubric::parse(
        "rubric: two\ncriteria:\n  - {id: a, ask: \"Anything else?\", levels: {no: 0, yes: 10}}\n"
        "  - {id: b, ask: \"Anything else?\", levels: {no: 0, yes: 10}}\n");
    REQUIRE(rubric);
    const auto input = Input::parse("## Anything else?\nrating: yes\n", "n.md");
    const auto card = Scorecard::bind(*rubric, *input);
    REQUIRE_FALSE(card);
    CHECK(card.error()[0].code == Code::ambiguous_heading);
    CHECK(Scorecard::bind(*rubric, *Input::parse("## b\nrating: yes\n", "n.md")));
  }

  TEST_CASE("errors stop at a hundred and say how many more there are") {
    std::string notes = "## baseline\nrating: none\n";
    for (int i = 0; i < 250; ++i)
      notes += "rating: none\n";
    const auto card = Scorecard::bind(sample(), *Input::parse(notes, "n.md"));
    REQUIRE_FALSE(card);
    CHECK(card.error().errors() == 100);
    CHECK(card.error()[99].message == "151 more errors are not shown");
  }

  TEST_CASE("very many passages are told without a list of them") {
    constexpr std::size_t lines = 60'000;
    std::string notes = "## baseline\n";
    for (std::size_t i = 0; i < lines; ++i)
      notes += i % 2 == 0 ? "> a\n" : i % 5 == 0 ? "## The baseline\nb\n" : "b\n";
    const Scorecard card = bound(notes);
    CHECK(card.answers().texts.size() == scorecard::most_texts + 1);
    const auto listed = scorecard::listed(card.answers());
    std::size_t told = 0;
    std::uint32_t end = 0;
    for (const evidence::Passage& passage : scorecard::AnswerPassages(card.answers())) {
      REQUIRE(told < listed.size());
      CHECK(passage.text == (told % 2 == 0 ? "> a" : "b"));
      CHECK(passage.voice == (told % 2 == 0 ? Voice::candidate : Voice::interviewer));
      CHECK(passage.criterion == 0);
      const std::uint32_t begin = passage.offsets.file(0);
      REQUIRE(begin >= end);
      CHECK(notes.substr(begin, passage.text.size()) == passage.text);
      CHECK(listed[told].text == passage.text);
      end = begin + static_cast<std::uint32_t>(passage.text.size());
      ++told;
    }
    CHECK(told == lines);
    CHECK(listed.size() == lines);
  }

  TEST_CASE("lines that look like answers are told of up to a hundred") {
    std::string notes;
    for (int i = 0; i < 250; ++i)
      notes += "rating: none\n";
    const Scorecard card = bound(notes);
    REQUIRE(card.answers().warnings.size() == 100);
    CHECK(card.answers().warnings.back().message ==
          "151 more lines that look like answers are read as text");
  }

  TEST_CASE("headings are folded as phrases are, without punctuation") {
    CHECK(scorecard::fold_heading("What's  the  Café's **base-line**?") ==
          "whats the cafes base line");
    CHECK(scorecard::fold_heading("idle_reduction") == "idle reduction");
    CHECK(scorecard::fold_heading("?!").empty());
  }
}
