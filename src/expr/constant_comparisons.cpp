#include <algorithm>
#include <utility>

#include "expr/ranges.hpp"

namespace assay::expr {
namespace {

using Number = std::optional<Decimal>;

bool is_plain(const Unit& unit) {
  return (unit.dimension == Dimension::number || unit.dimension == Dimension::count) &&
         unit.per == Period::none;
}

enum class Answer : std::uint8_t { open, always, never };

Answer opposite(Answer answer) {
  if (answer == Answer::open) return answer;
  return answer == Answer::always ? Answer::never : Answer::always;
}

// a < b, or a <= b.
Answer less(const Range& a, const Range& b, bool or_equal) {
  const auto below = [](const Number& x, const Number& y, bool equal_too) {
    return x && y && (equal_too ? *x <= *y : *x < *y);
  };
  if (below(a.high, b.low, or_equal)) return Answer::always;
  if (below(b.high, a.low, !or_equal)) return Answer::never;
  return Answer::open;
}

bool is_point(const Range& range) {
  return range.low && range.low == range.high;
}

Answer equal(const Range& a, const Range& b) {
  if (less(a, b, true) == Answer::never || less(b, a, true) == Answer::never) return Answer::never;
  for (const auto& [rounded, other] : {std::pair(&a, &b), {&b, &a}})
    if (rounded->decimals && is_point(*other) &&
        round(*other->low, *rounded->decimals) != *other->low)
      return Answer::never;
  return is_point(a) && is_point(b) ? Answer::always : Answer::open;
}

Answer answer_of(Op op, const Range& a, const Range& b) {
  switch (op) {
    case Op::less:
      return less(a, b, false);
    case Op::less_equal:
      return less(a, b, true);
    case Op::greater:
      return less(b, a, false);
    case Op::greater_equal:
      return less(b, a, true);
    case Op::equal:
      return equal(a, b);
    default:
      return opposite(equal(a, b));
  }
}

std::string to_words(const Range& range) {
  if (!range.low) return "at most " + to_string(*range.high);
  if (!range.high) return to_string(*range.low) + " or more";
  if (is_point(range)) return "always " + to_string(*range.low);
  return "from " + to_string(*range.low) + " to " + to_string(*range.high);
}

class Judge {
 public:
  Judge(const Ast& ast, const Ranges& known)
      : ast_(ast), known_(known), ranges_(ranges_of(ast, known)) {}

  Faults run() {
    for (const Node& node : ast_.nodes)
      if (node.op >= Op::less && node.op <= Op::greater_equal) judge(node);
    return std::move(faults_);
  }

 private:
  const Node& child(const Node& node, std::size_t i) const { return ast_.nodes[node.children[i]]; }

  std::string text(const Node& node) const {
    return "'" + ast_.text.substr(node.span.begin, node.span.end - node.span.begin) + "'";
  }

  void judge(const Node& node) {
    if (judge_level(node, 0, 1) || judge_level(node, 1, 0)) return;
    Range sides[] = {ranges_[node.children[0]], ranges_[node.children[1]]};
    for (const std::size_t i : {0U, 1U})
      if (const auto share = as_share(child(node, i), child(node, 1 - i)))
        sides[i] = {share, share, {}};
    const Answer answer = answer_of(node.op, sides[0], sides[1]);
    if (answer == Answer::open) return;
    std::string why;
    for (const std::size_t i : {0U, 1U})
      if (!is_literal(child(node, i)) && (sides[i].low || sides[i].high))
        why += (why.empty() ? "" : ", ") + described(child(node, i), sides[i], sides[1 - i]);
    tell(node, answer, why, help(node, answer));
  }

  std::string described(const Node& node, const Range& range, const Range& other) const {
    if (node.op == Op::name && node.text == "coverage") return "'coverage' is from 0% to 100%";
    const bool between = less(range, other, false) == Answer::open &&
                         less(other, range, false) == Answer::open && range.decimals;
    if (between && !is_point(range))
      return text(node) + " has " + std::to_string(*range.decimals) + " decimals";
    return text(node) + " is " + to_words(range);
  }

  std::string help(const Node& node, Answer answer) const {
    for (const std::size_t i : {0U, 1U}) {
      const Node &name = child(node, i), &other = child(node, 1 - i);
      if (name.op != Op::name || !is_literal(other)) continue;
      // `coverage > 60`: a percent was meant.
      const bool percent = name.text == "coverage" && is_plain(other.literal.unit) &&
                           other.literal.value > Decimal(1) && other.literal.value <= Decimal(100);
      if (percent) return "did you mean " + to_string(other.literal.value) + "%?";
      if (answer == Answer::always && known_.levels.count(name.text) > 0)
        return "to ask for any answer write answered(" + name.text + ")";
    }
    return {};
  }

  static bool is_literal(const Node& node) { return node.op == Op::literal; }

  // `coverage >= 60%`: a share may be written as a percent.
  static std::optional<Decimal> as_share(const Node& literal, const Node& other) {
    const bool percent = is_literal(literal) && literal.literal.unit == Unit{Dimension::percent};
    if (!percent || other.op != Op::name || other.text != "coverage") return {};
    return multiply(literal.literal.value, Decimal::scaled(1, -2));
  }

  // `level(a) > top`, with the level on either side.
  bool judge_level(const Node& node, std::size_t own, std::size_t other) {
    const Node& call = child(node, own);
    if (call.op != Op::call || call.text != "level") return false;
    const auto levels = known_.levels.find(child(call, 0).text);
    if (levels == known_.levels.end()) return true;
    const auto& steps = levels->second;
    const auto step = std::find(steps.begin(), steps.end(), child(node, other).text);
    if (step == steps.end()) return true;
    const Decimal at(step - steps.begin());
    const Range level{at, at, {}};
    const Range any{Decimal(0), Decimal(static_cast<std::int64_t>(steps.size()) - 1), {}};
    const Answer answer =
        own == 0 ? answer_of(node.op, any, level) : answer_of(node.op, level, any);
    const bool top = answer != Answer::open && step + 1 == steps.end();
    tell(node, answer,
         text(child(node, other)) + " is the " + (top ? "highest" : "lowest") + " level",
         answer == Answer::always
             ? "to ask for any rating write answered(" + child(call, 0).text + ")"
             : "");
    return true;
  }

  void tell(const Node& node, Answer answer, const std::string& why, std::string help) {
    if (answer == Answer::open) return;
    faults_.push_back({Code::constant_comparison, node.span,
                       text(node) + (answer == Answer::never ? " never holds" : " always holds") +
                           (why.empty() ? ": both sides are fixed" : ": " + why),
                       std::move(help)});
  }

  const Ast& ast_;
  const Ranges& known_;
  std::vector<Range> ranges_;
  Faults faults_;
};

}  // namespace

Faults constant_comparisons(const Ast& ast, const Ranges& known) {
  return Judge(ast, known).run();
}

}  // namespace assay::expr
