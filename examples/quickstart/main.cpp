#include <iostream>

#include <assay/assay.hpp>

int main() {
  const auto rubric = assay::Rubric::load("rubrics/gpu-impact-verification.yaml");
  if (!rubric) {
    std::cerr << rubric.error().render();
    return 2;
  }
  assay::Scorecard card{*rubric};
  if (const auto done = card.rate("baseline", "audited"); !done) {
    std::cerr << done.error().render();
    return 2;
  }
  (void)card.notes("An A/B test, p-value 0.02: she cut idle GPU time by 12%, $2.3M a year saved.");

  const assay::Assessment a = rubric->score(card);
  for (const auto& c : a.criteria())
    std::cout << c.id << ' ' << (c.points ? assay::to_string(*c.points) : "-") << '\n';
  std::cout << assay::to_string(*a.score()) << (a.holds("premium") ? ", premium" : "") << '\n';
}
