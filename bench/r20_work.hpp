// The cards of R20 for all who score them: by hand, and bound to the rubric's slots.
#pragma once

#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "model/load.hpp"
#include "r20_by_hand.hpp"
#include "r20_cards.hpp"
#include "scorecard/answers.hpp"

namespace assay::bench {

inline std::string read(const std::string& path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline const std::string& text() {
  static const std::string yaml = read(std::string(ASSAY_SOURCE_DIR) + "/bench/r20.yaml");
  return yaml;
}

inline model::RubricRef load() {
  Diagnostics out;
  auto rubric = model::load(std::make_shared<const Source>("r20.yaml", text()),
                            model::file_opener(Limits{}), Limits{}, out);
  if (rubric == nullptr) std::fputs(out.render().c_str(), stderr);
  return rubric;
}

struct Work {
  std::vector<Card> cards = random_cards(1024);
  model::RubricRef rubric = load();
  std::vector<by_hand::Card> plain;
  std::vector<scorecard::Answers> answers;

  Work() {
    for (const Card& card : cards)
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

inline const Work& work() {
  static const Work made;
  return made;
}

}  // namespace assay::bench
