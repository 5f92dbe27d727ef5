// What to write where a name is not known, or is one of something else.
#pragma once

#include <string>
#include <vector>

#include "expr/typed.hpp"

namespace assay::expr {

// The kinds of what may be named there, but for pay, whose fields are not the document's.
std::vector<SymbolKind> kinds_of(Role role);

// "a fact"; empty for what stands for nothing of the document.
std::string what_it_is(const Scope& scope, const std::string& name);

// How a name of another kind is read: "write answered(baseline)"; may be empty.
std::string other_use(const Scope& scope, const std::string& name, Role role);

std::string cure_of_unknown(const Scope& scope, const std::string& name, Role role);

}  // namespace assay::expr
