#include "scorecard/input.hpp"

#include <assay/scorecard.hpp>

#include "text/file.hpp"

namespace assay {
namespace {

// Notes may be larger than documents, and which it is shows in the name before the text is read.
std::size_t most_bytes(const std::string& path, const Limits& limits) {
  const bool notes = scorecard::form_of(path, {}) == scorecard::Form::notes;
  return notes ? limits.notes_bytes : limits.document_bytes;
}

std::shared_ptr<const scorecard::Parsed> parse(const SourceRef& source, const Limits& limits,
                                               Diagnostics& out) {
  const scorecard::Form form = scorecard::form_of(source->name(), source->text());
  auto parsed = scorecard::parse(source, form, limits, out);
  out.sort();
  return parsed ? std::make_shared<const scorecard::Parsed>(*std::move(parsed)) : nullptr;
}

}  // namespace

Result<Input> Input::load(const std::string& path, const Limits& limits) {
  Diagnostics out;
  const SourceRef source = text::read_file(path, most_bytes(path, limits), out);
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

const Head& Input::head() const noexcept {
  return parsed_->head;
}

const SourceRef& Input::source() const noexcept {
  return parsed_->source;
}

}  // namespace assay
