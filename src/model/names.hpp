// Who is called what: the namespaces of a rubric.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "expr/scope.hpp"
#include "model/draft.hpp"
#include "model/reader.hpp"

namespace assay::model {

struct Named {
  expr::SymbolKind kind{};
  std::uint32_t index = 0;  // in the list of its kind
  Span where;
};

using Names = std::map<std::string, Named, std::less<>>;

struct Namespaces {
  Names readable;  // facts, values and criteria share one
  Names inner;     // "empathy.cost": facts and criteria (index: the slot) of nested rubrics
  Names sets, flags, clauses;
};

// `[a-z0-9-]+` for documents.
bool is_document_id(std::string_view text) noexcept;
// `[a-z][a-z0-9_]*` for all that expressions name.
bool is_name(std::string_view text) noexcept;

// What to write for an id or a name that is none: "did you mean 'gpu-impact'?"
std::string id_hint(std::string_view text);
std::string name_hint(std::string_view text);

// Reports names of another form, reserved ones and those used twice; the first one keeps the name.
Namespaces declare(const Reader& reader, Draft& draft);

}  // namespace assay::model
