// What words are to the frames of assertion: those that tell how an interview went, and those that
// tell how a claim is backed. Beside the classes of grammar, which are all taken.
#pragma once

#include <cstdint>
#include <vector>

#include "evidence/words/vocabulary.hpp"

namespace assay::evidence {

struct Token;
class Plan;

using Sense = std::uint64_t;
namespace sense {
// clang-format off
inline constexpr Sense no = 1u << 0;        // no, never, didn't
inline constexpr Sense unable = 1u << 1;    // failed, forgot, refused
inline constexpr Sense light = 1u << 2;     // may stand between a negation and its verb
// How the talk went.
inline constexpr Sense treat = 1u << 3;     // covered, asked: what interviews do with a topic
inline constexpr Sense come = 1u << 4;      // got, went: the same, with `onto`
inline constexpr Sense onto = 1u << 5;      // to, into
inline constexpr Sense raise = 1u << 6;     // came, brought: the same, with `up`
inline constexpr Sense up = 1u << 7;
inline constexpr Sense event = 1u << 8;     // round, session, interviewer
inline constexpr Sense venue = 1u << 9;     // onsite, panel: surely another one
inline constexpr Sense talk = 1u << 10;     // the interview itself, its script
inline constexpr Sense time = 1u << 11;     // time, chance
inline constexpr Sense lack = 1u << 12;     // little, short
inline constexpr Sense later = 1u << 13;    // next, second
inline constexpr Sense day = 1u << 14;      // Friday
inline constexpr Sense defer = 1u << 15;    // left, parked
inline constexpr Sense need = 1u << 16;     // needs, deserves
inline constexpr Sense open = 1u << 17;     // pending, blank
inline constexpr Sense goal = 1u << 18;     // for, until
inline constexpr Sense finish = 1u << 19;   // ended, ran, over
// How a claim is backed.
inline constexpr Sense show = 1u << 20;     // explain, name
inline constexpr Sense check = 1u << 21;    // verify, see: what the interviewer does with a claim
inline constexpr Sense inquiry = 1u << 22;  // how, where
inline constexpr Sense ground = 1u << 23;   // source, query, invoice
inline constexpr Sense pressed = 1u << 24;  // asked, pushed
inline constexpr Sense evasive = 1u << 25;  // a shrug, mumbled
inline constexpr Sense believe = 1u << 26;
inline constexpr Sense dubious = 1u << 27;  // guesswork, inflated
inline constexpr Sense link = 1u << 28;     // sounds, seems
inline constexpr Sense tell = 1u << 29;     // said, quoted
inline constexpr Sense before = 1u << 30;   // first, on the phone
inline constexpr Sense after = Sense{1} << 31;   // then, today
inline constexpr Sense story = Sense{1} << 32;   // account, version
inline constexpr Sense change = Sense{1} << 33;  // shifted, grew
inline constexpr Sense often = Sense{1} << 34;   // twice, each time
inline constexpr Sense hard = Sense{1} << 35;    // hard, trouble
inline constexpr Sense lose = Sense{1} << 36;    // cut, dropped: a question
inline constexpr Sense sheet = Sense{1} << 37;   // guide, list: what an interview asks
inline constexpr Sense unaware = Sense{1} << 38; // blank, no idea
inline constexpr Sense thin = Sense{1} << 39;    // single, memory: what a claim should not rest on
inline constexpr Sense wire = Sense{1} << 40;    // connection, a train: what ends a talk
inline constexpr Sense reply = Sense{1} << 41;   // answer, clue: what may lack
inline constexpr Sense shows = Sense{1} << 42;   // showed, named: an answer
inline constexpr Sense bound = Sense{1} << 43;   // before, when
inline constexpr Sense with = Sense{1} << 44;
inline constexpr Sense tries = Sense{1} << 45;   // tried
inline constexpr Sense mark = Sense{1} << 46;    // what parts a label from what is said of it
inline constexpr Sense question = Sense{1} << 47;  // a part of the talk
inline constexpr Sense points = Sense{1} << 48;  // it, that: what was told before; "did the work"
// What an answer says of the topic before it.
inline constexpr Sense doing = Sense{1} << 49;   // done, used, heard: what one does with a topic
inline constexpr Sense grasp = Sense{1} << 50;   // experience, an example: what one has of a topic
inline constexpr Sense meagre = Sense{1} << 51;  // weak, shallow
inline constexpr Sense theory = Sense{1} << 52;  // in theory, on paper
inline constexpr Sense ongoing = Sense{1} << 53; // in progress
inline constexpr Sense stuck = Sense{1} << 54;   // drew a blank, came up empty
inline constexpr Sense whose = Sense{1} << 55;   // by, 's
inline constexpr Sense learns = Sense{1} << 56;  // read, heard
inline constexpr Sense ended = Sense{1} << 57;   // dropped, shelved: what becomes of a plan
inline constexpr Sense supposes = Sense{1} << 58;  // would, a scenario
// What somebody else says of a claim.
inline constexpr Sense verify = Sense{1} << 59;   // rang, looked up: how interviewers look into it
inline constexpr Sense witness = Sense{1} << 60;  // a page, a register, a reference: what would tell
inline constexpr Sense contrary = Sense{1} << 61; // otherwise, impossible
inline constexpr Sense knows = Sense{1} << 62;    // remembers, has heard of
inline constexpr Sense counter = Sense{1} << 63;  // lapsed, upside: what speaks against a claim
// clang-format on
}  // namespace sense

// Adds the words to the vocabulary and returns the senses by word.
std::vector<Sense> add_word_senses(Vocabulary& vocabulary);

// The senses of one sentence; its buffer is kept from sentence to sentence.
struct Senses {
  std::vector<Sense> of;  // by token
  Sense seen = 0;         // of all

  void read(const Plan& plan, const std::vector<Token>& tokens);
  bool is(std::size_t at, Sense what) const noexcept {
    return at < of.size() && (of[at] & what) != 0;
  }
};

}  // namespace assay::evidence
