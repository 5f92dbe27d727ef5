#include "expr/builder.hpp"

#include <algorithm>
#include <utility>

namespace assay::expr {
namespace {

// How tightly operators bind, loosest first.
enum Binding : int { conditional = 0, or_, and_, not_, comparison, sum, product, negation };

struct Binary {
  std::string_view text;
  Op op;
  int binding;
};

constexpr Binary binaries[] = {
    {"or", Op::or_, Binding::or_},
    {"and", Op::and_, Binding::and_},
    {"<", Op::less, comparison},
    {"<=", Op::less_equal, comparison},
    {"==", Op::equal, comparison},
    {"!=", Op::not_equal, comparison},
    {">=", Op::greater_equal, comparison},
    {">", Op::greater, comparison},
    {"+", Op::add, sum},
    {"-", Op::subtract, sum},
    {"*", Op::multiply, product},
    {"/", Op::divide, product},
};

bool is_name_character(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '.';
}

bool is_digit_at(std::string_view text, std::size_t at) noexcept {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// "1,000" and "2,050": a comma between digits with three digits after it, the first of them 0, was
// not meant to part two arguments.
bool looks_grouped(std::string_view text, Span comma) noexcept {
  return comma.begin > 0 && is_digit_at(text, comma.begin - 1) &&
         text.substr(comma.end, 1) == "0" && is_digit_at(text, comma.end + 1) &&
         is_digit_at(text, comma.end + 2) && !is_digit_at(text, comma.end + 3);
}

}  // namespace

Reading read(const LiteralParts& parts, Quantity& out) noexcept {
  char digits[4096];
  std::size_t size = 0;
  for (const char c : parts.digits)
    if (c != '_' && size < sizeof digits) digits[size++] = c;
  std::string_view number{digits, size};
  if (!number.empty() && number.back() == '.') number.remove_suffix(1);
  const auto value = Decimal::parse(number);
  if (!value) {
    int significant = 0;
    for (const char c : number.substr(0, number.find_first_of("eE")))
      if (c >= '0' && c <= '9' && (significant > 0 || c != '0')) ++significant;
    return significant > 18 ? Reading::too_many_digits : Reading::overflow;
  }
  const auto scaled = multiply(*value, Decimal::scaled(1, parts.power));
  if (!scaled) return Reading::overflow;
  out = {*scaled, parts.unit};
  return Reading::fine;
}

std::string_view Builder::slice(Span span) const noexcept {
  return text_.substr(span.begin, span.end - span.begin);
}

std::string_view Builder::leading_name(Span span) const noexcept {
  const std::string_view part = slice(span);
  return part.substr(
      0, static_cast<std::size_t>(std::find_if_not(part.begin(), part.end(), is_name_character) -
                                  part.begin()));
}

bool Builder::fail(Code code, Span where, std::string message, std::string help) {
  faults_.push_back({code, where, std::move(message), std::move(help)});
  failed_ = true;
  return false;
}

bool Builder::done(Span part, bool wants_operand) {
  last_ = part;
  wants_operand_ = wants_operand;
  return true;
}

// What an `else` opens lies beside its `if`, not within it: a chain of `else if` is no deeper than
// one.
bool Builder::push(Pending pending) {
  if (++depth_ > limits_.expression_depth)
    return fail(
        Code::expression_too_deep, pending.part,
        "the expression is nested more than " + std::to_string(limits_.expression_depth) + " deep",
        "name a part of it under 'values'");
  pending.operands = operands_.size();
  pending_.push_back(pending);
  return done(pending.part, true);
}

bool Builder::open(Span part) {
  return push({Open::paren, {}, 0, part});
}

bool Builder::call(Span part) {
  return push({Open::call, Op::call, 0, part});
}

bool Builder::minus(Span part) {
  return prefix(part, Op::negate, negation);
}

bool Builder::inversion(Span part) {
  return prefix(part, Op::not_, Binding::not_);
}

bool Builder::condition(Span part) {
  if (!pending_.empty() && pending_.back().open == Open::operator_)
    return fail(Code::expression_syntax, part,
                "'if' after '" + std::string{slice(pending_.back().part)} +
                    "' needs parentheses of its own",
                "write (if ... then ... else ...)");
  return push({Open::if_, Op::conditional, 0, part});
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

void Builder::gather(Op op, std::string text, std::size_t from, Span span) {
  Node node{op, span, {}, std::move(text), {}};
  for (std::size_t i = from; i < operands_.size(); ++i)
    node.children.push_back(operands_[i].node);
  operands_.resize(from);
  operands_.push_back({static_cast<std::uint32_t>(nodes_.size()), span});
  nodes_.push_back(std::move(node));
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

bool Builder::close(Span part) {
  reduce(conditional);
  if (pending_.empty())
    return fail(Code::expression_syntax, part, "')' closes nothing", "remove it");
  const Pending top = pending_.back();
  if (top.open == Open::if_ || top.open == Open::then)
    return fail(Code::expression_syntax, part,
                top.open == Open::if_ ? "'if' without 'then'" : "'if' without 'else'",
                "write if ... then ... else ...");
  pending_.pop_back();
  --depth_;
  if (top.open == Open::call)
    gather(Op::call, std::string{leading_name(top.part)}, top.operands, {top.part.begin, part.end});
  else
    operands_.back().outer = {top.part.begin, part.end};
  return done(part, false);
}

bool Builder::comma(Span part) {
  const bool grouped = looks_grouped(text_, part);
  reduce(conditional);
  if (!pending_.empty() && pending_.back().open == Open::call && !grouped) return done(part, true);
  if (is_digit_at(text_, part.begin - 1) && is_digit_at(text_, part.end))
    return fail(Code::malformed_literal, part, "',' inside a number",
                "write 1_000 for a thousand, 1.5 for one and a half");
  const std::size_t open = pending_.size();
  const bool conditional_call =
      open > 1 && pending_[open - 1].open == Open::paren && pending_[open - 2].open == Open::if_;
  const bool last = text_.find_first_not_of(" \t\r\n)", part.end) == std::string_view::npos;
  return fail(Code::expression_syntax, part, "',' outside the arguments of a function",
              conditional_call ? "write if ... then ... else ..."
              : last           ? "remove it"
                               : "join conditions with and, or with or");
}

bool Builder::then(Span part) {
  reduce(conditional);
  if (pending_.empty() || pending_.back().open != Open::if_)
    return fail(Code::expression_syntax, part, "'then' without 'if'",
                "write if ... then ... else ...");
  pending_.back().open = Open::then;
  return done(part, true);
}

bool Builder::otherwise(Span part) {
  reduce(conditional);
  if (pending_.empty() || pending_.back().open != Open::then)
    return fail(Code::expression_syntax, part, "'else' without 'if ... then'",
                "write if ... then ... else ...");
  pending_.back().open = Open::else_;
  pending_.back().binding = conditional;
  --depth_;
  return done(part, true);
}

bool Builder::operand(Node node) {
  const Span span = node.span;
  operands_.push_back({static_cast<std::uint32_t>(nodes_.size()), span});
  nodes_.push_back(std::move(node));
  return done(span, false);
}

bool Builder::literal(Span part) {
  Quantity value;
  switch (read(parts, value)) {
    case Reading::fine:
      break;
    case Reading::too_many_digits:
      return fail(Code::too_many_digits, part,
                  "'" + std::string{slice(part)} + "' has more than 18 significant digits");
    case Reading::overflow:
      return fail(
          Code::constant_overflow, part,
          "'" + std::string{slice(part)} + "' is too large or too small to be kept exactly");
  }
  return operand({Op::literal, part, {}, {}, value});
}

bool Builder::truth(Span part) {
  return operand({Op::truth, part, {}, {}, boolean(slice(part) == "true")});
}

bool Builder::name(Span part) {
  return operand({Op::name, part, {}, std::string{slice(part)}, {}});
}

bool Builder::near(Span part) {
  const std::string_view word = leading_name(part);
  const std::string_view text = slice(part);
  std::uint32_t begin = part.end;
  while (is_name_character(text[begin - part.begin - 1]))
    --begin;
  const std::size_t from = operands_.size();
  name({begin, part.end});
  gather(Op::near, std::string{word}, from, part);
  return done(part, false);
}

bool Builder::empty_call(Span part) {
  return operand({Op::call, part, {}, std::string{leading_name(part)}, {}});
}

std::optional<Ast> Builder::finish() {
  reduce(conditional);
  if (!pending_.empty()) {
    const Pending& open = pending_.back();
    switch (open.open) {
      case Open::if_:
        fail(Code::expression_syntax, open.part, "'if' without 'then'",
             "write if ... then ... else ...");
        break;
      case Open::then:
        fail(Code::expression_syntax, open.part, "'if' without 'else'",
             "write if ... then ... else ...");
        break;
      default:
        fail(Code::expression_syntax, {open.part.end - 1, open.part.end}, "'(' is never closed",
             "add ')'");
    }
    return std::nullopt;
  }
  return Ast{std::string{text_}, std::move(nodes_)};
}

}  // namespace assay::expr
