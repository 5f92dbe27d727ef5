// Each cue of lexicon/en.yaml decides its own example.
#include "evidence/assertion/lexicon.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "evidence/gold.hpp"
#include "evidence/support.hpp"

namespace assay::evidence {
namespace {

const std::filesystem::path lexicon =
    std::filesystem::path(ASSAY_SOURCE_DIR) / "src/evidence/lexicon/en.yaml";

bool is_bare(const Evidence& evidence) {
  return evidence.kind == EvidenceKind::number || evidence.kind == EvidenceKind::count ||
         evidence.kind == EvidenceKind::duration;
}

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("each cue of the lexicon decides its example") {
    const PlanRef plan = testing::gold_plan();
    const yaml::Document document = testing::read_yaml(lexicon);
    std::size_t cues = 0;
    for (const yaml::Member& kind : document.root.members) {
      const bool decides = kind.key.text != "end" && kind.key.text != "pseudo";
      for (const yaml::Node& cue : kind.value.items) {
        ++cues;
        const std::string& example = cue.find("example")->text;
        const yaml::Node* expect = cue.find("expect");
        std::string expected = expect != nullptr ? expect->text : kind.key.text;
        if (expected == "asked") expected = "none";
        CAPTURE(cue.find("cue")->text);
        CAPTURE(example);
        int read = 0;
        for (const Evidence& evidence : testing::read_notes(*plan, example).evidence) {
          if (is_bare(evidence)) continue;
          ++read;
          CAPTURE(evidence.text);
          CAPTURE(evidence.cue);
          CHECK(to_string(evidence.status) == expected);
        }
        CHECK((read == 0) == (expected == "none"));
        CHECK((expect != nullptr || decides));
      }
    }
    CHECK(cues == built_in_cues().size());
    CHECK(cues > 400);
  }

  TEST_CASE("the digest of rubrics covers the very bytes of the lexicon") {
    const yaml::Document document = testing::read_yaml(lexicon);
    CHECK(lexicon_bytes() == document.source->text());
  }
}

}  // namespace assay::evidence
