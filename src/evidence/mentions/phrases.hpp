// A phrase as an author writes it, to the elements that the automaton matches word by word.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::evidence {

// `inflected`: any form of the word. `exact`: `=word`. `prefix`: `word*`. `mark`: a sign between
// words that a phrase insists on (`C++`), spelled in UTF-8.
// `choice`: one of several patterns, of which one may be empty.
enum class ElementKind : std::uint8_t { inflected, exact, prefix, mark, choice };

struct Element;
using Pattern = std::vector<Element>;

struct Element {
  ElementKind kind = ElementKind::inflected;
  bool after_gap = false;  // `...`: up to three words may stand before it
  std::string text;        // folded; empty for a choice
  std::vector<Pattern> options = {};
};

bool operator==(const Element& a, const Element& b);

enum class PhraseFault : std::uint8_t {
  none,
  empty,        // no word in it
  bare_star,    // `*` without the beginning of a word
  inner_star,   // `*` before the end of a word
  edge_gap,     // `...` at an end: nothing bounds it
  too_long,     // more than phrase_words words
  joined_gap,   // `reduce...idle`
  bare_equals,  // `= word`
};

inline constexpr std::size_t phrase_words = 16;
inline constexpr std::uint8_t gap_words = 3;

struct ParsedPhrase {
  Pattern pattern;  // empty with a fault
  PhraseFault fault = PhraseFault::none;
};

// Hyphens, slashes and quotes between words are folded away; other signs stay as marks.
ParsedPhrase parse_phrase(std::string_view text);

// A sign that phrases and texts may have between two words without parting them.
constexpr bool is_joint(char32_t mark) noexcept {
  return mark == U'-' || mark == U'/' || mark == U'"' || mark == U'\'';
}

}  // namespace assay::evidence
