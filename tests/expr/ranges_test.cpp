// Comparisons that are settled whatever the answers are.
#include "expr/ranges.hpp"

#include <doctest/doctest.h>

using namespace assay;

namespace {

expr::Ranges known() {
  expr::Ranges ranges;
  ranges.names["score"] = {Decimal(0), Decimal(10), 2};
  ranges.names["coverage"] = {Decimal(0), Decimal(1), 6};
  ranges.names["baseline"] = {Decimal(0), Decimal(10), 6};
  ranges.names["growing"] = {Decimal(1), {}, {}};
  ranges.names["falling"] = {{}, Decimal(-1), {}};
  ranges.names["fixed"] = {Decimal(3), Decimal(3), {}};
  ranges.names["huge"] = {Decimal(0), Decimal::scaled(9, 37), {}};
  ranges.levels["baseline"] = {"none", "some", "all"};
  ranges.levels["speed"] = {};
  return ranges;
}

// "always", "never" or "open" for each comparison, in the order of the tree.
std::string settled(const std::string& text) {
  expr::Faults faults;
  const auto ast = expr::parse(text, {}, faults);
  REQUIRE_MESSAGE(ast, text);
  std::string out;
  for (const expr::Fault& fault : expr::constant_comparisons(*ast, known()))
    out += (out.empty() ? "" : " ") + fault.message.substr(0, fault.message.find(':')) +
           (fault.help.empty() ? "" : " (" + fault.help + ")");
  return out.empty() ? "open" : out;
}

}  // namespace

TEST_SUITE("expr") {
  TEST_CASE("a comparison is settled where the sides cannot meet, or cannot but hold") {
    struct Row {
      const char* text;
      std::string told;
    };
    for (const Row& row : {
             Row{"score < 0", "never"},
             Row{"score < 0.01", "open"},
             Row{"score < 10", "open"},
             Row{"score < 11", "always"},
             Row{"score <= 10", "always"},
             Row{"score <= 0", "open"},
             Row{"score <= -1", "never"},
             Row{"score > 10", "never"},
             Row{"score >= 10", "open"},
             Row{"score >= 0", "always"},
             Row{"score > 0", "open"},
             Row{"10 < score", "never"},
             Row{"0 <= score", "always"},
             Row{"score == 11", "never"},
             Row{"score == 10", "open"},
             Row{"score == 8.125", "never"},
             Row{"score != 8.125", "always"},
             Row{"8.12 == score", "open"},
             Row{"score != 3", "open"},
             Row{"score != 30", "always"},
             Row{"fixed == 3", "always"},
             Row{"fixed != 3", "never"},
             Row{"5 > 3", "always"},
             Row{"-5 > 3", "never"},
             Row{"growing > 0", "always"},
             Row{"growing > 2", "open"},
             Row{"growing < 1", "never"},
             Row{"falling < 0", "always"},
             Row{"falling > growing", "never"},
             Row{"unheard > 3", "open"},
             Row{"coverage >= 60%", "open"},
             Row{"coverage > 100%", "never"},
             Row{"120% >= coverage", "always"},
             Row{"coverage >= 0.6", "open"},
         }) {
      CAPTURE(row.text);
      const std::string told = settled(row.text);
      CHECK(
          (told == "open" ? told : told.substr(std::string(row.text).size() + 3)) ==
          (row.told == "open" ? row.told : row.told + (row.told == "never" ? " holds" : " holds")));
    }
  }

  TEST_CASE("ranges go through arithmetic, and are lost where nothing is known") {
    for (const char* never :
         {"score + 1 > 11", "-score > 0", "score - 10 > 0", "2 * score > 20", "-2 * score > 0",
          "min(score, 3) > 3", "min(growing, 3, score) > 3", "min(3, growing) > 3",
          "min(growing, score) > 10", "max(score, 3) < 3", "max(falling, 3) < 3",
          "max(growing, score) < 1", "clamp(unheard, 2, 4) > 4", "clamp(unheard, 2, 4) < 2",
          "(if score > 3 then 2 else 4) > 4", "growing + growing < 2", "fixed * fixed != 9",
          "score * -1 > 0"}) {
      CAPTURE(never);
      CHECK(settled(never) == "'" + std::string(never) + "' never holds");
    }
    for (const char* open :
         {"unheard + score > 11", "score * unheard > 99", "growing * 2 < 1", "score / 2 > 5",
          "min(unheard, score) < 0", "max(unheard, score) > 10", "clamp(unheard, growing, 4) > 3",
          "(if score > 3 then unheard else 4) > 4", "abs(score) < 0", "score > 10%", "$5 > unheard",
          "5% > 3%", "huge * huge > 5", "huge + huge > 5", "growing - growing > 5",
          "max(score, 2.555) == 2.555", "unheard and score > 3"}) {
      CAPTURE(open);
      CHECK(settled(open) == "open");
    }
    CHECK(settled("count(words) < 0") == "'count(words) < 0' never holds");
    CHECK(settled("mentions(words) == true") == "open");
  }

  TEST_CASE("levels are steps, on either side") {
    struct Row {
      const char* text;
      const char* told;
    };
    constexpr const char* any = " (to ask for any rating write answered(baseline))";
    for (const Row& row :
         {Row{"level(baseline) > all", "never"}, Row{"level(baseline) < none", "never"},
          Row{"none > level(baseline)", "never"}, Row{"level(baseline) >= none", "always"},
          Row{"level(baseline) <= all", "always"}, Row{"all >= level(baseline)", "always"},
          Row{"level(baseline) >= all", "open"}, Row{"level(baseline) == some", "open"},
          Row{"level(baseline) > none", "open"}, Row{"level(other) > all", "open"},
          Row{"level(baseline) > most", "open"}}) {
      CAPTURE(row.text);
      const std::string told = row.told;
      CHECK(settled(row.text) == (told == "open" ? told
                                                 : "'" + std::string(row.text) + "' " + told +
                                                       " holds" + (told == "always" ? any : "")));
    }
  }

  TEST_CASE("what was meant is told where it can be") {
    CHECK(settled("coverage > 60") == "'coverage > 60' never holds (did you mean 60%?)");
    CHECK(settled("60 <= coverage") == "'60 <= coverage' never holds (did you mean 60%?)");
    CHECK(settled("coverage > 600") == "'coverage > 600' never holds");
    CHECK(settled("baseline >= 0") ==
          "'baseline >= 0' always holds (to ask for any answer write answered(baseline))");
    CHECK(settled("speed > 10") == "open");
  }
}
