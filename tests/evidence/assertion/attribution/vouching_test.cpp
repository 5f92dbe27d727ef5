// Who only stands by the candidate's work, and who did it.
#include "evidence/assertion/attribution/vouching.hpp"

#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

struct Row {
  std::string_view sentence;
  bool vouches;
};

// The subject is marked.
const Row subjects[] = {
    {"[Finance] confirmed the savings.", true},
    {"[The CFO] signed off on the savings.", true},
    {"[Finance] had put that at $3M.", true},
    {"[The auditors] found her $2M to be right.", true},
    {"[The auditors] could find nothing wrong.", true},
    {"[The SREs] agreed with the baseline.", true},
    {"[The panel] asked about the baseline.", true},
    {"[Nine teams] use the dashboard.", true},
    {"[Six teams] moved onto the dashboard.", true},
    {"[The CEO] quoted her $4M.", true},
    {"[The lead] let her set the baseline.", true},
    {"[Finance] computed the savings.", false},
    {"[Finance] put the savings at $3M.", false},
    {"[The SREs] found the drift.", false},
    {"[The SREs] asked for 10%.", false},
    {"[The SREs] used the control group.", false},
    {"[The lead] told her about drift.", false},
    {"[The lead] gave her the chart.", false},
    {"[Someone] noticed the drift.", false},
};

// `by` is marked.
const Row agents[] = {
    {"verified [by] finance", true},   {"signed off [by] the CFO", true},
    {"used [by] three teams", true},   {"inspired [by] a colleague", true},
    {"ordered [by] the CFO", true},    {"built [by] the vendor", false},
    {"written [by] an intern", false}, {"found, it seems, [by] an intern", false},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("subjects that only vouch") {
    for (const Row& row : subjects) {
      CAPTURE(row.sentence);
      const testing::MarkedSentence s(row.sentence);
      CHECK(Vouching(s.clauses, s.tokens, s.people).of_subject(s.first, s.last) == row.vouches);
    }
  }
  TEST_CASE("agents that only vouch") {
    for (const Row& row : agents) {
      CAPTURE(row.sentence);
      const testing::MarkedSentence s(row.sentence);
      CHECK(Vouching(s.clauses, s.tokens, s.people).of_agent(s.first) == row.vouches);
    }
  }
}

}  // namespace assay::evidence
