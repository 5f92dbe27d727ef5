#include "testing/sites.hpp"

#include "yaml/read.hpp"

namespace assay::testing {
namespace {

using yaml::Member;
using yaml::Node;

std::string text_of(const Node* node) {
  return node == nullptr ? std::string() : node->text;
}

}  // namespace

Sites::Sites(const SourceRef& source, const Limits& limits) {
  Diagnostics ignored;  // the rubric was loaded from the same text
  document_ = yaml::read(source, limits, ignored);
  if (!document_) return;
  const Node& root = document_->root;
  if (const Node* values = root.find("values"))
    for (const Member& value : values->members)
      keep("value " + value.key.text, &value.value);
  if (const Node* list = root.find("criteria")) criteria(*list);
  if (const Node* table = root.find("matrix")) matrix(*table);
  rules(root.find("flags"), "flag ");
  rules(root.find("clauses"), "clause ");
  if (const Node* multiplier = root.find("multiplier")) {
    keep("multiplier", multiplier);
    keep("multiplier", multiplier->find("of"));
  }
}

void Sites::keep(std::string what, const Node* node) {
  if (node != nullptr && node->is_scalar()) expressions_[std::move(what)] = node;
}

void Sites::criteria(const Node& list) {
  for (const Node& item : list.items)
    criterion(item);
}

void Sites::criterion(const Node& node) {
  const std::string id = text_of(node.find("id"));
  keep("formula " + id, node.find("points"));
  for (const char* key : {"curve", "steps"})
    if (const Node* curve = node.find(key)) keep("formula " + id, curve->find("of"));
  if (const Node* levels = node.find("levels"))
    for (const Member& level : levels->members)
      keep("level " + id + " " + level.key.text, level.value.find("when"));
  if (const Node* members = node.find("criteria")) criteria(*members);
}

void Sites::matrix(const Node& node) {
  const Node* steps = node.find("steps");
  const Node* rows = node.find("rows");
  if (steps == nullptr || rows == nullptr) return;
  for (const Member& row : rows->members)
    if (const Node* when = row.value.find("when"))
      for (std::size_t i = 0; i < when->items.size() && i < steps->items.size(); ++i)
        keep("level " + row.key.text + " " + steps->items[i].text, &when->items[i]);
}

void Sites::rules(const Node* list, std::string_view kind) {
  if (list == nullptr) return;
  for (const Node& rule : list->items)
    keep(std::string(kind) + text_of(rule.find("id")), rule.find("when"));
}

const Node* Sites::expression(std::string_view what) const {
  const auto at = expressions_.find(what);
  return at == expressions_.end() ? nullptr : at->second;
}

Span Sites::part(std::string_view what, Span in_expression, Span otherwise) const {
  const Node* node = expression(what);
  if (node == nullptr) return otherwise;
  return yaml::offsets(*document_, *node).file(in_expression);
}

}  // namespace assay::testing
