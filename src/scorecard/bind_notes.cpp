#include <algorithm>
#include <array>
#include <utility>

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
      else if (block.kind == BlockKind::prose)
        dressed_up(block.span);
    }
    if (dropped_ > 0)
      out_.error(Code::too_many_errors, source_, last_,
                 fmt::format("{} more errors are not shown", dropped_),
                 "mend those above, and look again");
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
      answers_.ratings.set(slot, *found);
    else
      error(field.value, std::move(fault));
  }

  void fact(const Block& field, std::uint32_t slot) {
    const model::Fact& fact = rubric_.facts[slot];
    if (repeated(given_[slot], field, "'" + fact.id + "' is given twice")) return;
    Fault fault;
    const auto value = read_fact(fact, cut(field.value), fault);
    if (!value) return error(field.value, std::move(fault));
    answers_.facts.set(slot, value->value);
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
    std::vector<std::string_view> known(rubric_.paths.begin(), rubric_.paths.end());
    for (const model::Criterion& criterion : rubric_.criteria)
      for (const std::string* words : {&criterion.title, &criterion.ask})
        if (!words->empty()) known.push_back(*words);
    const std::string_view meant = text::nearest(heading_, known);
    if (!meant.empty()) return fmt::format("; did you mean the heading '{}'?", meant);
    return fmt::format("; a section begins with a heading such as '## {}'", known.front());
  }

  // `- rating: measured`, `**idle_reduction:** 12%`, `rating = 8`, `idle reduction: 12%`: lines of
  // prose that would be answers if they stood bare. Code is taken as it is meant, for text.
  void dressed_up(Span prose) {
    bool code = false;
    for (std::uint32_t at = prose.begin; at < prose.end;) {
      const notes::Line line = notes::line_at(text_, at);
      at = line.next;
      const std::string_view words = cut({line.body, std::max(line.body, line.content.end)});
      if (words.starts_with("```") || words.starts_with("~~~")) code = !code;
      if (code || line.blank || notes::is_indented(line)) continue;
      if (const auto field = bare(words)) undressed(line.content, field->first, field->second);
    }
  }

  // Key and value of such a line, without marks.
  static std::optional<std::pair<std::string, std::string_view>> bare(std::string_view words) {
    constexpr std::string_view marks = " \t*+-_`|\r";
    constexpr std::size_t longest_key = 60;
    const auto strip = [marks](std::string_view text) {
      const std::size_t first = text.find_first_not_of(marks);
      if (first == std::string_view::npos) return std::string_view{};
      return text.substr(first, text.find_last_not_of(marks) + 1 - first);
    };
    const std::size_t joint = words.substr(0, longest_key).find_first_of(":=");
    if (joint == std::string_view::npos) return std::nullopt;
    std::string key = text::folded(strip(words.substr(0, joint)));
    const std::string_view value = strip(words.substr(joint + 1));
    if (key.empty() || value.empty()) return std::nullopt;
    return std::pair{std::move(key), value};
  }

  void undressed(Span line, const std::string& key, std::string_view value) {
    Fault ignored;
    const std::uint32_t section = sections_.current();
    const bool rates = key == "rating" && section != evidence::no_slot &&
                       read_rating(target(rubric_, section), key, value, ignored);
    const auto slot = rates ? std::nullopt : fact_slot(rubric_, key);
    if (!rates && !(slot && read_fact(rubric_.facts[*slot], value, ignored))) return;
    Block block;
    block.span = line;
    unread(block, rates ? std::string_view(rubric_.paths[section]) : std::string_view(key),
           fmt::format("write '{}: {}' by itself on its line", key, value));
  }

  // `score: 8` and `level: measured` in a criterion's section, and the misspelt name of a fact.
  bool other_word(const Block& field, const std::string& word) {
    constexpr std::array<std::string_view, 6> ratings{"score", "level", "points",
                                                      "rated", "grade", "ratings"};
    Fault ignored;
    const std::uint32_t section = sections_.current();
    const std::string_view value = cut(field.value);
    if (section != evidence::no_slot &&
        (std::find(ratings.begin(), ratings.end(), word) != ratings.end() ||
         !text::nearest(word, std::array<std::string_view, 1>{"rating"}).empty()) &&
        read_rating(target(rubric_, section), word, value, ignored)) {
      unread(field, rubric_.paths[section], fmt::format("write 'rating: {}'", value));
      return true;
    }
    std::vector<std::string_view> known;
    for (const model::Fact& fact : rubric_.facts)
      known.push_back(fact.id);
    const std::string_view meant = text::nearest(word, known);
    if (meant.empty() || !read_fact(rubric_.facts[*fact_slot(rubric_, meant)], value, ignored))
      return false;
    unread(field, meant, fmt::format("did you mean '{}: {}'?", meant, value));
    return true;
  }

  void near_miss(const Block& field, std::string_view key) {
    const std::string word = lower(key);
    if (word == "rating") return unread(field, {}, "write 'rating:' in small letters");
    if (fact_slot(rubric_, word)) return unread(field, word, fmt::format("write '{}:'", word));
    if (other_word(field, word)) return;
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
