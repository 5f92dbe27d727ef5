// Claims that cannot be squared with what else is told.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant contradicted[] = {
    {"Says the [waste plan] is his work. The file was created before he joined.", "doubted"},
    {"[Waste plan]: says it's hers. Printout is dated a year before she was hired.", "doubted"},
    {"Claims the [waste plan]. The document predates her.", "doubted"},
    {"Ran the [audit prep] (her words). Inspection was a month before she started there.",
     "doubted"},
    {"Says he holds a [lift permit]. The copy we asked for never arrived.", "doubted"},
    {"[Lift permit] - says yes, but still hasn't sent the copy.", "doubted"},
    {"Says he holds a [lift permit], but he has failed twice to send us a photo of it.", "doubted"},
    {"Listed [query tuning] as a main skill. She did not see the problem after two hints.",
     "doubted"},
    {"Her CV lists [payroll]. When we asked about deadlines she could answer none of it.",
     "doubted"},
    {"[French] on the CV. She couldn't order a coffee.", "doubted"},
    {"CV lists [Spanish] but he switched back to English after a sentence.", "doubted"},
    {"Says he drew the [arch]. The log says it was almost entirely a colleague.", "doubted"},
    {"Claims the [tender]. The award letter names a team of six.", "doubted"},
    {"[Grade A] on the form, the slip she brought in says D.", "doubted"},
    {"[Stock take]? His slide says \"I\", the log says it was mostly a colleague.", "doubted"},
};

const testing::Meant not_contradicted[] = {
    {"Says she led the [move]. She could not attend the party.", "affirmed"},
    {"Says he drew the [arch]. The log says it was him.", "affirmed"},
    {"CV lists [Spanish] and he kept to it all hour.", "affirmed"},
    {"Drew the [arch]. Did not see the old one.", "affirmed"},
    {"The [payroll] tables, and her letter says the same.", "affirmed"},
    {"Says he holds a [lift permit]. The copy arrived on Monday.", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("what cannot be squared with a claim doubts it") {
    testing::check_meant(contradicted);
  }

  TEST_CASE("what agrees with a claim, or is of something else, does not") {
    testing::check_meant(not_contradicted);
  }
}

}  // namespace assay::evidence
