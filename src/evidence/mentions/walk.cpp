// How the automaton goes over a sentence.
#include <algorithm>
#include <span>

#include "evidence/mentions/automaton.hpp"

namespace assay::evidence {
namespace {

constexpr std::uint32_t none = FlatMap::none;
// Junk of any length is no word that a `word*` was written for.
constexpr std::size_t longest_word = 128;
// Phrases with several gaps meet repetitive text in many ways: from one word on, no more are tried.
constexpr int most_steps = 64;

// "take the 12% with a grain of salt": a sign of a unit may stand in a gap.
bool is_sign(char32_t mark) noexcept {
  return mark == U'%' || mark == U'$' || mark == U'\u20AC' || mark == U'\u00A3' || mark == U'~';
}

bool is_joint(const Token& token) noexcept {
  return token.kind == TokenKind::mark && evidence::is_joint(static_cast<char32_t>(token.word));
}

}  // namespace

void Automaton::collect_prefixes(std::string_view word, std::vector<std::uint32_t>& out) const {
  std::uint64_t hash = prefix_hash::seed;
  const std::size_t length = std::min(word.size(), prefix_hash::longest);
  for (std::size_t i = 0; i < length; ++i) {
    hash = prefix_hash::extend(hash, word[i]);
    if ((prefix_lengths_ >> (i + 1) & 1) == 0) continue;
    for (std::uint32_t at = prefixes_.find(hash); at != none; at = prefix_list_[at].next) {
      if (prefix_list_[at].text == word.substr(0, i + 1)) out.push_back(prefix_list_[at].element);
    }
  }
}

// The elements that a word is where some are beginnings of words.
void Automaton::collect(std::string_view text, const Token& word,
                        std::vector<std::uint32_t>& out) const {
  char lowered[prefix_hash::longest];
  const std::string_view spelling = text.substr(word.begin, word.end - word.begin);
  if (spelling.size() > longest_word) return;
  const std::size_t length = std::min(spelling.size(), prefix_hash::longest);
  for (std::size_t i = 0; i < length; ++i) {
    const char c = spelling[i];
    if (static_cast<unsigned char>(c) >= 0x80) return collect_prefixes(fold_word(spelling), out);
    lowered[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  }
  collect_prefixes({lowered, length}, out);
}

// Calls visit(element) for each that a word or mark is.
template <class Visit>
void Automaton::each_element(std::string_view text, const Token& token,
                             std::vector<std::uint32_t>& buffer, Visit visit) const {
  if (token.kind == TokenKind::mark) {
    if (const std::uint32_t mark = marks_.find(token.word); mark != none) visit(mark);
    return;
  }
  if (token.word != no_word && token.word < word_links_.size()) {
    for (std::uint32_t at = word_links_[token.word]; at != none; at = links_[at].next)
      visit(links_[at].value);
  }
  if (prefix_lengths_ == 0 || !token.is_word()) return;
  buffer.clear();
  collect(text, token, buffer);
  for (const std::uint32_t element : buffer)
    visit(element);
}

// What a token may be, as far as that is known.
inline Automaton::Elements Automaton::own(const Token& token) const noexcept {
  if (token.kind == TokenKind::mark) return own_mark(token.word);
  return token.word < own_.size() ? own_[token.word] : beyond_;
}

Automaton::Elements Automaton::own_mark(char32_t mark) const noexcept {
  const std::uint32_t element = marks_.find(mark);
  return element == none ? beyond_ : Elements(beyond_).set(low_bits(element));
}

// What the word or mark behind a token may be, past what may stand between two words.
inline Automaton::Elements Automaton::behind(const std::vector<Token>& tokens,
                                             std::size_t at) const noexcept {
  do {
    if (++at == tokens.size()) return beyond_;
  } while (is_joint(tokens[at]));
  return own(tokens[at]);
}

// Whether a mark is more than what parts words.
bool Automaton::is_element(const Token& mark) const noexcept {
  return marks_.find(mark.word) != none;
}

// What the next words may be, as many as may stand in a gap and one behind it, and any mark.
Automaton::Elements Automaton::across_gap(const std::vector<Token>& tokens,
                                          std::size_t at) const noexcept {
  Elements seen = mark_elements_;
  for (int words = 0; at < tokens.size() && words <= gap_words; ++at) {
    if (tokens[at].kind == TokenKind::mark) continue;
    seen |= own(tokens[at]);
    ++words;
  }
  return seen;
}

bool Automaton::may_begin_otherwise(std::string_view text,
                                    const std::vector<Token>& tokens) const noexcept {
  if (!other_targets_) return false;
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    if (token.kind != TokenKind::mark) return may_have_prefix(text, token);
    return marks_.find(token.word) != none;
  });
}

bool Automaton::may_have_prefix(std::string_view text, const Token& token) const noexcept {
  if (prefix_lengths_ == 0 || !token.is_word()) return false;
  const char first = text[token.begin];
  const char second = token.end - token.begin > 1 ? text[token.begin + 1] : '\0';
  if (((first | second) & 0x80) != 0) return true;
  return (prefix_letters_[static_cast<std::size_t>(first & 31)] >> (second & 31) & 1) != 0;
}

// One sentence: from each word that a phrase may begin with, all ways on.
class Automaton::Walker {
 public:
  Walker(const Automaton& automaton, std::string_view text, const std::vector<Token>& tokens,
         Walk& walk, std::vector<Hit>& hits)
      : automaton_(automaton),
        text_(text),
        all_(tokens),
        tokens_(tokens),
        own_(automaton.own_),
        ways_(automaton.ways_),
        walk_(walk),
        hits_(hits) {}

  // Most words end at this: a phrase may not begin here, as far as a word and the next ones tell.
  void begin(std::uint32_t first) {
    const Token& token = tokens_[first];
    if (token.kind == TokenKind::mark) {
      if (automaton_.mark_begins_) find_from(first, automaton_.behind(all_, first));
    } else if (ways_.empty()) {
      if (automaton_.starts(token.word) != 0 || automaton_.may_have_prefix(text_, token))
        find_from(first, automaton_.behind(all_, first));
    } else if (token.word < ways_.size()) {
      const Ways& ways = ways_[token.word];
      const Elements next = behind_start(first);
      if (leads_on(ways, next, first)) find_from(first, next);
    }
  }

 private:
  // Mostly a word of the language stands behind another.
  Elements behind_start(std::uint32_t at) const {
    const std::size_t next = std::size_t{at} + 1;
    const bool plain = next < tokens_.size() && tokens_[next].kind != TokenKind::mark &&
                       tokens_[next].word < own_.size();
    return plain ? own_[tokens_[next].word] : automaton_.behind(all_, at);
  }

  // Not inlined, so that the loop over all words keeps its registers. Behind `first` is what `next`
  // says.
  [[gnu::noinline]] void find_from(std::uint32_t first, const Elements& next) {
    const std::size_t known = hits_.size();
    each_element(first, [&](std::uint32_t element) {
      const std::uint32_t root =
          element < automaton_.roots_.size() ? automaton_.roots_[element] : none;
      if (root != none) push(root, first, next);
    });
    for (int steps = 0; !walk_.states.empty() && steps < most_steps; ++steps) {
      const Walk::State state = walk_.states.back();
      walk_.states.pop_back();
      follow(first, state);
    }
    walk_.states.clear();
    // Of those that begin together the one that was added last comes first.
    if (hits_.size() > known + 1) {
      std::sort(hits_.begin() + static_cast<std::ptrdiff_t>(known), hits_.end(),
                [](const Hit& a, const Hit& b) {
                  return a.tag != b.tag ? a.tag > b.tag : a.last < b.last;
                });
    }
  }

  // Whether one of the ways may be gone from the token at `at`, behind which is what `next` says.
  bool leads_on(const Ways& ways, const Elements& next, std::uint32_t at) {
    if ((ways.next & next).any()) return true;
    return ways.later.any() && (ways.later & across_gap(at + 1)).any();
  }

  // The ways from one token ask for the same gap.
  const Elements& across_gap(std::uint32_t at) {
    if (at != gap_at_) {
      gap_ = automaton_.across_gap(all_, at);
      gap_at_ = at;
    }
    return gap_;
  }

  // A node at a token, behind which is what `next` says; not where it leads nowhere.
  void push(std::uint32_t node, std::uint32_t at, const Elements& next) {
    if (leads_on(automaton_.nodes_[node].ways, next, at)) walk_.states.push_back({node, at});
  }

  void follow(std::uint32_t first, const Walk::State& state) {
    const Node& node = automaton_.nodes_[state.node];
    for (std::uint32_t at = node.output; at != none; at = automaton_.outputs_[at].next)
      hits_.push_back({automaton_.outputs_[at].value, first, state.at});
    if (node.also != none) {
      const Elements next = automaton_.behind(all_, state.at);
      for (std::uint32_t at = node.also; at != none; at = automaton_.links_[at].next)
        push(automaton_.links_[at].value, state.at, next);
    }
    if (node.next.any()) {
      std::uint32_t next = state.at + 1;
      while (next < tokens_.size() && is_joint(tokens_[next]))
        ++next;
      if (next < tokens_.size()) go_on(state.node, next);
    }
    if (node.gap != none) cross_gap(node.gap, state.at + 1);
  }

  void cross_gap(std::uint32_t node, std::uint32_t at) {
    // "left ... {|it} to": behind a word that may be left out
    for (std::uint32_t also = automaton_.nodes_[node].also; also != none;) {
      const Link link = automaton_.links_[also];
      cross_gap(link.value, at);
      also = link.next;
    }
    for (int words = 0; at < tokens_.size() && words <= gap_words; ++at) {
      const Token& token = tokens_[at];
      if (is_joint(token)) continue;
      if (token.kind == TokenKind::mark && !automaton_.is_element(token)) {
        if (!is_sign(token.word)) return;
        continue;
      }
      go_on(node, at);
      ++words;
    }
  }

  // To the nodes behind `node` that the token at `at` leads to.
  void go_on(std::uint32_t node, std::uint32_t at) {
    const Elements& wanted = automaton_.nodes_[node].next;
    if ((automaton_.own(tokens_[at]) & wanted).none()) return;
    const Elements next = automaton_.behind(all_, at);
    each_element(at, [&](std::uint32_t element) {
      if (!wanted.test(low_bits(element))) return;
      const std::uint32_t child = automaton_.edges_.find((std::uint64_t{node} << 32) | element);
      if (child != none) push(child, at, next);
    });
  }

  template <class Visit>
  void each_element(std::uint32_t at, Visit visit) {
    automaton_.each_element(text_, tokens_[at], walk_.elements, visit);
  }

  const Automaton& automaton_;
  std::string_view text_;
  const std::vector<Token>& all_;
  std::span<const Token> tokens_;  // the same
  std::span<const Elements> own_;  // of the automaton
  std::span<const Ways> ways_;     // of the automaton
  Walk& walk_;
  std::vector<Hit>& hits_;
  std::uint32_t gap_at_ = UINT32_MAX;  // the token that `gap_` is of
  Elements gap_;
};

void Automaton::find(std::string_view text, const std::vector<Token>& tokens, Walk& walk,
                     std::vector<Hit>& hits, unsigned promised) const {
  Walker walker(*this, text, tokens, walk, hits);
  const bool anywhere = promised == every_word || mark_begins_ || prefix_lengths_ != 0;
  // Which words promise a phrase cannot be predicted: they are listed without a branch.
  walk.starts.resize(tokens.size());
  std::uint32_t* const starts = walk.starts.data();
  const Token* const token = tokens.data();
  const auto size = static_cast<std::uint32_t>(tokens.size());
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < size; ++i) {
    starts[count] = i;
    count += static_cast<std::size_t>(anywhere | ((token[i].promises & promised) != 0));
  }
  for (std::size_t i = 0; i < count; ++i)
    walker.begin(starts[i]);
}

}  // namespace assay::evidence
