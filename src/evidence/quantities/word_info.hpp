// What a word may mean to the reader of quantities. A word can be several things at once: a
// "second" is a duration, a "quarter" a part, a duration and a period.
#pragma once

#include <cstdint>

#include <assay/evidence.hpp>

namespace assay::evidence::quantities {

enum class Role : std::uint32_t {
  none = 0,
  digit_word = 1u << 0,  // zero ... nine
  teen = 1u << 1,        // ten ... nineteen
  tens = 1u << 2,        // twenty ... ninety
  hundred = 1u << 3,
  scale = 1u << 4,   // thousand, million
  suffix = 1u << 5,  // k, M: after digits alone
  dozen = 1u << 6,
  half = 1u << 7,
  part = 1u << 8,          // third, quarter: the denominator, or an ordinal
  parts = 1u << 9,         // thirds, quarters
  article = 1u << 10,      // a, an
  conjunction = 1u << 11,  // and
  sign = 1u << 12,         // minus, negative
  duration = 1u << 13,
  period = 1u << 14,          // day ... year, after per
  per = 1u << 15,             // per, each, every
  periodic = 1u << 16,        // annually, monthly
  flow = 1u << 17,            // savings, cost, hours: what has a period
  month = 1u << 18,           // March
  label = 1u << 19,           // version, phase: names what a number after it numbers
  function = 1u << 20,        // a word that is no noun: of, with, was
  adjunct = 1u << 21,         // may stand between a number and its duration: idle, GPU, engineer
  change = 1u << 22,          // fell, reduction, up: see `change`
  ordinal_mark = 1u << 23,    // st, nd, rd, th after digits
  clock = 1u << 24,           // am, pm, o'clock
  pronoun_before = 1u << 25,  // the, this, which: "the one you mentioned" is no number
  multiple = 1u << 26,        // x, times
  span = 1u << 27,            // took, in, for: "in an hour", "took over three weeks"
  determiner = 1u << 28,      // all, full, whole, another: "all day"
  shift = 1u << 29,           // next, last, first: "next half"
  date_before = 1u << 30,     // in, since: "in 2025"
};

constexpr Role operator|(Role a, Role b) noexcept {
  return static_cast<Role>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}

// How a word of change stands to its amount.
enum class ChangeKind : std::uint8_t {
  none,
  verb,        // "fell by 12%", "saved $3M"
  noun,        // "a reduction of 12%", "a 12% reduction"
  comparison,  // "12% lower", "15% more"
  particle,    // "up 15%"
};

struct WordInfo {
  Role roles = Role::none;
  std::int64_t number = 0;  // of number words; a power of ten for hundred, scale and suffix
  Duration duration = Duration::none;
  std::int8_t duration_power = 0;  // one of it is duration_times x 10^duration_power of `duration`
  std::int16_t duration_times = 1;
  Period period = Period::none;
  Direction direction = Direction::none;
  ChangeKind change = ChangeKind::none;
  bool opens = false;  // a quantity may begin with it, articles aside

  bool is(Role any) const noexcept {
    return (static_cast<std::uint32_t>(roles) & static_cast<std::uint32_t>(any)) != 0;
  }
};

}  // namespace assay::evidence::quantities
