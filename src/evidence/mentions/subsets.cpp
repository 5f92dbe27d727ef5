#include "evidence/mentions/subsets.hpp"

#include <algorithm>

namespace assay::evidence {
Automaton::Subsets::Subsets(Automaton& automaton) : a_(automaton), edges_(automaton.nodes_.size()) {
  a_.edges_.each([this](std::uint64_t key, std::uint32_t to) {
    edges_[key >> 32].emplace_back(static_cast<std::uint32_t>(key), to);
  });
}

void Automaton::Subsets::join() {
  nodes_.emplace_back();
  for (std::uint32_t& root : a_.roots_) {
    if (root != FlatMap::none) root = joined({root});
  }
  a_.nodes_ = std::move(nodes_);
  a_.edges_ = std::move(joined_edges_);
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
std::uint32_t Automaton::Subsets::joined(const Nodes& nodes) {
  const Nodes all = closed(nodes);
  const auto [known, fresh] = known_.emplace(all, static_cast<std::uint32_t>(nodes_.size()));
  const std::uint32_t node = known->second;
  if (!fresh) return node;
  nodes_.emplace_back();
  fill(node, all);
  return node;
}

void Automaton::Subsets::fill(std::uint32_t node, const Nodes& of) {
  std::map<std::uint32_t, Nodes> to;  // by element
  Nodes gaps;
  for (const std::uint32_t one : of) {
    for (std::uint32_t at = a_.nodes_[one].output; at != FlatMap::none;) {
      const Link link = a_.outputs_[at];
      a_.outputs_.push_back({link.value, nodes_[node].output});
      nodes_[node].output = static_cast<std::uint32_t>(a_.outputs_.size() - 1);
      at = link.next;
    }
    if (a_.nodes_[one].gap != FlatMap::none) gaps.push_back(a_.nodes_[one].gap);
    for (const auto& [element, target] : edges_[one])
      to[element].push_back(target);
  }
  for (const auto& [element, targets] : to) {
    joined_edges_.add((std::uint64_t{node} << 32) | element, joined(targets));
    nodes_[node].next.set(low_bits(element));
  }
  if (!gaps.empty()) {
    const std::uint32_t gap = joined(gaps);
    nodes_[node].gap = gap;
  }
}

}  // namespace assay::evidence
