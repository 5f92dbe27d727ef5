// Evidence as lines for people: where, what, how it is meant and why.
#pragma once

#include <string>
#include <vector>

#include <assay/diagnostic.hpp>
#include <assay/evidence.hpp>
#include <assay/report.hpp>

namespace assay::report {

// "'12%' near 'idle GPU time' at 9:31"
std::string evidence_words(const Evidence& evidence);
// "projected, by 'plans to' at 14:7"; "affirmed"
std::string status_words(const Evidence& evidence);
// The quantity in its own unit: "12%", "40% to 25%"; the set of a mention.
std::string value_words(const Evidence& evidence);

// A table of all, each followed by its line of `notes` where they are given.
std::string evidence_lines(const std::vector<Evidence>& evidence, const Source* notes,
                           const TextOptions& options);

}  // namespace assay::report
