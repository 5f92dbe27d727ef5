// A guideline, read and checked by itself. What names things of a rubric waits as trees: `bind`
// checks them against the rubric that it is to pay for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <assay/decimal.hpp>
#include <assay/diagnostic.hpp>
#include <assay/quantity.hpp>

#include "expr/ast.hpp"
#include "text/offset_map.hpp"

namespace assay::compensation {

// An expression as it stands in the file.
struct Written {
  expr::Ast ast;
  Span where;               // of the scalar
  text::OffsetMap offsets;  // from the expression's text into the file
};

struct Range {
  Decimal low, high;  // in the component's unit; equal for a single value
};

// A point of `at:` or of the multiplier's curve; `value` is a share (0..1) or a multiplier.
struct Knot {
  Quantity at;
  Decimal value;
  Span where;
};

enum class Rule : std::uint8_t { range, share, amount };

struct Component {
  std::string id;
  Unit unit;
  std::optional<Written> when;
  Rule rule = Rule::amount;
  std::vector<std::optional<Range>> ranges;  // Rule::range, by profile; none: not paid in that one
  std::optional<Written> at_of;              // default `score`
  std::vector<Knot> at;                      // empty: ranges are single values
  Decimal share;                             // Rule::share, 0..1
  std::uint32_t of = 0;                      // index of the component shared
  std::optional<Written> amount;             // Rule::amount
  std::optional<Decimal> round;              // to a multiple of this
  std::string target, vests_when, because;
  Span where;  // of its id
};

struct Band {
  std::string grade;
  Decimal low;
  std::optional<Decimal> high;  // none: no upper end
};

struct Guideline {
  SourceRef source;
  std::string id, version, title, summary, origin;  // origin: the key `source`
  Currency currency;
  std::optional<std::pair<std::string, std::string>> effective;  // ISO dates, both included
  std::vector<std::string> rubrics;                              // that it takes; none: any
  std::vector<Span> rubric_spans;
  std::vector<std::string> profiles;
  std::vector<Component> components;
  std::vector<std::uint32_t> order;  // components, each after the one it shares
  std::vector<Band> bands;
  std::optional<Written> multiplier_of;
  std::vector<Knot> multiplier_curve;
  int multiplier_precision = 2;
  bool has_multiplier = false;
  std::string digest;
};

}  // namespace assay::compensation
