// Names of people, known ones and words that can hardly be anything else.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

struct Row {
  std::string_view sentence;
  std::string_view named;  // what People::phrase takes from the mark on; "": nobody
};

const Row names[] = {
    {"[]Raj fixed the drift.", "Raj"},
    {"[]Raj Patel fixed the drift.", "Raj Patel"},
    {"[]Raj from infra fixed the drift.", "Raj from infra"},
    {"[]Rao and Chen fixed the drift.", "Rao and Chen"},
    {"[]Mbeki, the SRE on duty, rolled back.", "Mbeki, the SRE on duty,"},
    {"[]Thornbury wrote the runbook.", "Thornbury"},
    {"[]Zdravkovi\u0107 cut spend.", "Zdravkovi\u0107"},
    {"[]Balogun, his tech lead, wrote it.", "Balogun, his tech lead,"},
    {"[]Nvidia's field engineer tuned it.", "Nvidia's field engineer"},
    {"[]Growth ran the test.", "Growth"},
    {"[]IT had it off within the hour.", "IT"},
};

// Words that are as capital, and nobody.
const Row things[] = {
    {"[]Growth of 12% in a year.", ""},   {"[]Batching did the rest.", ""},
    {"[]Automation ran the checks.", ""}, {"[]NVMe cut the latency.", ""},
    {"[]Grafana shows the drift.", ""},   {"[]H100 nodes cut the queue.", ""},
    {"[]Utilization rose by 12%.", ""},   {"a []price fixed by the market.", ""},
};

std::string named(std::string_view marked) {
  const testing::MarkedSentence sentence(marked);
  return sentence.words(sentence.first, sentence.people.phrase(sentence.first).end);
}

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("a name is taken whole, with what tells more of it") {
    for (const Row& row : names) {
      CAPTURE(row.sentence);
      CHECK(named(row.sentence) == row.named);
    }
  }
  TEST_CASE("a capital alone makes no name") {
    for (const Row& row : things) {
      CAPTURE(row.sentence);
      CHECK(named(row.sentence) == row.named);
    }
  }
}

}  // namespace assay::evidence
