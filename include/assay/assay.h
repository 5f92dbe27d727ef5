/*
 * assay.h - the C interface of assay: interview rubrics in, defensible scores out.
 *
 *     assay_error *error = NULL;
 *     assay_rubric *rubric = NULL;
 *     if (assay_rubric_load(assay_text("rubric.yaml"), NULL, &rubric, &error) != ASSAY_OK) {
 *       assay_string why = assay_error_text(error);
 *       fprintf(stderr, "%.*s", (int)why.size, why.data);
 *       assay_error_free(error);
 *       return 2;
 *     }
 *     assay_scorecard *card = NULL;
 *     assay_assessment *result = NULL;
 *     assay_scorecard_new(rubric, &card, NULL);
 *     assay_scorecard_rate(card, assay_text("baseline"), assay_text("measured"), NULL);
 *     assay_score(rubric, NULL, card, &result, NULL);
 *     assay_string json = assay_assessment_json(result);
 *     fwrite(json.data, 1, json.size, stdout);
 *     assay_assessment_free(result);
 *     assay_scorecard_free(card);
 *     assay_rubric_free(rubric);
 *
 * Rules that hold for every function:
 *  - Text is UTF-8, a pointer and a length; it need not end in NUL and is copied where it is kept.
 * A path is the bytes that the system opens.
 *  - A function that can fail returns an assay_status. What it makes is written through `out`,
 * which is set to NULL first. `error` may be NULL; where it is not, it is set to NULL, and on
 * failure to an error that the caller frees. Two failures come without an error object: a null
 * pointer (ASSAY_INVALID_ARGUMENT), and running out of memory (ASSAY_NO_MEMORY) where there was
 * none for it.
 *  - An assay_string that is returned points into the object that it was asked of, and is valid
 * until that object is freed (for a scorecard: changed).
 *  - Every *_free takes NULL.
 *  - Nothing is printed, nothing aborts, no exception or longjmp leaves the library; it has no
 * global state and reads no locale and no environment variable.
 *  - A rubric, a guideline and an assessment never change: any thread may use one at any time. A
 *    scorecard belongs to one thread at a time. Handles of one rubric may outlive it.
 */
#ifndef ASSAY_ASSAY_H
#define ASSAY_ASSAY_H

#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32)
#define ASSAY_C_API
#else
#define ASSAY_C_API __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Goes up when a function or struct changes in a way that old callers would notice. */
#define ASSAY_ABI_VERSION 1

/* The ABI of the library that is loaded, to be compared with ASSAY_ABI_VERSION. */
ASSAY_C_API uint32_t assay_abi_version(void);
/* The library's version, "0.1.0". Static. */
ASSAY_C_API const char* assay_version(void);

typedef int32_t assay_status;
enum {
  ASSAY_OK = 0,
  ASSAY_INVALID_ARGUMENT = 1, /* a null pointer, or text that is not UTF-8 */
  ASSAY_INVALID_DOCUMENT =
      2,                  /* a rubric, guideline, scorecard or note with errors; see the error */
  ASSAY_UNKNOWN_NAME = 3, /* no such criterion, level, fact ... in the rubric; see the error */
  ASSAY_UNREADABLE = 4,   /* the file cannot be read */
  ASSAY_NO_MEMORY = 5,
  ASSAY_INTERNAL = 6 /* a fault of the library itself */
};
/* "unknown name": static, never NULL. */
ASSAY_C_API const char* assay_status_text(assay_status status);

typedef struct assay_string {
  const char* data; /* may be NULL when size is 0 */
  size_t size;
} assay_string;
/* Of a C string; NULL gives the empty text. The pointer is borrowed. */
ASSAY_C_API assay_string assay_text(const char* c_string);

typedef struct assay_error assay_error;
typedef struct assay_rubric assay_rubric;
typedef struct assay_guideline assay_guideline;
typedef struct assay_scorecard assay_scorecard;
typedef struct assay_assessment assay_assessment;

/* ---- errors: one or more diagnostics, each with its place ---- */

ASSAY_C_API void assay_error_free(assay_error* error);
/* All diagnostics as people read them, with the line of text and a caret. */
ASSAY_C_API assay_string assay_error_text(const assay_error* error);
ASSAY_C_API size_t assay_error_count(const assay_error* error);

typedef struct assay_diagnostic {
  size_t size;       /* sizeof(assay_diagnostic), set by the caller */
  int32_t is_error;  /* else a warning */
  assay_string code; /* "unit-mismatch" */
  assay_string file; /* the name of the text; may be empty */
  uint32_t line;     /* from 1; 0 where there is no place */
  uint32_t column;   /* from 1, in code points */
  assay_string message;
  assay_string help; /* what to write instead; may be empty */
} assay_diagnostic;
ASSAY_C_API assay_status assay_error_diagnostic(const assay_error* error, size_t index,
                                                assay_diagnostic* out);

/* ---- options ---- */

/* Limits for documents from strangers; zero keeps the default. */
typedef struct assay_options {
  size_t size; /* sizeof(assay_options), set by the caller */
  size_t document_bytes;
  size_t notes_bytes;
  size_t nodes;
  size_t evidence;
  int32_t depth;
  int32_t expression_depth;
  size_t expression_bytes;
  int32_t nested_rubrics; /* rubrics inside rubrics */
  int32_t unused;         /* zero */
  uint64_t reserved[7];   /* zero */
} assay_options;

/* ---- rubrics ---- */

/* From a file, with the rubrics nested in it. `options` may be NULL. */
ASSAY_C_API assay_status assay_rubric_load(assay_string path, const assay_options* options,
                                           assay_rubric** out, assay_error** error);
/* From memory; `name` stands for the path in messages and for nested rubrics. */
ASSAY_C_API assay_status assay_rubric_parse(assay_string yaml, assay_string name,
                                            const assay_options* options, assay_rubric** out,
                                            assay_error** error);
ASSAY_C_API void assay_rubric_free(assay_rubric* rubric);
ASSAY_C_API assay_string assay_rubric_id(const assay_rubric* rubric);
ASSAY_C_API assay_string assay_rubric_version(const assay_rubric* rubric);
ASSAY_C_API assay_string assay_rubric_title(const assay_rubric* rubric);
/* "sha256:..." over the file, the rubrics nested in it and the lexicon. */
ASSAY_C_API assay_string assay_rubric_digest(const assay_rubric* rubric);
/* Warnings met while loading, as people read them; empty for most. The rubric works all the same.
 */
ASSAY_C_API assay_string assay_rubric_warnings(const assay_rubric* rubric);

/* ---- guidelines ---- */

/* A guideline is checked against the rubric that it pays for and serves that rubric alone. */
ASSAY_C_API assay_status assay_guideline_load(assay_string path, const assay_rubric* rubric,
                                              const assay_options* options, assay_guideline** out,
                                              assay_error** error);
ASSAY_C_API assay_status assay_guideline_parse(assay_string yaml, assay_string name,
                                               const assay_rubric* rubric,
                                               const assay_options* options, assay_guideline** out,
                                               assay_error** error);
ASSAY_C_API void assay_guideline_free(assay_guideline* guideline);
ASSAY_C_API assay_string assay_guideline_id(const assay_guideline* guideline);
ASSAY_C_API assay_string assay_guideline_version(const assay_guideline* guideline);
ASSAY_C_API assay_string assay_guideline_title(const assay_guideline* guideline);
/* "sha256:..." of the file. */
ASSAY_C_API assay_string assay_guideline_digest(const assay_guideline* guideline);
/* Warnings met while loading, as people read them; empty for most. */
ASSAY_C_API assay_string assay_guideline_warnings(const assay_guideline* guideline);

/* ---- scorecards ---- */

ASSAY_C_API assay_status assay_scorecard_new(const assay_rubric* rubric, assay_scorecard** out,
                                             assay_error** error);
/* A scorecard as YAML or JSON, or debrief notes as Markdown; told apart by `name`'s ending (.yaml,
 * .yml, .json, .md, .txt), else by the text. */
ASSAY_C_API assay_status assay_scorecard_parse(const assay_rubric* rubric, assay_string text,
                                               assay_string name, const assay_options* options,
                                               assay_scorecard** out, assay_error** error);
/* The same from a file. */
ASSAY_C_API assay_status assay_scorecard_load(const assay_rubric* rubric, assay_string path,
                                              const assay_options* options, assay_scorecard** out,
                                              assay_error** error);
ASSAY_C_API void assay_scorecard_free(assay_scorecard* card);

/* A level by its name, a number of points ("7.5"), or "not_assessed". A later answer replaces. */
ASSAY_C_API assay_status assay_scorecard_rate(assay_scorecard* card, assay_string criterion,
                                              assay_string rating, assay_error** error);
/* A fact as text with its unit: "12%", "$3.2M/year", "2_800 hours/month", "true". */
ASSAY_C_API assay_status assay_scorecard_fact(assay_scorecard* card, assay_string fact,
                                              assay_string value, assay_error** error);
/* The interviewer's notes, Markdown; replaces earlier ones. */
ASSAY_C_API assay_status assay_scorecard_notes(assay_scorecard* card, assay_string notes,
                                               assay_error** error);
/* The candidate's own words on one criterion. */
ASSAY_C_API assay_status assay_scorecard_answer(assay_scorecard* card, assay_string criterion,
                                                assay_string words, assay_error** error);
/* What was offered, by component: money or a percent as text, "$190k", "0.03%". `base` is what a
 * guideline's bands are compared with; a guideline reads the others by their names. */
ASSAY_C_API assay_status assay_scorecard_offer(assay_scorecard* card, assay_string component,
                                               assay_string value, assay_error** error);
/* What a peer of the same grade has, by component; a guideline reads it as peer(component). */
ASSAY_C_API assay_status assay_scorecard_peer(assay_scorecard* card, assay_string component,
                                              assay_string value, assay_error** error);
/* candidate, interviewer, date, grade or profile; any other key is one of the host's `ids`. */
ASSAY_C_API assay_status assay_scorecard_set(assay_scorecard* card, assay_string key,
                                             assay_string value, assay_error** error);

/* ---- assessments ---- */

/* `guideline` may be NULL. Pure: the same inputs give the same bytes. A scorecard or a guideline
 * that was made for another rubric (another digest) is ASSAY_INVALID_ARGUMENT with an error. */
ASSAY_C_API assay_status assay_score(const assay_rubric* rubric, const assay_guideline* guideline,
                                     const assay_scorecard* card, assay_assessment** out,
                                     assay_error** error);
ASSAY_C_API void assay_assessment_free(assay_assessment* assessment);
/* The whole assessment, one JSON object on one line. */
ASSAY_C_API assay_string assay_assessment_json(const assay_assessment* assessment);
/* "scored", "incomplete", "vetoed" or "rejected". */
ASSAY_C_API assay_string assay_assessment_status(const assay_assessment* assessment);
/* Exact decimals as text; empty where there is none. */
ASSAY_C_API assay_string assay_assessment_score(const assay_assessment* assessment);
ASSAY_C_API assay_string assay_assessment_multiplier(const assay_assessment* assessment);
ASSAY_C_API assay_string assay_assessment_coverage(const assay_assessment* assessment);
/* 1 or 0; 0 also for a clause or flag that the rubric does not have. */
ASSAY_C_API int32_t assay_assessment_holds(const assay_assessment* assessment, assay_string clause);
ASSAY_C_API int32_t assay_assessment_raised(const assay_assessment* assessment, assay_string flag);
/* Points of a criterion; empty when it is missing or unknown. */
ASSAY_C_API assay_string assay_assessment_points(const assay_assessment* assessment,
                                                 assay_string criterion);
/* What a component of the guideline pays, in the unit that the guideline gives it; empty when it is
 * not granted or unknown, or where no guideline was given. */
ASSAY_C_API assay_string assay_assessment_amount(const assay_assessment* assessment,
                                                 assay_string component);

#ifdef __cplusplus
}
#endif

#endif /* ASSAY_ASSAY_H */
