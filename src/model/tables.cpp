#include "model/tables.hpp"

namespace assay::model {

std::vector<FieldInfo> fields(Mapping mapping) {
  switch (mapping) {
    case Mapping::rubric:
      return rubric_table();
    case Mapping::fact:
      return fact_table();
    case Mapping::criterion:
      return criterion_table();
    case Mapping::level:
      return level_table();
    case Mapping::curve:
      return curve_table();
    case Mapping::matrix:
      return matrix_table();
    case Mapping::row:
      return row_table();
    case Mapping::flag:
      return flag_table();
    case Mapping::effect:
      return effect_table();
    case Mapping::clause:
      return clause_table();
    case Mapping::multiplier:
      return multiplier_table();
    case Mapping::lexicon:
      return lexicon_table();
  }
  return {};
}

}  // namespace assay::model
