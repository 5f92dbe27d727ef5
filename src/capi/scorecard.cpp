// Scorecards.
#include "capi/handles.hpp"

using namespace assay::capi;

namespace {

// A setter: checks its texts, hands the card over, words what it refuses.
template <class Set>
assay_status set(assay_scorecard* card, std::initializer_list<assay_string> texts,
                 assay_error** error, Set change) {
  if (error != nullptr) *error = nullptr;
  return guarded([&] {
    if (card == nullptr) return assay_status{ASSAY_INVALID_ARGUMENT};
    for (const assay_string& text : texts)
      if (!valid(text, error)) return assay_status{ASSAY_INVALID_ARGUMENT};
    return give(change(card->card), error);
  });
}

assay::Status set_head(assay::Scorecard& card, std::string_view key, std::string_view value) {
  if (key == "date") return card.date(value);
  if (key == "candidate")
    card.candidate(value);
  else if (key == "interviewer")
    card.interviewer(value);
  else if (key == "grade")
    card.grade(value);
  else if (key == "profile")
    card.profile(value);
  else
    card.id(key, value);
  return {};
}

}  // namespace

assay_status assay_scorecard_new(const assay_rubric* rubric, assay_scorecard** out,
                                 assay_error** error) {
  return making(out, error, [&] {
    if (rubric == nullptr) return assay_status{ASSAY_INVALID_ARGUMENT};
    *out = new assay_scorecard{assay::Scorecard(rubric->rubric)};
    return assay_status{ASSAY_OK};
  });
}

assay_status assay_scorecard_parse(const assay_rubric* rubric, assay_string text, assay_string name,
                                   const assay_options* options, assay_scorecard** out,
                                   assay_error** error) {
  return making(out, error, [&] {
    if (rubric == nullptr || !given(text) || !valid(name, error))
      return assay_status{ASSAY_INVALID_ARGUMENT};
    return give(assay::Scorecard::parse(rubric->rubric, std::string(view(text)),
                                        std::string(view(name)), limits_of(options)),
                out, error);
  });
}

assay_status assay_scorecard_load(const assay_rubric* rubric, assay_string path,
                                  const assay_options* options, assay_scorecard** out,
                                  assay_error** error) {
  return making(out, error, [&] {
    if (rubric == nullptr || !given(path)) return assay_status{ASSAY_INVALID_ARGUMENT};
    return give(assay::Scorecard::load(rubric->rubric, std::string(view(path)), limits_of(options)),
                out, error);
  });
}

void assay_scorecard_free(assay_scorecard* card) {
  delete card;
}

assay_status assay_scorecard_rate(assay_scorecard* card, assay_string criterion,
                                  assay_string rating, assay_error** error) {
  return set(card, {criterion, rating}, error,
             [&](assay::Scorecard& target) { return target.rate(view(criterion), view(rating)); });
}

assay_status assay_scorecard_fact(assay_scorecard* card, assay_string fact, assay_string value,
                                  assay_error** error) {
  return set(card, {fact, value}, error,
             [&](assay::Scorecard& target) { return target.fact(view(fact), view(value)); });
}

assay_status assay_scorecard_notes(assay_scorecard* card, assay_string notes, assay_error** error) {
  return set(card, {notes}, error,
             [&](assay::Scorecard& target) { return target.notes(view(notes)); });
}

assay_status assay_scorecard_answer(assay_scorecard* card, assay_string criterion,
                                    assay_string words, assay_error** error) {
  return set(card, {criterion, words}, error,
             [&](assay::Scorecard& target) { return target.answer(view(criterion), view(words)); });
}

assay_status assay_scorecard_offer(assay_scorecard* card, assay_string component,
                                   assay_string value, assay_error** error) {
  return set(card, {component, value}, error,
             [&](assay::Scorecard& target) { return target.offer(view(component), view(value)); });
}

assay_status assay_scorecard_peer(assay_scorecard* card, assay_string component, assay_string value,
                                  assay_error** error) {
  return set(card, {component, value}, error,
             [&](assay::Scorecard& target) { return target.peer(view(component), view(value)); });
}

assay_status assay_scorecard_set(assay_scorecard* card, assay_string key, assay_string value,
                                 assay_error** error) {
  return set(card, {key, value}, error,
             [&](assay::Scorecard& target) { return set_head(target, view(key), view(value)); });
}
