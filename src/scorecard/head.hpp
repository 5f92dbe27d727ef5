// Who, when and for which rubric: the mapping under `scorecard:` and the front matter of notes.
#pragma once

#include <string_view>
#include <vector>

#include <assay/assessment.hpp>

#include "model/fields.hpp"

namespace assay::scorecard {

void read_head(const model::Reader& reader, const yaml::Node& mapping, std::string_view what,
               Head& head);
std::vector<model::FieldInfo> head_table();

}  // namespace assay::scorecard
