// Scoring in machine words gives what scoring in Decimals gives, and is taken wherever it can be.
#include "score/word_run.hpp"

#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "../../bench/r20_cards.hpp"
#include "score/generate.hpp"
#include "score/load.hpp"
#include "score/plan.hpp"
#include "score/results.hpp"
#include "score/run.hpp"
#include "score/word_certain.hpp"
#include "score/word_reasons.hpp"

namespace assay {

namespace {

using score::Completion;
using score::Frame;

std::string read(const std::string& path) {
  std::ifstream in(std::string(ASSAY_SOURCE_DIR) + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

template <class List, class Other>
bool alike(const List& a, const Other& b) {
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
  explicit Both(const model::RubricRef& rubric)
      : words_(*rubric),
        decimals_(*rubric),
        spare_(*rubric),
        scratch_(*rubric),
        ref_(rubric),
        rubric_(*rubric) {}

  // Whether words settled it; what they settle is checked, and what becomes of the rest.
  bool check(const scorecard::Answers& answers) {
    if (settle(answers)) return true;
    const Assessment assessment = score::assess(ref_, answers, Limits{});
    REQUIRE(assessment.status() == decimals_.frame.status);
    REQUIRE(assessment.score() == decimals_.frame.score);
    REQUIRE(assessment.bounds() == certainty(answers).bounds);
    return false;
  }

 private:
  bool settle(const scorecard::Answers& answers) {
    const score::Inputs inputs = score::plain_inputs(answers);
    take_facts(inputs, words_.frame);
    take_facts(inputs, decimals_.frame);
    score::run_in_decimals({decimals_.frame, inputs, Completion::none, nullptr, &spare_.frame});
    compare_tally(answers);
    if (!score::run_in_words({words_.frame, inputs, Completion::none, nullptr, &spare_.frame}))
      return false;
    REQUIRE(alike(words_.frame, decimals_.frame));
    compare_reasons();
    return compare_certainty(answers);
  }

  // Whether words settled it or not.
  void compare_tally(const scorecard::Answers& answers) {
    const score::Tally tally = score::tally(rubric_, answers, scratch_);
    const Frame& found = decimals_.frame;
    REQUIRE(tally.status == found.status);
    REQUIRE(tally.score == found.score);
    REQUIRE(tally.multiplier == found.multiplier);
    REQUIRE(tally.coverage == found.coverage);
    REQUIRE(alike(tally.flags, found.flags));
    REQUIRE(alike(tally.clauses, found.clauses));
    REQUIRE(tally.points.size() == found.points.size());
    REQUIRE(tally.contributions.size() == found.contributions.size());
    for (std::size_t slot = 0; slot < found.points.size(); ++slot) {
      REQUIRE(tally.points[slot] == found.points[slot]);
      REQUIRE(tally.contributions[slot] == found.contributions[slot]);
    }
  }

  void compare_reasons() {
    const auto same = [](const Reason& a, const Reason& b) {
      return a.slot == b.slot && a.criterion == b.criterion && a.code == b.code && a.lost == b.lost;
    };
    const auto in_words = score::reasons_in_words(rubric_, words_.frame.words);
    const auto in_decimals = score::reasons(decimals_.frame);
    REQUIRE(
        std::equal(in_words.begin(), in_words.end(), in_decimals.begin(), in_decimals.end(), same));
  }

  score::Certainty certainty(const scorecard::Answers& answers) {
    score::Spare spare(rubric_, std::pmr::new_delete_resource());
    return score::certainty(decimals_.frame, spare, score::plain_inputs(answers));
  }

  // Of the completions, which words need not publish.
  bool compare_certainty(const scorecard::Answers& answers) {
    std::vector<ClauseResult> clauses(rubric_.clauses.size());
    for (ClauseResult& clause : clauses)
      clause.certain = true;
    std::optional<std::pair<Decimal, Decimal>> bounds;
    if (!score::certainty_in_words(rubric_, words_.frame.words, bounds, clauses)) return false;
    const score::Certainty sure = certainty(answers);
    REQUIRE(bounds == sure.bounds);
    for (std::size_t i = 0; i < clauses.size(); ++i)
      REQUIRE(clauses[i].certain == sure.certain[i]);
    return true;
  }

  void take_facts(const score::Inputs& inputs, Frame& frame) {
    frame.facts = inputs.given.first(rubric_.facts.size());
  }

  score::Sheet words_, decimals_, spare_;
  score::Scratch scratch_;
  const model::RubricRef ref_;
  const model::Rubric& rubric_;
};

void fill(const bench::Card& card, scorecard::Answers& answers) {
  for (std::size_t i = 0; i < bench::level_criteria; ++i) {
    if (card.levels[i] < 0) continue;
    answers.ratings.set(
        i, {scorecard::Rating::Kind::level, static_cast<std::uint16_t>(card.levels[i]), {}});
  }
  for (std::size_t i = 0; i < bench::facts; ++i)
    if (card.hundredths[i]) answers.facts.set(i, Decimal::scaled(*card.hundredths[i], -2));
}

scorecard::Rating random_rating(reference::Dice& dice, std::size_t levels) {
  using Kind = scorecard::Rating::Kind;
  if (dice.chance(10)) return {Kind::not_assessed, 0, {}};
  if (levels == 0 || dice.chance(20))
    return {Kind::points, 0, Decimal::scaled(dice.between(0, 10'000), -3)};
  return {
      Kind::level, static_cast<std::uint16_t>(dice.between(0, static_cast<int>(levels) - 1)), {}};
}

// From 10^-7 to 10^16.
Decimal random_size(reference::Dice& dice) {
  const Decimal digits(dice.between(-9, 99));
  const int zeros = dice.between(-7, 14);
  if (zeros <= 0) return Decimal::scaled(digits.coefficient(), zeros);
  return *multiply(digits, Decimal(detail::kWordPowers[static_cast<std::size_t>(zeros)]));
}

}  // namespace

TEST_SUITE("score") {
  TEST_CASE("R20 is scored in words, and as Decimals score it") {
    const auto rubric = score_test::load(read("/bench/r20.yaml"));
    REQUIRE(rubric->scoring->words);
    Both both(rubric);
    for (const bench::Card& card : bench::random_cards(1024)) {
      scorecard::Answers answers = score_test::blank(*rubric);
      fill(card, answers);
      REQUIRE(both.check(answers));
    }
  }

  // What reads answers, bounds and coverage; what is missing, required, not assessed or by points;
  // quotients that the author clamps and ones that leave the scale.
  TEST_CASE("so are rubrics whose flags and clauses read answers") {
    for (const char* missing : {"renormalize", "zero", "reject"}) {
      const auto rubric = score_test::load(std::string("rubric: r\nmissing: ") + missing + R"yaml(
min_coverage: 40%
facts: {n: {unit: number}, d: {unit: number}, b: {unit: bool}}
values: {half: n / 2, close: n / d}
criteria:
  - {id: a, weight: 2, required: true, levels: {l0: 0, l1: 5, l2: 10}}
  - {id: c, weight: 0.75, levels: {l0: 1, l1: {points: 4, when: half > 3}, l2: 9}}
  - {id: e, if_missing: 3, levels: {l0: 0, l1: 6}}
  - {id: q, weight: 1.5, points: "clamp(n / d, 0, 10)"}
  - {id: r, points: 2 * n / d}
  - {id: s, points: "min(10, half)"}
  - {id: y, points: if b then 10 else 0}
  - {id: u, points: if n > d then 7.5 else 2.25}
  - {id: o, points: if b then 12 else -1}
  - {id: k, curve: {of: n, points: {0: 0, 10: 7.5, 20: 10}}}
flags:
  - {id: low, when: a < 5, effect: {cap: 6}}
  - {id: gap, when: not answered(c) and close > 1, effect: {deduct: 1.25}}
  - {id: worst, when: a < 5 and c < 2, effect: {veto: true}}
clauses:
  - {id: middling, when: score > 4 and score < 7}
  - {id: sure, when: bounds.low > 3 and coverage > 0.5}
  - {id: told, when: level(c) >= l1 and flag(low)}
  - {id: rated, when: basis(c) == rating}
multiplier: {curve: {0: 0.9, 5: 1, 10: 1.5}}
)yaml");
      REQUIRE(rubric->scoring->words);
      Both both(rubric);
      reference::Dice dice(17);
      int settled = 0;
      for (int i = 0; i < 600; ++i) {
        scorecard::Answers answers = score_test::blank(*rubric);
        for (std::size_t slot = 0; slot < rubric->slots; ++slot)
          if (dice.chance(slot < 3 ? 60 : 15))
            answers.ratings.set(slot, random_rating(dice, rubric->criteria[slot].levels.size()));
        for (std::size_t fact = 0; fact < 3; ++fact)
          if (dice.chance(85))
            answers.facts.set(fact, fact == 2 ? Decimal(dice.between(0, 1))
                                              : Decimal::scaled(dice.between(-2, 400), -1));
        settled += both.check(answers) ? 1 : 0;
      }
      CHECK(settled > 590);
    }
  }

  TEST_CASE("a clause that reads a basis, a level or whether there is an answer finds it") {
    for (const char* when : {"basis(a) == rating", "level(a) == top", "answered(a)"}) {
      CAPTURE(when);
      const auto rubric = score_test::load(std::string(R"(rubric: r
criteria: [{id: a, levels: {no: 0, top: 10}}, {id: b, levels: {no: 0, top: 10}}]
clauses: [{id: c, when: )") + when + "}]\n");
      REQUIRE(rubric->scoring->words->reads_bases);
      Both both(rubric);
      score::Scratch scratch(*rubric);
      for (const bool rated : {true, false, true}) {
        scorecard::Answers answers = score_test::blank(*rubric);
        answers.ratings.set(1, {scorecard::Rating::Kind::level, 1, {}});
        if (rated) answers.ratings.set(0, {scorecard::Rating::Kind::level, 1, {}});
        CHECK((score::tally(*rubric, answers, scratch).clauses[0] == expr::Truth::yes) == rated);
        CHECK(both.check(answers));
      }
    }
  }

  // Numbers of all sizes, and of more decimals than words hold: products too long, quotients that
  // come near what they are compared with, points off the scale; in the answers, in what is
  // missing, and in the clauses.
  TEST_CASE("what words leave open is what Decimals give") {
    struct Row {
      const char* pay;
      bool bounds;  // are read
    };
    for (const Row& row : {Row{"{curve: {0: 0.9, 5: 1, 10: 1.5}}", true}, Row{"score * n", false},
                           Row{"n / d", false}, Row{"1.5", true},
                           Row{"{curve: {0: 0.9, 3.333333333333: 1, 10: 1.5}}", false},
                           Row{"bounds.high * n / 5", true}}) {
      CAPTURE(row.pay);
      const auto rubric = score_test::load(std::string(R"yaml(rubric: r
scale: -10..10
min_coverage: 10%
facts: {n: {unit: number}, d: {unit: number}, e: {unit: number}, v: {unit: number}}
values: {close: n / d, more: n > d, half: v / 2}
criteria:
  - {id: a, levels: {l0: 0, l1: 5, l2: 10}}
  - {id: z, levels: {l0: -10, l1: 0}}
  - {id: w, weight: 2, levels: {l0: 1, l1: {points: 4, when: v * v > 3}, l2: 9}}
  - {id: q, points: "clamp(n / d, -10, 10)"}
  - {id: r, points: n / d}
  - {id: l, points: log10(n)}
  - {id: k, curve: {of: n / d, points: {0: 0, 3.333333333333: 7.5, 20: 10}}}
  - {id: s, steps: {of: n / d, points: {0: 0, 3.333333333333: 4, 5: 10}}}
flags:
  - {id: f, when: a * e > 3, effect: {cap: 8}}
  - {id: g, when: z * e > 3, effect: {deduct: 1}}
  - {id: h, when: n / d > 3.333333333333, effect: {deduct: 1}}
  - {id: j, when: a > 6 and n > 3, effect: {veto: true}}
clauses:
  - {id: c, when: score * e > 12}
  - {id: i, when: score > 4 and score * e * e < 7}
  - {id: b, when: )yaml") + (row.bounds ? "bounds.low * e > 2" : "coverage * e > 2") +
                                           " and coverage > 0.5}\nmultiplier: " + row.pay + "\n");
      REQUIRE(rubric->scoring->words);
      Both both(rubric);
      reference::Dice dice(23);
      int settled = 0, open = 0;
      for (int i = 0; i < 400; ++i) {
        scorecard::Answers answers = score_test::blank(*rubric);
        for (std::size_t slot = 0; slot < rubric->slots; ++slot)
          if (dice.chance(slot < 3 ? 60 : 10))
            answers.ratings.set(slot, random_rating(dice, rubric->criteria[slot].levels.size()));
        if (dice.chance(5))
          answers.ratings.set(
              0, {scorecard::Rating::Kind::points, 0, Decimal(dice.chance(50) ? 11 : -11)});
        for (std::size_t fact = 0; fact < 2; ++fact)
          if (dice.chance(85))
            answers.facts.set(fact, Decimal::scaled(dice.between(-2, 40), -dice.between(0, 1)));
        if (dice.chance(85)) answers.facts.set(2, random_size(dice));
        if (dice.chance(85))
          answers.facts.set(3, dice.chance(15) ? random_size(dice) : Decimal(dice.between(0, 9)));
        (both.check(answers) ? settled : open)++;
      }
      CHECK(settled > 50);
      CHECK(open > 50);
    }
  }

  TEST_CASE("what a constant divides is as Decimals divide it, ties included") {
    reference::Dice dice(29);
    for (int i = 0; i < 60; ++i) {
      const Decimal by =
          Decimal::scaled(dice.between(1, 1 << dice.between(2, 20)), -dice.between(0, 3));
      const auto rubric = score_test::load(
          "rubric: r\nscale: -10..10\nfacts: {n: {unit: number}}\n"
          "criteria: [{id: a, points: 'clamp(n / " +
          std::string(dice.chance(30) ? "-" : "") + to_string(by) + ", -10, 10)'}]\n");
      REQUIRE(rubric->scoring->words);
      const auto& steps = rubric->scoring->words->tape.steps;
      REQUIRE(steps.size() == 1);
      REQUIRE(steps[0].op == expr::StepOp::divide_by_constant);
      Both both(rubric);
      const auto check = [&](const Decimal& n) {
        scorecard::Answers answers = score_test::blank(*rubric);
        answers.facts.set(0, n);
        return both.check(answers);
      };
      CHECK_FALSE(check(Decimal::scaled(INT64_MAX, -4)));
      for (int k = 0; k < 60; ++k) {
        CHECK(check(Decimal::scaled(dice.between(-100'000, 100'000), -dice.between(0, 4))));
        // Half a millionth more than a multiple of one, where `n` has the decimals for it.
        const Decimal tie = Decimal::scaled(2 * dice.between(-10'000, 10'000) + 1, -1);
        CHECK(check(round(*multiply(*multiply(tie, Decimal::scaled(1, -6)), by), 4)));
      }
    }
  }

  TEST_CASE("what has no plan, or a fact of many decimals, is tallied in Decimals") {
    const auto group = score_test::load(R"yaml(rubric: r
criteria:
  - {id: a, levels: {l0: 0, l1: 5, l2: 10}}
  - id: g
    criteria:
      - {id: b, levels: {l0: 0, l1: 5, l2: 10}}
      - {id: c, levels: {l0: 0, l1: 5, l2: 10}}
)yaml");
    scorecard::Answers answers = score_test::blank(*group);
    answers.ratings.set(0, {scorecard::Rating::Kind::level, 1, {}});
    answers.ratings.set(2, {scorecard::Rating::Kind::level, 2, {}});
    CHECK_FALSE(Both(group).check(answers));

    const auto fact = score_test::load(
        "rubric: r\nfacts: {x: {unit: number}}\ncriteria: "
        "[{id: a, points: x}]\n");
    answers = score_test::blank(*fact);
    answers.facts.set(0, Decimal(3));
    CHECK(Both(fact).check(answers));
    answers.facts.set(0, Decimal::scaled(31234567, -7));
    CHECK_FALSE(Both(fact).check(answers));
  }

  // Few and many, of scales that are short, long or reach below zero.
  TEST_CASE("reasons in words are those in Decimals") {
    for (const char* head : {"", "scale: -10..10\n", "scale: 0..1000\n", "missing: zero\n",
                             "scale: -10..10\nmissing: zero\n"})
      for (const int count : {3, 32, 40})
        for (const char* weight : {"1", "300"}) {
          CAPTURE(head);
          CAPTURE(count);
          CAPTURE(weight);
          std::string yaml = std::string("rubric: r\n") + head + "criteria:\n";
          for (int i = 0; i < count; ++i)
            yaml += "  - {id: c" + std::to_string(i) + (i % 7 == 3 ? ", required: true" : "") +
                    ", weight: " + (i == 1 ? weight : "1") +
                    ", levels: {l0: 0, l1: 4, l2: 7, l3: 10}}\n";
          const auto rubric = score_test::load(yaml);
          Both both(rubric);
          reference::Dice dice(29);
          for (int i = 0; i < 20; ++i) {
            scorecard::Answers answers = score_test::blank(*rubric);
            for (std::size_t slot = 0; slot < rubric->slots; ++slot)
              if (dice.chance(i * 5)) answers.ratings.set(slot, random_rating(dice, 4));
            CHECK(both.check(answers));
          }
        }
  }

  TEST_CASE(
      "reasons stand by what they cost, then as the rubric has them, few "
      "and many") {
    for (const std::size_t count : {1U, 5U, 31U, 32U, 33U, 80U}) {
      std::string yaml = "rubric: long\ncriteria:\n";
      for (std::size_t i = 0; i < count; ++i)
        yaml += "  - {id: c" + std::to_string(i) + ", levels: {l0: 0, l1: 4, l2: 7, l3: 10}}\n";
      const auto rubric = score_test::load(yaml);
      scorecard::Answers answers = score_test::blank(*rubric);
      for (std::size_t i = 0; i < count; ++i)
        answers.ratings.set(
            i, {scorecard::Rating::Kind::level, static_cast<std::uint16_t>(i * 7 % 3), {}});
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
