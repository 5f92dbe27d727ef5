// The share of the public conformance sets that is solved; it may only rise.
#include "evidence/conformance.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "evidence/quantities/numbers.hpp"
#include "evidence/quantities/read.hpp"

namespace assay::evidence {
namespace {

using conformance::Case;
using conformance::Exclusion;
using conformance::Expected;
using quantities::PlainNumber;
using quantities::read_numbers;

// What one case gives, flattened: the bytes and the value.
struct Found {
  std::uint32_t begin = 0, end = 0;
  Decimal value;
};

template <class ReadSentence>
void each_sentence(const Vocabulary& vocabulary, std::string_view text, ReadSentence read) {
  SentenceCursor cursor(text, vocabulary);
  Sentence sentence;
  while (cursor.next(sentence))
    read(sentence);
}

bool same(const std::vector<Found>& found, const std::vector<Expected>& expected) {
  if (found.size() != expected.size()) return false;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const bool span = found[i].begin == expected[i].begin && found[i].end == expected[i].end;
    if (!span || !conformance::agree(found[i].value, expected[i].value)) return false;
  }
  return true;
}

// Our amounts of a whole case, their first and last tokens turned into bytes of unit and number
// alone where `core`, else of the whole.
std::vector<Amount> amounts_of(const Vocabulary& vocabulary, const Lexicon& lexicon,
                               std::string_view text, bool core) {
  QuantityReader reader(lexicon);
  std::vector<Amount> amounts;
  each_sentence(vocabulary, text, [&](const Sentence& sentence) {
    const std::size_t before = amounts.size();
    reader.read(text, sentence.tokens, amounts);
    for (std::size_t i = before; core && i < amounts.size(); ++i) {
      amounts[i].begin = sentence.tokens[amounts[i].core_first].begin;
      amounts[i].end = sentence.tokens[amounts[i].core_last - 1].end;
    }
  });
  return amounts;
}

// A unit named without a number ("only a small percent") is no quantity here: such results of the
// sets expect that nothing is found.
std::vector<Expected> with_values(const std::vector<Expected>& results) {
  std::vector<Expected> out;
  for (const Expected& result : results) {
    if (!result.value.empty()) out.push_back(result);
  }
  return out;
}

void show(const Case& c, const std::vector<Found>& found) {
  if (!std::getenv("ASSAY_SHOW_UNSOLVED")) return;
  for (const Found& f : found) {
    fmt::print("    found '{}' = {}\n", c.input.substr(f.begin, f.end - f.begin),
               to_string(f.value));
  }
}

// Currencies that the set calls by a name alone, and what one of it is worth as a power of ten.
struct NamedCurrency {
  std::string_view name, code;
  int power = 0;
};
constexpr NamedCurrency named_currencies[] = {
    {"Dollar", "USD"},
    {"Cent", "USD", -2},
    {"Pound", "GBP"},
    {"Pence", "GBP", -2},
    {"Penny", "GBP", -2},
    {"Franc", "CHF"},
    {"Rupee", "INR"},
    {"Peseta", "ESP"},
    {"Finnish markka", "FIM"},
    {"Sen", "JPY", -2},
    {"Bitcoin", "BTC"},
    {"Satoshi", "BTC", -8},
    {"Netherlands guilder", "NLG"},
};

bool same_money(const std::vector<Amount>& found, const std::vector<Expected>& expected) {
  if (found.size() != expected.size()) return false;
  for (std::size_t i = 0; i < found.size(); ++i) {
    std::string_view code = expected[i].unit;
    int power = 0;
    for (const NamedCurrency& named : named_currencies) {
      if (named.name != expected[i].unit) continue;
      code = named.code;
      power = named.power;
    }
    const std::string_view ours(found[i].unit.currency.code.data(), 3);
    const auto value = multiply(found[i].value, Decimal::scaled(1, -power));
    const bool span = found[i].begin == expected[i].begin && found[i].end == expected[i].end;
    if (!span || ours != code || !value || !conformance::agree(*value, expected[i].value)) {
      return false;
    }
  }
  return true;
}

// `[20,35)` to its ends; whether they belong to it is not compared.
struct Interval {
  std::string low, high;
};
Interval interval(std::string_view text) {
  const std::size_t comma = text.find(',');
  return {std::string(text.substr(1, comma - 1)),
          std::string(text.substr(comma + 1, text.size() - comma - 2))};
}

bool is_range(const Amount& amount) {
  return amount.low || amount.bound != Bound::none || amount.from ||
         amount.first != amount.core_first;  // "equal to 20"
}

// Amounts are unsigned: "-30" falls by 30.
bool is_negative(const Amount& amount, std::string_view input) {
  const std::string_view text = input.substr(amount.begin, amount.end - amount.begin);
  return amount.direction == Direction::down && text.find('-') != std::string_view::npos;
}

bool same_range(const Amount& amount, const Expected& expected, std::string_view input) {
  if (amount.begin != expected.begin || amount.end != expected.end) return false;
  std::optional<Decimal> low = amount.value, high = amount.value;
  if (amount.low) low = amount.low, high = amount.high;
  if (amount.from)
    low = std::min(*amount.from, *amount.to), high = std::max(*amount.from, *amount.to);
  if (amount.bound == Bound::lower) high.reset();
  if (amount.bound == Bound::upper) low.reset();
  const auto signed_value = [&](std::optional<Decimal> v) {
    return v && is_negative(amount, input) && !amount.from ? -*v : v.value_or(0);
  };
  const Interval ends = interval(expected.value);
  const bool lower = low.has_value() == !ends.low.empty() &&
                     (!low || conformance::agree(signed_value(low), ends.low));
  const bool upper = high.has_value() == !ends.high.empty() &&
                     (!high || conformance::agree(signed_value(high), ends.high));
  return lower && upper;
}

// The sets count a month as 30 days, a year as 365.
std::optional<Decimal> seconds(const Amount& amount) {
  switch (amount.unit.duration) {
    case Duration::milliseconds:
      return multiply(amount.value, Decimal::scaled(1, -3));
    case Duration::seconds:
      return amount.value;
    case Duration::minutes:
      return multiply(amount.value, 60);
    case Duration::hours:
      return multiply(amount.value, 3600);
    case Duration::days:
      return multiply(amount.value, 86400);
    case Duration::weeks:
      return multiply(amount.value, 604800);
    case Duration::months:
      return multiply(amount.value, 2592000);
    case Duration::quarters:
      return multiply(amount.value, 7776000);
    case Duration::years:
      return multiply(amount.value, 31536000);
    case Duration::none:
      break;
  }
  return std::nullopt;
}

struct Words {
  Vocabulary vocabulary;
  Lexicon lexicon{vocabulary};
};

std::vector<Amount> of_kind(std::vector<Amount> amounts, EvidenceKind kind) {
  std::erase_if(amounts, [&](const Amount& amount) { return amount.kind != kind; });
  return amounts;
}

void show(const Case& c, const std::vector<Amount>& found) {
  std::vector<Found> plain;
  for (const Amount& amount : found)
    plain.push_back({amount.begin, amount.end, amount.value});
  show(c, plain);
}

TEST_SUITE("evidence") {
  TEST_CASE("conformance: numbers") {
    const auto cases = conformance::load("NumberModel");
    if (!cases) return;
    Vocabulary vocabulary;
    const Lexicon lexicon(vocabulary);
    const std::vector<Exclusion> excluded = {};
    conformance::Score score("NumberModel", excluded);
    for (const Case& c : *cases) {
      std::vector<PlainNumber> numbers;
      each_sentence(vocabulary, c.input, [&](const Sentence& sentence) {
        read_numbers({c.input, sentence.tokens, lexicon}, numbers);
      });
      std::vector<Found> found;
      for (const PlainNumber& n : numbers)
        found.push_back({n.begin, n.end, n.value});
      const bool solved = same(found, c.results);
      score.add(c, solved);
      if (!solved) show(c, found);
    }
    score.check(228);
  }

  TEST_CASE("conformance: money") {
    const auto cases = conformance::load("CurrencyModel");
    if (!cases) return;
    const Words words;
    const std::vector<Exclusion> excluded = {};
    conformance::Score score("CurrencyModel", excluded);
    for (const Case& c : *cases) {
      const auto found =
          of_kind(amounts_of(words.vocabulary, words.lexicon, c.input, true), EvidenceKind::money);
      const bool solved = same_money(found, with_values(c.results));
      score.add(c, solved);
      if (!solved) show(c, found);
    }
    score.check(177);
  }

  TEST_CASE("conformance: percents") {
    const auto cases = conformance::load("PercentModel");
    if (!cases) return;
    const Words words;
    const std::vector<Exclusion> excluded = {};
    conformance::Score score("PercentModel", excluded);
    for (const Case& c : *cases) {
      const auto amounts = of_kind(amounts_of(words.vocabulary, words.lexicon, c.input, true),
                                   EvidenceKind::percent);
      std::vector<Found> found;
      for (const Amount& amount : amounts) {
        const bool down = amount.direction == Direction::down;
        found.push_back({amount.begin, amount.end, down ? -amount.value : amount.value});
      }
      auto expected = with_values(c.results);
      for (Expected& e : expected)
        e.value.pop_back();  // its "%"
      const bool solved = same(found, expected);
      score.add(c, solved);
      if (!solved) show(c, found);
    }
    score.check(20);
  }

  TEST_CASE("conformance: ranges and bounds") {
    const auto cases = conformance::load("NumberRangeModel");
    if (!cases) return;
    const Words words;
    const std::vector<Exclusion> excluded = {};
    conformance::Score score("NumberRangeModel", excluded);
    for (const Case& c : *cases) {
      auto found = amounts_of(words.vocabulary, words.lexicon, c.input, false);
      std::erase_if(found, [](const Amount& amount) { return !is_range(amount); });
      bool solved = found.size() == c.results.size();
      for (std::size_t i = 0; solved && i < found.size(); ++i) {
        solved = same_range(found[i], c.results[i], c.input);
      }
      score.add(c, solved);
      if (!solved) show(c, found);
    }
    score.check(80);
  }

  TEST_CASE("conformance: durations") {
    const Words words;
    const std::vector<Exclusion> excluded = {};
    for (const auto& [file, recorded] :
         {std::pair{"DurationExtractor", 60}, std::pair{"DurationParser", 54}}) {
      const auto cases = conformance::load(file);
      if (!cases) return;
      conformance::Score score(file, excluded);
      for (const Case& c : *cases) {
        const auto found = of_kind(amounts_of(words.vocabulary, words.lexicon, c.input, false),
                                   EvidenceKind::duration);
        bool solved = found.size() == c.results.size();
        for (std::size_t i = 0; solved && i < found.size(); ++i) {
          const Expected& e = c.results[i];
          const auto length = seconds(found[i]);
          solved = found[i].begin == e.begin && found[i].end == e.end &&
                   (e.value.empty() || (length && conformance::agree(*length, e.value)));
        }
        score.add(c, solved);
        if (!solved) show(c, found);
      }
      score.check(recorded);
    }
  }
}

}  // namespace
}  // namespace assay::evidence
