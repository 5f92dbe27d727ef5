// How near the items of a sentence stand to each other, and which mention a quantity belongs to.
#pragma once

#include <cstdint>
#include <vector>

#include "evidence/plan_data.hpp"
#include "evidence/sentence.hpp"

namespace assay::evidence {

inline constexpr std::uint32_t near_words = 12;

bool accepts(expr::AssertionMask mask, Assertion status) noexcept;
// What a quantity is of may have another status than the quantity: "planned for 5% less idle time
// and got 12%". Only what was not there, or not asked for, has none.
bool may_link(expr::AssertionMask mask, const Item& mention) noexcept;

struct Nearest {
  std::uint32_t item = no_slot;
  std::uint32_t distance = UINT32_MAX;
};

// Visits the items before `index` and then those behind it, each way from the nearest on until
// visit(i) is false.
template <class Visit>
void outward(std::uint32_t index, const std::vector<Item>& items, Visit visit) {
  for (std::uint32_t i = index; i-- > 0;) {
    if (!visit(i)) break;
  }
  for (std::uint32_t i = index + 1; i < items.size(); ++i) {
    if (!visit(i)) break;
  }
}

// Distances are in words: the word next to another is one word away.
class Nearness {
 public:
  explicit Nearness(const Plan& plan) : plan_(plan) {}

  // The sentence that is asked about next; its tokens are passed again where they are needed.
  void measure(const std::vector<Token>& tokens);

  std::uint32_t distance(const Item& a, const Item& b) const noexcept;
  Nearest nearest_of_all(std::uint32_t item, const std::vector<Item>& items) const;
  bool belongs(std::uint32_t quantity, std::uint32_t mention, const Nearest& own,
               const std::vector<Token>& tokens, const std::vector<Item>& items) const;
  Nearest nearest(std::uint32_t item, std::uint32_t set, std::uint32_t within,
                  expr::AssertionMask accepted, const Nearest& own,
                  const std::vector<Token>& tokens, const std::vector<Item>& items) const;

 private:
  std::uint32_t steps(const Item& a, const Item& b) const noexcept;
  bool has_nearer(std::uint32_t quantity, std::uint32_t mention,
                  const std::vector<Item>& items) const;
  bool is_list(const Item& a, const Item& b, const std::vector<Token>& tokens) const;

  const Plan& plan_;
  std::vector<std::uint32_t> words_before_;                  // by token
  std::vector<std::uint32_t> steps_before_;                  // the same with commas and their like
  std::vector<std::uint32_t> commas_before_, parts_before_;  // by token: commas; `;` and dashes
};

}  // namespace assay::evidence
