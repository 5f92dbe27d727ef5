// 1,000 random rubrics with 5 cards each: the library and the reference agree in everything.
#include <doctest/doctest.h>

#include "score/generate.hpp"
#include "score/load.hpp"
#include "score/score.hpp"
#include "score/yaml.hpp"
#include "scorecard/digest.hpp"

namespace assay {

namespace {

using reference::Q;

Q exact(const Decimal& d) {
  Q power = 1;
  for (int i = 0; i < std::abs(d.exponent()); ++i)
    power *= 10;
  const bool negative = d.coefficient() < 0;
  const Int128 size = negative ? -d.coefficient() : d.coefficient();
  Q value = Q(static_cast<std::uint64_t>(size >> 64)) * Q(boost::multiprecision::cpp_int(1) << 64) +
            Q(static_cast<std::uint64_t>(size));
  if (negative) value = -value;
  return d.exponent() < 0 ? Q(value / power) : Q(value * power);
}

Decimal decimal(const Q& value) {
  const Q scaled = value * 1'000'000;
  REQUIRE(denominator(scaled) == 1);
  return Decimal::scaled(numerator(scaled).convert_to<std::int64_t>(), -6);
}

std::optional<Q> exact(const std::optional<Decimal>& d) {
  return d ? std::optional<Q>(exact(*d)) : std::nullopt;
}

std::string text(const std::optional<Q>& q) {
  return q ? q->str() + " (" + std::to_string(q->convert_to<double>()) + ")" : "null";
}

void collect_files(const reference::Rubric& rubric, std::map<std::string, std::string>& files);

void collect_files(const reference::Criterion& c, std::map<std::string, std::string>& files) {
  if (c.nested) {
    files[c.nested->id + ".yaml"] = to_yaml(*c.nested);
    collect_files(*c.nested, files);
  }
  for (const reference::Criterion& member : c.members)
    collect_files(member, files);
}

void collect_files(const reference::Rubric& rubric, std::map<std::string, std::string>& files) {
  for (const reference::Criterion& c : rubric.criteria)
    collect_files(c, files);
}

std::string own_name(const std::string& id) {
  return id.substr(id.find_last_of('.') + 1);
}

scorecard::Answers answers_of(const reference::Card& card, const model::Rubric& rubric) {
  scorecard::Answers answers = score_test::blank(rubric);
  for (const auto& [path, rating] : card.ratings) {
    using Kind = scorecard::Rating::Kind;
    static constexpr Kind kinds[] = {Kind::level, Kind::points, Kind::not_assessed};
    answers.ratings.set(score_test::slot(rubric, path),
                        {kinds[static_cast<int>(rating.is)],
                         static_cast<std::uint16_t>(rating.level), decimal(rating.points)});
  }
  for (std::size_t i = 0; i < rubric.facts.size(); ++i)
    if (const auto at = card.given.find(own_name(rubric.facts[i].id)); at != card.given.end())
      answers.facts.set(i, decimal(at->second));
  return answers;
}

// As if the notes had been read.
score::Gathered gathered_of(const reference::Card& card, const model::Rubric& rubric) {
  score::Gathered gathered;
  gathered.has_text = !card.found.empty() || !card.touched.empty() || !card.unasked.empty();
  gathered.touched.resize(rubric.slots);
  gathered.reading.unasked.resize(rubric.slots);
  gathered.found.resize(rubric.facts.size());
  for (const auto& entry : card.touched)
    gathered.touched[score_test::slot(rubric, entry.first)] = true;
  for (const auto& entry : card.unasked)
    gathered.reading.unasked[score_test::slot(rubric, entry.first)] = true;
  for (std::size_t i = 0; i < rubric.facts.size(); ++i)
    if (const auto at = card.found.find(own_name(rubric.facts[i].id)); at != card.found.end())
      gathered.found[i] = decimal(at->second);
  return gathered;
}

class Comparison {
 public:
  Comparison(const Assessment& got, const reference::Result& want) {
    same("status", std::string(to_string(got.status())), want.status);
    same("score", got.score(), want.score);
    same("multiplier", got.multiplier(), want.multiplier);
    same("coverage", got.coverage(), want.coverage);
    same("bounds.low", got.bounds()->first, want.bounds.first);
    same("bounds.high", got.bounds()->second, want.bounds.second);
    same("criteria", got.criteria().size(), want.criteria.size());
    for (const CriterionResult& c : got.criteria())
      criterion(c, want.criteria.at(std::string(c.id)));
    same("flags", got.flags().size(), want.flags.size());
    for (const FlagResult& f : got.flags())
      same("flag " + std::string(f.id), f.raised, want.flags.at(std::string(f.id)));
    same("clauses", got.clauses().size(), want.clauses.size());
    for (const ClauseResult& c : got.clauses())
      clause(c, want.clauses.at(std::string(c.id)));
    reasons(got.reasons(), want.lost);
  }

  const std::string& differences() const { return differences_; }

 private:
  void differ(const std::string& what, const std::string& got, const std::string& want) {
    differences_ += what + ": got " + got + ", the reference says " + want + "\n";
  }
  void same(const std::string& what, const std::optional<Decimal>& got,
            const std::optional<Q>& want) {
    if (exact(got) != want) differ(what, text(exact(got)), text(want));
  }
  void same(const std::string& what, const std::string& got, const std::string& want) {
    if (got != want) differ(what, got, want);
  }
  void same(const std::string& what, std::size_t got, std::size_t want) {
    if (got != want) differ(what, std::to_string(got), std::to_string(want));
  }

  void criterion(const CriterionResult& got, const reference::Row& want) {
    const std::string id(got.id);
    same(id + " points", got.points, want.points);
    same(id + " contribution", got.contribution, want.contribution);
    same(id + " basis", std::string(to_string(got.basis)), want.basis);
    same(id + " level", std::string(got.level), want.level);
  }

  void clause(const ClauseResult& got, const reference::Verdict& want) {
    const std::string id(got.id);
    same(id + " holds", got.holds, want.holds);
    same(id + " certain", got.certain, want.certain);
    same(id + " provisional", got.provisional, want.provisional);
  }

  void reasons(const std::vector<Reason>& got, const std::vector<std::pair<std::string, Q>>& want) {
    same("reasons", got.size(), want.size());
    for (std::size_t i = 0; i < std::min(got.size(), want.size()); ++i) {
      same("reason " + std::to_string(i), std::string(got[i].criterion), want[i].first);
      same("lost " + want[i].first, got[i].lost, want[i].second);
    }
  }

  std::string differences_;
};

}  // namespace

TEST_SUITE("score") {
  TEST_CASE("a thousand random rubrics agree with the exact-fraction reference") {
    int scored = 0;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
      reference::Dice dice(seed);
      const reference::Rubric rubric = reference::random_rubric(dice);
      std::map<std::string, std::string> files;
      collect_files(rubric, files);
      const std::string yaml = to_yaml(rubric);
      std::string all = yaml;
      for (const auto& [name, nested] : files)
        all += "--- " + name + "\n" + nested;
      CAPTURE(seed);
      CAPTURE(all);
      const model::RubricRef loaded = score_test::load(yaml, files);
      for (int i = 0; i < 5; ++i) {
        const reference::Card card = reference::random_card(rubric, dice);
        const scorecard::Answers answers = answers_of(card, *loaded);
        const Assessment got = score::assess(loaded, answers, gathered_of(card, *loaded));
        REQUIRE(got.digest() == scorecard::digest(*loaded, answers));
        const reference::Result want = reference::assess(rubric, card);
        const std::string differences = Comparison(got, want).differences();
        INFO(describe(card));
        REQUIRE_MESSAGE(differences.empty(), differences);
        scored += got.status() == Outcome::scored ? 1 : 0;
      }
    }
    CHECK(scored > 1500);  // the others are incomplete, vetoed or rejected
  }
}

}  // namespace assay
