// Answers found in a document, put to the slots of a rubric.
#pragma once

#include <optional>
#include <string_view>

#include <assay/limits.hpp>

#include "model/reader.hpp"
#include "scorecard/answers.hpp"
#include "scorecard/input.hpp"
#include "scorecard/values.hpp"

namespace assay::scorecard {

// No answers, sized for the rubric.
Answers blank(const model::Rubric& rubric);

// Reports every fault; no value when there was an error.
std::optional<Answers> bind(const model::Rubric& rubric, const Parsed& input, const Limits& limits,
                            Diagnostics& out);

// The parts of a scorecard, each from its node; a test's `given:` has them too.
class Binder {
 public:
  Binder(const model::Rubric& rubric, const model::Reader& reader, Form form, Answers& answers)
      : rubric_(rubric), reader_(reader), form_(form), answers_(answers) {}

  void ratings(const yaml::Node& node) const;
  void facts(const yaml::Node& node) const;
  void notes(const yaml::Node& node) const;
  void answers(const yaml::Node& node) const;
  void pay(const yaml::Node& node, std::vector<std::pair<std::string, Quantity>>& list) const;

  Answers& target() const noexcept { return answers_; }

 private:
  void report(Span where, const Fault& fault) const;
  std::optional<Text> text(const yaml::Node& node, std::string_view what) const;

  const model::Rubric& rubric_;
  const model::Reader& reader_;
  Form form_;
  Answers& answers_;
};

// Text of the interviewer with its sections, as in debrief notes; no line of it is an answer.
// `whole` is the passage that holds the text; its parts are added to the answers.
void add_sections(const model::Rubric& rubric, const Text& whole, Answers& answers);

// Whether `key: value` in a section, or outside all, is an answer to the rubric.
bool is_answer(const model::Rubric& rubric, std::string_view key, std::uint32_t section);

// Headings, answer lines and text of a notes file.
void bind_notes(const model::Rubric& rubric, const Parsed& input, Answers& answers,
                Diagnostics& out);

}  // namespace assay::scorecard
