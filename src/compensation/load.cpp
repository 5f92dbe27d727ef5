#include "compensation/load.hpp"

#include <fmt/format.h>

#include "compensation/draft.hpp"
#include "model/kind.hpp"
#include "model/order.hpp"
#include "text/sha256.hpp"
#include "yaml/read.hpp"

namespace assay::compensation {
namespace {

// A share comes after the component that it shares; a share of itself is a cycle.
void put_in_order(const model::Reader& reader, Guideline& guideline) {
  model::Reads reads(guideline.components.size());
  for (std::size_t i = 0; i < reads.size(); ++i) {
    const Component& component = guideline.components[i];
    if (component.rule == Rule::share) reads[i].push_back(component.of);
  }
  guideline.order = model::dependency_order(reads, [&](const std::vector<std::uint32_t>& cycle) {
    std::vector<std::string> names;
    for (const std::uint32_t i : cycle)
      names.push_back(guideline.components[i].id);
    reader.error(Code::cycle, guideline.components[cycle.front()].where,
                 fmt::format("these components share one another: {}", model::circle(names)),
                 "give one of them a range or an amount");
  });
}

// A share pays in the unit of what it shares.
void check_shares(const model::Reader& reader, const Guideline& guideline) {
  for (const Component& component : guideline.components) {
    if (component.rule != Rule::share) continue;
    const Component& of = guideline.components[component.of];
    if (!(component.unit == of.unit))
      reader.error(Code::unit_mismatch, component.where,
                   fmt::format("'{}' is in {}, '{}', which it shares, in {}", component.id,
                               to_string(component.unit), of.id, to_string(of.unit)),
                   fmt::format("write unit: {}", to_string(of.unit)));
  }
}

void check_purpose(const model::Reader& reader, const Guideline& guideline, Span whole) {
  if (guideline.components.empty() && guideline.bands.empty() && !guideline.has_multiplier)
    reader.error(Code::missing_key, whole,
                 "a guideline needs 'components', 'bands' or 'multiplier'",
                 "add components: and what each pays");
}

}  // namespace

GuidelineRef load(const SourceRef& source, const Limits& limits, Diagnostics& out) {
  const std::size_t before = out.errors();
  auto document = yaml::read(source, limits, out);
  if (!document) return nullptr;
  const model::Reader reader(*document, limits, out);
  if (!model::is_document(reader, document->root, model::DocumentKind::guideline)) return nullptr;
  Draft draft = read_draft(reader, document->root);
  finish_components(reader, draft);
  finish_bands(reader, draft);
  Guideline guideline = std::move(draft.guideline);
  for (DraftComponent& component : draft.components)
    guideline.components.push_back(std::move(component.component));
  if (out.errors() == before) {
    check_shares(reader, guideline);
    put_in_order(reader, guideline);
    check_purpose(reader, guideline, document->root.span);
  }
  if (out.errors() != before) return nullptr;
  guideline.source = source;
  guideline.digest = text::sha256(source->text());
  return std::make_shared<const Guideline>(std::move(guideline));
}

}  // namespace assay::compensation
