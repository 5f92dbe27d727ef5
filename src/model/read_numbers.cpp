#include <fmt/format.h>

#include "expr/literal_cure.hpp"
#include "model/core_number.hpp"
#include "model/cures.hpp"
#include "model/reader.hpp"
#include "text/ascii.hpp"
#include "text/quote.hpp"

namespace assay::model {

std::optional<Decimal> Reader::decimal(std::string_view text, Span where,
                                       std::string_view what) const {
  const CoreNumber number = core_number(text);
  switch (number.form) {
    case NumberForm::exact:
      return number.value;
    case NumberForm::none:
      break;
    case NumberForm::not_finite:
      error(Code::not_finite, where,
            fmt::format("{} must be a finite number, found '{}'", what, text),
            "write a number in figures");
      break;
    case NumberForm::too_many_digits:
      error(Code::too_many_digits, where,
            fmt::format("{} has {} significant digits, at most 18 are exact", text::quoted(text),
                        significant_digits(text)),
            "write at most 18 digits");
      break;
    case NumberForm::overflow:
      error(Code::number_overflow, where,
            fmt::format("{} is too large or too small", text::quoted(text)),
            "write a number of at most 18 digits");
      break;
  }
  return std::nullopt;
}

std::optional<Quantity> Reader::quantity(const yaml::Node& node, std::string_view what,
                                         std::string_view wanted) const {
  if (!scalar(node, what, wanted)) return std::nullopt;
  const std::string_view text = text::trimmed(node.text);
  const std::size_t errors = out_.errors();
  if (const auto value = decimal(text, node.span, what)) return assay::number(*value);
  if (out_.errors() != errors) return std::nullopt;
  if (const auto literal = expr::parse_literal(text)) return literal;
  // A faulty literal has a more telling message than "not a number": too many digits, say.
  if (significant_digits(text) > 18) {
    error(Code::too_many_digits, node.span,
          fmt::format("{} has more than 18 significant digits", text::quoted(text)),
          "write at most 18 digits");
  } else {
    std::string cure = expr::literal_cure(text);
    error(Code::bad_number, node.span,
          fmt::format("{} must be {}, found {}", what, wanted, found(node)),
          cure.empty() ? "write it in figures, as in 2, 0.5 or 12%" : std::move(cure));
  }
  return std::nullopt;
}

std::optional<Decimal> Reader::number(const yaml::Node& node, std::string_view what,
                                      std::string_view percent_help) const {
  const auto value = quantity(node, what);
  if (!value) return std::nullopt;
  const Dimension dimension = value->unit.dimension;
  if (dimension == Dimension::number || dimension == Dimension::count) return value->value;
  error(Code::unit_mismatch, node.span,
        fmt::format("{} must be a plain number, found {}", what, found(node)),
        dimension == Dimension::percent && value->unit.per == Period::none
            ? std::string(percent_help.empty() ? "write it without the %" : percent_help)
            : "write the number without its unit");
  return std::nullopt;
}

std::optional<int> Reader::whole(const yaml::Node& node, std::string_view what, int low,
                                 int high) const {
  const auto value = number(node, what);
  if (!value) return std::nullopt;
  for (int i = low; i <= high; ++i)
    if (*value == Decimal(i)) return i;
  error(Code::out_of_range, node.span,
        fmt::format("{} must be a whole number from {} to {}, found {}", what, low, high,
                    found(node)),
        fmt::format("write a whole number from {} to {}", low, high));
  return std::nullopt;
}

std::optional<std::pair<Decimal, Decimal>> Reader::range(const yaml::Node& node,
                                                         std::string_view what) const {
  const std::size_t errors = out_.errors();
  if (!node.is_scalar()) {
    error(Code::wrong_form, node.span,
          fmt::format("{} must be a range such as 0..10, found {}", what, found(node)),
          range_cure(node));
    return std::nullopt;
  }
  const std::size_t dots = node.text.find("..");
  // `0...10` would run to .10.
  const bool three = dots != std::string::npos && node.text.size() > dots + 3 &&
                     node.text[dots + 2] == '.' && text::is_digit(node.text[dots + 3]);
  if (dots != std::string::npos && !three) {
    const std::string_view text = node.text;
    const auto low = decimal(text::trimmed(text.substr(0, dots)), node.span, what);
    const auto high = decimal(text::trimmed(text.substr(dots + 2)), node.span, what);
    if (low && high) return std::pair{*low, *high};
  }
  if (out_.errors() == errors)
    error(Code::bad_range, node.span,
          fmt::format("{} must be a range such as 0..10, found {}", what, found(node)),
          range_cure(node));
  return std::nullopt;
}

}  // namespace assay::model
