// What a sentence says of the one before it, or of one some sentences back.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant later[] = {
    // named again by its last word
    {"Mentions an [A/B test]. The test was done by an agency.", "attributed"},
    {"Mentions an [A/B test]. The test was done in May.", "affirmed"},
    {"Mentions an [A/B test]. The readout was done by an agency.", "affirmed"},
    // no more than a topic
    {"[Dashboards]. Her boss runs those.", "attributed"},
    {"Built two [dashboards]. Ops runs those.", "affirmed"},
    {"Nice [dashboard]. Credit for it goes to his colleague.", "attributed"},
    // who it was
    {"I asked who wrote the [postmortem]. A freelancer, apparently.", "attributed"},
    {"We asked who had drawn the [chart]. Head office.", "attributed"},
    {"Asked him who signs the [chart]. His foreman, every time.", "attributed"},
    {"Nice [chart]. Whose is it? His uncle's.", "attributed"},
    {"Nice [chart]. I asked whose. His uncle's.", "attributed"},
    {"Nice [chart]. Whose is it? He smiled. Ben.", "affirmed"},
    {"Whose badge is this? Nice [chart]. Ben.", "affirmed"},
    {"Nice [chart]. Someone who sails. Ben.", "affirmed"},
    // a verdict comes back over a sentence that says nothing of it
    {"Built a [dashboard]. He also sails with the CFO. We remain unconvinced.", "doubted"},
    {"Built a [dashboard]. He also sails with the CFO. I don't buy it.", "doubted"},
    {"Built a [dashboard]. He also sails with the CFO. He remained calm.", "affirmed"},
    {"Built a [dashboard]. He also sails. He sings. He dances. We remain unconvinced.", "affirmed"},
    {"Walked us through the [chart] as his own. I suspect it was lifted from a blog.", "doubted"},
    {"Says he ran a [rollback]. I doubt he has ever been near one.", "doubted"},
    // verdicts of a whole sentence, in every status
    {"Planned a [survey]. It got cancelled before she had begun.", "negated"},
    {"Says his [handovers] are spotless. The ward sister says otherwise.", "doubted"},
    {"The [data team] came up. It was promised to him for next year.", "projected"},
    {"Building up a [data team]. That's where he wants to be.", "projected"},
    {"[Casework]. Had it on my sheet, didn't open that box today.", "unasked"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("a later sentence takes back what stands before it") {
    testing::check_meant(later);
  }
}

}  // namespace assay::evidence
