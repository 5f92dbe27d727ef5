#include <doctest/doctest.h>

#include "evidence/plan.hpp"

namespace assay::evidence {
namespace {

const FindNames names{{{"idle_gpu", 3}, {"saved", 1}}, {{"impact", 2}}};

std::string fault_of(std::string_view text) {
  expr::Faults faults;
  const std::optional<Find> find = parse_find(text, names, faults);
  CHECK(find.has_value() == faults.empty());
  std::string out;
  for (const expr::Fault& fault : faults) {
    out += std::string(text.substr(fault.where.begin, fault.where.end - fault.where.begin)) + ": " +
           fault.message + " (" + fault.help + ")\n";
  }
  return out;
}

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("a find says what to take") {
    expr::Faults faults;
    const auto find = parse_find(
        "largest down percent near idle_gpu within 6 words in impact as any", names, faults);
    REQUIRE(find);
    CHECK(find->pick == Pick::largest);
    CHECK(find->direction == Direction::down);
    CHECK(find->quantity == expr::QuantityWord::percent);
    CHECK(find->set == 3);
    CHECK(find->within == 6);
    CHECK(find->criterion == 2);
    CHECK((find->accepted & expr::mask_of(Assertion::projected)) != 0);
    CHECK((find->accepted & expr::mask_of(Assertion::negated)) == 0);
    const auto plain = parse_find(" money ", names, faults);
    REQUIRE(plain);
    CHECK(plain->pick == Pick::first);
    CHECK(plain->set == no_slot);
    CHECK(plain->within == 12);
    CHECK(plain->accepted == expr::mask_of(Assertion::affirmed));
  }

  TEST_CASE("a find with a mistake says what to type") {
    CHECK(fault_of("") ==
          ": expected a kind of quantity, found the end (write percent, money, duration, number or "
          "count)\n");
    CHECK(fault_of("down precent near saved") ==
          "precent: expected a kind of quantity, found 'precent' (did you mean 'percent'?)\n");
    CHECK(fault_of("money near savd") ==
          "savd: 'savd' is not a phrase set of this rubric (did you mean 'saved'?)\n");
    CHECK(fault_of("money near mice")
              .starts_with("mice: 'mice' is not a phrase set of this rubric (write "));
    CHECK(fault_of("money near saved within ten words") ==
          "ten: expected how many words, 1 to 1000, found 'ten' (write 'within 12 words')\n");
    CHECK(
        fault_of("money near saved within 10") ==
        "money near saved within 10: expected 'words', found the end (write 'within 12 words')\n");
    CHECK(fault_of("money in impct near saved") ==
          "impct: 'impct' is not a criterion of this rubric (did you mean 'impact'?)\n"
          "near: did not expect 'near' here (the order is: pick, direction, quantity, near SET "
          "within N words, in CRITERION, as STATUS)\n");
    CHECK(fault_of("money as projectd") ==
          "projectd: expected a status, found 'projectd' (did you mean 'projected'?)\n");
  }
}

}  // namespace assay::evidence
