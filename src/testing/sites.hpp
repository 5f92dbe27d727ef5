// Where the parts of a rubric stand in its file.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <assay/limits.hpp>

#include "expr/ast.hpp"
#include "yaml/node.hpp"

namespace assay::testing {

// Expressions by what they decide: "level baseline measured", "formula impact", "value proofs",
// "flag vague", "clause premium", "multiplier".
class Sites {
 public:
  Sites(const SourceRef& source, const Limits& limits);

  const yaml::Document* document() const noexcept { return document_ ? &*document_ : nullptr; }
  // Null where there is no such expression.
  const yaml::Node* expression(std::string_view what) const;
  // A part of an expression, in the file; `otherwise` where it cannot be found.
  Span part(std::string_view what, Span in_expression, Span otherwise) const;

 private:
  void criteria(const yaml::Node& list);
  void criterion(const yaml::Node& node);
  void matrix(const yaml::Node& node);
  void rules(const yaml::Node* list, std::string_view kind);
  void keep(std::string what, const yaml::Node* node);

  std::optional<yaml::Document> document_;
  std::map<std::string, const yaml::Node*, std::less<>> expressions_;
};

}  // namespace assay::testing
