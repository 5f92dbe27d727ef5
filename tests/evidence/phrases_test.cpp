#include "evidence/mentions/phrases.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "evidence/support.hpp"
#include "evidence/words/inflection.hpp"

namespace assay::evidence {
namespace {

std::string mentions(std::vector<std::string> phrases, std::string_view text) {
  Diagnostics out;
  PlanInput input;
  input.sets.push_back(testing::phrase_set("set", std::move(phrases)));
  const PlanRef plan = compile(std::move(input), nullptr, out);
  REQUIRE_FALSE(out.has_errors());
  std::string found;
  for (const Evidence& evidence : testing::read_notes(*plan, text).evidence) {
    if (evidence.kind != EvidenceKind::mention) continue;
    CHECK(text.substr(evidence.start, evidence.end - evidence.start) == evidence.text);
    found += found.empty() ? evidence.text : "|" + evidence.text;
  }
  return found;
}

bool inflects(std::string_view word, std::string_view form) {
  const std::vector<std::string> forms = inflections(word);
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("words have the forms that people write") {
    struct Row {
      std::string_view word, form;
    };
    for (const Row& row : std::initializer_list<Row>{{"cut", "cutting"},
                                                     {"cut", "cuts"},
                                                     {"see", "saw"},
                                                     {"saw", "seen"},
                                                     {"build", "built"},
                                                     {"built", "builds"},
                                                     {"lead", "led"},
                                                     {"grow", "grew"},
                                                     {"fall", "fell"},
                                                     {"rise", "rose"},
                                                     {"write", "wrote"},
                                                     {"run", "ran"},
                                                     {"choose", "chose"},
                                                     {"save", "saving"},
                                                     {"save", "savings"},
                                                     {"savings", "saved"},
                                                     {"improved", "improve"},
                                                     {"improved", "improving"},
                                                     {"plan", "planned"},
                                                     {"planned", "planning"},
                                                     {"debug", "debugged"},
                                                     {"apply", "applied"},
                                                     {"applied", "applies"},
                                                     {"deploy", "deployed"},
                                                     {"launch", "launches"},
                                                     {"cache", "cached"},
                                                     {"caches", "cache"},
                                                     {"idle", "idling"},
                                                     {"latency", "latencies"},
                                                     {"analysis", "analyses"},
                                                     {"hypotheses", "hypothesis"},
                                                     {"gpu", "gpus"},
                                                     {"pm", "pms"},
                                                     {"h100", "h100s"},
                                                     {"panic", "panicked"},
                                                     {"agree", "agreeing"},
                                                     {"rated", "rating"},
                                                     {"stopping", "stop"},
                                                     {"go", "went"},
                                                     {"index", "indices"},
                                                     {"travel", "travelled"},
                                                     {"die", "dying"},
                                                     {"be", "were"}}) {
      CAPTURE(row.word);
      CAPTURE(row.form);
      CHECK(inflects(row.word, row.form));
    }
  }

  TEST_CASE("derived and unlike words are not forms") {
    struct Row {
      std::string_view word, other;
    };
    for (const Row& row : std::initializer_list<Row>{{"experience", "experiment"},
                                                     {"experiment", "experience"},
                                                     {"confident", "confidence"},
                                                     {"confidence", "confident"},
                                                     {"avoid", "avoidance"},
                                                     {"rated", "rat"},
                                                     {"hoping", "hops"},
                                                     {"caring", "cars"},
                                                     {"plane", "planned"},
                                                     {"plan", "planed"},
                                                     {"the", "thes"},
                                                     {"not", "nots"},
                                                     {"a", "as"},
                                                     {"string", "str"},
                                                     {"thing", "th"}}) {
      CAPTURE(row.word);
      CAPTURE(row.other);
      CHECK_FALSE(inflects(row.word, row.other));
    }
  }

  TEST_CASE("phrases meet what is written") {
    struct Row {
      std::vector<std::string> phrases;
      std::string_view text, found;
    };
    const Row rows[] = {
        {{"idle GPU"},
         "Idle-GPU hours, IDLE GPUS, idle\ngpu; idle, GPU",
         "Idle-GPU|IDLE GPUS|idle\ngpu"},
        {{"A/B test"},
         "an A/B test, A/B tests, an a-b test; a/b; B/A test",
         "A/B test|A/B tests|a-b test"},
        {{"naive"}, "a naïve view", "naïve"},
        {{"café"}, "the cafe and the Café's menu", "cafe|Café"},
        {{"save"}, "saves saved saving savings safe savior", "saves|saved|saving|savings"},
        {{"=save"}, "saves saved save", "save"},
        {{"optimi*"},
         "optimize, Optimisation; optimum optimi opti",
         "optimize|Optimisation|optimi"},
        {{"reduce ... idle"},
         "reduced the GPU idle; reducing idle; reduce one two three four idle",
         "reduced the GPU idle|reducing idle"},
        {{"GPU", "idle GPU", "idle GPU hour"}, "idle GPU hours and a GPU", "idle GPU hours|GPU"},
        {{"C++"}, "C and C++ and c", "C++"},
        {{"p-value"}, "the p value, p-values", "p value|p-values"},
        {{"engineer"},
         "the engineer's view, engineers' views, engineering",
         "engineer|engineers|engineering"},
        {{"cat"}, "concatenate cat", "cat"},
        {{"before-after"}, "before/after, before–after", "before/after|before–after"},
        {{"roll back"}, "rolled it back, rolled back", "rolled back"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(mentions(row.phrases, row.text) == row.found);
    }
  }

  TEST_CASE("what is no phrase is refused with its reason") {
    CHECK(parse_phrase("").fault == PhraseFault::empty);
    CHECK(parse_phrase(" -- ").fault == PhraseFault::empty);
    CHECK(parse_phrase("*").fault == PhraseFault::bare_star);
    CHECK(parse_phrase("idle *").fault == PhraseFault::bare_star);
    CHECK(parse_phrase("op*m").fault == PhraseFault::inner_star);
    CHECK(parse_phrase("... idle").fault == PhraseFault::edge_gap);
    CHECK(parse_phrase("reduce ...").fault == PhraseFault::edge_gap);
    CHECK(parse_phrase("reduce...idle").fault == PhraseFault::joined_gap);
    CHECK(parse_phrase("..., idle").fault == PhraseFault::joined_gap);
    CHECK(parse_phrase("= idle").fault == PhraseFault::bare_equals);
    CHECK(parse_phrase("MTTR = five").fault == PhraseFault::none);
    CHECK(parse_phrase("a b c d e f g h i j k l m n o p q").fault == PhraseFault::too_long);
    CHECK(parse_phrase("reduce ... idle").fault == PhraseFault::none);
  }
}

}  // namespace assay::evidence
