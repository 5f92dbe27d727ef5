#include "testing/value_check.hpp"

#include <array>

#include "expr/parse.hpp"
#include "text/ascii.hpp"

namespace assay::testing {
namespace {

using Form = ValueCheck::Form;

struct Sign {
  std::string_view text;
  Form form;
};

// Longer ones first: `>` begins `>=`.
constexpr std::array signs{Sign{">=", Form::greater_equal}, Sign{"<=", Form::less_equal},
                           Sign{"!=", Form::not_equal},     Sign{"==", Form::exact},
                           Sign{">", Form::greater},        Sign{"<", Form::less}};

std::optional<Quantity> literal(std::string_view text) {
  text = text::trimmed(text);
  if (auto quantity = expr::parse_literal(text)) return quantity;
  if (const auto number = Decimal::parse(text)) return assay::number(*number);
  return {};
}

std::optional<ValueCheck> range(std::string_view text, std::size_t dots) {
  if (text.substr(dots + 2, 1) == ".") return {};
  const auto low = literal(text.substr(0, dots));
  const auto high = literal(text.substr(dots + 2));
  if (!low || !high) return {};
  return ValueCheck{Form::range, *low, *high};
}

}  // namespace

std::optional<ValueCheck> parse_value_check(std::string_view text) {
  text = text::trimmed(text);
  if (text == "null" || text == "none" || text == "~") return ValueCheck{Form::absent, {}, {}};
  for (const Sign& sign : signs) {
    if (text.substr(0, sign.text.size()) != sign.text) continue;
    const auto value = literal(text.substr(sign.text.size()));
    if (!value) return {};
    return ValueCheck{sign.form, *value, {}};
  }
  if (const std::size_t dots = text.find(".."); dots != text.npos) return range(text, dots);
  const auto value = literal(text);
  if (!value) return {};
  return ValueCheck{Form::exact, *value, {}};
}

bool holds(const ValueCheck& check, const std::optional<Decimal>& value) noexcept {
  if (!value) return check.form == Form::absent;
  const Decimal& low = check.low.value;
  switch (check.form) {
    case Form::absent:
      return false;
    case Form::exact:
      return *value == low;
    case Form::not_equal:
      return *value != low;
    case Form::less:
      return *value < low;
    case Form::less_equal:
      return *value <= low;
    case Form::greater:
      return *value > low;
    case Form::greater_equal:
      return *value >= low;
    case Form::range:
      return *value >= low && *value <= check.high.value;
  }
  return false;
}

}  // namespace assay::testing
