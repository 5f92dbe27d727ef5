// Random well-typed expressions, evaluated by the program and, independently, by a short recursive
// evaluator over exact fractions. What they print reads the same again.
#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <variant>

#include <boost/multiprecision/cpp_int.hpp>
#include <doctest/doctest.h>

#include "expr/fixture.hpp"
#include "expr/on_tape.hpp"

using namespace assay;
using namespace assay::expr;

namespace {

namespace mp = boost::multiprecision;
using Fraction = mp::cpp_rational;

// In this oracle amounts are kept in a dimension's own base unit: seconds, a year's rate, 1 for
// 100%.
struct Amount {
  bool known = true;
  Fraction value;
};

enum class Sort { number, percent, dollars, dollar_rate, duration, truth };

struct Tree {
  std::string text;  // fully parenthesized
  Amount amount;
  Truth truth = Truth::unknown;
};

Fraction power_of_ten(int exponent) {
  Fraction power = 1;
  for (; exponent > 0; --exponent)
    power *= 10;
  for (; exponent < 0; ++exponent)
    power /= 10;
  return power;
}

Fraction fraction(const Decimal& value) {
  const Int128 coefficient = value.coefficient();
  const Int128 billion = 1'000'000'000;
  mp::cpp_int whole = 0, scale = 1;
  for (Int128 rest = coefficient; rest != 0; rest /= billion, scale *= 1'000'000'000)
    whole += scale * static_cast<std::int64_t>(rest % billion);
  return Fraction{whole} * power_of_ten(value.exponent());
}

// One of the unit, in the oracle's base unit; worked out from the periods of the language alone.
Fraction base(std::string_view unit) {
  static const std::map<std::string_view, Fraction> worth = {
      {"number", 1},
      {"count", 1},
      {"percent", Fraction{1, 100}},
      {"USD", 1},
      {"USD/year", 1},
      {"USD/month", 12},
      {"USD/quarter", 4},
      {"USD/week", Fraction{365, 7}},
      {"USD/day", 365},
      {"seconds", 1},
      {"minutes", 60},
      {"hours", 3600},
      {"days", 86400},
      {"weeks", 7 * 86400},
      {"months", Fraction{365 * 86400, 12}},
      {"years", 365 * 86400},
      {"milliseconds", Fraction{1, 1000}},
  };
  return worth.at(unit);
}

struct Source {
  std::string_view text, unit, value;
};

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  Tree tree(Sort sort, int depth) {
    return sort == Sort::truth ? condition(depth) : amount(sort, depth);
  }

 private:
  int pick(int below) { return std::uniform_int_distribution<int>{0, below - 1}(random_); }

  Sort any_amount() {
    return std::array{Sort::number, Sort::percent, Sort::dollars, Sort::dollar_rate,
                      Sort::duration}[static_cast<std::size_t>(pick(5))];
  }

  Tree leaf(Sort sort) {
    static const std::map<Sort, std::vector<Source>> sources = {
        {Sort::number,
         {{"teams", "number", "3"},
          {"ratio", "number", "0.5"},
          {"zero", "number", "0"},
          {"proof", "number", ""},
          {"baseline", "number", "8"},
          {"7", "number", "7"},
          {"0.25", "number", "0.25"},
          {"count(vague)", "number", "2"},
          {"deploys", "number", ""},
          {"score", "number", "8.5"}}},
        {Sort::percent,
         {{"idle_reduction", "percent", "12"},
          {"lift", "percent", ""},
          {"4%", "percent", "4"},
          {"0.5%", "percent", "0.5"}}},
        {Sort::dollars, {{"budget", "USD", "40000"}, {"$2.5k", "USD", "2500"}, {"$3", "USD", "3"}}},
        {Sort::dollar_rate,
         {{"savings", "USD/year", "3200000"},
          {"monthly", "USD/month", "250000"},
          {"revenue", "USD/year", ""},
          {"$900/week", "USD/week", "900"},
          {"$7/day", "USD/day", "7"},
          {"$20k/quarter", "USD/quarter", "20000"},
          {"worth", "USD/year", "1600000"}}},
        {Sort::duration,
         {{"cycle", "days", "14"},
          {"window", "weeks", "2"},
          {"latency", "milliseconds", "250"},
          {"3 months", "months", "3"},
          {"1.5 years", "years", "1.5"},
          {"90 minutes", "minutes", "90"}}}};
    const auto& list = sources.at(sort);
    const Source& source = list[static_cast<std::size_t>(pick(static_cast<int>(list.size())))];
    const auto value = fixture::FixtureAnswers::number(source.value);
    return {
        std::string{source.text},
        {value.has_value(), value ? Fraction{fraction(*value) * base(source.unit)} : Fraction{}},
        {}};
  }

  static std::string binary(const Tree& a, const char* sign, const Tree& b) {
    return "(" + a.text + " " + sign + " " + b.text + ")";
  }

  Tree amount(Sort sort, int depth) {
    if (depth == 0) return leaf(sort);
    switch (pick(9)) {
      case 0:
        return leaf(sort);
      case 1:
        return sum(sort, depth, true);
      case 2:
        return sum(sort, depth, false);
      case 3:
        return product(sort, depth);
      case 4:
        return sort == Sort::number ? ratio(depth) : quotient(sort, depth);
      case 5:
        return extreme(sort, depth);
      case 6:
        return choice(sort, depth);
      case 7: {
        Tree a = amount(sort, depth - 1);
        a.text = "-" + a.text;
        a.amount.value = -a.amount.value;
        return a;
      }
      default: {
        Tree a = amount(sort, depth - 1);
        a.text = "abs(" + a.text + ")";
        if (a.amount.value < 0) a.amount.value = -a.amount.value;
        return a;
      }
    }
  }

  Tree sum(Sort sort, int depth, bool plus) {
    const Tree a = amount(sort, depth - 1), b = amount(sort, depth - 1);
    return {binary(a, plus ? "+" : "-", b),
            {a.amount.known && b.amount.known, plus ? Fraction{a.amount.value + b.amount.value}
                                                    : Fraction{a.amount.value - b.amount.value}},
            {}};
  }

  // A number or a share times the amount; a share of a number is a number.
  Tree product(Sort sort, int depth) {
    const bool share = sort != Sort::percent ? pick(2) == 0 : false;
    Tree a = amount(share ? Sort::percent : Sort::number, depth - 1);
    Tree b = amount(sort == Sort::percent ? Sort::percent : sort, depth - 1);
    const Fraction value = a.amount.value * b.amount.value;
    const bool known = a.amount.known && b.amount.known;
    if (sort == Sort::percent) {
      // number x percent is a number: only percent x percent stays one.
      a = amount(Sort::percent, depth - 1);
      return {binary(a, "*", b),
              {a.amount.known && b.amount.known, a.amount.value * b.amount.value},
              {}};
    }
    if (pick(2) == 0) std::swap(a, b);
    return {binary(a, "*", b), {known, value}, {}};
  }

  // Divided by a literal, so that no quotient of the tests is without a value.
  Tree quotient(Sort sort, int depth) {
    const Tree a = amount(sort, depth - 1);
    const int by = 1 << pick(4);
    return {
        "(" + a.text + " / " + std::to_string(by) + ")", {a.amount.known, a.amount.value / by}, {}};
  }

  Tree ratio(int depth) {
    const Sort sort = any_amount();
    const Tree a = amount(sort, depth - 1), b = leaf(sort);
    const bool zero = b.amount.value == 0;
    return {binary(a, "/", b),
            {a.amount.known && b.amount.known && !zero,
             zero ? Fraction{} : Fraction{a.amount.value / b.amount.value}},
            {}};
  }

  Tree extreme(Sort sort, int depth) {
    const Tree a = amount(sort, depth - 1), b = amount(sort, depth - 1);
    const bool least = pick(2) == 0;
    const bool first = least == (a.amount.value < b.amount.value);
    return {(least ? "min(" : "max(") + a.text + ", " + b.text + ")",
            {a.amount.known && b.amount.known, first ? a.amount.value : b.amount.value},
            {}};
  }

  Tree choice(Sort sort, int depth) {
    const Tree test = condition(depth - 1);
    const Tree a = amount(sort, depth - 1), b = amount(sort, depth - 1);
    const Amount chosen = test.truth == Truth::unknown ? Amount{false, {}}
                          : test.truth == Truth::yes   ? a.amount
                                                       : b.amount;
    return {"(if " + test.text + " then " + a.text + " else " + b.text + ")", chosen, {}};
  }

  Tree condition(int depth) {
    static const std::vector<std::pair<const char*, Truth>> leaves = {
        {"ab_test", Truth::yes},
        {"launched", Truth::no},
        {"verified", Truth::unknown},
        {"true", Truth::yes},
        {"mentions(saved)", Truth::yes},
        {"mentions(idle_gpu)", Truth::no},
        {"flag(unsure)", Truth::unknown},
        {"has(lift)", Truth::no},
        {"answered(baseline)", Truth::yes},
        {"(level(baseline) < audited)", Truth::yes},
        {"(level(proof) >= yes)", Truth::unknown}};
    const int kind = depth == 0 ? 0 : pick(6);
    if (kind == 0) {
      const auto& [text, truth] =
          leaves[static_cast<std::size_t>(pick(static_cast<int>(leaves.size())))];
      return {text, {}, truth};
    }
    if (kind <= 2) return compared(depth);
    const Tree a = condition(depth - 1), b = condition(depth - 1);
    if (kind == 3) return {"(not " + a.text + ")", {}, inverted(a.truth)};
    const bool both = kind == 4;
    // Kleene's tables: and is the lesser, or the greater, of no < unknown < yes.
    const int rank = both ? std::min(ranked(a.truth), ranked(b.truth))
                          : std::max(ranked(a.truth), ranked(b.truth));
    return {binary(a, both ? "and" : "or", b), {}, truth_ranked(rank)};
  }

  Tree compared(int depth) {
    const Sort sort = any_amount();
    const Tree a = amount(sort, depth - 1), b = amount(sort, depth - 1);
    const Fraction &x = a.amount.value, &y = b.amount.value;
    const std::pair<const char*, bool> signs[] = {{"<", x < y},   {"<=", x <= y}, {"==", x == y},
                                                  {"!=", x != y}, {">=", x >= y}, {">", x > y}};
    const auto& [sign, holds] = signs[pick(6)];
    const bool known = a.amount.known && b.amount.known;
    return {binary(a, sign, b), {}, known ? (holds ? Truth::yes : Truth::no) : Truth::unknown};
  }

  static Truth inverted(Truth truth) {
    return truth == Truth::unknown ? truth : truth == Truth::yes ? Truth::no : Truth::yes;
  }
  static int ranked(Truth truth) {
    return truth == Truth::no ? 0 : truth == Truth::unknown ? 1 : 2;
  }
  static Truth truth_ranked(int rank) {
    return rank == 0 ? Truth::no : rank == 1 ? Truth::unknown : Truth::yes;
  }

  std::mt19937 random_;
};

std::optional<Program> compiled(const std::string& text, fixture::FixtureScope& scope,
                                Faults& faults) {
  const auto ast = parse(text, Limits{}, faults);
  return ast ? check(*ast, scope, {}, faults) : std::nullopt;
}

// Constants that cannot be divided by, or that make an `if` of constants, are refused or folded;
// the rest must agree.
bool is_refused_constant(const Faults& faults) {
  return !faults.empty() && faults[0].code == Code::division_by_zero;
}

// Equal but for what rounding quotients to 34 digits may add up to.
bool close(const Fraction& a, const Fraction& b) {
  const Fraction difference = abs(a - b), size = abs(a) + abs(b) + 1;
  return difference <= size * power_of_ten(-28);
}

}  // namespace

TEST_SUITE("expr") {
  TEST_CASE("random well-typed expressions find on a tape what they find in Decimals") {
    constexpr Sort sorts[] = {Sort::number,      Sort::percent,  Sort::dollars,
                              Sort::dollar_rate, Sort::duration, Sort::truth};
    int agreed = 0, open = 0;
    for (unsigned seed = 0; seed < 6000; ++seed) {
      const Tree tree =
          Generator{seed}.tree(sorts[seed % std::size(sorts)], 1 + static_cast<int>(seed % 4));
      fixture::FixtureScope scope;
      Faults faults;
      const auto program = compiled(tree.text, scope, faults);
      if (!program) continue;
      fixture::FixtureAnswers answers;
      const auto found = fixture::compare_on_tape(*program, answers.environment(scope, false));
      REQUIRE_MESSAGE(found != fixture::OnTape::differs, seed << ": " << tree.text);
      agreed += found == fixture::OnTape::agrees;
      open += found == fixture::OnTape::open;
    }
    CHECK(agreed > 3000);
    CHECK(open < agreed / 4);
    MESSAGE(agreed, " agreed, ", open, " were open");
  }

  TEST_CASE("random well-typed expressions agree with an independent evaluator") {
    constexpr Sort sorts[] = {Sort::number,      Sort::percent,  Sort::dollars,
                              Sort::dollar_rate, Sort::duration, Sort::truth};
    int compared = 0, unknown = 0;
    for (unsigned seed = 0; seed < 6000; ++seed) {
      const Sort sort = sorts[seed % std::size(sorts)];
      const Tree tree = Generator{seed}.tree(sort, 1 + static_cast<int>(seed % 4));
      fixture::FixtureScope scope;
      Faults faults;
      const auto program = compiled(tree.text, scope, faults);
      if (!program && is_refused_constant(faults)) continue;
      REQUIRE_MESSAGE(program, seed << ": " << tree.text << ": "
                                    << (faults.empty() ? std::string{} : faults[0].message));
      fixture::FixtureAnswers answers;
      const Environment environment = answers.environment(scope, true);
      const Value value = evaluate(*program, environment);
      if (sort == Sort::truth) {
        CHECK_MESSAGE(value.truth == tree.truth, seed << ": " << tree.text);
        unknown += tree.truth == Truth::unknown;
      } else {
        CHECK_MESSAGE(value.number.has_value() == tree.amount.known, seed << ": " << tree.text);
        unknown += !tree.amount.known;
        if (value.number && tree.amount.known)
          CHECK_MESSAGE(
              close(fraction(*value.number) * base(to_string(program->unit())), tree.amount.value),
              seed << ": " << tree.text);
      }
      ++compared;

      const std::string printed = print(program->ast());
      fixture::FixtureScope other;
      const auto again = compiled(printed, other, faults);
      REQUIRE_MESSAGE(again, seed << ": " << printed);
      CHECK_MESSAGE(print(again->ast()) == printed, tree.text);
      const auto parentheses = [](const std::string& text) {
        return std::count(text.begin(), text.end(), '(');
      };
      CHECK(parentheses(printed) <= parentheses(tree.text));
      CHECK_MESSAGE(evaluate(*again, environment) == value, seed << ": " << printed);
      CHECK(again->unit() == program->unit());
      CHECK(again->references() == program->references());
      CHECK(other.probes == scope.probes);
    }
    CHECK(compared > 5500);
    CHECK(unknown > 500);
  }

}  // TEST_SUITE
