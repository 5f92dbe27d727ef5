// Things that are brought up, and what is said of them by a pronoun.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant behind[] = {
    {"We came to the [drug count]. He may start on it in June.", "projected"},
    {"He brought up the [drug count] before I could. He hopes to do it next year.", "projected"},
    {"He brought up the [drug count]. He does it every Friday himself.", "affirmed"},
    {"Vendor [contracts] came up next. Those are done by legal.", "attributed"},
    {"Vendor [contracts] came up next. He's never had to read one.", "negated"},
    {"Vendor [contracts] came up. She'd like to learn how to do them.", "projected"},
    {"Vendor [contracts] came up. She does them all, and her boss only signs them.", "affirmed"},
    {"The flower [arch] came up. It was the work of a rental firm.", "attributed"},
    {"A long story about a [bandage]. Good one. It took me three questions to learn that the vet "
     "had done it.",
     "attributed"},
    // A deed was told before, or a figure.
    {"She wrote the [rota]. Her deputy does it now.", "affirmed"},
    {"Food [cost]: 27%. Took the veal off because nobody ordered it.", "affirmed"},
    {"Fire safety: she is the one who does the [round]. Wasn't trained for it.", "affirmed"},
    // What is said or felt of it is no deed.
    {"He mentioned the [rota]. The ward loves it.", "affirmed"},
    {"He mentioned the [rota]. His boss asked him to do it for the other wards too.", "affirmed"},
    {"Impressive [rota]. I couldn't find a hole in it.", "affirmed"},
    {"She talked about the [rota]. She wouldn't let anybody touch it.", "affirmed"},
    {"Good answer on the [rota]. He would not change it without asking the staff.", "affirmed"},
};

const testing::Meant within[] = {
    {"As for the [budget], she would love to run one.", "projected"},
    {"On the [budget], he admits he has never held one.", "negated"},
    {"As for [lambing], that is the shepherd's job.", "attributed"},
    {"As for the [budget], she has run one for years.", "affirmed"},
    {"On the [budget], he held it to the euro for three years running.", "affirmed"},
    {"The [count] is something he'd like to get into.", "projected"},
    {"The [count] is something he has never done.", "negated"},
    {"The [count] is something her boss does.", "attributed"},
    {"The [count] is something she does every Friday.", "affirmed"},
};

const testing::Meant credited[] = {
    {"Showed us a [staircase]. Whose was it? A colleague's.", "attributed"},
    {"Showed us a [staircase]. I asked whose. His uncle's.", "attributed"},
    {"Showed us a [staircase]. Who built it? His uncle.", "attributed"},
    {"Liked the [menu] he brought. He hadn't written it, the head chef had.", "attributed"},
    {"I asked about the [workshop]: \"Mrs Quist ran it.\"", "attributed"},
    {"[Gearbox] -> a contractor comes in for it, he unlocks the gate", "attributed"},
    {"[Backup]: the provider does it and he gets an e-mail in the morning.", "attributed"},
    {"The [robot] came up. It was her brother-in-law who set it up.", "attributed"},
    {"The one who trained the [dogs] was a colleague by the name of Marsh.", "attributed"},
    {"The [turnaround], with which he opened, was the work of the interim manager.", "attributed"},
    {"The [turnaround] (which I had admired) was done by the interim manager.", "attributed"},
    {"The [turnaround], which I had hoped for, never happened.", "negated"},
    {"[Cost]: ran out of time before we got to it.", "unasked"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("a thing that was brought up is meant as its pronoun is") {
    testing::check_meant(behind);
  }

  TEST_CASE("whose a thing is that was shown") {
    testing::check_meant(credited);
  }

  TEST_CASE("a topic that stands first is meant as its pronoun is") {
    testing::check_meant(within);
  }
}

}  // namespace assay::evidence
