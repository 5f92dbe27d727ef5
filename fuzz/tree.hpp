// What holds for every tree, whatever the bytes were.
#pragma once

#include <cstdlib>
#include <optional>

#include "yaml/node.hpp"
#include "yaml/scalar.hpp"

namespace assay::fuzz {

inline void require(bool condition) {
  if (!condition) std::abort();
}

// Spans lie in the text and in their parents'; every scalar is found again at its place.
inline void check_tree(const yaml::Document& document, const yaml::Node& node, Span parent) {
  require(node.span.begin <= node.span.end);
  require(node.span.begin >= parent.begin && node.span.end <= parent.end);
  if (node.is_scalar()) {
    const auto map = yaml::offsets(document, node);
    for (std::uint32_t i = 0; i < node.text.size(); ++i)
      require(map.file(i) <= document.source->text().size());
  }
  for (const yaml::Node& item : node.items)
    check_tree(document, item, node.span);
  for (const yaml::Member& member : node.members) {
    check_tree(document, member.key, node.span);
    check_tree(document, member.value, node.span);
  }
}

inline void check(const std::optional<yaml::Document>& document, Diagnostics out) {
  require(document.has_value() || out.has_errors());
  out.sort();
  out.render();
  if (!document) return;
  const auto size = static_cast<std::uint32_t>(document->source->text().size());
  check_tree(*document, document->root, {0, size});
}

}  // namespace assay::fuzz
