/* The C interface from plain C99: every function, its statuses, and what it does with nonsense. Run
 * by ctest, and under valgrind by scripts/checks. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <assay/assay.h>

#include "fixture.h"

static int failures = 0;

#define CHECK(condition)                                              \
  do {                                                                \
    if (!(condition)) {                                               \
      fprintf(stderr, "line %d: failed: %s\n", __LINE__, #condition); \
      ++failures;                                                     \
    }                                                                 \
  } while (0)

static int is(assay_string text, const char* expected) {
  return text.size == strlen(expected) && memcmp(text.data, expected, text.size) == 0;
}

static int contains(assay_string text, const char* part) {
  const size_t size = strlen(part);
  size_t at;
  for (at = 0; at + size <= text.size; ++at)
    if (memcmp(text.data + at, part, size) == 0) return 1;
  return 0;
}

static assay_rubric* rubric(void) {
  assay_rubric* made = NULL;
  CHECK(assay_rubric_parse(assay_text(fixture_rubric), assay_text("impact.yaml"), NULL, &made,
                           NULL) == ASSAY_OK);
  if (made == NULL) exit(1);
  return made;
}

static void test_versions(void) {
  CHECK(assay_abi_version() == ASSAY_ABI_VERSION);
  CHECK(strcmp(assay_version(), "0.1.0") == 0);
  CHECK(strcmp(assay_status_text(ASSAY_OK), "ok") == 0);
  CHECK(strcmp(assay_status_text(ASSAY_NO_MEMORY), "out of memory") == 0);
  CHECK(strcmp(assay_status_text(-7), "unknown status") == 0);
  CHECK(assay_text(NULL).size == 0);
}

static void test_rubric(void) {
  assay_rubric* r = rubric();
  CHECK(is(assay_rubric_id(r), "impact"));
  CHECK(is(assay_rubric_version(r), "1"));
  CHECK(is(assay_rubric_title(r), "impact") || assay_rubric_title(r).size == 0);
  CHECK(contains(assay_rubric_digest(r), "sha256:"));
  CHECK(contains(assay_rubric_warnings(r), "[unguarded-clause]"));
  assay_rubric_free(r);
}

static void test_setters_and_score(void) {
  assay_rubric* r = rubric();
  assay_scorecard* card = NULL;
  assay_assessment* a = NULL;
  assay_error* error = (assay_error*)&failures; /* is set to NULL */
  CHECK(assay_scorecard_new(r, &card, &error) == ASSAY_OK);
  CHECK(error == NULL);
  CHECK(assay_scorecard_rate(card, assay_text("proof"), assay_text("audited"), &error) == ASSAY_OK);
  CHECK(assay_scorecard_fact(card, assay_text("saved"), assay_text("16%"), &error) == ASSAY_OK);
  CHECK(assay_scorecard_set(card, assay_text("candidate"), assay_text("C-1"), &error) == ASSAY_OK);
  CHECK(assay_scorecard_set(card, assay_text("interviewer"), assay_text("I-1"), NULL) == ASSAY_OK);
  CHECK(assay_scorecard_set(card, assay_text("date"), assay_text("2026-03-14"), NULL) == ASSAY_OK);
  CHECK(assay_scorecard_set(card, assay_text("grade"), assay_text("senior"), NULL) == ASSAY_OK);
  CHECK(assay_scorecard_set(card, assay_text("profile"), assay_text("hub"), NULL) == ASSAY_OK);
  CHECK(assay_scorecard_set(card, assay_text("application"), assay_text("881"), NULL) == ASSAY_OK);
  CHECK(assay_scorecard_answer(card, assay_text("proof"), assay_text("We logged it."), NULL) ==
        ASSAY_OK);

  CHECK(assay_score(r, NULL, card, &a, &error) == ASSAY_OK);
  assay_rubric_free(r); /* handles of a rubric outlive it */
  CHECK(is(assay_assessment_status(a), "scored"));
  CHECK(is(assay_assessment_score(a), "9.33"));
  CHECK(is(assay_assessment_points(a, assay_text("cut")), "8"));
  CHECK(assay_assessment_points(a, assay_text("none such")).size == 0);
  CHECK(is(assay_assessment_coverage(a), "1"));
  CHECK(is(assay_assessment_multiplier(a), "1.93"));
  CHECK(assay_assessment_holds(a, assay_text("premium")) == 1);
  CHECK(assay_assessment_holds(a, assay_text("none such")) == 0);
  CHECK(assay_assessment_raised(a, assay_text("vague_talk")) == 0);
  CHECK(contains(assay_assessment_json(a), "\"ids\":{\"application\":\"881\"}"));
  CHECK(contains(assay_assessment_json(a), "\"score\":9.33"));
  CHECK(!contains(assay_assessment_json(a), "\n"));
  assay_assessment_free(a);
  assay_scorecard_free(card);
}

static void test_guideline(void) {
  assay_rubric* r = rubric();
  assay_guideline* g = NULL;
  assay_scorecard* card = NULL;
  assay_assessment *a = NULL, *again = NULL;
  CHECK(assay_guideline_parse(assay_text(fixture_guideline), assay_text("pay.yaml"), r, NULL, &g,
                              NULL) == ASSAY_OK);
  CHECK(is(assay_guideline_id(g), "pay"));
  CHECK(is(assay_guideline_version(g), "1"));
  CHECK(contains(assay_guideline_digest(g), "sha256:"));
  CHECK(assay_scorecard_parse(r, assay_text(fixture_card), assay_text("card.json"), NULL, &card,
                              NULL) == ASSAY_OK);
  CHECK(assay_score(r, g, card, &a, NULL) == ASSAY_OK);
  CHECK(assay_score(r, g, card, &again, NULL) == ASSAY_OK);
  CHECK(contains(assay_assessment_json(a),
                 "\"id\":\"base_premium\",\"granted\":true,\"provisional\":true"));
  CHECK(assay_assessment_json(a).size == assay_assessment_json(again).size);
  CHECK(memcmp(assay_assessment_json(a).data, assay_assessment_json(again).data,
               assay_assessment_json(a).size) == 0);
  assay_assessment_free(again);
  assay_assessment_free(a);
  assay_scorecard_free(card);
  assay_guideline_free(g);
  assay_rubric_free(r);
}

static void test_pay(void) {
  assay_rubric* r = rubric();
  assay_guideline* g = NULL;
  assay_scorecard* card = NULL;
  assay_assessment *a = NULL, *plain = NULL;
  assay_error* error = NULL;
  CHECK(assay_guideline_parse(assay_text(fixture_guideline), assay_text("pay.yaml"), r, NULL, &g,
                              NULL) == ASSAY_OK);
  CHECK(is(assay_guideline_title(g), "Pay for impact"));
  CHECK(assay_guideline_warnings(g).size == 0);
  CHECK(assay_scorecard_new(r, &card, NULL) == ASSAY_OK);
  CHECK(assay_scorecard_rate(card, assay_text("proof"), assay_text("audited"), NULL) == ASSAY_OK);
  CHECK(assay_scorecard_fact(card, assay_text("saved"), assay_text("20%"), NULL) == ASSAY_OK);
  CHECK(assay_scorecard_set(card, assay_text("grade"), assay_text("senior"), NULL) == ASSAY_OK);
  CHECK(assay_score(r, g, card, &plain, NULL) == ASSAY_OK);
  CHECK(is(assay_assessment_amount(plain, assay_text("base_premium")), "20000"));
  CHECK(assay_assessment_amount(plain, assay_text("on_peer")).size == 0); /* no peer is given */
  CHECK(contains(assay_assessment_json(plain), "\"findings\":[]"));

  CHECK(assay_scorecard_peer(card, assay_text("base"), assay_text("$100k"), &error) == ASSAY_OK);
  CHECK(assay_scorecard_peer(card, assay_text("base"), assay_text("$165k"), &error) == ASSAY_OK);
  CHECK(assay_scorecard_offer(card, assay_text("base"), assay_text("$400k"), &error) == ASSAY_OK);
  CHECK(assay_scorecard_offer(card, assay_text("base_premium"), assay_text("$5k"), &error) ==
        ASSAY_OK);
  CHECK(assay_score(r, g, card, &a, NULL) == ASSAY_OK);
  CHECK(is(assay_assessment_amount(a, assay_text("on_peer")), "165000")); /* the later one */
  CHECK(assay_assessment_amount(a, assay_text("none")).size == 0);
  CHECK(contains(assay_assessment_json(a), "\"code\":\"base-above-band\""));
  CHECK(contains(assay_assessment_json(a), "\"code\":\"premium-not-offered\""));

  CHECK(assay_scorecard_offer(card, assay_text("base"), assay_text("190"), &error) ==
        ASSAY_UNKNOWN_NAME);
  CHECK(contains(assay_error_text(error), "did you mean $190?"));
  assay_error_free(error);
  CHECK(assay_scorecard_peer(card, assay_text("base"), assay_text("five"), &error) ==
        ASSAY_UNKNOWN_NAME);
  CHECK(contains(assay_error_text(error), "is money or a percent, found 'five'"));
  assay_error_free(error);
  CHECK(assay_scorecard_offer(NULL, assay_text("base"), assay_text("$1"), NULL) ==
        ASSAY_INVALID_ARGUMENT);
  CHECK(assay_scorecard_peer(card, assay_text("\xff"), assay_text("$1"), NULL) ==
        ASSAY_INVALID_ARGUMENT);
  assay_assessment_free(plain);
  assay_assessment_free(a);
  assay_scorecard_free(card);
  assay_guideline_free(g);
  assay_rubric_free(r);
}

static void write_file(const char* path, const char* text) {
  FILE* file = fopen(path, "wb");
  CHECK(file != NULL);
  if (file == NULL) return;
  CHECK(fwrite(text, 1, strlen(text), file) == strlen(text));
  fclose(file);
}

static void test_nesting(void) {
  static const char outer[] = "rubric: outer\ncriteria: [{id: a, rubric: assay_c99_middle.yaml}]\n";
  assay_options options;
  assay_rubric* r = NULL;
  assay_error* error = NULL;
  write_file("assay_c99_middle.yaml",
             "rubric: middle\ncriteria: [{id: b, rubric: assay_c99_inner.yaml}]\n");
  write_file("assay_c99_inner.yaml",
             "rubric: inner\ncriteria: [{id: c, levels: {no: 0, yes: 10}}]\n");
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  CHECK(assay_rubric_parse(assay_text(outer), assay_text("outer.yaml"), &options, &r, NULL) ==
        ASSAY_OK);
  assay_rubric_free(r);
  options.nested_rubrics = 1;
  CHECK(assay_rubric_parse(assay_text(outer), assay_text("outer.yaml"), &options, &r, &error) ==
        ASSAY_INVALID_DOCUMENT);
  CHECK(contains(assay_error_text(error), "[nesting-too-deep]"));
  assay_error_free(error);
  remove("assay_c99_middle.yaml");
  remove("assay_c99_inner.yaml");
}

static void test_file(void) {
  static const char path[] = "assay_c99_card.json";
  assay_rubric* r = rubric();
  assay_scorecard* card = NULL;
  assay_error* error = NULL;
  write_file(path, fixture_card);
  CHECK(assay_scorecard_load(r, assay_text(path), NULL, &card, &error) == ASSAY_OK);
  assay_scorecard_free(card);
  remove(path);
  CHECK(assay_scorecard_load(r, assay_text(path), NULL, &card, &error) == ASSAY_UNREADABLE);
  CHECK(card == NULL);
  assay_error_free(error);
  /* Faults of the head do not hide those of the answers. */
  CHECK(assay_scorecard_parse(r,
                              assay_text("scorecard: {rubric: impact, candidat: C}\n"
                                         "ratings: {proof: audit}\n"),
                              assay_text("card.yaml"), NULL, &card,
                              &error) == ASSAY_INVALID_DOCUMENT);
  CHECK(assay_error_count(error) == 2);
  assay_error_free(error);
  assay_rubric_free(r);
}

static void test_errors(void) {
  assay_rubric* r = (assay_rubric*)&failures;
  assay_error* error = NULL;
  assay_diagnostic d;
  CHECK(
      assay_rubric_parse(assay_text("rubric: x\nversion: '1'\ncriteria:\n  - {id: a, wieght: 2}\n"),
                         assay_text("x.yaml"), NULL, &r, &error) == ASSAY_INVALID_DOCUMENT);
  CHECK(r == NULL);
  CHECK(error != NULL);
  CHECK(assay_error_count(error) >= 1);
  CHECK(contains(assay_error_text(error), "x.yaml:4:"));
  CHECK(contains(assay_error_text(error), "[unknown-key]"));
  memset(&d, 0, sizeof d);
  d.size = sizeof d;
  CHECK(assay_error_diagnostic(error, 0, &d) == ASSAY_OK);
  CHECK(d.is_error == 1 && d.line == 4 && d.column > 1);
  CHECK(is(d.file, "x.yaml"));
  CHECK(d.message.size > 0);
  CHECK(assay_error_diagnostic(error, 1000, &d) == ASSAY_INVALID_ARGUMENT);
  d.size = 0;
  CHECK(assay_error_diagnostic(error, 0, &d) == ASSAY_INVALID_ARGUMENT);
  /* A caller of an older version has a smaller struct: nothing behind it is written. */
  memset(&d, 0x5a, sizeof d);
  d.size = offsetof(assay_diagnostic, line);
  CHECK(assay_error_diagnostic(error, 0, &d) == ASSAY_OK);
  CHECK(d.line == 0x5a5a5a5au && d.code.size > 0);
  assay_error_free(error);

  CHECK(assay_rubric_load(assay_text("/none/such.yaml"), NULL, &r, &error) == ASSAY_UNREADABLE);
  CHECK(assay_error_count(error) == 1);
  assay_error_free(error);
  CHECK(assay_rubric_parse(assay_text("\xff\xfe"), assay_text("x.yaml"), NULL, &r, &error) ==
        ASSAY_INVALID_DOCUMENT);
  assay_error_free(error);
  CHECK(assay_rubric_parse(assay_text(""), assay_text(""), NULL, &r, NULL) ==
        ASSAY_INVALID_DOCUMENT);
}

static void test_limits(void) {
  assay_options options;
  assay_rubric* r = NULL;
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.document_bytes = 64;
  CHECK(assay_rubric_parse(assay_text(fixture_rubric), assay_text("x"), &options, &r, NULL) ==
        ASSAY_INVALID_DOCUMENT);
  options.size = offsetof(assay_options, document_bytes); /* fields past the size are not read */
  CHECK(assay_rubric_parse(assay_text(fixture_rubric), assay_text("x"), &options, &r, NULL) ==
        ASSAY_OK);
  assay_rubric_free(r);
}

static void test_refused(void) {
  const assay_string bad = {NULL, 3};
  const assay_string unbroken = {"\xc3", 1};
  assay_rubric *r = rubric(), *other = NULL;
  assay_scorecard* card = NULL;
  assay_assessment* a = NULL;
  assay_guideline* g = NULL;
  assay_error* error = NULL;
  CHECK(assay_rubric_load(bad, NULL, &other, NULL) == ASSAY_INVALID_ARGUMENT);
  CHECK(assay_rubric_load(assay_text("x"), NULL, NULL, NULL) == ASSAY_INVALID_ARGUMENT);
  CHECK(assay_rubric_parse(bad, bad, NULL, &other, &error) == ASSAY_INVALID_ARGUMENT);
  CHECK(error == NULL);
  CHECK(assay_scorecard_new(NULL, &card, NULL) == ASSAY_INVALID_ARGUMENT);
  CHECK(assay_scorecard_new(r, &card, NULL) == ASSAY_OK);
  CHECK(assay_scorecard_rate(NULL, assay_text("proof"), assay_text("audited"), NULL) ==
        ASSAY_INVALID_ARGUMENT);
  CHECK(assay_scorecard_set(card, assay_text("candidate"), unbroken, &error) ==
        ASSAY_INVALID_ARGUMENT);
  CHECK(
      contains(assay_error_text(error), "byte 0xC3 at offset 0 is not valid UTF-8 [invalid-utf8]"));
  assay_error_free(error);
  CHECK(assay_scorecard_rate(card, assay_text("prof"), assay_text("audited"), &error) ==
        ASSAY_UNKNOWN_NAME);
  CHECK(contains(assay_error_text(error), "proof"));
  assay_error_free(error);
  CHECK(assay_scorecard_fact(card, assay_text("saved"), assay_text("12"), &error) ==
        ASSAY_UNKNOWN_NAME);
  CHECK(contains(assay_error_text(error), "did you mean 12%?"));
  assay_error_free(error);
  CHECK(assay_scorecard_set(card, assay_text("date"), assay_text("2026-02-30"), NULL) ==
        ASSAY_UNKNOWN_NAME);
  CHECK(assay_scorecard_notes(card, unbroken, NULL) == ASSAY_INVALID_ARGUMENT);
  /* Notes with errors are a document with errors. */
  CHECK(assay_scorecard_notes(card, assay_text("a\x01z"), &error) == ASSAY_INVALID_DOCUMENT);
  CHECK(contains(assay_error_text(error), "[control-character]"));
  assay_error_free(error);
  CHECK(assay_scorecard_answer(card, assay_text("cut"), assay_text("a\x01z"), NULL) ==
        ASSAY_INVALID_DOCUMENT);
  CHECK(assay_scorecard_answer(card, assay_text("cuts"), assay_text("a"), NULL) ==
        ASSAY_UNKNOWN_NAME);
  CHECK(assay_score(r, NULL, NULL, &a, NULL) == ASSAY_INVALID_ARGUMENT);
  CHECK(assay_score(r, NULL, card, NULL, NULL) == ASSAY_INVALID_ARGUMENT);

  /* A card of another rubric is refused, of the same text taken. */
  CHECK(
      assay_rubric_parse(
          assay_text("rubric: o\nversion: '1'\ncriteria:\n  - {id: a, levels: {no: 0, yes: 10}}\n"),
          assay_text("o.yaml"), NULL, &other, NULL) == ASSAY_OK);
  CHECK(assay_score(other, NULL, card, &a, &error) == ASSAY_INVALID_ARGUMENT);
  CHECK(contains(assay_error_text(error), "[wrong-rubric]"));
  assay_error_free(error);
  CHECK(assay_guideline_parse(assay_text(fixture_guideline), assay_text("pay.yaml"), other, NULL,
                              &g, NULL) == ASSAY_INVALID_DOCUMENT);
  assay_rubric_free(other);
  other = rubric();
  CHECK(assay_score(other, NULL, card, &a, NULL) == ASSAY_OK);
  CHECK(is(assay_assessment_status(a), "incomplete") || is(assay_assessment_status(a), "scored"));
  assay_assessment_free(a);
  assay_rubric_free(other);
  assay_scorecard_free(card);
  assay_rubric_free(r);
}

static void test_null(void) {
  assay_error_free(NULL);
  assay_rubric_free(NULL);
  assay_guideline_free(NULL);
  assay_scorecard_free(NULL);
  assay_assessment_free(NULL);
  CHECK(assay_error_count(NULL) == 0);
  CHECK(assay_error_text(NULL).size == 0);
  CHECK(assay_rubric_id(NULL).size == 0);
  CHECK(assay_assessment_json(NULL).size == 0);
  CHECK(assay_assessment_holds(NULL, assay_text("x")) == 0);
}

int main(void) {
  test_versions();
  test_rubric();
  test_setters_and_score();
  test_guideline();
  test_pay();
  test_file();
  test_nesting();
  test_errors();
  test_limits();
  test_refused();
  test_null();
  if (failures > 0) {
    fprintf(stderr, "%d checks failed\n", failures);
    return 1;
  }
  puts("all checks passed");
  return 0;
}
