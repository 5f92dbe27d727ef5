// Which quantity belongs to what, which fact it makes, and what probes count.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "evidence/support.hpp"

namespace assay::evidence {
namespace {

constexpr expr::AssertionMask affirmed = expr::mask_of(Assertion::affirmed);

// Finds by name: each fact is one find over the sets `idle`, `use`, `saved`, `chart`.
struct Wanted {
  std::string_view find, unit;
};

Reading read_with(std::initializer_list<Wanted> wanted, std::string_view note) {
  PlanInput input;
  input.sets = {testing::phrase_set("idle", {"idle time"}),
                testing::phrase_set("use", {"utilization"}), testing::phrase_set("saved", {"save"}),
                testing::phrase_set("chart", {"chart"})};
  FindNames names;
  for (std::uint32_t i = 0; i < input.sets.size(); ++i)
    names.sets.emplace_back(input.sets[i].id, i);
  for (const Wanted& fact : wanted) {
    expr::Faults faults;
    auto find = parse_find(fact.find, names, faults);
    REQUIRE(find);
    find->unit = *parse_unit(fact.unit);
    input.finds.emplace_back(static_cast<std::uint32_t>(input.finds.size()), *find);
  }
  Diagnostics out;
  const PlanRef plan = compile(std::move(input), nullptr, out);
  return testing::read_notes(*plan, note);
}

std::string found(std::initializer_list<Wanted> wanted, std::string_view note) {
  const Reading reading = read_with(wanted, note);
  std::string out;
  for (const Found& fact : reading.found) {
    out += fmt::format("{}{}={}", out.empty() ? "" : " ", fact.fact, to_string(fact.value));
    if (fact.period_assumed) out += " assumed";
    if (fact.upper_bound) out += " upper";
    if (fact.conflicting) out += " conflicting";
  }
  return out;
}

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("a quantity belongs to the nearest mention of the sets that want it") {
    const Wanted idle{"percent near idle", "percent"};
    const Wanted use{"percent near use", "percent"};
    CHECK(found({idle, use}, "Idle time fell 12% and utilization rose 15%.") == "0=12 1=15");
    CHECK(found({idle, use}, "Utilization rose 15%, idle time fell 12%.") == "0=12 1=15");
    CHECK(found({{"down percent near idle", "percent"}, {"up percent near use", "percent"}},
                "Utilization rose 15%; idle time fell 12%.") == "0=12 1=15");
    CHECK(found({idle}, "Idle time. Down 12%.") == "");
    CHECK(found({idle}, "Idle time one two three four five six seven eight nine ten eleven 12%.") ==
          "0=12");
    CHECK(found({idle}, "Idle time a b c d e f g h i j k l 12%.") == "");
    CHECK(found({{"percent near idle within 3 words", "percent"}},
                "Idle time went down by all of 12%.") == "");
  }

  TEST_CASE("a quantity belongs to its clause, and to what has none nearer") {
    const Wanted idle{"percent near idle", "percent"};
    const Wanted saved{"money near saved", "USD"};
    CHECK(found({idle}, "Utilization at 95%; here is the idle time.") == "");
    CHECK(found({idle}, "Utilization at 95%, then she drew up the idle time.") == "");
    CHECK(found({idle}, "Idle time fell 12% (utilization 95%).") == "0=12");
    CHECK(found({idle}, "She has a chart, and cut idle time by 12%.") == "0=12");
    CHECK(found({{"percent near chart", "percent"}},
                "She has a chart, and cut idle time by 12%.") == "");
    CHECK(found({idle}, "Cut idle time and utilization by 12%.") == "0=12");
    CHECK(found({idle}, "Cut idle time, chart and utilization by 12%.") == "0=12");
    CHECK(found({idle}, "Idle time (down 12%).") == "0=12");
    CHECK(found({idle}, "Idle time: 40% before, 28% after.") == "0=40 conflicting");
    CHECK(found({saved}, "Saved 2,800 hours of idle time, $3M.") == "0=3000000");
    CHECK(found({saved}, "Saved 12%; $3M.") == "0=3000000");
  }

  TEST_CASE("which of several is taken") {
    constexpr std::string_view note = "Idle time fell 9%. Idle time fell 12%. Idle time fell 4%.";
    CHECK(found({{"percent near idle", "percent"}}, note) == "0=9 conflicting");
    CHECK(found({{"last percent near idle", "percent"}}, note) == "0=4 conflicting");
    CHECK(found({{"largest percent near idle", "percent"}}, note) == "0=12 conflicting");
    CHECK(found({{"smallest percent near idle", "percent"}}, note) == "0=4 conflicting");
    CHECK(found({{"sum percent near idle", "percent"}}, note) == "0=25");
    const Reading reading = read_with({{"largest percent near idle", "percent"}}, note);
    REQUIRE(reading.found.front().evidence.size() == 3);
    CHECK(reading.evidence[reading.found.front().evidence.front()].text == "12%");
  }

  TEST_CASE("amounts come in the fact's unit") {
    const Wanted yearly{"money near saved", "USD/year"};
    CHECK(found({yearly}, "Saved $100k a month.") == "0=1200000");
    CHECK(found({yearly}, "Saved $2.1M.") == "0=2100000 assumed");
    CHECK(found({yearly},
                "Saved \xE2\x82\xAC"
                "2M a year.") == "");
    CHECK(found({yearly}, "Saved up to $2M a year.") == "0=2000000 upper");
    CHECK(found({{"duration near idle", "hours/quarter"}},
                "Idle time of 2,800 hours per quarter.") == "0=2800");
    CHECK(found({{"duration near idle", "hours"}}, "Idle time was two days.") == "0=48");
    CHECK(found({{"percent near idle", "percent"}}, "Idle time went from 40% to 25%.") == "0=15");
  }

  TEST_CASE("only what is meant so makes a fact") {
    CHECK(found({{"percent near idle", "percent"}}, "Will cut idle time by 12%.") == "");
    CHECK(found({{"percent near idle as projected", "percent"}}, "Will cut idle time by 12%.") ==
          "0=12");
    CHECK(found({{"percent near idle as any", "percent"}}, "The vendor cut idle time by 12%.") ==
          "0=12");
    CHECK(found({{"percent near idle as any", "percent"}}, "Did not cut idle time by 12%.") == "");
  }

  TEST_CASE("probes count in their section and the text outside all") {
    PlanInput input;
    input.sets = {testing::phrase_set("chart", {"chart", "one-pager"})};
    input.criterion_names = {{"proof", "What is the proof?"}, {"worth"}};
    input.touched = {{0}, {0}};
    const expr::NotesQuery mentions{expr::NotesQuestion::mentions, {}, 0, affirmed};
    const expr::NotesQuery count{expr::NotesQuestion::count, {}, 0, affirmed};
    const expr::NotesQuery negated{
        expr::NotesQuestion::mentions, {}, 0, expr::mask_of(Assertion::negated)};
    input.probes = {
        {mentions, no_slot}, {mentions, 0}, {mentions, 1}, {count, no_slot}, {negated, 1}};
    Diagnostics out;
    const PlanRef plan = compile(std::move(input), nullptr, out);
    Passage passages[3];
    passages[0].text = "A chart, another chart and a one-pager.";
    passages[0].criterion = 0;
    passages[1].text = "No chart.";
    passages[1].criterion = 1;
    passages[2].text = "The chart was fine.";
    const Reading reading = read(*plan, passages, Limits{});
    CHECK(reading.probes[0] == 4);
    CHECK(reading.probes[1] == 4);
    CHECK(reading.probes[2] == 1);
    CHECK(reading.probes[3] == 2);
    CHECK(reading.probes[4] == 1);
    CHECK(reading.probe_evidence[4] == std::vector<std::uint32_t>{3});
    CHECK(reading.touched[0]);
    CHECK(reading.touched[1]);
    CHECK(reading.evidence[0].section == "proof");
    CHECK(reading.evidence.back().section.empty());
  }

  TEST_CASE("what was never asked is told from what was answered badly") {
    const auto state = [](std::string_view note, std::uint32_t section) {
      PlanInput input;
      input.sets = {testing::phrase_set("base", {"baseline"})};
      input.criterion_names = {{"baseline", "Walk me through the baseline."}, {"on_time"}};
      input.touched = {{0}, {}};
      Diagnostics out;
      const PlanRef plan = compile(std::move(input), nullptr, out);
      Passage passage;
      passage.text = note;
      passage.criterion = section;
      const Reading reading = read(*plan, {&passage, 1}, Limits{});
      std::string text;
      for (std::size_t slot = 0; slot < 2; ++slot)
        text += reading.unasked[slot] ? 'u' : reading.touched[slot] ? 't' : '-';
      return text;
    };
    CHECK(state("We ran out of time for the baseline.", no_slot) == "u-");
    CHECK(state("No baseline was offered.", no_slot) == "t-");
    CHECK(state("Ran out of time.", 0) == "u-");
    CHECK(state("Ran out of time.", no_slot) == "--");
    CHECK(state("Did not get to on time. Baseline was fine.", no_slot) == "tu");
    CHECK(state("No time for the baseline at first. The baseline was 40%.", no_slot) == "t-");
    CHECK(state("Nothing here.", no_slot) == "--");
  }

  TEST_CASE("evidence says where it stands and why") {
    PlanInput input;
    input.sets = {testing::phrase_set("use", {"utilization"})};
    Diagnostics out;
    const PlanRef plan = compile(std::move(input), nullptr, out);
    const auto source = std::make_shared<Source>(
        "notes.md", "# T\n\nH\xC3\xA9 plans to lift\nutilization by 10%.\n");
    Passage passage;
    passage.source = source;
    passage.text = source->text().substr(5);
    passage.offsets = text::OffsetMap::shifted(5);
    const Reading reading = read(*plan, {&passage, 1}, Limits{});
    REQUIRE(reading.evidence.size() == 2);
    const Evidence& mention = reading.evidence[0];
    CHECK(source->text().substr(mention.start, mention.end - mention.start) == "utilization");
    CHECK(mention.line == 4);
    CHECK(mention.column == 1);
    CHECK(mention.cue == "plans to");
    CHECK(mention.cue_line == 3);
    CHECK(mention.cue_column == 4);
    CHECK(reading.evidence[1].near == "utilization");
    CHECK(reading.evidence[1].direction == Direction::up);
    CHECK(reading.evidence[1].status == Assertion::projected);
  }

  TEST_CASE("a phrase may begin with a number") {
    PlanInput input;
    input.sets = {testing::phrase_set("ways", {"5 whys", "360 review", "24/7 cover"})};
    input.probes = {{{expr::NotesQuestion::mentions, {}, 0, affirmed}, no_slot}};
    Diagnostics out;
    const PlanRef plan = compile(std::move(input), nullptr, out);
    for (const std::string_view note : {"She ran the 5 whys.", "They did a 360 review.",
                                        "There is 24/7 cover now.", "5 whys it was, every time."}) {
      CAPTURE(note);
      CHECK(testing::read_notes(*plan, note).probes[0] == 1);
    }
    CHECK(testing::read_notes(*plan, "She ran 5 of them. Whys and hows.").probes[0] == 0);
  }

  TEST_CASE("the first 10,000 are kept, all are counted") {
    PlanInput input;
    input.sets = {testing::phrase_set("idle", {"idle time"})};
    input.probes = {{{expr::NotesQuestion::mentions, {}, 0, affirmed}, no_slot}};
    Find sum;
    sum.pick = Pick::sum;
    sum.quantity = expr::QuantityWord::percent;
    sum.set = 0;
    sum.unit = Unit{Dimension::percent};
    input.finds = {{0, sum}};
    Diagnostics out;
    const PlanRef plan = compile(std::move(input), nullptr, out);
    std::string note;
    for (int i = 0; i < 6000; ++i)
      note += "Idle time fell 1%. ";
    const Reading reading = testing::read_notes(*plan, note);
    CHECK(reading.truncated);
    CHECK(reading.evidence.size() == 10000);
    CHECK(reading.probes[0] == 6000);
    REQUIRE(reading.found.size() == 1);
    CHECK(reading.found[0].value == Decimal(6000));
  }
}

}  // namespace assay::evidence
