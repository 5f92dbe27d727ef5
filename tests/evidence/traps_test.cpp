// Words that only sound like proof, and text that would set answers if it could.
#include <algorithm>

#include <doctest/doctest.h>

#include "evidence/support.hpp"

namespace assay::evidence {
namespace {

constexpr std::uint32_t idle = 0, saved = 1, baseline = 2, ab_test = 3, confidence = 4, lift = 5;
constexpr expr::AssertionMask affirmed = expr::mask_of(Assertion::affirmed);

PlanRef trap_plan() {
  PlanInput input;
  input.sets = {testing::phrase_set("idle", {"idle GPU", "GPU idle", "idle hours", "idle time"}),
                testing::phrase_set("saved", {"save", "cost avoidance"}),
                testing::phrase_set("baseline", {"baseline", "before-after"}),
                testing::phrase_set("ab_test", {"A/B", "split test", "experiment"}),
                testing::phrase_set("confidence", {"confidence interval", "confidence level"}),
                testing::phrase_set("lift", {"utilization"})};
  for (std::uint32_t set = 0; set <= lift; ++set)
    input.probes.push_back({{expr::NotesQuestion::mentions, {}, set, affirmed}, no_slot});
  for (const std::uint32_t set : {idle, saved, baseline, lift})
    input.probes.push_back(
        {{expr::NotesQuestion::near, expr::QuantityWord::quantity, set, affirmed}, no_slot});
  Find down;
  down.direction = Direction::down;
  down.quantity = expr::QuantityWord::percent;
  down.set = idle;
  down.unit = Unit{Dimension::percent};
  Find money;
  money.quantity = expr::QuantityWord::money;
  money.set = saved;
  money.unit = *parse_unit("USD/year");
  Find up = down;
  up.direction = Direction::up;
  up.set = lift;
  input.finds = {{0, down}, {1, money}, {2, up}};
  Diagnostics out;
  return compile(std::move(input), nullptr, out);
}

struct Trap {
  std::string_view note;
  // What the note must not give: mentions of a set (0-5), a quantity near one (6-9), a fact.
  std::vector<std::uint32_t> probes;
  bool fact = true;
};

const Trap traps[] = {
    {"She spoke with confidence about the cluster.", {confidence}},
    {"Very confident, high energy.", {confidence}},
    {"The baseline chat took 10 minutes.", {baseline, 8}},
    {"We spent 20 minutes on the baseline question.", {baseline, 8}},
    {"The baseline discussion was short, 5 minutes.", {baseline, 8}},
    {"GPU experience, ten years of it.", {ab_test, 6}},
    {"Experienced with large clusters.", {ab_test}},
    {"Did you run an experiment?", {ab_test}},
    {"What was the baseline? Was it 40%?", {baseline, 8}},
    {"I asked whether idle time fell by 12%.", {idle, 6}},
    {"I asked her about the experiment.", {ab_test}},
    {"No baseline, no experiment.", {baseline, ab_test}},
    {"She never measured a baseline.", {baseline}},
    {"Idle time did not fall by 12%.", {6}},
    {"She plans to cut idle time by 12%.", {idle, 6}},
    {"Idle time will fall by 12%.", {idle, 6}},
    {"The goal is 12% less idle time.", {idle, 6}},
    {"If it ships, it saves $2M a year.", {saved, 7}},
    {"It would have saved $2M a year.", {saved, 7}},
    {"Without the scheduler we would have saved $50M.", {saved, 7}},
    {"The engineers cut idle time by 12%.", {idle, 6}},
    {"Another team cut idle time by 12%.", {idle, 6}},
    {"According to the vendor, it saves $5M a year.", {saved, 7}},
    {"Her lead told her that idle time fell by 30%.", {idle, 6}},
    {"The vendor's dashboard showed idle time down 40%.", {idle, 6}},
    {"Allegedly saved $4M.", {saved, 7}},
    {"Claimed 12% less idle time but could not explain it.", {idle, 6}},
    {"There is no evidence that she saved $3M.", {saved, 7}},
    {"Says utilization rose 15%, unverified.", {lift, 9}},
    {"The alleged 15% utilization gain.", {lift, 9}},
    {"We ran out of time for the baseline.", {baseline}},
    {"Experiment: not covered.", {ab_test}},
    {"Utilization fell by 15%.", {}},
    {"Idle time rose by 12%.", {}},
    {"Idle time is version v1.2.12.", {6}},
    {"Idle time was discussed on 2026-03-14.", {6}},
    {"Saved on an H100 and an A100.", {7}},
    {"Idle time on CUDA 12 and GPT-3.5.", {6}},
    {"Utilization improved a lot.", {9}},
    {"We improved performance.", {lift}},
    {"Ask her how she saved $2M. Next time.", {}, false},
    {"I suggested an experiment and she agreed.", {ab_test}},
    {"She wishes she had a baseline.", {baseline}},
    {"She should have had a baseline.", {baseline}},
    {"Nobody ran an experiment.", {ab_test}},
    {"Neither a baseline nor an experiment was there.", {baseline, ab_test}},
    {"Instead of an experiment she shipped it.", {ab_test}},
    {"Vague about the baseline.", {baseline}},
    {"The experiment was run by the data science team.", {ab_test}},
    {"Idle time, time, time.\n\n12% of the call was about lunch.", {6}},
};

std::string note_answer(const Reading& reading) {
  std::string out;
  for (const Evidence& evidence : reading.evidence)
    out += evidence.text + " " + std::string(to_string(evidence.status)) + "; ";
  return out;
}

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("what only sounds like proof proves nothing") {
    const PlanRef plan = trap_plan();
    CHECK(std::size(traps) >= 40);
    for (const Trap& trap : traps) {
      const Reading reading = testing::read_notes(*plan, trap.note);
      CAPTURE(trap.note);
      CAPTURE(note_answer(reading));
      for (const std::uint32_t probe : trap.probes) {
        CAPTURE(probe);
        CHECK(reading.probes[probe] == 0);
      }
      if (trap.fact) CHECK(reading.found.empty());
    }
  }

  TEST_CASE("the same claims made plainly are proof") {
    const PlanRef plan = trap_plan();
    struct Claim {
      std::string_view note;
      std::uint32_t probe;
      std::int64_t value;  // of the fact found; -1: none
    };
    for (const Claim& claim : std::initializer_list<Claim>{
             {"She cut idle time by 12%.", 6, 12},
             {"Idle time fell by 12%.", 6, 12},
             {"12% less idle time.", 6, 12},
             {"Saved $2M a year.", 7, 2000000},
             {"The engineers agreed, and she cut idle time by 12%.", 6, 12},
             {"She worked with another team and cut idle time by 12%.", 6, 12},
             {"Utilization rose 15%.", 9, 15},
             {"Planned for 5% less idle time and got 12%.", 6, -1},
             {"No doubt: idle time is down 12%.", 6, 12},
             {"She never launched without a baseline of 30%.", 8, -1},
             {"The baseline was 40% over two weeks.", 8, -1}}) {
      const Reading reading = testing::read_notes(*plan, claim.note);
      CAPTURE(claim.note);
      CAPTURE(note_answer(reading));
      CHECK(reading.probes[claim.probe] > 0);
      CHECK(reading.found.size() == (claim.value >= 0 ? 1 : 0));
      if (!reading.found.empty()) CHECK(reading.found.front().value == Decimal(claim.value));
    }
  }
}

}  // namespace assay::evidence
