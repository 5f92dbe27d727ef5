/// The stable name of every diagnostic and warning. Hosts and tests match on these, never on
/// message text; docs/diagnostics.md explains each with its cause and cure.
#pragma once

#include <cstdint>
#include <string_view>

#include <assay/export.hpp>

namespace assay {

/// Sorted by name. A code is added here, in docs/diagnostics.md and with a golden document.
#define ASSAY_CODES(X)                                        \
  X(bad_syntax, "bad-syntax")                                 \
  X(unit_mismatch, "unit-mismatch")                           \
  X(unknown_key, "unknown-key")                               \
  X(unreadable_file, "unreadable-file")

enum class Code : std::uint16_t {
#define ASSAY_CODE_ENUMERATOR(identifier, name) identifier,
  ASSAY_CODES(ASSAY_CODE_ENUMERATOR)
#undef ASSAY_CODE_ENUMERATOR
};

/// The name in brackets: "unit-mismatch".
ASSAY_API std::string_view name(Code code) noexcept;

}  // namespace assay
