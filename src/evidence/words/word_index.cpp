#include "evidence/words/word_index.hpp"

#include <algorithm>
#include <bit>

namespace assay::evidence {

WordIndex::WordIndex(std::span<const Entry> words) {
  constexpr std::size_t words_of_group = 4;
  const std::size_t count = std::bit_ceil(words.size() / words_of_group + 1);
  group_mask_ = count - 1;
  std::vector<std::vector<Entry>> groups(count);
  for (const Entry& entry : words)
    groups[entry.key.hash() & group_mask_].push_back(entry);
  std::size_t places = std::bit_ceil(words.size() * 2 + 1);
  do {
    factors_.assign(count, 1);
    entries_.assign(places, {});
    entry_mask_ = places - 1;
    places *= 2;
  } while (!settle_all(groups));
}

// The words of a group share the lowest bits of their hashes and are moved together; large groups
// come first, while there is room.
bool WordIndex::settle_all(const std::vector<std::vector<Entry>>& groups) {
  std::vector<std::size_t> order(groups.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&groups](std::size_t a, std::size_t b) {
    return groups[a].size() > groups[b].size();
  });
  return std::all_of(order.begin(), order.end(),
                     [&](std::size_t group) { return settle(group, groups[group]); });
}

bool WordIndex::settle(std::size_t group, const std::vector<Entry>& members) {
  for (std::uint32_t factor = 1; factor <= UINT16_MAX; factor += 2) {
    factors_[group] = static_cast<std::uint16_t>(factor);
    if (take(members, factor)) return true;
  }
  return false;
}

// Puts the words where `factor` has them; none, where one of those places is taken.
bool WordIndex::take(const std::vector<Entry>& members, std::uint32_t factor) {
  for (std::size_t i = 0; i < members.size(); ++i) {
    Entry& entry = entries_[place(members[i].key.hash(), factor)];
    if (entry.id == no_word) {
      entry = members[i];
      continue;
    }
    while (i-- > 0)
      entries_[place(members[i].key.hash(), factor)] = {};
    return false;
  }
  return true;
}

}  // namespace assay::evidence
