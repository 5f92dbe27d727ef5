// How an expression's parts are named in messages.
#include "expr/messages.hpp"

#include "expr/fault_words.hpp"

namespace assay::expr {
namespace {

constexpr std::size_t shown_bytes = 40;

}  // namespace

std::string words(const Ast& ast, std::uint32_t node) {
  std::string text{text_of(ast, node)};
  for (char& c : text)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  if (text.size() > shown_bytes) {
    std::size_t end = shown_bytes - 3;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
      --end;
    text.replace(end, std::string::npos, "...");
  }
  return is_literal(ast, node) ? text : in_quotes(text);
}

std::string described(const Unit& unit) {
  if (unit.per != Period::none) return to_string(unit);
  switch (unit.dimension) {
    case Dimension::number:
    case Dimension::count:
      return "a plain number";
    case Dimension::percent:
      return "a percent";
    case Dimension::boolean:
      return "a condition";
    case Dimension::duration:
      return "a duration";
    case Dimension::money:
      return to_string(unit);
  }
  return {};
}

std::string described(const Typed& node) {
  switch (node.kind) {
    case Kind::number:
      return described(node.unit);
    case Kind::truth:
      return "a condition";
    case Kind::level:
      return "a level";
    case Kind::basis:
      return "a basis";
    case Kind::word:
    case Kind::faulty:
      break;
  }
  return "a name";
}

std::string stated(const Ast& ast, std::uint32_t node, const Typed& typed) {
  return words(ast, node) + " is " + described(typed);
}

}  // namespace assay::expr
