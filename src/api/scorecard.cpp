#include <algorithm>
#include <cassert>

#include <assay/scorecard.hpp>

#include "scorecard/answers.hpp"
#include "scorecard/bind.hpp"
#include "scorecard/sections.hpp"
#include "scorecard/values.hpp"
#include "text/check.hpp"
#include "text/date.hpp"

namespace assay {
namespace {

using scorecard::Fault;
using scorecard::Rating;

// No document, so no place.
Status failed(Fault fault) {
  Diagnostics why;
  why.add({Severity::error,
           fault.code,
           std::move(fault.message),
           {},
           nullptr,
           std::move(fault.help),
           {}});
  return why;
}

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

Scorecard::Scorecard(const Rubric& rubric)
    : Scorecard(rubric.model(), scorecard::blank(*rubric.model())) {}

Scorecard::Scorecard(std::shared_ptr<const model::Rubric> rubric, scorecard::Answers answers)
    : rubric_(std::move(rubric)),
      answers_(std::make_unique<scorecard::Answers>(std::move(answers))) {}

Scorecard::Scorecard(const Scorecard& other)
    : rubric_(other.rubric_), answers_(std::make_unique<scorecard::Answers>(*other.answers_)) {}

Scorecard::Scorecard(Scorecard&&) noexcept = default;

Scorecard& Scorecard::operator=(const Scorecard& other) {
  Scorecard copy(other);
  return *this = std::move(copy);
}

Scorecard& Scorecard::operator=(Scorecard&&) noexcept = default;

Scorecard::~Scorecard() = default;

Result<Scorecard> Scorecard::bind(const Rubric& rubric, const Input& input, const Limits& limits) {
  Diagnostics out;
  auto answers = scorecard::bind(*rubric.model(), input.parsed(), limits, out);
  out.sort();
  if (!answers) return out;
  return Scorecard(rubric.model(), *std::move(answers));
}

Result<Scorecard> Scorecard::load(const Rubric& rubric, const std::string& path,
                                  const Limits& limits) {
  auto input = Input::load(path, limits);
  if (!input) return input.error();
  return bind(rubric, *input, limits);
}

// The digest of the file no longer tells what the card holds.
void Scorecard::changed() noexcept {
  answers_->head.digest.clear();
}

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

void Scorecard::candidate(std::string_view id) {
  changed();
  answers_->head.candidate = id;
}

void Scorecard::interviewer(std::string_view id) {
  changed();
  answers_->head.interviewer = id;
}

void Scorecard::grade(std::string_view grade) {
  changed();
  answers_->head.grade = grade;
}

void Scorecard::profile(std::string_view profile) {
  changed();
  answers_->head.profile = profile;
}

Status Scorecard::date(std::string_view day) {
  if (!text::is_date(day))
    return failed({Code::bad_date, "a date is a day such as 2026-03-14", {}});
  changed();
  answers_->head.date = day;
  return {};
}

void Scorecard::id(std::string_view key, std::string_view value) {
  changed();
  auto& ids = answers_->head.ids;
  const auto at =
      std::find_if(ids.begin(), ids.end(), [&](const auto& id) { return id.first == key; });
  if (at != ids.end())
    at->second = value;
  else
    ids.emplace_back(key, value);
}

Status Scorecard::pay(std::vector<std::pair<std::string, Quantity>>& list,
                      std::string_view component, const Quantity& value) {
  if (auto fault = scorecard::check_pay(component, value)) return failed(*std::move(fault));
  changed();
  const auto at = std::find_if(list.begin(), list.end(),
                               [&](const auto& pay) { return pay.first == component; });
  if (at != list.end())
    at->second = value;
  else
    list.emplace_back(component, value);
  return {};
}

Status Scorecard::offer(std::string_view component, const Quantity& value) {
  return pay(answers_->offer, component, value);
}

Status Scorecard::peer(std::string_view component, const Quantity& value) {
  return pay(answers_->peer, component, value);
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

void Scorecard::clear() noexcept {
  changed();
  answers_->ratings.clear();
  answers_->facts.clear();
  answers_->texts.clear();
  answers_->section_has_text.assign(answers_->section_has_text.size(), false);
  answers_->warnings.clear();
}

}  // namespace assay
