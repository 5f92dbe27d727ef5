// Numbers in digits and words, before anything is known of their units.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <assay/decimal.hpp>

#include "evidence/quantities/reader.hpp"

namespace assay::evidence::quantities {

struct Number {
  Decimal value;                    // with its sign
  std::size_t first = 0, last = 0;  // tokens, half open; with the sign
  std::size_t magnitude = 0;        // the first token after the sign
  Decimal mantissa;                 // as written, before `k`, `million` ...
  int power = 0;                    // ... which multiply it by 10^power
  bool plain = false;     // nothing but one run of digits: may be a year, a version, an id
  bool fraction = false;  // a half, two thirds, 3/4
  bool quarters = false;  // a fraction that ends in "quarter(s)": perhaps a duration
};

// The number that begins with token `at` (its sign, if it has one). No value where none does.
// Looks at a bounded number of tokens.
std::optional<Number> read_number(const Reader& reader, std::size_t at) noexcept;

// May a number begin with this token?
bool begins_number(const Reader& reader, std::size_t at) noexcept;

// A number by itself, with its bytes.
struct PlainNumber {
  Decimal value;
  std::uint32_t begin = 0, end = 0;
};

// All numbers of a sentence as plain numbers, whatever they stand for: the parts of dates and
// addresses too, but not what is glued to a unit (`180ml`).
void read_numbers(const Reader& reader, std::vector<PlainNumber>& out);

}  // namespace assay::evidence::quantities
