// assay score: inputs in, assessments out.
#include <algorithm>
#include <memory>

#include <assay/guideline.hpp>

#include "command.hpp"
#include "progress.hpp"
#include "sources.hpp"

namespace cli {
namespace {

struct Options {
  std::vector<std::string> inputs;
  std::string rubric, rubrics, guideline, profile;
  std::string format = "text";
  bool explain = false;
  bool strict = false;
};

struct Scored {
  std::string path;
  assay::SourceRef notes;
  assay::Assessment assessment;
};

std::optional<Scored> score_one(const std::string& path, const Options& options, Rubrics& rubrics,
                                const Terminal& terminal) {
  const auto input = read_input(path, rubrics, terminal);
  if (!input) return {};
  const assay::Rubric* rubric = rubrics.for_input(*input, path, terminal);
  if (rubric == nullptr) return {};
  auto card = assay::Scorecard::bind(*rubric, *input);
  if (!card) {
    terminal.complain(card.error());
    return {};
  }
  if (!options.profile.empty()) card->profile(options.profile);
  if (options.guideline.empty()) return Scored{path, input->source(), rubric->score(*card)};
  const auto guideline = assay::Guideline::load(options.guideline, *rubric);
  if (!guideline) {
    terminal.complain(guideline.error());
    return {};
  }
  return Scored{path, input->source(), rubric->score(*card, *guideline)};
}

// Every input is tried, so that all faults show at once; a failure leaves no value.
std::optional<std::vector<Scored>> score_all(const Options& options, const Terminal& terminal) {
  Rubrics rubrics(options.rubric, options.rubrics);
  Progress progress;
  std::vector<Scored> list;
  for (std::size_t i = 0; i < options.inputs.size(); ++i) {
    progress.doing("scoring " + std::to_string(i + 1) + " of " +
                   std::to_string(options.inputs.size()));
    if (auto scored = score_one(options.inputs[i], options, rubrics, terminal))
      list.push_back(*std::move(scored));
  }
  if (list.size() < options.inputs.size()) return {};
  return list;
}

// Best first; without a score last; ties as they were given.
bool ranks_before(const Scored& a, const Scored& b) {
  const auto& left = a.assessment.score();
  const auto& right = b.assessment.score();
  if (!left || !right) return left.has_value() && !right;
  return *left > *right;
}

void print_text(std::vector<Scored>& list, const Options& options, Terminal& terminal) {
  assay::TextOptions text = terminal.text_options();
  if (list.size() > 1) {
    std::vector<assay::Ranked> ranked;
    for (const Scored& scored : list)
      ranked.push_back({scored.path, &scored.assessment});
    terminal.print(assay::ranking(ranked, text) + "\n\n");
    std::stable_sort(list.begin(), list.end(), ranks_before);
  }
  text.explain = options.explain;
  for (std::size_t i = 0; i < list.size(); ++i) {
    text.notes = list[i].notes;
    terminal.print((i > 0 ? "\n\n" : "") + assay::to_text(list[i].assessment, text));
  }
}

void print_json(const std::vector<Scored>& list, Terminal& terminal) {
  if (list.size() == 1) return terminal.print(assay::to_json(list.front().assessment) + "\n");
  terminal.print("[\n");
  for (std::size_t i = 0; i < list.size(); ++i)
    terminal.print(assay::to_json(list[i].assessment) + (i + 1 < list.size() ? ",\n" : "\n"));
  terminal.print("]\n");
}

int run(const Options& options, Terminal& terminal) {
  auto list = score_all(options, terminal);
  if (!list) return failed;
  const bool all_scored = std::all_of(list->begin(), list->end(), [](const Scored& scored) {
    return scored.assessment.status() == assay::Outcome::scored;
  });
  if (options.format == "text") {
    print_text(*list, options, terminal);
  } else if (options.format == "json") {
    print_json(*list, terminal);
  } else {
    for (const Scored& scored : *list)
      terminal.print(assay::to_json(scored.assessment, 0) + "\n");
  }
  return options.strict && !all_scored ? findings : done;
}

}  // namespace

Run add_score(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  app.description("Score debrief notes or scorecards, with the reason for every point.");
  app.add_option("INPUT", options->inputs,
                 "Notes (.md, .txt), a scorecard (.yaml, .json), or - for standard input")
      ->required();
  app.add_option("-r,--rubric", options->rubric,
                 "The rubric: a file, or an id; else the input's head names it");
  app.add_option("--rubrics", options->rubrics,
                 "Where rubrics are looked up by id, after the input's folder (rubrics/)");
  app.add_option("-g,--guideline", options->guideline,
                 "The guideline that the score is paid by: a file");
  app.add_option("-p,--profile", options->profile,
                 "The guideline's profile, instead of the input's");
  app.add_option("-f,--format", options->format, "text, json, or jsonl (one result a line)")
      ->check(CLI::IsMember({"text", "json", "jsonl"}));
  app.add_flag("--explain", options->explain, "Add the evidence, each with its line of the notes");
  app.add_flag("--strict", options->strict, "Exit with 1 when a result is not 'scored'");
  app.footer(
      "Example:\n  assay score debrief.md -r rubrics/gpu-impact-verification.yaml --explain");
  return [options](Terminal& terminal) { return run(*options, terminal); };
}

}  // namespace cli
