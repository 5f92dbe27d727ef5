#include <algorithm>

#include <assay/rubric.hpp>

#include "model/load.hpp"
#include "model/slots.hpp"
#include "text/file.hpp"

namespace assay {
namespace {

// The value with its warnings, or the diagnostics that explain why there is none.
struct Read {
  model::RubricRef model;
  Diagnostics found;
};

Read read(const SourceRef& source, const Limits& limits) {
  Read result;
  result.model = model::load(source, model::file_opener(limits), limits, result.found);
  return result;
}

}  // namespace

Rubric::Rubric(std::shared_ptr<const model::Rubric> model,
               std::shared_ptr<const Diagnostics> warnings)
    : model_(std::move(model)), warnings_(std::move(warnings)) {}

Result<Rubric> Rubric::load(const std::string& path, const Limits& limits) {
  Diagnostics out;
  const SourceRef source = text::read_file(path, limits.document_bytes, out);
  if (!source) return out;
  auto [model, found] = read(source, limits);
  if (!model) return found;
  return Rubric(std::move(model), std::make_shared<const Diagnostics>(std::move(found)));
}

Result<Rubric> Rubric::parse(std::string text, std::string name, const Limits& limits) {
  const auto source = std::make_shared<const Source>(std::move(name), std::move(text));
  auto [model, found] = read(source, limits);
  if (!model) return found;
  return Rubric(std::move(model), std::make_shared<const Diagnostics>(std::move(found)));
}

std::string_view Rubric::id() const noexcept {
  return model_->id;
}
std::string_view Rubric::version() const noexcept {
  return model_->version;
}
std::string_view Rubric::title() const noexcept {
  return model_->title;
}
std::string_view Rubric::digest() const noexcept {
  return model_->digest;
}

std::optional<Slot> Rubric::slot(std::string_view criterion) const noexcept {
  const auto at = std::find(model_->paths.begin(), model_->paths.end(), criterion);
  if (at == model_->paths.end()) return std::nullopt;
  return Slot{static_cast<std::uint32_t>(at - model_->paths.begin())};
}

std::optional<FactSlot> Rubric::fact_slot(std::string_view fact) const noexcept {
  const auto at = model::fact_at(*model_, fact);
  return at ? std::optional(FactSlot{*at}) : std::nullopt;
}

std::optional<std::uint16_t> Rubric::level(Slot criterion, std::string_view name) const noexcept {
  const model::Criterion* found = model::criterion_at(*model_, criterion.index);
  if (found == nullptr) return std::nullopt;
  for (std::size_t i = 0; i < found->levels.size(); ++i)
    if (found->levels[i].name == name) return static_cast<std::uint16_t>(i);
  return std::nullopt;
}

}  // namespace assay
