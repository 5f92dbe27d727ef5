/// Reports: results and diagnostics as text for people and as JSON for programs.
///
///     std::cout << assay::to_text(assessment);                    // plain, 100 columns
///     std::cout << assay::to_json(assessment) << '\n';            // schema/assessment.schema.json
///
/// Pure functions: the same value gives the same bytes, whatever the locale. Text is UTF-8 and ends
/// with a line break; JSON does not.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <assay/assessment.hpp>
#include <assay/diagnostic.hpp>
#include <assay/evidence.hpp>
#include <assay/rubric.hpp>

namespace assay {

struct TextOptions {
  bool colour = false;   ///< ANSI escapes
  int columns = 100;     ///< of the widest line; at least 60
  bool explain = false;  ///< adds the evidence, each with its line of the notes
  SourceRef notes;       ///< what the evidence was read from, for those lines; may be null
};

/// The assessment as a committee reads it: the score, each criterion with its reason, flags,
/// clauses, what cost the most, pay and warnings.
ASSAY_API std::string to_text(const Assessment& assessment, const TextOptions& options = {});

/// The rubric as a person reads it: criteria, weights, anchors, flags, clauses and the curve of
/// the multiplier, drawn.
ASSAY_API std::string to_text(const Rubric& rubric, const TextOptions& options = {});

/// Several assessments in the order of their scores, best first, those without a score last; ties
/// stay in the order given. `names` tells where each came from.
struct Ranked {
  std::string name;
  const Assessment* assessment = nullptr;
};
ASSAY_API std::string ranking(std::span<const Ranked> inputs, const TextOptions& options = {});

/// The notes' evidence, each with its reason, then the notes with every span marked.
ASSAY_API std::string evidence_text(const Source& notes, const std::vector<Evidence>& evidence,
                                    const TextOptions& options = {});
/// `{"evidence": [...]}`, the same objects as in an assessment.
ASSAY_API std::string evidence_json(const std::vector<Evidence>& evidence, int indent = 2);

/// `{"files": 3, "errors": 1, "warnings": 0, "diagnostics": [{...}]}`.
ASSAY_API std::string to_json(const Diagnostics& diagnostics, std::size_t files, int indent = 2);
/// Workflow commands that make a forge show each diagnostic at its line:
///
///     ::error file=...
ASSAY_API std::string to_github(const Diagnostics& diagnostics);

}  // namespace assay
