#include "evidence/mentions/subsets.hpp"

#include <algorithm>

namespace assay::evidence {

Automaton::Subsets::Subsets(Automaton& automaton)
    : a_(automaton),
      first_(automaton.nodes_.size() + 1),
      alone_(automaton.nodes_.size(), FlatMap::none) {
  a_.edges_.each([this](std::uint64_t key, std::uint32_t) { ++first_[(key >> 32) + 1]; });
  for (std::size_t node = 1; node < first_.size(); ++node)
    first_[node] += first_[node - 1];
  edges_.resize(first_.back());
  std::vector<std::uint32_t> next = first_;
  a_.edges_.each([&](std::uint64_t key, std::uint32_t to) {
    edges_[next[key >> 32]++] = {static_cast<std::uint32_t>(key), to};
  });
}

void Automaton::Subsets::join() {
  nodes_.emplace_back();
  for (std::uint32_t& root : a_.roots_) {
    if (root != FlatMap::none) root = joined({&root, 1});
  }
  a_.nodes_ = std::move(nodes_);
  a_.edges_ = std::move(joined_edges_);
}

std::span<const Automaton::Subsets::Edge> Automaton::Subsets::edges_of(
    std::uint32_t node) const noexcept {
  return std::span(edges_).subspan(first_[node], first_[node + 1] - first_[node]);
}

// With those that whoever is there is at too; without those that are nothing else.
Automaton::Subsets::Nodes Automaton::Subsets::closed(Nodes nodes) const {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    for (std::uint32_t at = a_.nodes_[nodes[i]].also; at != FlatMap::none; at = a_.links_[at].next)
      nodes.push_back(a_.links_[at].value);
  }
  std::erase_if(nodes, [this](std::uint32_t node) {
    const Node& at = a_.nodes_[node];
    return at.output == FlatMap::none && at.gap == FlatMap::none && at.next.none();
  });
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  return nodes;
}

// The one node for all of them.
std::uint32_t Automaton::Subsets::joined(std::span<const std::uint32_t> nodes) {
  if (nodes.size() == 1 && a_.nodes_[nodes[0]].also == FlatMap::none) return alone(nodes[0]);
  Nodes all = closed({nodes.begin(), nodes.end()});
  if (all.size() == 1) return alone(all[0]);
  const auto [known, fresh] =
      known_.emplace(std::move(all), static_cast<std::uint32_t>(nodes_.size()));
  const std::uint32_t node = known->second;
  if (!fresh) return node;
  nodes_.emplace_back();
  fill(node, known->first);
  return node;
}

// Of a node beside which nobody is anywhere else, as most are.
std::uint32_t Automaton::Subsets::alone(std::uint32_t old) {
  if (alone_[old] != FlatMap::none) return alone_[old];
  const auto node = alone_[old] = static_cast<std::uint32_t>(nodes_.size());
  nodes_.emplace_back();
  nodes_[node].output = a_.nodes_[old].output;
  for (const Edge& edge : edges_of(old))
    lead(node, edge.element, joined({&edge.to, 1}));
  if (const std::uint32_t gap = a_.nodes_[old].gap; gap != FlatMap::none) {
    const std::uint32_t to = joined({&gap, 1});
    nodes_[node].gap = to;
  }
  return node;
}

void Automaton::Subsets::fill(std::uint32_t node, const Nodes& of) {
  std::vector<Edge> edges;
  Nodes gaps;
  for (const std::uint32_t one : of) {
    for (std::uint32_t at = a_.nodes_[one].output; at != FlatMap::none;) {
      const Link link = a_.outputs_[at];
      a_.outputs_.push_back({link.value, nodes_[node].output});
      nodes_[node].output = static_cast<std::uint32_t>(a_.outputs_.size() - 1);
      at = link.next;
    }
    if (a_.nodes_[one].gap != FlatMap::none) gaps.push_back(a_.nodes_[one].gap);
    const std::span<const Edge> own = edges_of(one);
    edges.insert(edges.end(), own.begin(), own.end());
  }
  const auto before = [](const Edge& a, const Edge& b) {
    return a.element != b.element ? a.element < b.element : a.to < b.to;
  };
  std::sort(edges.begin(), edges.end(), before);
  Nodes to;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    to.push_back(edges[i].to);
    if (i + 1 < edges.size() && edges[i + 1].element == edges[i].element) continue;
    lead(node, edges[i].element, joined(to));
    to.clear();
  }
  if (gaps.empty()) return;
  const std::uint32_t gap = joined(gaps);
  nodes_[node].gap = gap;
}

void Automaton::Subsets::lead(std::uint32_t node, std::uint32_t element, std::uint32_t to) {
  joined_edges_.add((std::uint64_t{node} << 32) | element, to);
  nodes_[node].next.set(low_bits(element));
}

}  // namespace assay::evidence
