#include "evidence/mentions/automaton.hpp"

#include <algorithm>

#include <utf8proc.h>

#include "evidence/mentions/subsets.hpp"
#include "evidence/words/inflection.hpp"
#include "text/word_list.hpp"

namespace assay::evidence {
namespace {

constexpr std::uint32_t none = FlatMap::none;

char32_t first_code_point(std::string_view text) noexcept {
  utf8proc_int32_t code = 0;
  utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &code);
  return static_cast<char32_t>(code);
}

bool is_common(std::string_view word) noexcept {
  static constexpr text::WordList common{
      "the",  "a",    "an",    "and",   "but",   "or",    "of",  "to",   "in",    "for", "on",
      "with", "at",   "by",    "from",  "as",    "it",    "its", "that", "this",  "is",  "was",
      "were", "be",   "been",  "had",   "has",   "have",  "did", "do",   "not",   "no",  "she",
      "he",   "they", "we",    "i",     "you",   "her",   "his", "them", "their", "my",  "me",
      "our",  "him",  "one",   "up",    "out",   "so",    "if",  "how",  "what",  "who", "which",
      "when", "then", "there", "about", "would", "could", "all", "said"};
  return common.has(text::Spelling::of(word));
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
    const std::uint32_t fresh = next_element(false);
    const std::uint32_t known = marks_.add(first_code_point(wanted.text), fresh);
    if (known == fresh) ++others_;
    mark_elements_.set(low_bits(known));
    return known;
  }
  const WordId word = vocabulary.add(wanted.text);
  const std::uint64_t key = (std::uint64_t{word} << 2) | static_cast<std::uint64_t>(wanted.kind);
  const bool common = is_common(wanted.text);
  const std::uint32_t fresh = next_element(common);
  const std::uint32_t known = kinds_.add(key, fresh);
  if (known != fresh) return known;
  ++(common ? common_ : others_);
  if (wanted.kind == ElementKind::exact) {
    give(word, fresh);
  } else if (wanted.kind == ElementKind::inflected) {
    for (const std::string& form : inflections(wanted.text))
      give(vocabulary.add(form), fresh);
  } else {
    const std::string beginning = wanted.text.substr(0, prefix_hash::longest);
    std::uint64_t hash = prefix_hash::seed;
    for (const char c : beginning)
      hash = prefix_hash::extend(hash, c);
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

std::uint32_t Automaton::next_element(bool common) const noexcept {
  constexpr std::uint32_t block = whole + 1, other_bits = whole - common_bits;
  return common ? common_ / common_bits * block + common_ % common_bits
                : others_ / other_bits * block + common_bits + others_ % other_bits;
}

std::uint32_t Automaton::child(std::uint32_t node, std::uint32_t element) {
  const auto fresh = static_cast<std::uint32_t>(nodes_.size());
  const std::uint32_t known = edges_.add((std::uint64_t{node} << 32) | element, fresh);
  if (known == fresh) nodes_.emplace_back();
  nodes_[node].next.set(low_bits(element));
  return known;
}

std::uint32_t Automaton::behind_gap(std::uint32_t node) {
  if (nodes_[node].gap == none) {
    const auto fresh = static_cast<std::uint32_t>(nodes_.size());
    nodes_.emplace_back();
    nodes_[node].gap = fresh;
  }
  return nodes_[node].gap;
}

// The node behind `pattern` where it stands behind `node`.
std::uint32_t Automaton::append(std::uint32_t node, const Pattern& pattern, Vocabulary& vocabulary,
                                Start start) {
  for (const Element& wanted : pattern) {
    if (wanted.after_gap) node = behind_gap(node);
    if (wanted.kind == ElementKind::choice) {
      node = append_choice(node, wanted.options, vocabulary, start);
      continue;
    }
    const std::uint32_t own = element(wanted, vocabulary);
    if (node != 0) {
      node = child(node, own);
      continue;
    }
    let_begin(own, start);
    mark_begins_ |= wanted.kind == ElementKind::mark;
    if (own >= roots_.size()) roots_.resize(own + 1, none);
    node = roots_[own] = child(node, own);
  }
  return node;
}

// All options meet in one node, so that choices in a row add up and do not multiply.
std::uint32_t Automaton::append_choice(std::uint32_t node, const std::vector<Pattern>& options,
                                       Vocabulary& vocabulary, Start start) {
  const auto meeting = static_cast<std::uint32_t>(nodes_.size());
  nodes_.emplace_back();
  for (const Pattern& option : options) {
    const std::uint32_t end = append(node, option, vocabulary, start);
    links_.push_back({meeting, nodes_[end].also});
    nodes_[end].also = static_cast<std::uint32_t>(links_.size() - 1);
  }
  return meeting;
}

void Automaton::add(const Pattern& pattern, std::uint32_t tag, Vocabulary& vocabulary,
                    Start start) {
  const std::uint32_t node = append(0, pattern, vocabulary, start);
  outputs_.push_back({tag, nodes_[node].output});
  nodes_[node].output = static_cast<std::uint32_t>(outputs_.size() - 1);
}

void Automaton::note_letters(std::string_view beginning) {
  const auto row = static_cast<std::size_t>(beginning.front() & 31);
  const bool one = beginning.size() == 1;
  prefix_letters_[row] |= one ? UINT32_MAX : std::uint32_t{1} << (beginning[1] & 31);
}

// The ways from a node and from those that whoever is there is at too; kept with it.
Automaton::Ways Automaton::find_ways(std::uint32_t node, std::vector<bool>& known) {
  Node& from = nodes_[node];
  if (known[node]) return from.ways;
  known[node] = true;
  from.ways = {from.next, from.gap == none ? Elements() : nodes_[from.gap].next};
  if (from.output != none) from.ways.next.set(whole);
  for (std::uint32_t at = from.also; at != none; at = links_[at].next)
    from.ways |= find_ways(links_[at].value, known);
  return from.ways;
}

void Automaton::look_ahead() {
  if (prefix_lengths_ != 0) return;  // a word may be what is not known of it
  Subsets(*this).join();
  std::vector<bool> known(nodes_.size());
  for (std::uint32_t node = 0; node < nodes_.size(); ++node)
    find_ways(node, known);
  beyond_ = Elements().set(whole);
  own_.assign(word_links_.size(), beyond_);
  ways_.assign(word_links_.size(), {});
  for (WordId word = 0; word < own_.size(); ++word) {
    for (std::uint32_t at = word_links_[word]; at != none; at = links_[at].next) {
      const std::uint32_t element = links_[at].value;
      own_[word].set(low_bits(element));
      const std::uint32_t root = element < roots_.size() ? roots_[element] : none;
      if (root != none) ways_[word] |= nodes_[root].ways;
    }
  }
}

}  // namespace assay::evidence
