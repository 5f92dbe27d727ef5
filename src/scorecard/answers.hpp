// What interviewers answered, bound to the slots of a rubric.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <assay/assessment.hpp>
#include <assay/decimal.hpp>
#include <assay/quantity.hpp>

#include "evidence/plan.hpp"
#include "scorecard/slots.hpp"

namespace assay::scorecard {

class PassageCursor;

// A passage. A run of a notes file views that file's text (100 MB are not copied); decoded text
// is kept by `owned`. Where notes have very many passages, the last Text stands for all the rest of
// them, so that the list is no longer than `most_texts`.
struct Text {
  std::string_view text;
  std::shared_ptr<const std::string> owned;
  text::OffsetMap offsets;
  SourceRef source;
  std::uint32_t criterion = evidence::no_slot;
  Voice voice = Voice::interviewer;
  bool notes = true;                          // else an entry of `answers`
  std::shared_ptr<const PassageCursor> rest;  // not null: what tells the passages
};

inline constexpr std::size_t most_texts = 10'000;

struct Answers {
  Head head;
  Ratings ratings;  // by criterion slot
  Facts facts;      // by fact slot, in the fact's unit
  std::vector<Text> texts;
  std::vector<bool> section_has_text;  // by criterion slot
  std::vector<std::pair<std::string, Quantity>> peer, offer;
  std::vector<Warning> warnings;  // met while binding ("period-assumed")
};

}  // namespace assay::scorecard
