#include <array>

#include <fmt/format.h>

#include "model/draft.hpp"
#include "model/tables.hpp"

namespace assay::model {
namespace {

using yaml::Member;
using yaml::Node;

struct MatrixTarget {
  Draft* draft;
  const Node* steps = nullptr;
  const Node* rows = nullptr;
};

constexpr std::array matrix_fields{
    Field<MatrixTarget>{
        {"steps", true, "list of levels", "the levels of every row, from low to high"},
        [](const Reader& r, const Member& m, MatrixTarget& t) {
          if (r.sequence(m.value, "'steps'")) t.steps = &m.value;
        }},
    Field<MatrixTarget>{{"combine", false, "word", "how the rows make the score"},
                        [](const Reader& r, const Member& m, MatrixTarget& t) {
                          read_combine(r, m.value, *t.draft);
                        }},
    Field<MatrixTarget>{{"rows", true, "{criterion: {points, ...}, ...}", "one criterion a row"},
                        [](const Reader& r, const Member& m, MatrixTarget& t) {
                          if (r.mapping(m.value, "'rows'")) t.rows = &m.value;
                        }},
};

struct RowTarget {
  Criterion* model;
  DraftCriterion* extra;
  const Node* points = nullptr;
  const Node* whens = nullptr;
  const Node* anchors = nullptr;
};

template <std::string Criterion::*Part>
void read_text(const Reader& reader, const Member& member, RowTarget& target) {
  if (auto text = reader.text(member.value, fmt::format("'{}'", member.key.text)))
    target.model->*Part = std::move(*text);
}

using F = Field<RowTarget>;

constexpr std::array row_fields{
    F{{"points", true, "list of points", "one for each step, never descending"},
      [](const Reader& r, const Member& m, RowTarget& t) {
        if (r.sequence(m.value, "'points'")) t.points = &m.value;
      }},
    F{{"when", false, "list of conditions",
       "one for each step; null where evidence cannot reach it"},
      [](const Reader& r, const Member& m, RowTarget& t) {
        if (r.sequence(m.value, "'when'")) t.whens = &m.value;
      }},
    F{{"looks_like", false, "list of texts",
       "one for each step: the behaviour that it stands for; null where it has none"},
      [](const Reader& r, const Member& m, RowTarget& t) {
        if (r.sequence(m.value, "'looks_like'")) t.anchors = &m.value;
      }},
    F{{"title", false, "text", "its heading; default the ask"}, read_text<&Criterion::title>},
    F{{"ask", false, "text", "the question to the candidate"}, read_text<&Criterion::ask>},
    F{{"code", false, "text", "its reason code; default the id"}, read_text<&Criterion::code>},
    F{{"weight", false, "number > 0", "how much it counts; default 1"},
      [](const Reader& r, const Member& m, RowTarget& t) {
        if (const auto weight = r.number(m.value, "a weight")) {
          t.model->weight = *weight;
          t.extra->weight = &m.value;
        }
      }},
    F{{"required", false, "true or false", "the rubric is incomplete without it"},
      [](const Reader& r, const Member& m, RowTarget& t) {
        t.model->required = r.boolean(m.value, "'required'").value_or(false);
      }},
    F{{"if_missing", false, "points", "points when unanswered"},
      [](const Reader& r, const Member& m, RowTarget& t) {
        if (const auto points = r.number(m.value, "'if_missing'")) {
          t.model->if_missing = *points;
          t.extra->if_missing = &m.value;
        }
      }},
};

// One entry for each step.
bool fits(const Reader& reader, const Node& list, std::string_view what, const Node& steps) {
  if (list.items.size() == steps.items.size()) return true;
  reader.error(
      Code::row_length, list.span,
      fmt::format("'{}' has {} entries for {} steps", what, list.items.size(), steps.items.size()),
      "the steps stand here", steps.span, "give each step one entry");
  return false;
}

void fill_levels(const Reader& reader, const Node& steps, RowTarget& row) {
  for (std::size_t i = 0; i < steps.items.size(); ++i) {
    const Node& item = row.points->items[i];
    Level level;
    level.name = steps.items[i].text;
    level.where = steps.items[i].span;
    const auto points = reader.number(item, "points");
    if (points) level.points = *points;
    if (!points || !steps.items[i].is_scalar()) row.extra->broken = true;
    DraftLevel extra{&item, nullptr};
    if (row.whens != nullptr && !row.whens->items[i].is_null()) extra.when = &row.whens->items[i];
    if (row.anchors != nullptr && !row.anchors->items[i].is_null())
      level.looks_like = reader.text(row.anchors->items[i], "'looks_like'").value_or("");
    row.model->levels.push_back(std::move(level));
    row.extra->levels.push_back(extra);
  }
}

void read_row(const Reader& reader, const Member& member, const Node& steps, Draft& draft) {
  draft.rubric.criteria.emplace_back();
  draft.criteria.emplace_back();
  RowTarget row{&draft.rubric.criteria.back(), &draft.criteria.back()};
  row.model->id = member.key.text;
  row.model->where = member.key.span;
  row.extra->node = &member.value;
  row.extra->has_id = true;
  const std::string what = fmt::format("row '{}'", member.key.text);
  row.extra->broken = !read_fields<RowTarget>(reader, member.value, what, row_fields, row) ||
                      row.points == nullptr || !fits(reader, *row.points, "points", steps) ||
                      (row.whens != nullptr && !fits(reader, *row.whens, "when", steps)) ||
                      (row.anchors != nullptr && !fits(reader, *row.anchors, "looks_like", steps));
  if (!row.extra->broken) fill_levels(reader, steps, row);
}

}  // namespace

void read_matrix(const Reader& reader, const Node& node, Draft& draft) {
  MatrixTarget target{&draft};
  read_fields<MatrixTarget>(reader, node, "'matrix'", matrix_fields, target);
  if (target.steps == nullptr || target.rows == nullptr) return;
  for (const Node& step : target.steps->items)
    reader.text(step, "a step");
  if (target.steps->items.empty() || target.steps->items.size() > 1000) {
    reader.error(Code::out_of_range, target.steps->span,
                 fmt::format("a matrix has 1 to 1000 steps, found {}", target.steps->items.size()));
    return;
  }
  if (target.rows->members.empty())
    reader.error(Code::no_criteria, target.rows->span, "a matrix without rows");
  for (const Member& row : target.rows->members)
    read_row(reader, row, *target.steps, draft);
}

std::vector<FieldInfo> matrix_table() {
  return infos<MatrixTarget>(matrix_fields);
}
std::vector<FieldInfo> row_table() {
  return infos<RowTarget>(row_fields);
}

}  // namespace assay::model
