#include "testing/expect.hpp"

#include <array>

namespace assay::testing {
namespace {

using model::Reader;
using yaml::Member;
using yaml::Node;

constexpr std::array<std::string_view, 4> statuses{"scored", "incomplete", "vetoed", "rejected"};

template <Aspect aspect>
void read_number(const Reader&, const Member& field, ExpectTarget& target) {
  expect_value(target, expectation(target.context, aspect, field.key.text, field.value),
               field.value, Unit{}, true, aspect == Aspect::multiplier ? "1.3" : "8");
}

// A share: 0.875 or 87.5%.
void read_coverage(const Reader&, const Member& field, ExpectTarget& target) {
  auto expectation =
      testing::expectation(target.context, Aspect::coverage, field.key.text, field.value);
  auto check = value_check(target.context, field.value, expectation.path, "0.8");
  if (!check) return;
  for (Quantity* end : {&check->low, &check->high}) {
    if (end->unit.dimension == Dimension::percent)
      *end = number(divide(end->value, 100).value_or(end->value));
    if (!is_plain_number(end->unit))
      return report_form(target.context, field.value, expectation.path, "0.8");
  }
  expectation.value = *check;
  target.list.push_back(std::move(expectation));
}
void read_status(const Reader&, const Member& field, ExpectTarget& target) {
  expect_word(target, expectation(target.context, Aspect::status, field.key.text, field.value),
              field.value, statuses);
}
constexpr std::array<model::Field<ExpectTarget>, 11> table{{
    {{"score", false, "a number, a condition or a range", "the score"}, read_number<Aspect::score>},
    {{"status", false, "a status", "the status"}, read_status},
    {{"coverage", false, "a share, a condition or a range", "the coverage, 0 to 1"}, read_coverage},
    {{"clauses", false, "a list", "the clauses that hold"}, read_expected_clauses},
    {{"flags", false, "a list", "the flags that are raised"}, read_expected_flags},
    {{"multiplier", false, "a number, a condition or a range", "the multiplier"},
     read_number<Aspect::multiplier>},
    {{"criteria", false, "a mapping of criteria", "points, level and basis, by criterion"},
     read_expected_criteria},
    {{"facts", false, "a mapping of facts", "quantities given or found, by fact"},
     read_expected_facts},
    {{"compensation", false, "a mapping of components", "what is paid, by component"},
     read_expected_pay},
    {{"findings", false, "a list", "the codes of the findings on the offer"},
     read_expected_findings},
    {{"warnings", false, "a list", "the codes of the warnings"}, read_expected_warnings},
}};

}  // namespace

void read_expect(const Context& context, const Node& expect, Case& target) {
  ExpectTarget parts{context, target.expectations};
  model::read_fields<ExpectTarget>(context.reader, expect, "'expect'", table, parts);
}

}  // namespace assay::testing
