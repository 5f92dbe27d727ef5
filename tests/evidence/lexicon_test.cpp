// Each cue of lexicon/en.yaml decides its own example.
#include "evidence/assertion/cues/lexicon.hpp"

#include <array>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "evidence/gold.hpp"
#include "evidence/language.hpp"
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

  TEST_CASE("every word that a cue begins with promises it") {
    const Language& language = english();
    const yaml::Document document = testing::read_yaml(lexicon);
    const auto find = [&](const std::string& text, const std::vector<Token>& tokens,
                          unsigned promised) {
      Automaton::Walk walk;
      std::vector<Hit> hits;
      language.automaton.find(text, tokens, walk, hits, promised);
      std::vector<std::array<std::uint32_t, 3>> out;
      for (const Hit& hit : hits)
        out.push_back({hit.tag, hit.first, hit.last});
      return out;
    };
    std::size_t found = 0;
    for (const yaml::Member& kind : document.root.members) {
      for (const yaml::Node& cue : kind.value.items) {
        const std::string& example = cue.find("example")->text;
        CAPTURE(example);
        SentenceCursor cursor(example, language.vocabulary);
        Sentence sentence;
        while (cursor.next(sentence)) {
          const auto all = find(example, sentence.tokens, Automaton::every_word);
          CHECK(find(example, sentence.tokens, promise::cue) == all);
          found += all.size();
        }
      }
    }
    CHECK(found > built_in_cues().size());
  }

  TEST_CASE("the digest of rubrics covers the very bytes of the lexicon") {
    const yaml::Document document = testing::read_yaml(lexicon);
    CHECK(lexicon_bytes() == document.source->text());
  }
}

}  // namespace assay::evidence
