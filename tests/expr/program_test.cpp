#include "expr/program.hpp"

#include <map>
#include <string>

#include <doctest/doctest.h>

#include "expr/fixture.hpp"
#include "support/allocations.hpp"

using namespace assay;
using namespace assay::expr;

namespace {

struct Compiled {
  fixture::FixtureScope scope;
  fixture::FixtureAnswers answers;
  std::optional<Program> program;
  Faults faults;

  explicit Compiled(std::string_view text, const Wanted& wanted = {}) {
    const auto ast = parse(text, Limits{}, faults);
    REQUIRE(ast);
    program = check(*ast, scope, wanted, faults);
  }
  Environment environment() { return answers.environment(scope, true); }
};

std::string explained(std::string_view text) {
  Compiled compiled{text};
  REQUIRE(compiled.program);
  return explain(*compiled.program, compiled.environment());
}

std::string decision(std::string_view text) {
  Compiled compiled{text};
  REQUIRE(compiled.program);
  return explain_decision(*compiled.program, compiled.environment());
}

std::string printed(std::string_view text) {
  Faults faults;
  const auto ast = parse(text, Limits{}, faults);
  return ast ? print(*ast) : "fault";
}

std::string message(std::string_view text) {
  Compiled compiled{text};
  REQUIRE(compiled.faults.size() == 1);
  return compiled.faults[0].message + " | " + compiled.faults[0].help;
}

// By the words of the node: what was seen, in order.
class Trace : public Listener {
 public:
  explicit Trace(const Ast& ast) : ast_(ast) {}
  void visited(std::uint32_t node, const Value& value) override {
    const Span span = ast_.nodes[node].span;
    text += ast_.text.substr(span.begin, span.end - span.begin) + "=" +
            (value.number                    ? to_string(*value.number)
             : value.truth == Truth::unknown ? "?"
             : value.truth == Truth::yes     ? "yes"
                                             : "no") +
            "; ";
  }
  std::string text;

 private:
  const Ast& ast_;
};

std::string trace(std::string_view text) {
  Compiled compiled{text};
  REQUIRE(compiled.program);
  Trace trace{compiled.program->ast()};
  static_cast<void>(evaluate(*compiled.program, compiled.environment(), &trace));
  return trace.text;
}

}  // namespace

TEST_SUITE("expr") {
  TEST_CASE("a listener sees each node that was evaluated, children first") {
    CHECK(trace("teams + 2 * proofs") ==
          "2=2; proofs=2; 2 * proofs=4; teams=3; teams + 2 * proofs=7; ");
    CHECK(trace("ab_test and teams > 1") ==
          "ab_test=yes; ab_test=yes; teams=3; 1=1; teams > 1=yes; ab_test and teams > 1=yes; ");
    CHECK(trace("launched and teams > 1") ==
          "launched=no; launched=no; launched and teams > 1=no; ");
    CHECK(trace("if lift > 1% then 1 else 2") ==
          "lift=?; 1%=1; lift > 1%=?; if lift > 1% then 1 else 2=?; ");
    CHECK(trace("if launched then 1 else teams") ==
          "launched=no; launched=no; teams=3; if launched then 1 else teams=3; ");
    CHECK(trace("default(lift, 1%)") == "lift=?; 1%=1; default(lift, 1%)=1; ");
    CHECK(trace("default(idle_reduction, 1%)") ==
          "idle_reduction=12; default(idle_reduction, 1%)=12; ");
    CHECK(trace("level(baseline) >= asserted") == "level(baseline) >= asserted=yes; ");
    CHECK(trace("min(teams, 2, 1 + 1)") == "teams=3; 2=2; 1 + 1=2; min(teams, 2, 1 + 1)=2; ");
    CHECK(trace("projected(mentions(saved))") ==
          "mentions(saved)=yes; projected(mentions(saved))=yes; ");
  }

  TEST_CASE("an explanation puts what was found beside each name") {
    CHECK(explained("savings >= $1M/year") == "savings $3.2M/year >= $1M/year");
    CHECK(explained("lift >= 5% or not has(lift)") == "lift unknown >= 5% or not has(lift) (yes)");
    CHECK(explained("level(baseline) >= audited") == "level(baseline) measured >= audited");
    CHECK(explained("level(proof) >= yes") == "level(proof) unknown >= yes");
    CHECK(explained("basis(impact) == evidence") == "basis(impact) fact == evidence");
    CHECK(explained("ab_test and count(vague) > 1") == "ab_test (yes) and count(vague) 2 > 1");
    CHECK(explained("launched and mentions(vague)") == "launched (no) and mentions(vague) (yes)");
    CHECK(explained("(baseline + impact) / 2") == "(baseline 8 + impact 9) / 2");
    CHECK(decision("savings >= $1M/year or lift >= 5%") == "savings $3.2M/year >= $1M/year");
    CHECK(decision("launched and mentions(vague)") == "launched (no)");
    CHECK(decision("mentions(vague) and (launched or savings >= $1M/year)") ==
          "mentions(vague) (yes) and savings $3.2M/year >= $1M/year");
    CHECK(decision("not (launched and mentions(vague))") == "not launched (yes)");
    CHECK(decision("launched or lift >= 5%") == "launched (no) or lift unknown >= 5%");
    CHECK(explained("default(revenue, $1M/year)") == "default(revenue unknown, $1M/year)");
    CHECK(explained("percent near idle_gpu") == "percent near idle_gpu (yes)");
    CHECK(explained("flag(unsure) or clause(premium)") ==
          "flag(unsure) (unknown) or clause(premium) (yes)");
  }

  TEST_CASE("what was found of a denial or a question to the notes is told of the whole of it") {
    CHECK(explained("not ab_test") == "not ab_test (no)");
    CHECK(explained("not not ab_test") == "not not ab_test (yes)");
    CHECK(explained("not flag(unsure)") == "not flag(unsure) (unknown)");
    CHECK(explained("not (ab_test and launched)") == "not (ab_test (yes) and launched (no))");
    CHECK(explained("any(mentions(vague))") == "any(mentions(vague)) (yes)");
    CHECK(explained("not projected(mentions(saved))") == "not projected(mentions(saved)) (no)");
    CHECK(explained("any(mentions(saved) and mentions(vague))") ==
          "any(mentions(saved) (yes) and mentions(vague) (yes))");
  }

  TEST_CASE("coverage is told as the author writes it: a percent where it is compared with one") {
    CHECK(explained("coverage >= 60%") == "coverage 87.5% >= 60%");
    CHECK(explained("coverage >= 0.6") == "coverage 0.875 >= 0.6");
    CHECK(explained("50% < coverage and coverage * 2 > 1") ==
          "50% < coverage 87.5% and coverage 0.875 * 2 > 1");
    CHECK(decision("coverage >= 90% and teams > 1") == "coverage 87.5% >= 90%");
  }

  TEST_CASE("printing leaves out needless parentheses and keeps the needed") {
    CHECK(printed("((1)+(2*3))") == "1 + 2 * 3");
    CHECK(printed("(1+2)*3") == "(1 + 2) * 3");
    CHECK(printed("1-(2-3)") == "1 - (2 - 3)");
    CHECK(printed("(1-2)-3") == "1 - 2 - 3");
    CHECK(printed("1/(2*3)") == "1 / (2 * 3)");
    CHECK(printed("-(1+2)") == "-(1 + 2)");
    CHECK(printed("-(-1)") == "--1");
    CHECK(printed("not(a and b)or c") == "not (a and b) or c");
    CHECK(printed("(a == b) == c") == "(a == b) == c");
    CHECK(printed("(if a then 1 else 2) + 3") == "(if a then 1 else 2) + 3");
    CHECK(printed("if a then 1 else (2 + 3)") == "if a then 1 else 2 + 3");
    CHECK(printed("a or (b or c)") == "a or (b or c)");
    CHECK(printed("min( a,2 )>=$3_200_000/year") == "min(a, 2) >= $3.2M/year");
    CHECK(printed("  percent   near\nsaved ") == "percent near saved");
    CHECK(printed("(2_800 hours/quarter)") == "2_800 hours/quarter");
    CHECK(printed("- 0.5 %") == "fault");
    CHECK(printed("1e31") == "1e31");
  }

  TEST_CASE("messages say what is wrong in the author's words, and what to write") {
    CHECK(message("idle_reduction >= 10") ==
          "'idle_reduction' is a percent, 10 is a plain number | did you mean 10%?");
    CHECK(message("10 <= idle_reduction") ==
          "'idle_reduction' is a percent, 10 is a plain number | did you mean 10%?");
    CHECK(message("savings >= $10k") ==
          "'savings' is USD/year, $10k is USD | did you mean $10k/year?");
    CHECK(message("budget >= $10k/year") ==
          "'budget' is USD, $10k/year is USD/year | did you mean $10k?");
    CHECK(message("savings >= 10k") ==
          "'savings' is USD/year, 10k is a plain number | did you mean $10k/year?");
    CHECK(message("cycle > 3") ==
          "'cycle' is a duration, 3 is a plain number | did you mean 3 days?");
    CHECK(message("cost > 5") == "'cost' is EUR, 5 is a plain number | did you mean €5?");
    CHECK(message("cost > $5") == "'cost' is EUR, $5 is USD | currencies are never converted");
    CHECK(message("idle_reducton > 1%") ==
          "nothing here is named 'idle_reducton' | did you mean 'idle_reduction'?");
    CHECK(message("mentions(save)") == "no phrase set is named 'save' | did you mean 'saved'?");
    CHECK(message("vague and ab_test") == "'vague' is a phrase set | write mentions(vague)");
    CHECK(message("has(baseline)") ==
          "'baseline' is a criterion, not a fact | write answered(baseline)");
    CHECK(message("clamp(1, 2)") ==
          "clamp() takes an amount, the least and the most it may be, here it has 2 arguments | "
          "write clamp(a, low, high)");
    CHECK(message("level(baseline) >= masured") ==
          "criterion 'baseline' has no level 'masured' | did you mean 'measured'?");
    CHECK(message("savings and ab_test") ==
          "'savings' is USD/year, 'and' wants a condition | compare it, or write has(savings)");
    CHECK(message("log10(savings)") ==
          "'savings' is USD/year, log10() wants a plain number | divide "
          "it by an amount of its own unit");
    CHECK(message("savings / 0") ==
          "division by zero: 'savings / 0' never has a value | divide by something else than 0");
    CHECK(message("log10(0)") == "'log10(0)' has no value | a logarithm wants a number above 0");
  }

  TEST_CASE("references and probes are listed once each") {
    Compiled compiled{
        "savings > $1/year and savings < $9M/year and baseline > worth / savings and "
        "flag(vague_claim) and level(proof) > no and clause(premium) and score > 1 and "
        "mentions(saved) and count(saved) > 1 and has(lift)"};
    REQUIRE(compiled.program);
    const auto expected = std::vector<Reference>{
        {SymbolKind::fact, 2},   {SymbolKind::criterion, 0}, {SymbolKind::value, 1},
        {SymbolKind::flag, 0},   {SymbolKind::criterion, 2}, {SymbolKind::clause, 0},
        {SymbolKind::result, 0}, {SymbolKind::fact, 1}};
    CHECK(compiled.program->references() == expected);
    CHECK(compiled.program->probes().size() == 2);
    CHECK(compiled.program->reads_notes());
  }

  TEST_CASE("overflow while scoring is unknown and told") {
    Compiled compiled{"huge * huge"};
    bool overflow = false;
    Environment environment = compiled.environment();
    environment.overflow = &overflow;
    CHECK_FALSE(evaluate(*compiled.program, environment).number);
    CHECK(overflow);
    overflow = false;
    Compiled quotient{"1 / zero"};
    environment = quotient.environment();
    environment.overflow = &overflow;
    CHECK_FALSE(evaluate(*quotient.program, environment).number);
    CHECK_FALSE(overflow);
  }

  TEST_CASE("whatever an environment lacks is unknown") {
    for (const char* text :
         {"savings", "worth", "baseline", "score", "base_premium", "count(saved)"}) {
      Compiled compiled{text};
      REQUIRE(compiled.program);
      CHECK_FALSE(evaluate(*compiled.program, Environment{}).number);
    }
    for (const char* text : {"level(baseline) > none", "basis(baseline) == fact", "flag(veto_it)",
                             "clause(premium)", "mentions(saved)", "ab_test"}) {
      Compiled compiled{text};
      REQUIRE(compiled.program);
      CHECK(evaluate(*compiled.program, Environment{}).truth == Truth::unknown);
    }
  }

  TEST_CASE("what is faulty elsewhere is not reported again") {
    class Faulty : public fixture::FixtureScope {
      std::optional<Symbol> find(std::string_view name, SymbolKind wanted) const override {
        auto symbol = FixtureScope::find(name, wanted);
        if (symbol && name == "worth") symbol->faulty = true;
        return symbol;
      }
    } scope;
    Faults faults;
    const auto ast = parse("worth > 5 and idle_reduction > 5", Limits{}, faults);
    CHECK_FALSE(check(*ast, scope, {}, faults));
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].where.begin == 31);
  }

  TEST_CASE("evaluation allocates nothing") {
    Compiled compiled{
        "clamp(4 * log10(savings / $10k/year), 0, 10) + min(teams, 2, default(lift, 1%) * 3)"};
    REQUIRE(compiled.program);
    const Environment environment = compiled.environment();
    const auto before = assay::testing_support::allocations();
    static_cast<void>(evaluate(*compiled.program, environment));
    CHECK(assay::testing_support::allocations() == before);
  }

}  // TEST_SUITE
