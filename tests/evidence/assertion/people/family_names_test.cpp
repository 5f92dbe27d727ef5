// Family names: known ones, and those that their ending gives away.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {

TEST_SUITE("evidence") {
  TEST_CASE("a family name is somebody else, whatever they did") {
    for (const std::string_view note : {
             "Kowalczyk tuned the [rollback].",
             "Petrov cut the [idle time].",
             "Eriksson got the [dashboard] going.",
             "Fernandez brought the [idle time] down.",
             "The [dashboard] was built by Papadopoulos.",
             "Petrov's [dashboard] showed the drop.",
             "Sundberg and Okafor drew the [dashboard].",
         }) {
      CAPTURE(note);
      CHECK(testing::meant(note) == "attributed");
    }
  }
  TEST_CASE("a family name without its capital, or a product's, is nobody") {
    for (const std::string_view note : {
             "She paid a fair price for the [dashboard].",
             "Kubernetes restarted the [rollback].",
             "Terraform set the [baseline].",
             "Jenkins ran the [rollback].",
             "March brought the [dashboard].",
         }) {
      CAPTURE(note);
      CHECK(testing::meant(note) == "affirmed");
    }
  }
}

}  // namespace assay::evidence
