// Cues that offer words, as the lexicon writes them.
#include "evidence/assertion/cues/choices.hpp"

#include <algorithm>
#include <tuple>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "evidence/mentions/automaton.hpp"
#include "evidence/support.hpp"

namespace assay::evidence {
namespace {

// Which of the texts hold the cue, one letter each: `y` or `-`.
std::string found_in(std::string_view cue, std::initializer_list<std::string_view> texts) {
  Automaton automaton;
  Vocabulary vocabulary;
  for (const std::string& spelled : spellings(cue)) {
    const ParsedPhrase parsed = parse_spelling(spelled);
    REQUIRE(parsed.fault == PhraseFault::none);
    automaton.add(parsed.pattern, 0, vocabulary, Automaton::cue);
  }
  automaton.look_ahead();
  std::string out;
  for (const std::string_view text : texts)
    out += testing::all_hits(automaton, vocabulary, text).empty() ? '-' : 'y';
  return out;
}

// A cue of a few words, of which every choice and gap meets others.
std::string any_cue() {
  const auto word = [] {
    return *rc::gen::element<std::string>("red", "blue", "green", "grey", "pink");
  };
  std::string out = word();
  const int more = *rc::gen::inRange(0, 4);
  for (int i = 0; i < more; ++i) {
    out += *rc::gen::inRange(0, 4) == 0 ? " ... " : " ";
    switch (*rc::gen::inRange(0, 3)) {
      case 0:
        out += "{" + word() + "|" + word() + " " + word() + "}";
        break;
      case 1:
        out += "{|" + word() + "} " + word();
        break;
      default:
        out += word();
    }
  }
  return *rc::gen::inRange(0, 3) == 0 ? "{" + word() + "|" + word() + "} " + out : out;
}

// What the cues find in the text, each hit once, in a fixed order.
std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> hits_of(
    const std::vector<std::string>& cues, const std::string& text, bool ahead) {
  Automaton automaton;
  Vocabulary vocabulary;
  for (std::uint32_t tag = 0; tag < cues.size(); ++tag)
    automaton.add(parse_spelling(cues[tag]).pattern, tag, vocabulary, Automaton::cue);
  if (ahead) automaton.look_ahead();
  std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> out;
  for (const Hit& hit : testing::all_hits(automaton, vocabulary, text))
    out.emplace_back(hit.first, hit.last, hit.tag);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("a look ahead finds what is found without it") {
    CHECK(rc::check([] {
      std::vector<std::string> cues(*rc::gen::inRange<std::size_t>(1, 6));
      for (std::string& cue : cues)
        cue = any_cue();
      std::string text;
      const int words = *rc::gen::inRange(1, 9);
      for (int i = 0; i < words; ++i)
        text += *rc::gen::element<std::string>("red ", "blue ", "green ", "grey ", "pink ", "a ");
      RC_LOG() << text << "\n";
      for (const std::string& cue : cues)
        RC_LOG() << cue << "\n";
      RC_ASSERT(hits_of(cues, text, true) == hits_of(cues, text, false));
    }));
  }
  TEST_CASE("a choice is one of its options, whole") {
    CHECK(found_in("out of {time|scope for} drift",
                   {"out of time drift", "out of scope for drift", "out of scope drift",
                    "out of drift", "out of time for drift", "out of"}) == "yy----");
  }
  TEST_CASE("an empty option may be left out") {
    CHECK(found_in("{|still} {open|left}", {"still open", "open", "left", "still"}) == "yyy-");
    CHECK(found_in("covered {|all} but", {"covered but", "covered all but", "all but"}) == "yy-");
  }
  TEST_CASE("choices in a row and behind a gap") {
    CHECK(found_in("leave ... {for|to} {the|a} ... {round|panel}",
                   {"leave drift for the next round", "leave it to a panel", "leave it to panel",
                    "leave one two three four for the round"}) == "yy--");
    CHECK(found_in("leave ... {|it} to",
                   {"leave to", "leave it to", "leave one two to", "leave it"}) == "yyy-");
  }
  TEST_CASE("options that begin alike do not mix with other cues") {
    Automaton automaton;
    Vocabulary vocabulary;
    automaton.add(parse_spelling("ask {about|for} {it|him}").pattern, 1, vocabulary,
                  Automaton::cue);
    automaton.add(parse_spelling("ask about cost").pattern, 2, vocabulary, Automaton::cue);
    automaton.look_ahead();
    const std::string_view text = "ask about cost ask for cost ask about it";
    const std::vector<Hit> hits = testing::all_hits(automaton, vocabulary, text);
    REQUIRE(hits.size() == 2);
    CHECK((hits[0].tag == 2 && hits[0].first == 0 && hits[0].last == 2));
    CHECK((hits[1].tag == 1 && hits[1].first == 6 && hits[1].last == 8));
  }
  TEST_CASE("only where there must be a word are choices spelled out") {
    CHECK(spellings("out of {time|scope}").size() == 1);
    CHECK(spellings("{did|was} not {ask|ask about}").size() == 1);
    CHECK(spellings("{|still} {open|left}").size() == 2);
    CHECK(spellings("ask ... {|for} it").size() == 2);
  }
  TEST_CASE("choices in a row cost their sum") {
    std::string cue = "begin";
    for (int i = 0; i < 40; ++i)
      cue += " {a|b|c d}";
    CHECK(found_in(cue, {"begin a"}) == "-");
  }
}

}  // namespace assay::evidence
