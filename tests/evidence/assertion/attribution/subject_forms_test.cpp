// The forms of a subject and its clause, each with what only looks like it.
#include "evidence/assertion/attribution/subject_forms.hpp"

#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

using Forms = SubjectForms;

// The question is asked of the first marked word.
struct Row {
  bool (Forms::*ask)(std::size_t) const;
  std::string_view sentence;
  bool wanted;
};

const Row rows[] = {
    {&Forms::only_is, "The lead [was] away, so she stepped in.", true},
    {&Forms::only_is, "The lead [was] the author of the chart.", false},
    {&Forms::only_is, "The lead [was] fixing 12%, she says.", false},
    {&Forms::has_no_object, "The SREs [rolled].", true},
    {&Forms::has_no_object, "The SREs [rolled] the model back.", false},
    {&Forms::is_cleft, "It was [Priya] who traced it.", true},
    {&Forms::is_cleft, "It was [the engineers] who traced it.", true},
    {&Forms::is_cleft, "It was [the pipeline] that drifted.", false},
    {&Forms::is_cleft, "It was for [Priya] to trace.", false},
    {&Forms::opens_clause, "Last year [the vendor] fixed it.", true},
    {&Forms::opens_clause, "In 2021 [Petrov] cut it.", true},
    {&Forms::opens_clause, "She hired [Deloitte], who found it.", true},
    {&Forms::opens_clause, "She hired [Deloitte].", false},
    {&Forms::opens_clause, "She asked [the vendor] for help.", false},
    {&Forms::is_own, "Today [she] fixed it.", true},
    {&Forms::is_own, "Today [the] vendor fixed it.", false},
    {&Forms::is_joint, "She and [the SREs] rolled back.", true},
    {&Forms::is_joint, "Under her, [the platform team] rolled back.", true},
    {&Forms::is_joint, "Luis and [the SREs] rolled back.", false},
    {&Forms::is_through_candidate, "[spend fell] 12% with her tool.", true},
    {&Forms::is_through_candidate, "[spend fell] 12% with a tool.", false},
    {&Forms::acts_after_contact, "an [SRE] she never met rolled back the model.", true},
    {&Forms::acts_after_contact, "an [SRE] she managed rolled back the model.", false},
    {&Forms::acts_after_contact, "an [SRE] rolled back the model.", false},
};

struct Past {
  std::string_view sentence;  // asked behind the marked words
  std::string_view aside;     // what is passed
};

const Past asides[] = {
    {"[Their lead] (not the candidate) owned it.", "(not the candidate)"},
    {"[the engineer], Luis, rolled back.", ", Luis,"},
    {"[the engineer], hired by the CFO, rolled back.", ", hired by the CFO,"},
    {"[the SREs], she said.", ""},
    {"[the SREs], she fixed it, rolled back.", ""},
    {"[the engineer] rolled back.", ""},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("forms of subjects") {
    for (const Row& row : rows) {
      CAPTURE(row.sentence);
      const testing::MarkedSentence s(row.sentence);
      const Speech speech;
      const SubjectForms forms(s.clauses, s.tokens, s.people, speech);
      CHECK((forms.*row.ask)(s.first) == row.wanted);
    }
  }
  TEST_CASE("what stands between a subject and its verb is passed") {
    for (const Past& row : asides) {
      CAPTURE(row.sentence);
      const testing::MarkedSentence s(row.sentence);
      const Speech speech;
      const SubjectForms forms(s.clauses, s.tokens, s.people, speech);
      CHECK(s.words(s.last, forms.past_aside(s.last)) == row.aside);
    }
  }
  TEST_CASE("who is named last did it") {
    for (const std::string_view sentence : {"The one who spotted it was [a junior DBA]."}) {
      CAPTURE(sentence);
      const testing::MarkedSentence s(sentence);
      const Speech speech;
      CHECK(SubjectForms(s.clauses, s.tokens, s.people, speech).named_last(s.first) == s.last);
    }
    for (const std::string_view sentence :
         {"The chart was [a junior DBA's].", "The one who came was [late]."}) {
      CAPTURE(sentence);
      const testing::MarkedSentence s(sentence);
      const Speech speech;
      CHECK(SubjectForms(s.clauses, s.tokens, s.people, speech).named_last(s.first) == 0);
    }
  }
  TEST_CASE("a clause may go by the verb before it") {
    const struct {
      const char* sentence;
      bool wanted;
    } gaps[] = {
        {"She did the chart and [the SREs] the rollback.", true},
        {"She gave the CFO and [the SREs] the chart.", false},
        {"She did the chart and [the SREs] ran the rollback.", false},
    };
    for (const auto& row : gaps) {
      CAPTURE(row.sentence);
      const testing::MarkedSentence s(row.sentence);
      const Speech speech;
      const SubjectForms forms(s.clauses, s.tokens, s.people, speech);
      CHECK(forms.is_gapped(s.first, s.last) == row.wanted);
    }
  }
}

}  // namespace assay::evidence
