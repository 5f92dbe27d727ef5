#include "model/kind.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace assay::model {
namespace {

struct Row {
  DocumentKind kind;
  std::string_view key, name;
  std::array<std::string_view, 9> parts;  // keys that no other kind has
};

constexpr std::size_t chief_parts = 2;  // the first of them: what such a document is about

constexpr std::array rows{
    Row{DocumentKind::tests, "tests", "a test file", {"cases", "properties"}},
    Row{DocumentKind::guideline,
        "guideline",
        "a guideline",
        {"components", "bands", "currency", "effective", "profiles", "for"}},
    Row{DocumentKind::scorecard,
        "scorecard",
        "a scorecard",
        {"ratings", "answers", "notes", "offer", "peer"}},
    Row{DocumentKind::rubric,
        "rubric",
        "a rubric",
        {"criteria", "matrix", "flags", "clauses", "phrases", "values", "scale", "min_coverage",
         "combine"}},
};

const Row& row_of(DocumentKind kind) noexcept {
  return rows[static_cast<std::size_t>(kind)];
}

// The kind that the chief parts tell, where they tell one.
std::optional<DocumentKind> kind_about(const yaml::Node& root) noexcept {
  std::optional<DocumentKind> found;
  for (const Row& row : rows)
    for (std::size_t i = 0; i < chief_parts; ++i) {
      if (root.find(row.parts[i]) == nullptr) continue;
      if (found && *found != row.kind) return std::nullopt;
      found = row.kind;
    }
  return found;
}

// The key of the kind that a document of another kind is told to be. A test file names a rubric.
yaml::Node* told_otherwise(yaml::Node& root, DocumentKind meant) noexcept {
  const auto told = kind_of(root);
  if (!told || *told == meant || root.find(key(meant)) != nullptr || meant == DocumentKind::tests)
    return nullptr;
  for (yaml::Member& member : root.members)
    if (member.key.text == key(*told)) return &member.key;
  return nullptr;
}

void report_key(const Reader& reader, const yaml::Node& told, DocumentKind meant,
                DocumentKind wanted) {
  std::string message =
      fmt::format("this looks like {}, its key says '{}'", name(meant), told.text);
  if (meant != wanted) message += fmt::format("; {} was expected", name(wanted));
  reader.error(Code::wrong_document, told.span, std::move(message),
               meant == DocumentKind::scorecard
                   ? "write scorecard: {rubric: its-id}"
                   : fmt::format("write {}: in place of {}:", key(meant), told.text));
}

void report_other(const Reader& reader, const yaml::Node& root, DocumentKind meant,
                  DocumentKind wanted) {
  const Span where = root.members.front().key.span;
  const std::string expected = fmt::format("{} was expected", name(wanted));
  if (root.find(key(meant)) != nullptr)
    reader.error(Code::wrong_document, where, fmt::format("this is {}, {}", name(meant), expected),
                 fmt::format("give a file that begins with {}:", key(wanted)));
  else
    reader.error(Code::wrong_document, where,
                 fmt::format("this looks like {} without its key '{}', {}", name(meant), key(meant),
                             expected),
                 fmt::format("write {}: and its id, or give a file that begins with {}:",
                             key(meant), key(wanted)));
}

}  // namespace

std::optional<DocumentKind> kind_of(const yaml::Node& root) noexcept {
  for (const Row& row : rows)
    if (root.find(row.key) != nullptr) return row.kind;
  return std::nullopt;
}

std::size_t parts_of(DocumentKind kind, const yaml::Node& root) noexcept {
  std::size_t count = 0;
  for (const std::string_view part : row_of(kind).parts)
    if (!part.empty() && root.find(part) != nullptr) ++count;
  return count;
}

std::optional<DocumentKind> kind_meant(const yaml::Node& root) noexcept {
  const auto told = kind_of(root);
  if (parts_of(DocumentKind::tests, root) > 0) return DocumentKind::tests;
  if (told == DocumentKind::rubric || told == DocumentKind::guideline)
    return parts_of(*told, root) > 0 ? told : kind_about(root).value_or(*told);
  if (told) return told;
  std::optional<DocumentKind> likeliest;
  std::size_t most = 0;
  for (const Row& row : rows) {
    const std::size_t parts = parts_of(row.kind, root);
    if (parts > most) likeliest = row.kind;
    most = std::max(most, parts);
  }
  return likeliest;
}

bool is_document(const Reader& reader, yaml::Node& root, DocumentKind wanted) {
  if (!reader.mapping(root, name(wanted))) return false;
  const auto meant = kind_meant(root);
  if (!meant) return true;
  yaml::Node* key = told_otherwise(root, *meant);
  if (key != nullptr) {
    report_key(reader, *key, *meant, wanted);
    // The rest is checked as if the key had been right.
    key->text = model::key(*meant);
    return *meant == wanted && *meant != DocumentKind::scorecard;
  }
  if (*meant == wanted) return true;
  report_other(reader, root, *meant, wanted);
  return false;
}

std::string_view name(DocumentKind kind) noexcept {
  return row_of(kind).name;
}

std::string_view key(DocumentKind kind) noexcept {
  return row_of(kind).key;
}

}  // namespace assay::model
