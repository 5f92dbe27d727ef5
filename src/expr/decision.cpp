#include "expr/decision.hpp"

#include <algorithm>

namespace assay::expr {
namespace {

class TruthListener final : public Listener {
 public:
  explicit TruthListener(std::vector<std::optional<Truth>>& truths) : truths_(truths) {}
  void visited(std::uint32_t node, const Value& value) override { truths_[node] = value.truth; }

 private:
  std::vector<std::optional<Truth>>& truths_;
};

void sort_unique(std::vector<std::uint32_t>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

void add(const Instruction& load, Grounds& grounds) {
  switch (load.op) {
    case Opcode::mentions:
    case Opcode::count:
      grounds.probes.push_back(load.a.index);
      break;
    case Opcode::has:
      grounds.facts.push_back(load.a.index);
      break;
    default:
      if (load.a.from == From::fact) grounds.facts.push_back(load.a.index);
      if (load.a.from == From::value) grounds.values.push_back(load.a.index);
      break;
  }
}

}  // namespace

Decision::Decision(const Program& program, const Environment& environment)
    : nodes_(program.ast().nodes), truths_(nodes_.size()) {
  Environment quiet = environment;
  quiet.overflow = nullptr;
  TruthListener listener(truths_);
  evaluate(program, quiet, &listener);
}

std::optional<std::uint32_t> Decision::side(std::uint32_t node) const {
  const Node& n = nodes_[node];
  if (n.op != Op::and_ && n.op != Op::or_) return std::nullopt;
  const Truth decides = n.op == Op::or_ ? Truth::yes : Truth::no;
  if (truths_[node] != decides) return std::nullopt;
  for (const std::uint32_t child : n.children)
    if (truths_[child] == decides) return child;
  return std::nullopt;
}

std::vector<std::uint32_t> Decision::grounds(std::uint32_t node) const {
  if (const auto alone = side(node)) return {*alone};
  const std::vector<std::uint32_t>& children = nodes_[node].children;
  if (nodes_[node].op != Op::conditional) return children;
  const std::optional<Truth> condition = truths_[children[0]];
  if (condition == Truth::yes) return {children[0], children[1]};
  if (condition == Truth::no) return {children[0], children[2]};
  return {children[0]};
}

Grounds grounds(const Program& program, const Environment& environment) {
  const Decision decision(program, environment);
  std::vector<bool> rests(program.ast_.nodes.size());
  rests.back() = true;
  for (std::size_t i = rests.size(); i-- > 0;) {  // parents stand behind their children
    if (!rests[i]) continue;
    for (const std::uint32_t child : decision.grounds(static_cast<std::uint32_t>(i)))
      rests[child] = true;
  }
  Grounds found;
  for (const Leaf& leaf : program.leaves_)
    if (rests[leaf.load.node]) add(leaf.load, found);
  sort_unique(found.facts);
  sort_unique(found.values);
  sort_unique(found.probes);
  return found;
}

}  // namespace assay::expr
