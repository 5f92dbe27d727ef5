// Who `I`, `she` and `we` are, by who speaks and how the whole note speaks.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

struct Row {
  std::string_view note;
  std::string_view told;    // by the interviewer
  std::string_view quoted;  // by the candidate
};

const Row rows[] = {
    {"I built the [dashboard].", "affirmed", "affirmed"},
    {"I would build the [dashboard].", "projected", "projected"},
    {"I asked about the [dashboard].", "nothing", "nothing"},
    {"I think we cut idle time by [20%].", "doubted", "doubted"},
    {"She built the [dashboard]. I was impressed.", "affirmed", "attributed"},
    {"We built the [dashboard].", "affirmed", "affirmed"},
    {"My manager built the [dashboard].", "attributed", "attributed"},
    {"The vendor built the [dashboard].", "attributed", "attributed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("the same words of the interviewer and of the candidate") {
    for (const Row& row : rows) {
      CAPTURE(row.note);
      CHECK(testing::meant(row.note, {}, Voice::interviewer) == row.told);
      CHECK(testing::meant(row.note, {}, Voice::candidate) == row.quoted);
    }
  }
}

}  // namespace assay::evidence
