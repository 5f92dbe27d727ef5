// A frame in words with what is missing filled in.
#pragma once

#include <optional>
#include <utility>

#include "score/run.hpp"
#include "score/word_frame.hpp"

namespace assay::score {

// While it lives, the criteria that lack points have the fewest, or the most, that they can give,
// and flags that read them are raised by those.
class WordCompletion {
 public:
  WordCompletion(const model::Rubric& rubric, WordFrame& frame, Completion completion) noexcept;
  ~WordCompletion();
  WordCompletion(const WordCompletion&) = delete;
  WordCompletion& operator=(const WordCompletion&) = delete;

  // False: open.
  bool is_settled() const noexcept { return settled_; }
  WordDecision decision() const noexcept;

 private:
  bool raise_flags() const noexcept;

  const model::Rubric& rubric_;
  WordFrame& frame_;
  WordMean mean_;
  bool settled_ = true;
};

// The scores of the two completions, ordered, in units of the rubric's precision. None: open.
std::optional<std::pair<std::int64_t, std::int64_t>> bounds_in_words(const model::Rubric& rubric,
                                                                     WordFrame& frame) noexcept;

}  // namespace assay::score
