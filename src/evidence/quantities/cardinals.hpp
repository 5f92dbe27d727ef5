// Whole numbers: "12", "twelve", "a hundred and five", "4 thousand 3 hundred and 21", "2 million".
#pragma once

#include <cstddef>
#include <optional>

#include <assay/decimal.hpp>

#include "evidence/quantities/reader.hpp"

namespace assay::evidence::quantities {

struct Cardinal {
  Decimal value;
  std::size_t last = 0;  // one past its last token
  Decimal mantissa;
  int power = 0;        // of the last scale word or suffix
  bool plain = false;   // one run of digits
  bool scaled = false;  // ends with a scale word or suffix
  // The part after the last "and", which may turn out to belong to a fraction: "a hundred and
  // three / quarters".
  std::optional<Decimal> after_and;
  std::size_t and_token = 0;
  // The last word when it is a ten: "one hundred / thirty fifths".
  std::optional<Decimal> final_ten;
};

// The longest one that begins with token `at`.
std::optional<Cardinal> read_cardinal(const Reader& reader, std::size_t at) noexcept;

// A scale after a number: `k`, `M`, `bn`, "million", "lakh crore". The power of ten and the end.
struct Scale {
  int power = 0;
  std::size_t last = 0;
  explicit operator bool() const noexcept { return power != 0; }
};
Scale read_scale(const Reader& reader, std::size_t at, bool after_digits) noexcept;

}  // namespace assay::evidence::quantities
