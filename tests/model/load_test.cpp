#include "model/load.hpp"

#include <map>

#include <doctest/doctest.h>

#include "model/slots.hpp"
#include "support/files.hpp"
#include "support/small_stack.hpp"

using namespace assay;
using model::CriterionKind;
using model::RubricRef;
namespace support = assay::testing_support;

TEST_SUITE("model") {
  using Files = std::map<std::string, std::string>;

  struct Outcome {
    RubricRef rubric;
    Diagnostics out;
  };

  // Loads "main.yaml" of these files.
  Outcome load(const Files& files, const Limits& limits = {}) {
    Outcome outcome;
    const model::Opener open = [&](const SourceRef& from, const std::string& path, Span where,
                                   Diagnostics& out) -> SourceRef {
      const std::string name = model::beside(from->name(), path);
      const auto at = files.find(name);
      if (at != files.end()) return std::make_shared<const Source>(name, at->second);
      out.error(Code::unreadable_file, from, where, "no such file");
      return nullptr;
    };
    outcome.rubric = model::load(std::make_shared<const Source>("main.yaml", files.at("main.yaml")),
                                 open, limits, outcome.out);
    return outcome;
  }

  RubricRef good(const Files& files) {
    Outcome outcome = load(files);
    CHECK_MESSAGE(outcome.rubric != nullptr, outcome.out.render());
    REQUIRE(outcome.rubric);
    return outcome.rubric;
  }

  // Codes in the order in which they are told.
  std::string codes(const Files& files, const Limits& limits = {}) {
    std::string text;
    for (const Diagnostic& d : load(files, limits).out)
      text += (text.empty() ? "" : " ") + std::string(name(d.code));
    return text;
  }

  std::string codes(const std::string& text) {
    return codes(Files{{"main.yaml", text}});
  }

  TEST_CASE("the example of the language loads and says nothing") {
    Diagnostics out;
    const std::string path = support::source_path("tests/model/data/gpu.yaml");
    const auto source = std::make_shared<const Source>(path, support::must_read(path));
    const RubricRef rubric = model::load(source, model::file_opener({}), {}, out);
    CHECK(out.render() == "");
    REQUIRE(rubric);
    CHECK(rubric->id == "gpu-impact-verification");
    CHECK(rubric->version == "2026.1");
    CHECK(rubric->origin == "Public guides on GPU product interviews, 2026.");
    CHECK(rubric->min_coverage == *Decimal::parse("0.6"));
    CHECK(rubric->paths == std::vector<std::string>{
                               "baseline", "impact", "worth", "proof", "empathy", "empathy.cost",
                               "empathy.requirements", "delivery", "on_time", "rollback"});
    CHECK(rubric->slots == 10);
    CHECK(rubric->criteria[5].slot == 7);
    CHECK(rubric->criteria[5].members == std::vector<std::uint32_t>{6, 7});
    CHECK(rubric->criteria[7].if_missing == Decimal(5));
    CHECK(rubric->criteria[1].required);
    CHECK(rubric->criteria[1].knots[2].at == Decimal(12));
    CHECK(rubric->criteria[1].formula->unit() == Unit{Dimension::percent});
    CHECK(rubric->criteria[0].code == "baseline");
    CHECK(rubric->clauses[0].text == "score > 8");
    CHECK(rubric->multiplier->curve.size() == 4);
    CHECK(rubric->files.size() == 2);
    CHECK(rubric->plan);
  }

  TEST_CASE("the shipped rubrics load and say nothing") {
    const auto paths = support::files_in(support::source_path("rubrics"), ".yaml");
    CHECK(paths.size() >= 10);
    for (const std::string& path : paths) {
      Diagnostics out;
      const auto source = std::make_shared<const Source>(path, support::must_read(path));
      CHECK(model::load(source, model::file_opener({}), {}, out));
      CHECK(out.render() == "");
    }
  }

  TEST_CASE("groups come after their members, readers after what they read") {
    const RubricRef rubric = good({{"main.yaml",
                                    "rubric: x\n"
                                    "criteria:\n"
                                    "  - {id: a, points: b + g}\n"
                                    "  - {id: g, criteria: [{id: h, points: b}]}\n"
                                    "  - {id: b, levels: {no: 0, yes: 1}}\n"}});
    CHECK(rubric->criterion_order == std::vector<std::uint32_t>{3, 2, 1, 0});
  }

  TEST_CASE("values are checked in the order in which they read one another") {
    const RubricRef rubric = good({{"main.yaml",
                                    "rubric: x\n"
                                    "facts: {savings: {unit: USD/year}}\n"
                                    "values: {double: 2 * single, single: savings}\n"
                                    "criteria: [{id: a, points: double / $1/year}]\n"}});
    CHECK(rubric->value_order == std::vector<std::uint32_t>{1, 0});
    CHECK(to_string(rubric->values[0].program.unit()) == "USD/year");
  }

  TEST_CASE("the fewest and the most points of a criterion") {
    const RubricRef rubric = good({{"main.yaml",
                                    "rubric: x\n"
                                    "scale: -5..5\n"
                                    "facts: {p: {unit: percent}}\n"
                                    "criteria:\n"
                                    "  - {id: levels, levels: {a: -2, b: 3}}\n"
                                    "  - {id: falling, curve: {of: p, points: {0%: 4, 10%: 1}}}\n"
                                    "  - {id: steps, steps: {of: p, points: {0%: 0, 10%: 4}}}\n"
                                    "  - {id: formula, points: p / 1%}\n"
                                    "  - id: group\n"
                                    "    criteria:\n"
                                    "      - {id: one, weight: 1, levels: {a: 0, b: 3}}\n"
                                    "      - {id: two, weight: 2, levels: {a: 1, b: 5}}\n"}});
    const auto reach = [&](std::size_t i) {
      return to_string(rubric->criteria[i].bottom) + ".." + to_string(rubric->criteria[i].top);
    };
    CHECK(reach(0) == "-2..3");
    CHECK(reach(1) == "1..4");
    CHECK(reach(2) == "-5..4");
    CHECK(reach(3) == "-5..5");
    CHECK(reach(4) == "0.666667..4.333333");
  }

  TEST_CASE("a matrix is criteria with levels") {
    const RubricRef rubric =
        good({{"main.yaml",
               "rubric: x\n"
               "scale: 1..3\n"
               "facts: {idle: {unit: percent}}\n"
               "matrix:\n"
               "  steps: [none, some, all]\n"
               "  combine: product\n"
               "  rows:\n"
               "    depth: {points: [1.0, 1.05, 1.1], ask: \"How deep?\", required: true}\n"
               "    gains:\n"
               "      points: [1.0, 1.0, 1.4]\n"
               "      when: [null, has(idle), idle >= 10%]\n"
               "      looks_like: [null, \"Any gain.\", \"A tenth or more.\"]\n"}});
    CHECK(rubric->combine == model::Combine::product);
    REQUIRE(rubric->criteria.size() == 2);
    CHECK(rubric->criteria[0].ask == "How deep?");
    CHECK(rubric->criteria[0].levels[2].name == "all");
    CHECK(rubric->criteria[0].levels[2].points == *Decimal::parse("1.1"));
    CHECK(!rubric->criteria[1].levels[0].when);
    CHECK(rubric->criteria[1].levels[2].when);
    CHECK(rubric->criteria[0].levels[2].looks_like.empty());
    CHECK(rubric->criteria[1].levels[0].looks_like.empty());
    CHECK(rubric->criteria[1].levels[2].looks_like == "A tenth or more.");
  }

  const std::string inner =
      "rubric: inner\n"
      "phrases: {words: [latency]}\n"
      "facts:\n"
      "  shared: {unit: percent, find: percent near words}\n"
      "  other: {unit: hours}\n"
      "values: {twice: shared + shared}\n"
      "criteria:\n"
      "  - {id: cost, levels: {no: 0, yes: {points: 10, when: mentions(words)}}}\n"
      "  - {id: time, points: \"min(10, other / 1 hour)\"}\n"
      "flags: [{id: thin, when: twice > 5%, effect: {warn: true}}]\n"
      "clauses: [{id: deep, when: score > 5}]\n"
      "min_coverage: 50%\n";

  TEST_CASE("a nested rubric's slots, facts, flags and questions follow the outer ones") {
    const RubricRef rubric = good({{"main.yaml",
                                    "rubric: outer\n"
                                    "facts: {shared: {unit: percent}, other: {unit: percent}}\n"
                                    "criteria:\n"
                                    "  - {id: first, levels: {no: 0, yes: 10}}\n"
                                    "  - {id: sub, rubric: parts/inner.yaml, required: true}\n"
                                    "  - {id: again, rubric: parts/../parts/inner.yaml}\n"
                                    "  - {id: last, points: sub.cost + shared / 1%}\n"
                                    "flags: [{id: own, when: sub < 3, effect: {cap: 4}}]\n"},
                                   {"parts/inner.yaml", inner}});
    CHECK(rubric->paths == std::vector<std::string>{"first", "sub", "sub.cost", "sub.time", "again",
                                                    "again.cost", "again.time", "last"});
    CHECK(rubric->criteria[3].slot == 7);
    REQUIRE(rubric->nestings.size() == 2);
    CHECK(rubric->nestings[0].first == 2);
    CHECK(rubric->nestings[1].first == 5);
    std::vector<std::string> facts;
    for (const model::Fact& fact : rubric->facts)
      facts.push_back(fact.id);
    // Of the paths to a shared fact the first in the alphabet is its id; each leads to it.
    CHECK(facts == std::vector<std::string>{"shared", "other", "again.other"});
    CHECK(model::fact_at(*rubric, "sub.other") == 2);
    CHECK(model::fact_at(*rubric, "again.other") == 2);
    CHECK(model::fact_at(*rubric, "sub.shared") == 0);
    CHECK_FALSE(model::fact_at(*rubric, "last.other"));
    CHECK(rubric->nestings[0].facts == std::vector<std::uint32_t>{0, 2});
    CHECK(rubric->nestings[1].facts == std::vector<std::uint32_t>{0, 2});
    CHECK(rubric->nestings[0].first_probe == 0);
    CHECK(rubric->nestings[1].first_probe == 1);
    CHECK(rubric->flag_paths == std::vector<std::string>{"own", "sub.thin", "again.thin"});
    CHECK(rubric->clause_paths == std::vector<std::string>{"sub.deep", "again.deep"});
    CHECK(rubric->criteria[1].nested == rubric->criteria[2].nested);  // read once
  }

  TEST_CASE("the digest covers the file, what is nested in it and nothing else") {
    const std::string outer = "rubric: o\ncriteria: [{id: a, rubric: inner.yaml}]\n";
    const std::string leaf = "rubric: i\ncriteria: [{id: c, levels: {no: 0, yes: 1}}]\n";
    const auto digest = [](const Files& files) { return good(files)->digest; };
    const std::string first = digest({{"main.yaml", outer}, {"inner.yaml", leaf}});
    CHECK(first.size() == 7 + 64);
    CHECK(first == digest({{"main.yaml", outer}, {"inner.yaml", leaf}, {"x.yaml", ""}}));
    CHECK(first != digest({{"main.yaml", outer + " "}, {"inner.yaml", leaf}}));
    CHECK(first != digest({{"main.yaml", outer}, {"inner.yaml", leaf + " "}}));
  }

  TEST_CASE("what an expression may read depends on where it stands") {
    const std::string head =
        "rubric: x\n"
        "missing: zero\n"
        "phrases: {words: [baseline]}\n"
        "facts: {idle: {unit: percent}, done: {unit: bool}}\n";
    const std::string criteria = "criteria:\n  - {id: a, levels: {no: 0, yes: 10}}\n";
    const std::string reads[] = {"idle > 5%", "mentions(words)", "a > 3",    "level(a) >= yes",
                                 "flag(f)",   "clause(c)",       "score > 3"};
    const struct {
      std::string before, after;
      int allowed;  // how many of `reads`
    } places[] = {
        {head + "values: {v: ",
         "}\n" + criteria +
             "flags: [{id: f, when: done, effect: {warn: true}}]\n"
             "clauses: [{id: c, when: done and v}]\n",
         2},
        {head + criteria + "  - {id: b, levels: {no: 0, yes: {points: 1, when: '",
         "'}}}\n"
         "flags: [{id: f, when: done, effect: {warn: true}}]\nclauses: [{id: c, when: "
         "mentions(words)}]\n",
         4},
        {head + criteria + "  - {id: b, points: 'if ",
         " then 1 else 0'}\n"
         "flags: [{id: f, when: done, effect: {warn: true}}]\nclauses: [{id: c, when: "
         "mentions(words)}]\n",
         4},
        {head + criteria + "flags: [{id: f, when: done, effect: {warn: true}}, {id: g, when: ",
         ", effect: {warn: true}}]\nclauses: [{id: c, when: mentions(words)}]\n", 5},
        {head + criteria +
             "flags: [{id: f, when: done, effect: {warn: true}}]\n"
             "clauses: [{id: c, when: mentions(words)}, {id: d, when: ",
         "}]\n", 7},
        {head + criteria +
             "flags: [{id: f, when: done, effect: {warn: true}}]\n"
             "clauses: [{id: c, when: mentions(words)}]\nmultiplier: if ",
         " then 2 else 1\n", 7},
    };
    for (const auto& place : places)
      for (int i = 0; i < 7; ++i) {
        const std::string text = place.before + reads[i] + place.after;
        CAPTURE(text);
        const std::string told = codes(text);
        if (i < place.allowed)
          CHECK((told.empty() || told == "unused-name"));
        else
          CHECK(told.find("not-available-here") != std::string::npos);
      }
  }

  TEST_CASE("a fault hides no other, and breeds none") {
    CHECK(codes("rubric: x\n"
                "facts: {a: {unit: nope}, b: {unit: percent}}\n"
                "values: {v: a + 1, w: v * 2}\n"
                "criteria:\n"
                "  - {id: c, points: a / 1%}\n"
                "  - {id: d, points: w}\n"
                "  - {id: e, levels: {no: 0, yes: x}}\n"
                "  - {id: f, points: e + level}\n"
                "  - {id: g, points: b}\n"
                "flags: [{id: h, when: e > 1 or a > 1, effect: {cap: 11}}]\n") ==
          "bad-unit bad-number unknown-name unit-mismatch effect-off-scale");
  }

  TEST_CASE("a rubric nested too deep, too wide or in itself is told, not followed") {
    Files chain;
    for (int i = 0; i < 12; ++i)
      chain[i == 0 ? "main.yaml" : std::to_string(i) + ".yaml"] =
          "rubric: x\ncriteria: [{id: a, rubric: " + std::to_string(i + 1) + ".yaml}]\n";
    chain["12.yaml"] = "rubric: x\ncriteria: [{id: a, points: 1}]\n";
    CHECK(codes(chain) == "nesting-too-deep");

    // 40 of 40 of 40 of ...: each file is read once, the sum of criteria is what is bounded.
    Files wide;
    for (int i = 0; i < 6; ++i) {
      std::string text = "rubric: x\ncriteria:\n";
      for (int j = 0; j < 40; ++j)
        text += "  - {id: a" + std::to_string(j) + ", " +
                (i == 5 ? std::string("points: 1") : "rubric: " + std::to_string(i + 1) + ".yaml") +
                "}\n";
      wide[i == 0 ? "main.yaml" : std::to_string(i) + ".yaml"] = text;
    }
    CHECK(codes(wide).find("too-many-criteria") == 0);

    CHECK(
        codes(Files{{"main.yaml", "rubric: x\ncriteria: [{id: a, rubric: b.yaml}]\n"},
                    {"b.yaml", "rubric: x\ncriteria: [{id: a, rubric: ./sub/../main.yaml}]\n"}}) ==
        "nested-in-itself");
  }

  TEST_CASE("a faulty nested rubric is told in its own file, once") {
    const Outcome outcome = load(
        {{"main.yaml", "rubric: x\ncriteria: [{id: a, rubric: b.yaml}, {id: c, rubric: b.yaml}]\n"},
         {"b.yaml", "rubric: x\ncriteria: [{id: d, levels: {no: 0, yes: 11}}]\n"}});
    CHECK(!outcome.rubric);
    REQUIRE(outcome.out.size() == 1);
    CHECK(outcome.out[0].source->name() == "b.yaml");
    CHECK(outcome.out[0].code == Code::points_off_scale);
  }

  TEST_CASE("everything loads on a small stack") {
    std::string deep = "rubric: x\ncriteria: ";
    for (int i = 0; i < 30; ++i)
      deep += "[{id: g" + std::to_string(i) + ", criteria: ";
    deep += "[{id: leaf, points: 1}]";
    for (int i = 0; i < 30; ++i)
      deep += "}]";
    Files chain;
    for (int i = 0; i < 8; ++i)
      chain[i == 0 ? "main.yaml" : std::to_string(i) + ".yaml"] =
          "rubric: x\ncriteria: [{id: a, rubric: " + std::to_string(i + 1) + ".yaml}]\n";
    chain["8.yaml"] = deep + "\n";
    std::string told;
    support::on_small_stack(256 * 1024, [&] { told = codes(chain); });
    CHECK(told == "");
  }
}
