// Cues: the words that decide how a mention or quantity is meant, and classes of words that the
// grammar of the assertion stage goes by. The cues themselves are data, in lexicon/en.yaml.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/mentions/automaton.hpp"
#include "evidence/words/vocabulary.hpp"

namespace assay::evidence {

// In the order of Assertion as far as that goes. `asked`: a reported question, no evidence at all.
// `end` closes the reach of other cues, `pseudo` takes the place of a cue that it holds.
enum class CueKind : std::uint8_t {
  unasked,
  attributed,
  negated,
  projected,
  doubted,
  asked,
  end,
  pseudo
};
inline constexpr std::size_t reaching_kinds = 6;

enum class Reach : std::uint8_t { none, after, before, both, phrase, subject, claim, object };

// What else a cue does; see en.yaml. `noun`: "the ask", "her plan", which ends with its phrase.
enum class Doing : std::uint8_t {
  nothing,
  undo,
  hold,
  frame,
  mine,
  theirs,
  aside,
  past,
  mention,
  figure,
  noun,
  bare,
  ours,
  topic,
  handoff,
  panel,
  panelist,
  beside,
  drop,
  stall,
  handover,
  inside,
  whole
};

struct Cue {
  CueKind kind = CueKind::pseudo;
  Reach reach = Reach::none;
  Doing does = Doing::nothing;
};

struct CueRow {
  std::string_view text;
  Cue cue;
};

std::span<const CueRow> built_in_cues() noexcept;

// Adds every spelling of a cue to the automaton: `did not ask` also as `didn't ask`, `didnt ask`.
// and `would have` as `would've`. False when the text is no phrase.
bool add_cue(std::string_view text, CueKind kind, std::uint32_t tag, Automaton& automaton,
             Vocabulary& vocabulary);
// The same for a cue of the language, which may offer words in braces.
bool add_built_in_cue(std::string_view text, const Cue& cue, std::uint32_t tag,
                      Automaton& automaton, Vocabulary& vocabulary);

// What a word can be in a clause; a word can be several things.
using WordClass = std::uint64_t;
namespace word {
inline constexpr WordClass candidate = 1u << 0;  // she, he, candidate: a subject
inline constexpr WordClass self = 1u << 1;       // i
inline constexpr WordClass we = 1u << 2;
inline constexpr WordClass they = 1u << 3;
inline constexpr WordClass person = 1u << 4;      // engineer, lead, vendor
inline constexpr WordClass group = 1u << 5;       // team, folks
inline constexpr WordClass org = 1u << 6;         // finance, engineering
inline constexpr WordClass other = 1u << 7;       // another, others
inline constexpr WordClass determiner = 1u << 8;  // the, her
inline constexpr WordClass be = 1u << 9;
inline constexpr WordClass have = 1u << 10;
inline constexpr WordClass modal = 1u << 11;
inline constexpr WordClass infinitive = 1u << 12;  // to
inline constexpr WordClass preposition = 1u << 13;
inline constexpr WordClass conjunction = 1u << 14;  // and, or, nor, then
inline constexpr WordClass alternative = 1u << 15;  // or, nor
inline constexpr WordClass subordinator = 1u << 16;
inline constexpr WordClass past = 1u << 17;       // an irregular past form, or -ed
inline constexpr WordClass also_base = 1u << 18;  // cut, set: the past looks like the base
inline constexpr WordClass verb = 1u << 19;       // another form that is surely a verb: says, owns
inline constexpr WordClass adverb = 1u << 20;
inline constexpr WordClass interview = 1u << 21;  // chat, question: the talk itself
inline constexpr WordClass not_past = 1u << 22;   // need, speed: ends like a past form
inline constexpr WordClass third = 1u << 23;      // a trace of the third person: her, candidate
inline constexpr WordClass first = 1u << 24;      // i, my, we, our
inline constexpr WordClass negation = 1u << 25;   // not
inline constexpr WordClass do_ = 1u << 26;
inline constexpr WordClass relative = 1u << 27;  // which, who, that
inline constexpr WordClass speech = 1u << 28;    // said, claims: a clause may follow
inline constexpr WordClass neutral = 1u << 29;   // whole, own: tells one team from no other
inline constexpr WordClass of = 1u << 30;
inline constexpr WordClass name = 1u << 31;                // Maria, where it is capitalised
inline constexpr WordClass deed = WordClass{1} << 32;      // wrote: people do it, products do not
inline constexpr WordClass vouch = WordClass{1} << 33;     // confirmed: of what somebody else did
inline constexpr WordClass attain = WordClass{1} << 34;    // hit, delivered: what was aimed at
inline constexpr WordClass gendered = WordClass{1} << 35;  // she, his
inline constexpr WordClass it = WordClass{1} << 36;
inline constexpr WordClass anaphor = WordClass{1} << 38;  // it, the number: of what was said before
inline constexpr WordClass inquiry = WordClass{1} << 37;  // how, why: a question follows
// What the subjects of clauses are told by; see people.hpp and subjects.hpp.
inline constexpr WordClass credit = WordClass{1} << 52;    // credits the vendor with the chart
inline constexpr WordClass thanks = WordClass{1} << 53;    // thanks to, courtesy of the vendor
inline constexpr WordClass belong = WordClass{1} << 54;    // belongs to the vendor
inline constexpr WordClass wholly = WordClass{1} << 55;    // was all the vendor
inline constexpr WordClass work = WordClass{1} << 56;      // was the vendor's idea
inline constexpr WordClass carry = WordClass{1} << 59;     // forwarded the vendor's chart
inline constexpr WordClass delegate = WordClass{1} << 60;  // left it to the vendor
inline constexpr WordClass someone = WordClass{1} << 61;   // the one who, the person who
inline constexpr WordClass feminine = WordClass{1} << 62;  // she, her; other gendered words: he
inline constexpr WordClass hire = WordClass{1} << 63;      // hired an agency to build it
inline constexpr WordClass owned =
    WordClass{1} << 58;  // hers: of the candidate's; theirs: whose, the note tells
inline constexpr WordClass estimate = WordClass{1} << 57;  // by the vendor's estimate
inline constexpr WordClass leave = WordClass{1} << 39;  // let the vendor run it, quoting the vendor
inline constexpr WordClass source = WordClass{1} << 40;      // came from, taken from
inline constexpr WordClass reliance = WordClass{1} << 41;    // relied on
inline constexpr WordClass common = WordClass{1} << 42;      // Kafka, Afterwards: nobody's name
inline constexpr WordClass document = WordClass{1} << 43;    // a blog, a report: who wrote it says
inline constexpr WordClass department = WordClass{1} << 44;  // Growth, Storage: where they act
inline constexpr WordClass demand = WordClass{1} << 45;      // wanted, requested
inline constexpr WordClass use = WordClass{1} << 46;         // nine teams use it
inline constexpr WordClass move = WordClass{1} << 51;        // six groups moved onto it
inline constexpr WordClass mood = WordClass{1} << 47;        // was happy with
inline constexpr WordClass counted = WordClass{1} << 48;     // two, several: so many teams
inline constexpr WordClass alone = WordClass{1} << 49;       // somebody, others: without a noun
inline constexpr WordClass plural = WordClass{1} << 50;      // people, staff: without an s
}  // namespace word

// Adds the words of the classes to the vocabulary and returns the classes by word.
std::vector<WordClass> add_word_classes(Vocabulary& vocabulary);

}  // namespace assay::evidence
