// Random rubrics and cards, the same on every platform for one seed.
#pragma once

#include <cstdint>
#include <random>

#include "score/reference.hpp"

namespace assay::reference {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  // 0 .. below - 1; the standard distributions differ between libraries.
  std::size_t pick(std::size_t below) { return static_cast<std::size_t>(engine_() % below); }
  int between(int low, int high) {
    return low + static_cast<int>(pick(static_cast<std::size_t>(high - low) + 1));
  }
  bool chance(int percent) { return pick(100) < static_cast<std::size_t>(percent); }

 private:
  std::mt19937_64 engine_;
};

// Every kind of criterion, groups in groups, rubrics in rubrics, matrices.
Rubric random_rubric(Dice& dice);
Card random_card(const Rubric& rubric, Dice& dice);

}  // namespace assay::reference
