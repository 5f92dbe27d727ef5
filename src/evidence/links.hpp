// What the items of a sentence answer: probes, finds, and which criteria were touched.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "evidence/nearness.hpp"
#include "evidence/plan_data.hpp"
#include "evidence/sentence.hpp"

namespace assay::evidence {

class Links {
 public:
  Links(const Plan& plan, Reading& reading);

  // `kept`: by item, its index in Reading::evidence, or no_slot.
  void add(const Passage& passage, const std::vector<Token>& tokens, const std::vector<Item>& items,
           const std::vector<std::uint32_t>& kept);
  void finish();

 private:
  // A find as it stands so far.
  struct Pending {
    bool any = false;
    Found found;
    std::optional<Decimal> first;  // the first value that fitted, to tell a conflict
    std::size_t used = 0;          // index into found.evidence
  };
  struct Suitor {
    std::uint32_t find;
    Nearest mention;
  };

  bool in_scope(const Probe& probe, const Passage& passage) const noexcept;
  void count(std::uint32_t probe, const Item& item, std::uint32_t kept);
  void touch(const Item& item, const Passage& passage, std::uint32_t kept);
  void link_probes(std::uint32_t item, const Nearest& own, const Passage& passage,
                   const std::vector<Token>& tokens, const std::vector<Item>& items,
                   std::uint32_t kept);
  void name_neighbour(const Nearest& own, const Passage& passage, const std::vector<Item>& items,
                      std::uint32_t kept);
  void offer(std::uint32_t item, const Nearest& neighbour, const Passage& passage,
             const std::vector<Token>& tokens, const std::vector<Item>& items, std::uint32_t kept);
  void take(std::size_t find, const Item& item, std::uint32_t kept);

  const Plan& plan_;
  Reading& reading_;
  Nearness nearness_;
  std::vector<std::uint32_t> asked_;  // by probe: the item that was counted last
  std::uint32_t serial_ = 0;
  std::vector<std::vector<bool>> seen_phrases_;  // by probe of `count`
  std::vector<Pending> pending_;                 // by find
  std::vector<Suitor> suitors_;
};

}  // namespace assay::evidence
