// What a guideline decides, to be compared with another's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compensation/assess.hpp"

namespace assay::testing {

// All that a case may expect of pay.
struct PayVerdict {
  struct Paid {
    bool granted = false;
    bool provisional = false;
    std::optional<Decimal> amount;
    std::string target, vests_when;
    friend bool operator==(const Paid&, const Paid&) = default;
  };
  std::optional<Decimal> multiplier;
  std::vector<Paid> components;  // as in the guideline
  std::vector<Code> findings, warnings;
  friend bool operator==(const PayVerdict&, const PayVerdict&) = default;
};

PayVerdict verdict(const compensation::Payout& payout);

// The first thing that differs: "base_premium $31,500/year, was $31,000/year".
std::string difference(const compensation::Guideline& guideline, const PayVerdict& now,
                       const PayVerdict& was);

// What a case would have to expect of `was` to tell it from `now`: "{compensation: {bonus:
// 20000}}".
std::string expected(const compensation::Guideline& guideline, const PayVerdict& now,
                     const PayVerdict& was);

}  // namespace assay::testing
