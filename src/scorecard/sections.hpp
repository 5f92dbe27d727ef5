// Which headings open a criterion's section, and the text that stands in each.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "evidence/passages.hpp"
#include "model/rubric.hpp"
#include "notes/scan.hpp"
#include "scorecard/answers.hpp"

namespace assay::scorecard {

// A heading's words, folded as phrases are and without their punctuation.
std::string fold_heading(std::string_view words);

// What headings may be called: a criterion's path, id, title or `ask`.
class HeadingNames {
 public:
  explicit HeadingNames(const model::Rubric& rubric);

  struct Match {
    std::uint32_t criterion = evidence::no_slot;
    std::uint32_t other = evidence::no_slot;  // a second one that the words fit as well
  };
  Match find(std::string_view heading) const;

 private:
  void add(std::string_view words, std::uint32_t slot, int rank);
  struct Entry {
    Match match;
    int rank = 0;  // paths go before titles, titles before questions
  };
  std::unordered_map<std::string, Entry> names_;
};

// The sections that are open at a block: a heading closes those of its depth and deeper.
class OpenSections {
 public:
  void enter(std::uint8_t depth, std::uint32_t criterion);
  std::uint32_t current() const noexcept {
    return open_.empty() ? evidence::no_slot : open_.back().criterion;
  }

 private:
  struct Section {
    std::uint8_t depth;
    std::uint32_t criterion;
  };
  std::vector<Section> open_;
};

// The passages of a text: neighbouring blocks of one section and voice. What stands between two
// passages, headings of sections and answers, holds no evidence. A copy goes on by itself.
class PassageCursor {
 public:
  // `answers`: fields of the rubric are answers, as in a file of notes. The rubric must outlive the
  // cursor.
  PassageCursor(const model::Rubric& rubric, std::shared_ptr<const HeadingNames> names,
                const Text& whole, std::uint32_t body, bool answers)
      : rubric_(&rubric),
        names_(std::move(names)),
        whole_(whole),
        blocks_(whole_.text, body),
        answers_(answers) {}

  // False at the end.
  bool next(Text& passage);

 private:
  bool parts(const notes::Block& block);
  bool take(Text& passage);

  const model::Rubric* rubric_;
  std::shared_ptr<const HeadingNames> names_;
  Text whole_;
  notes::BlockCursor blocks_;
  OpenSections sections_;
  bool answers_ = false;
  // The run so far.
  Span run_;
  std::uint32_t criterion_ = evidence::no_slot;
  Voice voice_ = Voice::interviewer;
  bool open_ = false;
};

// Adds the passages that the cursor tells.
void add_passages(PassageCursor cursor, Answers& answers);

// A list of them all, however long, each with what it is a part of.
std::vector<Text> listed(const Answers& answers);

// All the passages of answers, in their order; the answers must outlive it.
class AnswerPassages final : public evidence::Passages {
 public:
  explicit AnswerPassages(const Answers& answers) noexcept : answers_(answers) {}
  std::unique_ptr<Cursor> cursor() const override;

 private:
  const Answers& answers_;
};

}  // namespace assay::scorecard
