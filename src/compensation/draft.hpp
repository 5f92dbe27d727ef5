// A guideline between its tree and its check: nodes that wait until units and profiles are known.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compensation/guideline.hpp"
#include "model/reader.hpp"
#include "yaml/node.hpp"

namespace assay::compensation {

struct DraftComponent {
  Component component;
  const yaml::Node* node = nullptr;
  const yaml::Node* id = nullptr;
  const yaml::Node* unit = nullptr;
  const yaml::Node* when = nullptr;
  const yaml::Node* range = nullptr;
  const yaml::Node* at = nullptr;
  const yaml::Node* share = nullptr;
  const yaml::Node* of = nullptr;
  const yaml::Node* amount = nullptr;
  const yaml::Node* round = nullptr;
  bool misnamed = false;  // its range, share or amount stands under another name
};

struct Draft {
  Guideline guideline;
  std::vector<DraftComponent> components;
  const yaml::Node* currency = nullptr;
  const yaml::Node* bands = nullptr;
  const yaml::Node* components_key = nullptr;
};

Draft read_draft(const model::Reader& reader, const yaml::Node& root);

// Fills what the draft left open, once every id, unit and profile is known.
void finish_components(const model::Reader& reader, Draft& draft);
void finish_bands(const model::Reader& reader, Draft& draft);
void read_multiplier(const model::Reader& reader, const yaml::Node& node, Guideline& guideline);

// `{8: 0%, 10: 100%}`: two keys or more, ascending; `share` reads the values as percents of 0..100.
std::vector<Knot> read_curve(const model::Reader& reader, const yaml::Node& node, bool share);

// `$30k..$35k`, a single value, or `$220k+` where an open end is allowed; in `unit`. A plain amount
// for a rate is as of that rate's period.
struct ReadRange {
  Decimal low;
  std::optional<Decimal> high;
};
std::optional<ReadRange> read_range(const model::Reader& reader, const yaml::Node& node,
                                    const Unit& unit, std::string_view what, bool open_end);
std::optional<Decimal> read_amount(const model::Reader& reader, const yaml::Node& node,
                                   std::string_view text, const Unit& unit, std::string_view what);

std::optional<Written> read_expression(const model::Reader& reader, const yaml::Node& node,
                                       std::string_view what);

}  // namespace assay::compensation
