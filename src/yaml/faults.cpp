#include "yaml/faults.hpp"

namespace assay::yaml {

void report(const YAML::ParserException& fault, const SourceRef& source, const Builder& builder,
            Diagnostics& out) {
  const std::uint32_t at = builder.offset(fault.mark);
  out.error(Code::bad_syntax, source, {at, at}, fault.msg);
}

}  // namespace assay::yaml
