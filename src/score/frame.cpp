#include "score/frame.hpp"

#include <numeric>

#include "score/plan.hpp"

namespace assay::score {

namespace {

std::size_t programs(const model::Rubric& rubric) {
  return rubric.values.size() + rubric.criteria.size() + rubric.flags.size() +
         rubric.clauses.size() + 2;
}

using Indices = std::pmr::vector<std::uint32_t>;

Indices counted(std::size_t size, std::pmr::memory_resource* memory) {
  Indices all(size, memory);
  std::iota(all.begin(), all.end(), 0U);
  return all;
}

// A nested rubric's facts, by way of its outer rubric, among the outermost one's.
Indices through(const std::vector<std::uint32_t>& facts, const Indices& outer) {
  Indices all(outer.get_allocator());
  for (const std::uint32_t fact : facts)
    all.push_back(outer[fact]);
  return all;
}

void lay_out_words(const WordPlan& plan, Frame& frame) {
  const std::size_t criteria = plan.criteria.size(), registers = plan.tape.registers();
  frame.millionths.resize(criteria);
  frame.contributed.resize(criteria);
  frame.lacking.resize(criteria);
  frame.rest.resize(criteria + 1);
  frame.register_space.resize(2 * registers);
  WordFrame& words = frame.words;
  words.plan = &plan;
  words.millionths = frame.millionths;
  words.contributions = frame.contributed;
  words.bases = frame.bases;
  words.levels = frame.levels;
  words.answers = frame.answers;
  words.answered = {words.millionths, words.levels, words.bases};
  words.lacking_space = frame.lacking;
  words.rest = frame.rest;
  words.flags = frame.flags;
  words.clauses = frame.clauses;
  words.registers = {frame.register_space.data(), frame.register_space.data() + registers};
  expr::lay_out(plan.tape, words.registers);
}

Frame lay_out(const model::Rubric& rubric, Sheet& sheet, model::Slot first,
              std::uint32_t first_probe, Indices outer_facts) {
  Frame frame(outer_facts.get_allocator().resource());
  frame.rubric = &rubric;
  frame.first = first;
  frame.first_probe = first_probe;
  frame.outer_facts = std::move(outer_facts);
  const std::size_t slots = rubric.slots;
  frame.points = std::span(sheet.points).subspan(first, slots);
  frame.contributions = std::span(sheet.contributions).subspan(first, slots);
  frame.bases = std::span(sheet.bases).subspan(first, slots);
  frame.levels = std::span(sheet.levels).subspan(first, slots);
  frame.answers = std::span(sheet.answers).subspan(first, slots);
  frame.taken_facts.resize(rubric.facts.size());
  frame.found_facts.resize(rubric.facts.size());
  frame.values.resize(rubric.values.size());
  frame.read_values.resize(rubric.values.size());
  frame.flags.resize(rubric.flags.size());
  frame.clauses.resize(rubric.clauses.size());
  frame.overflows.reserve(programs(rubric));
  if (rubric.scoring->words) lay_out_words(*rubric.scoring->words, frame);
  frame.nested.reserve(rubric.nestings.size());
  for (const model::Nesting& nesting : rubric.nestings)
    frame.nested.push_back(lay_out(*rubric.criteria[nesting.criterion].nested, sheet,
                                   first + nesting.first, first_probe + nesting.first_probe,
                                   through(nesting.facts, frame.outer_facts)));
  return frame;
}

}  // namespace

Frame::Frame(std::pmr::memory_resource* memory)
    : millionths(memory),
      contributed(memory),
      register_space(memory),
      lacking(memory),
      rest(memory),
      outer_facts(memory),
      taken_facts(memory),
      values(memory),
      found_facts(memory),
      read_values(memory),
      flags(memory),
      clauses(memory),
      overflows(memory),
      nested(memory) {}

Sheet::Sheet(const model::Rubric& rubric, std::pmr::memory_resource* memory)
    : points(rubric.slots, memory),
      contributions(rubric.slots, memory),
      bases(rubric.slots, memory),
      levels(rubric.slots, memory),
      answers(rubric.slots, memory),
      frame(lay_out(rubric, *this, 0, 0, counted(rubric.facts.size(), memory))) {}

Scratch::Scratch(const model::Rubric& rubric) : state_(std::make_unique<State>(rubric)) {}
Scratch::~Scratch() = default;

expr::Environment environment(const Frame& frame, const Inputs& inputs, bool* overflow) noexcept {
  expr::Environment environment;
  environment.facts = frame.facts;
  environment.values = frame.values;
  environment.points = frame.points;
  environment.levels = frame.levels;
  environment.bases = frame.bases;
  environment.flags = frame.flags;
  environment.clauses = frame.clauses;
  environment.results = frame.results;
  if (!inputs.probes.empty()) environment.probes = inputs.probes.subspan(frame.first_probe);
  environment.overflow = overflow;
  return environment;
}

}  // namespace assay::score
