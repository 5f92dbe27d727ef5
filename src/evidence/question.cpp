#include "evidence/question.hpp"

#include <algorithm>

#include "evidence/joined.hpp"
#include "text/word_list.hpp"

namespace assay::evidence {
namespace {

bool is_within(const std::vector<Item>& items, std::size_t at) noexcept {
  return std::any_of(items.begin(), items.end(),
                     [at](const Item& item) { return item.first <= at && at < item.last; });
}

bool is_bare_topic(const std::vector<Token>& question, const std::vector<Item>& items) noexcept {
  constexpr std::size_t longest = 6;
  if (question.size() > longest || items.empty() || items.front().first > 1) return false;
  for (std::size_t i = items.front().first; i < question.size(); ++i) {
    if (!is_within(items, i) && question[i].kind != TokenKind::mark) return false;
  }
  return true;
}

bool is_in_line(std::string_view text, const Token& before, const Token& after) noexcept {
  return text.substr(before.end, after.begin - before.end).find('\n') == std::string_view::npos;
}

// No bare number: "Rollback? She had one ready."
bool is_figure(const Item& item) noexcept {
  return item.kind == Item::Kind::quantity && item.amount->kind != EvidenceKind::number &&
         item.amount->kind != EvidenceKind::count;
}

}  // namespace

void Question::hear(Workspace& w) {
  if (!w.may_hold_targets()) return;
  w.find_targets();
  w.add_mentions();
  if (is_bare_topic(w.tokens(), w.items)) heard_ = w.tokens();
}

std::size_t Question::join(Workspace& w) {
  if (heard_.empty()) return 0;
  std::size_t size = 0;
  if (!w.sentence.question && is_in_line(w.text(), heard_.back(), w.tokens().front())) {
    while (heard_.size() > 1 && heard_.back().is_mark(U'?'))
      heard_.pop_back();
    heard_.push_back(colon_behind(heard_.back()));
    size = heard_.size();
    joined_.assign(heard_.begin(), heard_.end());
    joined_.insert(joined_.end(), w.tokens().begin(), w.tokens().end());
    w.sentence.tokens.swap(joined_);
  }
  heard_.clear();
  return size;
}

void Question::hush(std::size_t asked, Workspace& w) {
  static constexpr text::WordList yes{"Yes", "yes", "Yep", "yep", "Sure", "sure"};
  const Token& first = w.tokens()[asked];
  const std::string_view word = w.text().substr(first.begin, first.end - first.begin);
  const bool told = yes.has(text::Spelling::of(word)) ||
                    std::any_of(w.items.begin(), w.items.end(), [asked](const Item& item) {
                      return item.first >= asked && is_figure(item);
                    });
  for (Item& item : w.items) {
    const bool open = item.first < asked && item.status != Assertion::unasked;
    if (open && !told) item.silent = true;
  }
}

}  // namespace assay::evidence
