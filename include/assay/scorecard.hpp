/// Scorecard: what interviewers answered for one rubric.
///
///     assay::Scorecard card{rubric};
///     if (auto s = card.rate("baselin", "measured"); !s) std::cerr << s.error().render();
///     card.fact("idle_reduction", assay::percent(12));
///     card.notes("She cut idle GPU time by 12% ...");
///
/// A mutable value for one thread at a time; copies are independent. Every setter returns a Status:
/// a name or unit that the rubric does not know is an error with a hint, and changes nothing.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <assay/quantity.hpp>
#include <assay/result.hpp>
#include <assay/rubric.hpp>

namespace assay {

namespace scorecard {
struct Answers;
}

class ASSAY_API Scorecard {
 public:
  explicit Scorecard(const Rubric& rubric);
  Scorecard(const Scorecard&);
  Scorecard(Scorecard&&) noexcept;
  Scorecard& operator=(const Scorecard&);
  Scorecard& operator=(Scorecard&&) noexcept;
  ~Scorecard();

  /// Reads a scorecard (.yaml, .json) or debrief notes (.md, .txt) for this rubric.
  static Result<Scorecard> load(const Rubric& rubric, const std::string& path, const Limits& limits = {});

  /// A level by its name, points on the rubric's scale, or not assessed. A later answer replaces.
  Status rate(std::string_view criterion, std::string_view level);
  Status rate(std::string_view criterion, const Decimal& points);
  Status not_assessed(std::string_view criterion);
  /// In any unit that converts to the fact's.
  Status fact(std::string_view fact, const Quantity& value);
  /// The interviewer's prose, Markdown with sections as in debrief notes; replaces earlier notes.
  Status notes(std::string_view markdown);
  /// The candidate's own words on one criterion.
  Status answer(std::string_view criterion, std::string_view words);
  void candidate(std::string_view id);
  void interviewer(std::string_view id);
  void grade(std::string_view grade);
  void profile(std::string_view profile);
  void date(std::string_view iso_date);
  void id(std::string_view key, std::string_view value);
  Status offer(std::string_view component, const Quantity& value);
  Status peer(std::string_view component, const Quantity& value);

  /// For hot hosts: no look-ups and no checks beyond an assertion in debug builds. `value` is in the
  /// fact's own unit, 1 or 0 for a bool.
  void rate(Slot criterion, std::uint16_t level) noexcept;
  void rate(Slot criterion, const Decimal& points) noexcept;
  void fact(FactSlot fact, const Decimal& value) noexcept;
  /// Forgets ratings, facts and text; keeps the memory.
  void clear() noexcept;

  const scorecard::Answers& answers() const noexcept { return *answers_; }

 private:
  std::shared_ptr<const model::Rubric> rubric_;
  std::unique_ptr<scorecard::Answers> answers_;
};

/// Space for scoring without allocation: one for each thread and rubric.
class ASSAY_API Scratch {
 public:
  explicit Scratch(const Rubric& rubric);
  Scratch(Scratch&&) noexcept;
  Scratch& operator=(Scratch&&) noexcept;
  ~Scratch();

 private:
  friend class Rubric;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The numbers of an assessment; views stay valid until the scratch is used again.
struct Score {
  Outcome status = Outcome::incomplete;
  std::optional<Decimal> score;
  std::optional<Decimal> multiplier;
  Decimal coverage;
  const std::optional<Decimal>* points = nullptr;         ///< by slot
  const std::optional<Decimal>* contributions = nullptr;  ///< by slot
  std::size_t criteria = 0;
  std::uint64_t clauses = 0;  ///< bit i: the rubric's i-th clause holds (the first 64)
};

}  // namespace assay
