// Lines that a list stands under, and what is no list of theirs.
#include "evidence/leads.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

constexpr std::string_view lists[] = {
    "{}:\n- [drift]\n",        "{}:\n\n- charts\n- [drift]\n", "## {}\n\n1. [drift] and cost\n",
    "**{}**\n* her [drift]\n", "- {}:\n  - [drift]\n",
};

struct Lead {
  std::string_view line, status;
};

constexpr Lead leads[] = {
    {"Not covered", "unasked"},
    {"Topics we skipped", "unasked"},
    {"Follow-up for next round", "unasked"},
    {"Did not demonstrate", "negated"},
    {"No experience with", "negated"},
    {"Never did", "negated"},
    {"Hasn't done yet", "negated"},
    {"Missing", "negated"},
    {"Would like to learn", "projected"},
    {"Plans", "projected"},
    {"Done by others", "attributed"},
    {"Run by the platform team", "attributed"},
    {"Weaknesses", "doubted"},
    {"Gaps", "doubted"},
    {"Claimed without proof", "doubted"},
    {"Strengths", "affirmed"},
    {"Demonstrated", "affirmed"},
    {"What went well", "affirmed"},
    {"No concerns with", "affirmed"},
};

const testing::Meant others_below[] = {
    // What is told below says how it is meant by itself.
    {"Weaknesses:\n- the [drift] was done by others\n", "attributed"},
    {"Not covered:\n- She explained the [drift] in detail.\n", "affirmed"},
    // Lists end.
    {"Not covered:\n- cost\n\nHer [drift] was fine.\n", "affirmed"},
    {"Not covered:\n- cost\n\n## Strengths\n- [drift]\n", "affirmed"},
    {"- Not covered:\n  - cost\n- [drift]\n", "affirmed"},
    {"Strengths\n- [drift]\nWeaknesses\n- cost\n", "affirmed"},
    {"Not covered: cost\n- [drift]\n", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("what a list is of is said by the line above it") {
    for (const std::string_view form : lists) {
      for (const Lead& lead : leads) {
        const std::string note = fmt::format(fmt::runtime(form), lead.line);
        CAPTURE(note);
        CHECK(testing::meant(note) == lead.status);
      }
    }
  }

  TEST_CASE("what the line above a list does not say") {
    testing::check_meant(others_below);
  }
}

}  // namespace assay::evidence
