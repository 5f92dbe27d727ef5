// Noun phrases that name somebody else.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

struct Row {
  std::string_view sentence;
  std::string_view who;  // what is taken from the mark on; "": nobody
};

const Row phrases[] = {
    {"[]the engineers fixed the drift.", "the engineers"},
    {"[]the platform team fixed the drift.", "the platform team"},
    {"[]another team fixed the drift.", "another team"},
    {"[]somebody else fixed the drift.", "somebody else"},
    {"[]some of the other SREs fixed it.", "some of the other SREs"},
    {"[]a bored intern fixed it.", "a bored intern"},
    {"[]the pipeline's authors fixed it.", "the pipeline's authors"},
    {"[]the candidate's manager fixed it.", "the candidate's manager"},
    {"[]She's an engineer and fixed it.", ""},
    {"[]a team in Hyderabad fixed it.", "a team"},
    {"[]people on the infra side fixed it.", "people"},
    {"[]finance signed it.", "finance"},
    {"[]her skip-level fixed it.", "her skip-level"},
    {"[]the night registrar fixed it.", "the night registrar"},
    {"[]a paralegal fixed it.", "a paralegal"},
    {"[]the control group did worse.", ""},
    {"[]the team she led fixed it.", ""},
    {"[]the team she joined fixed it.", "the team"},
    {"[]the pipeline drifted.", ""},
    {"at 3 []pm it drifted.", ""},
};

const Row subjects[] = {
    {"[]Vendor promised 30%.", "Vendor"},
    {"[]Manager set the target.", "Manager"},
    {"[]Head of data had drawn it.", "Head of data"},
    {"[]Cloud provider quoted 30%.", "Cloud provider"},
    {"[]Vendor lock-in is a risk.", ""},
    {"[]Manager of ten people.", ""},
};

const Row sources[] = {
    {"thanks to []Yusuf.", "Yusuf"},
    {"found by []network ops.", "network ops"},
    {"found by []Lindqvist.", "Lindqvist"},
    {"done by []IT.", "IT"},
    {"done by []EOY.", ""},
    {"done by []Q3.", ""},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("noun phrases of people") {
    for (const Row& row : phrases) {
      CAPTURE(row.sentence);
      const testing::MarkedSentence s(row.sentence);
      CHECK(s.words(s.first, s.people.phrase(s.first).end) == row.who);
    }
  }
  TEST_CASE("clipped notes drop the article of a subject") {
    for (const Row& row : subjects) {
      CAPTURE(row.sentence);
      const testing::MarkedSentence s(row.sentence);
      CHECK(s.words(s.first, s.people.subject(s.first).end) == row.who);
    }
  }
  TEST_CASE("behind a word of thanks any capital names somebody") {
    for (const Row& row : sources) {
      CAPTURE(row.sentence);
      const testing::MarkedSentence s(row.sentence);
      CHECK(s.words(s.first, s.people.source(s.first).end) == row.who);
    }
  }
}

}  // namespace assay::evidence
