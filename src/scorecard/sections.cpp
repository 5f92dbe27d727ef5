#include "scorecard/sections.hpp"

#include <algorithm>

#include "scorecard/bind.hpp"
#include "scorecard/values.hpp"
#include "text/fold.hpp"

namespace assay::scorecard {
namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool has_words(std::string_view text) {
  return text.find_first_not_of(" \t\r\n>") != std::string_view::npos;
}

}  // namespace

std::string fold_heading(std::string_view words) {
  std::string out;
  for (const char c : text::fold(words)) {
    if (c == '\'') continue;  // "What's" and "Whats" are one word
    if (is_word_byte(c))
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

HeadingNames::HeadingNames(const model::Rubric& rubric) {
  for (model::Slot slot = 0; slot < rubric.slots; ++slot) {
    const model::Criterion& criterion = *target(rubric, slot).criterion;
    add(rubric.paths[slot], slot, 0);
    add(criterion.title, slot, 1);
    add(criterion.ask, slot, 2);
  }
}

void HeadingNames::add(std::string_view words, std::uint32_t slot, int rank) {
  std::string folded = fold_heading(words);
  if (folded.empty()) return;
  const auto [at, is_new] =
      names_.try_emplace(std::move(folded), Entry{{slot, evidence::no_slot}, rank});
  Entry& entry = at->second;
  if (is_new || entry.match.criterion == slot) return;
  if (rank < entry.rank)
    entry = {{slot, evidence::no_slot}, rank};
  else if (rank == entry.rank && entry.match.other == evidence::no_slot)
    entry.match.other = slot;
}

HeadingNames::Match HeadingNames::find(std::string_view heading) const {
  const auto at = names_.find(fold_heading(heading));
  return at == names_.end() ? Match{} : at->second.match;
}

void OpenSections::enter(std::uint8_t depth, std::uint32_t criterion) {
  while (!open_.empty() && open_.back().depth >= depth)
    open_.pop_back();
  if (criterion != evidence::no_slot) open_.push_back({depth, criterion});
}

// Whether the block ends a passage and is in none.
bool PassageCursor::parts(const notes::Block& block) {
  const auto cut = [this](Span span) {
    return whole_.text.substr(span.begin, span.end - span.begin);
  };
  if (block.kind == notes::BlockKind::heading) {
    const HeadingNames::Match match = names_->find(cut(block.value));
    sections_.enter(block.depth, match.criterion);
    return match.criterion != evidence::no_slot;
  }
  if (block.kind != notes::BlockKind::field || !answers_) return false;
  return is_answer(*rubric_, cut(block.key), sections_.current());
}

bool PassageCursor::take(Text& passage) {
  if (!open_) return false;
  open_ = false;
  const std::string_view words = whole_.text.substr(run_.begin, run_.end - run_.begin);
  if (!has_words(words)) return false;
  passage.text = words;
  passage.owned = whole_.owned;
  passage.offsets = whole_.offsets.part(run_);
  passage.source = whole_.source;
  passage.criterion = criterion_;
  passage.voice = voice_;
  return true;
}

bool PassageCursor::next(Text& passage) {
  notes::Block block;
  bool taken = false;
  while (!taken && blocks_.next(block)) {
    if (parts(block)) {
      taken = take(passage);
      continue;
    }
    const std::uint32_t criterion = sections_.current();
    const bool quote = block.kind == notes::BlockKind::quote;
    const Voice voice = quote ? Voice::candidate : Voice::interviewer;
    if (open_ && criterion == criterion_ && voice == voice_) {
      run_.end = block.span.end;
      continue;
    }
    taken = take(passage);
    run_ = block.span;
    criterion_ = criterion;
    voice_ = voice;
    open_ = true;
  }
  return taken || take(passage);
}

bool is_answer(const model::Rubric& rubric, std::string_view key, std::uint32_t section) {
  return key == "rating" ? section != evidence::no_slot : fact_slot(rubric, key).has_value();
}

void add_passages(PassageCursor cursor, Answers& answers) {
  const std::size_t most = answers.texts.size() + most_texts;
  PassageCursor before = cursor;
  for (Text passage; cursor.next(passage); passage = {}) {
    if (passage.criterion != evidence::no_slot) answers.section_has_text[passage.criterion] = true;
    if (answers.texts.size() > most) continue;
    if (answers.texts.size() == most) {
      passage = {};
      passage.rest = std::make_shared<const PassageCursor>(before);
    } else if (answers.texts.size() + 1 == most) {
      before = cursor;
    }
    answers.texts.push_back(std::move(passage));
  }
}

std::vector<Text> listed(const Answers& answers) {
  std::vector<Text> list = answers.texts;
  for (const Text& text : answers.texts) {
    if (!text.rest) continue;
    const auto at = std::find_if(list.begin(), list.end(),
                                 [](const Text& other) { return other.rest != nullptr; });
    std::vector<Text> told;
    PassageCursor cursor(*text.rest);
    for (Text passage; cursor.next(passage); passage = {})
      told.push_back(std::move(passage));
    list.insert(list.erase(at), told.begin(), told.end());
  }
  return list;
}

void add_sections(const model::Rubric& rubric, const Text& whole, Answers& answers) {
  const auto names = std::make_shared<const HeadingNames>(rubric);
  add_passages(PassageCursor(rubric, names, whole, 0, false), answers);
}

namespace {

class Walk final : public evidence::Passages::Cursor {
 public:
  explicit Walk(const Answers& answers) noexcept : answers_(answers) {}

  bool next(evidence::Passage& passage) override {
    if (rest_) {
      Text text;
      if (rest_->next(text)) return show(text, passage);
      rest_.reset();
    }
    if (next_ == answers_.texts.size()) return false;
    const Text& text = answers_.texts[next_++];
    if (!text.rest) return show(text, passage);
    rest_ = *text.rest;
    return next(passage);
  }

 private:
  static bool show(const Text& text, evidence::Passage& passage) {
    passage = {text.text, text.offsets, text.source, text.criterion, text.voice};
    return true;
  }

  const Answers& answers_;
  std::size_t next_ = 0;
  std::optional<PassageCursor> rest_;
};

}  // namespace

std::unique_ptr<evidence::Passages::Cursor> AnswerPassages::cursor() const {
  return std::make_unique<Walk>(answers_);
}

}  // namespace assay::scorecard
