#include "evidence/topics.hpp"

#include <algorithm>
#include <functional>
#include <optional>

#include "evidence/places.hpp"

namespace assay::evidence {
namespace {

constexpr std::size_t longest_topic = 12, longest_answer = 64;  // tokens

bool in_bold(std::string_view text, const Token& first) noexcept {
  return first.begin > 1 && (text[first.begin - 1] == '*' || text[first.begin - 1] == '_') &&
         text[first.begin - 2] == text[first.begin - 1];
}

bool is_in_item(const std::vector<Item>& items, std::size_t at) noexcept {
  return std::any_of(items.begin(), items.end(),
                     [at](const Item& item) { return item.first <= at && at < item.last; });
}

bool is_nominal(const Plan& plan, const Token& token, bool first) noexcept {
  constexpr WordClass acts = word::past | word::verb | word::be | word::have | word::do_ |
                             word::modal | word::candidate | word::self | word::we | word::they |
                             word::it | word::person | word::group | word::org |
                             word::subordinator | word::negation;
  if (!token.is_word() || token.word >= plan.classes.size()) return true;
  const WordClass what = plan.classes[token.word];
  // "drift and cost"
  return (what & acts) == 0 || (!first && (what & word::also_base) != 0);
}

bool is_bare(const std::vector<Token>& sentence, const std::vector<Item>& items) {
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    if (sentence[i].kind != TokenKind::mark && !is_in_item(items, i)) return false;
  }
  return true;
}

// "Concerns: none"
bool is_label(const std::vector<Token>& sentence) noexcept {
  constexpr std::size_t longest = 6;
  const auto end =
      sentence.begin() + static_cast<std::ptrdiff_t>(std::min(longest, sentence.size()));
  return std::any_of(sentence.begin(), end, [](const Token& token) { return token.is_mark(U':'); });
}

// Whether `sentence`, the next one of the text, is said of the topic.
bool is_said_of(std::string_view text, const std::vector<Token>& topic,
                const std::vector<Token>& sentence) {
  if (sentence.size() > longest_answer || is_label(sentence)) return false;
  const Place of = place_of(text, topic.front()), at = place_of(text, sentence.front());
  const bool below = at.line != Place::Line::heading && at.line != Place::Line::row;
  if (!below && at.opens) return false;
  return of.line != Place::Line::item || !at.opens || at.indent > of.indent;
}

// The mark of a heading or a label that has nothing below it: `sentence`, the next one, is a
// heading or a label too. Nobody filled in that part of the form.
std::optional<Span> left_empty(std::string_view text, const std::vector<Token>& topic,
                               const std::vector<Token>& sentence) {
  const Place of = place_of(text, topic.front()), at = place_of(text, sentence.front());
  if (of.line == Place::Line::heading) {
    if (at.line != Place::Line::heading || at.depth > of.depth) return std::nullopt;
    const auto marks = static_cast<std::uint32_t>(of.start);
    return Span{marks, marks + static_cast<std::uint32_t>(of.depth)};
  }
  if (!topic.back().is_mark(U':') || !at.opens) return std::nullopt;
  const bool next = at.line == Place::Line::heading ||
                    (at.line == of.line && at.indent == of.indent && is_label(sentence));
  return next ? std::optional(Span{topic.back().begin, topic.back().end}) : std::nullopt;
}

// Whether `next` goes on in the file where `passage` ends, but for what marks its lines.
bool goes_on(const Passage& passage, const Passage& next) noexcept {
  if (!passage.source || passage.source != next.source) return false;
  const std::string_view file = passage.source->text();
  const auto within = [&file](std::string_view text) {
    const std::less_equal<const char*> before;
    return before(file.data(), text.data()) &&
           before(text.data() + text.size(), file.data() + file.size());
  };
  return within(passage.text) && within(next.text) && passage.text.data() < next.text.data();
}

}  // namespace

bool is_nominal(const Plan& plan, const std::vector<Token>& sentence,
                const std::vector<Item>& items) {
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    if (!is_in_item(items, i) && !is_nominal(plan, sentence[i], i == 0)) return false;
  }
  return true;
}

bool is_topic(const Plan& plan, std::string_view text, const std::vector<Token>& sentence,
              const std::vector<Item>& items) {
  if (sentence.size() > longest_topic || items.empty()) return false;
  const Place place = place_of(text, sentence.front());
  if (!place.opens || place.line == Place::Line::row) return false;
  const Token& last = sentence.back();
  const bool whole = ends_line(text, last);
  const bool title = place.line == Place::Line::heading || in_bold(text, sentence.front());
  if (title) return whole;
  const bool labels = last.is_mark(U':') || place.line == Place::Line::item;
  // "$2M" tells something.
  const bool tells = std::any_of(items.begin(), items.end(), [](const Item& item) {
    return item.kind == Item::Kind::quantity && item.amount->kind != EvidenceKind::number;
  });
  if (tells) return false;
  return whole && labels ? is_nominal(plan, sentence, items) : is_bare(sentence, items);
}

void Topics::read(const Workspace& next) {
  if (!held_ || !held_.is_topic) return;
  const std::vector<Token>& topic = held_.sentence.tokens;
  if (const auto mark = left_empty(next.text(), topic, next.tokens()))
    return held_.settle(0, held_.items.size(), Assertion::unasked, *mark);
  if (next.items.empty() && is_said_of(next.text(), topic, next.tokens()))
    join(*next.passage, next.tokens());
}

void Topics::read_quote(const Passage& next) {
  if (next.voice != Voice::candidate || !goes_on(passage_, next)) return;
  SentenceCursor cursor(next.text, plan_.vocabulary);
  if (!cursor.next(quoted_) || quoted_.question || quoted_.tokens.size() > longest_answer) return;
  const auto behind = static_cast<std::size_t>(next.text.data() - passage_.text.data());
  for (Token& token : quoted_.tokens) {
    token.begin += static_cast<std::uint32_t>(behind);
    token.end += static_cast<std::uint32_t>(behind);
  }
  passage_.text = {passage_.text.data(), behind + next.text.size()};
  passage_.voice = Voice::candidate;
  join(passage_, quoted_.tokens);
  passage_.voice = Voice::interviewer;
}

// The topic keeps its places among the tokens.
void Topics::join(const Passage& passage, const std::vector<Token>& sentence) {
  tokens_ = held_.sentence.tokens;
  while (tokens_.size() > 1 && (tokens_.back().is_mark(U':') || tokens_.back().is_mark(U'.')))
    tokens_.pop_back();
  tokens_.push_back(colon_behind(tokens_.back()));
  tokens_.insert(tokens_.end(), sentence.begin(), sentence.end());
  joined_.read(passage, tokens_, held_.items);
  held_.take(joined_.workspace());
}

}  // namespace assay::evidence
