// Where a thing comes from, told beside it or as its label.
#include "evidence/assertion/attribution/origins.hpp"

#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

struct Row {
  std::string_view sentence;  // asked of the first marked word
  std::string_view cue;       // the words that attribute; "": none do
};

const Row beside[] = {
    {"The chart was drawn [by] the vendor.", "by the vendor"},
    {"The chart [belongs] to ops.", "belongs to ops"},
    {"It fell [thanks] to Yusuf.", "thanks to Yusuf"},
    {"The data came [from] the vendor.", "from the vendor"},
    {"The test was run [in] another org.", "in another org"},
    {"She [hired] an agency to build it.", "hired an agency"},
    {"She relied [on] the vendor for it.", "on the vendor"},
    {"She beat [the] vendor's 10%.", "the vendor's"},
    {"The chart was verified [by] finance.", ""},
    {"It was done [by] Q3.", ""},
    {"The chart came [from] the data.", ""},
    {"She led [the] engineers.", ""},
};

const Row labels[] = {
    {"[Per] her manager, spend fell.", "Per her manager"},
    {"[Vendor] numbers: 30%", "Vendor numbers"},
    {"[Marketing]: 12%", "Marketing"},
    {"Owner: [the] infra team", "the infra team"},
    {"Baseline: [from] Kovacs", "from Kovacs"},
    {"12% ([vendor])", "vendor"},
    {"[By] the vendor's estimate, 20%", "By the vendor"},
    {"[Finance]: strong", ""},
    {"[Per] GPU, spend fell.", ""},
    {"Owner: [the] candidate", ""},
    {"[Baseline]: 12%", ""},
};

std::string words(const testing::MarkedSentence& s, const std::optional<CueHit>& cue) {
  return cue ? s.words(cue->first, cue->last) : "";
}

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("origins told beside a thing") {
    for (const Row& row : beside) {
      CAPTURE(row.sentence);
      const testing::MarkedSentence s(row.sentence);
      CHECK(words(s, Origins(s.clauses, s.tokens, s.people).at(s.first)) == row.cue);
    }
  }
  TEST_CASE("origins told as a label or a frame") {
    for (const Row& row : labels) {
      CAPTURE(row.sentence);
      const testing::MarkedSentence s(row.sentence);
      CHECK(words(s, Origins(s.clauses, s.tokens, s.people).at_start(s.first)) == row.cue);
    }
  }
}

}  // namespace assay::evidence
