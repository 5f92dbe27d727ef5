// Nouns that nobody listed and that name people by their making: "the bookbinder", "a trombonist".
#pragma once

#include <string_view>

#include "evidence/assertion/cues/lexicon.hpp"
#include "text/spelling.hpp"

namespace assay::evidence {

// Whether `word` ends as nouns for people do ("-er", "-ist", "-man", "-keeper", and their plurals)
// and is not a thing that ends so: "scheduler", "printer", "quarter".
bool is_agent_noun(std::string_view word) noexcept;

// Whether `verb` is a past form of what people alone do: "drafted", "negotiated". Whoever stands
// before it is a person or several, whatever the word: "the rotary club drafted the bid".
bool only_people_did(const text::Spelling& verb) noexcept;

// Whether `verb` is a participle of what hands or heads do themselves: "carved", "dealt" with.
// Whoever stands behind its "by" did it, whatever the word: "inlaid by an outside shop".
bool is_done_by_doer(const text::Spelling& verb) noexcept;

// Whether a doer stands behind `before` and `word`: "the job of", "a matter for", "left to".
bool is_task_of(const text::Spelling& before, const text::Spelling& word) noexcept;

// Whether `word` is an institution, which stands for whoever works there: "the clinic does it".
bool is_institution(const text::Spelling& word) noexcept;

// What "does", "runs", a verb that ends in "s", is not besides.
inline constexpr WordClass no_habit = word::be | word::have | word::determiner | word::it |
                                      word::subordinator | word::adverb | word::person;

// Whether `word` tells how, with what or how much, not who: "by hand", "by the deadline".
bool is_means(const text::Spelling& word) noexcept;

// Whether `word` stands for what its maker did, for when, or for the candidate: "the project
// rewrote the rules", "that winter drafted the plan", "the youngster designed it".
bool is_no_agent(const text::Spelling& word) noexcept;

}  // namespace assay::evidence
