// What one sentence holds, between the stages that find it, assert it and link it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <assay/diagnostic.hpp>
#include <assay/evidence.hpp>

#include "evidence/assertion/cues/lexicon.hpp"
#include "evidence/quantities/amount.hpp"
#include "evidence/sentences/tokens.hpp"

namespace assay::evidence {

inline constexpr std::uint32_t no_cue = UINT32_MAX;
inline constexpr std::uint32_t later_cue = UINT32_MAX - 1;  // in the sentence after

// Tokens are half open.
struct CueHit {
  std::uint32_t first = 0, last = 0;
  Cue cue;
};

// The bytes of a cue, without the mark that joins a question to its answer: it has no bytes.
inline Span span_of(const CueHit& cue, const std::vector<Token>& tokens) noexcept {
  const Token& first = tokens[cue.first];
  const bool joint = first.begin == first.end && cue.first + 1 < cue.last;
  return {joint ? tokens[cue.first + 1].begin : first.begin, tokens[cue.last - 1].end};
}

// A mention, a quantity, or the name of a criterion.
struct Item {
  enum class Kind : std::uint8_t { mention, quantity, name };
  Kind kind = Kind::mention;
  std::uint32_t first = 0, last = 0;  // tokens
  std::uint32_t begin = 0, end = 0;   // bytes of the passage
  std::uint32_t set = 0;              // of a mention; the slot of a name
  std::uint32_t phrase = 0;           // of a mention, within its set
  const Amount* amount = nullptr;     // of a quantity; the reader's
  Assertion status = Assertion::affirmed;
  bool silent = false;         // asked for, or talk about the talk: no evidence
  std::uint32_t cue = no_cue;  // what decided, an index into the sentence's cues
};

}  // namespace assay::evidence
