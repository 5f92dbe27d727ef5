// Nodes that are reached together become one, so that a walk goes one way where many phrases begin
// alike: the subset construction (Rabin and Scott, 1959), as far as phrases share their words.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "evidence/mentions/automaton.hpp"

namespace assay::evidence {

class Automaton::Subsets {
 public:
  // The automaton must outlive this.
  explicit Subsets(Automaton& automaton);
  // Replaces the automaton's edges; afterwards no node is reached beside another.
  void join();

 private:
  using Nodes = std::vector<std::uint32_t>;  // in order, each once
  Nodes closed(Nodes nodes) const;
  std::uint32_t joined(const Nodes& nodes);
  void fill(std::uint32_t node, const Nodes& of);

  Automaton& a_;
  std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> edges_;  // by node: element, to
  std::map<Nodes, std::uint32_t> known_;
  std::vector<Node> nodes_;
  FlatMap joined_edges_;
};

}  // namespace assay::evidence
