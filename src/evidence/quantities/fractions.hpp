// Parts of one: "half", "a third", "two thirds", "and three quarters", "3/4", "one in five".
#pragma once

#include <cstddef>
#include <optional>

#include <assay/decimal.hpp>

#include "evidence/quantities/cardinals.hpp"
#include "evidence/quantities/reader.hpp"

namespace assay::evidence::quantities {

struct Fraction {
  Decimal value;
  std::size_t last = 0;
  bool quarters = false;  // its last word is "quarter" or "quarters"
};

// A fraction that begins with token `at` and no whole number before it: "half", "a third", "half a
// million", "¾".
std::optional<Fraction> read_fraction(const Reader& reader, std::size_t at) noexcept;

// What makes a fraction of the whole number that began at `at`: "two / thirds", "one / out of
// three", "2 / 1/4", "five / and a half / million".
std::optional<Fraction> read_fraction_of(const Reader& reader, std::size_t at,
                                         const Cardinal& cardinal) noexcept;

}  // namespace assay::evidence::quantities
