// Words of up to 16 bytes to numbers: a hash table that grows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "evidence/words/word_key.hpp"

namespace assay::evidence {

class WordTable {
 public:
  struct Entry {
    WordKey key;
    WordId id = no_word;
  };

  // False for nearly all words that are not there. To be copied, as WordIndex::Places.
  class Filter {
   public:
    explicit Filter(const WordTable& table) noexcept
        : flags_(table.filter_.data()), mask_(table.filter_mask_) {}
    // `hash` is the key's own.
    bool may_have(std::uint64_t hash) const noexcept { return flags_[hash & mask_] != 0; }

   private:
    const std::uint8_t* flags_;
    std::size_t mask_;
  };
  WordId find_certain(const WordKey& key) const noexcept;
  // The key must not be there yet.
  void add(const WordKey& key, WordId id);

  const std::vector<Entry>& entries() const noexcept { return entries_; }  // free ones too

 private:
  static constexpr std::size_t flags_of_entry = 8;  // of the filter
  void insert(const Entry& entry) noexcept;
  void grow();

  std::size_t size_ = 0;
  std::size_t filter_mask_ = 0;
  std::vector<std::uint8_t> filter_ = std::vector<std::uint8_t>(1);  // a flag for some hashes
  std::vector<Entry> entries_ = std::vector<Entry>(8);
};

}  // namespace assay::evidence
