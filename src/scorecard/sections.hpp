// Which headings open a criterion's section, and the text that stands in each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "evidence/plan.hpp"
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

// Gathers neighbouring blocks of one section and voice into one passage.
class Passages {
 public:
  Passages(const Text& whole, Answers& answers) : whole_(whole), answers_(answers) {}
  void add(Span span, std::uint32_t criterion, Voice voice);
  // What stands between two passages holds no evidence.
  void end();

 private:
  const Text& whole_;
  Answers& answers_;
  Span run_;
  std::uint32_t criterion_ = evidence::no_slot;
  Voice voice_ = Voice::interviewer;
  bool open_ = false;
};

}  // namespace assay::scorecard
