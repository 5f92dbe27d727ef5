#include "model/order.hpp"

#include <algorithm>
#include <cstddef>

namespace assay::model {
namespace {

enum class Mark : std::uint8_t { fresh, open, done };

struct Visit {
  std::uint32_t node;
  std::size_t next = 0;  // edge to follow
};

class Walk {
 public:
  Walk(const Reads& reads, const std::function<void(const std::vector<std::uint32_t>&)>& on_cycle)
      : reads_(reads),
        on_cycle_(on_cycle),
        marks_(reads.size(), Mark::fresh),
        told_(reads.size(), false) {}

  std::vector<std::uint32_t> run() {
    for (std::uint32_t i = 0; i < reads_.size(); ++i)
      if (marks_[i] == Mark::fresh) visit(i);
    return std::move(order_);
  }

 private:
  void visit(std::uint32_t root) {
    open(root);
    while (!stack_.empty()) {
      Visit& top = stack_.back();
      if (top.next == reads_[top.node].size()) {
        marks_[top.node] = Mark::done;
        order_.push_back(top.node);
        stack_.pop_back();
        continue;
      }
      const std::uint32_t to = reads_[top.node][top.next++];
      if (marks_[to] == Mark::fresh)
        open(to);
      else if (marks_[to] == Mark::open)
        tell(to);
    }
  }

  void open(std::uint32_t node) {
    marks_[node] = Mark::open;
    stack_.push_back({node});
  }

  // What is on the stack from `from` on reads itself; parts of a told circle are not told again.
  void tell(std::uint32_t from) {
    std::vector<std::uint32_t> path;
    for (std::size_t i = stack_.size(); i-- > 0;) {
      path.push_back(stack_[i].node);
      if (stack_[i].node == from) break;
    }
    std::reverse(path.begin(), path.end());
    if (std::any_of(path.begin(), path.end(), [&](std::uint32_t n) { return told_[n]; })) return;
    for (const std::uint32_t node : path)
      told_[node] = true;
    on_cycle_(path);
  }

  const Reads& reads_;
  const std::function<void(const std::vector<std::uint32_t>&)>& on_cycle_;
  std::vector<Mark> marks_;
  std::vector<bool> told_;
  std::vector<Visit> stack_;
  std::vector<std::uint32_t> order_;
};

}  // namespace

std::vector<std::uint32_t> dependency_order(
    const Reads& reads, const std::function<void(const std::vector<std::uint32_t>&)>& on_cycle) {
  return Walk(reads, on_cycle).run();
}

std::string circle(const std::vector<std::string>& names) {
  constexpr std::size_t most = 8;
  std::string out;
  for (std::size_t i = 0; i < names.size() && i < most; ++i)
    out += names[i] + " -> ";
  if (names.size() > most) out += "... -> ";
  return out + names.front();
}

}  // namespace assay::model
