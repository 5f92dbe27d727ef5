// Any bytes as a rubric: an error or a model that holds together, never a crash.
#include <cstdint>
#include <memory>
#include <string>

#include "model/load.hpp"

using namespace assay;

namespace {

// Nested rubrics come from the same bytes, so that nesting is fuzzed too.
SourceRef open(const SourceRef& from, const std::string& path, Span, Diagnostics&) {
  return std::make_shared<const Source>(model::beside(from->name(), path),
                                        "# " + path + "\n" + std::string(from->text()));
}

void check(const model::Rubric& rubric) {
  const bool whole = rubric.paths.size() == rubric.slots && rubric.plan &&
                     rubric.criterion_order.size() == rubric.criteria.size() &&
                     rubric.value_order.size() == rubric.values.size() &&
                     rubric.flag_order.size() == rubric.flags.size() &&
                     rubric.clause_order.size() == rubric.clauses.size();
  if (!whole) __builtin_trap();
  for (const model::Criterion& criterion : rubric.criteria)
    if (criterion.top < criterion.bottom || criterion.slot >= rubric.slots) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Limits limits;
  limits.document_bytes = 1 << 16;
  const auto source = std::make_shared<const Source>(
      "fuzz.yaml", std::string(reinterpret_cast<const char*>(data), size));
  Diagnostics out;
  const model::RubricRef rubric = model::load(source, open, limits, out);
  if (out.has_errors() == (rubric != nullptr)) __builtin_trap();
  if (rubric) check(*rubric);
  static_cast<void>(out.render());
  return 0;
}
