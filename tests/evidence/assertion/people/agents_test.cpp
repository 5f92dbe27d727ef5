// Nouns that nobody listed and that name people all the same.
#include "evidence/assertion/people/agents.hpp"

#include <string_view>

#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant rows[] = {
    {"The bookbinder made the [dashboard].", "attributed"},
    {"A local calligrapher wrote the [postmortem].", "attributed"},
    {"The rotary club drafted the [chart].", "attributed"},
    {"The Germans ran the [A/B test].", "attributed"},
    {"The parents ran the [A/B test].", "attributed"},
    {"The [rollback] was someone in SRE.", "attributed"},
    {"The [rollback] is her sister-in-law.", "attributed"},
    // things, times and the candidate
    {"The scheduler ran the [A/B test] every night.", "affirmed"},
    {"The printer ran the [chart].", "affirmed"},
    {"The project rewrote the [dashboard].", "affirmed"},
    {"That winter wrote the [postmortem].", "affirmed"},
    {"The youngster designed the [A/B test].", "affirmed"},
    // who did it is not said
    {"After the outage wrote the [postmortem].", "affirmed"},
    {"Fixed the alert wrote the [postmortem].", "affirmed"},
    {"Sometimes wrote the [postmortem].", "affirmed"},
    {"The policy drafted last year cut the [cost].", "affirmed"},
    // no work of theirs
    {"Her references are her old boss and a client; the [rollback] went well.", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("people by how their nouns are made, or by what only people do") {
    testing::check_meant(rows);
  }

  TEST_CASE("nouns for people by their endings") {
    for (const std::string_view word : {"bookbinder", "trombonists", "stuntman", "basketweavers"}) {
      CAPTURE(word);
      CHECK(is_agent_noun(word));
    }
    for (const std::string_view word : {"scheduler", "printers", "quarter", "her", "audit"}) {
      CAPTURE(word);
      CHECK_FALSE(is_agent_noun(word));
    }
  }
}

}  // namespace assay::evidence
