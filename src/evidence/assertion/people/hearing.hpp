// What a note tells as a whole: who `I` and `they` are in it, and what it calls the candidate.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "evidence/passages.hpp"
#include "evidence/plan_data.hpp"

namespace assay::evidence {

struct Hearing {
  bool of_third = false;     // "she", "his": in the third person
  bool of_gendered = false;  // and of one gender
  bool says_i = false;
  bool asks = false;      // "I asked": that is the interviewer
  bool they_act = false;  // more than to tell: "they told me" alone may be anybody
  // Names of the candidate: known ones by word, and others as they are spelled.
  std::vector<std::uint8_t> known_names;
  std::vector<std::string_view> spelled_names;  // views of the passages

  // `they` is the candidate: a note without `she` and `he`, whose `I`, if any, is the interviewer.
  bool they_are_one() const noexcept { return !of_gendered && they_act && (asks || !says_i); }
  // `I` is the candidate, who writes of what was done.
  bool is_first_person() const noexcept { return !of_third && !they_are_one(); }
};

// Of what the interviewer wrote, the first 64 KiB are heard: who somebody is, is told early.
Hearing hear(const Plan& plan, const Passages& passages);

// The words of the candidate's name: of the one given, and of "Candidate: Wanjiru Kamau" among the
// first lines.
std::vector<std::string_view> names_of_head(const Plan& plan, const Passages& passages,
                                            std::string_view candidate);

}  // namespace assay::evidence
