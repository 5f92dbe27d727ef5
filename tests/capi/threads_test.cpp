// Eight threads share one rubric and one guideline, with no lock: each gets the bytes that one
// thread alone gets. Run under the thread sanitizer by scripts/checks; with `--scale` it also
// prints how the rate grows with the threads.
#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <string>
#include <thread>
#include <vector>

#include <assay/assay.h>
#include <assay/assay.hpp>

#include "fixture.h"

namespace {

constexpr int most_threads = 8;

std::string score(const assay_rubric* rubric, const assay_guideline* guideline) {
  assay_scorecard* card = nullptr;
  assay_assessment* assessment = nullptr;
  std::string json = "failed";
  if (assay_scorecard_parse(rubric, assay_text(fixture_card), assay_text("card.json"), nullptr,
                            &card, nullptr) == ASSAY_OK &&
      assay_score(rubric, guideline, card, &assessment, nullptr) == ASSAY_OK) {
    const assay_string text = assay_assessment_json(assessment);
    json.assign(text.data, text.size);
  }
  assay_assessment_free(assessment);
  assay_scorecard_free(card);
  return json;
}

struct Took {
  double seconds = 0, cpu_seconds = 0;
};

// Threads that wait for one another show in the time of the clock, those that pull at one cache
// line in that of the processor too.
template <class Work>
Took run(int threads, Work work) {
  const auto began = std::chrono::steady_clock::now();
  const std::clock_t cpu_began = std::clock();
  std::vector<std::thread> all;
  for (int i = 0; i < threads; ++i)
    all.emplace_back([&work, i] { work(i); });
  for (std::thread& thread : all)
    thread.join();
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count(),
          static_cast<double>(std::clock() - cpu_began) / CLOCKS_PER_SEC};
}

// Through the C interface: documents, text and pay.
int share(const assay_rubric* rubric, const assay_guideline* guideline) {
  const std::string expected = score(rubric, guideline);
  if (expected == "failed") return 1;
  std::vector<int> wrong(most_threads, 0);
  run(most_threads, [&](int self) {
    for (int i = 0; i < 50; ++i)
      if (score(rubric, guideline) != expected) ++wrong[static_cast<std::size_t>(self)];
  });
  int failures = 0;
  for (const int count : wrong)
    failures += count;
  std::printf("%d threads, one rubric: %d of %d assessments differ\n", most_threads, failures,
              most_threads * 50);
  return failures;
}

// Through slots: a card and a scratch for each thread, copies of one Rubric.
int share_slots(int rounds, bool print) {
  const auto rubric = assay::Rubric::parse(fixture_rubric, "impact.yaml");
  if (!rubric) return 1;
  const assay::Slot proof = *rubric->slot("proof");
  const assay::FactSlot saved = *rubric->fact_slot("saved");
  std::vector<int> wrong(most_threads, 0);
  double alone = 0;
  for (const int threads : {1, 2, 4, most_threads}) {
    const Took took = run(threads, [&](int self) {
      const assay::Rubric mine = *rubric;
      assay::Scorecard card(mine);
      assay::Scratch scratch(mine);
      for (int i = 0; i < rounds; ++i) {
        card.rate(proof, static_cast<std::uint16_t>(i % 3));
        card.fact(saved, assay::Decimal(i % 21));
        const assay::Score result = mine.score(card, scratch);
        const bool best = i % 3 == 2 && i % 21 == 20;
        if (!result.score || (*result.score == assay::Decimal(10)) != best)
          ++wrong[static_cast<std::size_t>(self)];
      }
    });
    if (threads == 1) alone = took.cpu_seconds;
    if (print)
      std::printf("%d threads: %.0f scorecards/s, %.2f times the processor time of one thread\n",
                  threads, rounds * threads / took.seconds, took.cpu_seconds / threads / alone);
  }
  int failures = 0;
  for (const int count : wrong)
    failures += count;
  return failures;
}

}  // namespace

int main(int argc, char** argv) {
  const bool scale = argc > 1 && std::strcmp(argv[1], "--scale") == 0;
  assay_rubric* rubric = nullptr;
  assay_guideline* guideline = nullptr;
  if (assay_rubric_parse(assay_text(fixture_rubric), assay_text("impact.yaml"), nullptr, &rubric,
                         nullptr) != ASSAY_OK ||
      assay_guideline_parse(assay_text(fixture_guideline), assay_text("pay.yaml"), rubric, nullptr,
                            &guideline, nullptr) != ASSAY_OK)
    return 1;
  const int failures = share(rubric, guideline) + share_slots(scale ? 1'000'000 : 2'000, scale);
  assay_guideline_free(guideline);
  assay_rubric_free(rubric);
  return failures == 0 ? 0 : 1;
}
