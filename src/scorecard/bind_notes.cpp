#include <algorithm>

#include <fmt/format.h>

#include "scorecard/bind.hpp"
#include "scorecard/sections.hpp"
#include "text/quote.hpp"
#include "text/suggest.hpp"

namespace assay::scorecard {
namespace {

using notes::Block;
using notes::BlockKind;

// With the line that counts the rest, as many as a rendering shows.
constexpr std::size_t most_errors = 99;
constexpr std::size_t most_unread = 99;

std::string lower(std::string_view word) {
  std::string out(word);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

class NotesBinder {
 public:
  NotesBinder(const model::Rubric& rubric, const Parsed& input, Answers& answers, Diagnostics& out)
      : rubric_(rubric),
        source_(input.source),
        text_(input.source->text()),
        answers_(answers),
        out_(out),
        names_(std::make_shared<const HeadingNames>(rubric)),
        rated_(rubric.slots),
        given_(rubric.facts.size()) {}

  void run(std::uint32_t body) {
    notes::BlockCursor blocks(text_, body);
    for (Block block; blocks.next(block);) {
      if (block.kind == BlockKind::heading)
        opens(block);
      else if (block.kind == BlockKind::field)
        answer(block);
    }
    if (dropped_ > 0)
      out_.error(Code::too_many_errors, source_, last_,
                 fmt::format("{} more errors are not shown", dropped_));
    if (unread_ > most_unread)
      answers_.warnings.push_back(
          {Code::unread_answer,
           {},
           fmt::format("{} more lines that look like answers are read as text",
                       unread_ - most_unread)});
    Text whole;
    whole.text = text_;
    whole.source = source_;
    add_passages(PassageCursor(rubric_, names_, whole, body, true), answers_);
  }

 private:
  std::string_view cut(Span span) const { return text_.substr(span.begin, span.end - span.begin); }

  void error(Span where, Fault fault, std::vector<Note> notes = {}) {
    last_ = where;
    if (++errors_ > most_errors) {
      ++dropped_;
      return;
    }
    out_.add({Severity::error, fault.code, std::move(fault.message), where, source_,
              std::move(fault.help), std::move(notes)});
  }

  // Not an answer, and yet it reads like one: the assessment says so.
  void unread(const Block& block, std::string_view criterion, const std::string& why) {
    if (++unread_ > most_unread) return;
    const Position at = source_->position(block.span.begin);
    answers_.warnings.push_back({Code::unread_answer, std::string(criterion),
                                 fmt::format("{} on line {} is read as text: {}",
                                             text::quoted(cut(block.span)), at.line, why)});
  }

  void opens(const Block& heading) {
    const HeadingNames::Match match = names_->find(cut(heading.value));
    sections_.enter(heading.depth, match.criterion);
    heading_ = cut(heading.value);
    if (match.other != evidence::no_slot)
      error(heading.value, {Code::ambiguous_heading,
                            fmt::format("{} is the heading of both '{}' and '{}'",
                                        text::quoted(cut(heading.value)),
                                        rubric_.paths[match.criterion], rubric_.paths[match.other]),
                            fmt::format("write the id: {}", rubric_.paths[match.criterion])});
  }

  void answer(const Block& field) {
    const std::string_view key = cut(field.key);
    if (!is_answer(rubric_, key, sections_.current())) {
      if (key != "rating") return near_miss(field, key);
      return unread(field, {}, "it stands in no criterion's section" + meant_heading());
    }
    if (key == "rating") return rating(field, sections_.current());
    fact(field, *fact_slot(rubric_, key));
  }

  void rating(const Block& field, std::uint32_t slot) {
    const std::string& path = rubric_.paths[slot];
    if (repeated(rated_[slot], field, "'" + path + "' is rated twice")) return;
    Fault fault;
    if (auto found = read_rating(target(rubric_, slot), path, cut(field.value), fault))
      answers_.ratings[slot] = *found;
    else
      error(field.value, std::move(fault));
  }

  void fact(const Block& field, std::uint32_t slot) {
    const model::Fact& fact = rubric_.facts[slot];
    if (repeated(given_[slot], field, "'" + fact.id + "' is given twice")) return;
    Fault fault;
    const auto value = read_fact(fact, cut(field.value), fault);
    if (!value) return error(field.value, std::move(fault));
    answers_.facts[slot] = value->value;
    if (value->period_assumed) answers_.warnings.push_back(period_assumed(fact, cut(field.value)));
  }

  // Remembers the first answer; a second one is an error that shows both.
  bool repeated(std::optional<Span>& first, const Block& field, std::string message) {
    if (!first) {
      first = field.span;
      return false;
    }
    error(field.span, {Code::duplicate_answer, std::move(message), "keep one of the two"},
          {{"the first answer is here", *first, source_}});
    return true;
  }

  // The last heading may be a criterion's, misspelt.
  std::string meant_heading() const {
    if (heading_.empty()) return {};
    std::vector<std::string_view> known(rubric_.paths.begin(), rubric_.paths.end());
    const std::string_view meant = text::nearest(heading_, known);
    return meant.empty() ? "" : fmt::format("; did you mean the heading '{}'?", meant);
  }

  void near_miss(const Block& field, std::string_view key) {
    const std::string word = lower(key);
    if (word == "rating") return unread(field, {}, "write 'rating:' in small letters");
    if (fact_slot(rubric_, word)) return unread(field, word, fmt::format("write '{}:'", word));
    const auto slot = criterion_slot(rubric_, word);
    Fault ignored;
    if (slot && read_rating(target(rubric_, *slot), word, cut(field.value), ignored))
      unread(field, word,
             fmt::format("write 'rating: {}' under a heading '{}'", cut(field.value), word));
  }

  const model::Rubric& rubric_;
  SourceRef source_;
  std::string_view text_;
  Answers& answers_;
  Diagnostics& out_;
  std::shared_ptr<const HeadingNames> names_;
  OpenSections sections_;
  std::string_view heading_;                        // the last one's words
  std::vector<std::optional<Span>> rated_, given_;  // where each was answered first
  std::size_t errors_ = 0, dropped_ = 0;
  std::size_t unread_ = 0;  // lines that look like answers
  Span last_;
};

}  // namespace

void bind_notes(const model::Rubric& rubric, const Parsed& input, Answers& answers,
                Diagnostics& out) {
  NotesBinder(rubric, input, answers, out).run(input.opening.body);
}

}  // namespace assay::scorecard
