// The forms of an English word: -s, -es, -ed, -ing with doubled consonants, dropped e and y -> ies,
// and the irregular verbs and plurals. No derivation: `experience` never meets `experiment`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::evidence {

// Every form that the folded word shares a base with, itself first, none twice. `reduced` gives
// reduce, reduces, reducing as well; forms that are no words do no harm, since no text has them.
// Words of one letter, function words (`the`, `not`) and numbers have one form.
std::vector<std::string> inflections(std::string_view folded);

}  // namespace assay::evidence
