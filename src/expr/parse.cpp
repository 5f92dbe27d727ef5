// The grammar. It says which part may follow which; how operators bind, and what is still open, is
// the builder's, whose stack is not the machine's: so no rule calls itself, and parsing is linear.
#include "expr/parse.hpp"

#include <boost/spirit/home/x3.hpp>

#include "expr/builder.hpp"
#include "expr/syntax.hpp"
#include "expr/words.hpp"
#include "units/names.hpp"

namespace assay::expr {
namespace {

namespace x3 = boost::spirit::x3;

struct BuilderTag;
struct PartsTag;
struct TextTag;

// A part of the expression, handed to the builder with its place.
template <bool (Builder::*Method)(Span)>
struct Hand {
  template <class Context>
  void operator()(const Context& context) const {
    const auto part = x3::_attr(context);
    const char* text = x3::get<TextTag>(context);
    const Span place{static_cast<std::uint32_t>(part.begin() - text),
                     static_cast<std::uint32_t>(part.end() - text)};
    x3::_pass(context) = (x3::get<BuilderTag>(context).get().*Method)(place);
  }
};

template <bool (Builder::*Method)(Span), class Parser>
auto part(const Parser& parser) {
  return x3::raw[parser][Hand<Method>{}];
}

// A piece of a literal, noted in its parts.
template <class Parser, class Note>
auto piece(const Parser& parser, Note note) {
  return x3::raw[parser][([note](const auto& context) {
    const auto range = x3::_attr(context);
    const std::string_view text{range.begin(), static_cast<std::size_t>(range.size())};
    x3::_pass(context) = note(x3::get<PartsTag>(context).get(), text);
  })];
}

bool note_digits(LiteralParts& parts, std::string_view text) {
  parts = {};
  parts.digits = text;
  return true;
}

bool note_suffix(LiteralParts& parts, std::string_view text) {
  parts.power = text == "k" ? 3 : text == "M" ? 6 : 9;
  return true;
}

bool note_percent(LiteralParts& parts, std::string_view) {
  parts.unit.dimension = Dimension::percent;
  return true;
}

bool note_duration(LiteralParts& parts, std::string_view text) {
  const auto duration = units::duration_named(text);
  if (!duration) return false;
  parts.unit.dimension = Dimension::duration;
  parts.unit.duration = *duration;
  return true;
}

bool note_period(LiteralParts& parts, std::string_view text) {
  const auto per = units::period_named(text);
  if (per) parts.unit.per = *per;
  return per.has_value();
}

// The currency stands before the digits, which begin the parts anew: it is noted again after them.
struct NoteMoney {
  bool operator()(LiteralParts& parts, std::string_view text) const {
    const std::size_t sign = text.find_first_of("0123456789.");
    std::string_view currency = text.substr(0, sign);
    while (!currency.empty() && (currency.back() == ' ' || currency.back() == '\t' ||
                                 currency.back() == '\n' || currency.back() == '\r'))
      currency.remove_suffix(1);
    const auto known = currency.size() == 3 && currency[0] >= 'A' && currency[0] <= 'Z'
                           ? units::currency_named(currency)
                           : units::currency_signed(currency);
    if (!known) return false;
    parts.unit.dimension = Dimension::money;
    parts.unit.currency = *known;
    return true;
  }
};

const auto blank = x3::char_(" \t\r\n");
const auto digit = x3::char_("0-9");
const auto letter = x3::char_("A-Za-z_");
const auto word_character = x3::char_("A-Za-z0-9_");
const auto word_end = !word_character;

auto keyword(const char* text) {
  return x3::lexeme[x3::lit(text) >> word_end];
}

// Literals.
const auto digits = +digit >> *('_' >> +digit);
const auto exponent = x3::char_("eE") >> -x3::char_("+-") >> +digit;
const auto number = ((digits >> -('.' >> -digits)) | ('.' >> digits)) >> -exponent;
const auto amount = piece(number, note_digits) >> -piece(x3::char_("kMB"), note_suffix);
const auto code = x3::char_("A-Z") >> x3::char_("A-Z") >> x3::char_("A-Z") >> +blank;
const auto sign = x3::lit("$") | "€" | "£" | "¥";
const auto word = +x3::char_("a-z") >> word_end;
const auto money = piece((sign | code) >> amount, NoteMoney{});
const auto plain = amount >>
                   -(piece(x3::lit('%'), note_percent) | (+blank >> piece(word, note_duration)));
const auto period = '/' >> piece(word, note_period);
const auto literal_end = !(word_character | '.' >> digit | '%');
const auto literal = x3::lexeme[(money | plain) >> -period >> literal_end];

// Names.
const auto identifier =
    x3::lexeme[letter >> *word_character >> *('.' >> letter >> *word_character)];
const auto reserved = keyword("and") | keyword("else") | keyword("false") | keyword("if") |
                      keyword("near") | keyword("not") | keyword("or") | keyword("then") |
                      keyword("true");
const auto name = identifier - reserved;
const auto truth = keyword("true") | keyword("false");
const auto near = name >> keyword("near") >> name;
const auto empty_call = name >> '(' >> ')';
// By far the most operands, told from all others at once: no literal begins so.
const auto mere_name = &x3::char_("a-z_") >> name >> !x3::lit('(') >> !keyword("near");

// What may stand before an operand, operands, and what joins two.
const auto opening = part<&Builder::open>(x3::lit('(')) | part<&Builder::minus>(x3::lit('-')) |
                     part<&Builder::inversion>(keyword("not")) |
                     part<&Builder::condition>(keyword("if")) |
                     part<&Builder::call>(name >> '(' >> !x3::lit(')'));
const auto atom = part<&Builder::name>(mere_name) | part<&Builder::literal>(literal) |
                  part<&Builder::truth>(truth) | part<&Builder::near>(near) |
                  part<&Builder::empty_call>(empty_call) | part<&Builder::name>(name);
const auto closing = part<&Builder::close>(x3::lit(')'));
const auto comparison =
    x3::lit("<=") | ">=" | "==" | "!=" | ('<' >> !x3::char_(">")) | ('>' >> !x3::char_("<"));
const auto operation =
    part<&Builder::binary>(comparison | x3::char_("+*/") | '-' | keyword("and") | keyword("or"));
const auto link = operation | part<&Builder::comma>(x3::lit(',')) |
                  part<&Builder::then>(keyword("then")) |
                  part<&Builder::otherwise>(keyword("else"));
const auto operand = *opening >> atom;
const auto expression = operand >> *closing >> *(link >> operand >> *closing);

}  // namespace

std::optional<Ast> parse(std::string_view text, const Limits& limits, Faults& faults) {
  if (text.size() > limits.expression_bytes) {
    faults.push_back({Code::expression_too_long,
                      {0, static_cast<std::uint32_t>(text.size())},
                      "the expression is " + std::to_string(text.size()) + " bytes long, " +
                          std::to_string(limits.expression_bytes) + " are allowed",
                      "name parts of it under 'values'"});
    return std::nullopt;
  }
  Builder builder{text, limits, faults};
  const char* at = text.data();
  const auto grammar = x3::with<TextTag>(text.data())[x3::with<PartsTag>(
      std::ref(builder.parts))[x3::with<BuilderTag>(std::ref(builder))[expression]]];
  x3::phrase_parse(at, text.data() + text.size(), grammar, blank);
  if (builder.failed()) return std::nullopt;
  if (auto fault = stuck(text, builder)) {
    faults.push_back(std::move(*fault));
    return std::nullopt;
  }
  return builder.finish();
}

std::optional<Quantity> parse_literal(std::string_view text) noexcept {
  LiteralParts parts;
  Quantity value;
  bool minus = false;
  const auto trimmed = text.find_first_not_of(" \t\r\n");
  if (trimmed == std::string_view::npos) return std::nullopt;
  text.remove_prefix(trimmed);
  text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
  if (text == "true" || text == "True" || text == "TRUE") return boolean(true);
  if (text == "false" || text == "False" || text == "FALSE") return boolean(false);
  if (text.front() == '-' || text.front() == '+') {
    minus = text.front() == '-';
    text.remove_prefix(1);
  }
  const char* at = text.data();
  const char* end = at + text.size();
  const auto grammar = x3::with<PartsTag>(std::ref(parts))[literal];
  if (!x3::parse(at, end, grammar) || at != end) return std::nullopt;
  if (read(parts, value) != Reading::fine) return std::nullopt;
  if (minus) value.value = -value.value;
  return value;
}

}  // namespace assay::expr
