#include <algorithm>

#include <assay/scorecard.hpp>

#include <fmt/format.h>

#include "api/failed.hpp"
#include "scorecard/answers.hpp"
#include "scorecard/bind.hpp"
#include "scorecard/input.hpp"
#include "scorecard/values.hpp"
#include "text/date.hpp"
#include "text/quote.hpp"

namespace assay {

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
  Diagnostics out;
  const SourceRef source = scorecard::read_file(path, limits, out);
  if (!source) return out;
  return read(rubric, source, limits, std::move(out));
}

Result<Scorecard> Scorecard::parse(const Rubric& rubric, std::string text, std::string name,
                                   const Limits& limits) {
  return read(rubric, std::make_shared<const Source>(std::move(name), std::move(text)), limits, {});
}

// A faulty head does not keep the answers from being checked.
Result<Scorecard> Scorecard::read(const Rubric& rubric, const SourceRef& source,
                                  const Limits& limits, Diagnostics out) {
  const auto form = scorecard::form_of(source->name(), source->text());
  const auto parsed = scorecard::parse(source, form, limits, out);
  auto answers = parsed ? scorecard::bind(*rubric.model(), *parsed, limits, out) : std::nullopt;
  out.sort();
  if (!answers || parsed->faulty) return out;
  return Scorecard(rubric.model(), *std::move(answers));
}

// The digest of the file no longer tells what the card holds.
void Scorecard::changed() noexcept {
  answers_->head.digest.clear();
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
    return failed({Code::bad_date,
                   fmt::format("a date is a day such as 2026-03-14, found {}", text::quoted(day)),
                   {}});
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

Status Scorecard::pay(Pay& list, std::string_view component, std::string_view value) {
  scorecard::Fault fault;
  const auto read = scorecard::read_pay(component, value, fault);
  return read ? pay(list, component, *read) : failed(std::move(fault));
}

Status Scorecard::pay(Pay& list, std::string_view component, const Quantity& value) {
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

Status Scorecard::offer(std::string_view component, std::string_view value) {
  return pay(answers_->offer, component, value);
}

Status Scorecard::peer(std::string_view component, const Quantity& value) {
  return pay(answers_->peer, component, value);
}

Status Scorecard::peer(std::string_view component, std::string_view value) {
  return pay(answers_->peer, component, value);
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
