// assay lint: every fault of every file, at its place.
#include <algorithm>
#include <memory>

#include "command.hpp"
#include "progress.hpp"
#include "sources.hpp"

namespace cli {
namespace {

struct Options {
  std::vector<std::string> paths;
  std::string format = "text";
};

std::string counted(std::size_t number, const std::string& noun) {
  return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

std::string summary(const assay::LintReport& report) {
  const std::size_t errors = report.diagnostics.errors();
  const std::size_t warnings = report.diagnostics.size() - errors;
  return counted(report.files, "file") + ", " + counted(errors, "error") + ", " +
         counted(warnings, "warning") + "\n";
}

// A report over all paths; `-` is standard input, which is read once.
std::optional<assay::LintReport> lint_all(std::vector<std::string> paths) {
  const auto first = std::remove(paths.begin(), paths.end(), "-");
  const bool input = first != paths.end();
  paths.erase(first, paths.end());
  assay::LintReport report = assay::lint(paths);
  if (!input) return report;
  auto text = read_standard_input();
  if (!text) return {};
  assay::LintReport more = assay::lint_text(*std::move(text), "-");
  report.files += more.files;
  report.diagnostics.append(std::move(more.diagnostics));
  return report;
}

int run(const Options& options, Terminal& terminal) {
  const auto linted = [&] {
    Progress progress;
    progress.doing("reading");
    return lint_all(options.paths);
  }();
  if (!linted) {
    terminal.complain("standard input could not be read");
    return failed;
  }
  const assay::LintReport& report = *linted;
  const assay::TextOptions text = terminal.text_options();
  if (options.format == "json") {
    terminal.print(assay::to_json(report.diagnostics, report.files) + "\n");
  } else if (options.format == "github") {
    terminal.print(assay::to_github(report.diagnostics));
  } else {
    for (const assay::Diagnostic& diagnostic : report.diagnostics)
      terminal.print(assay::render(diagnostic, text.colour));
    terminal.print((report.diagnostics.empty() ? "" : "\n") + summary(report));
  }
  terminal.complain(report.unreadable);
  if (report.unreadable.has_errors()) return failed;
  if (report.files == 0) {
    terminal.complain("there is nothing to check: no rubric, guideline, scorecard or test file");
    return failed;
  }
  return report.diagnostics.has_errors() ? findings : done;
}

}  // namespace

Run add_lint(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  app.description("Check rubrics and other documents; report every fault at its place.");
  app.add_option("PATH", options->paths,
                 "Files, directories to search for .yaml, or - for standard input")
      ->required();
  app.add_option("-f,--format", options->format, "text, json, or github (workflow commands)")
      ->check(CLI::IsMember({"text", "json", "github"}));
  app.footer("Example:\n  assay lint rubrics/");
  return [options](Terminal& terminal) { return run(*options, terminal); };
}

}  // namespace cli
