// The assessment as a committee reads it.
#include <algorithm>

#include <assay/report.hpp>

#include "model/rubric.hpp"
#include "report/evidence_lines.hpp"
#include "report/figures.hpp"
#include "report/layout.hpp"
#include "report/pay_text.hpp"
#include "report/table.hpp"

namespace assay {
namespace report {
namespace {

constexpr std::size_t costs_shown = 5;

class Text {
 public:
  Text(const Assessment& assessment, const TextOptions& options)
      : assessment_(assessment),
        data_(assessment.data()),
        rubric_(assessment.rubric()),
        options_(options) {}

  std::string run() {
    title();
    summary();
    criteria();
    facts();
    flags();
    clauses();
    costs();
    if (data_.compensation) out_ += pay_text(*data_.compensation, options_);
    warnings();
    if (options_.explain) evidence();
    return std::move(out_);
  }

 private:
  std::string ink(std::string_view text, Ink ink) const {
    return paint(text, ink, options_.colour);
  }
  void heading(std::string_view words) { out_ += "\n" + ink(words, Ink::bold) + "\n"; }
  void table(const Table& table) { out_ += table.render(2, options_.columns, options_.colour); }

  void title() {
    const std::string name = clean(rubric_.title.empty() ? rubric_.id : rubric_.title);
    std::string edition = rubric_.title.empty() ? "" : "  " + rubric_.id;
    if (!rubric_.version.empty()) edition += "  " + clean(rubric_.version);
    out_ += ink(name, Ink::bold) + ink(edition, Ink::dim) + "\n";
    const std::string who = head_line(data_.head);
    if (!who.empty()) append_hanging(out_, "", who, options_.columns);
  }

  void summary() {
    std::string line = ink(status_words(data_.status), status_ink(data_.status));
    if (data_.score) line += "   " + ink("score " + score_words(data_, rubric_), Ink::bold);
    if (data_.multiplier) line += "   multiplier " + ink(to_string(*data_.multiplier), Ink::bold);
    line += "   coverage " + percent_words(data_.coverage);
    if (data_.bounds && data_.bounds->first != data_.bounds->second)
      line += "   could be " + to_string(data_.bounds->first) + " to " +
              to_string(data_.bounds->second);
    out_ += "\n  " + line + "\n";
    if (data_.score) out_ += "  " + ink(score_bar(*data_.score, rubric_), Ink::cyan) + "\n";
    for (const std::string& reason : status_reasons(assessment_))
      append_hanging(out_, "  ", reason, options_.columns);
  }

  void criteria() {
    heading("Criteria");
    Table rows({{"criterion", Align::left, 30},
                {"level", Align::left, 18},
                {"points", Align::decimal, 12},
                {"weight", Align::decimal, 8},
                {"adds", Align::decimal, 12},
                {"basis", Align::left, 9},
                {"why"}});
    for (const CriterionResult& c : data_.criteria) {
      const Ink tone = c.points ? Ink::plain : Ink::dim;
      rows.add({{indented_name(c), tone == Ink::plain ? Ink::bold : tone},
                {std::string(c.level), tone},
                {c.points ? to_string(*c.points) : "-", tone},
                {weight_words(c), Ink::dim},
                {c.contribution ? to_string(*c.contribution) : "", tone},
                {std::string(basis_words(c)), tone},
                {joined(assessment_.because(c)), tone}});
    }
    table(rows);
  }

  // Members stand under their group, a nested rubric's criteria under the one that nests it.
  std::string indented_name(const CriterionResult& c) const {
    const auto depth = static_cast<std::size_t>(std::count(c.id.begin(), c.id.end(), '.'));
    return std::string(2 * (depth + (c.group.empty() ? 0 : 1)), ' ') + std::string(c.id);
  }

  std::string weight_words(const CriterionResult& c) const {
    const bool weighted = rubric_.combine == model::Combine::weighted_mean || !c.group.empty();
    return weighted ? to_string(c.weight) : "";
  }

  void facts() {
    if (data_.facts.empty()) return;
    heading("Facts");
    Table rows({{"fact", Align::left, 30}, {"value", Align::left, 30}, {"source"}});
    for (const FactResult& fact : data_.facts)
      rows.add({{std::string(fact.id), Ink::bold},
                {to_text(Quantity{fact.value, fact.unit})},
                {fact_source(fact)}});
    table(rows);
  }

  std::string fact_source(const FactResult& fact) const {
    if (fact.basis != Basis::evidence) return "given";
    if (fact.evidence.empty()) return "found in the notes";
    return "found in the notes: " + evidence_words(data_.evidence[fact.evidence.front()]);
  }

  void flags() {
    if (data_.flags.empty()) return;
    heading("Flags");
    Table rows({{""}, {"", Align::left, 30}, {"", Align::left, 16}, {""}});
    for (const FlagResult& flag : data_.flags)
      if (flag.raised)
        rows.add({{"raised", Ink::red},
                  {std::string(flag.id), Ink::bold},
                  {effect_words(flag.effect), Ink::red},
                  {assessment_.because(flag)}});
    table(rows);
    std::string quiet;
    for (const FlagResult& flag : data_.flags)
      if (!flag.raised) quiet += (quiet.empty() ? "not raised: " : ", ") + std::string(flag.id);
    if (!quiet.empty())
      for (const std::string& line : wrap(quiet, options_.columns - 2))
        out_ += "  " + ink(line, Ink::dim) + "\n";
  }

  void clauses() {
    if (data_.clauses.empty()) return;
    heading("Clauses");
    Table rows({{""}, {"", Align::left, 30}, {""}});
    for (const ClauseResult& clause : data_.clauses)
      rows.add({{clause.holds ? "holds" : "does not hold", clause.holds ? Ink::green : Ink::dim},
                {std::string(clause.id), Ink::bold},
                {clause_words(assessment_, clause)}});
    table(rows);
  }

  void costs() {
    std::vector<const Reason*> costly;
    for (const Reason& reason : data_.reasons)
      if (!reason.lost.is_zero() && costly.size() < costs_shown) costly.push_back(&reason);
    if (costly.empty()) return;
    heading("What cost the most");
    Table rows({{"", Align::decimal, 12}, {"", Align::left, 30}, {""}});
    for (const Reason* reason : costly)
      rows.add({{"-" + to_string(reason->lost), Ink::yellow},
                {std::string(reason->criterion), Ink::bold},
                {assessment_.because(*reason)}});
    table(rows);
  }

  void warnings() {
    if (data_.warnings.empty()) return;
    heading("Warnings");
    for (const Warning& warning : data_.warnings)
      for (bool first = true; const std::string& line :
                              wrap(warning.message + " [" + std::string(name(warning.code)) + "]",
                                   options_.columns - 4)) {
        out_ += (first ? "  " + ink("!", Ink::yellow) + " " : "    ") + line + "\n";
        first = false;
      }
  }

  void evidence() {
    heading("Evidence");
    if (data_.evidence.empty()) out_ += "  none was read\n";
    out_ += evidence_lines(data_.evidence, options_.notes.get(), options_);
  }

  const Assessment& assessment_;
  const AssessmentData& data_;
  const model::Rubric& rubric_;
  const TextOptions& options_;
  std::string out_;
};

}  // namespace
}  // namespace report

std::string to_text(const Assessment& assessment, const TextOptions& options) {
  return report::Text(assessment, options).run();
}

}  // namespace assay
