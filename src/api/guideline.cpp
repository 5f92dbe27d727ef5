#include <assay/guideline.hpp>

#include "compensation/bind.hpp"
#include "compensation/load.hpp"
#include "text/file.hpp"

namespace assay {
namespace {

std::shared_ptr<const compensation::Bound> bind(const SourceRef& source, const Rubric& rubric,
                                                const Limits& limits, Diagnostics& out) {
  if (!source) return nullptr;
  const auto guideline = compensation::load(source, limits, out);
  if (!guideline) return nullptr;
  return compensation::bind(guideline, rubric.model(), out);
}

}  // namespace

Guideline::Guideline(std::shared_ptr<const compensation::Bound> bound,
                     std::shared_ptr<const Diagnostics> warnings)
    : bound_(std::move(bound)), warnings_(std::move(warnings)) {}

Result<Guideline> Guideline::load(const std::string& path, const Rubric& rubric,
                                  const Limits& limits) {
  Diagnostics out;
  const SourceRef source = text::read_file(path, limits.document_bytes, out);
  auto bound = bind(source, rubric, limits, out);
  out.sort();
  if (!bound) return out;
  return Guideline(std::move(bound), std::make_shared<const Diagnostics>(std::move(out)));
}

Result<Guideline> Guideline::parse(std::string text, std::string name, const Rubric& rubric,
                                   const Limits& limits) {
  Diagnostics out;
  auto bound =
      bind(std::make_shared<const Source>(std::move(name), std::move(text)), rubric, limits, out);
  out.sort();
  if (!bound) return out;
  return Guideline(std::move(bound), std::make_shared<const Diagnostics>(std::move(out)));
}

std::string_view Guideline::id() const noexcept {
  return bound_->guideline->id;
}

std::string_view Guideline::version() const noexcept {
  return bound_->guideline->version;
}

std::string_view Guideline::title() const noexcept {
  return bound_->guideline->title;
}

std::string_view Guideline::digest() const noexcept {
  return bound_->guideline->digest;
}

const std::shared_ptr<const model::Rubric>& Guideline::rubric() const noexcept {
  return bound_->rubric;
}

}  // namespace assay
