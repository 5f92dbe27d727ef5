// Reading short notes in tests.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "evidence/plan.hpp"

namespace assay::testing {

inline evidence::PhraseSet phrase_set(std::string id, std::vector<std::string> phrases) {
  evidence::PhraseSet set{std::move(id), {}};
  for (std::string& phrase : phrases)
    set.phrases.push_back({std::move(phrase), {}});
  return set;
}

inline evidence::Reading read_notes(const evidence::Plan& plan, std::string_view text,
                                    Voice voice = Voice::interviewer) {
  evidence::Passage passage;
  passage.text = text;
  passage.voice = voice;
  return evidence::read(plan, {&passage, 1}, Limits{});
}

}  // namespace assay::testing
