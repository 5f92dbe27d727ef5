#include "score/certain.hpp"

#include <algorithm>

#include "score/checked.hpp"

namespace assay::score {

namespace {

using expr::Op;
using expr::ResultSlot;
using expr::SymbolKind;
using expr::Truth;

// `score > 8` changes its mind once on the way between the completions, and is caught at one of
// them. Whatever says more (`score > 7 and score < 9`) may be judged alike at both ends and
// otherwise between them.
bool changes_once(const model::Clause& clause) noexcept {
  const std::vector<expr::Node>& nodes = clause.when.ast().nodes;
  const Op op = nodes.back().op;
  return nodes.size() <= 3 && op != Op::equal && op != Op::not_equal;
}

constexpr std::int64_t most_steps = 1000;

}  // namespace

std::vector<Decimal> between(const Decimal& low, const Decimal& high, const model::Rubric& rubric) {
  std::vector<Decimal> scores;
  const Decimal unit = Decimal::scaled(1, -rubric.precision);
  const Number steps = divide(subtract(high, low), unit);
  if (steps && *steps <= most_steps) {
    // Counted: next to a number of 38 digits a unit is nothing.
    for (std::int64_t i = 0; i <= *steps; ++i)
      scores.push_back(*add(low, *multiply(i, unit)));
    return scores;
  }
  const auto offer = [&](const Decimal& score) {
    if (score >= low && score <= high) scores.push_back(score);
  };
  for (const model::Clause& clause : rubric.clauses)
    for (const expr::Node& node : clause.when.ast().nodes) {
      if (node.op != Op::literal) continue;
      // The sign of a negative number is a node of its own.
      for (const Decimal& named : {node.literal.value, -node.literal.value}) {
        const Decimal near = round(named, rubric.precision);
        offer(*subtract(near, unit));  // a literal has 18 digits: there is room
        offer(near);
        offer(*add(near, unit));
      }
    }
  return scores;
}

bool turns_once(const model::Rubric& rubric) noexcept {
  return std::all_of(rubric.clauses.begin(), rubric.clauses.end(), changes_once);
}

namespace {

class Judge {
 public:
  Judge(const Frame& actual, Frame& completed, const Inputs& inputs)
      : actual_(frames(actual)), completed_(completed), inputs_(inputs) {
    for (const Frame* frame : actual_) {
      result_.certain.resize(result_.certain.size() + frame->clauses.size(), true);
      asks_.push_back(!turns_once(*frame->rubric));
    }
  }

  Certainty judge() && {
    const std::vector<Number> worst = complete(Completion::worst);
    const std::vector<Number> best = complete(Completion::best);
    if (worst[0] && best[0]) result_.bounds = std::minmax(*worst[0], *best[0]);
    if (std::find(asks_.begin(), asks_.end(), true) != asks_.end()) {
      ask_between(worst, best);
      complete(Completion::worst);
      ask_between(worst, best);
    }
    return std::move(result_);
  }

 private:
  std::vector<Number> complete(Completion completion) {
    score::complete(completion, *actual_[0], completed_, inputs_);
    std::vector<Number> scores;
    std::size_t first = 0;
    for (const Frame* frame : frames(completed_)) {
      compare(*frame, scores.size(), first);
      first += frame->clauses.size();
      // A veto at one end alone says nothing of the scores that follow it.
      if (frame->status != Outcome::scored) asks_[scores.size()] = true;
      scores.push_back(frame->score);
    }
    return scores;
  }

  void compare(const Frame& completed, std::size_t index, std::size_t first) {
    const Frame& actual = *actual_[index];
    for (std::size_t i = 0; i < completed.clauses.size(); ++i)
      if ((completed.clauses[i] == Truth::yes) != (actual.clauses[i] == Truth::yes))
        result_.certain[first + i] = false;
  }

  // The completed answers as they stand, but with another score.
  void ask_between(const std::vector<Number>& worst, const std::vector<Number>& best) {
    std::size_t first = 0;
    std::size_t index = 0;
    for (const Frame* frame : frames(completed_)) {
      if (asks_[index] && frame->status == Outcome::scored && worst[index] && best[index])
        ask_frame(*frame, std::minmax(*worst[index], *best[index]), index, first);
      first += frame->clauses.size();
      ++index;
    }
  }

  void ask_frame(const Frame& completed, std::pair<Decimal, Decimal> range, std::size_t index,
                 std::size_t first) {
    Frame frame = completed;
    for (const Decimal& score : between(range.first, range.second, *frame.rubric)) {
      for (const ResultSlot slot :
           {ResultSlot::score, ResultSlot::bounds_low, ResultSlot::bounds_high})
        frame.results[static_cast<std::size_t>(slot)] = score;
      judge_clauses({frame, inputs_, Completion::none, nullptr, nullptr});
      compare(frame, index, first);
    }
  }

  std::vector<const Frame*> actual_;
  Frame& completed_;
  const Inputs& inputs_;
  std::vector<bool> asks_;  // by frame: whether the scores between are asked too
  Certainty result_;
};

void collect(const Frame& frame, std::vector<const Frame*>& list) {
  list.push_back(&frame);
  for (const Frame& nested : frame.nested)
    collect(nested, list);
}

}  // namespace

bool anything_open(const Frame& frame) noexcept {
  return std::any_of(frame.points.begin(), frame.points.end(),
                     [](const Number& points) { return !points; });
}

std::vector<const Frame*> frames(const Frame& frame) {
  std::vector<const Frame*> list;
  collect(frame, list);
  return list;
}

Certainty certainty(const Frame& actual, Spare& spare, const Inputs& inputs) {
  if (anything_open(actual)) return Judge(actual, spare.frame(), inputs).judge();
  Certainty certainty;
  certainty.certain.resize(actual.rubric->clause_paths.size(), true);
  if (actual.score) certainty.bounds = {*actual.score, *actual.score};
  return certainty;
}

}  // namespace assay::score
