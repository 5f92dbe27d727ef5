#include "scorecard/sections.hpp"

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

void Passages::add(Span span, std::uint32_t criterion, Voice voice) {
  if (open_ && criterion == criterion_ && voice == voice_) {
    run_.end = span.end;
    return;
  }
  end();
  run_ = span;
  criterion_ = criterion;
  voice_ = voice;
  open_ = true;
}

void Passages::end() {
  if (!open_) return;
  open_ = false;
  const std::string_view words = whole_.text.substr(run_.begin, run_.end - run_.begin);
  if (!has_words(words)) return;
  Text text;
  text.text = words;
  text.owned = whole_.owned;
  text.offsets = whole_.offsets.part(run_);
  text.source = whole_.source;
  text.criterion = criterion_;
  text.voice = voice_;
  answers_.texts.push_back(std::move(text));
  if (criterion_ != evidence::no_slot) answers_.section_has_text[criterion_] = true;
}

void add_sections(const model::Rubric& rubric, const Text& whole, Answers& answers) {
  const HeadingNames names(rubric);
  OpenSections sections;
  Passages passages(whole, answers);
  for (const notes::Block& block : notes::scan(whole.text, notes::FrontMatter::none).blocks) {
    if (block.kind == notes::BlockKind::heading) {
      const auto words = whole.text.substr(block.value.begin, block.value.end - block.value.begin);
      const HeadingNames::Match match = names.find(words);
      sections.enter(block.depth, match.criterion);
      if (match.criterion != evidence::no_slot) {
        passages.end();
        continue;
      }
    }
    const bool quote = block.kind == notes::BlockKind::quote;
    passages.add(block.span, sections.current(), quote ? Voice::candidate : Voice::interviewer);
  }
  passages.end();
}

}  // namespace assay::scorecard
