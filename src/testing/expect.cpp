#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "compensation/bind.hpp"
#include "model/names.hpp"
#include "model/slots.hpp"
#include "scorecard/values.hpp"
#include "testing/reading.hpp"
#include "text/quote.hpp"
#include "text/suggest.hpp"
#include "units/convert.hpp"

namespace assay::testing {
namespace {

using model::Reader;
using yaml::Member;
using yaml::Node;

constexpr std::array<std::string_view, 4> statuses{"scored", "incomplete", "vetoed", "rejected"};
constexpr std::array<std::string_view, 6> bases{"rating",  "fact",    "evidence",
                                                "default", "missing", "composed"};

struct Target {
  const Context& context;
  std::vector<Expectation>& list;
};

bool has_text(const Node& node) {
  return node.is_scalar() || node.is_null();
}

// What the author wrote, on one line.
std::string written(const Context& context, Span where) {
  const std::string_view text = context.reader.source()->text();
  return text::shortened(text.substr(where.begin, where.end - where.begin));
}

Expectation begin(const Context& context, Aspect aspect, std::string path, const Node& node) {
  Expectation expectation;
  expectation.aspect = aspect;
  expectation.path = std::move(path);
  expectation.where = node.span;
  expectation.text = written(context, node.span);
  return expectation;
}

void report_form(const Context& context, const Node& node, std::string_view path,
                 std::string_view example) {
  context.reader.error(
      Code::bad_expectation, node.span,
      fmt::format("'{}' is a value, a condition or a range, found {}", path, model::found(node)),
      fmt::format("write {}, \"> {}\" or a range such as 1..2", example, example));
}

std::optional<ValueCheck> value_check(const Context& context, const Node& node,
                                      std::string_view path, std::string_view example) {
  if (node.is_null()) return ValueCheck{ValueCheck::Form::absent, {}, {}};
  auto check = node.is_scalar() ? parse_value_check(node.text) : std::nullopt;
  if (!check) report_form(context, node, path, example);
  return check;
}

bool plain(const Unit& unit) noexcept {
  return unit.dimension == Dimension::number || unit.dimension == Dimension::count;
}

// Puts one end into `unit`. A plain number counts in the unit itself where `plain_too`.
bool put_in_unit(const Context& context, const Node& node, std::string_view path, const Unit& unit,
                 bool plain_too, Quantity& end) {
  if (plain(end.unit) && end.unit.per == Period::none && (plain_too || plain(unit))) {
    end.unit = unit;
    return true;
  }
  model::Fact like;
  like.id = path;
  like.unit = unit;
  scorecard::Fault fault;
  const auto value = scorecard::convert_fact(like, end, fault);
  if (!value) {
    context.reader.error(fault.code, node.span, fault.message, fault.help);
    return false;
  }
  end = {value->value, unit};
  return true;
}

void expect_value(const Target& target, Expectation expectation, const Node& node, const Unit& unit,
                  bool plain_too, std::string_view example) {
  auto check = value_check(target.context, node, expectation.path, example);
  if (!check) return;
  if (check->form != ValueCheck::Form::absent &&
      (!put_in_unit(target.context, node, expectation.path, unit, plain_too, check->low) ||
       (check->form == ValueCheck::Form::range &&
        !put_in_unit(target.context, node, expectation.path, unit, plain_too, check->high))))
    return;
  if (check->form == ValueCheck::Form::range && check->high.value < check->low.value) {
    target.context.reader.error(
        Code::bad_range, node.span,
        fmt::format("'{}' is a range whose end is below its start", expectation.path),
        "write the lower end first");
    return;
  }
  expectation.value = *check;
  target.list.push_back(std::move(expectation));
}

template <Aspect aspect>
void read_number(const Reader&, const Member& field, Target& target) {
  expect_value(target, begin(target.context, aspect, field.key.text, field.value), field.value,
               Unit{}, true, aspect == Aspect::multiplier ? "1.3" : "8");
}

// A share: 0.875 or 87.5%.
void read_coverage(const Reader&, const Member& field, Target& target) {
  auto expectation = begin(target.context, Aspect::coverage, field.key.text, field.value);
  auto check = value_check(target.context, field.value, expectation.path, "0.8");
  if (!check) return;
  for (Quantity* end : {&check->low, &check->high}) {
    if (end->unit.dimension == Dimension::percent)
      *end = number(divide(end->value, 100).value_or(end->value));
    if (!plain(end->unit)) return report_form(target.context, field.value, expectation.path, "0.8");
  }
  expectation.value = *check;
  target.list.push_back(std::move(expectation));
}

template <std::size_t n>
void expect_word(const Target& target, Expectation expectation, const Node& node,
                 const std::array<std::string_view, n>& words) {
  const auto word = target.context.reader.word(node, fmt::format("'{}'", expectation.path), words);
  if (!word) return;
  expectation.word = words[*word];
  target.list.push_back(std::move(expectation));
}

void read_status(const Reader&, const Member& field, Target& target) {
  expect_word(target, begin(target.context, Aspect::status, field.key.text, field.value),
              field.value, statuses);
}

// --- sets of names ---

struct Known {
  std::string_view kind;  // "clause"
  std::vector<std::string_view> names;
};

std::vector<std::string> read_names(const Context& context, const Node& node, std::string_view what,
                                    const Known& known) {
  std::vector<std::string> list;
  if (!context.reader.sequence(node, what)) return list;
  for (const Node& item : node.items) {
    auto name = context.reader.text(item, fmt::format("a {}", known.kind));
    if (!name) continue;
    if (std::find(known.names.begin(), known.names.end(), *name) == known.names.end())
      unknown_name(context, item.span, known.kind, *name, known.names);
    else
      list.push_back(*std::move(name));
  }
  return list;
}

struct SetTarget {
  const Context& context;
  const Known& known;
  SetCheck& set;
};

template <std::vector<std::string> SetCheck::*list>
void read_some(const Reader&, const Member& field, SetTarget& target) {
  target.set.*list =
      read_names(target.context, field.value, fmt::format("'{}'", field.key.text), target.known);
}

constexpr std::array<model::Field<SetTarget>, 2> set_table{{
    {{"includes", false, "a list", "names that must be there"}, read_some<&SetCheck::includes>},
    {{"excludes", false, "a list", "names that must not be there"}, read_some<&SetCheck::excludes>},
}};

void expect_set(const Target& target, Expectation expectation, const Node& node,
                const Known& known) {
  const std::string what = fmt::format("'{}'", expectation.path);
  if (node.is_mapping()) {
    SetTarget set{target.context, known, expectation.set};
    model::read_fields<SetTarget>(target.context.reader, node, what, set_table, set);
  } else {
    expectation.set.exactly = read_names(target.context, node, what, known);
  }
  target.list.push_back(std::move(expectation));
}

Known known_codes(std::string_view kind) {
  Known known{kind, {}};
#define ASSAY_CODE_NAME(identifier, text) known.names.push_back(text);
  ASSAY_CODES(ASSAY_CODE_NAME)
#undef ASSAY_CODE_NAME
  return known;
}

Known known_ids(std::string_view kind, const std::vector<std::string>& ids) {
  return {kind, {ids.begin(), ids.end()}};
}

void read_clauses(const Reader&, const Member& field, Target& target) {
  expect_set(target, begin(target.context, Aspect::clauses, field.key.text, field.value),
             field.value, known_ids("clause", target.context.rubric.clause_paths));
}

void read_flags(const Reader&, const Member& field, Target& target) {
  expect_set(target, begin(target.context, Aspect::flags, field.key.text, field.value), field.value,
             known_ids("flag", target.context.rubric.flag_paths));
}

void read_warnings(const Reader&, const Member& field, Target& target) {
  expect_set(target, begin(target.context, Aspect::warnings, field.key.text, field.value),
             field.value, known_codes("warning"));
}

bool has_guideline(const Target& target, const Member& field) {
  if (target.context.guideline != nullptr) return true;
  target.context.reader.error(
      Code::missing_key, field.key.span,
      fmt::format("'{}' is expected and there is no guideline", field.key.text),
      "name it at the top: guideline: guidelines/its-id.yaml");
  return false;
}

void read_findings(const Reader&, const Member& field, Target& target) {
  if (has_guideline(target, field))
    expect_set(target, begin(target.context, Aspect::findings, field.key.text, field.value),
               field.value, known_codes("finding"));
}

// --- criteria ---

struct Part {
  const Target& target;
  std::string path;
  std::uint32_t slot = 0;
  const model::Criterion* criterion = nullptr;  // of a criterion
  Unit unit{};                                  // of a pay component

  Expectation begin(Aspect aspect, const Node& node, std::string_view key = {}) const {
    auto expectation = testing::begin(target.context, aspect,
                                      key.empty() ? path : fmt::format("{}.{}", path, key), node);
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
        names.empty() ? "it has no levels" : fmt::format("it is {}", model::alternatives(names));
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

void read_criteria(const Reader& reader, const Member& field, Target& target) {
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

// --- facts ---

void expect_fact(const Target& target, const model::Fact& fact, std::uint32_t slot,
                 const Node& node) {
  auto expectation = begin(target.context, Aspect::fact, "facts." + fact.id, node);
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

void read_facts(const Reader& reader, const Member& field, Target& target) {
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

// --- compensation ---

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

void read_compensation(const Reader& reader, const Member& field, Target& target) {
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

constexpr std::array<model::Field<Target>, 11> table{{
    {{"score", false, "a number, a condition or a range", "the score"}, read_number<Aspect::score>},
    {{"status", false, "a status", "the status"}, read_status},
    {{"coverage", false, "a share, a condition or a range", "the coverage, 0 to 1"}, read_coverage},
    {{"clauses", false, "a list", "the clauses that hold"}, read_clauses},
    {{"flags", false, "a list", "the flags that are raised"}, read_flags},
    {{"multiplier", false, "a number, a condition or a range", "the multiplier"},
     read_number<Aspect::multiplier>},
    {{"criteria", false, "a mapping of criteria", "points, level and basis, by criterion"},
     read_criteria},
    {{"facts", false, "a mapping of facts", "quantities given or found, by fact"}, read_facts},
    {{"compensation", false, "a mapping of components", "what is paid, by component"},
     read_compensation},
    {{"findings", false, "a list", "the codes of the findings on the offer"}, read_findings},
    {{"warnings", false, "a list", "the codes of the warnings"}, read_warnings},
}};

}  // namespace

void unknown_name(const Context& context, Span where, std::string_view kind, std::string_view name,
                  const std::vector<std::string_view>& known) {
  const bool pay = kind == "component";
  const bool code = kind == "warning" || kind == "finding";
  context.reader.error(Code::unknown_name, where,
                       code ? fmt::format("there is no {} {}", kind, text::quoted(name))
                            : fmt::format("the {} has no {} {}", pay ? "guideline" : "rubric", kind,
                                          text::quoted(name)),
                       text::did_you_mean(name, known));
}

void read_expect(const Context& context, const Node& expect, Case& target) {
  Target parts{context, target.expectations};
  model::read_fields<Target>(context.reader, expect, "'expect'", table, parts);
}

}  // namespace assay::testing
