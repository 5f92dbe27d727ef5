// What the language says a score is, written from its text a second time: exact fractions, trees
// instead of slots, no order of evaluation worked out beforehand. Shares nothing with src/score.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>

namespace assay::reference {

using Q = boost::multiprecision::cpp_rational;

// A number with the way it is written: `12.5`, `$1_000/year`.
struct Literal {
  Q value;
  std::string text;
};

enum class Op {
  literal,
  fact,
  value,
  points,
  answered,
  level_at_least,
  has,
  flag,
  clause,
  result,
  add,
  subtract,
  multiply,
  divide,
  min,
  max,
  clamp,
  if_,
  default_,
  less,
  less_equal,
  greater,
  greater_equal,
  and_,
  or_,
  not_
};

struct Expr {
  Op op = Op::literal;
  Literal literal{};
  std::string name{};  // of a fact, value, criterion, flag, clause or result
  std::size_t level = 0;
  std::string level_name{};
  std::vector<Expr> args{};
};

std::string print(const Expr& expr);

enum class Kind { levels, curve, steps, points, group, rubric };
enum class Combine { weighted_mean, product, sum, min, max };
enum class Missing { renormalize, zero, reject };

struct Level {
  std::string name;
  Literal points;
  std::optional<Expr> when;
};

struct Rubric;

struct Criterion {
  std::string id;
  Kind kind = Kind::levels;
  Literal weight{1, ""};  // empty text: not written
  bool required = false;
  std::optional<Literal> if_missing;
  std::vector<Level> levels;
  std::optional<Expr> of;
  std::vector<std::pair<Literal, Literal>> knots;
  std::vector<Criterion> members;
  std::shared_ptr<const Rubric> nested;
};

struct Fact {
  std::string id;
  std::string unit;
};

struct Flag {
  std::string id;
  Expr when;
  std::string effect;  // cap, deduct, veto, warn
  Literal amount;
};

struct Clause {
  std::string id;
  Expr when;
};

struct Rubric {
  std::string id;
  Literal low{0, "0"}, high{10, "10"};
  int precision = 2;
  Missing missing = Missing::renormalize;
  Literal min_coverage{0, ""};  // of one
  Combine combine = Combine::weighted_mean;
  bool matrix = false;
  std::vector<Fact> facts;
  std::vector<std::pair<std::string, Expr>> values;
  std::vector<Criterion> criteria;
  std::vector<Flag> flags;
  std::vector<Clause> clauses;
  std::vector<std::pair<Literal, Literal>> multiplier;
  bool multiplier_is_score = false;
  int multiplier_precision = 2;
};

struct Rating {
  enum class Is { level, points, not_assessed } is = Is::level;
  std::size_t level = 0;
  Q points;
};

// What was answered. Ids of nested rubrics' criteria read "outer.inner"; their facts are shared.
struct Card {
  std::map<std::string, Rating> ratings;
  std::map<std::string, Q> given;
  std::map<std::string, Q> found;  // in the notes
  std::map<std::string, bool> touched, unasked;
};

struct Row {
  std::optional<Q> points, contribution;
  std::string basis, level;
};

struct Verdict {
  bool holds = false, certain = true, provisional = false;
};

struct Result {
  std::string status;
  std::optional<Q> score, multiplier;
  Q coverage;
  std::map<std::string, Row> criteria;
  std::map<std::string, bool> flags;
  std::map<std::string, Verdict> clauses;
  std::pair<Q, Q> bounds;
  std::vector<std::pair<std::string, Q>> lost;  // reasons
};

// Half-even.
Q rounded(const Q& value, int decimals);

Result assess(const Rubric& rubric, const Card& card);

}  // namespace assay::reference
