#include <fmt/format.h>

#include "scorecard/values.hpp"
#include "testing/expect.hpp"
#include "text/quote.hpp"

namespace assay::testing {
namespace {

using yaml::Node;

// What the author wrote, on one line.
std::string written(const Context& context, const Node& node) {
  if (node.style == yaml::Style::literal || node.style == yaml::Style::folded)
    return text::shortened(
        std::string_view(node.text).substr(0, node.text.find_last_not_of('\n') + 1));
  const std::string_view text = context.reader.source()->text();
  return text::shortened(text.substr(node.span.begin, node.span.end - node.span.begin));
}

// Puts one end into `unit`. A plain number counts in the unit itself where `plain_too`.
bool put_in_unit(const Context& context, const Node& node, std::string_view path, const Unit& unit,
                 bool plain_too, Quantity& end) {
  if (is_plain_number(end.unit) && end.unit.per == Period::none &&
      (plain_too || is_plain_number(unit))) {
    end.unit = unit;
    return true;
  }
  model::Fact like;
  like.id = path;
  like.unit = unit;
  scorecard::Fault fault;
  const auto value = scorecard::convert_fact(like, end, fault);
  if (!value) {
    context.reader.error(fault.code, node.span, fault.message, fault.help);
    return false;
  }
  end = {value->value, unit};
  return true;
}

}  // namespace

Expectation expectation(const Context& context, Aspect aspect, std::string path, const Node& node) {
  Expectation expectation;
  expectation.aspect = aspect;
  expectation.path = std::move(path);
  expectation.where = node.span;
  expectation.text = written(context, node);
  return expectation;
}

void report_form(const Context& context, const Node& node, std::string_view path,
                 std::string_view example) {
  context.reader.error(
      Code::bad_expectation, node.span,
      fmt::format("'{}' is a value, a condition or a range, found {}", path, model::found(node)),
      fmt::format("write {}, \"> {}\" or a range such as 1..2", example, example));
}

std::optional<ValueCheck> value_check(const Context& context, const Node& node,
                                      std::string_view path, std::string_view example) {
  if (node.is_null()) return ValueCheck{ValueCheck::Form::absent, {}, {}};
  auto check = node.is_scalar() ? parse_value_check(node.text) : std::nullopt;
  if (!check) report_form(context, node, path, example);
  return check;
}

void expect_value(const ExpectTarget& target, Expectation expectation, const Node& node,
                  const Unit& unit, bool plain_too, std::string_view example) {
  auto check = value_check(target.context, node, expectation.path, example);
  if (!check) return;
  if (check->form != ValueCheck::Form::absent &&
      (!put_in_unit(target.context, node, expectation.path, unit, plain_too, check->low) ||
       (check->form == ValueCheck::Form::range &&
        !put_in_unit(target.context, node, expectation.path, unit, plain_too, check->high))))
    return;
  if (check->form == ValueCheck::Form::range && check->high.value < check->low.value) {
    target.context.reader.error(
        Code::bad_range, node.span,
        fmt::format("'{}' is a range whose end is below its start", expectation.path),
        "write the lower end first");
    return;
  }
  expectation.value = *check;
  target.list.push_back(std::move(expectation));
}
void expect_word(const ExpectTarget& target, Expectation expectation, const Node& node,
                 std::span<const std::string_view> words) {
  const auto word = target.context.reader.word(node, fmt::format("'{}'", expectation.path), words);
  if (!word) return;
  expectation.word = words[*word];
  target.list.push_back(std::move(expectation));
}

}  // namespace assay::testing
