// Claims that somebody else, or a paper, tells otherwise.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant refuted[] = {
    {"Says the scrap [reduction] was his. I rang the plant; the figures show no change.",
     "doubted"},
    {"Says the scrap [reduction] was his. I rang the plant and they had never heard of it.",
     "doubted"},
    {"Says the scrap [reduction] was his. We checked with the plant: nothing of the sort.",
     "doubted"},
    {"He tells of a scrap [reduction]. His old boss, whom I called, tells it differently.",
     "doubted"},
    {"He says he won a [prize]. Nobody at the works remembers him.", "doubted"},
    {"He says he won a [prize]. No trace of it on the guild's list.", "doubted"},
    {"He says he won a [prize]. The guild's list doesn't have him.", "doubted"},
    {"He says he won a [prize]. It is not in any register.", "doubted"},
    {"Told me she built the [arch]. References say no.", "doubted"},
    {"Told me she built the [arch]. Neither reference mentions it.", "doubted"},
    {"Told me she built the [arch], but her CV says otherwise.", "doubted"},
    {"Talks of the [merger]. Two people who were there don't remember him being there.", "doubted"},
};

const testing::Meant upheld[] = {
    {"She built the [arch]. I rang the venue; they still talk about it.", "affirmed"},
    {"She built the [arch]. I checked: no complaints, and it's still standing.", "affirmed"},
    {"She built the [arch]. I called the manor and nobody had a bad word to say.", "affirmed"},
    {"She built the [arch]. Checked with the owner: it's right, nothing added.", "affirmed"},
    {"She built the [arch]. I rang the owner, nobody picked up.", "affirmed"},
    {"She built the [arch]. I asked when he last had rain and he said never.", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("what others and papers say against a claim doubts it") {
    testing::check_meant(refuted);
  }

  TEST_CASE("what was looked into and holds is no doubt") {
    testing::check_meant(upheld);
  }
}

}  // namespace assay::evidence
