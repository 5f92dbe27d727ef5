#include <array>

#include <fmt/format.h>

#include "model/draft.hpp"
#include "model/slips.hpp"
#include "model/tables.hpp"

namespace assay::model {
namespace {

using yaml::Member;
using yaml::Node;

struct MultiplierTarget {
  Multiplier* multiplier;
  Draft* draft;
};

constexpr std::array multiplier_fields{
    Field<MultiplierTarget>{{"curve", true, "{score: multiplier, ...}", "piecewise linear"},
                            [](const Reader& r, const Member& m, MultiplierTarget& t) {
                              if (read_knots(r, m.value, "'curve'", t.draft->multiplier_knots))
                                t.draft->multiplier_curve = &m.value;
                            }},
    Field<MultiplierTarget>{{"precision", false, "0 to 12", "decimals; default 2"},
                            [](const Reader& r, const Member& m, MultiplierTarget& t) {
                              if (const auto p = r.whole(m.value, "'precision'", 0, 12))
                                t.multiplier->precision = *p;
                            }},
};

}  // namespace

void read_multiplier(const Reader& reader, const Node& node, Draft& draft) {
  Multiplier& multiplier = draft.rubric.multiplier.emplace();
  if (!node.is_mapping()) {
    draft.multiplier_of = &node;
    return;
  }
  MultiplierTarget target{&multiplier, &draft};
  if (keyed_by_amounts(node)) {
    reader.error(Code::missing_key, node.span, "'multiplier' needs the key 'curve'",
                 fmt::format("write curve: {}", written(reader, node)));
    return;
  }
  read_fields<MultiplierTarget>(reader, node, "'multiplier'", multiplier_fields, target);
}

std::vector<FieldInfo> multiplier_table() {
  return infos<MultiplierTarget>(multiplier_fields);
}

}  // namespace assay::model
