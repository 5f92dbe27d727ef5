#include <array>

#include <fmt/format.h>

#include "model/draft.hpp"
#include "model/names.hpp"
#include "model/slips.hpp"
#include "model/tables.hpp"
#include "text/ascii.hpp"

namespace assay::model {
namespace {

using yaml::Member;
using yaml::Node;

constexpr std::array curve_fields{
    Field<DraftCriterion>{
        {"of", true, "expression", "what is looked up"},
        [](const Reader&, const Member& m, DraftCriterion& t) { t.formula = &m.value; }},
    Field<DraftCriterion>{{"points", true, "{key: points, ...}", "ascending keys and their points"},
                          [](const Reader& r, const Member& m, DraftCriterion& t) {
                            t.curve = &m.value;
                            if (!read_knots(r, m.value, "'points'", t.knots)) t.broken = true;
                          }},
};

// `curve: {0%: 0, 20%: 10}` and `curve: {waste_cut: {0%: 0, 20%: 10}}`: what `points` takes, with
// the fact in front or without it.
bool lacks_keys(const Reader& reader, const Member& member) {
  const bool bare = keyed_by_amounts(member.value);
  const Member* first = member.value.members.size() == 1 ? &member.value.members.front() : nullptr;
  const bool named = first != nullptr && is_name(first->key.text) && first->key.text != "points" &&
                     keyed_by_amounts(first->value);
  if (!bare && !named) return false;
  reader.error(Code::missing_key, named ? first->key.span : member.value.span,
               fmt::format("'{}' needs the keys 'of' and 'points'", member.key.text),
               fmt::format("write {}: {{of: {}, points: {}}}", member.key.text,
                           named ? first->key.text : "FACT",
                           written(reader, named ? first->value : member.value)));
  return true;
}

// `{12,5%: 10}`: YAML takes the comma for the end of an entry.
bool splits_number(const Reader& reader, const Member& first, const Member& second) {
  const Span key = first.key.span, rest = second.key.span;
  const std::string_view raw = reader.source()->text();
  const bool split = first.value.is_null() && rest.begin == key.end + 1 && raw[key.end] == ',' &&
                     text::is_digit(raw[key.end - 1]) && text::is_digit(raw[rest.begin]);
  if (split)
    reader.error(Code::malformed_literal, {key.begin, rest.end}, "',' inside a number",
                 fmt::format("write {}.{}", first.key.text, second.key.text));
  return split;
}

}  // namespace

bool read_curve(const Reader& reader, const Member& member, DraftCriterion& draft) {
  if (lacks_keys(reader, member)) return false;
  return read_fields<DraftCriterion>(reader, member.value, fmt::format("'{}'", member.key.text),
                                     curve_fields, draft) &&
         draft.formula != nullptr && draft.curve != nullptr;
}

bool read_knots(const Reader& reader, const Node& node, std::string_view what,
                std::vector<DraftKnot>& knots) {
  if (!reader.mapping(node, what)) return false;
  bool good = true;
  for (std::size_t i = 0; i < node.members.size(); ++i) {
    const Member& member = node.members[i];
    if (i + 1 < node.members.size() && splits_number(reader, member, node.members[i + 1])) {
      good = false;
      ++i;
      continue;
    }
    const auto at = reader.quantity(member.key, "a key");
    const auto points = reader.number(member.value, "the value of a key");
    good = good && at && points;
    if (at && points) knots.push_back({&member.key, &member.value, *at, *points});
  }
  return good;
}

std::vector<FieldInfo> curve_table() {
  return infos<DraftCriterion>(curve_fields);
}

}  // namespace assay::model
