// Fixed phrases of a few words, each with a value: "no more than", "australian dollars".
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "evidence/sentences/tokens.hpp"
#include "evidence/words/vocabulary.hpp"

namespace assay::evidence::quantities {

// Words of a phrase may be joined by hyphens in the text ("in-excess-of"). The longest match wins.
template <class Value>
class PhraseTable {
 public:
  struct Match {
    const Value* value = nullptr;
    std::size_t first = 0, last = 0;  // tokens, half open
    explicit operator bool() const noexcept { return value != nullptr; }
  };

  // `phrase`: folded words with single blanks between.
  void add(Vocabulary& vocabulary, std::string_view phrase, const Value& value) {
    Entry entry{{}, value};
    while (!phrase.empty()) {
      const std::size_t blank = std::min(phrase.find(' '), phrase.size());
      entry.words.push_back(vocabulary.add(phrase.substr(0, blank)));
      phrase.remove_prefix(std::min(blank + 1, phrase.size()));
    }
    entries_.push_back(std::move(entry));
  }

  // Once all are added; `words` is the size of the vocabulary.
  void index(std::size_t words) {
    std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
      return a.words.size() > b.words.size();
    });
    by_first_ = chains(words, [](const Entry& entry) { return entry.words.front(); });
    by_last_ = chains(words, [](const Entry& entry) { return entry.words.back(); });
  }

  // Visits the first word of every phrase.
  template <class Visit>
  void each_first(Visit visit) const {
    for (const Entry& entry : entries_) {
      visit(entry.words.front());
    }
  }

  // The phrase that begins with token `at`.
  Match at(std::span<const Token> tokens, std::size_t at) const noexcept {
    if (at >= tokens.size() || !tokens[at].is_word()) return {};
    for (const std::uint32_t index : chain(by_first_, tokens[at].word)) {
      const Entry& entry = entries_[index];
      std::size_t next = at + 1;
      std::size_t known = 1;
      for (; known < entry.words.size(); ++known) {
        if (next + 1 < tokens.size() && tokens[next].is_mark(U'-')) ++next;
        if (next >= tokens.size() || !is(tokens[next], entry.words[known])) break;
        ++next;
      }
      if (known == entry.words.size()) return {&entry.value, at, next};
    }
    return {};
  }

  // The phrase that ends before token `end`.
  Match before(std::span<const Token> tokens, std::size_t end) const noexcept {
    if (end == 0 || end > tokens.size() || !tokens[end - 1].is_word()) return {};
    for (const std::uint32_t index : chain(by_last_, tokens[end - 1].word)) {
      const Entry& entry = entries_[index];
      std::size_t next = end - 1;
      std::size_t left = entry.words.size() - 1;
      while (left > 0 && next > 0) {
        if (next > 1 && tokens[next - 1].is_mark(U'-')) --next;
        if (!is(tokens[next - 1], entry.words[left - 1])) break;
        --next;
        --left;
      }
      if (left == 0) return {&entry.value, next, end};
    }
    return {};
  }

 private:
  struct Entry {
    std::vector<WordId> words;
    Value value;
  };
  using Chains = std::vector<std::vector<std::uint32_t>>;

  static bool is(const Token& token, WordId word) noexcept {
    return token.is_word() && token.word == word;
  }
  static std::span<const std::uint32_t> chain(const Chains& chains, WordId word) noexcept {
    if (word >= chains.size()) return {};
    return chains[word];
  }
  template <class Key>
  Chains chains(std::size_t words, Key key) const {
    Chains out(words + 1);
    for (std::uint32_t i = 0; i < entries_.size(); ++i)
      out[key(entries_[i])].push_back(i);
    return out;
  }

  std::vector<Entry> entries_;
  Chains by_first_, by_last_;
};

}  // namespace assay::evidence::quantities
