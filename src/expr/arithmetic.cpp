#include "expr/arithmetic.hpp"

namespace assay::expr {

std::optional<Decimal> apply(Opcode op, std::uint8_t extra, const Decimal& a,
                             const Decimal& b) noexcept {
  switch (op) {
    case Opcode::load:
      return a;
    case Opcode::negate:
      return -a;
    case Opcode::add:
      return assay::add(a, b);
    case Opcode::subtract:
      return assay::subtract(a, b);
    case Opcode::multiply:
      return assay::multiply(a, b);
    case Opcode::divide:
      return assay::divide(a, b);
    case Opcode::percent_of:
      return percent_of(a, b);
    case Opcode::min:
      return b < a ? b : a;
    case Opcode::max:
      return b > a ? b : a;
    case Opcode::abs:
      return assay::abs(a);
    case Opcode::floor:
      return assay::floor(a);
    case Opcode::ceil:
      return assay::ceil(a);
    case Opcode::round:
      return assay::round(a, extra);
    case Opcode::sqrt:
      return assay::sqrt(a);
    case Opcode::log10:
      return assay::log10(a);
    case Opcode::ln:
      return assay::ln(a);
    case Opcode::exp:
      return assay::exp(a);
    case Opcode::pow:
      return assay::pow(a, b);
    default:
      return std::nullopt;
  }
}

}  // namespace assay::expr
