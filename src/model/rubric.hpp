// A rubric, loaded and checked: what scoring reads. Valid by construction; scoring cannot fail on
// it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <assay/assessment.hpp>
#include <assay/decimal.hpp>
#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>
#include <assay/quantity.hpp>

#include "expr/program.hpp"
#include "model/notes_plan.hpp"

namespace assay::score {
struct Plan;
}

namespace assay::model {

// Criteria are numbered depth first in the order of the file, groups before their members, a
// nested rubric's criteria straight after the criterion that nests it. This number, the slot, is
// the index into ratings, points and results. Inside a nested rubric slots start at 0 again: its
// slot s is the outer slot `first + s`.
using Slot = std::uint32_t;

enum class CriterionKind : std::uint8_t { levels, curve, steps, points, group, rubric };
enum class Combine : std::uint8_t { weighted_mean, product, sum, min, max };
enum class MissingPolicy : std::uint8_t { renormalize, zero, reject };

struct Level {
  std::string name;
  Decimal points;  // rounded to 6 decimals
  std::string looks_like;
  std::optional<expr::Program> when;  // never chosen by evidence without one
  Span where;
};

// A key of a curve or of steps, in the unit of its expression.
struct Knot {
  Decimal at;
  Decimal points;
  Span where;
};

struct Rubric;
using RubricRef = std::shared_ptr<const Rubric>;

struct Criterion {
  std::string id;
  std::string title, ask, looks_for;  // empty where not given
  std::string code;                   // reason code; default the id
  Decimal weight = 1;
  Slot slot = 0;
  CriterionKind kind = CriterionKind::levels;
  std::optional<std::uint32_t> group;  // index of the group in Rubric::criteria
  std::vector<std::uint32_t> members;  // of a group, indices
  bool required = false;
  std::optional<Decimal> if_missing;
  std::vector<Level> levels;
  std::optional<expr::Program> formula;  // `of:` of curve and steps, or `points:`
  std::vector<Knot> knots;
  RubricRef nested;
  Decimal bottom, top;  // the fewest and the most points it can give
  Span where;           // of its id
};

struct Fact {
  std::string id;  // "empathy.cost" for a nested rubric's own
  std::string ask;
  Unit unit;
  std::string find;  // as written; empty: never read from notes
  Span where;
};

struct NamedValue {
  std::string id;
  expr::Program program;
  Span where;
};

struct Flag {
  std::string id, code, because;
  expr::Program when;
  Effect effect;
  Span where;
};

struct Clause {
  std::string id, because;
  expr::Program when;
  std::string text;  // the condition as written
  Span where;
};

// `multiplier:` - an expression, put through a curve where one is given.
struct Multiplier {
  expr::Program of;  // `score` for a bare curve
  std::vector<Knot> curve;
  int precision = 2;
};

// Where a nested rubric sits in the outer one.
struct Nesting {
  std::uint32_t criterion = 0;       // index in Rubric::criteria
  Slot first = 0;                    // outer slot of its slot 0
  std::vector<std::uint32_t> facts;  // its fact slot -> outer fact slot
  std::uint32_t first_probe = 0;     // outer probe of its probe 0
};

struct Rubric {
  SourceRef source;
  std::string id, version, title, summary, origin;  // origin: the key `source`
  Decimal low = 0, high = 10;                       // the scale
  int precision = 2;
  MissingPolicy missing = MissingPolicy::renormalize;
  Decimal min_coverage = 0;  // 0..1
  Combine combine = Combine::weighted_mean;

  std::vector<Criterion> criteria;  // own ones, in slot order
  std::vector<Nesting> nestings;
  std::vector<Fact> facts;  // own first, then what nested ones add
  std::vector<NamedValue> values;
  std::vector<Flag> flags;
  std::vector<Clause> clauses;
  std::optional<Multiplier> multiplier;

  // Indices in an order in which each reads only what came before.
  std::vector<std::uint32_t> value_order, criterion_order, flag_order, clause_order;

  std::uint32_t slots = 0;                     // criteria, nested ones included
  std::shared_ptr<const score::Plan> scoring;  // worked out when the rubric was loaded
  std::vector<std::string> paths;              // by slot: "empathy.cost"
  // Ids of flags and clauses: own ones, then for each nesting those of the nested rubric's list.
  std::vector<std::string> flag_paths, clause_paths;
  std::vector<evidence::PhraseSet> phrases;  // own ones
  NotesPlanRef plan;                         // nested ones' sets and probes included
  std::string digest;                        // "sha256:..."
  Limits limits;                             // those it was loaded with, for scoring too
  std::vector<SourceRef> files;              // this file and the nested ones'
};

}  // namespace assay::model
