#include "evidence/mentions/automaton.hpp"

#include <algorithm>

#include <utf8proc.h>

#include "evidence/words/inflection.hpp"

namespace assay::evidence {
namespace {

constexpr std::uint32_t none = FlatMap::none;
constexpr std::size_t longest_prefix = 63;
// Junk of any length is no word that a `word*` was written for.
constexpr std::size_t longest_word = 128;
// Phrases with several gaps meet repetitive text in many ways: beyond the first bound a state is
// kept once, beyond the second not at all.
constexpr std::size_t many_states = 32;
constexpr std::size_t most_states = 256;

std::uint64_t extend(std::uint64_t hash, char c) noexcept {
  return (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
}
constexpr std::uint64_t hash_seed = 0xCBF29CE484222325;

char32_t first_code_point(std::string_view text) noexcept {
  utf8proc_int32_t code = 0;
  utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &code);
  return static_cast<char32_t>(code);
}

}  // namespace

std::size_t FlatMap::hash(std::uint64_t key) noexcept {
  key *= 0x9E3779B97F4A7C15;
  return static_cast<std::size_t>(key ^ (key >> 32));
}

std::uint32_t FlatMap::find(std::uint64_t key) const noexcept {
  const std::size_t mask = entries_.size() - 1;
  for (std::size_t at = hash(key) & mask;; at = (at + 1) & mask) {
    if (entries_[at].value == none) return none;
    if (entries_[at].key == key) return entries_[at].value;
  }
}

std::uint32_t FlatMap::add(std::uint64_t key, std::uint32_t value) {
  if (++size_ * 2 > entries_.size()) {
    std::vector<Entry> old(entries_.size() * 2);
    old.swap(entries_);
    size_ = 1;
    for (const Entry& entry : old) {
      if (entry.value != none) add(entry.key, entry.value);
    }
  }
  const std::size_t mask = entries_.size() - 1;
  std::size_t at = hash(key) & mask;
  for (; entries_[at].value != none; at = (at + 1) & mask) {
    if (entries_[at].key != key) continue;
    --size_;
    return entries_[at].value;
  }
  entries_[at] = {key, value};
  return value;
}

void Automaton::give(WordId word, std::uint32_t element) {
  if (word >= word_links_.size()) word_links_.resize(word + 1, none);
  links_.push_back({element, word_links_[word]});
  word_links_[word] = static_cast<std::uint32_t>(links_.size() - 1);
  if (element >= forms_.size()) {
    forms_.resize(element + 1, none);
    is_first_.resize(element + 1);
  }
  form_links_.push_back({word, forms_[element]});
  forms_[element] = static_cast<std::uint32_t>(form_links_.size() - 1);
}

// Some phrase begins with the element: its words are worth a look.
void Automaton::let_begin(std::uint32_t element, Start start) {
  const bool has_forms = element < forms_.size() && forms_[element] != none;
  if (!has_forms) {
    other_targets_ |= start == Start::target;
    return;
  }
  if ((is_first_[element] & start) != 0) return;
  is_first_[element] = static_cast<std::uint8_t>(is_first_[element] | start);
  for (std::uint32_t at = forms_[element]; at != none; at = form_links_[at].next) {
    const std::uint32_t word = form_links_[at].value;
    if (word >= starts_.size()) starts_.resize(word + 1);
    starts_[word] = static_cast<std::uint8_t>(starts_[word] | start);
  }
}

std::uint32_t Automaton::element(const Element& wanted, Vocabulary& vocabulary) {
  if (wanted.kind == ElementKind::mark) {
    const std::uint32_t known = marks_.add(first_code_point(wanted.text), elements_);
    if (known == elements_) ++elements_;
    return known;
  }
  const WordId word = vocabulary.add(wanted.text);
  const std::uint64_t key = (std::uint64_t{word} << 2) | static_cast<std::uint64_t>(wanted.kind);
  const std::uint32_t known = kinds_.add(key, elements_);
  if (known != elements_) return known;
  const std::uint32_t fresh = elements_++;
  if (wanted.kind == ElementKind::exact) {
    give(word, fresh);
  } else if (wanted.kind == ElementKind::inflected) {
    for (const std::string& form : inflections(wanted.text))
      give(vocabulary.add(form), fresh);
  } else {
    const std::string beginning = wanted.text.substr(0, longest_prefix);
    std::uint64_t hash = hash_seed;
    for (const char c : beginning)
      hash = extend(hash, c);
    const auto index = static_cast<std::uint32_t>(prefix_list_.size());
    const std::uint32_t first = prefixes_.add(hash, index);
    prefix_list_.push_back({beginning, fresh, none});
    if (first != index) {
      prefix_list_[index].next = prefix_list_[first].next;
      prefix_list_[first].next = index;
    }
    prefix_lengths_ |= std::uint64_t{1} << beginning.size();
    note_letters(beginning);
  }
  return fresh;
}

std::uint32_t Automaton::child(std::uint32_t node, std::uint32_t element) {
  const auto fresh = static_cast<std::uint32_t>(nodes_.size());
  const std::uint32_t known = edges_.add((std::uint64_t{node} << 32) | element, fresh);
  if (known == fresh) nodes_.emplace_back();
  nodes_[node].next |= std::uint64_t{1} << (element & 63);
  return known;
}

void Automaton::add(const Pattern& pattern, std::uint32_t tag, Vocabulary& vocabulary,
                    Start start) {
  std::uint32_t node = 0;
  for (const Element& wanted : pattern) {
    if (wanted.after_gap) {
      if (nodes_[node].gap == none) {
        nodes_[node].gap = static_cast<std::uint32_t>(nodes_.size());
        nodes_.emplace_back();
      }
      node = nodes_[node].gap;
    }
    const std::uint32_t own = element(wanted, vocabulary);
    if (node == 0) {
      let_begin(own, start);
      mark_begins_ |= wanted.kind == ElementKind::mark;
      if (own >= roots_.size()) roots_.resize(own + 1, none);
      node = roots_[own] = child(node, own);
    } else {
      node = child(node, own);
    }
  }
  outputs_.push_back({tag, nodes_[node].output});
  nodes_[node].output = static_cast<std::uint32_t>(outputs_.size() - 1);
}

void Automaton::collect_prefixes(std::string_view word, std::vector<std::uint32_t>& out) const {
  std::uint64_t hash = hash_seed;
  const std::size_t length = std::min(word.size(), longest_prefix);
  for (std::size_t i = 0; i < length; ++i) {
    hash = extend(hash, word[i]);
    if ((prefix_lengths_ >> (i + 1) & 1) == 0) continue;
    for (std::uint32_t at = prefixes_.find(hash); at != none; at = prefix_list_[at].next) {
      if (prefix_list_[at].text == word.substr(0, i + 1)) out.push_back(prefix_list_[at].element);
    }
  }
}

// The elements that a word or mark is.
void Automaton::collect(std::string_view text, const Token& token,
                        std::vector<std::uint32_t>& out) const {
  out.clear();
  if (token.kind == TokenKind::mark) {
    if (const std::uint32_t mark = marks_.find(token.word); mark != none) out.push_back(mark);
    return;
  }
  if (token.word != no_word && token.word < word_links_.size()) {
    for (std::uint32_t at = word_links_[token.word]; at != none; at = links_[at].next)
      out.push_back(links_[at].value);
  }
  if (prefix_lengths_ == 0 || !token.is_word()) return;
  char lowered[longest_prefix];
  const std::string_view word = text.substr(token.begin, token.end - token.begin);
  if (word.size() > longest_word) return;
  const std::size_t length = std::min(word.size(), longest_prefix);
  for (std::size_t i = 0; i < length; ++i) {
    const char c = word[i];
    if (static_cast<unsigned char>(c) >= 0x80) return collect_prefixes(fold_word(word), out);
    lowered[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  }
  collect_prefixes({lowered, length}, out);
}

void Automaton::push(const Walk::State& state, Walk& walk) const {
  if (walk.next.size() >= many_states) {
    if (walk.next.size() >= most_states) return;
    for (Walk::State& other : walk.next) {
      if (other.node != state.node) continue;
      other.first = std::min(other.first, state.first);
      other.gap = std::max(other.gap, state.gap);
      return;
    }
  }
  walk.next.push_back(state);
}

void Automaton::enter(std::uint32_t node, std::uint32_t first, std::uint32_t at, Walk& walk,
                      std::vector<Hit>& hits) const {
  if (nodes_[node].next != 0) push({node, first, 0}, walk);
  if (nodes_[node].gap != none) push({nodes_[node].gap, first, gap_words}, walk);
  for (std::uint32_t out = nodes_[node].output; out != none; out = outputs_[out].next)
    hits.push_back({outputs_[out].value, first, at});
}

void Automaton::step(std::uint32_t at, Walk& walk, std::vector<Hit>& hits) const {
  walk.next.clear();
  for (const Walk::State& state : walk.live) {
    for (const std::uint32_t element : walk.elements) {
      if (!nodes_[state.node].may_go_on(element)) continue;
      const std::uint32_t node = edges_.find((std::uint64_t{state.node} << 32) | element);
      if (node != none) enter(node, state.first, at, walk, hits);
    }
    if (state.gap > 0)
      push({state.node, state.first, static_cast<std::uint8_t>(state.gap - 1)}, walk);
  }
  for (const std::uint32_t element : walk.elements) {
    const std::uint32_t node = element < roots_.size() ? roots_[element] : none;
    if (node != none) enter(node, at, at, walk, hits);
  }
  walk.live.swap(walk.next);
}

// Whether a phrase can begin here; most words end at this.
bool Automaton::may_begin(std::string_view text, const Token& token) const noexcept {
  if (token.kind == TokenKind::mark) return mark_begins_;
  return starts(token.word) != 0 || may_have_prefix(text, token);
}

bool Automaton::may_begin_otherwise(std::string_view text,
                                    const std::vector<Token>& tokens) const noexcept {
  if (!other_targets_) return false;
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    if (token.kind != TokenKind::mark) return may_have_prefix(text, token);
    return marks_.find(token.word) != none;
  });
}

void Automaton::note_letters(std::string_view beginning) {
  const auto row = static_cast<std::size_t>(beginning.front() & 31);
  const bool one = beginning.size() == 1;
  prefix_letters_[row] |= one ? UINT32_MAX : std::uint32_t{1} << (beginning[1] & 31);
}

bool Automaton::may_have_prefix(std::string_view text, const Token& token) const noexcept {
  if (prefix_lengths_ == 0 || !token.is_word()) return false;
  const char first = text[token.begin];
  const char second = token.end - token.begin > 1 ? text[token.begin + 1] : '\0';
  if (((first | second) & 0x80) != 0) return true;
  return (prefix_letters_[static_cast<std::size_t>(first & 31)] >> (second & 31) & 1) != 0;
}

// A sign of a unit may stand in a gap: "take the 12% with a grain of salt".
void Automaton::part(char32_t mark, Walk& walk) {
  const bool of_a_number =
      mark == U'%' || mark == U'$' || mark == U'\u20AC' || mark == U'\u00A3' || mark == U'~';
  if (!of_a_number) return walk.live.clear();
  std::erase_if(walk.live, [](const Walk::State& state) { return state.gap == 0; });
}

void Automaton::find(std::string_view text, const std::vector<Token>& tokens, Walk& walk,
                     std::vector<Hit>& hits) const {
  walk.live.clear();
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (walk.live.empty() && !may_begin(text, token)) continue;
    collect(text, token, walk.elements);
    if (walk.elements.empty()) {
      if (token.kind == TokenKind::mark) {
        if (!is_joint(token.word)) part(token.word, walk);
        continue;
      }
      if (walk.live.empty()) continue;
    } else if (token.kind == TokenKind::mark && is_joint(token.word)) {
      continue;
    }
    step(i, walk, hits);
  }
}

}  // namespace assay::evidence
