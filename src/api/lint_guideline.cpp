#include "api/lint_guideline.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "compensation/bind.hpp"
#include "compensation/load.hpp"
#include "model/load.hpp"
#include "model/ranges.hpp"
#include "text/file.hpp"
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

}  // namespace

model::RubricRef rubric_near(const std::string& file, const std::string& id, const Limits& limits) {
  const std::filesystem::path folder = std::filesystem::path(file).parent_path();
  for (const std::filesystem::path& path :
       {folder / (id + ".yaml"), folder / ".." / (id + ".yaml")}) {
    Diagnostics unused;
    const SourceRef source =
        text::read_file(path.lexically_normal().string(), limits.document_bytes, unused);
    if (!source) continue;
    return model::load(source, model::file_opener(limits), limits, unused);
  }
  return nullptr;
}

void lint_guideline(const SourceRef& source, const Limits& limits, Diagnostics& out) {
  const auto guideline = compensation::load(source, limits, out);
  if (!guideline) return;
  std::optional<Diagnostics> common;
  for (const std::string& id : guideline->rubrics) {
    const auto rubric = rubric_near(source->name(), id, limits);
    if (!rubric || !compensation::bind(guideline, rubric, out)) continue;
    check_clauses(*guideline, *rubric, out);
    keep_common(common, constant_comparisons(*guideline, *rubric));
  }
  if (common) out.append(std::move(*common));
}

}  // namespace assay
