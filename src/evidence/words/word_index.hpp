// A perfect hash of a fixed set of words of up to 16 bytes, for the look-up that every word of a
// text needs: one place to look, whether the word is known or not, so that there is no branch to
// mispredict.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "evidence/words/word_key.hpp"

namespace assay::evidence {

class WordIndex {
 public:
  struct alignas(32) Entry {  // never across two lines of the cache
    WordKey key;
    WordId id = no_word;
  };

  WordIndex() = default;
  // The words differ. Made for the built-in words, for which a test finds every one: words picked
  // to defeat the hash would make it grow.
  explicit WordIndex(std::span<const Entry> entries);

  // Where words are looked up: to be copied, so that a loop need not read it again for each word.
  class Places {
   public:
    explicit Places(const WordIndex& index) noexcept
        : factors_(index.factors_.data()),
          entries_(index.entries_.data()),
          group_mask_(index.group_mask_),
          entry_mask_(index.entry_mask_) {}
    // `hash` is key.hash().
    WordId find(const WordKey& key, std::uint64_t hash) const noexcept {
      const Entry& entry = entries_[(hash * factors_[hash & group_mask_]) >> 32 & entry_mask_];
      const std::uint64_t differs = (entry.key.low ^ key.low) | (entry.key.high ^ key.high);
      return entry.id & (WordId{0} - static_cast<WordId>(differs == 0));
    }

   private:
    const std::uint16_t* factors_;
    const Entry* entries_;
    std::size_t group_mask_;
    std::size_t entry_mask_;
  };

 private:
  bool settle_all(const std::vector<std::vector<Entry>>& groups);
  bool settle(std::size_t group, const std::vector<Entry>& members);
  bool take(const std::vector<Entry>& members, std::uint32_t factor);
  std::size_t place(std::uint64_t hash, std::uint32_t factor) const noexcept {
    return (hash * factor) >> 32 & entry_mask_;
  }

  std::size_t group_mask_ = 0;
  std::size_t entry_mask_ = 0;
  std::vector<std::uint16_t> factors_ = {1};  // odd factors, by the lowest bits of a hash
  std::vector<Entry> entries_ = std::vector<Entry>(1);
};

}  // namespace assay::evidence
