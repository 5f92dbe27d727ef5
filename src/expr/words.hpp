// The words of the language: one table each for the grammar, the checker and "did you mean".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "expr/scope.hpp"

namespace assay::expr {

enum class Function : std::uint8_t {
  min,
  max,
  clamp,
  abs,
  round,
  floor,
  ceil,
  sqrt,
  log10,
  ln,
  exp,
  pow,  // of numbers
  has,
  default_,  // of a fact
  answered,
  level,
  basis,  // of a criterion
  flag,
  clause,
  mentions,
  count,  // of a phrase set
  projected,
  negated,
  attributed,
  doubted,
  any,  // of notes functions
  peer,
  offer,  // of a pay field
};

inline constexpr std::uint8_t any_number = UINT8_MAX;

struct FunctionWord {
  std::string_view name;
  Function function{};
  std::uint8_t least = 1, most = 1;  // arguments
  std::string_view takes;            // "one number", for messages
  std::string_view like;             // "(a, b)": what to write
};

const FunctionWord* function_named(std::string_view name) noexcept;
const FunctionWord& word_of(Function function) noexcept;
std::span<const std::string_view> function_names() noexcept;

std::optional<QuantityWord> quantity_word(std::string_view name) noexcept;
std::optional<ResultSlot> result_named(std::string_view name) noexcept;
std::span<const std::string_view> result_names() noexcept;  // by ResultSlot
bool is_keyword(std::string_view name) noexcept;

}  // namespace assay::expr
