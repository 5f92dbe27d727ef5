#include "model/kind.hpp"

#include <array>

namespace assay::model {
namespace {

struct Row {
  DocumentKind kind;
  std::string_view key, name;
};

constexpr std::array rows{
    Row{DocumentKind::tests, "tests", "a test file"},
    Row{DocumentKind::guideline, "guideline", "a guideline"},
    Row{DocumentKind::scorecard, "scorecard", "a scorecard"},
    Row{DocumentKind::rubric, "rubric", "a rubric"},
};

}  // namespace

std::optional<DocumentKind> kind_of(const yaml::Node& root) noexcept {
  for (const Row& row : rows)
    if (root.find(row.key) != nullptr) return row.kind;
  return std::nullopt;
}

std::string_view name(DocumentKind kind) noexcept {
  return rows[static_cast<std::size_t>(kind)].name;
}

std::string_view key(DocumentKind kind) noexcept {
  return rows[static_cast<std::size_t>(kind)].key;
}

}  // namespace assay::model
