#include "expr/words.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "expr/parse.hpp"
#include "units/names.hpp"

namespace assay::expr {
namespace {

// In the order of Function.
constexpr FunctionWord functions[] = {
    {"min", Function::min, 1, any_number, "one amount or more", "(a, b)"},
    {"max", Function::max, 1, any_number, "one amount or more", "(a, b)"},
    {"clamp", Function::clamp, 3, 3, "an amount, the least and the most it may be",
     "(a, low, high)"},
    {"abs", Function::abs, 1, 1, "one amount", "(a)"},
    {"round", Function::round, 1, 2, "an amount and, if not 0, the number of decimals", "(a, 2)"},
    {"floor", Function::floor, 1, 1, "one amount", "(a)"},
    {"ceil", Function::ceil, 1, 1, "one amount", "(a)"},
    {"sqrt", Function::sqrt, 1, 1, "one number", "(a)"},
    {"log10", Function::log10, 1, 1, "one number", "(a)"},
    {"ln", Function::ln, 1, 1, "one number", "(a)"},
    {"exp", Function::exp, 1, 1, "one number", "(a)"},
    {"pow", Function::pow, 2, 2, "a number and the power to raise it to", "(a, 2)"},
    {"has", Function::has, 1, 1, "the name of a fact", "(fact)"},
    {"default", Function::default_, 2, 2, "the name of a fact and what it is when missing",
     "(fact, 0)"},
    {"answered", Function::answered, 1, 1, "the name of a criterion", "(criterion)"},
    {"level", Function::level, 1, 1, "the name of a criterion", "(criterion)"},
    {"basis", Function::basis, 1, 1, "the name of a criterion", "(criterion)"},
    {"flag", Function::flag, 1, 1, "the name of a flag", "(flag)"},
    {"clause", Function::clause, 1, 1, "the name of a clause", "(clause)"},
    {"mentions", Function::mentions, 1, 1, "the name of a phrase set", "(set)"},
    {"count", Function::count, 1, 1, "the name of a phrase set", "(set)"},
    {"projected", Function::projected, 1, 1, "a question to the notes, as 'mentions(set)'",
     "(mentions(set))"},
    {"negated", Function::negated, 1, 1, "a question to the notes, as 'mentions(set)'",
     "(mentions(set))"},
    {"attributed", Function::attributed, 1, 1, "a question to the notes, as 'mentions(set)'",
     "(mentions(set))"},
    {"doubted", Function::doubted, 1, 1, "a question to the notes, as 'mentions(set)'",
     "(mentions(set))"},
    {"any", Function::any, 1, 1, "a question to the notes, as 'mentions(set)'", "(mentions(set))"},
    {"peer", Function::peer, 1, 1, "the name of a pay field", "(base)"},
    {"offer", Function::offer, 1, 1, "the name of a pay field", "(base)"},
};

constexpr auto names = [] {
  std::array<std::string_view, std::size(functions)> list{};
  for (std::size_t i = 0; i < list.size(); ++i)
    list[i] = functions[i].name;
  return list;
}();

constexpr std::string_view keywords[] = {"and", "else", "false", "if",  "near",
                                         "not", "or",   "then",  "true"};

// By QuantityWord and by ResultSlot.
constexpr std::string_view quantities[] = {"percent", "money", "duration",
                                           "number",  "count", "quantity"};
constexpr std::string_view results[] = {"score", "coverage", "bounds.low", "bounds.high",
                                        "multiplier"};

template <class Enum, std::size_t n>
std::optional<Enum> index_of(const std::string_view (&list)[n], std::string_view name) noexcept {
  const auto* at = std::find(std::begin(list), std::end(list), name);
  if (at == std::end(list)) return std::nullopt;
  return static_cast<Enum>(at - std::begin(list));
}

}  // namespace

const FunctionWord* function_named(std::string_view name) noexcept {
  for (const FunctionWord& word : functions)
    if (word.name == name) return &word;
  return nullptr;
}

const FunctionWord& word_of(Function function) noexcept {
  return functions[static_cast<std::size_t>(function)];
}

std::span<const std::string_view> function_names() noexcept {
  return names;
}

std::optional<QuantityWord> quantity_word(std::string_view name) noexcept {
  return index_of<QuantityWord>(quantities, name);
}

std::optional<ResultSlot> result_named(std::string_view name) noexcept {
  return index_of<ResultSlot>(results, name);
}

std::span<const std::string_view> result_names() noexcept {
  return results;
}

bool is_keyword(std::string_view name) noexcept {
  return std::find(std::begin(keywords), std::end(keywords), name) != std::end(keywords);
}

bool is_reserved(std::string_view name) noexcept {
  return is_keyword(name) || function_named(name) || quantity_word(name) || result_named(name) ||
         name == "bounds" || name == "bool" || units::duration_named(name) ||
         units::period_named(name);
}

}  // namespace assay::expr
