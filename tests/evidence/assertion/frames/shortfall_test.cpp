// Claims that the figures of others fall short of.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant short_of[] = {
    {"Says she ran [payroll] for 300 staff. Their own accounts show 40.", "doubted"},
    {"[Payroll for] 400 staff: claimed. Previous employer has 60 people according to their own "
     "website.",
     "doubted"},
    {"Says he ran the [roster] for two years; the dates on his P45 give him seven months.",
     "doubted"},
    {"Quoted a 98% [record]. The printout I have from Sanjay says 71.", "doubted"},
    {"[Milked] 300 cows, or so he tells it. Farmer says the herd was 80.", "doubted"},
    {"Claims [footfall] up 30%. The firm's report shows a fall.", "doubted"},
    {"[Zero accidents] on his sites. The notices page has two from the Hove job.", "doubted"},
    {"[Teaching Assistant] at St Anne's, Sept 2017 - July 2021. School closed in summer 2018.",
     "doubted"},
    {"He reports cutting [fuel] by a third. Odd, as the printout shows litres going up.",
     "doubted"},
};

const testing::Meant not_short[] = {
    {"Says she ran [payroll] for 300 staff. Their own accounts show 305.", "affirmed"},
    {"Says she ran [payroll] for 300 staff. Their own accounts show 290.", "affirmed"},
    {"Claims [footfall] up 30%. The firm's report shows the same.", "affirmed"},
    {"[Teaching Assistant] at St Anne's, 2015 - 2017. School closed in summer 2018.", "affirmed"},
    {"Rewrote the [scheme], 36 lessons. Three colleagues now teach from it.", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("figures that fall short of a claim doubt it") {
    testing::check_meant(short_of);
  }

  TEST_CASE("what comes near a claim, or is of other things, does not") {
    testing::check_meant(not_short);
  }
}

}  // namespace assay::evidence
