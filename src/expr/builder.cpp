// What is open, and the operands: literals, names, truths.
#include "expr/builder.hpp"

#include <algorithm>
#include <utility>

namespace assay::expr {
namespace {

bool is_name_character(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '.';
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

void Builder::gather(Op op, std::string text, std::size_t from, Span span) {
  Node node{op, span, {}, std::move(text), {}};
  node.children.reserve(operands_.size() - from);
  for (std::size_t i = from; i < operands_.size(); ++i)
    node.children.push_back(operands_[i].node);
  operands_.resize(from);
  operands_.push_back({static_cast<std::uint32_t>(nodes_.size()), span});
  nodes_.push_back(std::move(node));
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
                  "'" + std::string{slice(part)} + "' has more than 18 significant digits",
                  "write at most 18 digits");
    case Reading::overflow:
      return fail(Code::constant_overflow, part,
                  "'" + std::string{slice(part)} + "' is too large or too small to be kept exactly",
                  "write a number of at most 18 digits");
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

}  // namespace assay::expr
