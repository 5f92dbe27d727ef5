#include "evidence/resumption.hpp"

#include <algorithm>

#include "text/word_list.hpp"

namespace assay::evidence {
namespace {

constexpr std::size_t longest_resumed = 32;  // tokens of a sentence

// Verbs of a sentence that brings a thing up and tells no deed.
constexpr text::WordList brings_up{
    "brought",    "raised",  "mentioned", "came",      "got",      "turned",   "moved",
    "touched",    "went",    "spoke",     "talked",    "asked",    "heard",    "wanted",
    "knew",       "thought", "liked",     "loved",     "said",     "told",     "claimed",
    "claims",     "listed",  "named",     "discussed", "covered",  "chatted",  "wondered",
    "admitted",   "tried",   "pressed",   "pushed",    "pointed",  "showed",   "shown",
    "stands",     "lists",   "says",      "tells",     "likes",    "loves",    "wants",
    "thinks",     "knows",   "talks",     "speaks",    "mentions", "believes", "convinced",
    "interested", "excited", "saw",       "seen",      "appears",  "appeared", "stood",
    "felt"};

text::Spelling spelling_of(std::string_view text, const Token& token) {
  return text::Spelling::within(text, token.begin, token.end);
}

// A pronoun that is no determiner and no dummy: "it turned out".
bool stands_for_it(std::string_view text, const std::vector<Token>& tokens, std::size_t at) {
  static constexpr text::WordList wholes{"it", "It", "them"};
  static constexpr text::WordList parts{"that", "That",  "this",  "one",   "ones", "any",
                                        "This", "Those", "those", "these", "These"};
  if (!tokens[at].is_word()) return false;
  const bool whole = wholes.has(spelling_of(text, tokens[at]));
  if (!whole && !parts.has(spelling_of(text, tokens[at]))) return false;
  if (at + 1 == tokens.size() || !tokens[at + 1].is_word()) return true;
  static constexpr text::WordList behind{
      "at",       "on",     "for",   "in",      "to",  "himself", "herself", "once",
      "when",     "there",  "here",  "yet",     "and", "but",     "alone",   "is",
      "was",      "has",    "had",   "from",    "by",  "came",    "went",    "belongs",
      "belonged", "before", "after", "because", "now", "every"};
  static constexpr text::WordList dummy{"turned",  "took",       "takes",   "seems",
                                        "seemed",  "sounds",     "sounded", "became",
                                        "emerged", "transpired", "helps"};
  return whole ? !dummy.has(spelling_of(text, tokens[at + 1]))
               : behind.has(spelling_of(text, tokens[at + 1]));
}

}  // namespace

void Resumption::read(const Workspace& w) {
  if (!held_.is_holding() || w.tokens().size() > longest_resumed) return;
  if (!w.promises(promise::cue | promise::others)) return;
  bool named = false;
  for (const Item& item : held_.items) {
    if (item.kind == Item::Kind::quantity) return;  // it tells a figure
    named = named || (item.kind == Item::Kind::mention && item.status == Assertion::affirmed);
  }
  if (!named || !held_.is_of_paragraph(w.text(), w.tokens())) return;
  find_pronouns(w.text(), w.tokens(), 0, own_mention(w));
  if (!pronouns_.empty() && is_brought_up(w)) settle(0, held_.items.size(), *w.passage, w.tokens());
}

void Resumption::read_own(const Passage& passage) {
  if (held_.sentence.tokens.size() > longest_resumed) return;
  for (std::size_t i = 0; i < held_.items.size(); ++i) {
    const Item& item = held_.items[i];
    const bool open = item.kind == Item::Kind::mention && item.status == Assertion::affirmed &&
                      item.cue == no_cue && item.last + 2 < held_.sentence.tokens.size();
    if (!open) continue;
    if (ends_topic(passage.text, item)) {
      find_pronouns(passage.text, held_.sentence.tokens, item.last, held_.sentence.tokens.size());
      if (!pronouns_.empty()) settle(i, i + 1, passage, held_.sentence.tokens);
    } else if (begins_cleft(passage.text, item)) {
      settle_cleft(i, passage);
    }
    return;
  }
}

// "As for the chart, he"
bool Resumption::ends_topic(std::string_view text, const Item& item) const {
  static constexpr text::WordList opens{"As", "as", "On", "on", "Regarding", "Concerning", "About"};
  return item.first < 5 && held_.sentence.tokens[item.last].is_mark(U',') &&
         opens.has(spelling_of(text, held_.sentence.tokens[0]));
}

// "The chart is something he"
bool Resumption::begins_cleft(std::string_view text, const Item& item) const {
  static constexpr text::WordList is{"is", "was", "are", "were"};
  const std::vector<Token>& tokens = held_.sentence.tokens;
  return item.first < 3 && item.last + 3 < tokens.size() &&
         is.has(spelling_of(text, tokens[item.last])) &&
         spelling_of(text, tokens[item.last + 1]) == text::Spelling::of("something");
}

// "something he'd like to get into" is read as "he'd like to get into it".
void Resumption::settle_cleft(std::size_t at, const Passage& passage) {
  const std::vector<Token>& tokens = held_.sentence.tokens;
  const auto what = tokens.begin() + held_.items[at].last + 1;
  tokens_.assign(what + 1, tokens.end());
  while (tokens_.size() > 1 && tokens_.back().kind == TokenKind::mark)
    tokens_.pop_back();
  Token it = *what;
  it.begin = it.end = tokens_.back().end;
  tokens_.push_back(it);
  pronouns_.assign(1, {});
  pronouns_.front().first = static_cast<std::uint32_t>(tokens_.size() - 1);
  pronouns_.front().last = static_cast<std::uint32_t>(tokens_.size());
  pronouns_.front().begin = pronouns_.front().end = it.end;
  settle(at, at + 1, passage, tokens_);
}

// The items from `first` on, before `last`, are meant as the first pronoun is, unless the candidate
// does something with a later one.
void Resumption::settle(std::size_t first, std::size_t last, const Passage& passage,
                        const std::vector<Token>& tokens) {
  joined_.read(passage, tokens, pronouns_);
  const Workspace& read = joined_.workspace();
  const auto meant =
      std::find_if(read.items.begin(), read.items.end(), [this](const Item& pronoun) {
        return pronoun.cue != no_cue && pronoun.status < Assertion::affirmed && is_of_work(pronoun);
      });
  if (meant == read.items.end()) return;
  for (const Item& other : read.items) {
    if (other.status == Assertion::affirmed && is_acted_on(other.first)) return;
  }
  held_.settle(first, last, meant->status, read.span_of(read.cues[meant->cue]));
}

// Whether the sentence that is held names things and tells no deed.
bool Resumption::is_brought_up(const Workspace& w) {
  before_.read(plan_, w.text(), held_.sentence.tokens);
  constexpr WordClass deedless = word::be | word::have | word::speech;
  constexpr WordClass subject = word::candidate | word::adverb | word::relative;
  for (std::size_t i = 0; i < before_.size; ++i) {
    const bool does = before_.is(i, word::do_) && before_.is(i + 1, word::determiner);
    const bool acts = before_.is(i, word::verb) && i > 0 && before_.is(i - 1, subject);
    const bool tells = does || acts || (before_.is_past(i) && !before_.is(i, word::do_));
    const bool ours = i > 0 && before_.is(i - 1, word::self | word::we);
    if (tells && !ours && !before_.is(i, deedless) && !before_.is_one_of(i, brings_up))
      return false;
  }
  return true;
}

// Where the sentence's own first mention stands: behind it a pronoun is of that.
std::size_t Resumption::own_mention(const Workspace& w) {
  const auto own = std::find_if(w.items.begin(), w.items.end(),
                                [](const Item& item) { return item.kind == Item::Kind::mention; });
  return own == w.items.end() ? w.tokens().size() : own->first;
}

void Resumption::find_pronouns(std::string_view text, const std::vector<Token>& tokens,
                               std::size_t from, std::size_t to) {
  pronouns_.clear();
  for (std::size_t i = from; i < to; ++i) {
    if (!stands_for_it(text, tokens, i)) continue;
    Item& item = pronouns_.emplace_back();
    item.first = static_cast<std::uint32_t>(i);
    item.last = item.first + 1;
    item.begin = tokens[i].begin;
    item.end = tokens[i].end;
  }
}

}  // namespace assay::evidence
