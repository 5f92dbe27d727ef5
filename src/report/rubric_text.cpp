// The rubric as a person reads it.
#include <assay/report.hpp>

#include "expr/program.hpp"
#include "model/rubric.hpp"
#include "report/chart.hpp"
#include "report/figures.hpp"
#include "report/layout.hpp"
#include "report/table.hpp"

namespace assay {
namespace report {
namespace {

std::string_view missing_words(model::MissingPolicy policy) {
  switch (policy) {
    case model::MissingPolicy::renormalize:
      return "missing answers are left out of the mean";
    case model::MissingPolicy::zero:
      return "missing answers add 0";
    case model::MissingPolicy::reject:
      return "missing answers reject the scorecard";
  }
  return "";
}

std::string_view combine_words(model::Combine combine) {
  switch (combine) {
    case model::Combine::weighted_mean:
      return "weighted mean";
    case model::Combine::product:
      return "product";
    case model::Combine::sum:
      return "sum";
    case model::Combine::min:
      return "lowest";
    case model::Combine::max:
      return "highest";
  }
  return "";
}

class RubricText {
 public:
  RubricText(const model::Rubric& rubric, const TextOptions& options)
      : rubric_(rubric), options_(options) {}

  std::string run() {
    title();
    rules();
    criteria();
    facts();
    values();
    flags();
    clauses();
    multiplier();
    return std::move(out_);
  }

 private:
  std::string ink(std::string_view text, Ink ink) const {
    return paint(text, ink, options_.colour);
  }
  void heading(std::string_view words) { out_ += "\n" + ink(words, Ink::bold) + "\n"; }
  void paragraph(std::string_view first, std::string_view words) {
    if (!words.empty()) append_hanging(out_, first, words, options_.columns);
  }

  void title() {
    const std::string name = clean(rubric_.title.empty() ? rubric_.id : rubric_.title);
    std::string edition = rubric_.title.empty() ? "" : "  " + rubric_.id;
    if (!rubric_.version.empty()) edition += "  " + clean(rubric_.version);
    out_ += ink(name, Ink::bold) + ink(edition, Ink::dim) + "\n";
    paragraph("", rubric_.summary);
    if (!rubric_.origin.empty()) paragraph("Source: ", rubric_.origin);
  }

  void rules() {
    std::string words = "Scale " + to_string(rubric_.low) + ".." + to_string(rubric_.high) + ", " +
                        std::string(combine_words(rubric_.combine)) + ", rounded to " +
                        std::to_string(rubric_.precision) + " decimals; " +
                        std::string(missing_words(rubric_.missing));
    if (!rubric_.min_coverage.is_zero())
      words += "; incomplete below " + percent_words(rubric_.min_coverage) + " coverage";
    out_ += "\n";
    paragraph("", words + ".");
  }

  // Share of the weights on one level, "40%"; empty where weights do not count.
  std::string share(const model::Criterion& criterion) const {
    if (!criterion.group && rubric_.combine != model::Combine::weighted_mean) return {};
    std::optional<Decimal> sum = 0;
    for (const model::Criterion& other : rubric_.criteria)
      if (sum && other.group == criterion.group) sum = add(*sum, other.weight);
    const auto part = sum ? divide(criterion.weight, *sum) : std::nullopt;
    return part ? percent_words(*part) : std::string();
  }

  void criteria() {
    heading("Criteria");
    for (const model::Criterion& criterion : rubric_.criteria) {
      const std::string margin(criterion.group ? 4 : 2, ' ');
      std::string marks;
      const std::string part = share(criterion);
      if (!part.empty()) marks += "weight " + to_string(criterion.weight) + " (" + part + ")";
      if (criterion.required) marks += (marks.empty() ? "" : ", ") + std::string("required");
      if (criterion.if_missing)
        marks += (marks.empty() ? "" : ", ") + ("if missing " + to_string(*criterion.if_missing));
      out_ += margin + ink(criterion.id, Ink::bold) + "  " + ink(marks, Ink::dim) + "\n";
      paragraph(margin + "  ", criterion.title);
      paragraph(margin + "  ", criterion.ask);
      if (!criterion.looks_for.empty()) paragraph(margin + "  looks for: ", criterion.looks_for);
      body(criterion, static_cast<int>(margin.size()) + 2);
    }
  }

  void body(const model::Criterion& criterion, int margin) {
    const std::string indent(static_cast<std::size_t>(margin), ' ');
    switch (criterion.kind) {
      case model::CriterionKind::levels:
        return levels(criterion, margin);
      case model::CriterionKind::points:
        return paragraph(indent + "points: ", criterion.formula->ast().text);
      case model::CriterionKind::curve:
        paragraph(indent + "curve of ", criterion.formula->ast().text);
        return knots(criterion.knots, criterion.formula->unit(), Shape::curve, margin);
      case model::CriterionKind::steps:
        paragraph(indent + "steps of ", criterion.formula->ast().text);
        return knots(criterion.knots, criterion.formula->unit(), Shape::steps, margin);
      case model::CriterionKind::group:
        return paragraph(indent, "the weighted mean of its members");
      case model::CriterionKind::rubric:
        return paragraph(indent + "rubric ", criterion.nested->id);
    }
  }

  void levels(const model::Criterion& criterion, int margin) {
    Table rows({{"", Align::decimal, 12}, {"", Align::left, 24}, {""}});
    for (const model::Level& level : criterion.levels) {
      std::string words = level.looks_like;
      if (level.when) words += (words.empty() ? "when " : "; when ") + level.when->ast().text;
      rows.add({{to_string(level.points), Ink::cyan}, {level.name}, {words}});
    }
    out_ += rows.render(margin, options_.columns, options_.colour);
  }

  void knots(const std::vector<model::Knot>& knots, const Unit& unit, Shape shape, int margin) {
    const std::string indent(static_cast<std::size_t>(margin), ' ');
    std::string keys;
    for (const model::Knot& knot : knots)
      keys += (keys.empty() ? "" : ", ") + to_text(Quantity{knot.at, unit}) + " gives " +
              to_string(knot.points);
    paragraph(indent, keys);
    for (const std::string& line : chart(knots, unit, shape, rubric_.low))
      out_ += indent + ink(line, Ink::cyan) + "\n";
  }

  void facts() {
    if (rubric_.facts.empty()) return;
    heading("Facts");
    Table rows({{"", Align::left, 30}, {"", Align::left, 18}, {""}});
    for (const model::Fact& fact : rubric_.facts) {
      std::string words = fact.ask;
      if (!fact.find.empty()) words += (words.empty() ? "find: " : "; find: ") + fact.find;
      rows.add({{fact.id, Ink::bold}, {to_string(fact.unit)}, {words}});
    }
    out_ += rows.render(2, options_.columns, options_.colour);
  }

  void values() {
    if (rubric_.values.empty()) return;
    heading("Values");
    for (const model::NamedValue& value : rubric_.values)
      paragraph("  " + value.id + " = ", value.program.ast().text);
  }

  void flags() {
    if (rubric_.flags.empty()) return;
    heading("Flags");
    Table rows({{"", Align::left, 30}, {"", Align::left, 14}, {""}});
    for (const model::Flag& flag : rubric_.flags) {
      std::string words = "when " + flag.when.ast().text;
      if (!flag.because.empty()) words = flag.because + " (" + words + ")";
      rows.add({{flag.id, Ink::bold}, {effect_words(flag.effect), Ink::red}, {words}});
    }
    out_ += rows.render(2, options_.columns, options_.colour);
  }

  void clauses() {
    if (rubric_.clauses.empty()) return;
    heading("Clauses");
    Table rows({{"", Align::left, 30}, {""}});
    for (const model::Clause& clause : rubric_.clauses) {
      std::string words = "when " + clause.text;
      if (!clause.because.empty()) words = clause.because + " (" + words + ")";
      rows.add({{clause.id, Ink::bold}, {words}});
    }
    out_ += rows.render(2, options_.columns, options_.colour);
  }

  void multiplier() {
    if (!rubric_.multiplier) return;
    heading("Multiplier");
    const model::Multiplier& multiplier = *rubric_.multiplier;
    if (multiplier.curve.empty()) return paragraph("  ", multiplier.of.ast().text);
    paragraph("  curve of ", multiplier.of.ast().text);
    knots(multiplier.curve, multiplier.of.unit(), Shape::curve, 2);
  }

  const model::Rubric& rubric_;
  const TextOptions& options_;
  std::string out_;
};

}  // namespace
}  // namespace report

std::string to_text(const Rubric& rubric, const TextOptions& options) {
  return report::RubricText(*rubric.model(), options).run();
}

}  // namespace assay
