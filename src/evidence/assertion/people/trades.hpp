// What people do for a living, in the present: "the vet treats mastitis".
#pragma once

#include <string_view>

namespace assay::evidence {

// Whether `word` is a verb of some trade as it stands behind a subject: its "-s" form behind one
// person, the bare form behind several. Words that are as often nouns behind a person ("customer
// orders", "vendor quotes") are none.
bool is_trade(std::string_view word, bool several) noexcept;

}  // namespace assay::evidence
