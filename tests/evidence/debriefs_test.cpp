// Whole debriefs of six dozen professions, each of a strong and of a weak candidate, scored from
// prose alone. The weak ones speak of the same topics: planned, not asked, done by others, claimed
// and not backed. Written without sight of the reader.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <assay/assay.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace assay {
namespace {

namespace fs = std::filesystem;

const fs::path debriefs = fs::path(ASSAY_SOURCE_DIR) / "tests/evidence/debriefs";

std::vector<std::string> names() {
  constexpr std::string_view ending = ".rubric.yaml";
  std::vector<std::string> found;
  for (const auto& entry : fs::directory_iterator(debriefs)) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(ending)) found.push_back(name.substr(0, name.size() - ending.size()));
  }
  std::sort(found.begin(), found.end());
  return found;
}

// Of the criteria that were assessed, how many got points.
struct Share {
  std::size_t paid = 0, assessed = 0;

  void add(const Assessment& assessment) {
    for (const auto& criterion : assessment.criteria()) {
      if (!criterion.points) continue;
      ++assessed;
      if (*criterion.points > Decimal(0)) ++paid;
    }
  }
};

Assessment assess(const Rubric& rubric, const std::string& name, std::string_view which) {
  const auto card =
      Scorecard::load(rubric, (debriefs / fmt::format("{}.{}.md", name, which)).string());
  REQUIRE(card);
  return rubric.score(*card);
}

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("strong debriefs stand above weak ones by three points of ten") {
    Share strong, weak;
    const std::vector<std::string> all = names();
    CHECK(all.size() == 72);
    std::size_t apart = 0;
    for (const std::string& name : all) {
      CAPTURE(name);
      const auto rubric = Rubric::load((debriefs / (name + ".rubric.yaml")).string());
      REQUIRE(rubric);
      const Assessment best = assess(*rubric, name, "strong");
      const Assessment worst = assess(*rubric, name, "weak");
      REQUIRE(best.score());
      REQUIRE(worst.score());
      const auto least = assay::add(*worst.score(), Decimal(3));
      REQUIRE(least);
      apart += *best.score() >= *least ? 1 : 0;
      strong.add(best);
      weak.add(worst);
    }
    // What is reached; it only gets better.
    fmt::print(
        "debriefs: strong ones got points for {} of {} criteria, weak ones for {} of {}; {} of {} "
        "pairs are apart\n",
        strong.paid, strong.assessed, weak.paid, weak.assessed, apart, all.size());
    CHECK(apart + 9 >= all.size());
    CHECK(strong.paid + 6 >= strong.assessed);
    CHECK(weak.paid <= 70);
  }
}

}  // namespace assay
