// What reading may cost, counted: memory that does not grow with the text, look-ups that find every
// word, places that cost no more than the way to them.
#include <random>
#include <string>
#include <string_view>

#include <assay/diagnostic.hpp>

#include <doctest/doctest.h>

#include "evidence/gold.hpp"
#include "evidence/language.hpp"
#include "evidence/passages.hpp"
#include "evidence/position.hpp"
#include "evidence/support.hpp"
#include "support/allocations.hpp"

namespace assay::evidence {
namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes)
    out += piece;
  return out;
}

// Keeps no evidence, so that what is allocated is what reading itself needs.
std::size_t allocations_of_reading(const Plan& plan, const Passages& passages) {
  Limits limits;
  limits.evidence = 0;
  const std::size_t before = testing_support::allocations();
  const Reading reading = read(plan, passages, limits);
  CHECK(reading.evidence.empty());
  return testing_support::allocations() - before;
}

std::size_t allocations_of_reading(const Plan& plan, const std::string& text) {
  Passage passage;
  passage.text = text;
  return allocations_of_reading(plan, ListedPassages({&passage, 1}));
}

// The same few words as often as is asked, in both voices by turns.
class Turns final : public Passages {
 public:
  explicit Turns(std::size_t count) : count_(count) {}
  std::unique_ptr<Cursor> cursor() const override { return std::make_unique<Walk>(count_); }

 private:
  struct Walk final : Cursor {
    explicit Walk(std::size_t count) : left(count) {}
    bool next(Passage& passage) override {
      if (left == 0) return false;
      --left;
      passage.text = "I cut idle time by 12%, she said, and the engineers agreed.";
      passage.voice = left % 2 == 0 ? Voice::candidate : Voice::interviewer;
      return true;
    }
    std::size_t left;
  };
  std::size_t count_;
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("a longer text allocates no more than a short one") {
    const PlanRef plan = testing::gold_plan();
    for (const std::string_view piece :
         {"She did not cut idle time by 12%, the engineers did.\n",
          "Talked through the queue and then about the scheduler.\n",
          "No baseline. Plans to save $3M a year; could not explain how.\n\n", "7", "a", "no ",
          "> ", "\"", "- ", "(", "\r\n", "\xC3\xA9", "\xFF", "https://a/", "1 2 "}) {
      CAPTURE(piece);
      const std::size_t small = allocations_of_reading(*plan, repeated(piece, 100'000));
      const std::size_t large = allocations_of_reading(*plan, repeated(piece, 400'000));
      CHECK(large <= small + 2);
    }
  }

  TEST_CASE("more passages allocate no more than a few") {
    const PlanRef plan = testing::gold_plan();
    const std::size_t small = allocations_of_reading(*plan, Turns(1000));
    const std::size_t large = allocations_of_reading(*plan, Turns(4000));
    // A quote is read by itself for who speaks in it.
    CHECK(large <= small + 4000 * 8);
  }

  TEST_CASE("every word of the language is found, and no other") {
    const Vocabulary& words = english().vocabulary;
    REQUIRE(words.size() > 1000);
    for (WordId id = 1; id <= words.size(); ++id) {
      CAPTURE(words.form(id));
      CHECK(words.find(words.form(id)) == id);
      CHECK(words.find(std::string(words.form(id)) + "q") != id);
    }
    std::mt19937 random(3);
    for (int round = 0; round < 10'000; ++round) {
      std::string word;
      for (std::size_t i = 1 + random() % 12; i > 0; --i)
        word += static_cast<char>('a' + random() % 26);
      const WordId id = words.find(word);
      if (id != no_word) CHECK(words.form(id) == word);
    }
  }

  TEST_CASE("a vocabulary extends another, whose words keep their numbers") {
    const Vocabulary& base = english().vocabulary;
    Vocabulary words = Vocabulary::extending(base);
    const WordId the = base.find("the");
    CHECK(words.add("the") == the);
    const std::string_view added[] = {"qx", "qxqxqxqx", "qxqxqxqxq", "qxqxqxqxqxqxqxqx",
                                      "qxqxqxqxqxqxqxqxq"};
    for (const std::string_view word : added) {
      CHECK(words.find(word) == no_word);
      const WordId id = words.add(word);
      CHECK(id == words.size());
      CHECK(words.find(word) == id);
      CHECK(words.form(id) == word);
      CHECK(base.find(word) == no_word);
    }
    CHECK(words.size() == base.size() + std::size(added));
  }

  TEST_CASE("places are the same whichever way one comes") {
    const std::string text = repeated("ab\n\xC3\xA9\xC3\xA9 c\n\n" + std::string(70, 'x'), 3000);
    const Source source("notes", text);
    PositionTracker tracker(text);
    std::mt19937 random(5);
    for (int round = 0; round < 3000; ++round) {
      auto offset = static_cast<std::uint32_t>(random() % text.size());
      while ((static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80)
        --offset;
      const Position position = tracker.at(offset);
      REQUIRE(position.line == source.position(offset).line);
      REQUIRE(position.column == source.position(offset).column);
    }
  }
}

}  // namespace assay::evidence
