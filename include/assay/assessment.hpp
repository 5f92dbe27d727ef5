/// Assessment: the score of one interview, with the reason for every point.
///
///     const assay::Assessment a = rubric.score(card);
///     if (a.holds("premium")) offer(*a.multiplier());
///     for (const auto& r : a.reasons()) std::cout << r.criterion << ": " << a.because(r) << '\n';
///
/// A value: copies share nothing mutable, so any thread may read one. It keeps its rubric alive;
/// the string views and spans below are views of that rubric, or of what copies share, and live as
/// long as the assessment or a copy of it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <assay/code.hpp>
#include <assay/decimal.hpp>
#include <assay/evidence.hpp>
#include <assay/quantity.hpp>

namespace assay {

namespace model {
struct Rubric;
}
namespace score {
struct Assessor;
}

enum class Outcome : std::uint8_t { scored, incomplete, vetoed, rejected };

/// What a criterion's points rest on. `composed`: a group or a nested rubric, by its members.
enum class Basis : std::uint8_t { rating, fact, evidence, default_, missing, composed };

/// One criterion, group or nested rubric. `Assessment::because` says it in words.
struct CriterionResult {
  std::uint32_t slot = 0;  ///< index into `Assessment::criteria()` and rubric slots
  std::string_view id;     ///< "baseline"; "empathy.cost" inside a nested rubric
  std::string_view title;  ///< title, else ask, else id
  std::string_view group;  ///< id of the group it is a member of; may be empty
  Decimal weight = 1;
  std::optional<Decimal> points;  ///< on the rubric's scale, 6 decimals; none when missing
  /// To the score before flags, 6 decimals: weight x points / sum of the weights in the mean, under
  /// `sum` the points, none under the other ways to combine. A group's contribution is shared
  /// among its members; inside a nested rubric it is to that rubric's own score.
  std::optional<Decimal> contribution;
  std::string_view level;  ///< may be empty
  Basis basis = Basis::missing;
  bool not_assessed = false;  ///< by a rating, or because the notes say it was not asked
  bool clamped = false;       ///< its expression left the scale
  std::span<const std::uint32_t> evidence;  ///< indices into `Assessment::evidence()`
};

struct FactResult {
  std::string_view id;
  Decimal value;
  Unit unit;
  Basis basis = Basis::fact;  ///< fact (given) or evidence (found)
  std::span<const std::uint32_t> evidence;
};

enum class EffectKind : std::uint8_t { cap, deduct, veto, warn };

struct Effect {
  EffectKind kind = EffectKind::warn;
  Decimal amount;  ///< points of the scale, for cap and deduct
};

struct FlagResult {
  std::string_view id, code;
  bool raised = false;
  Effect effect;
  std::string_view because;  ///< the rubric's words; may be empty
  std::span<const std::uint32_t> evidence;
};

struct ClauseResult {
  std::string_view id;
  bool holds = false;
  bool certain = false;      ///< the same however all that is missing came out
  bool provisional = false;  ///< holds, and rests on evidence read from prose
  std::string_view when;     ///< the condition as the rubric writes it
  std::string_view because;
};

/// What a criterion cost: `lost` points of the score, 6 decimals, largest first; ties in the
/// rubric's order. Members of a group are listed rather than the group.
struct Reason {
  std::uint32_t slot = 0;  ///< of the criterion
  std::string_view criterion, code;
  Decimal lost;
};

struct Warning {
  Code code{};
  std::string criterion;  ///< or fact, value, flag, clause; may be empty
  std::string message;
};

struct ComponentResult {
  std::string id;
  bool granted = false;
  bool provisional = false;
  std::optional<Decimal> amount;  ///< in `unit`; none when not granted
  Unit unit;
  std::optional<std::pair<Decimal, Decimal>> range;
  std::string target, vests_when;  ///< conditions to be met after hiring; may be empty
  std::string because;
};

struct Finding {
  Code code{};
  std::string message;
  std::optional<Decimal> amount;
  std::optional<Unit> unit;
};

struct Compensation {
  std::string guideline, version, digest, profile;
  std::optional<Decimal> multiplier;
  std::vector<ComponentResult> components;
  std::vector<Finding> findings;
};

/// The scorecard's head, as it was given. `Assessment::digest` has a digest where no file gave one.
struct Head {
  std::string rubric, candidate, interviewer, date, grade, profile;
  std::vector<std::pair<std::string, std::string>> ids;
  std::string digest;  ///< "sha256:..." of the input file; empty for a card filled by calls
};

/// Everything that an assessment says; `Assessment` adds look-ups and lifetime.
struct AssessmentData {
  Head head;
  Outcome status = Outcome::incomplete;
  std::optional<Decimal> score;
  /// The score if all that is missing or not assessed were worst, or best.
  std::optional<std::pair<Decimal, Decimal>> bounds;
  Decimal coverage;                   ///< 0..1, 6 decimals
  std::optional<Decimal> multiplier;  ///< 1 = unchanged
  std::vector<CriterionResult> criteria;
  std::vector<FactResult> facts;
  std::vector<FlagResult> flags;
  std::vector<ClauseResult> clauses;
  std::vector<Reason> reasons;
  std::optional<Compensation> compensation;
  std::vector<Evidence> evidence;
  /// What the spans above view; null where no text was given.
  std::shared_ptr<const std::vector<std::vector<std::uint32_t>>> evidence_lists;
  std::vector<Warning> warnings;
  /// Answers to the rubric's questions to the notes, in the order of its plan; what the reasons
  /// are written from. Empty where no text was given.
  std::vector<std::optional<std::int64_t>> probes;
};

class ASSAY_API Assessment {
 public:
  Assessment(std::shared_ptr<const model::Rubric> rubric, AssessmentData data);

  Outcome status() const noexcept { return data_.status; }
  const std::optional<Decimal>& score() const noexcept { return data_.score; }
  const std::optional<Decimal>& multiplier() const noexcept { return data_.multiplier; }
  const std::optional<std::pair<Decimal, Decimal>>& bounds() const noexcept { return data_.bounds; }
  const Decimal& coverage() const noexcept { return data_.coverage; }
  /// False also for a clause that the rubric does not have.
  bool holds(std::string_view clause) const noexcept;
  bool raised(std::string_view flag) const noexcept;
  /// Null for an unknown id. O(criteria).
  const CriterionResult* criterion(std::string_view id) const noexcept;
  const std::vector<CriterionResult>& criteria() const noexcept { return data_.criteria; }
  const std::vector<FactResult>& facts() const noexcept { return data_.facts; }
  const std::vector<FlagResult>& flags() const noexcept { return data_.flags; }
  const std::vector<ClauseResult>& clauses() const noexcept { return data_.clauses; }
  const std::vector<Reason>& reasons() const noexcept { return data_.reasons; }
  const std::vector<Evidence>& evidence() const noexcept { return data_.evidence; }
  const std::vector<Warning>& warnings() const noexcept { return data_.warnings; }
  const std::optional<Compensation>& compensation() const noexcept { return data_.compensation; }
  /// Why a criterion has its points: "rated audited by I-7"; one string for each reason.
  std::vector<std::string> because(const CriterionResult& criterion) const;
  /// Why a criterion lost points, and what the next level or step wants: "rated asserted (4 of
  /// 10)", "the notes reach closed: mentions(closed) (yes) (6 of 9); sized wants has(deal) (no)".
  std::string because(const Reason& reason) const;
  /// The rubric's words and the condition, with what was found: "Above 8: score 8.65 > 8".
  std::string because(const FlagResult& flag) const;
  std::string because(const ClauseResult& clause) const;
  /// "sha256:..." of the input file, else of the answers, whatever order they were given in.
  /// O(answers): worked out when it is asked for.
  std::string digest() const;
  const AssessmentData& data() const& noexcept { return data_; }
  AssessmentData data() && noexcept { return std::move(data_); }
  const model::Rubric& rubric() const noexcept { return *rubric_; }
  const std::shared_ptr<const model::Rubric>& model() const noexcept { return rubric_; }

 private:
  friend struct score::Assessor;  // fills in the data where they stand
  Assessment(std::shared_ptr<const model::Rubric> rubric, const Head& head);

  std::shared_ptr<const model::Rubric> rubric_;
  AssessmentData data_;
};

ASSAY_API std::string_view to_string(Outcome status) noexcept;
ASSAY_API std::string_view to_string(Basis basis) noexcept;

/// The result as JSON, one object on one line (`indent` 0) or indented; the same bytes every time.
ASSAY_API std::string to_json(const Assessment& assessment, int indent = 2);

}  // namespace assay
