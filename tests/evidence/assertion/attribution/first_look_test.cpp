// What a sentence may hold, before its clauses are read.
#include "evidence/assertion/attribution/first_look.hpp"

#include <string_view>

#include <doctest/doctest.h>

#include "evidence/assertion/grammar/senses.hpp"
#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

struct Named {
  std::string_view sentence;
  bool may;
};
constexpr Named named[] = {
    {"Quxley wrote it.", true},
    {"IT had it off.", true},
    {"Led by product.", true},
    {"She told Growth so.", true},
    {"Quxley, the planner.", true},
    {"Built it alone.", false},
    {"She led the product team.", false},
    {"it fell.", false},
};

bool may_name(std::string_view sentence) {
  const testing::MarkedSentence s(sentence);
  return may_name_others(*s.plan, s.text, s.tokens);
}

bool may_echo(std::string_view sentence) {
  const testing::MarkedSentence s(sentence);
  Senses senses;
  senses.read(*s.plan, s.tokens);
  return may_echo(*s.plan, s.text, s.tokens, senses);
}

// Each word by which People::makes knows a deed, and what else makes a sentence whole.
constexpr std::string_view whole[] = {
    "An intern did it.",
    "An intern had done it.",
    "An intern had run it.",
    "An intern ran it.",
    "An intern made it.",
    "An intern found it.",
    "An intern fixed it.",
    "An intern set it.",
    "An intern measured it.",
    "An intern caught it.",
    "An intern drove it.",
    "An intern created it.",
    "An intern produced it.",
    "An intern cut it.",
    "An intern brought it.",
    "An intern replaced it.",
    "An intern rewrote it.",
    "An intern reduced it.",
    "An intern repacked it.",
    "An intern designed that.",
    "A coworker did.",
    "Others did the work.",
    "Someone else pushed the button.",
    "'Oh, but honestly that was Dieter.'",
    "When we went into it: all of it done by Growth.",
    "All of that was built by an intern.",
    "Although, sadly and clearly, it was Growth.",
    "The report says so; the report was Gartner's.",
};
constexpr std::string_view other[] = {
    "The team knew about that.",
    "The vendor and the scheduler, which she described, were clear.",
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("a sentence that may name somebody whom no word promises") {
    for (const Named& row : named) {
      CAPTURE(row.sentence);
      CHECK(may_name(row.sentence) == row.may);
    }
  }

  TEST_CASE("a sentence that may tell who did what stood before it") {
    for (const std::string_view sentence : whole) {
      CAPTURE(sentence);
      CHECK(may_echo(sentence));
    }
    for (const std::string_view sentence : other) {
      CAPTURE(sentence);
      CHECK_FALSE(may_echo(sentence));
    }
  }
}

}  // namespace assay::evidence
