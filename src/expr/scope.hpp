// What names mean where an expression stands. The model implements it for a rubric, the
// compensation stage for a guideline.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <assay/decimal.hpp>
#include <assay/evidence.hpp>
#include <assay/quantity.hpp>

namespace assay::expr {

enum class SymbolKind : std::uint8_t {
  fact,
  value,
  criterion,
  level,
  phrase_set,
  flag,
  clause,
  result,     // score, coverage, multiplier, bounds.low, bounds.high: slot says which
  component,  // of a guideline
};

enum class ResultSlot : std::uint32_t { score, coverage, bounds_low, bounds_high, multiplier };

// `number` for criteria and results; a value's unit is that of its expression.
struct Symbol {
  SymbolKind kind{};
  std::uint32_t slot = 0;
  Unit unit{};
  bool faulty = false;  // its own faults are reported already: say nothing more of it
};

// What a notes function asks. The scope hands out one probe slot for each distinct question, and
// the evidence stage answers them all in one reading of the notes.
enum class NotesQuestion : std::uint8_t { mentions, count, near };
enum class QuantityWord : std::uint8_t { percent, money, duration, number, count, quantity };

using AssertionMask = std::uint8_t;  // bit i: Assertion(i) is accepted
constexpr AssertionMask mask_of(Assertion a) noexcept {
  return static_cast<AssertionMask>(1U << static_cast<unsigned>(a));
}

struct NotesQuery {
  NotesQuestion question{};
  QuantityWord quantity{};  // for `near`
  std::uint32_t set = 0;    // slot of the phrase set
  AssertionMask accepted = mask_of(Assertion::affirmed);
  friend bool operator==(const NotesQuery&, const NotesQuery&) = default;
};

class Scope {
 public:
  virtual ~Scope() = default;
  // `wanted` tells namespaces apart: flags, clauses and sets have names of their own. The results
  // are named `score`, `coverage`, `bounds.low`, `bounds.high` and `multiplier`, their slot is a
  // ResultSlot. Names of every kind are found wherever the expression stands; `allows` decides.
  virtual std::optional<Symbol> find(std::string_view name, SymbolKind wanted) const = 0;
  // Names that could have been meant, for "did you mean".
  virtual std::vector<std::string_view> names(SymbolKind wanted) const = 0;
  // The step of a criterion's level from 0, lowest first.
  virtual std::optional<std::uint32_t> level(std::uint32_t criterion,
                                             std::string_view name) const = 0;
  virtual std::vector<std::string_view> levels(std::uint32_t criterion) const = 0;
  // Whether a kind of symbol may be read at this place; `where` below words the error.
  virtual bool allows(SymbolKind kind) const = 0;
  virtual bool allows_notes() const { return true; }
  virtual bool allows_pay() const { return false; }  // peer(), offer()
  // The unit of a scorecard's pay field (`base`: the guideline's currency); no value: no such
  // field. What the scorecard states is converted to it, a plain amount taken as of its period.
  virtual std::optional<Unit> pay(std::string_view /*field*/) const { return std::nullopt; }
  // The scale of points and score, for messages.
  virtual std::optional<std::pair<Decimal, Decimal>> scale() const { return std::nullopt; }
  virtual std::string_view where() const = 0;  // "a level's when", "a clause"
  // Slot of the probe that answers `query` at this place.
  virtual std::uint32_t probe(const NotesQuery& query) = 0;
};

}  // namespace assay::expr
