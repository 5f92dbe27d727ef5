#include <array>

#include <fmt/format.h>

#include "testing/changes.hpp"

namespace assay::testing {
namespace {

using yaml::Member;
using yaml::Node;

constexpr std::array<std::string_view, 3> missing_policies{"renormalize", "zero", "reject"};
constexpr std::array<std::string_view, 5> combinations{"weighted_mean", "min", "max", "product",
                                                       "sum"};

class Collector {
 public:
  explicit Collector(const yaml::Document& document) : document_(document), changes_(document) {}

  std::vector<Mutant> run() {
    const Node& root = document_.root;
    word(root.find("missing"), "missing", missing_policies);
    word(root.find("combine"), "combine", combinations);
    changes_.number_both_ways(root.find("min_coverage"), "min_coverage");
    if (const Node* values = root.find("values"))
      for (const Member& value : values->members)
        changes_.expression(&value.value);
    criteria(root.find("criteria"));
    if (const Node* matrix = root.find("matrix")) this->matrix(*matrix);
    rules(root.find("flags"), "flag");
    rules(root.find("clauses"), "clause");
    if (const Node* multiplier = root.find("multiplier")) this->multiplier(*multiplier);
    return changes_.take();
  }

 private:
  template <std::size_t n>
  void word(const Node* node, std::string_view key, const std::array<std::string_view, n>& words) {
    if (node == nullptr || !node->is_scalar()) return;
    constexpr int most = 2;
    int made = 0;
    for (const std::string_view other : words)
      if (other != node->text && made < most) {
        changes_.replace(*node, other, fmt::format("{} {} -> {}", key, node->text, other));
        ++made;
      }
  }

  void criteria(const Node* list) {
    if (list == nullptr) return;
    for (const Node& node : list->items)
      criterion(node);
  }

  void criterion(const Node& node) {
    const Node* id = node.find("id");
    const std::string name = id == nullptr ? std::string("criterion") : id->text;
    changes_.number(node.find("weight"), "weight of " + name);
    changes_.number(node.find("if_missing"), "if_missing of " + name);
    if (const Node* required = node.find("required"); required && required->text == "true")
      changes_.replace(*required, "false", "required: true of " + name + " -> false");
    if (const Node* levels = node.find("levels"))
      for (const Member& level : levels->members) {
        const bool points_alone = !level.value.is_mapping();
        changes_.number(points_alone ? &level.value : level.value.find("points"),
                        fmt::format("points of {} {}", name, level.key.text));
        changes_.expression(level.value.find("when"));
      }
    for (const char* key : {"curve", "steps"})
      if (const Node* shape = node.find(key)) {
        changes_.expression(shape->find("of"));
        changes_.curve(shape->find("points"), name);
      }
    changes_.expression(node.find("points"));
    criteria(node.find("criteria"));
  }

  void matrix(const Node& node) {
    word(node.find("combine"), "combine", combinations);
    const Node* rows = node.find("rows");
    if (rows == nullptr) return;
    for (const Member& row : rows->members) {
      changes_.number(row.value.find("weight"), "weight of " + row.key.text);
      if (const Node* points = row.value.find("points"))
        for (const Node& cell : points->items)
          changes_.number(&cell, "points of " + row.key.text);
      if (const Node* when = row.value.find("when"))
        for (const Node& cell : when->items)
          changes_.expression(&cell);
    }
  }

  void rules(const Node* list, std::string_view kind) {
    if (list == nullptr) return;
    for (const Node& rule : list->items) {
      const Node* id = rule.find("id");
      const Node* when = rule.find("when");
      const std::string name = fmt::format("{} {}", kind, id == nullptr ? "" : id->text);
      // Never raised is as good as not there, and what reads it still loads.
      if (when != nullptr && when->is_scalar())
        changes_.replace(*when, "false", name + " removed").asks_notes = true;
      changes_.expression(when);
      if (const Node* effect = rule.find("effect"))
        for (const char* key : {"cap", "deduct"})
          changes_.number(effect->find(key), fmt::format("{} of {}", key, name));
    }
  }

  void multiplier(const Node& node) {
    changes_.expression(&node);
    changes_.expression(node.find("of"));
    if (const Node* shape = node.find("curve")) changes_.curve(shape, "the multiplier");
  }

  const yaml::Document& document_;
  Changes changes_;
};

}  // namespace

std::vector<Mutant> rubric_mutants(const yaml::Document& document) {
  return Collector(document).run();
}

}  // namespace assay::testing
