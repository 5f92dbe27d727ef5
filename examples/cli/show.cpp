// assay show: a rubric as a person reads it.
#include <memory>

#include "command.hpp"
#include "sources.hpp"

namespace cli {
namespace {

struct Options {
  std::string rubric, rubrics;
};

int run(const Options& options, Terminal& terminal) {
  Rubrics rubrics({}, options.rubrics);
  const assay::Rubric* rubric = rubrics.named(options.rubric, terminal);
  if (rubric == nullptr) return failed;
  terminal.complain(rubric->warnings());
  terminal.print(assay::to_text(*rubric, terminal.text_options()));
  return done;
}

}  // namespace

Run add_show(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  app.description("Show a rubric as a person reads it: criteria, anchors and curves.");
  app.add_option("RUBRIC", options->rubric, "The rubric: a file, or an id")->required();
  app.add_option("--rubrics", options->rubrics, "Where rubrics are looked up by id (rubrics/)");
  app.footer("Example:\n  assay show rubrics/technical-empathy.yaml");
  return [options](Terminal& terminal) { return run(*options, terminal); };
}

}  // namespace cli
