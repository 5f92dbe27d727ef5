// Each sentence of "How a criterion gets its points" and "The score", with its figures.
#include <doctest/doctest.h>

#include "score/load.hpp"
#include "score/score.hpp"

namespace assay {

namespace {

using Kind = scorecard::Rating::Kind;

// An interview in a few lines: `rate("a", 7)`, `level("b", 1)`, `fact("x", "12.5")`.
class Interview {
 public:
  explicit Interview(const std::string& yaml, const std::map<std::string, std::string>& files = {})
      : rubric_(score_test::load("rubric: test\n" + yaml, files)),
        answers_(score_test::blank(*rubric_)) {}

  Interview& rate(const std::string& path, const char* points) {
    return rate(path, {Kind::points, 0, *Decimal::parse(points)});
  }
  Interview& level(const std::string& path, std::uint16_t level) {
    return rate(path, {Kind::level, level, {}});
  }
  Interview& skip(const std::string& path) { return rate(path, {Kind::not_assessed, 0, {}}); }
  Interview& fact(const std::string& id, const char* value) {
    answers_.facts.set(score_test::fact(*rubric_, id), *Decimal::parse(value));
    return *this;
  }
  Interview& found(const std::string& id, const char* value) {
    read_text();
    gathered_.found[score_test::fact(*rubric_, id)] = *Decimal::parse(value);
    return *this;
  }
  Interview& touched(const std::string& path) {
    read_text();
    gathered_.touched[score_test::slot(*rubric_, path)] = true;
    return *this;
  }
  Interview& unasked(const std::string& path) {
    read_text();
    gathered_.reading.unasked[score_test::slot(*rubric_, path)] = true;
    return *this;
  }

  Assessment assess() const { return score::assess(rubric_, answers_, gathered_); }

 private:
  Interview& rate(const std::string& path, const scorecard::Rating& rating) {
    answers_.ratings.set(score_test::slot(*rubric_, path), rating);
    return *this;
  }

  void read_text() {
    gathered_.has_text = true;
    gathered_.found.resize(rubric_->facts.size());
    gathered_.touched.resize(rubric_->slots);
    gathered_.reading.unasked.resize(rubric_->slots);
  }

  model::RubricRef rubric_;
  scorecard::Answers answers_;
  score::Gathered gathered_;
};

std::string shown(const std::optional<Decimal>& value) {
  return value ? to_string(*value) : "null";
}

std::string score_of(const Interview& interview) {
  const Assessment a = interview.assess();
  return std::string(to_string(a.status())) + " " + shown(a.score()) + " x" + shown(a.multiplier());
}

std::string bounds_of(const Interview& interview) {
  const Assessment a = interview.assess();
  return shown(a.bounds()->first) + ".." + shown(a.bounds()->second);
}

std::string row(const Assessment& a, const std::string& id) {
  const CriterionResult& c = *a.criterion(id);
  return std::string(to_string(c.basis)) + " " + shown(c.points) + " " + shown(c.contribution) +
         (c.level.empty() ? "" : " " + std::string(c.level));
}

std::vector<std::string> codes(const Assessment& a) {
  std::vector<std::string> list;
  for (const Warning& warning : a.warnings())
    list.push_back(std::string(name(warning.code)) + " " + warning.criterion);
  return list;
}

const std::string two = R"(
criteria:
  - {id: a, weight: 3, levels: {l0: 0, l1: 5, l2: 10}}
  - {id: b, levels: {l0: 0, l1: 5, l2: 10}}
)";

}  // namespace

TEST_SUITE("score") {
  TEST_CASE("the mean is over what was answered, and contributions sum to it") {
    const Assessment a = Interview(two).level("a", 1).level("b", 2).assess();
    CHECK(shown(a.score()) == "6.25");
    CHECK(row(a, "a") == "rating 5 3.75 l1");
    CHECK(row(a, "b") == "rating 10 2.5 l2");
    CHECK(shown(a.coverage()) == "1");
    const Assessment part = Interview(two).level("a", 1).assess();
    CHECK(shown(part.score()) == "5");
    CHECK(row(part, "b") == "missing null null");
    CHECK(shown(part.coverage()) == "0.75");
  }

  TEST_CASE("missing: zero adds nothing, but takes no part of what was not assessed") {
    const std::string zero = "missing: zero\n" + two;
    CHECK(score_of(Interview(zero).level("a", 2)) == "scored 7.5 x1");
    CHECK(row(Interview(zero).level("a", 2).assess(), "b") == "missing null 0");
    CHECK(score_of(Interview(zero).level("a", 2).skip("b")) == "scored 10 x1");
    CHECK(row(Interview(zero).level("a", 2).skip("b").assess(), "b") == "missing null null");
    CHECK(score_of(Interview(zero)) == "incomplete null xnull");
  }

  TEST_CASE("missing: reject") {
    const std::string reject = "missing: reject\n" + two;
    CHECK(score_of(Interview(reject).level("a", 2)) == "rejected null xnull");
    CHECK(score_of(Interview(reject)) == "rejected null xnull");
    CHECK(score_of(Interview(reject).level("a", 2).skip("b")) == "scored 10 x1");
    const Assessment a = Interview(reject).level("a", 2).assess();
    CHECK(row(a, "a") == "rating 10 10 l2");  // criteria keep their points in every status
  }

  TEST_CASE("what is required, or covers too little, leaves the score as far as it goes") {
    const std::string required = R"(
criteria:
  - {id: a, required: true, levels: {l0: 0, l1: 10}}
  - {id: b, levels: {l0: 0, l1: 10}}
clauses: [{id: any, when: score >= 0}]
multiplier: score
)";
    CHECK(score_of(Interview(required).level("b", 1)) == "incomplete 10 xnull");
    CHECK_FALSE(Interview(required).level("b", 1).assess().holds("any"));
    CHECK(score_of(Interview(required).level("b", 1).skip("a")) == "incomplete 10 xnull");
    CHECK(score_of(Interview(required).level("a", 1)) == "scored 10 x10");
    const std::string covered = "min_coverage: 75%\n" + two;
    CHECK(score_of(Interview(covered).level("a", 2)) == "scored 10 x1");
    CHECK(score_of(Interview(covered).level("b", 2)) == "incomplete 10 xnull");
  }

  TEST_CASE("a required criterion that is not assessed is missing, under zero and reject too") {
    const std::string one = R"(
criteria:
  - {id: a, required: true, levels: {l0: 0, l1: 10}}
  - {id: b, levels: {l0: 0, l1: 10}}
)";
    CHECK(score_of(Interview("missing: zero" + one).level("b", 1).skip("a")) ==
          "incomplete 5 xnull");
    CHECK(score_of(Interview("missing: reject" + one).level("b", 1).skip("a")) ==
          "rejected null xnull");
  }

  TEST_CASE("flags: all deducts, then the lowest cap, then veto, whatever their order") {
    const std::string flags = R"(
facts: {veto: {unit: bool}, low: {unit: bool}, high: {unit: bool}, one: {unit: bool}, two: {unit: bool}}
criteria: [{id: a, levels: {l0: 0, l1: 9}}]
flags:
  - {id: f0, when: veto, effect: {veto: true}}
  - {id: f1, when: high, effect: {cap: 7}}
  - {id: f2, when: low, effect: {cap: 4}}
  - {id: f3, when: one, effect: {deduct: 1.5}}
  - {id: f4, when: two, effect: {deduct: 8}}
clauses: [{id: any, when: score >= 0}]
multiplier: {curve: {0: 1, 10: 2}}
)";
    CHECK(score_of(Interview(flags).level("a", 1)) == "scored 9 x1.9");  // unknown: not raised
    CHECK(score_of(Interview(flags).level("a", 1).fact("one", "1")) == "scored 7.5 x1.75");
    CHECK(score_of(Interview(flags).level("a", 1).fact("one", "1").fact("high", "1")) ==
          "scored 7 x1.7");
    CHECK(score_of(Interview(flags).level("a", 1).fact("high", "1").fact("low", "1")) ==
          "scored 4 x1.4");
    CHECK(score_of(Interview(flags).level("a", 1).fact("one", "1").fact("two", "1")) ==
          "scored 0 x1");  // clamped
    const Assessment vetoed = Interview(flags).level("a", 1).fact("veto", "1").assess();
    CHECK(to_string(vetoed.status()) == "vetoed");
    CHECK(shown(vetoed.score()) == "0");
    CHECK(shown(vetoed.multiplier()) == "1");
    CHECK_FALSE(vetoed.holds("any"));
    CHECK(vetoed.raised("f0"));
    CHECK(score_of(Interview(flags).fact("veto", "1")) == "incomplete null xnull");
  }

  TEST_CASE("what is printed is what is decided") {
    const std::string thirds = R"(
criteria:
  - {id: a, weight: 2, levels: {l0: 0, l1: 8}}
  - {id: b, weight: 1, levels: {l0: 0, l1: 8.014}}
clauses: [{id: premium, when: score > 8}]
)";
    const Assessment a = Interview(thirds).level("a", 1).level("b", 1).assess();  // 8.00466...
    CHECK(shown(a.score()) == "8");
    CHECK_FALSE(a.holds("premium"));
    const Assessment finer =
        Interview("precision: 3\n" + thirds.substr(1)).level("a", 1).level("b", 1).assess();
    CHECK(shown(finer.score()) == "8.005");
    CHECK(finer.holds("premium"));
  }

  TEST_CASE("curves run straight between their keys, steps take the last key reached") {
    const std::string keys = R"(
scale: 1..9
facts: {p: {unit: percent}, n: {unit: count}}
criteria:
  - {id: c, curve: {of: p, points: {0%: 1, 6%: 2, 12%: 9}}}
  - {id: s, steps: {of: n, points: {1: 4, 3: 8}}}
)";
    const auto points = [&](const char* p, const char* n) {
      const Assessment a = Interview(keys).fact("p", p).fact("n", n).assess();
      return shown(a.criterion("c")->points) + " " + shown(a.criterion("s")->points);
    };
    CHECK(points("-5", "0") == "1 1");  // below the first step: the bottom of the scale
    CHECK(points("0", "1") == "1 4");
    CHECK(points("2", "2") == "1.333333 4");
    CHECK(points("6", "3") == "2 8");
    CHECK(points("11", "99") == "7.833333 8");
    CHECK(points("40", "2.999") == "9 4");
  }

  TEST_CASE("points outside the scale are clamped, with a warning; an unknown is missing") {
    const std::string formula = "facts: {x: {unit: number}}\ncriteria: [{id: a, points: 2 * x}]\n";
    const Assessment above = Interview(formula).fact("x", "6").assess();
    CHECK(row(above, "a") == "fact 10 10");
    CHECK(codes(above) == std::vector<std::string>{"points-clamped a"});
    CHECK(row(Interview(formula).fact("x", "-1").assess(), "a") == "fact 0 0");
    CHECK(codes(Interview(formula).fact("x", "5").assess()).empty());
    CHECK(row(Interview(formula).assess(), "a") == "missing null null");
  }

  TEST_CASE("an overflow makes the value unknown, with a warning") {
    const std::string huge =
        "facts: {x: {unit: number}}\ncriteria: [{id: a, points: x * x * x * x}]\n";
    const Assessment a = Interview(huge).fact("x", "1e17").assess();
    CHECK(row(a, "a") == "missing null null");
    CHECK(codes(a) == std::vector<std::string>{"score-overflow a"});
  }

  TEST_CASE("evidence chooses the highest level whose when holds, else the first if touched") {
    const std::string levels = R"(
facts: {p: {unit: percent}}
criteria:
  - id: a
    levels: {none: 0, some: {points: 4, when: p > 0%}, more: {points: 8, when: p >= 10%}, best: 10}
  - {id: b, levels: {none: 0, best: 10}}
clauses: [{id: good, when: a >= 8}]
)";
    CHECK(row(Interview(levels).fact("p", "12").assess(), "a") == "evidence 8 8 more");
    CHECK(row(Interview(levels).fact("p", "5").assess(), "a") == "evidence 4 4 some");
    CHECK(row(Interview(levels).fact("p", "0").assess(), "a") == "missing null null");
    CHECK(row(Interview(levels).touched("a").assess(), "a") == "evidence 0 0 none");
    CHECK(row(Interview(levels).touched("b").assess(), "b") == "missing null null");  // no when
    CHECK_FALSE(Interview(levels).fact("p", "12").assess().clauses()[0].provisional);
    const Assessment found = Interview(levels).found("p", "12").assess();
    CHECK(found.holds("good"));
    CHECK(found.clauses()[0].provisional);
    CHECK(to_string(found.facts()[0].basis) == "evidence");
  }

  TEST_CASE("what was not asked is not assessed, and a rating stands above it") {
    CHECK(Interview(two).level("a", 1).unasked("b").assess().criterion("b")->not_assessed);
    CHECK(row(Interview(two).unasked("b").level("b", 2).assess(), "b") == "rating 10 10 l2");
  }

  TEST_CASE("a rating far from the evidence stands, with a warning") {
    const std::string levels = R"(
facts: {p: {unit: percent}}
criteria:
  - id: a
    levels: {l0: 0, l1: {points: 4, when: p > 0%}, l2: 6, l3: {points: 10, when: p > 50%}}
)";
    using List = std::vector<std::string>;
    CHECK(codes(Interview(levels).level("a", 3).touched("a").assess()) ==
          List{"rating-without-evidence a"});
    CHECK(codes(Interview(levels).level("a", 1).touched("a").assess()).empty());
    CHECK(codes(Interview(levels).level("a", 1).found("p", "60").assess()) ==
          List{"rating-below-evidence a"});
    CHECK(codes(Interview(levels).level("a", 3).assess()).empty());  // no text was given
  }

  TEST_CASE("a group is the mean of its answered members and enters with its whole weight") {
    const std::string groups = R"(
criteria:
  - {id: a, weight: 2, levels: {l0: 0, l1: 10}}
  - id: g
    weight: 2
    criteria:
      - {id: x, weight: 3, levels: {l0: 0, l1: 10}}
      - {id: y, levels: {l0: 0, l1: 10}, if_missing: 5}
      - {id: z, weight: 4, levels: {l0: 0, l1: 10}}
)";
    const Assessment a = Interview(groups).level("a", 1).level("x", 0).assess();
    CHECK(row(a, "g") == "composed 1.25 0.625");
    CHECK(row(a, "x") == "rating 0 0 l0");
    CHECK(row(a, "y") == "default 5 0.625");
    CHECK(row(a, "z") == "missing null null");
    CHECK(shown(a.score()) == "5.62");  // 5.625, half-even
    CHECK(shown(a.coverage()) == "0.75");
    CHECK(a.criterion("x")->group == "g");
    CHECK(row(Interview(groups).rate("g", "7.5").assess(), "g") == "rating 7.5 7.5");
    REQUIRE(a.reasons().size() == 2);
    CHECK(a.reasons()[0].criterion == "x");
    CHECK(shown(a.reasons()[0].lost) == "3.75");
    CHECK(a.reasons()[1].criterion == "y");
    CHECK(shown(a.reasons()[1].lost) == "0.625");
  }

  TEST_CASE("points for what is missing may exceed the best level, which costs nothing") {
    const Assessment a = Interview(R"(
criteria:
  - {id: x, weight: 3, levels: {low: 1, high: 4}, if_missing: 9}
  - {id: y, weight: 2, levels: {low: 1, high: 4}}
)")
                             .level("y", 0)
                             .assess();
    REQUIRE(a.reasons().size() == 1);
    CHECK(a.reasons()[0].criterion == "y");
  }

  TEST_CASE("the ways to combine; only a mean and a sum have contributions") {
    const auto combined = [](const std::string& combine) {
      return Interview("combine: " + combine + R"(
scale: 1..9
criteria:
  - {id: a, levels: {l0: 1, l1: 2}}
  - {id: b, levels: {l0: 1, l1: 3}}
  - {id: c, levels: {l0: 1, l1: 9}}
)")
          .level("a", 1)
          .level("b", 1)
          .assess();
    };
    CHECK(shown(combined("product").score()) == "6");
    CHECK(shown(combined("sum").score()) == "5");
    CHECK(shown(combined("min").score()) == "2");
    CHECK(shown(combined("max").score()) == "3");
    CHECK(row(combined("sum"), "b") == "rating 3 3 l1");
    CHECK(row(combined("product"), "b") == "rating 3 null l1");
    CHECK(row(combined("min"), "b") == "rating 3 null l1");
  }

  TEST_CASE("a nested rubric's score is rescaled; its flags act inside it alone") {
    const std::map<std::string, std::string> files{{"inner.yaml", R"(rubric: inner
scale: 1..3
min_coverage: 50%
facts: {bad: {unit: bool}, worse: {unit: bool}}
criteria:
  - {id: x, levels: {l0: 1, l1: 2, l2: 3}}
  - {id: y, weight: 2, levels: {l0: 1, l1: 3}}
flags:
  - {id: capped, when: bad, effect: {cap: 1.5}}
  - {id: out, when: worse, effect: {veto: true}}
clauses: [{id: fine, when: score >= 2}]
)"}};
    const std::string outer = R"(
facts: {bad: {unit: bool}}
criteria:
  - {id: in, rubric: inner.yaml}
  - {id: a, levels: {l0: 0, l1: 10}}
)";
    const auto inner = [&] { return Interview(outer, files); };
    CHECK(row(inner().level("in.x", 1).level("in.y", 1).assess(), "in") ==
          "composed 8.35 8.35");                                                 // 2.67 of 1..3
    CHECK(row(inner().level("in.x", 1).assess(), "in") == "missing null null");  // incomplete
    const Assessment capped = inner().level("in.y", 1).fact("bad", "1").level("a", 1).assess();
    CHECK(row(capped, "in") == "composed 2.5 1.25");
    CHECK(capped.raised("in.capped"));
    CHECK_FALSE(capped.holds("in.fine"));
    CHECK(row(inner().level("in.y", 1).fact("in.worse", "1").assess(), "in") == "composed 0 0");
    CHECK(inner().level("in.y", 1).assess().holds("in.fine"));
    CHECK(row(inner().rate("in", "4").assess(), "in") == "rating 4 4");
  }

  TEST_CASE("bounds fill in what is missing with the worst and the best; a clause may doubt") {
    CHECK(bounds_of(Interview(two).level("a", 1)) == "3.75..6.25");
    CHECK(bounds_of(Interview(two).level("a", 1).skip("b")) == "3.75..6.25");
    CHECK(bounds_of(Interview(two)) == "0..10");
    const auto certain = [](const std::string& when, std::uint16_t level) {
      const Assessment a =
          Interview(two + "clauses: [{id: c, when: '" + when + "'}]\n").level("a", level).assess();
      return std::pair(a.clauses()[0].holds, a.clauses()[0].certain);
    };
    CHECK(certain("score > 4", 1) == std::pair(true, false));  // 5; 3.75..6.25
    CHECK(certain("score > 3.5", 1) == std::pair(true, true));
    CHECK(certain("score > 6", 1) == std::pair(false, false));
    CHECK(certain("score > 7", 1) == std::pair(false, true));
    // It holds at both ends, and at 5, but not between 5.5 and 6.
    CHECK(certain("score < 5.5 or score > 6", 1) == std::pair(true, false));
    CHECK(certain("bounds.low > 3", 1) == std::pair(true, true));
  }
}

}  // namespace assay
