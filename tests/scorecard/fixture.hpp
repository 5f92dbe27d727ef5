// A rubric with one of everything that answers can be bound to.
#pragma once

#include <string>

#include <assay/assay.hpp>

#include <doctest/doctest.h>

namespace assay::scorecard_tests {

inline constexpr const char* rubric_text = R"yaml(rubric: sample
version: "1"
title: Sample
facts:
  idle_reduction: {unit: percent}
  savings: {unit: USD/year}
  idle_hours: {unit: hours/month}
  teams: {unit: count}
  ratio: {unit: number}
  signed: {unit: bool}
criteria:
  - id: baseline
    title: The baseline
    ask: Walk me through the baseline.
    weight: 2
    levels: {none: 0, measured: 8, audited: 10}
  - {id: impact, ask: "What changed after launch?", curve: {of: idle_reduction, points: {0%: 0, 20%: 10}}}
  - {id: worth, points: "clamp(savings / $1M/year, 0, 10)"
}
  - {id: load, points: "clamp(idle_hours / 100 hours/month + teams + ratio, 0, 10)"}
  - id: delivery
    criteria:
      - {id: on_time, levels: {no: 0, yes: 10}}
      - {id: consent, steps: {of: "if signed then 1 else 0", points: {0: 0, 1: 10}}}
)yaml";

inline Rubric sample() {
  auto rubric = Rubric::parse(rubric_text, "sample.yaml");
  if (!rubric) FAIL(rubric.error().render());
  return *rubric;
}

// The faults of an input, as rendered; its warnings after them; "ok" when there are none.
inline std::string faults(const std::string& text, const std::string& name) {
  const auto input = Input::parse(text, name);
  if (!input) return input.error().render();
  const auto card = Scorecard::bind(sample(), *input);
  if (!card) return card.error().render();
  return "ok";
}

}  // namespace assay::scorecard_tests
