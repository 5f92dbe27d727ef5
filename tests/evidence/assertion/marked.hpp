// Sentences for tests of assertion: `[` and `]` mark the part that is asked about and are no part
// of the text.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "evidence/assertion/people/people.hpp"
#include "evidence/plan.hpp"
#include "evidence/plan_data.hpp"
#include "evidence/support.hpp"

namespace assay::testing {

// "The [SREs fixed] it": the text, and which of its bytes stand between the marks.
struct Marks {
  explicit Marks(std::string_view marked) {
    for (const char c : marked) {
      if (c == '[') begin = text.size();
      if (c == ']') end = text.size();
      if (c != '[' && c != ']') text += c;
    }
  }

  std::string text;
  std::size_t begin = 0, end = 0;
};

// One sentence with its grammar, so that the classes can be asked without the stages around them.
struct MarkedSentence : Marks {
  explicit MarkedSentence(std::string_view marked) : Marks(marked) {
    while (first < tokens.size() && tokens[first].begin < begin)
      ++first;
    while (last < tokens.size() && tokens[last].begin < end)
      ++last;
  }
  MarkedSentence(const MarkedSentence&) = delete;
  MarkedSentence& operator=(const MarkedSentence&) = delete;

  // The words of the tokens, as they stand in the text.
  std::string words(std::size_t from, std::size_t to) const {
    if (from >= to || to > tokens.size()) return "";
    return text.substr(tokens[from].begin, tokens[to - 1].end - tokens[from].begin);
  }

  evidence::PlanRef plan = evidence::quantities_only();
  std::vector<evidence::Token> tokens = cut();
  evidence::Clauses clauses = read();
  evidence::People people{clauses, text, tokens};
  std::size_t first = 0, last = 0;  // the tokens between the marks

 private:
  std::vector<evidence::Token> cut() const {
    evidence::SentenceCursor cursor(text, plan->vocabulary);
    evidence::Sentence sentence;
    cursor.next(sentence);
    return sentence.tokens;
  }

  evidence::Clauses read() const {
    evidence::Clauses out;
    out.read(*plan, text, tokens);
    // Names count where they are capitalised.
    for (std::size_t i = 0; i < tokens.size(); ++i)
      if (!tokens[i].has(evidence::Token::capital)) out.classes[i] &= ~evidence::word::name;
    return out;
  }
};

// How the note means what is marked in it: a phrase of the rubric, or a quantity.
inline std::string meant(std::string_view marked, std::string_view candidate = {},
                         Voice voice = Voice::interviewer) {
  const Marks note(marked);
  evidence::PlanInput input;
  const std::string phrase = note.text.substr(note.begin, note.end - note.begin);
  // A quantity is read without a phrase, and as a mention might be meant otherwise.
  const bool quantity = phrase.find_first_of("0123456789") != std::string::npos;
  if (!quantity) input.sets = {phrase_set("marked", {phrase})};
  Diagnostics out;
  const evidence::PlanRef plan = evidence::compile(std::move(input), nullptr, out);
  evidence::Passage passage;
  passage.text = note.text;
  passage.voice = voice;
  const evidence::Reading reading =
      evidence::read(*plan, std::span(&passage, 1), Limits{}, candidate);
  for (const Evidence& found : reading.evidence)
    if (found.start == note.begin) return std::string(to_string(found.status));
  return "nothing";
}

struct Meant {
  std::string_view note;    // marked
  std::string_view status;  // of what is marked
};

inline void check_meant(std::span<const Meant> rows) {
  for (const Meant& row : rows) {
    CAPTURE(row.note);
    CHECK(meant(row.note) == row.status);
  }
}

}  // namespace assay::testing
