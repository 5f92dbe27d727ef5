#include "expr/syntax.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "expr/fault_words.hpp"
#include "expr/plain_words.hpp"
#include "expr/slip.hpp"
#include "expr/words.hpp"
#include "text/suggest.hpp"
#include "units/meant.hpp"
#include "units/names.hpp"

namespace assay::expr {
namespace {

// Operators of other languages and of typesetting; longer ones first.
constexpr Slip slips[] = {{"===", "=="}, {"!==", "!="}, {"&&", "and"}, {"||", "or"}, {"=>", ">="},
                          {"=<", "<="},  {"<>", "!="},  {"><", "!="},  {"=", "=="},  {"&", "and"},
                          {"|", "or"},   {"!", "not"},  {"≥", ">="},   {"⩾", ">="},  {"≤", "<="},
                          {"⩽", "<="},   {"≠", "!="},   {"×", "*"},    {"·", "*"},   {"÷", "/"},
                          {"−", "-"},    {"–", "-"},    {"—", "-"},    {"∧", "and"}, {"∨", "or"},
                          {"¬", "not"}};

// Words that stand between two operands.
constexpr std::string_view between_operands[] = {"near", "and", "or", "then", "else"};

constexpr std::string_view quotes[] = {"'", "\"", "`", "“", "”", "‘", "’", "«", "»", "„"};

constexpr Slip suffix_slips[] = {{"K", "k"},       {"m", "M"},        {"mil", "M"}, {"mio", "M"},
                                 {"million", "M"}, {"mn", "M"},       {"b", "B"},   {"bn", "B"},
                                 {"billion", "B"}, {"thousand", "k"}, {"G", "B"}};

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
bool is_word(char c) noexcept {
  return is_digit(c) || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_blank(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Where reading stopped, and what stands there.
struct Place {
  std::string_view text;
  std::uint32_t at;
  Span last;

  std::string_view rest() const noexcept { return text.substr(at); }
  std::string_view before() const noexcept {
    return text.substr(last.begin, last.end - last.begin);
  }
  std::string_view word() const noexcept {
    const auto end = std::find_if_not(rest().begin(), rest().end(), is_word);
    return rest().substr(0, static_cast<std::size_t>(end - rest().begin()));
  }
  // A word, else one character with all its bytes.
  std::string_view found() const noexcept {
    if (!word().empty()) return word();
    std::size_t size = 1;
    while (size < rest().size() && (static_cast<unsigned char>(rest()[size]) & 0xC0U) == 0x80U)
      ++size;
    return rest().substr(0, size);
  }
  Span span(std::string_view part) const noexcept {
    return {at, at + static_cast<std::uint32_t>(part.size())};
  }
};

std::optional<Fault> wrong_operator(const Place& place) {
  for (const Slip& slip : slips)
    if (place.rest().substr(0, slip.written.size()) == slip.written)
      return Fault{Code::wrong_operator, place.span(slip.written),
                   in_quotes(slip.written) + " is no operator of this language",
                   "did you mean " + in_quotes(slip.meant) + "?"};
  if (place.rest().substr(0, 1) == "^")
    return Fault{Code::wrong_operator, place.span("^"), "'^' is no operator of this language",
                 "write pow(base, exponent)"};
  if (place.rest().substr(0, 1) == "?")
    return Fault{Code::wrong_operator, place.span("?"), "'?' is no operator of this language",
                 "write if ... then ... else ..."};
  return std::nullopt;
}

// "... mentions(", "... near ": a phrase set is named next.
bool asks_notes(std::string_view before) noexcept {
  while (!before.empty() && is_blank(before.back()))
    before.remove_suffix(1);
  for (const std::string_view asking : {"mentions(", "count(", "near"})
    if (before.ends_with(asking)) return true;
  return false;
}

std::optional<Fault> quotation(const Place& place) {
  for (const std::string_view quote : quotes)
    if (place.rest().substr(0, quote.size()) == quote)
      return Fault{Code::expression_syntax, place.span(quote), "an expression has no quoted text",
                   asks_notes(place.text.substr(0, place.at))
                       ? "name a set of phrases, which stands under 'phrases'"
                       : "write names without quotes"};
  return std::nullopt;
}

bool starts_literal(std::string_view rest) noexcept {
  if (rest.empty()) return false;
  if (is_digit(rest[0]) || rest[0] == '.') return true;
  for (const std::string_view sign : {"$", "€", "£", "¥"})
    if (rest.substr(0, sign.size()) == sign) return true;
  return false;
}

// All that was meant as one literal: `1.2.3`, `$40m`, `5x`.
std::string_view literal_extent(std::string_view rest) noexcept {
  std::size_t size = 0;
  while (size < rest.size() && !is_word(rest[size]) && !is_blank(rest[size]) && rest[size] != '.' &&
         rest[size] != '-')
    ++size;
  while (size < rest.size() && (is_word(rest[size]) || rest[size] == '.' || rest[size] == '%'))
    ++size;
  return rest.substr(0, std::max<std::size_t>(size, 1));
}

// What the letters after a number were meant to be.
std::string literal_help(std::string_view literal) {
  std::size_t letters = literal.size();
  while (letters > 0 && is_word(literal[letters - 1]) && !is_digit(literal[letters - 1]) &&
         literal[letters - 1] != '_')
    --letters;
  const std::string number{literal.substr(0, letters)};
  const std::string_view unit = literal.substr(letters);
  if (number.empty()) return {};
  if (number.find_first_of("0123456789") == std::string::npos)
    return "write the amount straight after it, as in " + number + "40k";
  if (const std::string_view suffix = meant(suffix_slips, unit); !suffix.empty())
    return "did you mean " + number + std::string{suffix} + "?";
  if (units::duration_named(unit)) return "did you mean " + number + " " + std::string{unit} + "?";
  if (const std::string_view duration = units::duration_meant(unit); !duration.empty())
    return "did you mean " + number + " " + std::string{duration} + "?";
  return "a number is written as 12, 1_000, 0.5, 12%, $3.2M, EUR 40k or 5 hours";
}

Fault malformed(const Place& place) {
  const std::string_view literal = literal_extent(place.rest());
  return {Code::malformed_literal, place.span(literal),
          in_quotes(literal) + " is no number of this language", literal_help(literal)};
}

// `3.2 M`, `12 %`, `5 hrs`, `40k EUR`: a unit written as the language does not.
std::optional<Fault> misplaced_unit(const Place& place) {
  const std::string before{place.before()};
  if (before.empty() || !is_digit(before.back())) {
    const bool scaled = before.size() > 1 && is_digit(before[before.size() - 2]);
    if (!scaled) return std::nullopt;
  }
  if (!starts_literal(before)) return std::nullopt;
  const std::string_view found = place.found();
  const auto fault = [&](std::string help) {
    return Fault{Code::malformed_literal, place.span(found),
                 in_quotes(found) + " does not go with " + in_quotes(before), std::move(help)};
  };
  if (found == "%" || found == "percent" || found == "pct") return fault("write " + before + "%");
  if (found == "k" || found == "M" || found == "B")
    return fault("write " + before + std::string{found});
  if (const auto currency = units::currency_named(found))
    return fault("write " + std::string{found} + " " + before);
  if (const auto currency = units::currency_signed(found))
    return fault("write " + std::string{found} + before);
  if (const auto suffix = meant(suffix_slips, found);
      !suffix.empty() && found != "m" && found != "b")
    return fault("write " + before + std::string{suffix});
  if (const auto duration = units::duration_meant(found); !duration.empty())
    return fault("write " + before + " " + std::string{duration});
  return std::nullopt;
}

// `NOT a`, `a AND b`.
std::optional<Fault> capitals(const Place& place) {
  for (const auto& [text, span] :
       {std::pair{place.before(), place.last}, std::pair{place.word(), place.span(place.word())}})
    if (const std::string small = lower(text); small != text && is_keyword(small))
      return Fault{Code::wrong_operator, span, in_quotes(text) + " is written in small letters",
                   "did you mean " + in_quotes(small) + "?"};
  return std::nullopt;
}

std::optional<Fault> unknown_currency(const Place& place) {
  const std::string_view code = place.before();
  const bool capital =
      std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!capital || code.size() < 2 || code.size() > 4 || !starts_literal(place.rest()))
    return std::nullopt;
  if (code == "US" && place.rest()[0] == '$')
    return Fault{Code::malformed_literal, place.last, "'US$' is written '$'", "remove 'US'"};
  return Fault{Code::malformed_literal, place.last, in_quotes(code) + " is no currency",
               "use its ISO 4217 code, as in EUR 40k"};
}

Fault operand_missing(const Place& place) {
  if (place.rest().empty() && place.last.end == 0)
    return {Code::expression_syntax, {0, place.at}, "the expression is empty", {}};
  if (place.rest().empty())
    return {Code::expression_syntax, place.last,
            "the expression ends after " + in_quotes(place.before()), "add what it is about"};
  const std::string_view found = place.found();
  std::string help;
  const bool first = place.last.end == 0;
  if (found == "then" || found == "else") help = "write if ... then ... else ...";
  if (found == "near") help = "it stands between a quantity and a phrase set: percent near savings";
  if (first && (found == "and" || found == "or"))
    help = in_quotes(found) + " stands between two conditions";
  if (first && (found == ">" || found == "<" || found == "="))
    help = "say what is compared, as in score > 8";
  return {Code::expression_syntax, place.span(found),
          in_quotes(found) + " where a name, an amount or '(' should be", std::move(help)};
}

Fault operator_missing(const Place& place) {
  const std::string_view found = place.found();
  const bool stop = found == ";" || found == "." || found == ":";
  if (stop && place.rest().find_first_not_of(" \t\r\n", 1) == std::string_view::npos)
    return {Code::expression_syntax, place.span(found),
            in_quotes(found) + " after the end of the expression", "remove it"};
  std::string help = instead_of_words(place.before(), place.rest());
  if (help.empty() && found == ";") help = "arguments are parted by ','";
  if (help.empty()) help = text::did_you_mean(found, between_operands);
  if (help.empty()) help = "join them with and, or, a comparison, or + - * /";
  return {Code::expression_syntax, place.span(found),
          "no operator between " + in_quotes(place.before()) + " and " + in_quotes(found),
          std::move(help)};
}

}  // namespace

std::optional<Fault> stuck(std::string_view text, const Builder& builder) {
  Place place{text, builder.last().end, builder.last()};
  while (place.at < text.size() && is_blank(text[place.at]))
    ++place.at;
  const bool at_end = place.at == text.size();
  if (at_end && !builder.wants_operand()) return std::nullopt;
  if (at_end) return operand_missing(place);
  if (builder.wants_operand() && starts_literal(place.rest())) return malformed(place);
  if (!builder.wants_operand()) {
    if (auto fault = unknown_currency(place)) return fault;
    if (auto fault = misplaced_unit(place)) return fault;
  }
  if (auto fault = capitals(place)) return fault;
  if (auto fault = wrong_operator(place)) return fault;
  if (auto fault = quotation(place)) return fault;
  return builder.wants_operand() ? operand_missing(place) : operator_missing(place);
}

}  // namespace assay::expr
