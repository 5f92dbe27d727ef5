#include "scorecard/input.hpp"

#include <assay/scorecard.hpp>

namespace assay {
namespace {

std::shared_ptr<const scorecard::Parsed> parse(const SourceRef& source, const Limits& limits,
                                               Diagnostics& out) {
  const scorecard::Form form = scorecard::form_of(source->name(), source->text());
  auto parsed = scorecard::parse(source, form, limits, out);
  out.sort();
  if (!parsed || parsed->faulty) return nullptr;
  return std::make_shared<const scorecard::Parsed>(*std::move(parsed));
}

}  // namespace

Result<Input> Input::load(const std::string& path, const Limits& limits) {
  Diagnostics out;
  const SourceRef source = scorecard::read_file(path, limits, out);
  if (!source) return out;
  auto parsed = assay::parse(source, limits, out);
  if (!parsed) return out;
  return Input(std::move(parsed));
}

Result<Input> Input::parse(std::string text, std::string name, const Limits& limits) {
  Diagnostics out;
  const auto source = std::make_shared<const Source>(std::move(name), std::move(text));
  auto parsed = assay::parse(source, limits, out);
  if (!parsed) return out;
  return Input(std::move(parsed));
}

Head Input::peek(std::string text, std::string name, const Limits& limits) {
  Diagnostics unused;
  const auto source = std::make_shared<const Source>(std::move(name), std::move(text));
  const scorecard::Form form = scorecard::form_of(source->name(), source->text());
  auto parsed = scorecard::parse(source, form, limits, unused);
  return parsed ? std::move(parsed->head) : Head{};
}

const Head& Input::head() const noexcept {
  return parsed_->head;
}

const SourceRef& Input::source() const noexcept {
  return parsed_->source;
}

}  // namespace assay
