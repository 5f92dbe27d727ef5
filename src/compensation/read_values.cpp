#include <fmt/format.h>

#include "compensation/draft.hpp"
#include "expr/parse.hpp"
#include "text/ascii.hpp"
#include "units/convert.hpp"
#include "units/names.hpp"

namespace assay::compensation {
namespace {

// What was probably meant by an amount without its unit: `30k` for USD/year is `$30k`.
std::string suggestion(std::string_view text, const Unit& unit) {
  if (unit.dimension == Dimension::percent) return fmt::format("did you mean {}%?", text);
  if (unit.dimension == Dimension::duration)
    return fmt::format("did you mean {} {}?", text, units::plural(unit.duration));
  if (unit.dimension != Dimension::money) return {};
  const std::string_view sign = units::sign(unit.currency);
  if (!sign.empty()) return fmt::format("did you mean {}{}?", sign, text);
  return fmt::format("did you mean {} {}?", units::code(unit.currency), text);
}

std::string sample(const Unit& unit) {
  Unit plain = unit;
  plain.per = Period::none;
  if (unit.dimension == Dimension::boolean) return "true";
  return to_text({unit.dimension == Dimension::money ? 30'000 : 5, plain});
}

// `[$1, $2]` for `$1..$2`
std::string range_cure(const yaml::Node& node, const Unit& unit) {
  if (node.items.size() == 2)
    return fmt::format("write {}..{}", node.items[0].text, node.items[1].text);
  const std::string amount = sample(unit);
  return fmt::format("write {}..{}", amount, amount);
}

// `0%` to `100%`, as 0 to 1.
std::optional<Decimal> read_share_of_range(const model::Reader& reader, const yaml::Node& node) {
  const auto share = reader.quantity(node, "a share of the range");
  if (!share) return std::nullopt;
  const bool percent = share->unit.dimension == Dimension::percent;
  if (percent && share->value >= Decimal(0) && share->value <= Decimal(100))
    return divide(share->value, 100);
  std::string help = "write a percent from 0% to 100%";
  if (!percent) help = fmt::format("did you mean {}%?", node.text);
  reader.error(Code::out_of_range, node.span,
               fmt::format("a share of the range is from 0% to 100%, found '{}'", node.text),
               std::move(help));
  return std::nullopt;
}

}  // namespace

std::optional<Decimal> read_amount(const model::Reader& reader, const yaml::Node& node,
                                   std::string_view text, const Unit& unit, std::string_view what) {
  const auto literal = expr::parse_literal(text);
  if (!literal) {
    reader.error(Code::bad_number, node.span,
                 fmt::format("{} is an amount in {}, found '{}'", what, to_string(unit), text),
                 "write an amount such as " + sample(unit));
    return std::nullopt;
  }
  Unit from = literal->unit;
  if (from.per == Period::none) from.per = unit.per;
  if (const auto value = units::convert(literal->value, from, unit)) return value;
  std::string in = "in " + to_string(literal->unit),
              help = "write an amount such as " + sample(unit);
  if (literal->unit.dimension == Dimension::number) {
    in = "a plain number";
    if (std::string meant = suggestion(text, unit); !meant.empty()) help = std::move(meant);
  }
  reader.error(Code::unit_mismatch, node.span,
               fmt::format("{} is in {}, '{}' is {}", what, to_string(unit), text, in),
               std::move(help));
  return std::nullopt;
}

std::optional<ReadRange> read_range(const model::Reader& reader, const yaml::Node& node,
                                    const Unit& unit, std::string_view what, bool open_end) {
  if (!node.is_scalar()) {
    reader.error(
        Code::wrong_form, node.span,
        fmt::format("{} is a range such as $30k..$35k, found {}", what, model::found(node)),
        range_cure(node, unit));
    return std::nullopt;
  }
  std::string_view text = text::trimmed(node.text);
  const bool open = open_end && text.ends_with('+');
  if (open) text.remove_suffix(1);
  const std::size_t dots = text.find("..");
  const auto low = read_amount(reader, node, text::trimmed(text.substr(0, dots)), unit, what);
  if (!low) return std::nullopt;
  ReadRange range{*low, open ? std::nullopt : low};
  if (dots == std::string_view::npos) return range;
  const auto high = read_amount(reader, node, text::trimmed(text.substr(dots + 2)), unit, what);
  if (!high) return std::nullopt;
  if (*high < *low) {
    reader.error(Code::bad_range, node.span,
                 fmt::format("{} runs from {}, its first end is the lower one", what, node.text),
                 fmt::format("did you mean {}..{}?", text::trimmed(text.substr(dots + 2)),
                             text::trimmed(text.substr(0, dots))));
    return std::nullopt;
  }
  if (!open) range.high = high;
  return range;
}

std::optional<Written> read_expression(const model::Reader& reader, const yaml::Node& node,
                                       std::string_view what) {
  auto ast = reader.expression(node, what);
  if (!ast) return std::nullopt;
  return Written{std::move(*ast), node.span, yaml::offsets(reader.document(), node)};
}

std::vector<Knot> read_curve(const model::Reader& reader, const yaml::Node& node, bool share) {
  std::vector<Knot> knots;
  if (!reader.mapping(node, "'curve'")) return knots;
  for (const yaml::Member& member : node.members) {
    const auto at = reader.quantity(member.key, "a key of the curve");
    const auto value = share ? read_share_of_range(reader, member.value)
                             : reader.number(member.value, "a multiplier");
    if (!at || !value) return {};
    knots.push_back({*at, *value, member.key.span});
  }
  if (knots.size() < 2) {
    reader.error(Code::too_few_keys, node.span, "a curve has two keys at least",
                 "write two or more, as in {0: 1, 10: 2}");
    return {};
  }
  return knots;
}

}  // namespace assay::compensation
