// Notes with a phrase and the figure that belongs to it: what evidence says of that figure. Written
// without sight of the reader.
#include <filesystem>
#include <string>

#include <assay/quantity.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "evidence/gold.hpp"
#include "evidence/support.hpp"

namespace assay::evidence {
namespace {

namespace fs = std::filesystem;

std::string told(const std::optional<Decimal>& number) {
  return number ? to_string(*number) : std::string();
}

std::string wanted(const yaml::Node& figure, std::string_view key) {
  const yaml::Node* const value = figure.find(key);
  return value == nullptr ? std::string() : value->text;
}

// "up", "lower"; what is none is not written.
template <typename Named>
std::string told_if_any(Named named) {
  return named == Named::none ? std::string() : std::string(to_string(named));
}

// Whether the figure is as it is wanted; of the ends of a range, those that are named.
bool is_as(const Evidence& found, const yaml::Node& figure) {
  const auto end_is = [&](std::string_view key, const std::optional<Decimal>& end) {
    const std::string want = wanted(figure, key);
    return want.empty() || want == told(end);
  };
  return to_string(found.kind) == wanted(figure, "kind") &&
         told(found.value) == wanted(figure, "value") && end_is("low", found.low) &&
         end_is("high", found.high) && end_is("from", found.from) && end_is("to", found.to) &&
         to_string(found.unit) == wanted(figure, "unit") &&
         told_if_any(found.bound) == wanted(figure, "bound") &&
         told_if_any(found.direction) == wanted(figure, "direction") &&
         (found.approximate ? "true" : "") == wanted(figure, "approximate");
}

bool has_figure(const std::string& note, const std::string& phrase, const yaml::Node& figure) {
  PlanInput input;
  input.sets = {testing::phrase_set("phrase", {phrase})};
  Diagnostics out;
  const PlanRef plan = compile(std::move(input), nullptr, out);
  REQUIRE_FALSE(out.has_errors());
  for (const Evidence& found : testing::read_notes(*plan, note).evidence) {
    if (found.kind != EvidenceKind::mention && !found.near.empty() && is_as(found, figure))
      return true;
  }
  return false;
}

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("figures and the phrases that they belong to") {
    const yaml::Document document =
        testing::read_yaml(fs::path(ASSAY_SOURCE_DIR) / "tests/gold/figures.yaml");
    const auto& cases = document.root.find("cases")->items;
    CHECK(cases.size() == 80);
    for (const yaml::Node& one : cases) {
      const std::string& note = one.find("note")->text;
      CAPTURE(note);
      CHECK(has_figure(note, one.find("phrase")->text, *one.find("figure")));
    }
  }
}

}  // namespace assay::evidence
