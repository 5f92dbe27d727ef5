#include "score/score.hpp"
#include "scorecard/sections.hpp"

namespace assay::score {

namespace {

// Text in a criterion's own section is an answer too, even one that says nothing known.
std::vector<bool> touched(const evidence::Reading& reading, const scorecard::Answers& answers,
                          std::size_t slots) {
  std::vector<bool> all = reading.touched;
  all.resize(slots);
  for (std::size_t slot = 0; slot < slots; ++slot)
    if (answers.section_has_text[slot]) all[slot] = true;
  return all;
}

}  // namespace

Gathered gather(const model::Rubric& rubric, const scorecard::Answers& answers,
                const Limits& limits) {
  Gathered gathered;
  if (answers.texts.empty()) return gathered;
  gathered.reading = evidence::read(*rubric.plan->get(), scorecard::AnswerPassages(answers), limits,
                                    answers.head.candidate);
  gathered.has_text = true;
  gathered.probes.assign(gathered.reading.probes.begin(), gathered.reading.probes.end());
  gathered.found.resize(rubric.facts.size());
  for (const evidence::Found& found : gathered.reading.found)
    gathered.found[found.fact] = found.value;
  gathered.touched = touched(gathered.reading, answers, rubric.slots);
  gathered.reading.unasked.resize(rubric.slots);
  return gathered;
}

Inputs inputs(const scorecard::Answers& answers, const Gathered& gathered) noexcept {
  Inputs inputs = plain_inputs(answers);
  if (!gathered.has_text) return inputs;
  inputs.found = gathered.found;
  inputs.probes = gathered.probes;
  inputs.touched = &gathered.touched;
  inputs.unasked = &gathered.reading.unasked;
  return inputs;
}

Inputs plain_inputs(const scorecard::Answers& answers) noexcept {
  Inputs inputs;
  inputs.ratings = answers.ratings.list();
  inputs.codes = answers.ratings.codes();
  inputs.given = answers.facts.list();
  inputs.words = answers.facts.words();
  return inputs;
}

}  // namespace assay::score
