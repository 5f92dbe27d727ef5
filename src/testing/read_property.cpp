#include <array>

#include <fmt/format.h>

#include "model/slots.hpp"
#include "scorecard/values.hpp"
#include "testing/property_scope.hpp"
#include "testing/reading.hpp"
#include "text/quote.hpp"
#include "text/suggest.hpp"

namespace assay::testing {
namespace {

using model::Reader;
using yaml::Member;
using yaml::Node;

struct Target {
  const Context& context;
  Property& property;
};

std::string listed(const Node& node) {
  std::string out;
  for (const Node& item : node.items)
    out += (out.empty() ? "" : ", ") + item.text;
  return out;
}

std::optional<Axis> axis(const Context& context, const Node& item) {
  const auto name = context.reader.text(item, "a criterion or a fact");
  if (!name) return {};
  if (const auto slot = scorecard::criterion_slot(context.rubric, *name)) return Axis{false, *slot};
  if (const auto slot = scorecard::fact_slot(context.rubric, *name)) return Axis{true, *slot};
  std::vector<std::string_view> known(context.rubric.paths.begin(), context.rubric.paths.end());
  for (const model::Fact& fact : context.rubric.facts)
    known.push_back(fact.id);
  unknown_name(context, item.span, "criterion or fact", *name, known);
  return {};
}

void read_monotonic(const Reader& reader, const Member& field, Target& target) {
  if (!reader.sequence(field.value, "'monotonic'")) return;
  target.property.kind = PropertyKind::monotonic;
  target.property.name = "monotonic " + listed(field.value);
  for (const Node& item : field.value.items)
    if (const auto found = axis(target.context, item)) target.property.axes.push_back(*found);
}

struct BoundsTarget {
  std::vector<Bounds>& list;
};

template <Aspect aspect>
void read_bounds(const Reader& reader, const Member& field, BoundsTarget& target) {
  const auto range = reader.range(field.value, fmt::format("'{}'", field.key.text));
  if (!range) return;
  if (range->second < range->first)
    return reader.error(Code::bad_range, field.value.span,
                        fmt::format("'{}' is a range whose end is below its start", field.key.text),
                        "write the lower end first");
  target.list.push_back({aspect, range->first, range->second});
}

constexpr std::array<model::Field<BoundsTarget>, 3> bounds_table{{
    {{"score", false, "a range", "of the score"}, read_bounds<Aspect::score>},
    {{"multiplier", false, "a range", "of the multiplier"}, read_bounds<Aspect::multiplier>},
    {{"coverage", false, "a range", "of the coverage"}, read_bounds<Aspect::coverage>},
}};

void read_bounded(const Reader& reader, const Member& field, Target& target) {
  target.property.kind = PropertyKind::bounded;
  target.property.name = "bounded";
  for (const Member& member : field.value.members)
    target.property.name +=
        fmt::format("{} {} {}", &member == field.value.members.data() ? "" : ",", member.key.text,
                    member.value.text);
  BoundsTarget bounds{target.property.bounds};
  model::read_fields<BoundsTarget>(reader, field.value, "'bounded'", bounds_table, bounds);
}

void read_order_free(const Reader& reader, const Member& field, Target& target) {
  target.property.kind = PropertyKind::order_free;
  target.property.name = "order_free";
  const auto wanted = reader.boolean(field.value, "'order_free'");
  if (wanted && !*wanted)
    reader.error(Code::bad_expectation, field.value.span,
                 "'order_free' is either true or not there",
                 "leave the property out where order may matter");
}

void read_never(const Reader& reader, const Member& field, Target& target) {
  target.property.kind = PropertyKind::never;
  const auto ast = reader.expression(field.value, "'never'");
  if (!ast) return;
  target.property.name = "never " + text::shortened(ast->text);
  PropertyScope scope(target.context.rubric);
  expr::Faults faults;
  expr::Wanted wanted;
  wanted.condition = true;
  target.property.never = expr::check(*ast, scope, wanted, faults);
  reader.report(field.value, faults);
}

void read_invariant(const Reader& reader, const Member& field, Target& target) {
  constexpr std::array<std::string_view, 2> words{"names", "pronouns"};
  if (!reader.sequence(field.value, "'invariant'")) return;
  target.property.kind = PropertyKind::invariant;
  target.property.name = "invariant " + listed(field.value);
  for (const Node& item : field.value.items)
    if (const auto word = reader.word(item, "what is exchanged", words))
      (*word == 0 ? target.property.names : target.property.pronouns) = true;
}

constexpr std::array<model::Field<Target>, 5> table{{
    {{"monotonic", false, "a list of criteria and facts", "more of these is never worth less"},
     read_monotonic},
    {{"bounded", false, "{score: 0..10}", "results stay within these"}, read_bounded},
    {{"order_free", false, "true", "the order of criteria and of sections changes nothing"},
     read_order_free},
    {{"never", false, "a condition", "holds for no scorecard"}, read_never},
    {{"invariant", false, "[names, pronouns]", "who the candidate is changes nothing"},
     read_invariant},
}};

}  // namespace

void read_property(const Context& context, const Node& node, std::vector<Property>& properties) {
  if (!context.reader.mapping(node, "a property")) return;
  if (node.members.empty())
    context.reader.error(Code::missing_key, node.span, "a property says nothing",
                         "write monotonic, bounded, order_free, never or invariant");
  // One entry with two keys is two properties.
  for (const Member& member : node.members) {
    if ((member.value.is_mapping() && member.value.members.empty()) ||
        (member.value.is_sequence() && member.value.items.empty())) {
      context.reader.error(Code::missing_key, member.value.span,
                           fmt::format("'{}' names nothing: it could not fail", member.key.text));
      continue;
    }
    Node one;
    one.kind = yaml::Kind::mapping;
    one.span = {member.key.span.begin, member.value.span.end};
    one.members.push_back(member);
    Property property;
    property.where = member.key.span;
    Target target{context, property};
    model::read_fields<Target>(context.reader, one, "a property", table, target);
    if (!property.name.empty()) properties.push_back(std::move(property));
  }
}

}  // namespace assay::testing
