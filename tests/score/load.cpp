#include "score/load.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "model/load.hpp"

namespace assay::score_test {

model::RubricRef load(const std::string& yaml, const std::map<std::string, std::string>& files) {
  const model::Opener open = [&](const SourceRef&, const std::string& path, Span,
                                 Diagnostics&) -> SourceRef {
    const auto at = files.find(path);
    REQUIRE_MESSAGE(at != files.end(), path);
    return std::make_shared<const Source>(path, at->second);
  };
  Diagnostics out;
  auto rubric =
      model::load(std::make_shared<const Source>("rubric.yaml", yaml), open, Limits{}, out);
  REQUIRE_MESSAGE(rubric != nullptr, out.render());
  return rubric;
}

scorecard::Answers blank(const model::Rubric& rubric) {
  scorecard::Answers answers;
  answers.ratings = scorecard::Ratings(std::vector<scorecard::Rating>(rubric.slots));
  answers.facts = scorecard::Facts(std::vector<std::optional<Decimal>>(rubric.facts.size()));
  answers.section_has_text.resize(rubric.slots);
  return answers;
}

std::uint32_t slot(const model::Rubric& rubric, const std::string& path) {
  const auto at = std::find(rubric.paths.begin(), rubric.paths.end(), path);
  REQUIRE_MESSAGE(at != rubric.paths.end(), path);
  return static_cast<std::uint32_t>(at - rubric.paths.begin());
}

std::uint32_t fact(const model::Rubric& rubric, const std::string& id) {
  const auto at = std::find_if(rubric.facts.begin(), rubric.facts.end(),
                               [&](const model::Fact& fact) { return fact.id == id; });
  REQUIRE_MESSAGE(at != rubric.facts.end(), id);
  return static_cast<std::uint32_t>(at - rubric.facts.begin());
}

}  // namespace assay::score_test
