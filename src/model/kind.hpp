// Which kind of document a YAML tree is.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "yaml/node.hpp"

namespace assay::model {

enum class DocumentKind : std::uint8_t { tests, guideline, scorecard, rubric };

// Told by its key, in the order above, wherever the key stands; no value for anything else.
std::optional<DocumentKind> kind_of(const yaml::Node& root) noexcept;

// "a test file", "a guideline": for messages.
std::string_view name(DocumentKind kind) noexcept;

// The key that tells the kind.
std::string_view key(DocumentKind kind) noexcept;

}  // namespace assay::model
