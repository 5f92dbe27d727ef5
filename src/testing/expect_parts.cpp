#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "compensation/bind.hpp"
#include "model/names.hpp"
#include "model/slots.hpp"
#include "scorecard/values.hpp"
#include "testing/expect.hpp"
#include "text/quote.hpp"
#include "text/suggest.hpp"

namespace assay::testing {
namespace {

using model::Reader;
using yaml::Member;
using yaml::Node;

constexpr std::array<std::string_view, 6> bases{"rating",  "fact",    "evidence",
                                                "default", "missing", "composed"};

bool has_text(const Node& node) {
  return node.is_scalar() || node.is_null();
}

struct Part {
  const ExpectTarget& target;
  std::string path;
  std::uint32_t slot = 0;
  const model::Criterion* criterion = nullptr;  // of a criterion
  Unit unit{};                                  // of a pay component

  Expectation begin(Aspect aspect, const Node& node, std::string_view key = {}) const {
    auto expectation = testing::expectation(
        target.context, aspect, key.empty() ? path : fmt::format("{}.{}", path, key), node);
    expectation.slot = slot;
    return expectation;
  }
};

bool has_level(const model::Criterion& criterion, std::string_view name) {
  return std::any_of(criterion.levels.begin(), criterion.levels.end(),
                     [&](const model::Level& level) { return level.name == name; });
}

void expect_level(const Part& part, Expectation expectation, const Node& node) {
  if (!has_text(node) || !has_level(*part.criterion, node.text)) {
    std::vector<std::string_view> names;
    for (const model::Level& level : part.criterion->levels)
      names.push_back(level.name);
    const std::string hint = text::did_you_mean(node.text, names);
    const std::string all =
        names.empty() ? "it has no levels" : fmt::format("it is {}", text::alternatives(names));
    part.target.context.reader.error(
        Code::unknown_level, node.span,
        fmt::format("'{}' has no level {}", part.path, text::quoted(node.text)),
        hint.empty() ? all : hint);
    return;
  }
  expectation.word = node.text;
  part.target.list.push_back(std::move(expectation));
}

void read_points(const Reader&, const Member& field, Part& part) {
  expect_value(part.target, part.begin(Aspect::points, field.value, "points"), field.value, Unit{},
               true, "8");
}
void read_basis(const Reader&, const Member& field, Part& part) {
  expect_word(part.target, part.begin(Aspect::basis, field.value, "basis"), field.value, bases);
}
void read_level(const Reader&, const Member& field, Part& part) {
  expect_level(part, part.begin(Aspect::level, field.value, "level"), field.value);
}

constexpr std::array<model::Field<Part>, 3> criterion_table{{
    {{"points", false, "a number, a condition or a range", "its points"}, read_points},
    {{"basis", false, "a basis", "what they rest on"}, read_basis},
    {{"level", false, "a level", "its level"}, read_level},
}};

// A word that is no number is meant as a level, and told so where there is none of that name.
bool names_level(const model::Criterion& criterion, const Node& node) {
  if (!has_text(node) || Decimal::parse(node.text) || criterion.levels.empty()) return false;
  return has_level(criterion, node.text) ||
         (model::is_name(node.text) && !parse_value_check(node.text));
}

// A level's name stands for the level, anything else for the points.
void expect_criterion(Part& part, const Node& node) {
  if (node.is_mapping()) {
    model::read_fields<Part>(part.target.context.reader, node, "an expected criterion",
                             criterion_table, part);
  } else if (names_level(*part.criterion, node)) {
    expect_level(part, part.begin(Aspect::level, node), node);
  } else {
    expect_value(part.target, part.begin(Aspect::points, node), node, Unit{}, true, "8");
  }
}

void expect_fact(const ExpectTarget& target, const model::Fact& fact, std::uint32_t slot,
                 const Node& node) {
  auto expectation = testing::expectation(target.context, Aspect::fact, "facts." + fact.id, node);
  expectation.slot = slot;
  if (fact.unit.dimension != Dimension::boolean || node.is_null())
    return expect_value(target, std::move(expectation), node, fact.unit, false,
                        to_text({12, fact.unit}));
  scorecard::Fault fault;
  const auto value = scorecard::read_fact(fact, node.text, fault);
  if (!value) return target.context.reader.error(fault.code, node.span, fault.message, fault.help);
  expectation.value = {ValueCheck::Form::exact, {value->value, fact.unit}, {}};
  target.list.push_back(std::move(expectation));
}

void read_amount(const Reader&, const Member& field, Part& part) {
  expect_value(part.target, part.begin(Aspect::amount, field.value, "amount"), field.value,
               part.unit, true, to_text({1, part.unit}));
}

template <Aspect aspect>
void read_truth(const Reader& reader, const Member& field, Part& part) {
  auto expectation = part.begin(aspect, field.value, field.key.text);
  const auto truth = reader.boolean(field.value, fmt::format("'{}'", expectation.path));
  if (!truth) return;
  expectation.truth = *truth;
  part.target.list.push_back(std::move(expectation));
}

template <Aspect aspect>
void read_words(const Reader& reader, const Member& field, Part& part) {
  auto expectation = part.begin(aspect, field.value, field.key.text);
  if (!field.value.is_null()) {
    auto text = reader.text(field.value, fmt::format("'{}'", expectation.path));
    if (!text) return;
    expectation.word = *std::move(text);
  }
  part.target.list.push_back(std::move(expectation));
}

constexpr std::array<model::Field<Part>, 5> component_table{{
    {{"amount", false, "an amount, a condition or a range", "what is paid"}, read_amount},
    {{"granted", false, "true or false", "whether it is granted"}, read_truth<Aspect::granted>},
    {{"provisional", false, "true or false", "whether it rests on prose"},
     read_truth<Aspect::provisional>},
    {{"target", false, "text", "what is to be met after hiring; null: nothing"},
     read_words<Aspect::target>},
    {{"vests_when", false, "text", "when it vests; null: no condition"},
     read_words<Aspect::vests_when>},
}};

void expect_component(Part& part, const Node& node) {
  if (node.is_mapping())
    model::read_fields<Part>(part.target.context.reader, node, "an expected component",
                             component_table, part);
  else
    expect_value(part.target, part.begin(Aspect::amount, node), node, part.unit, true,
                 to_text({1, part.unit}));
}

}  // namespace

void read_expected_criteria(const Reader& reader, const Member& field, ExpectTarget& target) {
  if (!reader.mapping(field.value, "'criteria'")) return;
  const model::Rubric& rubric = target.context.rubric;
  for (const Member& member : field.value.members) {
    const auto slot = scorecard::criterion_slot(rubric, member.key.text);
    if (!slot) {
      const auto fault = scorecard::unknown_criterion(rubric, member.key.text);
      reader.error(fault.code, member.key.span, fault.message, fault.help);
      continue;
    }
    Part part{target, "criteria." + member.key.text, *slot, model::criterion_at(rubric, *slot), {}};
    expect_criterion(part, member.value);
  }
}

void read_expected_facts(const Reader& reader, const Member& field, ExpectTarget& target) {
  if (!reader.mapping(field.value, "'facts'")) return;
  const model::Rubric& rubric = target.context.rubric;
  for (const Member& member : field.value.members) {
    const auto slot = scorecard::fact_slot(rubric, member.key.text);
    if (slot) {
      expect_fact(target, rubric.facts[*slot], *slot, member.value);
    } else {
      const auto fault = scorecard::unknown_fact(rubric, member.key.text);
      reader.error(fault.code, member.key.span, fault.message, fault.help);
    }
  }
}

void read_expected_pay(const Reader& reader, const Member& field, ExpectTarget& target) {
  if (!has_guideline(target, field) || !reader.mapping(field.value, "'compensation'")) return;
  const auto& components = target.context.guideline->guideline->components;
  std::vector<std::string_view> names;
  for (const compensation::Component& component : components)
    names.push_back(component.id);
  for (const Member& member : field.value.members) {
    const auto at = std::find(names.begin(), names.end(), member.key.text);
    if (at == names.end()) {
      unknown_name(target.context, member.key.span, "component", member.key.text, names);
      continue;
    }
    const auto index = static_cast<std::uint32_t>(at - names.begin());
    Part part{target, "compensation." + member.key.text, index, nullptr, components[index].unit};
    expect_component(part, member.value);
  }
}
}  // namespace assay::testing
