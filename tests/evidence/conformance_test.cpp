// The share of the public conformance sets that is solved; it may only rise.
#include "evidence/conformance.hpp"

#include <cstdlib>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "evidence/quantities/numbers.hpp"

namespace assay::evidence {
namespace {

using conformance::Case;
using conformance::Exclusion;
using conformance::Expected;

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

void show(const Case& c, const std::vector<Found>& found) {
  if (!std::getenv("ASSAY_SHOW_UNSOLVED")) return;
  for (const Found& f : found) {
    fmt::print("    found '{}' = {}\n", c.input.substr(f.begin, f.end - f.begin),
               to_string(f.value));
  }
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
    score.check(0);
  }
}

}  // namespace
}  // namespace assay::evidence
