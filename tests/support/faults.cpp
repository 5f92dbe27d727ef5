#include "support/faults.hpp"

#include <fmt/format.h>

namespace assay::testing_support {

std::string summary(Diagnostics diagnostics) {
  diagnostics.sort();
  std::string out;
  for (const Diagnostic& d : diagnostics) {
    const Position place = d.source ? d.source->position(d.where.begin) : Position{0, 0};
    out += fmt::format("{}{}@{}:{}{}", out.empty() ? "" : " ", name(d.code), place.line,
                       place.column, d.severity == Severity::warning ? "?" : "");
  }
  return out;
}

}  // namespace assay::testing_support
