// Scoring in machine words gives what scoring in Decimals gives, and is taken wherever it can be.
#include "score/word_run.hpp"

#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "../../bench/r20_cards.hpp"
#include "score/generate.hpp"
#include "score/load.hpp"
#include "score/plan.hpp"
#include "score/run.hpp"

namespace assay {

namespace {

using score::Completion;
using score::Frame;

std::string read(const std::string& path) {
  std::ifstream in(std::string(ASSAY_SOURCE_DIR) + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

template <class List>
bool alike(const List& a, const List& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

bool alike(const Frame& a, const Frame& b) {
  const auto same_answer = [](const score::Answer& x, const score::Answer& y) {
    return x.not_assessed == y.not_assessed && x.clamped == y.clamped;
  };
  return a.status == b.status && a.score == b.score && a.multiplier == b.multiplier &&
         a.coverage == b.coverage && alike(a.points, b.points) && alike(a.bases, b.bases) &&
         alike(a.levels, b.levels) && alike(a.flags, b.flags) && alike(a.clauses, b.clauses) &&
         alike(a.values, b.values) && alike(a.results, b.results) &&
         alike(a.contributions, b.contributions) && b.overflows.empty() &&
         std::equal(a.answers.begin(), a.answers.end(), b.answers.begin(), same_answer);
}

// Every way to score a rubric, both ways, side by side.
class Both {
 public:
  explicit Both(const model::Rubric& rubric)
      : words_(rubric), decimals_(rubric), filled_(rubric), spare_(rubric), rubric_(rubric) {}

  // Whether words settled it; what they settle is checked.
  bool check(const score::Inputs& inputs) {
    take_facts(inputs, words_.frame);
    take_facts(inputs, decimals_.frame);
    score::run_in_decimals({decimals_.frame, inputs, Completion::none, nullptr, &spare_.frame});
    if (!score::run_in_words({words_.frame, inputs, Completion::none, nullptr, &spare_.frame}))
      return false;
    REQUIRE(alike(words_.frame, decimals_.frame));
    for (const Completion completion : {Completion::worst, Completion::best})
      check(completion, inputs);
    return true;
  }

 private:
  void check(Completion completion, const score::Inputs& inputs) {
    take_facts(inputs, filled_.frame);
    take_facts(inputs, spare_.frame);
    score::run_in_decimals({spare_.frame, inputs, completion, &decimals_.frame, nullptr});
    if (!score::run_in_words({filled_.frame, inputs, completion, &words_.frame, nullptr})) return;
    // A completion is asked for its score alone.
    std::copy(spare_.frame.contributions.begin(), spare_.frame.contributions.end(),
              filled_.frame.contributions.begin());
    REQUIRE(alike(filled_.frame, spare_.frame));
  }

  void take_facts(const score::Inputs& inputs, Frame& frame) {
    frame.facts = inputs.given.first(rubric_.facts.size());
  }

  score::Sheet words_, decimals_, filled_, spare_;
  const model::Rubric& rubric_;
};

void fill(const bench::Card& card, scorecard::Answers& answers) {
  for (std::size_t i = 0; i < bench::level_criteria; ++i) {
    if (card.levels[i] < 0) continue;
    answers.ratings[i].kind = scorecard::Rating::Kind::level;
    answers.ratings[i].level = static_cast<std::uint16_t>(card.levels[i]);
  }
  for (std::size_t i = 0; i < bench::facts; ++i)
    if (card.hundredths[i]) answers.facts[i] = Decimal::scaled(*card.hundredths[i], -2);
}

}  // namespace

TEST_SUITE("score") {
  TEST_CASE("R20 is scored in words, and as Decimals score it") {
    const auto rubric = score_test::load(read("/bench/r20.yaml"));
    REQUIRE(rubric->scoring->words);
    Both both(*rubric);
    for (const bench::Card& card : bench::random_cards(1024)) {
      scorecard::Answers answers = score_test::blank(*rubric);
      fill(card, answers);
      REQUIRE(both.check(score::plain_inputs(answers)));
    }
  }

  TEST_CASE("reasons stand by what they cost, then as the rubric has them, few and many") {
    for (const std::size_t count : {1U, 5U, 31U, 32U, 33U, 80U}) {
      std::string yaml = "rubric: long\ncriteria:\n";
      for (std::size_t i = 0; i < count; ++i)
        yaml += "  - {id: c" + std::to_string(i) + ", levels: {l0: 0, l1: 4, l2: 7, l3: 10}}\n";
      const auto rubric = score_test::load(yaml);
      scorecard::Answers answers = score_test::blank(*rubric);
      for (std::size_t i = 0; i < count; ++i)
        answers.ratings[i] = {
            scorecard::Rating::Kind::level, static_cast<std::uint16_t>(i * 7 % 3), {}};
      const Assessment assessment = score::assess(rubric, answers, Limits{});
      const std::vector<Reason>& reasons = assessment.reasons();
      REQUIRE(reasons.size() == count);
      for (std::size_t i = 1; i < count; ++i) {
        const Reason &a = reasons[i - 1], &b = reasons[i];
        CHECK((a.lost > b.lost || (a.lost == b.lost && a.slot < b.slot)));
      }
    }
  }
}

}  // namespace assay
