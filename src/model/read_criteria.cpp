#include <array>

#include <fmt/format.h>

#include "model/draft.hpp"
#include "model/slips.hpp"
#include "model/tables.hpp"

namespace assay::model {
namespace {

using yaml::Member;
using yaml::Node;

struct CriterionTarget {
  Draft* draft;
  std::uint32_t index;
  const Node* kind_key = nullptr;  // the key that told how points are given
  Criterion& model() const { return draft->rubric.criteria[index]; }
  DraftCriterion& extra() const { return draft->criteria[index]; }
};

// A criterion is scored in one way: the first key of the kind says which.
bool take_kind(const Reader& reader, const Member& member, CriterionTarget& target,
               CriterionKind kind) {
  if (target.kind_key != nullptr) {
    reader.error(Code::conflicting_keys, member.key.span,
                 fmt::format("a criterion has '{}' or '{}', not both", target.kind_key->text,
                             member.key.text),
                 fmt::format("'{}' stands here", target.kind_key->text), target.kind_key->span,
                 "keep one of them");
    return false;
  }
  target.kind_key = &member.key;
  target.model().kind = kind;
  return true;
}

void take_levels(const Reader& reader, const Member& member, CriterionTarget& target) {
  if (take_kind(reader, member, target, CriterionKind::levels) &&
      !read_levels(reader, member, target.model(), target.extra()))
    target.extra().broken = true;
}

template <CriterionKind Kind>
void take_curve(const Reader& reader, const Member& member, CriterionTarget& target) {
  if (take_kind(reader, member, target, Kind) && !read_curve(reader, member, target.extra()))
    target.extra().broken = true;
}

void read_points(const Reader& reader, const Member& member, CriterionTarget& target) {
  if (take_kind(reader, member, target, CriterionKind::points))
    target.extra().formula = &member.value;
}

void read_nested(const Reader& reader, const Member& member, CriterionTarget& target) {
  if (!take_kind(reader, member, target, CriterionKind::rubric)) return;
  if (reader.text(member.value, "'rubric'")) {
    target.extra().rubric = &member.value;
  } else {
    target.extra().broken = true;
  }
}

void read_group(const Reader& reader, const Member& member, CriterionTarget& target) {
  if (!take_kind(reader, member, target, CriterionKind::group)) return;
  if (member.value.is_sequence() && member.value.items.empty())
    reader.error(Code::no_criteria, member.value.span, "a group without criteria",
                 "give it one, or leave the group out");
  read_criteria(reader, member.value, *target.draft, target.index);
}

template <std::string Criterion::*Part>
void read_text(const Reader& reader, const Member& member, CriterionTarget& target) {
  if (auto text = reader.text(member.value, fmt::format("'{}'", member.key.text)))
    target.model().*Part = std::move(*text);
}

void read_weight(const Reader& reader, const Member& member, CriterionTarget& target) {
  const auto weight = reader.number(member.value, "a weight",
                                    "weights need no sum: write the number without the %");
  if (!weight) return;
  target.model().weight = *weight;
  target.extra().weight = &member.value;
}

void read_required(const Reader& reader, const Member& member, CriterionTarget& target) {
  target.model().required = reader.boolean(member.value, "'required'").value_or(false);
}

void read_if_missing(const Reader& reader, const Member& member, CriterionTarget& target) {
  const auto points = reader.number(member.value, "'if_missing'");
  if (!points) return;
  target.model().if_missing = *points;
  target.extra().if_missing = &member.value;
}

void read_id(const Reader& reader, const Member& member, CriterionTarget& target) {
  target.model().where = member.value.span;
  if (!member.value.is_scalar()) target.extra().broken = true;
  target.extra().has_id = member.value.is_scalar();
  read_text<&Criterion::id>(reader, member, target);
}

using F = Field<CriterionTarget>;

constexpr std::array criterion_fields{
    F{{"id", true, "name", "what expressions, scorecards and results call it"}, read_id},
    F{{"title", false, "text", "its heading; default the ask"}, read_text<&Criterion::title>},
    F{{"ask", false, "text", "the question to the candidate"}, read_text<&Criterion::ask>},
    F{{"weight", false, "number > 0", "how much it counts; default 1"}, read_weight},
    F{{"required", false, "true or false", "the rubric is incomplete without it"}, read_required},
    F{{"if_missing", false, "points", "points when unanswered"}, read_if_missing},
    F{{"code", false, "text", "its reason code; default the id"}, read_text<&Criterion::code>},
    F{{"levels", false, "{level: points or {points, looks_like, when}, ...}", "from low to high"},
      take_levels},
    F{{"curve", false, "{of, points}", "points between keys, piecewise linear"},
      take_curve<CriterionKind::curve>},
    F{{"steps", false, "{of, points}", "points of the last key reached"},
      take_curve<CriterionKind::steps>},
    F{{"points", false, "expression", "points by a formula"}, read_points},
    F{{"rubric", false, "path", "another rubric: its score, rescaled"}, read_nested},
    F{{"criteria", false, "list of criteria", "a group: their weighted mean"}, read_group},
};

void read_criterion(const Reader& reader, const Node& node, Draft& draft,
                    std::optional<std::uint32_t> group) {
  const auto index = static_cast<std::uint32_t>(draft.rubric.criteria.size());
  draft.rubric.criteria.emplace_back();
  draft.criteria.emplace_back();
  CriterionTarget target{&draft, index};
  target.extra().node = &node;
  target.model().group = group;
  target.model().where = node.span;
  if (!read_fields<CriterionTarget>(reader, node, "a criterion", criterion_fields, target)) {
    target.extra().broken = true;
    return;
  }
  if (group) draft.rubric.criteria[*group].members.push_back(index);
  if (target.kind_key == nullptr) {
    target.extra().broken = true;
    if (meant_one_of(reader, node, names<CriterionTarget>(criterion_fields),
                     {"levels", "curve", "steps", "points", "rubric", "criteria"}))
      return;
    reader.error(Code::missing_key, target.model().where,
                 "a criterion needs one of levels, curve, steps, points, rubric or criteria",
                 "write levels: {no: 0, yes: 10}");
  }
}

}  // namespace

void read_criteria(const Reader& reader, const Node& list, Draft& draft,
                   std::optional<std::uint32_t> group) {
  if (!reader.sequence(list, "'criteria'")) return;
  if (!group) {
    draft.rubric.criteria.reserve(list.items.size());
    draft.criteria.reserve(list.items.size());
  }
  for (const Node& item : list.items)
    read_criterion(reader, item, draft, group);
}

std::vector<FieldInfo> criterion_table() {
  return infos<CriterionTarget>(criterion_fields);
}
}  // namespace assay::model
