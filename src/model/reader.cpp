#include "model/reader.hpp"

#include <fmt/format.h>

#include "model/cures.hpp"
#include "text/quote.hpp"
#include "text/suggest.hpp"

namespace assay::model {

using yaml::Kind;

std::string found(const yaml::Node& node) {
  switch (node.kind) {
    case Kind::null:
      return "nothing";
    case Kind::sequence:
      return "a list";
    case Kind::mapping:
      return "a mapping";
    case Kind::scalar:
      break;
  }
  return text::quoted(node.text);
}

void Reader::error(Code code, Span where, std::string message, std::string help) const {
  out_.error(code, source(), where, std::move(message), std::move(help));
}

void Reader::error(Code code, Span where, std::string message, std::string note, Span other,
                   std::string help) const {
  Diagnostic diagnostic{Severity::error, code, std::move(message), where, source(),
                        std::move(help), {}};
  diagnostic.notes.push_back({std::move(note), other, source()});
  out_.add(std::move(diagnostic));
}

void Reader::warning(Code code, Span where, std::string message, std::string help) const {
  out_.warning(code, source(), where, std::move(message), std::move(help));
}

void Reader::report(const yaml::Node& scalar, const expr::Faults& faults) const {
  if (faults.empty()) return;
  const text::OffsetMap map = yaml::offsets(document_, scalar);
  for (const expr::Fault& fault : faults)
    error(fault.code, map.file(fault.where), fault.message, fault.help);
}

void Reader::warn(const yaml::Node& scalar, const expr::Faults& faults) const {
  if (faults.empty()) return;
  const text::OffsetMap map = yaml::offsets(document_, scalar);
  for (const expr::Fault& fault : faults)
    warning(fault.code, map.file(fault.where), fault.message, fault.help);
}

bool Reader::mapping(const yaml::Node& node, std::string_view what) const {
  if (node.is_mapping() || node.is_alias()) return node.is_mapping();
  error(Code::wrong_form, node.span,
        fmt::format("{} must be a mapping, found {}", what, found(node)), mapping_cure(node, what));
  return false;
}

bool Reader::sequence(const yaml::Node& node, std::string_view what) const {
  if (node.is_sequence() || node.is_alias()) return node.is_sequence();
  error(Code::wrong_form, node.span, fmt::format("{} must be a list, found {}", what, found(node)),
        sequence_cure(node));
  return false;
}

bool Reader::scalar(const yaml::Node& node, std::string_view what, std::string_view wanted) const {
  if (node.is_scalar() || node.is_alias()) return node.is_scalar();
  error(Code::wrong_form, node.span,
        fmt::format("{} must be {}, found {}", what, wanted, found(node)),
        node.is_null() && node.text.empty() ? "write one, or leave it out" : scalar_cure(node));
  return false;
}

std::optional<std::string> Reader::text(const yaml::Node& node, std::string_view what) const {
  if (!scalar(node, what, "text")) return std::nullopt;
  return node.text;
}

std::optional<bool> Reader::boolean(const yaml::Node& node, std::string_view what) const {
  if (!scalar(node, what, "true or false")) return std::nullopt;
  if (node.text == "true" || node.text == "True" || node.text == "TRUE") return true;
  if (node.text == "false" || node.text == "False" || node.text == "FALSE") return false;
  const bool yes = node.text == "yes" || node.text == "on" || node.text == "1";
  const bool no = node.text == "no" || node.text == "off" || node.text == "0";
  error(Code::wrong_form, node.span,
        fmt::format("{} must be true or false, found {}", what, found(node)),
        yes  ? "did you mean true?"
        : no ? "did you mean false?"
             : "");
  return std::nullopt;
}

std::optional<std::size_t> Reader::word(const yaml::Node& node, std::string_view what,
                                        std::span<const std::string_view> words) const {
  const std::string wanted = text::alternatives(words);
  if (!scalar(node, what, wanted)) return std::nullopt;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (node.text == words[i]) return i;
  std::string help = text::did_you_mean(node.text, words);
  error(Code::unknown_word, node.span,
        fmt::format("{} must be {}, found {}", what, wanted, found(node)),
        help.empty() ? text::write_one_of(words) : std::move(help));
  return std::nullopt;
}

std::optional<expr::Ast> Reader::expression(const yaml::Node& node, std::string_view what) const {
  if (node.is_alias()) return std::nullopt;
  if (!node.is_scalar()) {
    error(Code::wrong_form, node.span,
          fmt::format("{} must be an expression, found {}", what, found(node)),
          expression_cure(node));
    return std::nullopt;
  }
  expr::Faults faults;
  auto ast = expr::parse(node.text, limits_, faults);
  report(node, faults);
  if (!faults.empty()) return std::nullopt;
  return ast;
}

}  // namespace assay::model
