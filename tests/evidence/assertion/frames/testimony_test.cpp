// Claims that papers, people and trials tell against.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant told_against[] = {
    {"Says he holds a [lift permit]. On the register it's lapsed.", "doubted"},
    {"Says he did the [tractor work]. Rang the farm. He was only on the gate.", "doubted"},
    {"Application form: clean [driving licence]. The check code shows 6 points.", "doubted"},
    {"Trained the [new starters], by his account. I asked two of them, neither had met him.",
     "doubted"},
    {"Fast [typing], she says. Test: 34 with errors.", "doubted"},
    {"[First aider], in date - that's what's on the form. The cert ran out in February.",
     "doubted"},
    {"Very confident with the [hoist] by her account. In the practical she put the sling on upside "
     "down.",
     "doubted"},
    {"[Barista] 6 yrs. Put him on the machine: burnt the milk twice.", "doubted"},
    {"Reckons he laid the [blockwork]. Site manager told me he was labouring for the others.",
     "doubted"},
    {"She says she set up the [choir]; Lorraine says it had been going four years when she joined.",
     "doubted"},
    {"A [first aid course], she said, but the training team have no booking for her.", "doubted"},
    {"Brought [waits] down, says his CV. The published figures went the other way.", "doubted"},
    {"[Cash handling] excellent according to him - his last letter mentions two written warnings.",
     "doubted"},
};

const testing::Meant told_for[] = {
    {"Says he holds a [lift permit]. The register check came back clean.", "affirmed"},
    {"Claims the [blockwork]. Site manager told me he was the only one who could do it.",
     "affirmed"},
    {"Says she ran the [rota]. Her manager said she never missed a day.", "affirmed"},
    {"Says she ran the [rota]. Her manager had no complaints.", "affirmed"},
    {"Does the [boiler check], he says. He'd brought the green book. He found the leak, so the "
     "children never noticed.",
     "affirmed"},
    {"[Knife skills] are excellent, she says. Gave her an onion. Fast, even, no waste.",
     "affirmed"},
    {"Says the [waste plan] is his. The file history shows his name on every change.", "affirmed"},
    {"She brought an [impact report] along. Short, two pages, and on the first what had not "
     "worked.",
     "affirmed"},
    {"She quoted the [interviews]. The problem wasn't the recipes, it was the shopping list.",
     "affirmed"},
    {"Says he can do [welding]. On the test piece the bead was clean.", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("a source that speaks against a claim doubts it") {
    testing::check_meant(told_against);
  }

  TEST_CASE("a source that bears it out does not") {
    testing::check_meant(told_for);
  }
}

}  // namespace assay::evidence
