// What the notes call the candidate.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

struct Row {
  std::string_view note;
  std::string_view candidate;  // in the head of the notes; "": none
  std::string_view status;
};

const Row rows[] = {
    {"Maria built the [dashboard].", "", "attributed"},
    {"Maria built the [dashboard].", "Maria Lopez", "affirmed"},
    {"Lopez built the [dashboard].", "Maria Lopez", "affirmed"},
    {"Petrov built the [dashboard].", "Maria Lopez", "attributed"},
    {"Candidate: Wanjiru Kamau\n\nWanjiru built the [dashboard].", "", "affirmed"},
    {"Interview with Maria. Maria built the [dashboard].", "", "affirmed"},
    {"Maria explained drift. Maria built the [dashboard].", "", "affirmed"},
    {"Maria was well prepared. She knew drift. Maria built the [dashboard].", "", "affirmed"},
    {"Nnamdi built the [dashboard] in his second month.", "", "affirmed"},
    {"Nnamdi: solid. Nnamdi built the [dashboard].", "", "affirmed"},
    {"She showed a talk by Ruiz. Ruiz built the [dashboard].", "", "attributed"},
    {"She is sharp. Maria built the [dashboard].", "", "attributed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("the candidate by name") {
    for (const Row& row : rows) {
      CAPTURE(row.note);
      CAPTURE(row.candidate);
      CHECK(testing::meant(row.note, row.candidate) == row.status);
    }
  }
}

}  // namespace assay::evidence
