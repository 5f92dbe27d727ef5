// assay test: the unit tests of rubrics.
#include <map>
#include <memory>

#include <assay/testing.hpp>

#include "command.hpp"
#include "interrupt.hpp"
#include "progress.hpp"

namespace cli {
namespace {

struct Options {
  std::vector<std::string> paths;
  std::string format = "text";
  std::string lcov;
  assay::TestOptions test;
  bool explain = false;
  bool watch = false;
  bool list = false;
  int coverage = 100, mutate = 100;
  CLI::Option* coverage_given = nullptr;
  CLI::Option* mutate_given = nullptr;
};

const std::map<std::string, assay::TestFormat> formats{{"text", assay::TestFormat::text},
                                                       {"json", assay::TestFormat::json},
                                                       {"junit", assay::TestFormat::junit},
                                                       {"tap", assay::TestFormat::tap},
                                                       {"github", assay::TestFormat::github}};

bool write_lcov(const std::string& path, const assay::TestReport& report,
                const Terminal& terminal) {
  const auto written = assay::write_file(path, assay::to_lcov(*report.coverage));
  if (!written) terminal.complain(written.error());
  return written.ok();
}

// Does not come back when somebody interrupted the run: nothing is reported of half a run.
assay::TestReport run_whole(const Options& options, const Terminal& terminal) {
  Interrupt interrupt;
  const assay::TestReport report = [&] {
    Progress progress;
    assay::TestOptions test = options.test;
    test.progress = [&](std::string_view what) { progress.doing(std::string(what)); };
    test.stop = [&] { return interrupt.asked(); };
    return assay::run_tests(options.paths, test);
  }();
  if (!report.stopped) return report;
  for (const std::string& file : report.updated)
    terminal.complain("updated " + file);
  terminal.complain("interrupted after " + std::to_string(report.passed) + " passed, " +
                    std::to_string(report.failed) + " failed; no report is written");
  interrupt.obey();
}

int run_once(const Options& options, Terminal& terminal) {
  const assay::TestReport report = run_whole(options, terminal);
  assay::TextOptions text = terminal.text_options();
  text.explain = options.explain;
  terminal.print(assay::render(report, formats.at(options.format), text));
  terminal.complain(report.diagnostics);
  if (report.results.empty() && !report.diagnostics.has_errors() && !options.test.allow_empty)
    terminal.complain("no case was found; --allow-empty makes that no error");
  if (!options.lcov.empty() && report.coverage && !write_lcov(options.lcov, report, terminal))
    return failed;
  return assay::exit_status(report, options.test);
}

// One line for each test: the file, then its name.
int list_tests(const Options& options, Terminal& terminal) {
  assay::Diagnostics faults;
  for (const std::string& file : assay::test_files(options.paths, faults)) {
    const auto suite = assay::TestSuite::load(file);
    if (!suite) {
      faults.append(suite.error());
      continue;
    }
    for (std::size_t i = 0; i < suite->size(); ++i)
      terminal.print(file + "\t" + std::string(suite->name()) + ": " + suite->name(i) + "\n");
  }
  terminal.complain(faults);
  return faults.has_errors() ? failed : done;
}

int run_again_and_again(const Options& options, Terminal& terminal) {
  assay::TestWatch watch(options.paths);
  int status = failed;
  while (watch.wait([] { return false; })) {
    status = run_once(options, terminal);
    if (!terminal.flush()) return failed;
  }
  return status;
}

int run(Options& options, Terminal& terminal) {
  for (int* percent : {&options.coverage, &options.mutate})
    if (*percent == -1) *percent = 0;  // how CLI11 reads a flag's "=0": as "=false"
  for (const int percent : {options.coverage, options.mutate})
    if (percent < 0 || percent > 100) {
      terminal.complain("--coverage and --mutate take a percent, 0 to 100");
      return failed;
    }
  if (options.coverage_given->count() > 0 || !options.lcov.empty())
    options.test.coverage = options.coverage_given->count() > 0 ? options.coverage : 0;
  if (options.mutate_given->count() > 0) options.test.mutate = options.mutate;
  if (options.list) return list_tests(options, terminal);
  return options.watch ? run_again_and_again(options, terminal) : run_once(options, terminal);
}

}  // namespace

Run add_test(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  assay::TestOptions& test = options->test;
  app.description("Run the unit tests of rubrics: cases and properties in YAML.");
  app.add_option("PATH", options->paths, "Test files, or directories searched for *.test.yaml")
      ->required();
  app.add_option("-f,--format", options->format, "text, json, junit, tap or github")
      ->check(CLI::IsMember({"text", "json", "junit", "tap", "github"}));
  app.add_option("-k,--name", test.name,
                 "Only tests with this in their 'suite: name'; =X: the one that is X");
  app.add_flag("--fail-fast", test.fail_fast, "Stop after the first failure");
  app.add_flag("--explain", options->explain, "Show the whole assessment of each failure");
  // Flags that may have a value after '=': a path that follows is a path.
  options->coverage_given =
      app.add_flag("--coverage{100}", options->coverage,
                   "Show what no case reaches; fail below this percent (100)");
  app.add_option("--lcov", options->lcov, "Write the coverage to this file, as lcov does");
  options->mutate_given =
      app.add_flag("--mutate{100}", options->mutate,
                   "Change the rubric bit by bit; fail when cases notice less (100)");
  app.add_option("--seed", test.seed, "Of the scorecards that are generated (1)");
  app.add_option("--samples", test.samples, "Scorecards generated for each property (200)")
      ->check(CLI::Range(1, 1000000));
  app.add_flag("--update", test.update, "Write what came out over what was expected");
  app.add_flag("--watch", options->watch, "Run again whenever a file changes, until Ctrl-C");
  app.add_flag("--list", options->list, "List the tests, and run none");
  app.add_flag("--allow-empty", test.allow_empty, "Finding no case is no error");
  app.footer("Example:\n  assay test rubrics/tests --coverage --mutate=90");
  return [options](Terminal& terminal) { return run(*options, terminal); };
}

}  // namespace cli
