#include "yaml/faults.hpp"

#include <fmt/format.h>
#include <yaml-cpp/depthguard.h>

#include "text/quote.hpp"
#include "yaml/fault_reporter.hpp"

namespace assay::yaml {

std::string in_quotes(std::string_view text) {
  const bool single = text.find_first_of("\"\\") != std::string_view::npos &&
                      text.find('\'') == std::string_view::npos;
  const char quote = single ? '\'' : '"';
  return fmt::format("{}{}{}", quote, text::shortened(text), quote);
}

void FaultReporter::run() {
  if (dynamic_cast<const YAML::DeepRecursion*>(&fault_) != nullptr)
    return error(Code::too_deep, {at_, at_}, "collections are nested too deep");
  // From the surest sign to the least: an open quote makes nonsense of all that follows it.
  const bool told = escape() || open_quote() || tab() || property() || wide_sign() ||
                    closing_bracket() || reserved_sign() || open_bracket() || block_scalar() ||
                    after_closing() || second_colon() || entry_in_line() || end_of_block();
  if (!told) error(Code::bad_syntax, word(), "this is not YAML as it stands: " + fault_.msg);
}

void report(const YAML::ParserException& fault, const SourceRef& source, const Builder& builder,
            Diagnostics& out) {
  FaultReporter(fault, source, builder, out).run();
}

}  // namespace assay::yaml
