// Whether a sentence tells what somebody claims rather than what the note itself says.
#pragma once

#include "evidence/workspace.hpp"

namespace assay::evidence {

// "Says she led it", "on his CV", "\"I built it\""
bool reports(const Workspace& w);
// "Barista 6 yrs.", "BSc Manchester, 2:1.": as a form would have it.
bool only_names(const Workspace& w);

}  // namespace assay::evidence
