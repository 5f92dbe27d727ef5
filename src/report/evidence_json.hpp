// Evidence as JSON objects: the same in an assessment and in `assay evidence -f json`.
#pragma once

#include <vector>

#include <assay/evidence.hpp>

#include "report/json_writer.hpp"

namespace assay::report {

void write_evidence(JsonWriter& json, const Evidence& evidence);
void write_evidence(JsonWriter& json, const std::vector<Evidence>& evidence);

}  // namespace assay::report
