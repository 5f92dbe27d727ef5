// Which kind of document a YAML tree is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/reader.hpp"
#include "yaml/node.hpp"

namespace assay::model {

enum class DocumentKind : std::uint8_t { tests, guideline, scorecard, rubric };

// Told by its key, in the order above, wherever the key stands; no value for anything else.
std::optional<DocumentKind> kind_of(const yaml::Node& root) noexcept;

// The kind that the author meant: as told, else, where the key was forgotten, by its other keys. A
// document with cases is a test file that lacks its key, whatever it is told to be, and one with
// components and nothing that a rubric has is a guideline.
std::optional<DocumentKind> kind_meant(const yaml::Node& root) noexcept;

// How many of its keys only that kind of document has.
std::size_t parts_of(DocumentKind kind, const yaml::Node& root) noexcept;

// Whether the tree can be read as the `wanted` kind; what is wrong with it is told. The key of a
// guideline that says 'rubric', or of a rubric that says 'guideline', is told and put right in the
// tree, so that the rest can be checked.
bool is_document(const Reader& reader, yaml::Node& root, DocumentKind wanted);

// "a test file", "a guideline": for messages.
std::string_view name(DocumentKind kind) noexcept;

// The key that tells the kind.
std::string_view key(DocumentKind kind) noexcept;

}  // namespace assay::model
