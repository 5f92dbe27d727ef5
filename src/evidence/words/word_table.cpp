#include "evidence/words/word_table.hpp"

namespace assay::evidence {

WordId WordTable::find_certain(const WordKey& key) const noexcept {
  const std::size_t mask = entries_.size() - 1;
  for (std::size_t at = key.hash() >> 16 & mask; entries_[at].id != no_word; at = (at + 1) & mask) {
    if (entries_[at].key == key) return entries_[at].id;
  }
  return no_word;
}

void WordTable::insert(const Entry& entry) noexcept {
  const std::uint64_t hash = entry.key.hash();
  const std::size_t mask = entries_.size() - 1;
  std::size_t at = hash >> 16 & mask;
  while (entries_[at].id != no_word)
    at = (at + 1) & mask;
  entries_[at] = entry;
  filter_[hash & filter_mask_] = 1;
}

void WordTable::grow() {
  std::vector<Entry> old(entries_.size() * 2);
  old.swap(entries_);
  filter_.assign(entries_.size() * flags_of_entry, 0);
  filter_mask_ = filter_.size() - 1;
  for (const Entry& entry : old) {
    if (entry.id != no_word) insert(entry);
  }
}

void WordTable::add(const WordKey& key, WordId id) {
  if (++size_ * 2 > entries_.size()) grow();
  insert({key, id});
}

}  // namespace assay::evidence
