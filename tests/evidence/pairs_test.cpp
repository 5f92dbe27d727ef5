// Answers and debriefs for the rubrics that are shipped, written without sight of them: each strong
// one stands at least three tenths of the scale above each weak one, from prose alone.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <assay/assay.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "evidence/gold.hpp"
#include "model/rubric.hpp"

namespace assay {
namespace {

namespace fs = std::filesystem;

std::vector<Decimal> scores(const Rubric& rubric, const yaml::Node& answers) {
  std::vector<Decimal> found;
  for (const yaml::Node& answer : answers.items) {
    const auto card = Scorecard::parse(rubric, answer.text, "answer.md");
    REQUIRE(card);
    // Nothing answered is as low as can be.
    found.push_back(rubric.score(*card).score().value_or(rubric.model()->low));
  }
  return found;
}

// How many pairs of a strong and a weak answer are that far apart.
std::size_t count_apart(const std::vector<Decimal>& strong, const std::vector<Decimal>& weak,
                        const Decimal& distance) {
  std::size_t apart = 0;
  for (const Decimal& high : strong) {
    apart +=
        static_cast<std::size_t>(std::count_if(weak.begin(), weak.end(), [&](const Decimal& low) {
          return high >= add(low, distance).value();
        }));
  }
  return apart;
}

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("strong answers beat weak ones by three tenths of the scale") {
    std::size_t files = 0;
    for (const auto& entry :
         fs::directory_iterator(fs::path(ASSAY_SOURCE_DIR) / "tests/gold/pairs")) {
      const std::string id = entry.path().stem().string();
      CAPTURE(id);
      const auto rubric = Rubric::load(fmt::format("{}/rubrics/{}.yaml", ASSAY_SOURCE_DIR, id));
      REQUIRE(rubric);
      const yaml::Document document = testing::read_yaml(entry.path());
      const auto strong = scores(*rubric, *document.root.find("strong"));
      const auto weak = scores(*rubric, *document.root.find("weak"));
      const auto range = add(rubric->model()->high, -rubric->model()->low);
      const auto distance = multiply(range.value(), *Decimal::parse("0.3"));
      CHECK(count_apart(strong, weak, distance.value()) == strong.size() * weak.size());
      ++files;
    }
    CHECK(files == 10);
  }
}

}  // namespace assay
