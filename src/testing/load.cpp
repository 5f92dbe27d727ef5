#include "model/load.hpp"

#include <array>
#include <optional>

#include <fmt/format.h>

#include "model/kind.hpp"
#include "model/names.hpp"
#include "testing/reading.hpp"
#include "text/file.hpp"
#include "text/quote.hpp"
#include "yaml/read.hpp"

namespace assay::testing {
namespace {

using model::Reader;
using yaml::Member;
using yaml::Node;

struct Draft {
  std::string id;
  const Node* rubric = nullptr;
  const Node* guideline = nullptr;
  const Node* cases = nullptr;
  const Node* properties = nullptr;
};

void read_id(const Reader& reader, const Member& field, Draft& draft) {
  const auto id = reader.text(field.value, "'tests'");
  if (!id) return;
  draft.id = *id;
  if (!model::is_document_id(*id))
    reader.error(Code::bad_id, field.value.span,
                 fmt::format("'{}' is no id of a document", text::shortened(*id)),
                 "use small letters, digits and '-'");
}

template <const Node* Draft::*part>
void keep_text(const Reader& reader, const Member& field, Draft& draft) {
  if (reader.text(field.value, fmt::format("'{}'", field.key.text))) draft.*part = &field.value;
}

template <const Node* Draft::*part>
void keep_list(const Reader& reader, const Member& field, Draft& draft) {
  if (reader.sequence(field.value, fmt::format("'{}'", field.key.text))) draft.*part = &field.value;
}

constexpr std::array<model::Field<Draft>, 5> table{{
    {{"tests", true, "an id", "what reports call it"}, read_id},
    {{"rubric", true, "a path", "the rubric, from this file"}, keep_text<&Draft::rubric>},
    {{"guideline", false, "a path", "the guideline, from this file"}, keep_text<&Draft::guideline>},
    {{"cases", false, "a list", "the cases"}, keep_list<&Draft::cases>},
    {{"properties", false, "a list", "what holds for every scorecard"},
     keep_list<&Draft::properties>},
}};

// The path as seen from the test file; none, with a report, where nothing can be read there.
std::optional<std::string> readable(const Reader& reader, const Node& node) {
  std::string path = model::beside(reader.source()->name(), node.text);
  text::FileFault fault;
  if (text::read_file(path, reader.limits().document_bytes, fault)) return path;
  reader.error(fault.code, node.span, fmt::format("{}: {}", path, fault.message), fault.help);
  return {};
}

std::optional<Rubric> load_rubric(const Reader& reader, const Node& node,
                                  const RubricLoader& rubrics) {
  const auto path = readable(reader, node);
  if (!path) return {};
  auto rubric = rubrics(*path);
  if (rubric) return *std::move(rubric);
  reader.out().append(rubric.error());
  return {};
}

std::optional<Guideline> load_guideline(const Reader& reader, const Node& node,
                                        const Rubric& rubric) {
  const auto path = readable(reader, node);
  if (!path) return {};
  auto guideline = Guideline::load(*path, rubric, reader.limits());
  if (guideline) return *std::move(guideline);
  reader.out().append(guideline.error());
  return {};
}

void read_parts(const Reader& reader, const Draft& draft, Suite& suite) {
  NotesFiles notes;
  const compensation::Bound* guideline = suite.guideline ? suite.guideline->bound().get() : nullptr;
  const Context context{reader, *suite.rubric.model(), guideline, notes};
  if (draft.cases != nullptr)
    for (const Node& node : draft.cases->items)
      read_case(context, node, suite.cases);
  if (draft.properties != nullptr)
    for (const Node& node : draft.properties->items)
      read_property(context, node, suite.properties);
}

}  // namespace

SuiteRef load(const SourceRef& source, const RubricLoader& rubrics, const Limits& limits,
              Diagnostics& out) {
  const std::size_t before = out.errors();
  auto document = yaml::read(source, limits, out);
  if (!document) return nullptr;
  const Reader reader(*document, limits, out);
  if (!model::is_document(reader, document->root, model::DocumentKind::tests)) return nullptr;
  Draft draft;
  if (!model::read_fields<Draft>(reader, document->root, "a test file", table, draft) ||
      draft.rubric == nullptr)
    return nullptr;
  auto rubric = load_rubric(reader, *draft.rubric, rubrics);
  if (!rubric) return nullptr;
  std::optional<Guideline> guideline;
  if (draft.guideline != nullptr) guideline = load_guideline(reader, *draft.guideline, *rubric);
  if (draft.guideline != nullptr && !guideline) return nullptr;
  auto suite = std::make_shared<Suite>(
      Suite{source,
            draft.id,
            model::beside(source->name(), draft.rubric->text),
            draft.guideline ? model::beside(source->name(), draft.guideline->text) : std::string(),
            *std::move(rubric),
            std::move(guideline),
            {},
            {}});
  read_parts(reader, draft, *suite);
  return out.errors() == before ? suite : nullptr;
}

SuiteRef load(const SourceRef& source, const Limits& limits, Diagnostics& out) {
  return load(
      source, [&](const std::string& path) { return Rubric::load(path, limits); }, limits, out);
}

}  // namespace assay::testing
