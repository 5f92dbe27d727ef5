// What was taken over from others, and what the candidate made of it.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant handed_over[] = {
    {"Inherited the [dashboard].", "attributed"},
    {"Inherited the [dashboard] and used it.", "attributed"},
    {"Inherited a stalled [migration] and finished it in two months.", "affirmed"},
    {"Inherited a broken [migration], fixed it, shipped it.", "affirmed"},
    {"Inherited a mess of a [complaint process] and rebuilt it from scratch.", "affirmed"},
    {"Inherited the [dashboard] and improved on the alerting.", "attributed"},
    {"Inherited the [dashboard], then launched in Spain.", "attributed"},
    {"Inherited a stalled [migration] and never finished it.", "attributed"},
};

TEST_CASE("what was inherited is the candidate's once she mended it") {
  testing::check_meant(handed_over);
}

}  // namespace
}  // namespace assay::evidence
