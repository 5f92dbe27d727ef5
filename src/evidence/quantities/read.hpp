// The quantities of a sentence.
//
//     Vocabulary vocabulary;
//     const Lexicon lexicon(vocabulary);          // before other words, so that look-ups stay
//     small QuantityReader quantities(lexicon); quantities.read(text, sentence.tokens, amounts);
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "evidence/quantities/amount.hpp"
#include "evidence/quantities/lexicon.hpp"
#include "evidence/quantities/measures.hpp"
#include "evidence/sentences/tokens.hpp"

namespace assay::evidence::quantities {

// Keeps buffers from sentence to sentence and nothing else; one for each thread.
class QuantityReader {
 public:
  explicit QuantityReader(const Lexicon& lexicon) noexcept : lexicon_(lexicon) {}

  // Appends the sentence's amounts in the order of the text; they do not overlap. Linear in the
  // tokens.
  void read(std::string_view text, std::span<const Token> tokens, std::vector<Amount>& out);

 private:
  const Lexicon& lexicon_;
  std::vector<Measure> measures_;
};

}  // namespace assay::evidence::quantities

namespace assay::evidence {
using quantities::Lexicon;
using quantities::QuantityReader;
}  // namespace assay::evidence
