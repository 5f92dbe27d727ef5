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

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <assay/quantity.hpp>
#include <assay/result.hpp>
#include <assay/rubric.hpp>

namespace assay {

namespace scorecard {
struct Answers;
struct Parsed;
}  // namespace scorecard

/// A file with answers, read but not yet bound to a rubric: its head tells which rubric it wants.
///
///     auto input = assay::Input::load("debrief.md");  // or a scorecard: .yaml, .json
///     auto rubric = assay::Rubric::load(directory + input->head().rubric + ".yaml");
///     auto card = assay::Scorecard::bind(*rubric, *input);
///
/// An immutable value, cheap to copy, shared between threads without locks.
class ASSAY_API Input {
 public:
  /// The form is told by the name's ending, else by how the text begins.
  static Result<Input> load(const std::string& path, const Limits& limits = {});
  static Result<Input> parse(std::string text, std::string name, const Limits& limits = {});

  /// What can be read of a text's head, whether the text has faults or not: which rubric it wants,
  /// so that its answers can be checked all the same.
  static Head peek(std::string text, std::string name, const Limits& limits = {});

  const Head& head() const noexcept;
  /// The text itself, which the offsets of evidence count in.
  const SourceRef& source() const noexcept;
  const scorecard::Parsed& parsed() const noexcept { return *parsed_; }

 private:
  explicit Input(std::shared_ptr<const scorecard::Parsed> parsed) : parsed_(std::move(parsed)) {}
  std::shared_ptr<const scorecard::Parsed> parsed_;
};

/// What the text of an input says, in its order. Mentions are sought for a rubric's phrases; with
/// null, quantities alone. `Evidence::set` is a view of the rubric.
ASSAY_API Result<std::vector<Evidence>> read_evidence(const Input& input, const Rubric* rubric,
                                                      const Limits& limits = {});

class ASSAY_API Scorecard {
 public:
  explicit Scorecard(const Rubric& rubric);
  Scorecard(const Scorecard&);
  Scorecard(Scorecard&&) noexcept;
  Scorecard& operator=(const Scorecard&);
  Scorecard& operator=(Scorecard&&) noexcept;
  ~Scorecard();

  /// The answers of an input, each checked against the rubric; every fault is reported at its
  /// place.
  static Result<Scorecard> bind(const Rubric& rubric, const Input& input,
                                const Limits& limits = {});
  /// Reads a scorecard (.yaml, .json) or debrief notes (.md, .txt) for this rubric. Faults of the
  /// head and of the answers are reported together.
  static Result<Scorecard> load(const Rubric& rubric, const std::string& path,
                                const Limits& limits = {});
  /// The same from memory; the form is told by `name`'s ending, else by how the text begins.
  static Result<Scorecard> parse(const Rubric& rubric, std::string text, std::string name,
                                 const Limits& limits = {});

  /// A level by its name, points on the rubric's scale, or not assessed. A later answer replaces.
  Status rate(std::string_view criterion, std::string_view level);
  Status rate(std::string_view criterion, const Decimal& points);
  Status not_assessed(std::string_view criterion);
  /// In any unit that converts to the fact's.
  Status fact(std::string_view fact, const Quantity& value);
  /// The same as text: "12%", "$3.2M/year", "2_800 hours/month", "true".
  Status fact(std::string_view fact, std::string_view value);
  /// The interviewer's prose, Markdown with sections as in debrief notes; replaces earlier notes.
  Status notes(std::string_view markdown);
  /// The candidate's own words on one criterion.
  Status answer(std::string_view criterion, std::string_view words);
  void candidate(std::string_view id);
  void interviewer(std::string_view id);
  void grade(std::string_view grade);
  void profile(std::string_view profile);
  /// A day of the calendar: 2026-03-14.
  Status date(std::string_view day);
  void id(std::string_view key, std::string_view value);
  /// What was offered, or what a peer of the same grade has: money or a percent, by component.
  Status offer(std::string_view component, const Quantity& value);
  Status peer(std::string_view component, const Quantity& value);
  /// The same as text: "$190k", "0.03%".
  Status offer(std::string_view component, std::string_view value);
  Status peer(std::string_view component, std::string_view value);

  /// For hot hosts: no look-ups and no checks beyond an assertion in debug builds. `value` is in
  /// the fact's own unit, 1 or 0 for a bool.
  void rate(Slot criterion, std::uint16_t level) noexcept;
  void rate(Slot criterion, const Decimal& points) noexcept;
  void fact(FactSlot fact, const Decimal& value) noexcept;
  /// Forgets ratings, facts and text; keeps the memory.
  void clear() noexcept;

  /// The rubric that its answers are for.
  const std::shared_ptr<const model::Rubric>& model() const noexcept { return rubric_; }
  const scorecard::Answers& answers() const noexcept { return *answers_; }

 private:
  Scorecard(std::shared_ptr<const model::Rubric> rubric, scorecard::Answers answers);
  static Result<Scorecard> read(const Rubric& rubric, const SourceRef& source, const Limits& limits,
                                Diagnostics out);
  void changed() noexcept;
  template <class Read>
  Status put_fact(std::string_view fact, std::string_view given, Read read);
  void drop_texts(std::uint32_t criterion, bool notes);
  using Pay = std::vector<std::pair<std::string, Quantity>>;
  Status pay(Pay& list, std::string_view component, const Quantity& value);
  Status pay(Pay& list, std::string_view component, std::string_view value);

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

/// Numbers by slot, to 6 decimals. Most are kept as whole millionths: each is made a Decimal when
/// it is read. A view, as `Score` is.
class SlotNumbers {
 public:
  SlotNumbers() noexcept = default;
  explicit SlotNumbers(std::span<const std::optional<Decimal>> decimals) noexcept
      : size_(decimals.size()), decimals_(decimals.data()) {}
  explicit SlotNumbers(std::span<const std::int64_t> millionths) noexcept
      : size_(millionths.size()), millionths_(millionths.data()) {}

  std::size_t size() const noexcept { return size_; }
  /// None where a criterion is missing, or was left out of the mean. Requires slot < size().
  std::optional<Decimal> operator[](std::size_t slot) const noexcept {
    if (millionths_ == nullptr) return decimals_[slot];
    if (millionths_[slot] == none) return std::nullopt;
    return detail::make_decimal(millionths_[slot], -6);
  }

  static constexpr std::int64_t none = INT64_MIN;  ///< among the millionths

 private:
  std::size_t size_ = 0;
  const std::optional<Decimal>* decimals_ = nullptr;
  const std::int64_t* millionths_ = nullptr;
};

/// The numbers of an assessment; views stay valid until the scratch is used again.
struct Score {
  Outcome status = Outcome::incomplete;
  std::optional<Decimal> score;
  std::optional<Decimal> multiplier;
  Decimal coverage;
  SlotNumbers points, contributions;
  std::size_t criteria = 0;
  std::uint64_t clauses = 0;  ///< bit i: the rubric's i-th clause holds (the first 64)
};

}  // namespace assay
