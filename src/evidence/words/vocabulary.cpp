#include "evidence/words/vocabulary.hpp"

#include <algorithm>
#include <cstring>

#include <utf8proc.h>

namespace assay::evidence {
namespace {

constexpr int max_parts = 18;  // of one code point under compatibility decomposition

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

Vocabulary Vocabulary::extending(const Vocabulary& base) {
  Vocabulary out;
  out.base_ = &base;
  out.first_ = base.size();
  out.promises_ = base.promises_;
  return out;
}

void Vocabulary::index() {
  std::vector<WordIndex::Entry> indexed;
  words_ = {};
  for (WordId id = 1; id <= forms_.size(); ++id) {
    const std::string& form = forms_[id - 1];
    if (form.size() > WordKey::longest) continue;
    indexed.push_back({WordKey::of(form), id});
  }
  index_ = WordIndex(indexed);
}

WordId Vocabulary::find_long(std::string_view folded) const noexcept {
  const auto found = long_words_.find(folded);
  if (found != long_words_.end()) return found->second;
  return base_ == nullptr ? no_word : base_->find_long(folded);
}

WordId Vocabulary::find(std::string_view folded) const noexcept {
  return folded.size() <= WordKey::longest ? Finder(*this).find(WordKey::of(folded))
                                           : find_long(folded);
}

WordId Vocabulary::find_ascii(const char* word, std::size_t length) const noexcept {
  // No form is longer than this, so long junk is never copied whole.
  constexpr std::size_t longest = 64;
  if (length > longest) return no_word;
  char lowered[longest];
  for (std::size_t i = 0; i < length; ++i) {
    lowered[i] = static_cast<char>(word[i] | 0x20);
  }
  return find({lowered, length});
}

WordId Vocabulary::add(std::string_view folded) {
  if (const WordId known = find(folded); known != no_word) return known;
  forms_.emplace_back(folded);
  promises_.push_back(0);
  const auto id = static_cast<WordId>(size());
  if (folded.size() <= WordKey::longest) {
    words_.add(WordKey::of(folded), id);
  } else {
    long_words_.emplace(folded, id);
  }
  return id;
}

}  // namespace assay::evidence
