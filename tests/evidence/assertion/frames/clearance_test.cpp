// Doubts that are cleared up.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant cleared[] = {
    {"Had a question mark next to her [sign-off]; HR has since seen the certificate, so that's "
     "settled.",
     "affirmed"},
    {"Thought the [waste plan] was made up. It isn't, I checked it against the council's report.",
     "affirmed"},
    {"I doubted the [waste plan]. It turned out to be true.", "affirmed"},
    {"Had doubts about the [waste plan], but her old manager confirmed it.", "affirmed"},
    {"Had doubts about the [waste plan]. Her old manager confirmed every page of it.", "affirmed"},
    {"Didn't believe the [waste plan] until she opened it on her laptop.", "affirmed"},
    {"The [waste plan] sounded too good. It checks out.", "affirmed"},
    {"I had a question mark over the [VAT work], but she took me through it without notes.",
     "affirmed"},
};

const testing::Meant open_still[] = {
    {"Had doubts about the [waste plan]. Her old manager could not confirm it.", "doubted"},
    {"Had doubts about the [waste plan]. To be confirmed.", "doubted"},
    {"Not convinced the [waste plan] is hers. It isn't, the file says so.", "doubted"},
    {"Had doubts about the [waste plan], but she showed no file.", "doubted"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("a doubt that is cleared up is none") {
    testing::check_meant(cleared);
  }

  TEST_CASE("what clears nothing up leaves a doubt") {
    testing::check_meant(open_still);
  }
}

}  // namespace assay::evidence
