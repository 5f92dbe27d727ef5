// Claims that are not backed, and questions that were answered.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant rows[] = {
    {"Could not tell me who had measured the [15%].", "doubted"},
    {"Nobody I called could confirm the [44%].", "doubted"},
    {"Unable to tie the [$650k] to any invoice.", "doubted"},
    {"He claims an [A/B test], yet could name neither the metric nor the dates.", "doubted"},
    {"[$400k]. Wouldn't say how that was worked out.", "doubted"},
    {"A very round [$1M], with no workings.", "doubted"},
    {"Not a shred of proof for the [19%].", "doubted"},
    {"I have a hard time believing the [9%].", "doubted"},
    {"No idea how she got to [12%].", "doubted"},
    {"When I pushed on the [baseline] he went in circles.", "doubted"},
    {"Asked for the query behind the [22%], got a shrug.", "doubted"},
    {"[Idle time] is gone, and he got evasive when I wanted to know how.", "doubted"},
    {"Tried to derive the [$1.8M] with me and gave up.", "doubted"},
    {"[30%] less sounds like marketing to me.", "doubted"},
    {"[3 weeks] saved - pure guesswork.", "doubted"},
    {"The [35%] rests on a lone run.", "doubted"},
    {"Her story about the [root cause] shifted twice.", "doubted"},
    {"Her [six weeks] shrank to four once I counted.", "doubted"},
    {"She quoted [45%], then 30%.", "doubted"},
    {"Could not explain why the old pipeline failed, but the [12%] she had cold.", "affirmed"},
    {"She fixed the [drift] nobody could explain.", "affirmed"},
    {"I could not find a hole in the [11%].", "affirmed"},
    {"I pushed on the [$2M] and she produced the invoice.", "affirmed"},
    {"I asked how she got the [13%] and she derived it.", "affirmed"},
    {"She wasn't vague about the [12%].", "affirmed"},
    {"Nothing shaky about the [control group].", "affirmed"},
    {"I was suspicious of the [25%] until she showed the query.", "affirmed"},
    {"The [drift] was never explained.", "negated"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("claims that are not backed") {
    testing::check_meant(rows);
  }
}

}  // namespace assay::evidence
