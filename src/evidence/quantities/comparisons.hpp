// Bounds, approximation and direction: what the words around an amount add to it.
#pragma once

#include "evidence/quantities/amount.hpp"
#include "evidence/quantities/reader.hpp"

namespace assay::evidence::quantities {

// "up to", "at least", "about", ">=", "or more", "+": sets bound and approximate, widens the span.
void read_bounds(const Reader& reader, Amount& amount) noexcept;

// "more than 20 and less than 35": may `next` be taken into `amount`?
bool join_bounds(const Reader& reader, Amount& amount, const Amount& next) noexcept;

// "fell by 12%", "a 12% reduction", "15% more".
Direction read_direction(const Reader& reader, const Amount& amount) noexcept;

// Where words of approximation before token `first` begin ("about", "roughly", "~"); `first` if
// there are none.
std::size_t before_approximation(const Reader& reader, std::size_t first) noexcept;

}  // namespace assay::evidence::quantities
