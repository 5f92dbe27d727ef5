/// Rubric: a scoring document, loaded, checked and ready to score.
///
///     auto rubric = assay::Rubric::load("rubrics/gpu-impact-verification.yaml");
///     if (!rubric) { std::cerr << rubric.error().render(); return 2; }
///     assay::Scorecard card{*rubric};
///     card.rate("baseline", "measured");
///     assay::Assessment a = rubric->score(card);
///
/// An immutable value, cheap to copy, shared between threads without locks.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <assay/assessment.hpp>
#include <assay/limits.hpp>
#include <assay/result.hpp>

namespace assay {

class Guideline;
class Scorecard;
class Scratch;
struct Score;

/// A criterion, looked up once for hot hosts.
struct Slot {
  std::uint32_t index = 0;
};
/// A fact, looked up once.
struct FactSlot {
  std::uint32_t index = 0;
};

class ASSAY_API Rubric {
 public:
  /// Reads a file and the rubrics nested in it, which are looked up beside it.
  static Result<Rubric> load(const std::string& path, const Limits& limits = {});
  /// The same from memory; `name` stands for the path in messages and for relative look-ups.
  static Result<Rubric> parse(std::string text, std::string name = "rubric.yaml",
                              const Limits& limits = {});

  std::string_view id() const noexcept;
  std::string_view version() const noexcept;
  std::string_view title() const noexcept;
  /// "sha256:..." over the file, the rubrics nested in it and the lexicon.
  std::string_view digest() const noexcept;
  /// Warnings met while loading; the rubric works all the same.
  const Diagnostics& warnings() const noexcept { return *warnings_; }

  /// No value for an unknown id. O(criteria).
  std::optional<Slot> slot(std::string_view criterion) const noexcept;
  std::optional<FactSlot> fact_slot(std::string_view fact) const noexcept;
  /// Index of a level, for Scorecard::rate(Slot, level).
  std::optional<std::uint16_t> level(Slot criterion, std::string_view name) const noexcept;

  /// Pure: the same card gives the same assessment, on every thread. O(rubric + text). A card that
  /// was made for another rubric (another digest) is not scored: the assessment has no answers, and
  /// a warning `wrong-rubric`.
  Assessment score(const Scorecard& card) const;
  /// The same with what the guideline pays; its multiplier, where it has one, is the assessment's.
  /// A guideline that was bound to another rubric pays nothing: a warning `wrong-rubric`.
  Assessment score(const Scorecard& card, const Guideline& guideline) const;
  /// Numbers alone, for hot hosts: reads ratings and facts, no text; allocates nothing. The result
  /// views `scratch`, which one thread may use at a time. With a card or a scratch of another
  /// rubric it is incomplete and empty.
  Score score(const Scorecard& card, Scratch& scratch) const noexcept;

  const std::shared_ptr<const model::Rubric>& model() const noexcept { return model_; }

 private:
  Rubric(std::shared_ptr<const model::Rubric> model, std::shared_ptr<const Diagnostics> warnings);
  std::shared_ptr<const model::Rubric> model_;
  std::shared_ptr<const Diagnostics> warnings_;
};

}  // namespace assay
