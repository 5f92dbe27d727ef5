// R20 three ways over the same cards in one run: by hand in doubles, by the library through slots,
// and by the library with all its reasons. The ratios are what is aimed at.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <sstream>

#include <benchmark/benchmark.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include "model/load.hpp"
#include "r20_by_hand.hpp"
#include "r20_cards.hpp"
#include "score/score.hpp"

namespace assay::bench {

namespace {

std::string read(const std::string& path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

const std::string& text() {
  static const std::string yaml = read(std::string(ASSAY_SOURCE_DIR) + "/bench/r20.yaml");
  return yaml;
}

model::RubricRef load() {
  Diagnostics out;
  auto rubric = model::load(std::make_shared<const Source>("r20.yaml", text()),
                            model::file_opener(Limits{}), Limits{}, out);
  if (rubric == nullptr) std::fputs(out.render().c_str(), stderr);
  return rubric;
}

struct Work {
  model::RubricRef rubric = load();
  std::vector<by_hand::Card> plain;
  std::vector<scorecard::Answers> answers;

  Work() {
    for (const Card& card : random_cards(1024))
      add(card);
  }

  void add(const Card& card) {
    by_hand::Card& hand = plain.emplace_back();
    scorecard::Answers& exact = answers.emplace_back();
    exact.ratings = scorecard::Ratings(std::vector<scorecard::Rating>(rubric->slots));
    exact.facts = scorecard::Facts(std::vector<std::optional<Decimal>>(rubric->facts.size()));
    hand.levels = card.levels;
    for (std::size_t i = 0; i < level_criteria; ++i) {
      if (card.levels[i] < 0) continue;
      exact.ratings.set(
          i, {scorecard::Rating::Kind::level, static_cast<std::uint16_t>(card.levels[i]), {}});
    }
    for (std::size_t i = 0; i < facts; ++i) {
      hand.facts[i] = NAN;
      if (!card.hundredths[i]) continue;
      hand.facts[i] = static_cast<double>(*card.hundredths[i]) / 100;
      exact.facts.set(i, Decimal::scaled(*card.hundredths[i], -2));
    }
  }
};

const Work& work() {
  static const Work made;
  return made;
}

void by_hand_in_doubles(benchmark::State& state) {
  const auto& cards = work().plain;
  std::size_t i = 0;
  for (auto _ : state) {
    auto score = by_hand::score(cards[i++ & 1023]);
    benchmark::DoNotOptimize(score);
  }
}

void through_slots(benchmark::State& state) {
  const Work& w = work();
  score::Scratch scratch(*w.rubric);
  std::size_t i = 0;
  for (auto _ : state) {
    auto numbers = score::evaluate(*w.rubric, score::plain_inputs(w.answers[i++ & 1023]), scratch);
    benchmark::DoNotOptimize(numbers);
  }
}

void with_reasons(benchmark::State& state) {
  const Work& w = work();
  std::size_t i = 0;
  for (auto _ : state) {
    auto assessment = score::assess(w.rubric, w.answers[i++ & 1023], Limits{});
    benchmark::DoNotOptimize(assessment);
  }
}

class Nothing : public YAML::EventHandler {
 public:
  using Mark = YAML::Mark;
  void OnDocumentStart(const Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const Mark&, YAML::anchor_t) override {}
  void OnAlias(const Mark&, YAML::anchor_t) override {}
  void OnScalar(const Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

void yaml_into_nothing(benchmark::State& state) {
  for (auto _ : state) {
    std::istringstream in(text());
    YAML::Parser parser(in);
    Nothing nothing;
    while (parser.HandleNextDocument(nothing)) {
    }
  }
}

void load_rubric(benchmark::State& state) {
  for (auto _ : state) {
    auto rubric = load();
    benchmark::DoNotOptimize(rubric);
  }
}

BENCHMARK(by_hand_in_doubles);
BENCHMARK(through_slots);
BENCHMARK(with_reasons);
BENCHMARK(yaml_into_nothing);
BENCHMARK(load_rubric);

// Keeps the times by name, beside printing them.
class Keeper : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs)
      times_.emplace_back(run.benchmark_name(), run.GetAdjustedCPUTime());
    ConsoleReporter::ReportRuns(runs);
  }
  void ratio(const char* what, const char* of, double aim) const {
    const double a = time(what);
    const double b = time(of);
    if (a > 0 && b > 0) std::printf("%-18s %6.2f x %s (aim: %g)\n", what, a / b, of, aim);
  }

 private:
  double time(const std::string& name) const {
    for (const auto& [id, time] : times_)
      if (id == name) return time;
    return 0;
  }
  std::vector<std::pair<std::string, double>> times_;
};

}  // namespace

}  // namespace assay::bench

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  assay::bench::Keeper keeper;
  benchmark::RunSpecifiedBenchmarks(&keeper);
  keeper.ratio("through_slots", "by_hand_in_doubles", 2.5);
  keeper.ratio("with_reasons", "by_hand_in_doubles", 10);
  keeper.ratio("load_rubric", "yaml_into_nothing", 1.5);
}
