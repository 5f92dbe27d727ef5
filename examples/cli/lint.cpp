// assay lint: every fault of every file, at its place.
#include <memory>

#include "command.hpp"
#include "progress.hpp"

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

int run(const Options& options, Terminal& terminal) {
  const assay::LintReport report = [&] {
    Progress progress;
    progress.doing("reading");
    return assay::lint(options.paths);
  }();
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
  app.add_option("PATH", options->paths, "Files, or directories that are searched for .yaml files")
      ->required();
  app.add_option("-f,--format", options->format, "text, json, or github (workflow commands)")
      ->check(CLI::IsMember({"text", "json", "github"}));
  app.footer("Example:\n  assay lint rubrics/");
  return [options](Terminal& terminal) { return run(*options, terminal); };
}

}  // namespace cli
