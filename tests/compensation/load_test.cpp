// Reading a guideline: forms that it takes, and what each mistake is told.
#include "compensation/load.hpp"

#include <string>
#include <vector>

#include <assay/guideline.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/files.hpp"

using namespace assay;
using nlohmann::json;
namespace support = assay::testing_support;

namespace {

Rubric rubric() {
  auto loaded = Rubric::parse(
      "rubric: r\nfacts: {saved: {unit: USD}}\ncriteria:\n  - {id: depth, levels: {none: 0, top: "
      "10}}\n",
      "r.yaml");
  REQUIRE_MESSAGE(loaded, (loaded ? "" : loaded.error().render()));
  return *loaded;
}

// The first error, its code and its help: "unit-mismatch: did you mean $5?".
std::string first_fault(const std::string& text) {
  const auto guideline = Guideline::parse(text, "g.yaml", rubric());
  if (guideline) return "none";
  const Diagnostic& first = guideline.error()[0];
  return std::string(name(first.code)) + (first.help.empty() ? "" : ": " + first.help);
}

std::string guideline(const std::string& rest) {
  return "guideline: g\ncurrency: USD\n" + rest;
}

}  // namespace

TEST_SUITE("compensation") {
  TEST_CASE("an amount without its unit is asked for in the unit of its component") {
    struct Row {
      std::string currency;
      std::string unit;
      std::string amount;
      std::string told;
    };
    constexpr const char* amount = "bad-number: write an amount such as $30k";
    for (const Row& row :
         {Row{"USD", "USD/year", "5k", "unit-mismatch: did you mean $5k?"},
          Row{"EUR", "EUR", "5", "unit-mismatch: did you mean €5?"},
          Row{"CHF", "CHF", "5k", "unit-mismatch: did you mean CHF 5k?"},
          Row{"USD", "percent", "0.5", "unit-mismatch: did you mean 0.5%?"},
          Row{"USD", "days", "5", "unit-mismatch: did you mean 5 days?"},
          Row{"USD", "bool", "5", "unit-mismatch: write an amount such as true"},
          Row{"USD", "USD", "€5", "unit-mismatch: write an amount such as $30k"},
          Row{"USD", "USD/year", "$5k", "none"}, Row{"USD", "USD/year", "$5k/month", "none"},
          Row{"CHF", "CHF", "CHF 5k", "none"}, Row{"USD", "days", "5 days", "none"},
          Row{"USD", "USD", "' $5k '", "none"}, Row{"USD", "USD", "' '", amount},
          Row{"USD", "USD", "''", amount}}) {
      CAPTURE(row.unit);
      CAPTURE(row.amount);
      CHECK(first_fault(std::string("guideline: g\ncurrency: ") + row.currency +
                        "\ncomponents: [{id: x, unit: " + row.unit + ", range: " + row.amount +
                        "}]\n") == row.told);
    }
  }

  TEST_CASE("a range is one amount or two, the lower one first, in either spacing") {
    struct Row {
      std::string range;
      std::string told;
    };
    constexpr const char* amount = "bad-number: write an amount such as $30k";
    for (const Row& row :
         {Row{"$1..$2", "none"}, Row{"'  $1  ..  $2  '", "none"},
          Row{"$2..$1", "bad-range: did you mean $1..$2?"}, Row{"$1..lots", amount},
          Row{"$1..", amount}, Row{"$1+", amount}, Row{"[$1, $2]", "wrong-form: write $1..$2"},
          Row{"[$1]", "wrong-form: write $30k..$30k"}}) {
      CAPTURE(row.range);
      CHECK(first_fault(guideline("components: [{id: x, unit: USD, range: " + row.range +
                                  ", at: {curve: {0: 0%, 10: 100%}}}]\n")) == row.told);
    }
    CHECK(first_fault(guideline("bands: {senior: '$1 +', junior: $1..$2}\n")) == "none");
    CHECK(first_fault(guideline("bands: {senior: $1..$2+}\n")) == "none");
  }

  TEST_CASE("'effective' is two dates") {
    constexpr const char* wrong = "bad-range: write 2026-01-01..2026-12-31";
    struct Row {
      std::string dates;
      std::string told;
    };
    for (const Row& row :
         {Row{"2026-01-01..2026-12-31", "none"}, Row{"2026-01-01..2026-01-01", "none"},
          Row{"2026-01-02..2026-01-01", wrong}, Row{"2026-01-01", wrong},
          Row{"2026-1-1..2026-12-31", wrong}, Row{"2026-01-01..2026-12", wrong},
          Row{"2026/01/01..2026-12-31", wrong}, Row{"2026-01-01..2026-12-3l", wrong},
          Row{"2026-01-01..2026-12-3+", wrong}}) {
      CAPTURE(row.dates);
      CHECK(first_fault(guideline("bands: {senior: $1}\neffective: " + row.dates + "\n")) ==
            row.told);
    }
  }

  TEST_CASE("a currency is one, not a rate and not another unit") {
    constexpr const char* unclear = "bad-unit: write its ISO 4217 code, such as USD";
    struct Row {
      std::string currency;
      std::string told;
    };
    for (const Row& row :
         {Row{"percent", unclear}, Row{"USD/year", unclear}, Row{"dollars", unclear},
          Row{"U$", unclear}, Row{"'{usd}'", unclear}, Row{"usd", "bad-unit: did you mean USD?"},
          Row{"Eur", "bad-unit: did you mean EUR?"},
          Row{"$", "bad-unit: write its ISO 4217 code: USD"},
          Row{"€", "bad-unit: write its ISO 4217 code: EUR"},
          Row{"[USD]", "wrong-form: write USD"}}) {
      CAPTURE(row.currency);
      CHECK(first_fault("guideline: g\ncurrency: " + row.currency + "\nbands: {senior: $1}\n") ==
            row.told);
    }
  }

  TEST_CASE("a share is a percent of another component") {
    struct Row {
      std::string share;
      std::string told;
    };
    for (const Row& row :
         {Row{"share: 50%, of: x", "none"},
          Row{"share: 0.5, of: x", "unit-mismatch: did you mean 50%?"},
          Row{"share: 1, of: x", "unit-mismatch: did you mean 100%?"},
          Row{"share: 50, of: x", "unit-mismatch: did you mean 50%?"},
          Row{"share: 0, of: x", "unit-mismatch: did you mean 0%?"},
          Row{"share: -1, of: x", "unit-mismatch: did you mean -1%?"},
          Row{"share: $5, of: x", "unit-mismatch"}, Row{"share: 5/year, of: x", "unit-mismatch"},
          Row{"share: half, of: x", "bad-number: write it in figures, as in 2, 0.5 or 12%"},
          Row{"share: 50%", "missing-key: write of: ID of the component"},
          Row{"share: 50%, of: y", "unknown-name: write x"},
          Row{"share: 50%, of: [x]", "wrong-form: write x"}}) {
      CAPTURE(row.share);
      CHECK(first_fault(guideline("components:\n  - {id: x, unit: USD, amount: $1}\n  - {id: s, "
                                  "unit: USD, " +
                                  row.share + "}\n")) == row.told);
    }
  }

  TEST_CASE("where in a range: 'at' is a curve, and what else it may be meant for is told") {
    constexpr const char* by_score = "wrong-form: write {curve: {8: 0%, 10: 100%}}, by score";
    struct Row {
      std::string at;
      std::string told;
    };
    for (const Row& row :
         {Row{", at: {curve: {8: 0%, 10: 100%}}", "none"},
          Row{", at: {8: 0%, 10: 100%}", "wrong-form: write {curve: {8: 0%, 10: 100%}}"},
          Row{", at: 50%", by_score},
          Row{", at: [8, 10]", "wrong-form: write its entries as key: value"},
          Row{", at: {curve: {8: 0%, 10: 100%}, off: score}", "unknown-key: did you mean 'of'?"},
          Row{"", "missing-key: at: {curve: {8: 0%, 10: 100%}}"}}) {
      CAPTURE(row.at);
      CHECK(first_fault(guideline("components: [{id: x, unit: USD, range: $1..$2" + row.at +
                                  "}]\n")) == row.told);
    }
  }

  TEST_CASE("a guideline is a mapping, and each component has one rule under its right name") {
    CHECK(first_fault("5\n") == "wrong-form: write its entries as key: value");
    CHECK(first_fault(guideline("components: [{id: x, unit: USD}]\n")) ==
          "missing-key: write amount: $20k, or range: $30k..$45k");
    CHECK(first_fault(guideline("components: [{id: x, unit: USD, ammount: $1}]\n")) ==
          "unknown-key: did you mean 'amount'?");
    CHECK(first_fault(guideline("components: [{id: x, unit: USD, amount:$1}]\n")) ==
          "unknown-key: a space follows the ':' of a key: amount: $1");
    CHECK(first_fault(guideline("components: [{id: x, unit: USD, amount: $1, share: 5%}]\n")) ==
          "conflicting-keys: keep one of them");
    CHECK(first_fault(guideline("components: [{id: x, unit: dollars, amount: $1}]\n")) ==
          "bad-unit: did you mean USD?");
    CHECK(first_fault(guideline("components: [{id: x, unit: wombats, amount: $1}]\n")) ==
          "bad-unit: percent, or a currency, per period where it is paid so: USD/year");
  }

  TEST_CASE("a multiplier is an expression or a curve, of the score or of an expression") {
    struct Row {
      std::string multiplier;
      std::string told;
    };
    for (const Row& row :
         {Row{"score / 5", "none"}, Row{"{curve: {0: 1, 10: 2}}", "none"},
          Row{"{curve: {0: 1, 10: 2}, of: depth, precision: 3}", "none"},
          Row{"{curve: {0: 1, 10: 2%}}", "unit-mismatch"},
          Row{"{curve: {low: 1, 10: 2}}", "bad-number"},
          Row{"{curve: {0: 1, 90%: 2}}", "unit-mismatch: write a plain number"},
          Row{"{curve: {$1: 1, 10%: 2}, of: saved}", "unit-mismatch: write it in USD"},
          Row{"{curve: {0: 1, 10: 2}, of: score +}", "expression-syntax"},
          Row{"{curve: {0: 1, 10: 2}, of: scores}", "unknown-name: did you mean 'score'?"},
          Row{"score +", "expression-syntax"}, Row{"scores", "unknown-name: did you mean 'score'?"},
          Row{"[score]", "wrong-form"}}) {
      CAPTURE(row.multiplier);
      const std::string told = first_fault(guideline("multiplier: " + row.multiplier));
      CHECK(told.substr(0, row.told.size()) == row.told);
    }
  }

  TEST_CASE("where in a range: from a curve of shares") {
    struct Row {
      std::string at;
      std::string told;
    };
    for (const Row& row :
         {Row{"{curve: {0: 0%, 10: 100%}}", "none"},
          Row{"{of: depth, curve: {0: 0%, 10: 100%}}", "none"},
          Row{"{curve: {0: -1%, 10: 100%}}", "out-of-range"},
          Row{"{curve: {0: 0%, 10: 101%}}", "out-of-range"},
          Row{"{curve: {0: 0%, 10: 1}}", "out-of-range: did you mean 1%?"},
          Row{"{curve: {0: 0%, 10: all}}", "bad-number"},
          Row{"{curve: {low: 0%, 10: 100%}}", "bad-number"},
          Row{"{curve: {0: 0%}}", "too-few-keys"},
          Row{"{of: deep, curve: {0: 0%, 10: 100%}}", "unknown-name"},
          Row{"{curve: {0%: 0%, 10%: 100%}}", "unit-mismatch"},
          Row{"{curve: {10: 0%, 0: 100%}}", "descending-keys"}, Row{"score", "wrong-form"}}) {
      CAPTURE(row.at);
      const std::string told = first_fault(
          guideline("components: [{id: x, unit: USD, range: $1..$2, at: " + row.at + "}]\n"));
      CHECK(told.substr(0, row.told.size()) == row.told);
    }
  }

  TEST_CASE("each key goes where results read it") {
    Diagnostics out;
    const auto loaded = compensation::load(std::make_shared<const Source>("g.yaml", R"(guideline: g
version: "2026.1"
title: GPU pay
summary: What verified impact pays.
source: Public guides.
currency: USD
effective: 2026-01-01..2026-12-31
for: [r]
profiles: [cloud, default]
components:
  - {id: x, unit: USD/year, when: score > 8, range: $1..$2, at: {of: score, curve: {8: 0%, 10: 50%}},
     round: $5, target: Utilization up, vests_when: It is met, because: It saves more}
  - {id: y, unit: USD/year, share: 25%, of: x}
bands: {senior: $1..$2, principal: $3+}
multiplier: {of: score, curve: {0: 1, 10: 2}, precision: 3}
)"),
                                           {}, out);
    REQUIRE_MESSAGE(loaded, out.render());
    const compensation::Guideline& g = *loaded;
    CHECK(g.id == "g");
    CHECK(g.version == "2026.1");
    CHECK(g.title == "GPU pay");
    CHECK(g.summary == "What verified impact pays.");
    CHECK(g.origin == "Public guides.");
    CHECK(g.effective->second == "2026-12-31");
    CHECK(g.rubrics == std::vector<std::string>{"r"});
    CHECK(g.profiles == std::vector<std::string>{"cloud", "default"});
    const compensation::Component& x = g.components[0];
    CHECK(x.rule == compensation::Rule::range);
    CHECK(x.ranges.size() == 2);
    CHECK(x.at_of.has_value());
    CHECK(x.at[1].value == Decimal::scaled(5, -1));
    CHECK(*x.round == Decimal(5));
    CHECK(x.target == "Utilization up");
    CHECK(x.vests_when == "It is met");
    CHECK(x.because == "It saves more");
    CHECK(g.components[1].share == Decimal::scaled(25, -2));
    CHECK(g.bands[0].high == Decimal(2));
    CHECK_FALSE(g.bands[1].high);
    CHECK(g.multiplier_precision == 3);
    CHECK(g.multiplier_curve.size() == 2);
  }

  TEST_CASE("text that is no guideline") {
    CHECK(first_fault("guideline: 'g\n") == "unterminated-quote: close it with '");
    CHECK(first_fault("rubric: r\ncriteria: [{id: a, levels: {no: 0, yes: 10}}]\n") ==
          "wrong-document: give a file that begins with guideline:");
    CHECK(first_fault("currency: USD\n") == "missing-key: write guideline: id");
    CHECK(first_fault(guideline("")) == "missing-key: add components: and what each pays");
  }

  TEST_CASE("a guideline is bound to the rubrics that it is for") {
    CHECK(first_fault(guideline("bands: {senior: $1}\nfor: [r]\n")) == "none");
    CHECK(first_fault(guideline("bands: {senior: $1}\nfor: [q, r]\n")) == "none");
    CHECK(first_fault(guideline("bands: {senior: $1}\nfor: [q]\n")) == "wrong-rubric: it takes q");
    CHECK(first_fault(guideline("bands: {senior: $1}\nfor: [q, s, t]\n")) ==
          "wrong-rubric: it takes q, s, t");
  }

  TEST_CASE("the schema has the keys of a guideline's tables") {
    const json schema =
        json::parse(support::must_read(support::source_path("schema/assay.schema.json")));
    const json& definitions = schema["definitions"];
    const std::pair<std::vector<model::FieldInfo>, const json*> pairs[] = {
        {compensation::guideline_table(), &definitions["guideline"]},
        {compensation::component_table(), &definitions["component"]},
        {compensation::at_table(), &definitions["component"]["properties"]["at"]},
    };
    for (const auto& pair : pairs) {
      const std::vector<model::FieldInfo>& table = pair.first;
      const json* object = pair.second;
      CAPTURE(std::string(table.front().name));
      CHECK((*object)["properties"].size() == table.size());
      CHECK((*object)["additionalProperties"] == false);
      std::size_t required = 0;
      for (const model::FieldInfo& field : table) {
        CAPTURE(std::string(field.name));
        CHECK((*object)["properties"].contains(std::string(field.name)));
        CHECK_FALSE(field.takes.empty());
        required += field.required ? 1 : 0;
        if (field.required)
          CHECK((*object)["required"].dump().find('"' + std::string(field.name) + '"') !=
                std::string::npos);
      }
      CHECK((*object)["required"].size() == required);
    }
  }
}
