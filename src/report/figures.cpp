#include "report/figures.hpp"

#include "model/rubric.hpp"

namespace assay::report {
namespace {

constexpr int bar_columns = 50;

void append_part(std::string& line, std::string_view label, std::string_view text) {
  if (text.empty()) return;
  if (!line.empty()) line += ", ";
  line += label;
  line += clean(text);
}

// Where `value` stands between `low` and `high`, in `steps` equal steps; half-even, exact.
int step_of(const Decimal& value, const Decimal& low, const Decimal& high, int steps) {
  const auto above = subtract(value, low);
  const auto span = subtract(high, low);
  if (!above || !span) return 0;
  const auto scaled = multiply(*above, steps);
  const auto at = scaled ? divide(*scaled, *span) : std::nullopt;
  if (!at) return 0;
  int step = 0;
  const Decimal nearest = round(*at, 0);
  while (step < steps && Decimal(step) < nearest)
    ++step;
  return step;
}

// Ids of the criteria that had to be answered and were not.
std::string missing_required(const Assessment& assessment) {
  std::string list;
  for (const model::Criterion& c : assessment.rubric().criteria) {
    const CriterionResult& result = assessment.criteria()[c.slot];
    if (c.required && !result.points) list += (list.empty() ? "" : ", ") + c.id;
  }
  return list;
}

std::string missing_any(const Assessment& assessment) {
  std::string list;
  for (const CriterionResult& c : assessment.criteria())
    if (!c.points && !c.not_assessed && c.basis != Basis::composed)
      list += (list.empty() ? "" : ", ") + std::string(c.id);
  return list;
}

std::string raised_vetoes(const Assessment& assessment) {
  std::string list;
  for (const FlagResult& flag : assessment.flags())
    if (flag.raised && flag.effect.kind == EffectKind::veto &&
        flag.id.find('.') == std::string_view::npos)
      list += (list.empty() ? "" : ", ") + std::string(flag.id);
  return list;
}

std::vector<std::string> incomplete_reasons(const Assessment& assessment) {
  if (!assessment.score()) return {"Nothing was answered, so there is no score."};
  std::vector<std::string> reasons;
  const Decimal& wanted = assessment.rubric().min_coverage;
  if (assessment.coverage() < wanted)
    reasons.push_back("Coverage is below the " + percent_words(wanted) +
                      " that the rubric asks for: the score so far, no clause holds.");
  const std::string required = missing_required(assessment);
  if (!required.empty())
    reasons.push_back("Required and not answered: " + required +
                      ". The score so far, no clause holds.");
  return reasons;
}

}  // namespace

std::string joined(const std::vector<std::string>& reasons) {
  std::string out;
  for (const std::string& reason : reasons)
    out += (out.empty() ? "" : "; ") + reason;
  return out;
}

std::string head_line(const Head& head) {
  std::string line;
  append_part(line, "candidate ", head.candidate);
  append_part(line, "interviewer ", head.interviewer);
  append_part(line, "", head.date);
  append_part(line, "grade ", head.grade);
  append_part(line, "profile ", head.profile);
  return line;
}

std::string_view status_words(Outcome status) noexcept {
  switch (status) {
    case Outcome::scored:
      return "SCORED";
    case Outcome::incomplete:
      return "INCOMPLETE";
    case Outcome::vetoed:
      return "VETOED";
    case Outcome::rejected:
      return "REJECTED";
  }
  return "";
}

Ink status_ink(Outcome status) noexcept {
  switch (status) {
    case Outcome::scored:
      return Ink::green;
    case Outcome::incomplete:
      return Ink::yellow;
    case Outcome::vetoed:
    case Outcome::rejected:
      return Ink::red;
  }
  return Ink::plain;
}

std::vector<std::string> status_reasons(const Assessment& assessment) {
  switch (assessment.status()) {
    case Outcome::scored:
      return {};
    case Outcome::incomplete:
      return incomplete_reasons(assessment);
    case Outcome::vetoed:
      return {"Vetoed by " + raised_vetoes(assessment) + "."};
    case Outcome::rejected:
      return {"The rubric rejects missing answers, and these are missing: " +
              missing_any(assessment) + "."};
  }
  return {};
}

std::string score_words(const AssessmentData& data, const model::Rubric& rubric) {
  const std::string score = to_string(*data.score);
  if (rubric.low.is_zero()) return score + " of " + to_string(rubric.high);
  return score + " on " + to_string(rubric.low) + ".." + to_string(rubric.high);
}

std::string score_bar(const Decimal& score, const model::Rubric& rubric) {
  const int filled = step_of(score, rubric.low, rubric.high, bar_columns);
  std::string bar;
  for (int i = 0; i < bar_columns; ++i)
    bar += i < filled ? "█" : "░";
  return bar;
}

std::string percent_words(const Decimal& share) {
  const auto percent = multiply(share, 100);
  return percent ? to_string(round(*percent, 1)) + "%" : std::string();
}

std::string_view basis_words(const CriterionResult& c) noexcept {
  return c.basis == Basis::composed ? std::string_view() : to_string(c.basis);
}

std::string effect_words(const Effect& effect) {
  switch (effect.kind) {
    case EffectKind::cap:
      return "cap " + to_string(effect.amount);
    case EffectKind::deduct:
      return "deduct " + to_string(effect.amount);
    case EffectKind::veto:
      return "veto";
    case EffectKind::warn:
      return "warning";
  }
  return {};
}

std::string clause_words(const Assessment& assessment, const ClauseResult& clause) {
  // The table has a column that says it.
  constexpr std::string_view said = "does not hold: ";
  std::string words = assessment.because(clause);
  if (words.compare(0, said.size(), said) == 0) words.erase(0, said.size());
  if (clause.holds && clause.provisional)
    words +=
        " (provisional: it rests on what the notes say; write the fact or rating down to confirm "
        "it)";
  if (clause.holds && !clause.certain) words += " (uncertain: what is missing could still undo it)";
  return words;
}

}  // namespace assay::report
