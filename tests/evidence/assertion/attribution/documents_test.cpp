// What was read somewhere is nobody's work here.
#include "evidence/assertion/attribution/documents.hpp"

#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

struct Row {
  std::string_view sentence;  // the document's noun is marked
  std::string_view cue;       // the words that attribute; "": none do
};

const Row rows[] = {
    {"A Netflix blog [post] claims 35%.", "A Netflix blog post claims"},
    {"The vendor's [brochure] promises 35%.", "The vendor's brochure promises"},
    {"An industry [survey] puts it at 35%.", "An industry survey puts"},
    {"A talk by an OpenAI engineer is where 35% comes from.", ""},
    {"She read 35% in a Gartner [report].", "in a Gartner report"},
    {"She took 35% from a Google [paper].", "from a Google paper"},
    {"The numbers are Datadog's own [marketing].", "are Datadog's own marketing"},
    {"Her [report] claims 35%.", ""},
    {"The candidate's [report] shows 35%.", ""},
    {"She wrote 35% in a [report].", ""},
    {"The [report] was late.", ""},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("documents of others") {
    for (const Row& row : rows) {
      CAPTURE(row.sentence);
      const testing::MarkedSentence s(row.sentence);
      const auto cue = Documents(s.clauses, s.tokens, s.people).at(s.first);
      CHECK((cue ? s.words(cue->first, cue->last) : "") == row.cue);
    }
  }
}

}  // namespace assay::evidence
