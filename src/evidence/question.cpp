#include "evidence/question.hpp"

#include <algorithm>

#include "evidence/joined.hpp"
#include "evidence/replies.hpp"
#include "evidence/turns.hpp"
#include "text/word_list.hpp"

namespace assay::evidence {
namespace {

bool is_within(const std::vector<Item>& items, std::size_t at) noexcept {
  return std::any_of(items.begin(), items.end(),
                     [at](const Item& item) { return item.first <= at && at < item.last; });
}

// "Rollback?", "Rollback drill?", "Rollback at her last place?"
bool is_bare_topic(const Workspace& w) noexcept {
  constexpr std::size_t longest = 12;
  constexpr WordClass tells = word::past | word::be | word::have | word::do_ | word::modal |
                              word::inquiry | word::self | word::we | word::infinitive;
  constexpr WordClass tail = word::preposition | word::subordinator;
  const std::vector<Token>& question = w.tokens();
  constexpr std::size_t most_before = 4;  // "Automation of the rollback?"
  if (question.size() > longest || w.items.empty() || w.items.front().first > most_before)
    return false;
  const std::size_t first = w.items.front().first;
  for (std::size_t i = first > 1 ? 0 : first; i < question.size(); ++i) {
    if (is_within(w.items, i)) continue;
    if (question[i].kind == TokenKind::mark) {
      if (i < first) return false;  // "Q: Any rollback?"
      continue;
    }
    const WordClass what =
        question[i].word < w.plan.looks.size() ? w.plan.looks[question[i].word] : 0;
    if ((what & tail) != 0 && i >= first) return true;
    if ((what & (tells | word::candidate | word::they)) != 0) return false;
  }
  return true;
}

// "Has she done a rollback?", "Ever run a rollback?", "Who ran the rollback?"; but not "Did the
// vendor run it?"
bool asks_of_candidate(std::string_view text, const std::vector<Token>& question) noexcept {
  constexpr std::size_t longest = 16;
  if (question.size() < 3 || question.size() > longest) return false;
  static constexpr text::WordList helps{"Has",   "Have",  "Did",  "Does", "Do",  "Is",  "Was",
                                        "Can",   "Could", "Had",  "has",  "did", "was", "can",
                                        "could", "have",  "does", "Were", "Are"};
  static constexpr text::WordList whom{"she", "he",   "they",      "you", "She",
                                       "He",  "they", "candidate", "it"};
  static constexpr text::WordList ever{"Ever", "ever", "Any", "any", "Who", "who"};
  const auto spelled = [&](std::size_t at) {
    return text::Spelling::within(text, question[at].begin, question[at].end);
  };
  return ever.has(spelled(0)) || (helps.has(spelled(0)) && whom.has(spelled(1)));
}

// "did you cover the rollback?", "Did anybody get to it?": of the interview, not of the candidate.
bool asks_of_interview(std::string_view text, const std::vector<Token>& question,
                       bool of_candidate) noexcept {
  static constexpr text::WordList who{"we", "anyone", "anybody", "someone", "somebody"};
  static constexpr text::WordList talks{"cover", "ask",   "discuss", "reach", "probe",
                                        "touch", "raise", "explore", "test",  "get"};
  static constexpr text::WordList to{"to", "round", "around", "into"};
  const auto spelled = [&](std::size_t at) {
    return text::Spelling::within(text, question[at].begin, question[at].end);
  };
  for (std::size_t i = 0; i + 2 < question.size(); ++i) {
    const bool you = !of_candidate && spelled(i) == text::Spelling("you");
    if ((!you && !who.has(spelled(i))) || !talks.has(spelled(i + 1))) continue;
    if (spelled(i + 1) != text::Spelling("get") || to.has(spelled(i + 2))) return true;
  }
  return false;
}

// The words of the first items that stand side by side.
std::vector<Token> topic_of(const std::vector<Token>& question, const std::vector<Item>& items) {
  std::uint32_t end = items.front().last;
  for (const Item& item : items) {
    if (item.first <= end) end = std::max(end, item.last);
  }
  return {question.begin() + items.front().first, question.begin() + end};
}

// "Q: Tell me about the rollback.", "[Kim] and the gala?": whatever a line of a transcript asks of
// the one who answers.
bool asks_in_turn(std::string_view text, const std::vector<Token>& question,
                  std::size_t label) noexcept {
  constexpr std::size_t longest = 24;
  static constexpr text::WordList ours{"we", "We", "our", "us"};
  if (label == 0 || question.size() > longest) return false;
  return std::none_of(question.begin(), question.end(), [&](const Token& token) {
    return token.is_word() && ours.has(text::Spelling::within(text, token.begin, token.end));
  });
}

// No bare number: "Rollback? She had one ready."
bool is_figure(const Item& item) noexcept {
  return item.kind == Item::Kind::quantity && item.amount->kind != EvidenceKind::number &&
         item.amount->kind != EvidenceKind::count;
}

}  // namespace

bool Question::is_asked(const Workspace& w) noexcept {
  return w.sentence.question || turn_of(w.text(), w.tokens()).asks;
}

void Question::hear(Workspace& w) {
  if (!w.may_hold_targets()) return;
  w.find_targets();
  w.add_mentions();
  if (w.items.empty()) return;
  const Turn turn = turn_of(w.text(), w.tokens());
  label_ = turn.label <= w.items.front().first ? turn.label : 0;
  only_in_turn_ = false;
  of_interview_ = asks_of_interview(w.text(), w.tokens(), turn.asks);
  if (is_bare_topic(w)) {
    heard_ = w.tokens();
  } else {
    only_in_turn_ = !of_interview_ && !asks_of_candidate(w.text(), w.tokens());
    if (!only_in_turn_ || asks_in_turn(w.text(), w.tokens(), label_))
      heard_ = topic_of(w.tokens(), w.items);
  }
}

// Where the answer begins in the sentence behind what was heard; SIZE_MAX where it holds none.
std::size_t Question::answer_in(const Workspace& w) const {
  if (w.sentence.question) return SIZE_MAX;
  const std::uint32_t begin = w.tokens().front().begin;
  const std::string_view between = w.text().substr(heard_.back().end, begin - heard_.back().end);
  const auto lines = std::count(between.begin(), between.end(), '\n');
  if (lines == 0) return only_in_turn_ ? SIZE_MAX : 0;
  const Turn turn = turn_of(w.text(), w.tokens());
  const bool answers = lines < 3 && label_ != 0 && turn.label != 0 && !turn.asks;
  return answers ? turn.label : SIZE_MAX;
}

std::size_t Question::join(Workspace& w) {
  in_turn_ = false;
  if (heard_.empty()) return 0;
  std::size_t size = 0;
  const std::size_t answer = answer_in(w);
  if (answer != SIZE_MAX) {
    while (heard_.size() > 1 && heard_.back().is_mark(U'?'))
      heard_.pop_back();
    heard_.push_back(colon_behind(heard_.back()));
    size = heard_.size();
    joined_.assign(heard_.begin(), heard_.end());
    const std::size_t first = past_opener(w.text(), w.tokens(), answer);
    joined_.insert(joined_.end(), w.tokens().begin() + static_cast<std::ptrdiff_t>(first),
                   w.tokens().end());
    w.sentence.tokens.swap(joined_);
    in_turn_ = answer > 0;
  }
  heard_.clear();
  return size;
}

void Question::hush(std::size_t asked, Workspace& w) const {
  const bool told = says_so(w.text(), w.tokens(), asked) || (in_turn_ && tells_own(w, asked)) ||
                    std::any_of(w.items.begin(), w.items.end(), [asked](const Item& item) {
                      return item.first >= asked && is_figure(item);
                    });
  // "Drift? None." may be praise.
  const bool curt = w.tokens().size() <= asked + 2 && !in_turn_;
  for (Item& item : w.items) {
    const bool open =
        item.first < asked && (item.status == Assertion::affirmed ||
                               (curt && item.status == Assertion::negated && !of_interview_));
    if (open && !told) item.silent = true;
    // "did you cover it?" - "no": that it was not asked
    if (of_interview_ && item.first < asked && item.status == Assertion::negated)
      item.status = Assertion::unasked;
  }
}

}  // namespace assay::evidence
