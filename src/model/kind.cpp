#include "model/kind.hpp"

#include <algorithm>
#include <array>

namespace assay::model {
namespace {

struct Row {
  DocumentKind kind;
  std::string_view key, name;
  std::array<std::string_view, 9> parts;  // keys that no other kind has
};

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

std::string misfit(const yaml::Node& root, DocumentKind wanted) {
  const auto meant = kind_meant(root);
  if (!meant || *meant == wanted) return {};
  const bool told = root.find(key(*meant)) != nullptr;
  return std::string(told ? "this is " : "this looks like ") + std::string(name(*meant)) +
         (told ? "" : " without its key '" + std::string(key(*meant)) + "'") + ", " +
         std::string(name(wanted)) + " was expected";
}

std::string_view name(DocumentKind kind) noexcept {
  return row_of(kind).name;
}

std::string_view key(DocumentKind kind) noexcept {
  return row_of(kind).key;
}

}  // namespace assay::model
