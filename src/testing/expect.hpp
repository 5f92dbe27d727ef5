// The parts of `expect:`, each of which adds to the expectations of a case.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/rubric.hpp"
#include "testing/reading.hpp"

namespace assay::testing {

struct ExpectTarget {
  const Context& context;
  std::vector<Expectation>& list;
};

// An expectation of that value, to be filled in.
Expectation expectation(const Context& context, Aspect aspect, std::string path,
                        const yaml::Node& node);

// A value, a condition or a range; none, with a report, where it is none of them. `example` is a
// value to write.
std::optional<ValueCheck> value_check(const Context& context, const yaml::Node& node,
                                      std::string_view path, std::string_view example);
void report_form(const Context& context, const yaml::Node& node, std::string_view path,
                 std::string_view example);

// Counts are numbers.
inline bool is_plain_number(const Unit& unit) noexcept {
  return unit.dimension == Dimension::number || unit.dimension == Dimension::count;
}

// The value in `unit`; a plain number is as of it where `plain_too`.
void expect_value(const ExpectTarget& target, Expectation expectation, const yaml::Node& node,
                  const Unit& unit, bool plain_too, std::string_view example);
void expect_word(const ExpectTarget& target, Expectation expectation, const yaml::Node& node,
                 std::span<const std::string_view> words);

// False, with a report, where the file names no guideline.
bool has_guideline(const ExpectTarget& target, const yaml::Member& field);

// Names of what holds, is raised, was warned of or was found.
void read_expected_clauses(const model::Reader&, const yaml::Member& field, ExpectTarget& target);
void read_expected_flags(const model::Reader&, const yaml::Member& field, ExpectTarget& target);
void read_expected_warnings(const model::Reader&, const yaml::Member& field, ExpectTarget& target);
void read_expected_findings(const model::Reader&, const yaml::Member& field, ExpectTarget& target);

// Mappings by criterion, fact and pay component.
void read_expected_criteria(const model::Reader& reader, const yaml::Member& field,
                            ExpectTarget& target);
void read_expected_facts(const model::Reader& reader, const yaml::Member& field,
                         ExpectTarget& target);
void read_expected_pay(const model::Reader& reader, const yaml::Member& field,
                       ExpectTarget& target);

}  // namespace assay::testing
