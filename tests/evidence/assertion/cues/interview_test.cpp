// What was asked, skipped or left in the interview itself, and what the candidate asked or skipped.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant rows[] = {
    {"I meant to ask about [drift].", "unasked"},
    {"Nobody asked about [drift].", "unasked"},
    {"Ask her about [drift] next time.", "unasked"},
    {"We never talked about [drift].", "unasked"},
    {"We ran out of time for [drift].", "unasked"},
    {"I would have gone into [drift].", "unasked"},
    {"We skipped [drift].", "unasked"},
    {"She skipped the [drift] drill.", "negated"},
    {"She never talked about [drift].", "negated"},
    {"She asked about [drift] first.", "nothing"},
    {"She always asks for a [baseline].", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("acts of the interview and of the candidate") {
    testing::check_meant(rows);
  }
}

}  // namespace assay::evidence
