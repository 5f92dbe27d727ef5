// What candidates say of themselves in a transcript or a quotation, which interviewers would mean
// otherwise; and what is held against a claim.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant answers[] = {
    {"Q: And the mould?\nA: Nothing really, I never got round to the [damp survey].", "negated"},
    {"Q: And the mould?\nA: I didn't get to the [damp survey].", "negated"},
    {"Q: And the mould?\nA: I ran the [damp survey] myself.", "affirmed"},
    {"Q: And the mould?\nA: My manager ran the [damp survey].", "attributed"},
    {"Me: I never got to the [damp survey].", "unasked"},
    {"I never got to the [damp survey].", "unasked"},
    {"He told us: 'I didn't touch the [pricing model].'", "negated"},
    {"He said \"I never got to the [pricing model].\"", "negated"},
};

const testing::Meant replies[] = {
    {"Thought he'd bluff. He didn't: [pH logs] for 60 batches, all in his hand.", "affirmed"},
    {"He didn't show the [pH logs].", "negated"},
    {"I asked when he last ran a [drill] and he laughed and said he has never done one", "negated"},
    {"She ran a [drill] and has never done one again in the rain", "affirmed"},
    {"[Near miss] - says never had one", "negated"},
    {"A [stranger to brazing], she says.", "affirmed"},
    {"She's a stranger to practical [brazing].", "negated"},
    {"She's no stranger to practical [brazing].", "affirmed"},
};

const testing::Meant held_against[] = {
    {"Says he led the [merger], couldn't name one person on the team", "doubted"},
    {"He said he led the [merger] but could not name a single person on the team", "doubted"},
    {"She fixed the [merger] and could not name a single person who helped.", "affirmed"},
    {"[40 boilers] a month, he reckons. Doesn't square with the two-man van.", "doubted"},
    {"She did the [print run]. I pressed her on terms and got mush.", "doubted"},
    {"Story about the [rescue] changed three times in ten minutes.", "doubted"},
    {"Her story about the [rescue] kept changing.", "doubted"},
    {"Claims a [Fluent] tongue. Our colleague had her doubts.", "doubted"},
};

const testing::Meant plans[] = {
    {"Ambition: a [Michelin star] of her own, someday.", "projected"},
    {"What he'd do in his first 90 days here:\n- redo the [budget]", "projected"},
    {"If there is one thing I'd hire him for it is the [pour], which he ran at night.", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("the candidate's own words") {
    testing::check_meant(answers);
    testing::check_meant(replies);
  }

  TEST_CASE("what is held against a claim") {
    testing::check_meant(held_against);
  }

  TEST_CASE("ambitions and first days") {
    testing::check_meant(plans);
  }
}

}  // namespace assay::evidence
