#include <array>

#include <fmt/format.h>

#include "expr/parse.hpp"
#include "model/draft.hpp"
#include "model/slips.hpp"
#include "model/tables.hpp"

namespace assay::model {
namespace {

using yaml::Member;
using yaml::Node;

constexpr std::size_t most_levels = 1000;

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
                 fmt::format("'{}' stands here", target.kind_key->text), target.kind_key->span);
    return false;
  }
  target.kind_key = &member.key;
  target.model().kind = kind;
  return true;
}

struct LevelTarget {
  Level* model;
  DraftLevel* extra;
};

constexpr std::array level_fields{
    Field<LevelTarget>{
        {"points", true, "number", "what the level is worth, on the scale"},
        [](const Reader&, const Member& m, LevelTarget& t) { t.extra->points = &m.value; }},
    Field<LevelTarget>{{"looks_like", false, "text", "the behaviour that the level stands for"},
                       [](const Reader& r, const Member& m, LevelTarget& t) {
                         if (auto text = r.text(m.value, "'looks_like'"))
                           t.model->looks_like = std::move(*text);
                       }},
    Field<LevelTarget>{
        {"when", false, "condition", "when evidence reaches the level"},
        [](const Reader&, const Member& m, LevelTarget& t) { t.extra->when = &m.value; }},
};

bool begins_with_letter(std::string_view text) {
  const char c = text.empty() ? '0' : text.front();
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// `measured: 8` or `measured: {points: 8, when: ...}`.
bool read_level(const Reader& reader, const Member& member, CriterionTarget& target) {
  Level level;
  DraftLevel extra;
  level.name = member.key.text;
  level.where = member.key.span;
  LevelTarget parts{&level, &extra};
  const bool number = expr::parse_literal(member.key.text).has_value();
  if (number && member.value.is_scalar() && !expr::parse_literal(member.value.text)) {
    reader.error(Code::bad_id, member.key.span,
                 fmt::format("a level is called by a name and gives points, '{}' is a number",
                             member.key.text),
                 fmt::format("write NAME: {{points: {}, looks_like: {}}}", member.key.text,
                             written(reader, member.value)));
    return false;
  }
  if (member.value.is_plain() && !number && !expr::parse_literal(member.value.text) &&
      begins_with_letter(member.value.text)) {
    reader.error(Code::bad_number, member.value.span,
                 fmt::format("points must be a number, found {}", found(member.value)),
                 fmt::format("write {}: {{points: N, looks_like: {}}}", member.key.text,
                             written(reader, member.value)));
    return false;
  }
  if (member.value.is_scalar() || member.value.is_null()) {
    extra.points = &member.value;
  } else if (!read_fields<LevelTarget>(reader, member.value, fmt::format("level '{}'", level.name),
                                       level_fields, parts)) {
    return false;
  }
  bool good = extra.points != nullptr;
  if (good) {
    const auto points = reader.number(*extra.points, "points");
    good = points.has_value();
    if (points) level.points = *points;
  }
  target.model().levels.push_back(std::move(level));
  target.extra().levels.push_back(extra);
  return good;
}

void read_levels(const Reader& reader, const Member& member, CriterionTarget& target) {
  if (!take_kind(reader, member, target, CriterionKind::levels)) return;
  if (!reader.mapping(member.value, "'levels'")) {
    target.extra().broken = true;
    return;
  }
  const std::size_t count = member.value.members.size();
  if (count == 0 || count > most_levels) {
    reader.error(Code::out_of_range, member.key.span,
                 fmt::format("a criterion has 1 to {} levels, found {}", most_levels, count));
    target.extra().broken = true;
    return;
  }
  for (const Member& level : member.value.members)
    if (!read_level(reader, level, target)) target.extra().broken = true;
}

struct CurveTarget {
  DraftCriterion* extra;
  std::string_view key;
};

constexpr std::array curve_fields{
    Field<CurveTarget>{
        {"of", true, "expression", "what is looked up"},
        [](const Reader&, const Member& m, CurveTarget& t) { t.extra->formula = &m.value; }},
    Field<CurveTarget>{{"points", true, "{key: points, ...}", "ascending keys and their points"},
                       [](const Reader& r, const Member& m, CurveTarget& t) {
                         t.extra->curve = &m.value;
                         if (!read_knots(r, m.value, "'points'", t.extra->knots))
                           t.extra->broken = true;
                       }},
};

void read_curve(const Reader& reader, const Member& member, CriterionTarget& target,
                CriterionKind kind) {
  if (!take_kind(reader, member, target, kind)) return;
  CurveTarget parts{&target.extra(), member.key.text};
  if (keyed_by_amounts(member.value)) {
    reader.error(Code::missing_key, member.value.span,
                 fmt::format("'{}' needs the keys 'of' and 'points'", member.key.text),
                 fmt::format("write {}: {{of: FACT, points: {}}}", member.key.text,
                             written(reader, member.value)));
    target.extra().broken = true;
    return;
  }
  if (!read_fields<CurveTarget>(reader, member.value, fmt::format("'{}'", member.key.text),
                                curve_fields, parts) ||
      parts.extra->formula == nullptr || parts.extra->curve == nullptr)
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
    reader.error(Code::no_criteria, member.value.span, "a group without criteria");
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
      read_levels},
    F{{"curve", false, "{of, points}", "points between keys, piecewise linear"},
      [](const Reader& r, const Member& m, CriterionTarget& t) {
        read_curve(r, m, t, CriterionKind::curve);
      }},
    F{{"steps", false, "{of, points}", "points of the last key reached"},
      [](const Reader& r, const Member& m, CriterionTarget& t) {
        read_curve(r, m, t, CriterionKind::steps);
      }},
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
  for (const Node& item : list.items)
    read_criterion(reader, item, draft, group);
}

bool read_knots(const Reader& reader, const Node& node, std::string_view what,
                std::vector<DraftKnot>& knots) {
  if (!reader.mapping(node, what)) return false;
  bool good = true;
  for (const Member& member : node.members) {
    const auto at = reader.quantity(member.key, "a key");
    const auto points = reader.number(member.value, "the value of a key");
    good = good && at && points;
    if (at && points) knots.push_back({&member.key, &member.value, *at, *points});
  }
  return good;
}

std::vector<FieldInfo> criterion_table() {
  return infos<CriterionTarget>(criterion_fields);
}
std::vector<FieldInfo> level_table() {
  return infos<LevelTarget>(level_fields);
}
std::vector<FieldInfo> curve_table() {
  return infos<CurveTarget>(curve_fields);
}

}  // namespace assay::model
