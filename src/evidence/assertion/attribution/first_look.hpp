// What a sentence may hold, as far as its words tell before anybody has read its clauses. Where
// these say no, nobody looks closer.
#pragma once

#include <string_view>
#include <vector>

#include "evidence/plan_data.hpp"
#include "evidence/sentences/tokens.hpp"

namespace assay::evidence {

struct Senses;

// Whether the sentence may name somebody whom none of its words promises: "Thornbury wrote it", "IT
// had it off", "that was Growth".
bool may_name_others(const Plan& plan, std::string_view text, const std::vector<Token>& tokens);

// Whether a cue of the sentence may be whole (Echoes::is_whole): what points back begins the
// sentence or stands behind a verb, or is one.
bool may_echo(const Plan& plan, std::string_view text, const std::vector<Token>& tokens,
              const Senses& senses);

}  // namespace assay::evidence
