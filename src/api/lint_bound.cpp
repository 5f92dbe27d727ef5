#include "api/lint_bound.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "compensation/bind.hpp"
#include "compensation/load.hpp"
#include "model/ranges.hpp"
#include "scorecard/bind.hpp"
#include "scorecard/input.hpp"
#include "text/quote.hpp"
#include "text/suggest.hpp"

namespace assay {
namespace {

// A clause that the rubric lacks does not hold; one whose name is like another's was misspelt.
void check_clauses(const compensation::Written& written, const compensation::Guideline& guideline,
                   const model::Rubric& rubric, Diagnostics& out) {
  std::vector<std::string_view> known;
  for (const model::Clause& clause : rubric.clauses)
    known.push_back(clause.id);
  for (const expr::Node& node : written.ast.nodes) {
    if (node.op != expr::Op::call || node.text != "clause" || node.children.size() != 1) continue;
    const expr::Node& name = written.ast.nodes[node.children.front()];
    if (std::find(known.begin(), known.end(), name.text) != known.end()) continue;
    const std::string meant = text::did_you_mean(name.text, known);
    if (!meant.empty())
      out.warning(
          Code::absent_clause, guideline.source, written.offsets.file(name.span),
          fmt::format("rubric '{}' has no clause '{}': it never holds", rubric.id, name.text),
          meant);
  }
}

std::vector<const compensation::Written*> expressions(const compensation::Guideline& guideline) {
  std::vector<const compensation::Written*> list;
  for (const compensation::Component& component : guideline.components)
    for (const auto* written : {&component.when, &component.at_of, &component.amount})
      if (*written) list.push_back(&**written);
  if (guideline.multiplier_of) list.push_back(&*guideline.multiplier_of);
  return list;
}

void check_clauses(const compensation::Guideline& guideline, const model::Rubric& rubric,
                   Diagnostics& out) {
  for (const compensation::Written* written : expressions(guideline))
    check_clauses(*written, guideline, rubric, out);
}

// The comparisons that are settled with this rubric, whatever the answers are.
Diagnostics constant_comparisons(const compensation::Guideline& guideline,
                                 const model::Rubric& rubric) {
  expr::Ranges known = model::ranges(rubric);
  known.names["multiplier"] =
      guideline.has_multiplier
          ? model::curve_range(guideline.multiplier_curve, guideline.multiplier_precision,
                               [](const compensation::Knot& knot) { return knot.value; })
          : model::multiplier_range(rubric);
  Diagnostics out;
  for (const compensation::Written* written : expressions(guideline))
    for (const expr::Fault& fault : expr::constant_comparisons(written->ast, known))
      out.warning(fault.code, guideline.source, written->offsets.file(fault.where), fault.message,
                  fault.help);
  return out;
}

// Of a guideline for several rubrics only what is settled with each of them is a slip.
void keep_common(std::optional<Diagnostics>& common, Diagnostics found) {
  if (!common) {
    common = std::move(found);
    return;
  }
  Diagnostics both;
  for (const Diagnostic& one : *common)
    if (std::any_of(found.begin(), found.end(),
                    [&](const Diagnostic& other) { return other.where == one.where; }))
      both.add(one);
  common = std::move(both);
}

// `what`: "the answers are".
void not_checked(const NearRubric& found, const std::string& id, std::string_view what, Span where,
                 const SourceRef& source, Diagnostics& out) {
  if (found.path.empty())
    out.warning(Code::not_checked, source, where,
                fmt::format("rubric {} was not found, so {} not checked", text::quoted(id), what),
                fmt::format("put it beside this file as {}.yaml, or lint both in one command",
                            text::shortened(id)));
  else
    out.warning(
        Code::not_checked, source, where,
        fmt::format("rubric {} has errors of its own, so {} not checked", text::quoted(id), what),
        "run assay lint " + found.path);
}

// The rubric's id in the head, or the head where it has none.
Span head_span(const scorecard::Parsed& parsed) {
  if (!parsed.document) return parsed.opening.front_matter;
  const yaml::Node* head = parsed.document->root.find("scorecard");
  const yaml::Node* rubric = head->find("rubric");
  return rubric == nullptr ? head->span : rubric->span;
}

std::string rubric_cure(const scorecard::Parsed& parsed) {
  if (parsed.document) return "write scorecard: {rubric: its-id}";
  return parsed.opening.has_front_matter
             ? "write rubric: its-id between the dashes"
             : "begin the notes with the lines ---, rubric: its-id, ---";
}

}  // namespace

void lint_guideline(const SourceRef& source, NearRubrics& near, const Limits& limits,
                    Diagnostics& out) {
  const auto guideline = compensation::load(source, limits, out);
  if (!guideline) return;
  std::optional<Diagnostics> common;
  for (std::size_t i = 0; i < guideline->rubrics.size(); ++i) {
    const std::string& id = guideline->rubrics[i];
    const NearRubric found = near.find(source->name(), id);
    if (!found.rubric) {
      not_checked(found, id, "what this guideline reads of it is", guideline->rubric_spans[i],
                  source, out);
      continue;
    }
    if (!compensation::bind(guideline, found.rubric, out)) continue;
    check_clauses(*guideline, *found.rubric, out);
    keep_common(common, constant_comparisons(*guideline, *found.rubric));
  }
  if (common) out.append(std::move(*common));
}

void lint_scorecard(const SourceRef& source, NearRubrics& near, const Limits& limits,
                    Diagnostics& out) {
  const auto form = scorecard::form_of(source->name(), source->text());
  const auto parsed = scorecard::parse(source, form, limits, out);
  if (!parsed) return;
  const std::string& id = parsed->head.rubric;
  if (id.empty()) {
    if (!parsed->faulty)
      out.warning(Code::not_checked, source, head_span(*parsed),
                  "no rubric is named, so the answers are not checked", rubric_cure(*parsed));
    return;
  }
  const NearRubric found = near.find(source->name(), id);
  if (found.rubric)
    scorecard::bind(*found.rubric, *parsed, limits, out);
  else
    not_checked(found, id, "the answers are", head_span(*parsed), source, out);
}

}  // namespace assay
