// Small changes of a document's text: what the mutants of every kind of document are made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "expr/ast.hpp"
#include "testing/mutants.hpp"
#include "text/offset_map.hpp"
#include "yaml/node.hpp"

namespace assay::testing {

// Collects mutants. A null node, or one of another form, gives none.
class Changes {
 public:
  explicit Changes(const yaml::Document& document) : document_(document) {}

  void add(Mutant mutant) { list_.push_back(std::move(mutant)); }
  Mutant& replace(Span where, std::string text, std::string change);
  // A scalar, by another text; a block scalar stays a line of its own.
  Mutant& replace(const yaml::Node& scalar, std::string_view text, std::string change);

  // Up by one unit of the last digit, or down where the document would not load.
  void number(const yaml::Node* node, std::string_view what);
  void number(Span where, std::string_view what);
  // Up and down: of what decides yes or no.
  void number_both_ways(const yaml::Node* node, std::string_view what);
  void curve(const yaml::Node* points, std::string_view what);
  // Signs of comparisons, `and` and `or`, and literals.
  void expression(const yaml::Node* node);

  // What takes an entry out of a list or a mapping, separator and all.
  Edit without_item(const yaml::Node& list, std::size_t index) const;
  Edit without_member(const yaml::Node& mapping, std::size_t index) const;
  // What puts `key: value` into a mapping, behind its first member.
  Edit with_member(const yaml::Node& mapping, std::string_view key, std::string_view value) const;

  // As it stands in the file.
  std::string_view text(Span where) const;

  // In the order of the file.
  std::vector<Mutant> take();

 private:
  void sign(const expr::Ast& ast, const expr::Node& node, const text::OffsetMap& offsets);
  void literal(const expr::Ast& ast, const expr::Node& node, bool compared,
               const text::OffsetMap& offsets);

  const yaml::Document& document_;
  std::vector<Mutant> list_;
};

}  // namespace assay::testing
