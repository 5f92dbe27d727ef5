// Reads typed values from a YAML tree and says what is wrong with them, at their place. Serves
// every kind of document.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <assay/decimal.hpp>
#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>
#include <assay/quantity.hpp>

#include "expr/parse.hpp"
#include "yaml/node.hpp"

namespace assay::model {

class Reader {
 public:
  Reader(const yaml::Document& document, const Limits& limits, Diagnostics& out)
      : document_(document), limits_(limits), out_(out) {}

  const SourceRef& source() const noexcept { return document_.source; }
  const yaml::Document& document() const noexcept { return document_; }
  const Limits& limits() const noexcept { return limits_; }
  Diagnostics& out() const noexcept { return out_; }

  void error(Code code, Span where, std::string message, std::string help = {}) const;
  // With a second place that explains the first.
  void error(Code code, Span where, std::string message, std::string note, Span other,
             std::string help = {}) const;
  void warning(Code code, Span where, std::string message, std::string help = {}) const;
  // Faults of an expression that stands in `scalar`, put at their bytes of the file.
  void report(const yaml::Node& scalar, const expr::Faults& faults) const;
  // The same, as warnings.
  void warn(const yaml::Node& scalar, const expr::Faults& faults) const;

  // `what` begins "... must be a list": "'criteria'", "a level". Each reports and returns no value
  // when the node is of another form.
  bool mapping(const yaml::Node& node, std::string_view what) const;
  bool sequence(const yaml::Node& node, std::string_view what) const;
  std::optional<std::string> text(const yaml::Node& node, std::string_view what) const;
  std::optional<bool> boolean(const yaml::Node& node, std::string_view what) const;
  // By the core rules of YAML 1.2, `1_000` and `3k` besides; at most 18 significant digits.
  // `percent_help`: what to write where it is a percent.
  std::optional<Decimal> number(const yaml::Node& node, std::string_view what,
                                std::string_view percent_help = {}) const;
  // A whole number from `low` to `high`.
  std::optional<int> whole(const yaml::Node& node, std::string_view what, int low, int high) const;
  // A literal of any unit: `12%`, `$10k/year`, `3`.
  std::optional<Quantity> quantity(const yaml::Node& node, std::string_view what,
                                   std::string_view wanted = "a number") const;
  // Index of the word in `words`.
  std::optional<std::size_t> word(const yaml::Node& node, std::string_view what,
                                  std::span<const std::string_view> words) const;
  // `0..10`: both ends, or no value; `low < high` is for the caller to check.
  std::optional<std::pair<Decimal, Decimal>> range(const yaml::Node& node,
                                                   std::string_view what) const;
  // The parsed expression, at most Limits::expression_bytes long.
  std::optional<expr::Ast> expression(const yaml::Node& node, std::string_view what) const;

 private:
  bool scalar(const yaml::Node& node, std::string_view what, std::string_view wanted) const;
  std::optional<Decimal> decimal(std::string_view text, Span where, std::string_view what) const;

  const yaml::Document& document_;
  const Limits& limits_;
  Diagnostics& out_;
};

// "a list", "nothing", "'1.5'": a node in the words of a message.
std::string found(const yaml::Node& node);

}  // namespace assay::model
