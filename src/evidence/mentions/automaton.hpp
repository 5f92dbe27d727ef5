// All phrases and cues at once: a trie over word elements, walked with every word of a sentence.
//
// From each word that a phrase begins with, as many steps as the phrase has words: a walk is linear
// in the text, whatever the number of phrases; memory is linear in the phrases.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/mentions/phrases.hpp"
#include "evidence/sentences/tokens.hpp"
#include "evidence/words/vocabulary.hpp"

namespace assay::evidence {

// Tokens first..last of a sentence spell the phrase `tag`.
struct Hit {
  std::uint32_t tag = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

// Open addressing from 64-bit keys to numbers; copying is one memcpy.
class FlatMap {
 public:
  static constexpr std::uint32_t none = UINT32_MAX;
  std::uint32_t find(std::uint64_t key) const noexcept;
  // The value of `key`, which becomes `value` when there was none.
  std::uint32_t add(std::uint64_t key, std::uint32_t value);
  // Calls visit(key, value) for each.
  template <class Visit>
  void each(Visit visit) const {
    for (const Entry& entry : entries_) {
      if (entry.value != none) visit(entry.key, entry.value);
    }
  }

 private:
  struct Entry {
    std::uint64_t key = 0;
    std::uint32_t value = none;
  };
  static std::size_t hash(std::uint64_t key) noexcept;
  std::vector<Entry> entries_ = std::vector<Entry>(256);
  std::size_t size_ = 0;
};

// Of the beginnings `pre*`: FNV-1a, letter by letter.
namespace prefix_hash {
inline constexpr std::size_t longest = 63;
inline constexpr std::uint64_t seed = 0xCBF29CE484222325;
constexpr std::uint64_t extend(std::uint64_t hash, char c) noexcept {
  return (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
}
}  // namespace prefix_hash

class Automaton {
 public:
  // What begins with a word, for a look at a sentence before it is walked.
  enum Start : std::uint8_t { cue = 1, unasked_cue = 2, target = 4, doubt_cue = 8 };

  // Adds the forms of the pattern's words to the vocabulary. Several patterns may share a tag.
  void add(const Pattern& pattern, std::uint32_t tag, Vocabulary& vocabulary, Start start);

  // Call it when all is added, for a walk that leaves a phrase before it has begun where the next
  // word shows that it goes no further. Worth it for many phrases that begin with common words.
  void look_ahead();

  static constexpr unsigned every_word = 0;  // whatever it promises

  // Buffers, reused from sentence to sentence.
  struct Walk {
    struct State {
      std::uint32_t node;
      std::uint32_t at;  // the token that led there
    };
    std::vector<State> states;          // still to be followed
    std::vector<std::uint32_t> starts;  // tokens that a phrase may begin with
    std::vector<std::uint32_t> elements;
  };

  // The kinds of phrases (bits of Start) that can begin with a word of the vocabulary.
  std::uint8_t starts(WordId word) const noexcept {
    return word < starts_.size() ? starts_[word] : std::uint8_t{0};
  }
  // Calls visit(word, starts) for each word that a phrase can begin with.
  template <class Visit>
  void each_start(Visit visit) const {
    for (WordId word = 0; word < starts_.size(); ++word) {
      if (starts_[word] != 0) visit(word, starts_[word]);
    }
  }
  // Whether a target may begin with what is no word of its own in the vocabulary: a mark, `pre*`.
  bool may_begin_otherwise(std::string_view text, const std::vector<Token>& tokens) const noexcept;

  // Appends every occurrence of every phrase, in the order of their first words, of those that
  // begin together the last tag first. Where words tell what begins with them
  // (Vocabulary::promise), at least those whose first word promises one of `promised`.
  void find(std::string_view text, const std::vector<Token>& tokens, Walk& walk,
            std::vector<Hit>& hits, unsigned promised = every_word) const;

 private:
  class Walker;
  class Subsets;
  // A set of elements by their low bits, which may say yes of one that is not there. No element has
  // the highest: `whole` says that nothing need follow, and every token has it.
  using Elements = std::bitset<128>;
  static constexpr std::uint32_t whole = 127;
  // Low bits below this are of common words alone, which would say yes to many a rare one.
  static constexpr std::uint32_t common_bits = 63;
  static std::uint32_t low_bits(std::uint32_t element) noexcept { return element & whole; }
  // What must come for a phrase to go on.
  struct Ways {
    Elements next;   // right behind
    Elements later;  // behind a gap
    Ways& operator|=(const Ways& other) noexcept {
      next |= other.next;
      later |= other.later;
      return *this;
    }
  };
  struct Node {
    std::uint32_t output = FlatMap::none;  // index into outputs_
    std::uint32_t gap = FlatMap::none;     // the node behind `...`
    std::uint32_t also = FlatMap::none;    // nodes that whoever is here is at too, into links_
    Elements next;                         // what may follow
    Ways ways = {~Elements(), {}};         // from here and there, once they are known
  };
  struct Link {
    std::uint32_t value;
    std::uint32_t next;
  };
  struct Prefix {
    std::string text;
    std::uint32_t element;
    std::uint32_t next;
  };

  std::uint32_t element(const Element& element, Vocabulary& vocabulary);
  std::uint32_t next_element(bool common) const noexcept;
  Elements own(const Token& token) const noexcept;
  Elements own_mark(char32_t mark) const noexcept;
  Elements behind(const std::vector<Token>& tokens, std::size_t at) const noexcept;
  bool is_element(const Token& mark) const noexcept;
  bool may_have_prefix(std::string_view text, const Token& token) const noexcept;
  void note_letters(std::string_view beginning);
  void give(WordId word, std::uint32_t element);
  void let_begin(std::uint32_t element, Start start);
  std::uint32_t child(std::uint32_t node, std::uint32_t element);
  std::uint32_t append(std::uint32_t node, const Pattern& pattern, Vocabulary& vocabulary,
                       Start start);
  std::uint32_t append_choice(std::uint32_t node, const std::vector<Pattern>& options,
                              Vocabulary& vocabulary, Start start);
  std::uint32_t behind_gap(std::uint32_t node);
  Ways find_ways(std::uint32_t node, std::vector<bool>& known);
  Elements across_gap(const std::vector<Token>& tokens, std::size_t at) const noexcept;
  template <class Visit>
  void each_element(std::string_view text, const Token& token, std::vector<std::uint32_t>& buffer,
                    Visit visit) const;
  void collect(std::string_view text, const Token& word, std::vector<std::uint32_t>& out) const;
  void collect_prefixes(std::string_view word, std::vector<std::uint32_t>& out) const;

  std::vector<Node> nodes_ = std::vector<Node>(1);
  FlatMap edges_;                          // node and element -> node
  std::vector<std::uint32_t> word_links_;  // by word: its elements, into links_
  std::vector<Link> links_;
  std::vector<std::uint8_t> starts_;  // by word
  std::vector<std::uint32_t> forms_;  // by element: its words, into form_links_
  std::vector<Link> form_links_;
  std::vector<std::uint8_t> is_first_;  // by element: what begins with it
  std::vector<std::uint32_t> roots_;    // by element: the node behind it at the start of a phrase
  std::vector<Link> outputs_;
  FlatMap marks_;  // code point -> element
  Elements mark_elements_;
  FlatMap prefixes_;  // hash of a beginning -> into prefix_list_
  std::vector<Prefix> prefix_list_;
  std::uint64_t prefix_lengths_ = 0;  // bit i: one of i bytes
  // The first two letters of beginnings, by their low five bits.
  std::array<std::uint32_t, 32> prefix_letters_{};
  bool other_targets_ = false;  // a target begins with a mark or a `pre*`
  bool mark_begins_ = false;    // a phrase begins with a mark
  // By word, where a look ahead is worth it: the elements that it is, and how phrases that begin
  // with it go on.
  std::vector<Elements> own_;
  std::vector<Ways> ways_;
  // What a token without an entry may be.
  Elements beyond_ = ~Elements();
  FlatMap kinds_;  // kind and word -> element, so that equal ones are shared
  // How many elements there are: of words that are in nearly every sentence, and of others.
  std::uint32_t common_ = 0;
  std::uint32_t others_ = 0;
};

}  // namespace assay::evidence
