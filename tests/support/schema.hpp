// A JSON Schema checker for the words that schema/*.json use; CI runs a full one besides.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::testing_support {

// What is wrong with `json`, a line each: "/criteria/0/weight: is below 0". A word of the schema
// that is not known here is a fault too, so that nothing goes unchecked.
std::vector<std::string> schema_faults(std::string_view schema, std::string_view json);

// Checks an assessment against schema/assessment.schema.json; fails the running test with the
// faults.
void check_assessment_schema(std::string_view json);

}  // namespace assay::testing_support
