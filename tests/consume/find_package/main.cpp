#include <iostream>

#include <assay/assay.hpp>

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const auto rubric = assay::Rubric::load(argv[1]);
  if (!rubric) {
    std::cerr << rubric.error().render();
    return 2;
  }
  const auto card = assay::Scorecard::load(*rubric, argv[2]);
  if (!card) {
    std::cerr << card.error().render();
    return 2;
  }
  std::cout << assay::to_json(rubric->score(*card), 0) << '\n';
}
