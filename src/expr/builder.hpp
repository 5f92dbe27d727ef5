// From the parts of an expression, in the order of the text, to its tree. The grammar says which
// part may stand where; here operators find their operands. What is open waits on a stack of the
// builder's own, so nesting costs no machine stack and is counted where it happens.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "expr/ast.hpp"
#include "expr/parse.hpp"

namespace assay::expr {

// A literal while it is read.
struct LiteralParts {
  std::string_view digits{};
  int power = 0;  // of ten, from k, M or B
  Unit unit{};
};

enum class Reading : std::uint8_t { fine, too_many_digits, overflow };

// The value of the parts; `out` is set when fine.
Reading read(const LiteralParts& parts, Quantity& out) noexcept;

class Builder {
 public:
  // How tightly operators bind, loosest first.
  enum Binding : int { conditional = 0, or_, and_, not_, comparison, sum, product, negation };

  Builder(std::string_view text, const Limits& limits, Faults& faults)
      : text_(text), limits_(limits), faults_(faults) {}

  // Each takes the part's place in the text, and returns false once the expression is hopeless.
  bool open(Span part);
  bool minus(Span part);
  bool inversion(Span part);
  bool condition(Span part);
  bool call(Span part);  // "name ("
  bool close(Span part);
  bool binary(Span part);
  bool comma(Span part);
  bool then(Span part);
  bool otherwise(Span part);
  bool literal(Span part);
  bool truth(Span part);
  bool name(Span part);
  bool near(Span part);        // "percent near set"
  bool empty_call(Span part);  // "name ( )"

  // Closes what ends with the text.
  std::optional<Ast> finish();

  LiteralParts parts;

  bool wants_operand() const noexcept { return wants_operand_; }
  bool failed() const noexcept { return failed_; }
  Span last() const noexcept { return last_; }  // the part read last

 private:
  enum class Open : std::uint8_t { paren, call, if_, then, else_, operator_ };
  struct Pending {
    Open open{};
    Op op{};
    int binding = 0;  // how tightly an operator binds
    Span part;
    std::size_t operands = 0;  // on the stack when it was opened
  };
  struct Operand {
    std::uint32_t node = 0;
    Span outer;  // parentheses included
  };

  bool push(Pending pending);
  bool prefix(Span part, Op op, int binding);
  bool operand(Node node);
  void reduce(int binding);
  void apply(const Pending& pending);
  void gather(Op op, std::string text, std::size_t from, Span span);
  bool fail(Code code, Span where, std::string message, std::string help = {});
  bool done(Span part, bool wants_operand);
  std::string_view slice(Span span) const noexcept;
  std::string_view leading_name(Span span) const noexcept;

  std::string_view text_;
  const Limits& limits_;
  Faults& faults_;
  std::vector<Node> nodes_;
  std::vector<Operand> operands_;
  std::vector<Pending> pending_;
  int depth_ = 0;
  Span last_{};
  bool wants_operand_ = true;
  bool failed_ = false;
};

}  // namespace assay::expr
