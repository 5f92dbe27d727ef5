#include "evidence/word_table.hpp"

namespace assay::evidence {

WordId WordTable::find_further(const WordKey& key, std::uint64_t hash) const noexcept {
  for (std::size_t bucket = hash & mask_;; bucket = (bucket + 1) & mask_) {
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      const Entry& entry = entries_[bucket * lanes + lane];
      if (entry.id != no_word && entry.key == key) return entry.id;
    }
    if (!is_full(tags_[bucket])) return no_word;
  }
}

void WordTable::insert(const Entry& entry) noexcept {
  const std::uint64_t hash = entry.key.hash();
  std::size_t bucket = hash & mask_;
  while (is_full(tags_[bucket]))
    bucket = (bucket + 1) & mask_;
  std::size_t lane = 0;
  while ((tags_[bucket] >> (16 * lane) & 0xFFFF) != 0)
    ++lane;
  tags_[bucket] |= std::uint64_t{tag_of(hash)} << (16 * lane);
  entries_[bucket * lanes + lane] = entry;
}

void WordTable::add(const WordKey& key, WordId id) {
  // One entry in a bucket of four, on average, leaves few buckets full.
  if (++size_ > tags_.size()) {
    std::vector<Entry> old(entries_.size() * 2);
    tags_.assign(tags_.size() * 2, 0);
    mask_ = tags_.size() - 1;
    old.swap(entries_);
    for (const Entry& entry : old) {
      if (entry.id != no_word) insert(entry);
    }
  }
  insert({key, id});
}

}  // namespace assay::evidence
