// The parts of a test file, from tree to what runs.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/fields.hpp"
#include "model/reader.hpp"
#include "scorecard/input.hpp"
#include "testing/suite.hpp"
#include "yaml/node.hpp"

namespace assay::testing {

// Notes files by path: several cases of a file often read one debrief.
using NotesFiles = std::map<std::string, std::shared_ptr<const scorecard::Parsed>>;

struct Context {
  const model::Reader& reader;
  const model::Rubric& rubric;
  const compensation::Bound* guideline = nullptr;  // may be null
  NotesFiles& notes;
};

// `given:` as a scorecard; `answers` and `notes` of the case are filled.
void read_given(const Context& context, const yaml::Node* given, Case& target);

// `expect:` as expectations, in the order of the file.
void read_expect(const Context& context, const yaml::Node& expect, Case& target);

// One entry of `cases:`, which is one case or one for each row of its table.
void read_case(const Context& context, const yaml::Node& node, std::vector<Case>& cases);

void read_property(const Context& context, const yaml::Node& node,
                   std::vector<Property>& properties);

// Reports a name that nothing has: "the rubric has no clause 'premum'".
void unknown_name(const Context& context, Span where, std::string_view kind, std::string_view name,
                  const std::vector<std::string_view>& known);

}  // namespace assay::testing
