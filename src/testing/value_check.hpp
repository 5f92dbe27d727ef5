// What a number is expected to be: exactly this, on one side of this, or within these.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <assay/decimal.hpp>
#include <assay/quantity.hpp>

namespace assay::testing {

struct ValueCheck {
  enum class Form : std::uint8_t {
    absent,  // no number at all: null
    exact,
    not_equal,
    less,
    less_equal,
    greater,
    greater_equal,
    range  // both ends included
  };
  Form form = Form::exact;
  Quantity low, high;  // `high` for a range alone
};

// `8.65`, `> 8`, `8..9`, `$30k..$35k`; `null` and `none` are `absent`. No value for anything else.
std::optional<ValueCheck> parse_value_check(std::string_view text);

// The ends of the check are plain numbers by now, in the unit of `value`.
bool holds(const ValueCheck& check, const std::optional<Decimal>& value) noexcept;

}  // namespace assay::testing
