#include <array>

#include <fmt/format.h>

#include "expr/parse.hpp"
#include "model/draft.hpp"
#include "model/slips.hpp"
#include "model/tables.hpp"
#include "text/ascii.hpp"

namespace assay::model {
namespace {

using yaml::Member;

constexpr std::size_t most_levels = 1000;

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

bool begins_with_letter(const yaml::Node& scalar) {
  return !scalar.text.empty() && text::is_letter(scalar.text.front());
}

// A text where points belong: what the level looks like, or a name and its points in the wrong
// order. Told here, where the whole of what to write is known.
bool is_text_for_points(const Reader& reader, const Member& member) {
  const bool number = expr::parse_literal(member.key.text).has_value();
  if (!number && !begins_with_letter(member.value)) return false;
  if (expr::parse_literal(member.value.text)) return false;
  if (number && member.value.is_scalar()) {
    reader.error(Code::bad_id, member.key.span,
                 fmt::format("a level is called by a name and gives points, '{}' is a number",
                             member.key.text),
                 fmt::format("write NAME: {{points: {}, looks_like: {}}}", member.key.text,
                             written(reader, member.value)));
    return true;
  }
  if (member.value.is_plain() && !number) {
    reader.error(Code::bad_number, member.value.span,
                 fmt::format("points must be a number, found {}", found(member.value)),
                 fmt::format("write {}: {{points: N, looks_like: {}}}", member.key.text,
                             written(reader, member.value)));
    return true;
  }
  return false;
}

// `{no:0, yes:10}`
bool lacks_space(const Reader& reader, const Member& member) {
  const std::string& key = member.key.text;
  const std::size_t colon = key.find(':');
  if (colon == std::string::npos || !member.value.is_null()) return false;
  reader.error(Code::bad_syntax, member.key.span, fmt::format("'{}' is no 'name: points'", key),
               fmt::format("a space follows the ':': write {}: {}", key.substr(0, colon),
                           key.substr(colon + 1)));
  return true;
}

// `measured: 8` or `measured: {points: 8, when: ...}`.
bool read_level(const Reader& reader, const Member& member, Criterion& criterion,
                DraftCriterion& draft) {
  if (is_text_for_points(reader, member) || lacks_space(reader, member)) return false;
  Level level;
  DraftLevel extra;
  level.name = member.key.text;
  level.where = member.key.span;
  LevelTarget parts{&level, &extra};
  if (member.value.is_scalar() || member.value.is_null()) {
    extra.points = &member.value;
  } else if (!read_fields<LevelTarget>(reader, member.value, fmt::format("level '{}'", level.name),
                                       level_fields, parts)) {
    return false;
  }
  const auto points =
      extra.points != nullptr ? reader.number(*extra.points, "points") : std::optional<Decimal>();
  if (points) level.points = *points;
  criterion.levels.push_back(std::move(level));
  draft.levels.push_back(extra);
  return points.has_value();
}

}  // namespace

bool read_levels(const Reader& reader, const Member& member, Criterion& criterion,
                 DraftCriterion& draft) {
  if (!reader.mapping(member.value, "'levels'")) return false;
  const std::size_t count = member.value.members.size();
  if (count == 0 || count > most_levels) {
    reader.error(Code::out_of_range, member.key.span,
                 fmt::format("a criterion has 1 to {} levels, found {}", most_levels, count),
                 "write them as {none: 0, some: 5, full: 10}");
    return false;
  }
  criterion.levels.reserve(count);
  draft.levels.reserve(count);
  bool good = true;
  for (const Member& level : member.value.members)
    good = read_level(reader, level, criterion, draft) && good;
  return good;
}

std::vector<FieldInfo> level_table() {
  return infos<LevelTarget>(level_fields);
}

}  // namespace assay::model
