#include "evidence/vocabulary.hpp"

#include <algorithm>
#include <cstring>

#include <utf8proc.h>

namespace assay::evidence {
namespace {

constexpr std::size_t inline_bytes = 16;
constexpr int max_parts = 18;  // of one code point under compatibility decomposition
constexpr std::uint64_t all_spaces = 0x2020202020202020;  // also the bit between 'A' and 'a'

std::uint64_t keep_bytes(std::uint64_t word, std::size_t count) noexcept {
  if (count >= 8) return word;
  return word & ((std::uint64_t{1} << (8 * count)) - 1);
}

}  // namespace

std::size_t fold_code_point(char32_t c, char* out, std::size_t length, std::size_t room) noexcept {
  if (c == U'\u2019' || c == U'\u2018' || c == U'\u02BC') c = U'\'';
  if (c < 0x80) {
    if (length >= room) return room + 1;
    out[length] = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    return length + 1;
  }
  constexpr auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK |
                                     UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  utf8proc_int32_t parts[max_parts];
  int boundary = 0;
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts, max_parts,
                                             options, &boundary);
  for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, max_parts); ++i) {
    utf8proc_uint8_t bytes[4];
    const auto size = static_cast<std::size_t>(utf8proc_encode_char(parts[i], bytes));
    if (length + size > room) return room + 1;
    std::memcpy(out + length, bytes, size);
    length += size;
  }
  return length;
}

std::string fold_word(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    utf8proc_int32_t c = 0;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(word.data()) + i,
                                       static_cast<utf8proc_ssize_t>(word.size() - i), &c);
    if (size <= 0) {
      out += word[i++];
      continue;
    }
    char folded[4 * max_parts];
    out.append(folded, fold_code_point(static_cast<char32_t>(c), folded, 0, sizeof folded));
    i += static_cast<std::size_t>(size);
  }
  return out;
}

Vocabulary::Vocabulary() : entries_(1024), forms_(1) {}

Vocabulary::Key Vocabulary::key_of(std::string_view folded) noexcept {
  char bytes[inline_bytes] = {};
  std::memcpy(bytes, folded.data(), std::min(folded.size(), inline_bytes));
  Key key;
  std::memcpy(&key.low, bytes, 8);
  std::memcpy(&key.high, bytes + 8, 8);
  return key;
}

std::size_t Vocabulary::hash_of(const Key& key, std::size_t length) noexcept {
  std::uint64_t h = (key.low ^ (key.high * 0x9E3779B97F4A7C15) ^ length) * 0xD6E8FEB86659FD93;
  h ^= h >> 32;
  return static_cast<std::size_t>(h);
}

WordId Vocabulary::look_up(const Key& key, std::size_t length,
                           std::string_view folded) const noexcept {
  const std::size_t mask = entries_.size() - 1;
  for (std::size_t at = hash_of(key, length) & mask;; at = (at + 1) & mask) {
    const Entry& entry = entries_[at];
    if (entry.id == no_word) return no_word;
    if (entry.key.low != key.low || entry.key.high != key.high || entry.length != length) continue;
    if (length <= inline_bytes || forms_[entry.id] == folded) return entry.id;
  }
}

WordId Vocabulary::find(std::string_view folded) const noexcept {
  return look_up(key_of(folded), folded.size(), folded);
}

WordId Vocabulary::find_ascii(const char* word, std::size_t length,
                              std::size_t readable) const noexcept {
  if (length > inline_bytes) {
    // No form is longer than the longest that was added, so long junk is never copied whole.
    constexpr std::size_t longest = 64;
    if (length > longest) return no_word;
    char lowered[longest];
    for (std::size_t i = 0; i < length; ++i)
      lowered[i] = static_cast<char>(word[i] | 0x20);
    return find({lowered, length});
  }
  if (readable < inline_bytes) {
    char padded[inline_bytes] = {};
    std::memcpy(padded, word, length);
    return find_ascii(padded, length, inline_bytes);
  }
  Key key;
  std::memcpy(&key.low, word, 8);
  std::memcpy(&key.high, word + 8, 8);
  key.low = keep_bytes(key.low | all_spaces, length);
  key.high = length > 8 ? keep_bytes(key.high | all_spaces, length - 8) : 0;
  return look_up(key, length, {});
}

void Vocabulary::insert(const Entry& entry) noexcept {
  const std::size_t mask = entries_.size() - 1;
  std::size_t at = hash_of(entry.key, entry.length) & mask;
  while (entries_[at].id != no_word)
    at = (at + 1) & mask;
  entries_[at] = entry;
}

void Vocabulary::grow() {
  std::vector<Entry> old(entries_.size() * 2);
  old.swap(entries_);
  for (const Entry& entry : old) {
    if (entry.id != no_word) insert(entry);
  }
}

WordId Vocabulary::add(std::string_view folded) {
  if (const WordId known = find(folded); known != no_word) return known;
  if (forms_.size() * 4 > entries_.size()) grow();
  const auto id = static_cast<WordId>(forms_.size());
  forms_.emplace_back(folded);
  insert({key_of(folded), id, static_cast<std::uint32_t>(folded.size())});
  return id;
}

}  // namespace assay::evidence
