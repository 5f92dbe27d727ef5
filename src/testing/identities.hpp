// Text told of somebody else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::testing {

enum class Pronouns { he, she, they };
std::string_view name(Pronouns pronouns) noexcept;

// With the candidate's pronouns - of "he" and "she" those that come first - in all their forms
// replaced; verbs agree with "they". The other pronouns, which are somebody else's, stay apart from
// them: they change places where need be. What is said of several people ("they") stays.
std::string with_pronouns(std::string_view text, Pronouns pronouns);

// First names of several origins and genders, a set at a time.
std::size_t name_sets() noexcept;
std::string_view first_name(std::size_t set) noexcept;

// With each known first name, and each of `candidate`'s names, replaced by one of the set.
std::string with_names(std::string_view text, std::string_view candidate, std::size_t set);

}  // namespace assay::testing
