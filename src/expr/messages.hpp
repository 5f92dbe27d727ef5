// The wording of what is wrong with an expression's meaning; one home for each message.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "expr/typed.hpp"

namespace assay::expr {

// The author's own words for a node, shortened when long.
std::string words(const Ast& ast, std::uint32_t node);

// "a percent", "a plain number", "USD/year", "a condition".
std::string described(const Typed& node);
std::string described(const Unit& unit);

// "'idle_reduction' is a percent", "10 is a plain number".
std::string stated(const Ast& ast, std::uint32_t node, const Typed& typed);

// Two amounts that cannot be compared, added or chosen between. The caret stands at the literal, if
// one is a literal: that is what the author will change.
Fault unlike(const Ast& ast, std::uint32_t a, const Typed& left, std::uint32_t b,
             const Typed& right, const Scope& scope);
Fault no_product(const Ast& ast, std::uint32_t a, const Typed& left, std::uint32_t b,
                 const Typed& right);
Fault no_quotient(const Ast& ast, std::uint32_t a, const Typed& left, std::uint32_t b,
                  const Typed& right, const Scope& scope);

Fault wants_condition(const Ast& ast, std::uint32_t node, const Typed& typed, std::string_view who);
Fault wants_amount(const Ast& ast, std::uint32_t node, const Typed& typed, std::string_view who);
Fault wants_number(const Ast& ast, std::uint32_t node, const Typed& typed, std::string_view who);
Fault wants_unit(const Ast& ast, std::uint32_t node, const Typed& typed, const Unit& unit,
                 std::string_view who);

Fault wrong_count(const Ast& ast, std::uint32_t node, const FunctionWord& function);
Fault unknown_function(const Ast& ast, std::uint32_t node, const Scope& scope);
// A name that its place cannot take; says what else it is, or which known one is near.
Fault unknown_name(const Ast& ast, std::uint32_t node, Role role, const Scope& scope);
// Whether the name stands for anything of the document.
bool is_known(const Scope& scope, const std::string& name);
// Something else where a name is wanted: `mentions(idle-gpu)`.
Fault no_name(const Ast& ast, std::uint32_t node, Role role, const Scope& scope);
Fault unknown_level(const Ast& ast, std::uint32_t node, std::string_view criterion,
                    std::span<const std::string_view> levels);
Fault not_available(const Ast& ast, std::uint32_t node, const Scope& scope);

std::string_view role_noun(Role role) noexcept;

}  // namespace assay::expr
