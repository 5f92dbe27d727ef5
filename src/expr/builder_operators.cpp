// Operators: each waits until what binds more tightly has its operands.
#include <algorithm>
#include <utility>

#include "expr/builder.hpp"

namespace assay::expr {
namespace {

struct Binary {
  std::string_view text;
  Op op;
  int binding;
};

constexpr Binary binaries[] = {
    {"or", Op::or_, Builder::or_},
    {"and", Op::and_, Builder::and_},
    {"<", Op::less, Builder::comparison},
    {"<=", Op::less_equal, Builder::comparison},
    {"==", Op::equal, Builder::comparison},
    {"!=", Op::not_equal, Builder::comparison},
    {">=", Op::greater_equal, Builder::comparison},
    {">", Op::greater, Builder::comparison},
    {"+", Op::add, Builder::sum},
    {"-", Op::subtract, Builder::sum},
    {"*", Op::multiply, Builder::product},
    {"/", Op::divide, Builder::product},
};

}  // namespace

bool Builder::minus(Span part) {
  return prefix(part, Op::negate, negation);
}

bool Builder::inversion(Span part) {
  return prefix(part, Op::not_, Binding::not_);
}

bool Builder::prefix(Span part, Op op, int binding) {
  if (!pending_.empty() && pending_.back().open == Open::operator_ &&
      pending_.back().binding > binding)
    return fail(Code::expression_syntax, part,
                "'" + std::string{slice(part)} + "' after '" +
                    std::string{slice(pending_.back().part)} + "' needs parentheses of its own",
                "write (not ...)");
  return push({Open::operator_, op, binding, part});
}

void Builder::apply(const Pending& pending) {
  const std::uint32_t end = operands_.back().outer.end;
  const bool prefixed =
      pending.op == Op::negate || pending.op == Op::not_ || pending.op == Op::conditional;
  const std::size_t count = pending.op == Op::conditional ? 3 : prefixed ? 1 : 2;
  const std::size_t from = operands_.size() - count;
  const std::uint32_t begin = prefixed ? pending.part.begin : operands_[from].outer.begin;
  gather(pending.op, {}, from, {begin, end});
}

// Gives their operands to all waiting operators that bind at least as tightly.
void Builder::reduce(int binding) {
  while (!pending_.empty()) {
    const Pending top = pending_.back();
    if (top.open != Open::operator_ && top.open != Open::else_) return;
    if (top.binding < binding) return;
    apply(top);
    if (top.op == Op::negate || top.op == Op::not_) --depth_;
    pending_.pop_back();
  }
}

bool Builder::binary(Span part) {
  const auto* binary = std::find_if(std::begin(binaries), std::end(binaries),
                                    [&](const Binary& b) { return b.text == slice(part); });
  // Tighter ones first, so that the middle of `a < b + 1 < c` is whole.
  reduce(binary->binding + (binary->binding == comparison ? 1 : 0));
  if (binary->binding == comparison && !pending_.empty() &&
      pending_.back().open == Open::operator_ && pending_.back().binding == comparison) {
    const std::string middle{slice(operands_.back().outer)};
    return fail(Code::chained_comparison, part,
                "'" + std::string{slice(pending_.back().part)} + "' and '" +
                    std::string{slice(part)} + "' are chained: a comparison has two sides",
                "write ... and " + middle + " " + std::string{slice(part)} + " ...");
  }
  pending_.push_back({Open::operator_, binary->op, binary->binding, part, operands_.size()});
  return done(part, true);
}

}  // namespace assay::expr
