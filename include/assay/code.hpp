/// The stable name of every diagnostic and warning. Hosts and tests match on these, never on
/// message text; docs/diagnostics.md explains each with its cause and cure.
#pragma once

#include <cstdint>
#include <string_view>

#include <assay/export.hpp>

namespace assay {

/// Sorted by name. A code is added here, in docs/diagnostics.md and with a golden document.
#define ASSAY_CODES(X)                            \
  X(bad_syntax, "bad-syntax")                     \
  X(chained_comparison, "chained-comparison")     \
  X(constant_overflow, "constant-overflow")       \
  X(currency_mismatch, "currency-mismatch")       \
  X(division_by_zero, "division-by-zero")         \
  X(domain_error, "domain-error")                 \
  X(expression_syntax, "expression-syntax")       \
  X(expression_too_deep, "expression-too-deep")   \
  X(expression_too_long, "expression-too-long")   \
  X(malformed_literal, "malformed-literal")       \
  X(nested_status, "nested-status")               \
  X(not_a_condition, "not-a-condition")           \
  X(not_available_here, "not-available-here")     \
  X(period_mismatch, "period-mismatch")           \
  X(too_many_digits, "too-many-digits")           \
  X(type_mismatch, "type-mismatch")               \
  X(unit_mismatch, "unit-mismatch")               \
  X(unknown_function, "unknown-function")         \
  X(unknown_key, "unknown-key")                   \
  X(unknown_level, "unknown-level")               \
  X(unknown_name, "unknown-name")                 \
  X(unreadable_file, "unreadable-file")           \
  X(wrong_argument, "wrong-argument")             \
  X(wrong_argument_count, "wrong-argument-count") \
  X(wrong_operator, "wrong-operator")

enum class Code : std::uint16_t {
#define ASSAY_CODE_ENUMERATOR(identifier, name) identifier,
  ASSAY_CODES(ASSAY_CODE_ENUMERATOR)
#undef ASSAY_CODE_ENUMERATOR
};

/// The name in brackets: "unit-mismatch".
ASSAY_API std::string_view name(Code code) noexcept;

}  // namespace assay
