/// Lint: every fault of rubrics, guidelines, scorecards and test files, in one pass.
///
///     const assay::LintReport report = assay::lint({"rubrics"});
///     std::cout << report.diagnostics.render();
///     return report.diagnostics.has_errors() ? 1 : 0;
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>

namespace assay {

struct LintReport {
  std::size_t files = 0;    ///< that were read and are of a known kind
  Diagnostics diagnostics;  ///< what was found in them, by file, then by place
  Diagnostics unreadable;   ///< paths that could not be opened
};

/// Files are read as what their keys say they are, .md and .txt as debrief notes; directories are
/// searched for .yaml and .yml files, and in them what is no document of assay's is passed over. In
/// the order of the paths, directories sorted by name. Scorecards, notes and guidelines are checked
/// against the rubrics that they name, where these are near: the warning `not-checked` says where
/// they are not.
ASSAY_API LintReport lint(const std::vector<std::string>& paths, const Limits& limits = {});
/// The same for a text that is in no file. `name` stands for the path in messages and in what is
/// near; its ending tells the form, else how the text begins.
ASSAY_API LintReport lint_text(std::string text, std::string name, const Limits& limits = {});

}  // namespace assay
