// A number with its unit: "12%", "$3.2 million", "two and a half days", "10 million users".
#pragma once

#include <optional>

#include <assay/evidence.hpp>

#include "evidence/quantities/comparison_words.hpp"
#include "evidence/quantities/numbers.hpp"
#include "evidence/quantities/reader.hpp"

namespace assay::evidence::quantities {

struct Measure {
  Decimal value;  // signed
  Unit unit{};
  std::size_t first = 0, last = 0;  // tokens, half open; without the period
  std::size_t end = 0;              // one past the period, or `last`
  Number number;
  bool bare = false;                          // a plain number: it may share its neighbour's unit
  bool counts = false;                        // bare, and a noun follows
  bool prefixed = false;                      // money with its sign before it
  Comparison comparison = Comparison::equal;  // "10+ years" are at least ten
  bool never = false;                         // a year, a version ...: no quantity by itself
};

// Units after a number that ends before `at`; `end` is one past them.
struct SuffixedUnit {
  Unit unit{};
  Decimal value;
  std::size_t last = 0;
};

// "$", "US$", "EUR", "USD115" at `at`.
std::optional<Measure> read_money_before(const Reader& reader, std::size_t at) noexcept;
// "dollars", "€", "million USD", "dollars and 50 cents" after the number.
std::optional<SuffixedUnit> read_money_after(const Reader& reader, const Number& number) noexcept;
// "hours", "GPU-hours", "weeks and a half", "h 30 min" after the number.
std::optional<SuffixedUnit> read_duration_after(const Reader& reader,
                                                const Number& number) noexcept;
// "an hour", "all day", "a couple of weeks": durations without a number.
std::optional<Measure> read_duration_words(const Reader& reader, std::size_t at) noexcept;

// "per month", "a year", "/yr", "annually" from token `at` on.
struct PeriodSuffix {
  Period period = Period::none;
  std::size_t last = 0;
  explicit operator bool() const noexcept { return period != Period::none; }
};
PeriodSuffix read_period(const Reader& reader, std::size_t at) noexcept;
// The same behind a few words of what is measured: "tokens a day", "in documented savings a year";
// or "annual savings of" before it.
PeriodSuffix find_period(const Reader& reader, const Measure& measure) noexcept;

// Do the digits end a name: `GPT-4`, `C-1042`, `COVID-19`?
bool ends_name(const Reader& reader, const Number& number) noexcept;

// Is a number without a unit no quantity: a year, a date, a version, an id?
bool is_never(const Reader& reader, const Number& number) noexcept;

// The kind of an amount of the unit that is no change.
EvidenceKind kind_of(const Unit& unit) noexcept;

// The measure that begins with token `at`, its period included.
std::optional<Measure> read_measure(const Reader& reader, std::size_t at) noexcept;

}  // namespace assay::evidence::quantities
