#include "score/warnings.hpp"

#include <fmt/format.h>

#include "score/answer.hpp"
#include "score/plan.hpp"

namespace assay::score {

namespace {

using model::Criterion;

Warning clamped(std::string_view path) {
  return {Code::points_clamped, std::string(path),
          fmt::format("the points of '{}' left the scale and were put back to its end", path)};
}

bool warns(const model::Flag& flag, expr::Truth truth) noexcept {
  return truth == expr::Truth::yes && flag.effect.kind == EffectKind::warn;
}

Warning raised(const model::Flag& flag) {
  return {Code::flag_raised, flag.id,
          flag.because.empty() ? fmt::format("flag '{}' is raised", flag.id) : flag.because};
}

class Warnings {
 public:
  Warnings(const Frame& outer, const Inputs& inputs, const Gathered& gathered)
      : outer_(outer), inputs_(inputs), gathered_(gathered) {}

  std::vector<Warning> collect(const std::vector<Warning>& from_answers) && {
    list_ = from_answers;
    if (gathered_.reading.truncated)
      add(Code::evidence_truncated, {}, "the notes hold more evidence than is kept");
    for (const evidence::Found& found : gathered_.reading.found)
      warn_of_fact(found);
    warn_of(outer_);
    return std::move(list_);
  }

 private:
  void add(Code code, std::string_view about, std::string message) {
    list_.push_back({code, std::string(about), std::move(message)});
  }

  // What was found is used only where nothing was given.
  void warn_of_fact(const evidence::Found& found) {
    if (!outer_.found_facts[found.fact]) return;
    const std::string& id = outer_.rubric->facts[found.fact].id;
    if (found.period_assumed)
      add(Code::period_assumed, id,
          fmt::format("the notes state '{}' without a period: taken as {}", id,
                      to_string(outer_.rubric->facts[found.fact].unit)));
    if (found.conflicting)
      add(Code::conflicting_evidence, id,
          fmt::format("the notes state different figures for '{}'", id));
    if (found.upper_bound)
      add(Code::upper_bound, id,
          fmt::format("'{}' is an upper bound in the notes, and is used as it stands", id));
  }

  std::string_view path(const Frame& frame, model::Slot slot) const {
    return outer_.rubric->paths[frame.first + slot];
  }

  void warn_of(const Frame& frame) {
    const auto& criteria = frame.rubric->scoring->criteria;
    for (std::size_t i = 0; i < criteria.size(); ++i)
      if (gathered_.has_text || frame.answers[criteria[i].slot].clamped)
        warn_of_criterion(frame.rubric->criteria[i], frame);
    for (const Overflow& overflow : frame.overflows)
      warn_of_overflow(overflow, frame);
    for (std::size_t i = 0; i < frame.flags.size(); ++i)
      if (warns(frame.rubric->flags[i], frame.flags[i]))
        list_.push_back(raised(frame.rubric->flags[i]));
    for (const Frame& nested : frame.nested)
      warn_of(nested);
  }

  void warn_of_criterion(const Criterion& criterion, const Frame& frame) {
    if (frame.answers[criterion.slot].clamped)
      list_.push_back(clamped(path(frame, criterion.slot)));
    if (gathered_.has_text && frame.bases[criterion.slot] == Basis::rating &&
        frame.levels[criterion.slot] >= 0)
      compare_with_evidence(criterion, frame);
  }

  // Two levels or more apart; the rating stands. Evidence that reaches no level reaches the lowest.
  void compare_with_evidence(const Criterion& criterion, const Frame& frame) {
    if (!has_when(criterion)) return;
    const int reached = std::max<int>(0, level_by_evidence(criterion, frame, inputs_, nullptr));
    const int rated = frame.levels[criterion.slot];
    if (rated - reached < 2 && reached - rated < 2) return;
    const auto name = [&](int level) -> std::string_view {
      return criterion.levels[static_cast<std::size_t>(level)].name;
    };
    add(rated > reached ? Code::rating_without_evidence : Code::rating_below_evidence,
        path(frame, criterion.slot),
        fmt::format("'{}' is rated {}, the evidence reaches {}", path(frame, criterion.slot),
                    name(rated), name(reached)));
  }

  void warn_of_overflow(const Overflow& overflow, const Frame& frame) {
    const model::Rubric& rubric = *frame.rubric;
    const auto say = [&](std::string_view what, std::string_view id) {
      add(Code::score_overflow, id,
          fmt::format("a number of {} '{}' is too large, so it is unknown", what, id));
    };
    using In = Overflow::In;
    if (overflow.in == In::value) return say("value", rubric.values[overflow.index].id);
    if (overflow.in == In::criterion) return say("criterion", path(frame, overflow.index));
    if (overflow.in == In::flag) return say("flag", rubric.flags[overflow.index].id);
    if (overflow.in == In::clause) return say("clause", rubric.clauses[overflow.index].id);
    say(overflow.in == In::score ? "rubric" : "the multiplier of rubric", rubric.id);
  }

  const Frame& outer_;
  const Inputs& inputs_;
  const Gathered& gathered_;
  std::vector<Warning> list_;
};

}  // namespace

std::vector<Warning> warnings(const Frame& outer, const Inputs& inputs,
                              const scorecard::Answers& answers, const Gathered& gathered) {
  return Warnings(outer, inputs, gathered).collect(answers.warnings);
}

std::vector<Warning> warnings_in_words(const model::Rubric& rubric, const WordFrame& words,
                                       const std::vector<Warning>& from_answers) {
  std::vector<Warning> list = from_answers;
  for (std::size_t i = 0; i < words.answers.size(); ++i)  // flat: criterion i has slot i
    if (words.answers[i].clamped) list.push_back(clamped(rubric.paths[i]));
  for (std::size_t i = 0; i < words.flags.size(); ++i)
    if (warns(rubric.flags[i], words.flags[i])) list.push_back(raised(rubric.flags[i]));
  return list;
}

}  // namespace assay::score
