#include "model/reader.hpp"

#include <array>

#include <fmt/format.h>

#include "expr/literal_cure.hpp"
#include "text/quote.hpp"
#include "text/suggest.hpp"

namespace assay::model {
namespace {

using text::quoted;
using yaml::Kind;

std::string_view trim(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  while (!text.empty() && blank(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && blank(text.back()))
    text.remove_suffix(1);
  return text;
}

bool digit(char c) {
  return c >= '0' && c <= '9';
}

// `.nan`, `.inf` and their like, by the core rules.
bool not_finite(std::string_view text) {
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  constexpr std::array<std::string_view, 6> forms{".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF"};
  for (const std::string_view form : forms)
    if (text == form) return true;
  return false;
}

// `0x1F` and `0o17` of the core rules.
std::optional<Decimal> radix(std::string_view text) {
  const bool hex = text.starts_with("0x"), octal = text.starts_with("0o");
  if ((!hex && !octal) || text.size() < 3 || text.size() > 14) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text.substr(2)) {
    int d = digit(c) ? c - '0' : -1;
    if (hex && c >= 'a' && c <= 'f') d = c - 'a' + 10;
    if (hex && c >= 'A' && c <= 'F') d = c - 'A' + 10;
    if (d < 0 || (octal && d > 7)) return std::nullopt;
    value = value * (hex ? 16 : 8) + d;
  }
  return Decimal(value);
}

// Completes the core rules' `.5` and `5.` to what Decimal reads.
std::string completed(std::string_view text) {
  if (text.find('.') != text.rfind('.')) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool before = i > 0 && digit(text[i - 1]);
    const bool after = i + 1 < text.size() && digit(text[i + 1]);
    if (text[i] == '.' && !before && after) out += '0';
    if (text[i] == '.' && before && !after) continue;
    out += text[i];
  }
  return out;
}

// Digits of the coefficient but for leading zeros.
std::size_t significant_digits(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    if (c == 'e' || c == 'E') break;
    if (digit(c) && (count > 0 || c != '0')) ++count;
  }
  return count;
}

// [+-] digits [. digits] [e [+-] digits], as Decimal::parse reads, of any length.
bool number_form(std::string_view text) {
  std::size_t i = 0;
  const auto digits = [&] {
    const std::size_t from = i;
    while (i < text.size() && digit(text[i]))
      ++i;
    return i > from;
  };
  if (i < text.size() && (text[i] == '-' || text[i] == '+')) ++i;
  if (!digits()) return false;
  if (i < text.size() && text[i] == '.') {
    ++i;
    if (!digits()) return false;
  }
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    ++i;
    if (i < text.size() && (text[i] == '-' || text[i] == '+')) ++i;
    if (!digits()) return false;
  }
  return i == text.size();
}

// `- none: 0` loses its dash, `- {id: none, points: 0}` has its name before the rest.
std::string without_dash(const yaml::Node& first) {
  constexpr std::array<std::string_view, 5> naming{"id", "name", "label", "level", "key"};
  for (const std::string_view key : naming)
    if (const yaml::Node* name = first.find(key); name != nullptr && first.members.size() > 1) {
      const yaml::Member& other = first.members[first.members[0].key.text == key ? 1 : 0];
      return fmt::format("write {}: {{{}: {}}}", text::shortened(name->text), other.key.text,
                         other.value.is_scalar() ? text::shortened(other.value.text) : "...");
    }
  return "leave out the '-'";
}

// What to type where a list stands for a mapping.
std::string as_mapping(const yaml::Node& node) {
  if (!node.is_sequence() || node.items.empty()) return {};
  const yaml::Node& first = node.items.front();
  if (first.is_mapping()) return without_dash(first);
  const bool name = first.is_scalar() && !first.text.empty() && !digit(first.text.front());
  if (!name) return "";
  std::string all;
  for (const yaml::Node& item : node.items)
    if (all.size() < 60) all += fmt::format("{}{}: ...", all.empty() ? "" : ", ", item.text);
  return fmt::format("write {{{}}}", all);
}

// What to type where a list or a mapping stands for an expression.
std::string expression_cure(const yaml::Node& node) {
  if (node.is_null()) return "write a condition, as in score > 8, or leave the key out";
  if (node.is_sequence() && node.items.size() == 1 && node.items[0].is_scalar())
    return fmt::format("write {}", text::shortened(node.items[0].text));
  if (node.is_sequence()) return "write one expression; and, or join conditions";
  const yaml::Member* first = node.members.empty() ? nullptr : &node.members.front();
  if (first != nullptr && (first->key.text == "all" || first->key.text == "any"))
    return fmt::format("join conditions with {}", first->key.text == "all" ? "and" : "or");
  if (first != nullptr && node.members.size() == 1 && first->value.is_scalar())
    return fmt::format("write it as text: \"{} >= {}\"", text::shortened(first->key.text),
                       text::shortened(first->value.text));
  return "write it as text: score > 8";
}

// The two ends that were meant by `0-10`, `1 to 5`, `[0, 10]`, `{min: 0, max: 10}`, `0%..100%` or,
// from 0, by `10`.
std::string range_cure(const yaml::Node& node) {
  std::vector<std::string> ends;
  const auto take = [&](std::string_view text) {
    while (!text.empty() && !digit(text.back()))
      text.remove_suffix(1);
    while (!text.empty() && !digit(text.front()) && text.front() != '-')
      text.remove_prefix(1);
    if (Decimal::parse(text)) ends.emplace_back(text);
  };
  for (const yaml::Node& item : node.items)
    take(item.text);
  for (const yaml::Member& member : node.members)
    take(member.value.text);
  const std::string& text = node.text;
  for (const std::string_view between : {"...", "..", "-", "\u2013", " to ", ":"}) {
    const std::size_t at = ends.empty() ? text.find(between, 1) : std::string::npos;
    if (at == std::string::npos) continue;
    take(std::string_view(text).substr(0, at));
    take(std::string_view(text).substr(at + between.size()));
  }
  if (ends.empty() && Decimal::parse(text)) ends = {"0", text};
  return ends.size() == 2 ? fmt::format("write {}..{}", ends[0], ends[1]) : "";
}

// What to type where something else stands for a list.
std::string as_sequence(const yaml::Node& node) {
  if (node.is_scalar()) return fmt::format("write [{}]", node.text);
  if (!node.is_mapping()) return "";
  if (node.members.empty()) return "begin each entry with '- '";
  const yaml::Member& first = node.members.front();
  const std::string name = text::shortened(first.key.text);
  return first.value.is_mapping() ? fmt::format("begin each entry with '- ': - id: {}", name)
                                  : fmt::format("begin each entry with '- ': - {}: ...", name);
}

}  // namespace

std::string found(const yaml::Node& node) {
  switch (node.kind) {
    case Kind::null:
      return "nothing";
    case Kind::sequence:
      return "a list";
    case Kind::mapping:
      return "a mapping";
    case Kind::scalar:
      break;
  }
  return quoted(node.text);
}

std::string alternatives(std::span<const std::string_view> words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " or " : ", ";
    out += words[i];
  }
  return out;
}

void Reader::error(Code code, Span where, std::string message, std::string help) const {
  out_.error(code, source(), where, std::move(message), std::move(help));
}

void Reader::error(Code code, Span where, std::string message, std::string note, Span other) const {
  Diagnostic diagnostic{Severity::error, code, std::move(message), where, source(), {}, {}};
  diagnostic.notes.push_back({std::move(note), other, source()});
  out_.add(std::move(diagnostic));
}

void Reader::warning(Code code, Span where, std::string message, std::string help) const {
  out_.warning(code, source(), where, std::move(message), std::move(help));
}

void Reader::report(const yaml::Node& scalar, const expr::Faults& faults) const {
  if (faults.empty()) return;
  const text::OffsetMap map = yaml::offsets(document_, scalar);
  for (const expr::Fault& fault : faults)
    error(fault.code, map.file(fault.where), fault.message, fault.help);
}

void Reader::warn(const yaml::Node& scalar, const expr::Faults& faults) const {
  if (faults.empty()) return;
  const text::OffsetMap map = yaml::offsets(document_, scalar);
  for (const expr::Fault& fault : faults)
    warning(fault.code, map.file(fault.where), fault.message, fault.help);
}

bool Reader::mapping(const yaml::Node& node, std::string_view what) const {
  if (node.is_mapping()) return true;
  error(Code::wrong_form, node.span,
        fmt::format("{} must be a mapping, found {}", what, found(node)), as_mapping(node));
  return false;
}

bool Reader::sequence(const yaml::Node& node, std::string_view what) const {
  if (node.is_sequence()) return true;
  error(Code::wrong_form, node.span, fmt::format("{} must be a list, found {}", what, found(node)),
        as_sequence(node));
  return false;
}

bool Reader::scalar(const yaml::Node& node, std::string_view what, std::string_view wanted) const {
  if (node.is_scalar()) return true;
  error(Code::wrong_form, node.span,
        fmt::format("{} must be {}, found {}", what, wanted, found(node)));
  return false;
}

std::optional<std::string> Reader::text(const yaml::Node& node, std::string_view what) const {
  if (!scalar(node, what, "text")) return std::nullopt;
  return node.text;
}

std::optional<bool> Reader::boolean(const yaml::Node& node, std::string_view what) const {
  if (!scalar(node, what, "true or false")) return std::nullopt;
  if (node.text == "true" || node.text == "True" || node.text == "TRUE") return true;
  if (node.text == "false" || node.text == "False" || node.text == "FALSE") return false;
  const bool yes = node.text == "yes" || node.text == "on" || node.text == "1";
  const bool no = node.text == "no" || node.text == "off" || node.text == "0";
  error(Code::wrong_form, node.span,
        fmt::format("{} must be true or false, found {}", what, found(node)),
        yes  ? "did you mean true?"
        : no ? "did you mean false?"
             : "");
  return std::nullopt;
}

std::optional<Decimal> Reader::decimal(std::string_view text, Span where,
                                       std::string_view what) const {
  if (not_finite(text)) {
    error(Code::not_finite, where,
          fmt::format("{} must be a finite number, found '{}'", what, text));
    return std::nullopt;
  }
  if (const auto value = radix(text)) return value;
  const std::string core = completed(text);
  if (number_form(core)) {
    if (const auto value = Decimal::parse(core)) return value;
    if (significant_digits(core) > 18) {
      error(Code::too_many_digits, where,
            fmt::format("{} has {} significant digits, at most 18 are exact", quoted(text),
                        significant_digits(core)));
    } else {
      error(Code::number_overflow, where,
            fmt::format("{} is too large or too small", quoted(text)));
    }
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Quantity> Reader::quantity(const yaml::Node& node, std::string_view what) const {
  if (!scalar(node, what, "a number")) return std::nullopt;
  const std::string_view text = trim(node.text);
  const std::size_t errors = out_.errors();
  if (const auto value = decimal(text, node.span, what)) return assay::number(*value);
  if (out_.errors() != errors) return std::nullopt;
  expr::Faults faults;
  if (const auto literal = expr::parse_literal(text)) return literal;
  // A faulty literal has a more telling message than "not a number": too many digits, say.
  if (significant_digits(text) > 18) {
    error(Code::too_many_digits, node.span,
          fmt::format("{} has more than 18 significant digits", quoted(text)));
  } else {
    error(Code::bad_number, node.span,
          fmt::format("{} must be a number, found {}", what, found(node)),
          expr::literal_cure(text));
  }
  return std::nullopt;
}

std::optional<Decimal> Reader::number(const yaml::Node& node, std::string_view what,
                                      std::string_view percent_help) const {
  const auto value = quantity(node, what);
  if (!value) return std::nullopt;
  const Dimension dimension = value->unit.dimension;
  if (dimension == Dimension::number || dimension == Dimension::count) return value->value;
  error(Code::unit_mismatch, node.span,
        fmt::format("{} must be a plain number, found {}", what, found(node)),
        dimension == Dimension::percent && value->unit.per == Period::none
            ? std::string(percent_help.empty() ? "write it without the %" : percent_help)
            : "");
  return std::nullopt;
}

std::optional<int> Reader::whole(const yaml::Node& node, std::string_view what, int low,
                                 int high) const {
  const auto value = number(node, what);
  if (!value) return std::nullopt;
  for (int i = low; i <= high; ++i)
    if (*value == Decimal(i)) return i;
  error(Code::out_of_range, node.span,
        fmt::format("{} must be a whole number from {} to {}, found {}", what, low, high,
                    found(node)));
  return std::nullopt;
}

std::optional<std::size_t> Reader::word(const yaml::Node& node, std::string_view what,
                                        std::span<const std::string_view> words) const {
  const std::string wanted = alternatives(words);
  if (!scalar(node, what, wanted)) return std::nullopt;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (node.text == words[i]) return i;
  error(Code::unknown_word, node.span,
        fmt::format("{} must be {}, found {}", what, wanted, found(node)),
        text::did_you_mean(node.text, words));
  return std::nullopt;
}

std::optional<std::pair<Decimal, Decimal>> Reader::range(const yaml::Node& node,
                                                         std::string_view what) const {
  const std::size_t errors = out_.errors();
  if (!node.is_scalar()) {
    error(Code::wrong_form, node.span,
          fmt::format("{} must be a range such as 0..10, found {}", what, found(node)),
          range_cure(node));
    return std::nullopt;
  }
  const std::size_t dots = node.text.find("..");
  // `0...10` would run to .10.
  const bool three = dots != std::string::npos && node.text.size() > dots + 3 &&
                     node.text[dots + 2] == '.' && digit(node.text[dots + 3]);
  if (dots != std::string::npos && !three) {
    const std::string_view text = node.text;
    const auto low = decimal(trim(text.substr(0, dots)), node.span, what);
    const auto high = decimal(trim(text.substr(dots + 2)), node.span, what);
    if (low && high) return std::pair{*low, *high};
  }
  if (out_.errors() == errors)
    error(Code::bad_range, node.span,
          fmt::format("{} must be a range such as 0..10, found {}", what, found(node)),
          range_cure(node));
  return std::nullopt;
}

std::optional<expr::Ast> Reader::expression(const yaml::Node& node, std::string_view what) const {
  if (!node.is_scalar()) {
    error(Code::wrong_form, node.span,
          fmt::format("{} must be an expression, found {}", what, found(node)),
          expression_cure(node));
    return std::nullopt;
  }
  expr::Faults faults;
  auto ast = expr::parse(node.text, limits_, faults);
  report(node, faults);
  if (!faults.empty()) return std::nullopt;
  return ast;
}

}  // namespace assay::model
