#include "evidence/sentences/tokens.hpp"

#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace assay::evidence {
namespace {

// The tokens' texts, blanks between them, `/` between sentences; `?` before a question.
std::string split(std::string_view text) {
  const Vocabulary vocabulary;
  SentenceCursor cursor(text, vocabulary);
  std::string out;
  Sentence sentence;
  while (cursor.next(sentence)) {
    if (!out.empty()) out += " / ";
    if (sentence.question) out += "(?) ";
    for (const Token& token : sentence.tokens) {
      if (&token != sentence.tokens.data()) out += ' ';
      out += text.substr(token.begin, token.end - token.begin);
    }
  }
  return out;
}

TEST_SUITE("evidence") {
  TEST_CASE("words, numbers and marks") {
    CHECK(split("She cut GPU-hours by 12%.") == "She cut GPU - hours by 12 % .");
    CHECK(split("A/B tests, didn't stop") == "A / B tests , didn't stop");
    CHECK(split("the team's p99 on H100") == "the team 's p99 on H100");
    CHECK(split("the team’s café didn’t") == "the team ’s café didn’t");
    CHECK(split("v1.2.3 and 1,234.5 and .5 and 40k") == "v1.2.3 and 1,234.5 and .5 and 40 k");
    CHECK(split("1.2e6 or 12e-1 or 3e or 1, 234") == "1.2e6 or 12e-1 or 3 e or 1 , 234");
    CHECK(split("**12%** of `idle_time`") == "12 % of idle time");
    CHECK(split("see https://a.b/c?d=30% now") == "see https://a.b/c?d=30% now");
    CHECK(split("€40k\u00A0or £3") == "€ 40 k or £ 3");
    CHECK(split("") == "");
    CHECK(split(" \n\n ") == "");
  }

  TEST_CASE("sentences") {
    CHECK(split("One. Two! Three? four") == "One . / Two ! / (?) Three ? / four");
    CHECK(split("It fell approx. 12%, e.g. GPU time vs. 3.2 before. Done.") ==
          "It fell approx . 12 % , e . g . GPU time vs . 3.2 before . / Done .");
    CHECK(split("in Q3. Next") == "in Q3 . / Next");
    CHECK(split("\"It fell.\" She said (so.) And") == "\" It fell . \" / She said ( so . ) / And");
    CHECK(split("took 3 hrs. to do. took 3 hrs. She") ==
          "took 3 hrs . to do . / took 3 hrs . / She");
    CHECK(split("well... we cut it") == "well . . . we cut it");
  }

  TEST_CASE("lines") {
    CHECK(split("a line that is long enough to have been wrapped by hand\nGoes on") ==
          "a line that is long enough to have been wrapped by hand Goes on");
    CHECK(split("short line\nAnother") == "short line / Another");
    CHECK(split("short line\ngoes on") == "short line goes on");
    CHECK(split("one\n\ntwo") == "one / two");
    CHECK(split("- one\n- two\n  more\n1. three\n2) four") == "one / two more / three / four");
    CHECK(split("fell by a lot, that is to say by some\n12. Then") ==
          "fell by a lot , that is to say by some 12 . / Then");
    CHECK(split("# Title\ntext | x\n| a | 12% |\n| b | 3 |") ==
          "Title / text | x / | a | 12 % | / | b | 3 |");
    CHECK(split("> quoted words\n> and more") == "quoted words and more");
    CHECK(split("idle: 40%\nlater: 20%\nx") == "idle : 40 % / later : 20 % x");
    CHECK(split("- [x] done\n- [ ] open") == "done / [ ] open");
  }

  TEST_CASE("known words have ids, whatever their case, accents and apostrophes") {
    Vocabulary vocabulary;
    const WordId idle = vocabulary.add("idle");
    const WordId didnt = vocabulary.add("didn't");
    const WordId cafe = vocabulary.add("cafe");
    const WordId longest = vocabulary.add("internationalisation");
    SentenceCursor cursor("Idle DIDN’T didn't Café INTERNATIONALISATION idles", vocabulary);
    Sentence sentence;
    REQUIRE(cursor.next(sentence));
    std::vector<WordId> ids;
    for (const Token& token : sentence.tokens)
      ids.push_back(token.word);
    CHECK(ids == std::vector<WordId>{idle, didnt, didnt, cafe, longest, no_word});
  }

  // Words near the end of a text are read one by one, others many at a time.
  TEST_CASE("a text reads alike with and without blanks behind it") {
    constexpr std::string_view pieces[] = {"idle",
                                           "a",
                                           "Incomprehensible",
                                           "incomprehensibles",
                                           " ",
                                           " ",
                                           "  ",
                                           "\n",
                                           ".",
                                           ",",
                                           "'s",
                                           ":",
                                           "p99",
                                           "caf\u00E9",
                                           "-",
                                           "*",
                                           "4",
                                           "x",
                                           "_",
                                           "\t"};
    std::mt19937 random(4);
    for (int round = 0; round < 5'000; ++round) {
      std::string text;
      for (std::size_t i = random() % 8; i > 0; --i)
        text += pieces[random() % std::size(pieces)];
      CAPTURE(text);
      CHECK(split(text) == split(text + std::string(40, ' ')));
    }
  }

  // Each text is on the heap by itself, so that a byte read behind it is one that a tool sees.
  TEST_CASE("a text may end behind any word, mark and blank") {
    for (std::size_t length = 1; length <= 20; ++length) {
      for (const std::string_view end :
           {"", "~", "~ ", "~\n", ". ", " ", "  ", "~~ ", "' ", " ~ "}) {
        for (std::size_t before = 0; before <= 3; ++before) {
          const std::string text =
              std::string(before, '*') + std::string(length, 't') + std::string(end);
          CAPTURE(text);
          const std::vector<char> alone(text.begin(), text.end());
          CHECK(split({alone.data(), alone.size()}) == split(text + std::string(40, ' ')));
        }
      }
    }
  }

  TEST_CASE("words of all lengths have ids wherever they stand") {
    Vocabulary indexed;
    std::string text;
    for (std::size_t length = 1; length <= 20; ++length) {
      indexed.add(std::string(length, 'a'));
      text += std::string(length, 'A') + ' ' + std::string(length, 'b') + ' ';
    }
    indexed.index();
    Vocabulary vocabulary = Vocabulary::extending(indexed);
    for (std::size_t length = 1; length <= 20; ++length)
      vocabulary.add(std::string(length, 'b'));
    SentenceCursor cursor(text, vocabulary);
    Sentence sentence;
    REQUIRE(cursor.next(sentence));
    REQUIRE(sentence.tokens.size() == 40);
    for (std::size_t i = 0; i < 40; ++i)
      CHECK(sentence.tokens[i].word == i / 2 + (i % 2 == 0 ? 1 : 21));
  }

  TEST_CASE("a sentence never grows beyond its limit") {
    std::string text;
    for (int i = 0; i < 5'000; ++i)
      text += "word a ";
    const Vocabulary vocabulary;
    SentenceCursor cursor(text, vocabulary);
    Sentence sentence;
    std::size_t words = 0;
    while (cursor.next(sentence)) {
      CHECK(sentence.tokens.size() <= sentence_tokens);
      words += sentence.tokens.size();
    }
    CHECK(words == 10'000);
  }
}

}  // namespace
}  // namespace assay::evidence
