// Nodes that are reached together become one, so that a walk goes one way where many phrases begin
// alike: the subset construction (Rabin and Scott, 1959), as far as phrases share their words.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "evidence/mentions/automaton.hpp"

namespace assay::evidence {

class Automaton::Subsets {
 public:
  // The automaton must outlive this.
  explicit Subsets(Automaton& automaton);
  // Replaces the automaton's nodes and edges; afterwards no node is reached beside another.
  void join();

 private:
  using Nodes = std::vector<std::uint32_t>;  // in order, each once
  struct Edge {
    std::uint32_t element = 0;
    std::uint32_t to = 0;
  };

  std::span<const Edge> edges_of(std::uint32_t node) const noexcept;
  Nodes closed(Nodes nodes) const;
  std::uint32_t joined(std::span<const std::uint32_t> nodes);
  std::uint32_t alone(std::uint32_t old);
  void fill(std::uint32_t node, const Nodes& of);
  void lead(std::uint32_t node, std::uint32_t element, std::uint32_t to);

  Automaton& a_;
  std::vector<Edge> edges_;           // node by node
  std::vector<std::uint32_t> first_;  // by node: its first edge; one more for the end
  std::vector<std::uint32_t> alone_;  // by node: the one that stands for it alone
  std::map<Nodes, std::uint32_t> known_;
  std::vector<Node> nodes_;
  FlatMap joined_edges_;
};

}  // namespace assay::evidence
