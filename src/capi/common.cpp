// Version, texts, errors and options.
#include <algorithm>
#include <cstring>

#include <assay/version.hpp>

#include <fmt/format.h>

#include "capi/handles.hpp"
#include "text/utf8.hpp"

using assay::capi::string;

bool assay::capi::valid(assay_string text, assay_error** error) {
  if (!given(text)) return false;
  const auto wrong = text::first_invalid(view(text));
  if (!wrong) return true;
  Diagnostics why;
  why.error(Code::invalid_utf8, nullptr, {},
            fmt::format("byte 0x{:02X} at offset {} is not valid UTF-8",
                        static_cast<unsigned char>(view(text)[*wrong]), *wrong));
  put_error(error, why);
  return false;
}

uint32_t assay_abi_version(void) {
  return ASSAY_ABI_VERSION;
}

const char* assay_version(void) {
  return ASSAY_VERSION;
}

const char* assay_status_text(assay_status status) {
  switch (status) {
    case ASSAY_OK:
      return "ok";
    case ASSAY_INVALID_ARGUMENT:
      return "invalid argument";
    case ASSAY_INVALID_DOCUMENT:
      return "invalid document";
    case ASSAY_UNKNOWN_NAME:
      return "unknown name";
    case ASSAY_UNREADABLE:
      return "unreadable";
    case ASSAY_NO_MEMORY:
      return "out of memory";
    case ASSAY_INTERNAL:
      return "internal error";
    default:
      return "unknown status";
  }
}

assay_string assay_text(const char* c_string) {
  return {c_string, c_string == nullptr ? 0 : std::strlen(c_string)};
}

void assay_error_free(assay_error* error) {
  delete error;
}

assay_string assay_error_text(const assay_error* error) {
  return error == nullptr ? assay_string{nullptr, 0} : string(error->text);
}

size_t assay_error_count(const assay_error* error) {
  return error == nullptr ? 0 : error->diagnostics.size();
}

assay_status assay_error_diagnostic(const assay_error* error, size_t index, assay_diagnostic* out) {
  if (error == nullptr || out == nullptr || out->size < sizeof(size_t) ||
      index >= error->diagnostics.size())
    return ASSAY_INVALID_ARGUMENT;
  const assay::Diagnostic& diagnostic = error->diagnostics[index];
  assay_diagnostic full{};
  full.size = out->size;
  full.is_error = diagnostic.severity == assay::Severity::error ? 1 : 0;
  full.code = string(assay::name(diagnostic.code));
  full.message = string(diagnostic.message);
  full.help = string(diagnostic.help);
  if (diagnostic.source) {
    const assay::Position at = diagnostic.source->position(diagnostic.where.begin);
    full.file = string(diagnostic.source->name());
    full.line = at.line;
    full.column = at.column;
  }
  // A caller built with a smaller struct gets the part it knows.
  std::memcpy(out, &full, std::min(out->size, sizeof full));
  return ASSAY_OK;
}

namespace assay::capi {

Limits limits_of(const assay_options* options) noexcept {
  Limits limits;
  if (options == nullptr || options->size < sizeof options->size) return limits;
  assay_options known{};
  std::memcpy(&known, options, std::min(options->size, sizeof known));
  const auto take = [](auto& limit, auto value) {
    if (value > 0) limit = value;
  };
  take(limits.document_bytes, known.document_bytes);
  take(limits.notes_bytes, known.notes_bytes);
  take(limits.nodes, known.nodes);
  take(limits.evidence, known.evidence);
  take(limits.depth, known.depth);
  take(limits.expression_depth, known.expression_depth);
  take(limits.expression_bytes, known.expression_bytes);
  take(limits.nested_rubrics, known.nested_rubrics);
  return limits;
}

}  // namespace assay::capi
