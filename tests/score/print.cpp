#include <fmt/format.h>

#include "score/reference.hpp"
#include "score/yaml.hpp"

namespace assay::reference {

namespace {

const char* word(Op op) {
  switch (op) {
    case Op::add:
      return "+";
    case Op::subtract:
      return "-";
    case Op::multiply:
      return "*";
    case Op::divide:
      return "/";
    case Op::less:
      return "<";
    case Op::less_equal:
      return "<=";
    case Op::greater:
      return ">";
    case Op::greater_equal:
      return ">=";
    case Op::and_:
      return "and";
    case Op::or_:
      return "or";
    case Op::min:
      return "min";
    case Op::max:
      return "max";
    case Op::clamp:
      return "clamp";
    case Op::answered:
      return "answered";
    case Op::has:
      return "has";
    case Op::flag:
      return "flag";
    case Op::clause:
      return "clause";
    case Op::default_:
      return "default";
    default:
      return "";
  }
}

std::string call(const Expr& e) {
  std::string out = word(e.op);
  for (std::size_t i = 0; i < e.args.size(); ++i)
    out += (i == 0 ? "(" : ", ") + print(e.args[i]);
  return out + ")";
}

std::string knots(const std::vector<std::pair<Literal, Literal>>& list) {
  std::string out;
  for (const auto& [at, points] : list)
    out += fmt::format("{}{}: {}", out.empty() ? "{" : ", ", at.text, points.text);
  return out + "}";
}

class Writer {
 public:
  explicit Writer(const Rubric& rubric) : r_(rubric) {}

  std::string write() {
    head();
    facts();
    if (!r_.values.empty()) line(0, "values:");
    for (const auto& [id, expr] : r_.values)
      line(1, "{}: '{}'", id, print(expr));
    if (r_.matrix)
      matrix();
    else {
      line(0, "criteria:");
      for (const Criterion& c : r_.criteria)
        criterion(c, 1);
    }
    conditions();
    return std::move(out_);
  }

 private:
  template <class... Args>
  void line(int depth, fmt::format_string<Args...> format, Args&&... args) {
    out_ += std::string(static_cast<std::size_t>(depth) * 2, ' ');
    out_ += fmt::format(format, std::forward<Args>(args)...) + "\n";
  }

  void head() {
    static const char* const missing[] = {"renormalize", "zero", "reject"};
    line(0, "rubric: {}", r_.id);
    line(0, "scale: {}..{}", r_.low.text, r_.high.text);
    line(0, "precision: {}", r_.precision);
    line(0, "missing: {}", missing[static_cast<int>(r_.missing)]);
    if (!r_.min_coverage.text.empty()) line(0, "min_coverage: {}", r_.min_coverage.text);
    if (!r_.matrix) line(0, "combine: {}", combine());
  }

  const char* combine() const {
    static const char* const combine[] = {"weighted_mean", "product", "sum", "min", "max"};
    return combine[static_cast<int>(r_.combine)];
  }

  void facts() {
    if (!r_.facts.empty()) line(0, "facts:");
    for (const Fact& fact : r_.facts)
      line(1, "{}: {{unit: {}}}", fact.id, fact.unit);
  }

  void matrix() {
    std::string steps;
    for (const Level& level : r_.criteria.front().levels)
      steps += (steps.empty() ? "" : ", ") + level.name;
    line(0, "matrix:");
    line(1, "steps: [{}]", steps);
    line(1, "combine: {}", combine());
    line(1, "rows:");
    for (const Criterion& c : r_.criteria)
      row(c);
  }

  void row(const Criterion& c) {
    std::string points;
    std::string whens;
    bool any = false;
    for (const Level& level : c.levels) {
      points += (points.empty() ? "" : ", ") + level.points.text;
      whens += (whens.empty() ? "" : ", ") +
               (level.when ? "'" + print(*level.when) + "'" : std::string("null"));
      any = any || level.when;
    }
    line(2, "{}:", c.id);
    line(3, "points: [{}]", points);
    if (any) line(3, "when: [{}]", whens);
    if (!c.weight.text.empty()) line(3, "weight: {}", c.weight.text);
    if (c.required) line(3, "required: true");
    if (c.if_missing) line(3, "if_missing: {}", c.if_missing->text);
  }

  void criterion(const Criterion& c, int depth) {
    line(depth, "- id: {}", c.id);
    ++depth;
    if (!c.weight.text.empty()) line(depth, "weight: {}", c.weight.text);
    if (c.required) line(depth, "required: true");
    if (c.if_missing) line(depth, "if_missing: {}", c.if_missing->text);
    if (c.kind == Kind::curve)
      line(depth, "curve: {{of: '{}', points: {}}}", print(*c.of), knots(c.knots));
    if (c.kind == Kind::steps)
      line(depth, "steps: {{of: '{}', points: {}}}", print(*c.of), knots(c.knots));
    if (c.kind == Kind::points) line(depth, "points: '{}'", print(*c.of));
    if (c.kind == Kind::rubric) line(depth, "rubric: {}.yaml", c.nested->id);
    if (!c.levels.empty()) line(depth, "levels:");
    for (const Level& level : c.levels)
      if (level.when)
        line(depth + 1, "{}: {{points: {}, when: '{}'}}", level.name, level.points.text,
             print(*level.when));
      else
        line(depth + 1, "{}: {}", level.name, level.points.text);
    if (c.kind == Kind::group) line(depth, "criteria:");
    for (const Criterion& member : c.members)
      criterion(member, depth + 1);
  }

  void conditions() {
    if (!r_.flags.empty()) line(0, "flags:");
    for (const Flag& flag : r_.flags) {
      const bool amount = flag.effect == "cap" || flag.effect == "deduct";
      line(1, "- {{id: {}, when: '{}', effect: {{{}: {}}}}}", flag.id, print(flag.when),
           flag.effect, amount ? flag.amount.text : "true");
    }
    if (!r_.clauses.empty()) line(0, "clauses:");
    for (const Clause& clause : r_.clauses)
      line(1, "- {{id: {}, when: '{}'}}", clause.id, print(clause.when));
    if (r_.multiplier_is_score) line(0, "multiplier: score");
    if (r_.multiplier.empty()) return;
    line(0, "multiplier:");
    line(1, "curve: {}", knots(r_.multiplier));
    line(1, "precision: {}", r_.multiplier_precision);
  }

  const Rubric& r_;
  std::string out_;
};

}  // namespace

std::string print(const Expr& e) {
  switch (e.op) {
    case Op::literal:
      return e.literal.text;
    case Op::fact:
    case Op::value:
    case Op::points:
    case Op::result:
      return e.name;
    case Op::answered:
    case Op::has:
    case Op::flag:
    case Op::clause:
      return fmt::format("{}({})", word(e.op), e.name);
    case Op::level_at_least:
      return fmt::format("level({}) >= {}", e.name, e.level_name);
    case Op::not_:
      return fmt::format("(not {})", print(e.args[0]));
    case Op::if_:
      return fmt::format("(if {} then {} else {})", print(e.args[0]), print(e.args[1]),
                         print(e.args[2]));
    case Op::min:
    case Op::max:
    case Op::clamp:
    case Op::default_:
      return call(e);
    default:
      return fmt::format("({} {} {})", print(e.args[0]), word(e.op), print(e.args[1]));
  }
}

std::string to_yaml(const Rubric& rubric) {
  return Writer(rubric).write();
}

std::string describe(const Card& card) {
  std::string out;
  for (const auto& [path, rating] : card.ratings) {
    out += "rating " + path + " = ";
    if (rating.is == Rating::Is::level) out += fmt::format("level {}\n", rating.level);
    if (rating.is == Rating::Is::points) out += rating.points.str() + "\n";
    if (rating.is == Rating::Is::not_assessed) out += "not_assessed\n";
  }
  for (const auto& [id, value] : card.given)
    out += "given " + id + " = " + value.str() + "\n";
  for (const auto& [id, value] : card.found)
    out += "found " + id + " = " + value.str() + "\n";
  for (const auto& entry : card.touched)
    out += "touched " + entry.first + "\n";
  for (const auto& entry : card.unasked)
    out += "unasked " + entry.first + "\n";
  return out;
}

}  // namespace assay::reference
