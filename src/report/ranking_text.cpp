// Several assessments, best first.
#include <algorithm>

#include <assay/report.hpp>

#include "model/rubric.hpp"
#include "report/figures.hpp"
#include "report/layout.hpp"
#include "report/table.hpp"

namespace assay {
namespace {

bool ranks_before(const Ranked& a, const Ranked& b) {
  const auto& left = a.assessment->score();
  const auto& right = b.assessment->score();
  if (!left || !right) return left.has_value() && !right;
  return *left > *right;
}

std::string holding(const Assessment& assessment) {
  std::string list;
  for (const ClauseResult& clause : assessment.clauses())
    if (clause.holds) list += (list.empty() ? "" : ", ") + std::string(clause.id);
  return list;
}

}  // namespace

std::string ranking(std::span<const Ranked> inputs, const TextOptions& options) {
  std::vector<Ranked> order(inputs.begin(), inputs.end());
  std::stable_sort(order.begin(), order.end(), ranks_before);
  using report::Align;
  using report::Ink;
  report::Table rows({{"#", Align::right, 5},
                      {"candidate", Align::left, 24},
                      {"score", Align::decimal, 12},
                      {"multiplier", Align::decimal, 12},
                      {"coverage", Align::right, 9},
                      {"status", Align::left, 11},
                      {"clauses", Align::left, 24},
                      {"input"}});
  std::size_t place = 0;
  for (const Ranked& ranked : order) {
    const Assessment& a = *ranked.assessment;
    rows.add({{std::to_string(++place), Ink::dim},
              {report::clean(a.data().head.candidate), Ink::bold},
              {a.score() ? to_string(*a.score()) : "-"},
              {a.multiplier() ? to_string(*a.multiplier()) : "-"},
              {report::percent_words(a.coverage())},
              {std::string(to_string(a.status())), report::status_ink(a.status())},
              {holding(a), Ink::green},
              {report::clean(ranked.name), Ink::dim}});
  }
  return report::paint("Ranking", Ink::bold, options.colour) + "\n" +
         rows.render(2, options.columns, options.colour);
}

}  // namespace assay
