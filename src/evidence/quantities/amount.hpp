// One quantity as it stands in a sentence.
#pragma once

#include <cstdint>
#include <optional>

#include <assay/evidence.hpp>

namespace assay::evidence {

struct Amount {
  EvidenceKind kind = EvidenceKind::number;  // never a mention
  Unit unit{};
  // Unsigned: what falls, or is written with a minus, has its direction. A range has low, high and
  // value = low; two bounds on one quantity ("more than 20 and less than 35") are a range too.
  Decimal value;
  std::optional<Decimal> low, high;
  std::optional<Decimal> from, to;  // of a change
  Bound bound = Bound::none;
  Direction direction = Direction::none;
  bool approximate = false;
  // Tokens of the sentence, half open, and their bytes: with bounds ("up to 12%"), both ends of a
  // range or change, and the period; without words of approximation.
  std::uint32_t first = 0, last = 0;
  std::uint32_t begin = 0, end = 0;
  // The number and its unit alone.
  std::uint32_t core_first = 0, core_last = 0;
};

}  // namespace assay::evidence
