#include "expr/ranges.hpp"

#include <algorithm>
#include <utility>

namespace assay::expr {
namespace {

using Number = std::optional<Decimal>;

template <class Operation>
Number both(const Number& a, const Number& b, Operation operation) {
  return a && b ? operation(*a, *b) : std::nullopt;
}

Number sum(const Number& a, const Number& b) {
  return both(a, b, [](const Decimal& x, const Decimal& y) { return add(x, y); });
}

Range negated(const Range& range) {
  Range out;
  if (range.high) out.low = -*range.high;
  if (range.low) out.high = -*range.low;
  return out;
}

Range added(const Range& a, const Range& b) {
  return {sum(a.low, b.low), sum(a.high, b.high), {}};
}

// Of bounded ranges alone: one of the four products of ends is the least, one the greatest.
Range multiplied(const Range& a, const Range& b) {
  Range out;
  for (const Number& x : {a.low, a.high})
    for (const Number& y : {b.low, b.high}) {
      const Number product =
          both(x, y, [](const Decimal& p, const Decimal& q) { return multiply(p, q); });
      if (!product) return {};
      out.low = out.low ? std::min(*out.low, *product) : product;
      out.high = out.high ? std::max(*out.high, *product) : product;
    }
  return out;
}

// Either of them.
Range either(const Range& a, const Range& b) {
  const auto least = [](const Decimal& x, const Decimal& y) { return Number(std::min(x, y)); };
  const auto most = [](const Decimal& x, const Decimal& y) { return Number(std::max(x, y)); };
  return {both(a.low, b.low, least), both(a.high, b.high, most), {}};
}

// The smaller of two is below whichever end there is.
Range smaller(const Range& a, const Range& b) {
  Range out = either(a, b);
  out.high = a.high && b.high ? std::min(*a.high, *b.high) : a.high ? a.high : b.high;
  return out;
}

Range larger(const Range& a, const Range& b) {
  return negated(smaller(negated(a), negated(b)));
}

bool is_plain(const Unit& unit) {
  return (unit.dimension == Dimension::number || unit.dimension == Dimension::count) &&
         unit.per == Period::none;
}

class Ranger {
 public:
  Ranger(const Ast& ast, const Ranges& known) : known_(known) {
    for (const Node& node : ast.nodes)
      ranges_.push_back(of(node));
  }

  std::vector<Range> take() { return std::move(ranges_); }

 private:
  const Range& child(const Node& node, std::size_t i) const { return ranges_[node.children[i]]; }

  Range of(const Node& node) const {
    switch (node.op) {
      case Op::literal:
        if (is_plain(node.literal.unit)) return {node.literal.value, node.literal.value, {}};
        return {};
      case Op::name: {
        const auto found = known_.names.find(node.text);
        return found == known_.names.end() ? Range{} : found->second;
      }
      case Op::negate:
        return negated(child(node, 0));
      case Op::add:
        return added(child(node, 0), child(node, 1));
      case Op::subtract:
        return added(child(node, 0), negated(child(node, 1)));
      case Op::multiply:
        return multiplied(child(node, 0), child(node, 1));
      case Op::conditional:
        return either(child(node, 1), child(node, 2));
      case Op::call:
        return of_call(node);
      default:
        return {};
    }
  }

  Range of_call(const Node& node) const {
    if (node.text == "count") return {Decimal(0), {}, {}};
    if (node.text == "min" || node.text == "max") return of_extreme(node);
    if (node.text == "clamp")
      return smaller(larger(child(node, 0), child(node, 1)), child(node, 2));
    return {};
  }

  Range of_extreme(const Node& node) const {
    Range out = child(node, 0);
    out.decimals.reset();
    for (std::size_t i = 1; i < node.children.size(); ++i)
      out = node.text == "min" ? smaller(out, child(node, i)) : larger(out, child(node, i));
    return out;
  }

  const Ranges& known_;
  std::vector<Range> ranges_;
};

}  // namespace

std::vector<Range> ranges_of(const Ast& ast, const Ranges& known) {
  return Ranger(ast, known).take();
}

}  // namespace assay::expr
