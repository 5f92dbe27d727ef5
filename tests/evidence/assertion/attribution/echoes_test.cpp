// A clause or a sentence that tells who did what stands before it.
#include "evidence/assertion/attribution/echoes.hpp"

#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant rows[] = {
    {"The [chart] was neat; an intern had drawn it.", "attributed"},
    {"[Idle time] fell because the admins repacked jobs.", "attributed"},
    {"When Oyelaran took over, [idle time] fell.", "attributed"},
    {"[Idle time] fell 12%, or so finance says.", "attributed"},
    {"A clean [rollback], but that was Growth.", "attributed"},
    {"Nice [dashboard]. An intern built it.", "attributed"},
    {"The [dashboard], it turned out over tea, was built by an intern.", "attributed"},
    {"Nice [dashboard]. That was finance's doing.", "attributed"},
    {"[Idle time] fell because she repacked jobs.", "affirmed"},
    {"She built the [dashboard]; finance uses it.", "affirmed"},
    {"She cut [idle time] because the CFO had asked her to.", "affirmed"},
    {"Nice [dashboard]. Finance confirmed it.", "affirmed"},
    {"Nice [dashboard]. An intern built another.", "affirmed"},
    {"When she took over, [idle time] fell.", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("who did it is told afterwards") {
    testing::check_meant(rows);
  }
}

}  // namespace assay::evidence
