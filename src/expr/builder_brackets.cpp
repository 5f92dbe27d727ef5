// What opens and closes: parentheses, calls, `if ... then ... else`, and the end of the text.
#include <utility>

#include "expr/builder.hpp"

namespace assay::expr {
namespace {

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

bool Builder::open(Span part) {
  return push({Open::paren, {}, 0, part});
}

bool Builder::call(Span part) {
  return push({Open::call, Op::call, 0, part});
}

bool Builder::condition(Span part) {
  if (!pending_.empty() && pending_.back().open == Open::operator_)
    return fail(Code::expression_syntax, part,
                "'if' after '" + std::string{slice(pending_.back().part)} +
                    "' needs parentheses of its own",
                "write (if ... then ... else ...)");
  return push({Open::if_, Op::conditional, 0, part});
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
