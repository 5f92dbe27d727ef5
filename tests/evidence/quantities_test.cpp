#include <algorithm>
#include <ctime>
#include <fstream>
#include <iterator>
#include <limits>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include "evidence/quantities/read.hpp"

namespace assay::evidence {
namespace {

struct Words {
  Vocabulary vocabulary;
  Lexicon lexicon{vocabulary};
};

std::vector<Amount> amounts_of(const Words& words, std::string_view text) {
  QuantityReader reader(words.lexicon);
  SentenceCursor cursor(text, words.vocabulary);
  Sentence sentence;
  std::vector<Amount> amounts;
  while (cursor.next(sentence)) {
    reader.read(text, sentence.tokens, amounts);
  }
  return amounts;
}

// "[up to 12%] percent 12 percent upper": the bytes, then everything else that is set.
std::string describe(const Amount& amount, std::string_view text) {
  std::string out =
      fmt::format("[{}] {} {} {}", text.substr(amount.begin, amount.end - amount.begin),
                  to_string(amount.kind), to_string(amount.value), to_string(amount.unit));
  if (amount.low) out += fmt::format(" {}..{}", to_string(*amount.low), to_string(*amount.high));
  if (amount.from) out += fmt::format(" {}->{}", to_string(*amount.from), to_string(*amount.to));
  if (amount.bound != Bound::none) out += fmt::format(" {}", to_string(amount.bound));
  if (amount.direction != Direction::none) out += fmt::format(" {}", to_string(amount.direction));
  if (amount.approximate) out += " about";
  return out;
}

std::string describe_all(const Words& words, std::string_view text) {
  std::string out;
  for (const Amount& amount : amounts_of(words, text)) {
    if (!out.empty()) out += "; ";
    out += describe(amount, text);
  }
  return out;
}

std::vector<std::string> lines_of(const char* file) {
  std::ifstream in(fmt::format("{}/tests/evidence/quantities/{}", ASSAY_SOURCE_DIR, file));
  REQUIRE(in);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && !line.starts_with("//")) lines.push_back(line);
  }
  return lines;
}

// The processor time of a text against that of one four times as long, best of three; linear
// reading stays well below the sixteen-fold of quadratic work.
double growth(const Words& words, std::string_view unit, std::size_t bytes) {
  const auto time = [&](std::size_t size) {
    std::string text;
    while (text.size() < size)
      text += unit;
    std::clock_t best = std::numeric_limits<std::clock_t>::max();
    for (int run = 0; run < 3; ++run) {
      const std::clock_t start = std::clock();
      amounts_of(words, text);
      best = std::min(best, std::clock() - start);
    }
    return static_cast<double>(std::max<std::clock_t>(best, 1));
  };
  return time(4 * bytes) / time(bytes);
}

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

TEST_SUITE("evidence") {
  TEST_CASE("quantities: every row of the table") {
    const Words words;
    const auto lines = lines_of("amounts.txt");
    CHECK(lines.size() >= 200);
    for (const std::string& line : lines) {
      const std::size_t arrow = line.find(" ==> ");
      REQUIRE_MESSAGE(arrow != std::string::npos, line);
      const std::string input = line.substr(0, arrow);
      CHECK_MESSAGE(describe_all(words, input) == line.substr(arrow + 5), input);
    }
  }

  TEST_CASE("quantities: what only looks like one") {
    const Words words;
    const auto lines = lines_of("never.txt");
    CHECK(lines.size() >= 60);
    for (const std::string& line : lines) {
      CHECK_MESSAGE(describe_all(words, line) == "", line);
    }
  }

  TEST_CASE("quantities: spans are bytes of the text, through folding, accents and line breaks") {
    const Words words;
    CHECK(describe_all(words, "Caf\u00E9: cut by\n12\u00A0% \u2014 from \u201C40%\u201D") ==
          "[12\u00A0%] percent 12 percent down; [40%] percent 40 percent");
    CHECK(describe_all(words, "it took two\nand a half days") ==
          "[two\nand a half days] duration 2.5 days");
    CHECK(describe_all(words, "fell by **12%** and `3` jobs") ==
          "[12%] percent 12 percent down; [3] count 3 count");
  }

  TEST_CASE("quantities: numbers too long to be exact are none") {
    const Words words;
    CHECK(describe_all(words, "saved $1234567890123456789 there") == "");
    CHECK(describe_all(words, "saved 0.1234567890123456789% there") == "");
    CHECK(describe_all(words, "1e99 users") == "");
  }

  TEST_CASE("quantities: linear on every shape of text") {
    const Words words;
    for (const char* unit : {"7",
                             ",",
                             "1,",
                             "one ",
                             "one hundred and ",
                             "from ",
                             "from 1 to ",
                             "a half ",
                             "$",
                             "$ ",
                             "1 ",
                             "1-",
                             "12% ",
                             "1 day ",
                             "up to ",
                             "more than ",
                             "per ",
                             "by ",
                             "1 in ",
                             "a ",
                             "-",
                             "1/",
                             "two and ",
                             "annual ",
                             "saved ",
                             "1 of the users "}) {
      CHECK_MESSAGE(growth(words, unit, 25'000) < 9, unit);
    }
  }

  TEST_CASE("quantities: any bytes give spans inside the text, in order, the same each time") {
    const Words words;
    CHECK(rc::check([&](const std::vector<std::uint8_t>& picks) {
      static constexpr std::string_view pieces[] = {
          "12",     "%",       " ",     "\n",    "$",     "from ",  " to ",   "two",    " and ",
          "a half", "million", "-",     "/",     ",",     ".",      "\u20AC", "\u00BD", "\xFF",
          "\xC3",   "year",    " per ", "hours", "k",     "up to ", "~",      "(",      ")",
          ":",      "1e9",     "USD",   "dozen", "over ", "\u2013", "'s",     "x"};
      std::string text;
      for (const std::uint8_t pick : picks)
        text += pieces[pick % std::size(pieces)];
      const auto amounts = amounts_of(words, text);
      std::size_t last = 0;
      for (const Amount& amount : amounts) {
        RC_ASSERT(last <= amount.begin && amount.begin < amount.end && amount.end <= text.size());
        RC_ASSERT(is_boundary(text, amount.begin) && is_boundary(text, amount.end));
        const bool both_ways =
            amount.low && amount.low->is_negative() && *amount.high >= Decimal(0);
        RC_ASSERT(!amount.value.is_negative() || both_ways);
        const bool ordered = !amount.low || *amount.low < *amount.high;
        RC_ASSERT(ordered);  // the macro looks at both sides of an `or`
        last = amount.end;
      }
      RC_ASSERT(describe_all(words, text) == describe_all(words, text));
    }));
    CHECK(rc::check([&](const std::string& text) {
      for (const Amount& amount : amounts_of(words, text))
        RC_ASSERT(amount.end <= text.size());
    }));
  }
}

}  // namespace
}  // namespace assay::evidence
