// Cues that their place takes back, or makes another: each row beside its near-miss.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant rows[] = {
    // Plans, and words that only sound like one.
    {"The target is a lower [idle time].", "projected"},
    {"The target group saw a lower [idle time].", "affirmed"},
    {"She met her [20%] target.", "affirmed"},
    {"She is to meet her [20%] target.", "projected"},
    {"She will cut [idle time].", "projected"},
    {"Will took [idle time] down.", "affirmed"},
    {"I'd start with the [baseline].", "projected"},
    {"She was vague. I'd start with the [baseline].", "affirmed"},
    {"Once the [chart] is up, it will help.", "projected"},
    {"Once the [chart] was up, it helped.", "affirmed"},
    // The object stands before its clause.
    {"A [baseline] he has never drawn.", "negated"},
    {"A [dashboard] she would like to learn.", "projected"},
    {"A [dashboard] is something he wants to do in his next job.", "projected"},
    {"The [baseline] he drew was never late.", "affirmed"},
    {"[Baseline] training she plans to attend.", "projected"},
    {"[Drift]: she has only watched.", "negated"},
    {"[Rollback]: \"I'd call the vendor.\"", "projected"},
    {"I asked about a [baseline]; there wasn't one.", "negated"},
    {"[Dashboards] for six teams she never built.", "negated"},
    {"A [dashboard] is something that she plans to bring in.", "projected"},
    // Why it was done is no denial of it.
    {"She drew the [baseline] because there wasn't one.", "affirmed"},
    {"Wrote the [dashboard], since there was none.", "affirmed"},
    // What was not asked stands before, told by a pronoun.
    {"[Rollback]: we ran out of time before that question.", "unasked"},
    {"I'm not sure he really led the [rollback].", "doubted"},
    // One that is taken back gives way to the shorter one inside it.
    {"The [rollback] will have to wait.", "unasked"},
    {"The [rollback] will have to wait for the new index.", "projected"},
    // Denials of a thing, and of how good it was.
    {"A [rollback] wasn't possible.", "negated"},
    {"The [rollback] wasn't perfect.", "affirmed"},
    {"[Idle hours]: doesn't track them.", "negated"},
    {"[Idle hours]: doesn't like spreadsheets.", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("cues by their place") {
    testing::check_meant(rows);
  }
}

}  // namespace assay::evidence
