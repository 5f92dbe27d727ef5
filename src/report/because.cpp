#include "report/because.hpp"

#include <algorithm>

#include "report/evidence_lines.hpp"
#include "report/knots.hpp"
#include "report/layout.hpp"

namespace assay::report {
namespace {

constexpr std::size_t quotes_shown = 3;

// The rubric's words, then what they stand for here: "A claim with no number: mentions(vague) ...".
std::string with_condition(std::string_view words, const std::string& condition) {
  std::string out = clean(words);
  while (!out.empty() && out.back() == '.')
    out.pop_back();
  return out.empty() ? condition : out + ": " + condition;
}

template <class List>
const typename List::value_type* named(const List& list, std::string_view id) {
  const auto at = std::find_if(list.begin(), list.end(), [&](const auto& i) { return i.id == id; });
  return at == list.end() ? nullptr : &*at;
}

// What the formula lacks, in its order: facts, by way of values too, and criteria without points.
void find_lacking(const Place& place, const expr::Program& formula, std::vector<std::string>& out) {
  const auto add = [&](const std::string& id) {
    if (std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
  };
  for (const expr::Reference& reference : formula.references()) {
    const std::uint32_t slot = reference.slot;
    if (reference.kind == expr::SymbolKind::fact && !place.facts[slot])
      add(place.rubric->facts[slot].id);
    if (reference.kind == expr::SymbolKind::value && !place.values[slot])
      find_lacking(place, place.rubric->values[slot].program, out);
    if (reference.kind == expr::SymbolKind::criterion && !place.points[slot])
      add(place.rubric->paths[slot]);
  }
}

std::string lacking(const Place& place, const expr::Program& formula) {
  std::vector<std::string> ids;
  find_lacking(place, formula, ids);
  std::string list;
  for (const std::string& id : ids)
    list += (list.empty() ? "" : ", ") + id;
  return list;
}

std::string_view policy_words(model::MissingPolicy policy) {
  switch (policy) {
    case model::MissingPolicy::renormalize:
      return "left out of the mean";
    case model::MissingPolicy::zero:
      return "adds 0";
    case model::MissingPolicy::reject:
      return "the rubric rejects that";
  }
  return "";
}

std::string_view combine_words(model::Combine combine) {
  switch (combine) {
    case model::Combine::weighted_mean:
      return "the weighted mean of ";
    case model::Combine::product:
      return "the product of ";
    case model::Combine::sum:
      return "the sum of ";
    case model::Combine::min:
      return "the lowest of ";
    case model::Combine::max:
      return "the highest of ";
  }
  return "";
}

}  // namespace

std::vector<std::string> Because::criterion(const CriterionResult& result) const {
  Strings out;
  const model::CriterionKind kind = trace_.criterion(result.slot).kind;
  switch (result.basis) {
    case Basis::rating:
      rating(result, out);
      break;
    case Basis::fact:
      formula(result, out);
      break;
    case Basis::evidence:
      if (kind == model::CriterionKind::levels)
        level(result, out);
      else
        formula(result, out);
      quotes(result, out);
      break;
    case Basis::default_:
      out.push_back("not answered: if_missing gives " +
                    (result.points ? to_string(*result.points) : ""));
      break;
    case Basis::missing:
      missing(result, out);
      break;
    case Basis::composed:
      composed(result, out);
      break;
  }
  return out;
}

std::string Because::by_interviewer() const {
  const std::string name = clean(assessment_.data().head.interviewer);
  return name.empty() ? name : " by " + name;
}

void Because::rating(const CriterionResult& result, Strings& out) const {
  if (result.level.empty()) {
    out.push_back("rated " + (result.points ? to_string(*result.points) : "") + by_interviewer());
    return;
  }
  out.push_back("rated " + std::string(result.level) + by_interviewer());
  for (const model::Level& level : trace_.criterion(result.slot).levels)
    if (level.name == result.level && !level.looks_like.empty())
      out.push_back(clean(level.looks_like));
}

void Because::formula(const CriterionResult& result, Strings& out) const {
  const model::Criterion& criterion = trace_.criterion(result.slot);
  const Place& place = trace_.of_slot(result.slot);
  if (!criterion.formula) return;
  const std::string read = expr::explain(*criterion.formula, place.environment());
  const std::string points = result.points ? to_string(*result.points) : "";
  if (criterion.kind == model::CriterionKind::points) {
    out.push_back(read + " gives " + points);
    if (result.clamped) out.push_back("clamped to the scale");
    return;
  }
  const expr::Value value = expr::evaluate(*criterion.formula, place.environment());
  const std::string where =
      value.number ? segment_words(criterion, *value.number, criterion.formula->unit()) : "";
  out.push_back(where.empty() ? read + " gives " + points
                              : read + ", " + where + ", gives " + points);
}

void Because::level(const CriterionResult& result, Strings& out) const {
  const Place& place = trace_.of_slot(result.slot);
  for (const model::Level& level : trace_.criterion(result.slot).levels) {
    if (level.name != result.level) continue;
    if (level.when) {
      const expr::Value held = expr::evaluate(*level.when, place.environment());
      if (held.truth == expr::Truth::yes) {
        out.push_back("the notes reach " + level.name + ": " +
                      expr::explain_decision(*level.when, place.environment()));
        return;
      }
    }
    out.push_back("the notes speak of it and reach no level's condition");
  }
}

void Because::quotes(const CriterionResult& result, Strings& out) const {
  const std::vector<Evidence>& all = assessment_.evidence();
  for (std::size_t i = 0; i < result.evidence.size() && i < quotes_shown; ++i) {
    const Evidence& e = all[result.evidence[i]];
    std::string words = evidence_words(e);
    if (e.status != Assertion::affirmed) words += " (" + status_words(e) + ")";
    out.push_back(std::move(words));
  }
}

void Because::missing(const CriterionResult& result, Strings& out) const {
  if (result.not_assessed) {
    for (const std::uint32_t index : result.evidence) {
      const Evidence& e = assessment_.evidence()[index];
      if (e.status == Assertion::unasked) return out.push_back("not asked, " + evidence_words(e));
    }
    out.push_back("not assessed");
    return;
  }
  const model::Criterion& criterion = trace_.criterion(result.slot);
  const Place& place = trace_.of_slot(result.slot);
  std::string words = "not answered";
  if (criterion.formula) {
    const std::string unknown = lacking(place, *criterion.formula);
    if (!unknown.empty()) words += ", without " + unknown;
  }
  if (criterion.required) words += ", required";
  out.push_back(words + ": " + std::string(policy_words(place.rubric->missing)));
}

void Because::composed(const CriterionResult& result, Strings& out) const {
  const model::Criterion& criterion = trace_.criterion(result.slot);
  const Place& place = trace_.of_slot(result.slot);
  if (criterion.kind == model::CriterionKind::rubric) {
    const model::Rubric& nested = *criterion.nested;
    out.push_back((result.points ? std::string(combine_words(nested.combine)) + "its criteria by "
                                 : "no score by ") +
                  nested.id);
    return;
  }
  std::string members;
  for (const std::uint32_t index : criterion.members) {
    const model::Criterion& member = place.rubric->criteria[index];
    const std::optional<Decimal>& points = place.points[member.slot];
    if (points)
      members += (members.empty() ? "" : ", ") + member.id + " (" + to_string(*points) + ")";
  }
  out.push_back(members.empty() ? "no member was answered" : "the weighted mean of " + members);
}

std::string Because::reason(const Reason& reason) const {
  const CriterionResult& result = assessment_.criteria()[reason.slot];
  const Strings words = criterion(result);
  std::string out = words.empty() ? std::string() : words.front();
  if (result.points)
    out += " (" + to_string(*result.points) + " of " +
           to_string(trace_.criterion(reason.slot).top) + ")";
  const std::string more = wanted_for_more(result);
  return more.empty() ? out : out + "; " + more;
}

// What the notes or the facts would have to say for the next level or step.
std::string Because::wanted_for_more(const CriterionResult& result) const {
  const model::Criterion& criterion = trace_.criterion(result.slot);
  const Place& place = trace_.of_slot(result.slot);
  if (result.basis == Basis::evidence && criterion.kind == model::CriterionKind::levels) {
    bool above = false;
    for (const model::Level& level : criterion.levels) {
      if (above && level.when)
        return level.name + " wants " + expr::explain_decision(*level.when, place.environment());
      above = above || level.name == result.level;
    }
  }
  if (criterion.kind == model::CriterionKind::steps && criterion.formula &&
      (result.basis == Basis::evidence || result.basis == Basis::fact)) {
    const auto value = expr::evaluate(*criterion.formula, place.environment()).number;
    if (value) return next_step_words(criterion, *value, criterion.formula->unit());
  }
  return {};
}

std::string Because::flag(const FlagResult& result) const {
  const Place& place = trace_.of_id(result.id);
  const model::Flag* flag = named(place.rubric->flags, result.id.substr(place.prefix.size()));
  if (flag == nullptr) return std::string(result.because);
  const std::string condition = expr::explain_decision(flag->when, place.environment());
  return result.raised ? with_condition(result.because, condition) : "not raised: " + condition;
}

std::string Because::clause(const ClauseResult& result) const {
  const Place& place = trace_.of_id(result.id);
  const model::Clause* clause = named(place.rubric->clauses, result.id.substr(place.prefix.size()));
  if (clause == nullptr) return std::string(result.because);
  if (!result.holds && assessment_.status() != Outcome::scored)
    return "no clause holds: the status is " + std::string(to_string(assessment_.status()));
  const std::string condition = expr::explain_decision(clause->when, place.environment());
  return result.holds ? with_condition(result.because, condition) : "does not hold: " + condition;
}

}  // namespace assay::report

namespace assay {

std::vector<std::string> Assessment::because(const CriterionResult& criterion) const {
  return report::Because(*this).criterion(criterion);
}

std::string Assessment::because(const Reason& reason) const {
  return report::Because(*this).reason(reason);
}

std::string Assessment::because(const FlagResult& flag) const {
  return report::Because(*this).flag(flag);
}

std::string Assessment::because(const ClauseResult& clause) const {
  return report::Because(*this).clause(clause);
}

}  // namespace assay
