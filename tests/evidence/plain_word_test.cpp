// A word's letters, length and key: two ways to read them, of which one is plain to see.
#include "evidence/sentences/plain_word.hpp"

#include <algorithm>
#include <random>
#include <string>

#include <doctest/doctest.h>

namespace assay::evidence {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    c = static_cast<char>(c | 0x20);
  return out;
}

void check(const std::string& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_letter);
  const auto letters = std::min<std::size_t>(static_cast<std::size_t>(end - text.begin()), 16);
  CAPTURE(text);
  const PlainWord fast = plain_word(text.data());
  const PlainWord slow = portable::plain_word(text.data());
  CHECK(fast.length == letters);
  CHECK(slow.length == letters);
  const WordKey key = WordKey::of(lowered(text.substr(0, letters)));
  CHECK(fast.key == key);
  CHECK(slow.key == key);
}

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("plain words are measured, folded and keyed") {
    check("baseline, was set");
    check("A 12% drop ......");
    check("Incomprehensible!");
    check("INCOMPREHENSIBLy");
    check("antidisestablishment");
    check(" blank first.....");
    check("fifteenletterss .");
    check("caf\xC3\xA9 au lait.....");
    check("@[`{ are no letters");
  }

  TEST_CASE("any bytes are read alike both ways") {
    std::mt19937 random(16);
    for (int round = 0; round < 20'000; ++round) {
      std::string text(17, ' ');
      const std::size_t letters = random() % 18;
      for (std::size_t i = 0; i < text.size(); ++i) {
        const char letter = static_cast<char>((random() % 2 == 0 ? 'a' : 'A') + random() % 26);
        text[i] = i < letters ? letter : static_cast<char>(random());
      }
      check(text);
    }
  }
}

}  // namespace assay::evidence
