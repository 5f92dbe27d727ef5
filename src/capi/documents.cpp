// Rubrics and guidelines.
#include "capi/handles.hpp"

using namespace assay::capi;

assay_status assay_rubric_load(assay_string path, const assay_options* options, assay_rubric** out,
                               assay_error** error) {
  return making(out, error, [&] {
    if (!given(path)) return assay_status{ASSAY_INVALID_ARGUMENT};
    return give(assay::Rubric::load(std::string(view(path)), limits_of(options)), out, error);
  });
}

assay_status assay_rubric_parse(assay_string yaml, assay_string name, const assay_options* options,
                                assay_rubric** out, assay_error** error) {
  return making(out, error, [&] {
    if (!given(yaml) || !valid(name, error)) return assay_status{ASSAY_INVALID_ARGUMENT};
    return give(
        assay::Rubric::parse(std::string(view(yaml)), std::string(view(name)), limits_of(options)),
        out, error);
  });
}

void assay_rubric_free(assay_rubric* rubric) {
  delete rubric;
}

assay_string assay_rubric_id(const assay_rubric* rubric) {
  return rubric == nullptr ? assay_string{} : string(rubric->rubric.id());
}

assay_string assay_rubric_version(const assay_rubric* rubric) {
  return rubric == nullptr ? assay_string{} : string(rubric->rubric.version());
}

assay_string assay_rubric_title(const assay_rubric* rubric) {
  return rubric == nullptr ? assay_string{} : string(rubric->rubric.title());
}

assay_string assay_rubric_digest(const assay_rubric* rubric) {
  return rubric == nullptr ? assay_string{} : string(rubric->rubric.digest());
}

assay_string assay_rubric_warnings(const assay_rubric* rubric) {
  return rubric == nullptr ? assay_string{} : string(rubric->warnings);
}

assay_status assay_guideline_load(assay_string path, const assay_rubric* rubric,
                                  const assay_options* options, assay_guideline** out,
                                  assay_error** error) {
  return making(out, error, [&] {
    if (rubric == nullptr || !given(path)) return assay_status{ASSAY_INVALID_ARGUMENT};
    return give(assay::Guideline::load(std::string(view(path)), rubric->rubric, limits_of(options)),
                out, error);
  });
}

assay_status assay_guideline_parse(assay_string yaml, assay_string name, const assay_rubric* rubric,
                                   const assay_options* options, assay_guideline** out,
                                   assay_error** error) {
  return making(out, error, [&] {
    if (rubric == nullptr || !given(yaml) || !valid(name, error))
      return assay_status{ASSAY_INVALID_ARGUMENT};
    return give(assay::Guideline::parse(std::string(view(yaml)), std::string(view(name)),
                                        rubric->rubric, limits_of(options)),
                out, error);
  });
}

assay_string assay_guideline_id(const assay_guideline* guideline) {
  return guideline == nullptr ? assay_string{} : string(guideline->guideline.id());
}

assay_string assay_guideline_version(const assay_guideline* guideline) {
  return guideline == nullptr ? assay_string{} : string(guideline->guideline.version());
}

assay_string assay_guideline_title(const assay_guideline* guideline) {
  return guideline == nullptr ? assay_string{} : string(guideline->guideline.title());
}

assay_string assay_guideline_warnings(const assay_guideline* guideline) {
  return guideline == nullptr ? assay_string{} : string(guideline->warnings);
}

assay_string assay_guideline_digest(const assay_guideline* guideline) {
  return guideline == nullptr ? assay_string{} : string(guideline->guideline.digest());
}

void assay_guideline_free(assay_guideline* guideline) {
  delete guideline;
}
