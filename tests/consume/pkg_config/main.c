#include <stdio.h>

#include <assay/assay.h>

static char text[1 << 16];

static int fail(assay_error* error, assay_status status) {
  const assay_string why = error ? assay_error_text(error) : assay_text(assay_status_text(status));
  fprintf(stderr, "%.*s\n", (int)why.size, why.data);
  assay_error_free(error);
  return 2;
}

int main(int argc, char** argv) {
  assay_rubric* rubric = NULL;
  assay_scorecard* card = NULL;
  assay_assessment* result = NULL;
  assay_error* error = NULL;
  assay_string document = {text, 0}, json;
  assay_status status;
  FILE* file;

  if (argc != 3 || (file = fopen(argv[2], "rb")) == NULL) return 2;
  document.size = fread(text, 1, sizeof text, file);
  fclose(file);

  status = assay_rubric_load(assay_text(argv[1]), NULL, &rubric, &error);
  if (status != ASSAY_OK) return fail(error, status);
  status = assay_scorecard_parse(rubric, document, assay_text(argv[2]), NULL, &card, &error);
  if (status == ASSAY_OK) status = assay_score(rubric, NULL, card, &result, &error);
  if (status == ASSAY_OK) {
    json = assay_assessment_json(result);
    fwrite(json.data, 1, json.size, stdout);
    putchar('\n');
  }
  assay_assessment_free(result);
  assay_scorecard_free(card);
  assay_rubric_free(rubric);
  return status == ASSAY_OK ? 0 : fail(error, status);
}
