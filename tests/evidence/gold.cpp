#include "evidence/gold.hpp"

#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "evidence/support.hpp"

namespace assay::testing {

yaml::Document read_yaml(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  Diagnostics out;
  auto document = yaml::read(std::make_shared<Source>(path.string(), bytes.str()), Limits{}, out);
  INFO(out.render());
  REQUIRE(document);
  REQUIRE_FALSE(out.has_errors());
  return std::move(*document);
}

evidence::PlanInput gold_sets() {
  const yaml::Document document =
      read_yaml(std::filesystem::path(ASSAY_SOURCE_DIR) / "tests/gold/sets.yaml");
  evidence::PlanInput input;
  for (const yaml::Member& set : document.root.find("sets")->members) {
    std::vector<std::string> phrases;
    for (const yaml::Node& phrase : set.value.items)
      phrases.push_back(phrase.text);
    input.sets.push_back(phrase_set(set.key.text, std::move(phrases)));
  }
  return input;
}

evidence::PlanRef gold_plan(bool we_is_attributed) {
  evidence::PlanInput input = gold_sets();
  input.we_is_attributed = we_is_attributed;
  Diagnostics out;
  evidence::PlanRef plan = evidence::compile(std::move(input), nullptr, out);
  REQUIRE_FALSE(out.has_errors());
  return plan;
}

}  // namespace assay::testing
