// The schema that editors read, held against the loaders of guidelines, scorecards and test files:
// in a document that has every key, each key is taken away, misspelt, and put where it is not
// known, and both must say the same. Rubrics' tables are compared in model/schema_test.cpp.
#include "support/schema.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include <assay/rubric.hpp>
#include <assay/scorecard.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "compensation/load.hpp"
#include "support/files.hpp"
#include "testing/suite.hpp"

using namespace assay;
using nlohmann::json;
namespace support = assay::testing_support;

TEST_SUITE("testing") {
  struct Loader {
    std::function<Diagnostics(const std::string& text)> load;
    json whole;                      // uses every key
    std::vector<std::string> parts;  // definitions of the schema whose keys it uses
    std::set<std::string> deeper;    // needed by other values, not by other keys
  };

  Loader guidelines() {
    return {[](const std::string& text) {
              Diagnostics out;
              compensation::load(std::make_shared<const Source>("g.json", text), Limits{}, out);
              return out;
            },
            json::parse(R"({
      "guideline": "pay", "version": "1", "title": "t", "summary": "s", "source": "o",
      "currency": "USD", "effective": "2026-01-01..2026-12-31", "for": ["probe"],
      "profiles": ["a", "default"],
      "components": [
        {"id": "one", "unit": "USD/year", "when": "score > 8", "range": {"a": "$1k..$2k"},
         "at": {"of": "score", "curve": {"8": "0%", "10": "100%"}}, "round": "$500",
         "target": "t", "vests_when": "v", "because": "b"},
        {"id": "two", "unit": "USD/year", "share": "50%", "of": "one"},
        {"id": "three", "unit": "USD/year", "amount": "peer(base) * 2"}],
      "bands": {"senior": "$1k..$2k+"},
      "multiplier": {"curve": {"0": 1, "10": 2}, "of": "score", "precision": 1}})"),
            {"guideline", "component"},
            {"/components/0/at"}};
  }

  Loader scorecards() {
    const auto rubric = Rubric::load(support::source_path("tests/testing/data/probe.yaml"));
    REQUIRE(rubric);
    return {[rubric](const std::string& text) {
              const auto input = Input::parse(text, "card.json");
              if (!input) return input.error();
              const auto card = Scorecard::bind(*rubric, *input);
              return card ? Diagnostics() : card.error();
            },
            json::parse(R"({
      "scorecard": {"rubric": "probe", "candidate": "C", "interviewer": "I", "date": "2026-03-14",
        "grade": "senior", "profile": "a", "ids": {"application": "881"}},
      "ratings": {"baseline": "none"}, "facts": {"savings": "$1M/year"}, "notes": "Text.",
      "answers": {"baseline": "Text."}, "offer": {"base": "$1k"}, "peer": {"base": "$1k"}})"),
            {"scorecard"},
            {}};
  }

  Loader test_files_loader() {
    return {[](const std::string& text) {
              Diagnostics out;
              const auto name = support::source_path("tests/testing/data/made.test.yaml");
              testing::load(std::make_shared<const Source>(name, text), Limits{}, out);
              return out;
            },
            json::parse(R"({
      "tests": "made", "rubric": "probe.yaml", "guideline": "pay.yaml",
      "cases": [
        {"name": "all", "given": {"candidate": "C", "interviewer": "I", "date": "2026-03-14",
          "grade": "senior", "profile": "cloud", "ids": {"application": "881"},
          "ratings": {"baseline": "none"}, "facts": {"savings": "$1M/year"}, "notes": "Text.",
          "answers": {"baseline": "Text."}, "offer": {"base": "$1k"}, "peer": {"base": "$1k"}},
         "expect": {"score": "> 8", "status": "scored", "coverage": "> 0",
          "clauses": {"includes": ["premium"], "excludes": []}, "flags": ["vague"],
          "multiplier": 1.2,
          "criteria": {"baseline": {"points": 0, "basis": "rating", "level": "none"}},
          "facts": {"savings": "$1M/year"},
          "compensation": {"premium": {"amount": 1, "granted": true, "provisional": false,
            "target": "t", "vests_when": null}},
          "findings": [], "warnings": []}},
        {"name": "rows", "table": {"columns": ["facts.savings", "score"], "rows": [["$1M/year", 1]]}}],
      "properties": [{"monotonic": ["baseline"]},
        {"bounded": {"score": "0..10", "multiplier": "1..2", "coverage": "0..1"}},
        {"order_free": true}, {"never": "score > 11"}, {"invariant": ["names"]}]})"),
            {"tests", "case", "given", "expect", "setCheck", "property"},
            {"/guideline"}};
  }

  bool has(const Diagnostics& found, std::initializer_list<Code> codes) {
    return std::any_of(found.begin(), found.end(), [&](const Diagnostic& d) {
      return std::find(codes.begin(), codes.end(), d.code) != codes.end();
    });
  }

  // Every mapping of the document.
  void mappings(const json& value, const json::json_pointer& at,
                std::vector<json::json_pointer>& out) {
    if (value.is_object()) out.push_back(at);
    if (value.is_object())
      for (const auto& [key, member] : value.items())
        mappings(member, at / key, out);
    if (value.is_array())
      for (std::size_t i = 0; i < value.size(); ++i)
        mappings(value[i], at / i, out);
  }

  void keys_of(const json& schema, std::set<std::string>& out) {
    if (!schema.is_structured()) return;
    for (const auto& [word, part] : schema.items()) {
      if (schema.is_object() && word == "properties")
        for (const auto& [key, member] : part.items()) {
          out.insert(key);
          keys_of(member, out);
        }
      else
        keys_of(part, out);
    }
  }

  constexpr std::initializer_list<Code> incomplete{Code::missing_key,      Code::wrong_document,
                                                   Code::too_few_keys,     Code::bad_expectation,
                                                   Code::conflicting_keys, Code::wrong_form};

  void compare(const Loader& loader) {
    const std::string schema = support::must_read(support::source_path("schema/assay.schema.json"));
    const auto accepted = [&](const json& document) {
      return support::schema_faults(schema, document.dump()).empty();
    };
    const Diagnostics clean = loader.load(loader.whole.dump());
    REQUIRE_MESSAGE(!clean.has_errors(), clean.render());
    for (const std::string& fault : support::schema_faults(schema, loader.whole.dump()))
      FAIL(fault);

    std::vector<json::json_pointer> places;
    mappings(loader.whole, json::json_pointer(), places);
    std::set<std::string> used;
    for (const auto& place : places)
      for (const auto& [key, member] : loader.whole.at(place).items())
        used.insert(key);
    std::set<std::string> named;
    for (const std::string& part : loader.parts)
      keys_of(json::parse(schema)["definitions"][part], named);
    for (const std::string& key : named)
      CHECK_MESSAGE(used.count(key) == 1, "the document should use '" << key << "'");

    for (const auto& place : places) {
      const json& mapping = loader.whole.at(place);
      for (const auto& [key, member] : mapping.items()) {
        const std::string where = place.to_string() + "/" + key;
        json without = loader.whole;
        without.at(place).erase(key);
        const Diagnostics missed = loader.load(without.dump());
        // What the loader alone can see: two ends in a range, an expectation of pay.
        if (loader.deeper.count(where) == 0)
          CHECK_MESSAGE(accepted(without) == !has(missed, incomplete),
                        "without " << where << ": " << missed.render());

        json misspelt = without;
        misspelt.at(place)[key + "x"] = member;
        const Diagnostics unknown = loader.load(misspelt.dump());
        const bool refused =
            has(unknown, {Code::unknown_key, Code::wrong_document, Code::missing_key});
        // A rubric's or a guideline's own names are not the schema's to know.
        const bool own_name =
            has(unknown, {Code::unknown_name, Code::unknown_criterion, Code::unknown_fact});
        if ((!own_name || refused) && loader.deeper.count(where) == 0)
          CHECK_MESSAGE(accepted(misspelt) == !refused,
                        "misspelt " << where << ": " << unknown.render());
        for (const Diagnostic& d : unknown)
          if (d.code == Code::unknown_key) CHECK_MESSAGE(!d.help.empty(), d.message);
      }
      for (const std::string& key : named) {
        if (mapping.contains(key)) continue;
        json foreign = loader.whole;
        foreign.at(place)[key] = "x";
        const Diagnostics found = loader.load(foreign.dump());
        if (has(found, {Code::unknown_key}))
          CHECK_MESSAGE(!accepted(foreign), key << " in " << place.to_string());
        else if (accepted(foreign))
          CHECK_MESSAGE(!has(found, {Code::unknown_key, Code::wrong_form, Code::conflicting_keys}),
                        key << " in " << place.to_string() << ": " << found.render());
      }
    }
  }

  TEST_CASE("a property that could not fail is refused by both") {
    const std::string schema = support::must_read(support::source_path("schema/assay.schema.json"));
    const Loader loader = test_files_loader();
    for (const std::string property :
         std::initializer_list<const char*>{"{}", R"({"monotonic": []})", R"({"bounded": {}})",
                                            R"({"invariant": []})", R"({"order_free": false})"}) {
      json document = loader.whole;
      document["properties"] = json::array({json::parse(property)});
      CHECK_MESSAGE(loader.load(document.dump()).errors() == 1, property);
      CHECK_MESSAGE(!support::schema_faults(schema, document.dump()).empty(), property);
    }
  }

  TEST_CASE("the schema and the loader of guidelines agree on every key") {
    compare(guidelines());
  }
  TEST_CASE("the schema and the loader of scorecards agree on every key") {
    compare(scorecards());
  }
  TEST_CASE("the schema and the loader of test files agree on every key") {
    compare(test_files_loader());
  }
}
