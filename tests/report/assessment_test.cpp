// Whole assessments against recorded texts: tests/report/golden/NAME.md gives NAME.json, NAME.txt
// and NAME.explain.txt.
#include <array>
#include <string>

#include <assay/assay.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "model/rubric.hpp"
#include "support/files.hpp"
#include "support/golden.hpp"
#include "support/schema.hpp"

using namespace assay;
using testing_support::check_assessment_schema;
using testing_support::check_golden;
using testing_support::source_path;

namespace {

std::string golden(const std::string& file) {
  return source_path("tests/report/golden/" + file);
}

Rubric impact() {
  auto rubric = Rubric::load(golden("impact.yaml"));
  if (!rubric) FAIL(rubric.error().render());
  return *rubric;
}

struct Scored {
  SourceRef notes;
  Assessment assessment;
};

Scored scored(const std::string& name) {
  const Rubric rubric = impact();
  auto input = Input::load(golden(name));
  if (!input) FAIL(input.error().render());
  auto card = Scorecard::bind(rubric, *input);
  if (!card) FAIL(card.error().render());
  return {input->source(), rubric.score(*card)};
}

// The rubric's digest covers the lexicon, which grows: recorded texts leave it out.
std::string without_digest(std::string json) {
  const std::string digest(impact().digest());
  const std::size_t at = json.find(digest);
  REQUIRE(at != std::string::npos);
  return json.replace(at, digest.size(), "sha256:of-the-rubric");
}

void check_width(const std::string& text, int columns) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::string line = text.substr(at, end - at);
    std::ptrdiff_t characters = 0;
    for (const char c : line)
      characters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    CAPTURE(line);
    CHECK(characters <= columns);
    at = end + 1;
  }
}

// One of everything, whether or not this rubric could give it.
Assessment everything() {
  const Assessment base = scored("scored.md").assessment;
  AssessmentData data = base.data();
  data.head.candidate = "\"C\"\n1";
  Evidence change;
  change.kind = EvidenceKind::change;
  change.unit = percent(1).unit;
  change.value = 15;
  change.from = 40;
  change.to = 25;
  change.direction = Direction::down;
  change.status = Assertion::projected;
  change.voice = Voice::candidate;
  change.start = 3;
  change.end = 9;
  change.text = "40% to 25%";
  change.near = "idle GPU";
  change.section = "impact";
  change.cue = "plans to";
  change.cue_line = 4;
  change.cue_column = 7;
  Evidence bound;
  bound.kind = EvidenceKind::money;
  bound.unit = money(1, "USD", Period::year).unit;
  bound.value = bound.low = 30'000;
  bound.high = 45'000;
  bound.bound = Bound::upper;
  bound.approximate = true;
  bound.text = "up to about $30k-$45k";
  Evidence mention;
  mention.set = "idle_gpu";
  mention.status = Assertion::unasked;
  mention.text = "idle GPU";
  data.evidence = {change, bound, mention};
  data.facts[0].basis = Basis::evidence;
  static constexpr std::array<std::uint32_t, 2> pieces{0, 1};
  data.facts[0].evidence = std::span(pieces).first(1);
  data.criteria[1].evidence = pieces;
  data.flags[0].code = "R-1";
  data.flags[0].raised = true;
  data.clauses[0].provisional = true;
  data.clauses[0].certain = false;
  data.warnings.push_back(
      {Code::unread_answer, "baseline",
       "a warning of so many words that it has to be "
       "broken over two lines, since a hundred columns are what a terminal is taken to show"});
  Compensation pay;
  pay.guideline = "guide";
  pay.version = "1";
  pay.digest = "sha256:" + std::string(64, 'a');
  pay.profile = "default";
  pay.multiplier = *Decimal::parse("1.46");
  ComponentResult granted{"base_premium",
                          true,
                          true,
                          Decimal(31'500),
                          money(1, "USD", Period::year).unit,
                          std::pair<Decimal, Decimal>{30'000, 35'000},
                          "GPU utilization up by 10%",
                          "the target is met",
                          "premium holds"};
  ComponentResult refused{
      "equity", false, false, {}, percent(1).unit, {}, "", "", "premium does not hold"};
  pay.components = {granted, refused};
  pay.findings = {
      {Code::unread_answer, "base outside the band", Decimal(5'000), money(1, "USD").unit},
      {Code::unread_answer, "no amount", {}, {}}};
  data.compensation = pay;
  return Assessment(base.model(), std::move(data));
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("assessments as JSON and as text") {
    for (const std::string name : {"scored", "incomplete", "empty"}) {
      CAPTURE(name);
      const Scored result = scored(name + ".md");
      const std::string json = to_json(result.assessment);
      check_assessment_schema(json);
      check_golden(golden(name + ".json"), without_digest(json) + "\n");
      const std::string text = to_text(result.assessment);
      check_width(text, 100);
      check_golden(golden(name + ".txt"), text);
    }
  }

  TEST_CASE("one of everything") {
    const Assessment assessment = everything();
    const std::string json = to_json(assessment);
    check_assessment_schema(json);
    check_golden(golden("everything.json"), without_digest(json) + "\n");
    TextOptions options;
    options.explain = true;
    options.notes = scored("scored.md").notes;
    const std::string text = to_text(assessment, options);
    check_width(text, 100);
    check_golden(golden("everything.txt"), text);
  }

  TEST_CASE("compact JSON is one line with the same content") {
    const Assessment assessment = everything();
    const std::string compact = to_json(assessment, 0);
    CHECK(compact.find('\n') == std::string::npos);
    CHECK(nlohmann::ordered_json::parse(compact) ==
          nlohmann::ordered_json::parse(to_json(assessment, 2)));
  }

  TEST_CASE("the same bytes each time, and colour only adds escapes") {
    const Assessment assessment = scored("scored.md").assessment;
    CHECK(to_json(assessment) == to_json(scored("scored.md").assessment));
    TextOptions options;
    options.colour = true;
    std::string coloured = to_text(assessment, options);
    CHECK(coloured.find("\x1B[") != std::string::npos);
    std::string plain;
    for (std::size_t at = 0; at < coloured.size(); ++at) {
      if (coloured[at] != '\x1B')
        plain += coloured[at];
      else
        at = coloured.find('m', at);
    }
    CHECK(plain == to_text(assessment));
  }

  TEST_CASE("every line fits a narrow terminal too") {
    TextOptions options;
    options.columns = 80;
    options.explain = true;
    options.notes = scored("scored.md").notes;
    check_width(to_text(everything(), options), 80);
    check_width(to_text(impact(), options), 80);
  }

  TEST_CASE("what cost points says what the next level or step wants") {
    const auto rubric = Rubric::parse(R"(rubric: deals
phrases: {closed: [closed], sized: [signed for]}
criteria:
  - id: closing
    levels:
      talk: 0
      named: {points: 6, when: mentions(closed)}
      sized: {points: 9, when: mentions(sized)}
  - {id: proof, steps: {of: count(closed), points: {0: 0, 1: 4, 3: 10}}}
)");
    REQUIRE(rubric);
    Scorecard card{*rubric};
    const auto reasons = [&] {
      std::vector<std::string> list;
      const Assessment a = rubric->score(card);
      for (const Reason& reason : a.reasons())
        list.push_back(a.because(reason));
      return list;
    };
    using List = std::vector<std::string>;
    REQUIRE(card.notes("She closed it."));
    CHECK(reasons() ==
          List{"count(closed) 1, reaching the step 1, gives 4 (4 of 10); the next step is 3 (10)",
               "the notes reach named: mentions(closed) (yes) (6 of 9); sized wants "
               "mentions(sized) (no)"});
    REQUIRE(card.rate("closing", "named"));
    CHECK(reasons().back() == "rated named (6 of 9)");
  }

  TEST_CASE("a rubric as a person reads it") {
    const std::string text = to_text(impact());
    check_width(text, 100);
    check_golden(golden("impact.show.txt"), text);
  }

  TEST_CASE("several assessments, best first") {
    const Assessment good = scored("scored.md").assessment;
    const Assessment poor = scored("incomplete.md").assessment;
    const Assessment none = scored("empty.md").assessment;
    const Ranked inputs[] = {{"none.md", &none}, {"poor.md", &poor}, {"good.md", &good}};
    check_golden(golden("ranking.txt"), ranking(inputs));
  }

  TEST_CASE("diagnostics as JSON and as workflow commands") {
    const auto source = std::make_shared<const Source>("a,b.yaml", "one\nzwei: é10\n");
    Diagnostics out;
    out.error(Code::unit_mismatch, source, {12, 14}, "'x' is a percent, 10% of it",
              "did you mean 10%?");
    out.warning(Code::unread_answer, nullptr, {}, "no file");
    CHECK(
        to_json(out, 2, 0) ==
        R"({"files":2,"errors":1,"warnings":1,"diagnostics":[{"severity":"error","code":"unit-mismatch",)"
        R"("message":"'x' is a percent, 10% of it","help":"did you mean 10%?","file":"a,b.yaml",)"
        R"("line":2,"column":8,"end_line":2,"end_column":10,"start":12,"end":14},)"
        R"({"severity":"warning","code":"unread-answer","message":"no file"}]})");
    CHECK(
        to_github(out) ==
        "::error file=a%2Cb.yaml,line=2,col=8,endLine=2,endColumn=10,title=unit-mismatch::'x' is a "
        "percent, 10%25 of it (did you mean 10%25?)\n"
        "::warning title=unread-answer::no file\n");
  }

  TEST_CASE("evidence in the notes, marked") {
    const Source notes("n.md", "She cut idle GPU time\r\nby 12%, on\nthe whole.\n");
    Evidence mention;
    mention.set = "idle_gpu";
    mention.start = 8;
    mention.end = 16;
    mention.column = 9;
    mention.text = "idle GPU";
    Evidence amount;
    amount.kind = EvidenceKind::percent;
    amount.unit = percent(1).unit;
    amount.value = 12;
    amount.direction = Direction::down;
    amount.start = 26;
    amount.end = 29;
    amount.line = 2;
    amount.column = 4;
    amount.text = "12%";
    amount.near = "idle GPU";
    const std::vector<Evidence> evidence{mention, amount};
    CHECK(evidence_text(notes, evidence) ==
          "Evidence\n"
          "  [0]   1:9     'idle GPU': mention of idle_gpu, affirmed\n"
          "  [1]   2:4     '12%': percent 12% down, affirmed, near 'idle GPU'\n"
          "\n"
          "Notes\n"
          "1      She cut [idle GPU]0 time\n"
          "2      by [12%]1, on\n"
          "3      the whole.\n");
    CHECK(evidence_json({amount}, 0) ==
          R"({"evidence":[{"kind":"percent","value":12,"unit":"percent","direction":"down",)"
          R"("status":"affirmed","voice":"interviewer","start":26,"end":29,"line":2,"column":4,)"
          R"("text":"12%","near":"idle GPU"}]})");
  }

  TEST_CASE("the schema refuses what it should") {
    const std::string schema =
        testing_support::must_read(source_path("schema/assessment.schema.json"));
    using nlohmann::ordered_json;
    const auto good = ordered_json::parse(to_json(scored("scored.md").assessment));
    const auto faults = [&](ordered_json value) {
      return testing_support::schema_faults(schema, value.dump());
    };
    CHECK(faults(good).empty());
    auto bad = good;
    bad["extra"] = 1;
    CHECK(faults(bad).size() == 1);
    bad = good;
    bad.erase("score");
    CHECK(faults(bad).size() == 1);
    bad = good;
    bad["status"] = "fine";
    CHECK(faults(bad).size() == 1);
    bad = good;
    bad["criteria"][0]["weight"] = 0;
    CHECK(faults(bad).size() == 1);
    bad = good;
    bad["flags"][0]["effect"] = {{"cap", 1}, {"veto", true}};
    CHECK(faults(bad).size() == 1);
  }
}
