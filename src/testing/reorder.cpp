#include "testing/reorder.hpp"

#include <algorithm>
#include <numeric>

#include "model/slots.hpp"
#include "testing/edits.hpp"
#include "yaml/read.hpp"

namespace assay::testing {
namespace {

constexpr int shuffles = 2;  // besides the reverse

using Order = std::vector<std::size_t>;

// The text of an item, without the line break that ends a block.
Span trimmed(std::string_view text, Span span) {
  while (span.end > span.begin && (text[span.end - 1] == '\n' || text[span.end - 1] == ' '))
    --span.end;
  return span;
}

std::vector<Span> spans_of(const yaml::Node& criteria, std::string_view text) {
  std::vector<Span> spans;
  for (const yaml::Node& item : criteria.items)
    spans.push_back(trimmed(text, item.span));
  for (const yaml::Member& row : criteria.members)
    spans.push_back(trimmed(text, {row.key.span.begin, row.value.span.end}));
  return spans;
}

std::string permuted(std::string_view text, const std::vector<Span>& spans, const Order& order) {
  std::vector<Edit> edits;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const Span from = spans[order[i]];
    edits.push_back({spans[i], std::string(text.substr(from.begin, from.end - from.begin))});
  }
  return edited(text, std::move(edits));
}

// `criteria:` of the rubric and of its groups, `rows:` of a matrix.
void find_lists(const yaml::Node& node, std::vector<const yaml::Node*>& lists) {
  if (const yaml::Node* matrix = node.find("matrix"))
    if (const yaml::Node* rows = matrix->find("rows")) lists.push_back(rows);
  const yaml::Node* criteria = node.find("criteria");
  if (criteria == nullptr) return;
  lists.push_back(criteria);
  for (const yaml::Node& item : criteria->items)
    find_lists(item, lists);
}

std::vector<Order> orders(std::size_t size, Random& random) {
  Order order(size);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<Order> list{Order(order.rbegin(), order.rend())};
  for (int i = 0; i < shuffles && size > 2; ++i) {
    for (std::size_t at = size - 1; at > 0; --at)
      std::swap(order[at], order[random.below(at + 1)]);
    list.push_back(order);
  }
  return list;
}

}  // namespace

std::vector<Result<Rubric>> reordered(const Suite& suite, Random& random, const Limits& limits) {
  std::vector<Result<Rubric>> list;
  const SourceRef& source = suite.rubric.model()->source;
  Diagnostics ignored;
  const auto document = yaml::read(source, limits, ignored);
  if (!document) return list;
  std::vector<const yaml::Node*> lists;
  find_lists(document->root, lists);
  for (const yaml::Node* node : lists) {
    const std::vector<Span> spans = spans_of(*node, source->text());
    if (spans.size() < 2) continue;
    for (const Order& order : orders(spans.size(), random))
      list.push_back(Rubric::parse(permuted(source->text(), spans, order), source->name(), limits));
  }
  return list;
}

Sample as_in(const model::Rubric& from, const Sample& sample, const model::Rubric& to) {
  Sample moved = sample;
  moved.ratings.assign(to.slots, {});
  for (std::size_t slot = 0; slot < to.slots; ++slot) {
    const auto at = std::find(from.paths.begin(), from.paths.end(), to.paths[slot]);
    if (at != from.paths.end())
      moved.ratings[slot] = sample.ratings[static_cast<std::size_t>(at - from.paths.begin())];
  }
  moved.facts.assign(to.facts.size(), {});
  for (std::size_t fact = 0; fact < from.facts.size(); ++fact)
    if (const auto there = model::fact_at(to, from.facts[fact].id))
      moved.facts[*there] = sample.facts[fact];
  return moved;
}

Verdict by_path(const model::Rubric& from, Verdict verdict, const model::Rubric& to) {
  const auto points = verdict.points;
  for (std::size_t slot = 0; slot < to.slots; ++slot) {
    const auto at = std::find(from.paths.begin(), from.paths.end(), to.paths[slot]);
    if (at != from.paths.end())
      verdict.points[slot] = points[static_cast<std::size_t>(at - from.paths.begin())];
  }
  return verdict;
}

}  // namespace assay::testing
