// assay evidence: what the notes say, tied to their bytes.
#include <memory>

#include "command.hpp"
#include "progress.hpp"
#include "sources.hpp"

namespace cli {
namespace {

struct Options {
  std::string notes, rubric, rubrics;
  std::string format = "text";
};

int run(const Options& options, Terminal& terminal) {
  Rubrics rubrics(options.rubric, options.rubrics);
  const auto input = read_input(options.notes, rubrics, terminal);
  if (!input) return failed;
  const assay::Rubric* rubric = nullptr;
  if (rubrics.has_one(*input)) {
    rubric = rubrics.for_input(*input, options.notes, terminal);
    if (rubric == nullptr) return failed;
  }
  Progress progress;
  progress.doing("reading " + options.notes);
  const auto evidence = assay::read_evidence(*input, rubric);
  if (!evidence) {
    terminal.complain(evidence.error());
    return failed;
  }
  if (options.format == "json") {
    terminal.print(assay::evidence_json(*evidence) + "\n");
  } else {
    terminal.print(assay::evidence_text(*input->source(), *evidence, terminal.text_options()));
  }
  return done;
}

}  // namespace

Run add_evidence(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  app.description("List what the notes say, how each piece is meant and by which word.");
  app.add_option("NOTES", options->notes, "Debrief notes or a scorecard, or - for standard input")
      ->required();
  app.add_option("-r,--rubric", options->rubric,
                 "The rubric whose phrases are sought: a file, or an id");
  app.add_option("--rubrics", options->rubrics, "Where rubrics are looked up by id (rubrics/)");
  app.add_option("-f,--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
  app.footer(
      "Without a rubric, quantities alone are sought.\n\nExample:\n  assay evidence debrief.md -r "
      "rubrics/gpu-impact-verification.yaml");
  return [options](Terminal& terminal) { return run(*options, terminal); };
}

}  // namespace cli
