// R20 three ways over the same cards in one run: by hand in doubles, by the library through slots,
// and by the library with all its reasons. The ratios are what is aimed at.
#include <cstdio>
#include <sstream>

#include <assay/rubric.hpp>
#include <assay/scorecard.hpp>

#include <benchmark/benchmark.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include "r20_work.hpp"
#include "score/score.hpp"

namespace assay::bench {

namespace {

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
    auto tally = score::tally(*w.rubric, w.answers[i++ & 1023], scratch);
    benchmark::DoNotOptimize(tally);
  }
}

// As a host does it: a card is filled by slots, and scored.
void filled_and_scored(benchmark::State& state) {
  const auto rubric = Rubric::parse(text());
  if (!rubric) return state.SkipWithError("R20 does not load");
  Scorecard card(*rubric);
  assay::Scratch scratch(*rubric);
  std::size_t next = 0;
  for (auto _ : state) {
    const Card& from = work().cards[next++ & 1023];
    card.clear();
    for (std::uint32_t i = 0; i < level_criteria; ++i)
      if (from.levels[i] >= 0) card.rate(Slot{i}, static_cast<std::uint16_t>(from.levels[i]));
    for (std::uint32_t i = 0; i < facts; ++i)
      if (from.hundredths[i]) card.fact(FactSlot{i}, Decimal::scaled(*from.hundredths[i], -2));
    auto score = rubric->score(card, scratch);
    benchmark::DoNotOptimize(score);
  }
}

// One rubric, which threads share without locks; each has a scratch of its own.
void slots_in_threads(benchmark::State& state) {
  const Work& w = work();
  score::Scratch scratch(*w.rubric);
  std::size_t i = static_cast<std::size_t>(state.thread_index()) * 512;
  for (auto _ : state) {
    auto tally = score::tally(*w.rubric, w.answers[i++ & 1023], scratch);
    benchmark::DoNotOptimize(tally);
  }
  state.SetItemsProcessed(state.iterations());
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
BENCHMARK(filled_and_scored);
BENCHMARK(with_reasons);
BENCHMARK(slots_in_threads)->ThreadRange(1, 2)->UseRealTime();
BENCHMARK(yaml_into_nothing);
BENCHMARK(load_rubric);

// Keeps the times and rates by name, beside printing them.
class Keeper : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      times_.emplace_back(run.benchmark_name(), run.GetAdjustedCPUTime());
      if (const auto rate = run.counters.find("items_per_second"); rate != run.counters.end())
        rates_.emplace_back(run.benchmark_name(), rate->second.value);
    }
    ConsoleReporter::ReportRuns(runs);
  }
  void ratio(const char* what, const char* of, double aim) const {
    const double a = found(times_, what);
    const double b = found(times_, of);
    if (a > 0 && b > 0) std::printf("%-18s %6.2f x %s (aim: %g)\n", what, a / b, of, aim);
  }

  void gain(const char* what, const char* of) const {
    const double a = found(rates_, what);
    const double b = found(rates_, of);
    if (a > 0 && b > 0) std::printf("two threads score %.2f x what one scores\n", a / b);
  }

 private:
  using Figures = std::vector<std::pair<std::string, double>>;

  static double found(const Figures& list, const std::string& name) {
    for (const auto& [id, figure] : list)
      if (id == name) return figure;
    return 0;
  }

  Figures times_, rates_;
};

}  // namespace

}  // namespace assay::bench

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  assay::bench::Keeper keeper;
  benchmark::RunSpecifiedBenchmarks(&keeper);
  keeper.ratio("through_slots", "by_hand_in_doubles", 2.5);
  keeper.gain("slots_in_threads/real_time/threads:2", "slots_in_threads/real_time/threads:1");
  keeper.ratio("with_reasons", "by_hand_in_doubles", 10);
  keeper.ratio("load_rubric", "yaml_into_nothing", 1.5);
}
