#include "testing/verdict.hpp"

#include <fmt/format.h>

namespace assay::testing {
namespace {

std::string text(const std::optional<Decimal>& number) {
  return number ? to_string(*number) : "null";
}

std::string differs(std::string_view what, const std::optional<Decimal>& now,
                    const std::optional<Decimal>& was) {
  return fmt::format("{} {}, was {}", what, text(now), text(was));
}

template <class Rules>
std::string rule(std::string_view kind, const Rules& rules, const std::vector<bool>& now,
                 const std::vector<bool>& was, std::string_view yes, std::string_view no) {
  for (std::size_t i = 0; i < now.size() && i < was.size(); ++i)
    if (now[i] != was[i]) return fmt::format("{} {} {}", kind, rules[i].id, now[i] ? yes : no);
  return {};
}

template <class Rules>
std::string listed(const Rules& rules, const std::vector<bool>& held) {
  std::string out;
  for (std::size_t i = 0; i < held.size(); ++i)
    if (held[i]) out += (out.empty() ? "" : ", ") + rules[i].id;
  return "[" + out + "]";
}

}  // namespace

Verdict verdict(const score::Numbers& numbers) {
  Verdict verdict;
  verdict.status = numbers.status;
  verdict.score = numbers.score;
  verdict.multiplier = numbers.multiplier;
  verdict.coverage = numbers.coverage;
  verdict.points.assign(numbers.points.begin(), numbers.points.end());
  for (const expr::Truth truth : numbers.flags)
    verdict.flags.push_back(truth == expr::Truth::yes);
  for (const expr::Truth truth : numbers.clauses)
    verdict.clauses.push_back(truth == expr::Truth::yes);
  return verdict;
}

std::string difference(const model::Rubric& rubric, const Verdict& now, const Verdict& was) {
  if (now.status != was.status)
    return fmt::format("status {}, was {}", to_string(now.status), to_string(was.status));
  if (now.score != was.score) return differs("score", now.score, was.score);
  auto clauses = rule("clause", rubric.clauses, now.clauses, was.clauses, "holds, did not",
                      "does not hold, did");
  if (!clauses.empty()) return clauses;
  auto flags =
      rule("flag", rubric.flags, now.flags, was.flags, "is raised, was not", "is not raised, was");
  if (!flags.empty()) return flags;
  if (now.multiplier != was.multiplier)
    return differs("multiplier", now.multiplier, was.multiplier);
  if (now.coverage != was.coverage) return differs("coverage", now.coverage, was.coverage);
  for (std::size_t slot = 0; slot < now.points.size() && slot < was.points.size(); ++slot)
    if (now.points[slot] != was.points[slot])
      return differs(rubric.paths[slot], now.points[slot], was.points[slot]);
  return {};
}

std::string expected(const model::Rubric& rubric, const Verdict& verdict) {
  std::string out =
      fmt::format("{{status: {}, score: {}", to_string(verdict.status), text(verdict.score));
  if (!rubric.clauses.empty()) out += ", clauses: " + listed(rubric.clauses, verdict.clauses);
  if (!rubric.flags.empty()) out += ", flags: " + listed(rubric.flags, verdict.flags);
  if (rubric.multiplier) out += ", multiplier: " + text(verdict.multiplier);
  return out + "}";
}

}  // namespace assay::testing
