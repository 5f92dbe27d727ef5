// The tables of the parts of a rubric as data, each from the file that reads it.
#pragma once

#include <vector>

#include "model/fields.hpp"

namespace assay::model {

std::vector<FieldInfo> rubric_table();
std::vector<FieldInfo> fact_table();
std::vector<FieldInfo> lexicon_table();
std::vector<FieldInfo> criterion_table();
std::vector<FieldInfo> level_table();
std::vector<FieldInfo> curve_table();
std::vector<FieldInfo> matrix_table();
std::vector<FieldInfo> row_table();
std::vector<FieldInfo> flag_table();
std::vector<FieldInfo> effect_table();
std::vector<FieldInfo> clause_table();
std::vector<FieldInfo> multiplier_table();

template <class Target>
std::vector<FieldInfo> infos(std::span<const Field<Target>> table) {
  std::vector<FieldInfo> out;
  for (const Field<Target>& field : table)
    out.push_back(field.info);
  return out;
}

}  // namespace assay::model
