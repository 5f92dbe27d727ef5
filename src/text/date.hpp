#pragma once

#include <string_view>

namespace assay::text {

// "2026-03-14", a day that the calendar has.
bool is_date(std::string_view text) noexcept;

}  // namespace assay::text
