#include <algorithm>
#include <cassert>

#include <assay/scorecard.hpp>

#include "api/failed.hpp"
#include "scorecard/answers.hpp"
#include "scorecard/bind.hpp"
#include "scorecard/sections.hpp"
#include "scorecard/values.hpp"
#include "text/check.hpp"

namespace assay {
namespace {

using scorecard::Fault;
using scorecard::Rating;

// A card refuses what a document with the same text would be refused for.
Status checked(const SourceRef& source) {
  Diagnostics why;
  text::check(source, text::Text::prose, Limits{}.notes_bytes, why);
  return why;
}

// Whatever reads the rating writes it to the criterion's slot.
template <class Read>
Status rate_by(const model::Rubric& rubric, scorecard::Answers& answers, std::string_view path,
               Read read) {
  const auto slot = scorecard::criterion_slot(rubric, path);
  if (!slot) return failed(scorecard::unknown_criterion(rubric, path));
  Fault fault;
  const std::optional<Rating> rating = read(scorecard::target(rubric, *slot), fault);
  if (!rating) return failed(std::move(fault));
  answers.ratings.set(*slot, *rating);
  return {};
}

}  // namespace

Status Scorecard::rate(std::string_view criterion, std::string_view level) {
  changed();
  return rate_by(*rubric_, *answers_, criterion,
                 [&](const scorecard::Target& target, Fault& fault) {
                   return scorecard::read_rating(target, criterion, level, fault);
                 });
}

Status Scorecard::rate(std::string_view criterion, const Decimal& points) {
  changed();
  return rate_by(*rubric_, *answers_, criterion,
                 [&](const scorecard::Target& target, Fault& fault) {
                   return scorecard::points_rating(target, criterion, points, fault);
                 });
}

Status Scorecard::not_assessed(std::string_view criterion) {
  changed();
  return rate_by(*rubric_, *answers_, criterion, [](const scorecard::Target&, Fault&) {
    return std::optional<Rating>(Rating{Rating::Kind::not_assessed, 0, {}});
  });
}

Status Scorecard::fact(std::string_view fact, const Quantity& value) {
  return put_fact(fact, to_text(value), [&](const model::Fact& declared, Fault& fault) {
    return scorecard::convert_fact(declared, value, fault);
  });
}

Status Scorecard::fact(std::string_view fact, std::string_view value) {
  return put_fact(fact, value, [&](const model::Fact& declared, Fault& fault) {
    return scorecard::read_fact(declared, value, fault);
  });
}

// `given` is the value in the author's words, for the warning of an assumed period.
template <class Read>
Status Scorecard::put_fact(std::string_view fact, std::string_view given, Read read) {
  const auto slot = scorecard::fact_slot(*rubric_, fact);
  if (!slot) return failed(scorecard::unknown_fact(*rubric_, fact));
  const model::Fact& declared = rubric_->facts[*slot];
  Fault fault;
  const auto value = read(declared, fault);
  if (!value) return failed(std::move(fault));
  changed();
  answers_->facts.set(*slot, value->value);
  auto& warnings = answers_->warnings;
  warnings.erase(std::remove_if(warnings.begin(), warnings.end(),
                                [&](const Warning& w) {
                                  return w.code == Code::period_assumed &&
                                         w.criterion == declared.id;
                                }),
                 warnings.end());
  if (value->period_assumed) warnings.push_back(scorecard::period_assumed(declared, given));
  return {};
}

void Scorecard::drop_texts(std::uint32_t criterion, bool notes) {
  auto& texts = answers_->texts;
  texts.erase(std::remove_if(texts.begin(), texts.end(),
                             [&](const scorecard::Text& text) {
                               return text.notes == notes && (notes || text.criterion == criterion);
                             }),
              texts.end());
  auto& has_text = answers_->section_has_text;
  std::fill(has_text.begin(), has_text.end(), false);
  for (const evidence::Passage& text : scorecard::AnswerPassages(*answers_))
    if (text.criterion != evidence::no_slot) has_text[text.criterion] = true;
}

Status Scorecard::notes(std::string_view markdown) {
  scorecard::Text whole;
  whole.source = std::make_shared<const Source>("notes", std::string(markdown));
  whole.text = whole.source->text();
  if (Status status = checked(whole.source); !status) return status;
  changed();
  drop_texts(evidence::no_slot, true);
  scorecard::add_sections(*rubric_, whole, *answers_);
  return {};
}

Status Scorecard::answer(std::string_view criterion, std::string_view words) {
  const auto slot = scorecard::criterion_slot(*rubric_, criterion);
  if (!slot) return failed(scorecard::unknown_criterion(*rubric_, criterion));
  scorecard::Text text;
  text.source =
      std::make_shared<const Source>("answers." + std::string(criterion), std::string(words));
  text.text = text.source->text();
  text.criterion = *slot;
  text.voice = Voice::candidate;
  text.notes = false;
  if (Status status = checked(text.source); !status) return status;
  changed();
  drop_texts(*slot, false);
  if (text.text.find_first_not_of(" \t\r\n") == std::string_view::npos) return {};
  answers_->section_has_text[*slot] = true;
  answers_->texts.push_back(std::move(text));
  return {};
}

void Scorecard::rate(Slot criterion, std::uint16_t level) noexcept {
  assert(criterion.index < answers_->ratings.size());
  changed();
  answers_->ratings.set(criterion.index, {Rating::Kind::level, level, {}});
}

void Scorecard::rate(Slot criterion, const Decimal& points) noexcept {
  assert(criterion.index < answers_->ratings.size());
  changed();
  answers_->ratings.set(criterion.index, {Rating::Kind::points, 0, points});
}

void Scorecard::fact(FactSlot fact, const Decimal& value) noexcept {
  assert(fact.index < answers_->facts.size());
  changed();
  answers_->facts.set(fact.index, value);
}

}  // namespace assay
