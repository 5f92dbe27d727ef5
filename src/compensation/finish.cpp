// What a component needs others for: units, profiles, the component that it shares.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "compensation/draft.hpp"
#include "compensation/load.hpp"
#include "model/fields.hpp"
#include "model/names.hpp"
#include "model/slips.hpp"
#include "model/tables.hpp"
#include "text/suggest.hpp"
#include "units/meant.hpp"

namespace assay::compensation {
namespace {

using model::Field;
using model::Reader;
using yaml::Member;
using yaml::Node;

constexpr std::array at_fields{
    Field<Component>{{"curve", true, "{8: 0%, 10: 100%}", "share of the range"},
                     [](const Reader& r, const Member& m, Component& c) {
                       c.at = read_curve(r, m.value, true);
                     }},
    Field<Component>{{"of", false, "expression", "default score"},
                     [](const Reader& r, const Member& m, Component& c) {
                       c.at_of = read_expression(r, m.value, "'of'");
                     }},
};

void read_id(const Reader& reader, DraftComponent& draft, const Draft& whole) {
  if (draft.id == nullptr) return;
  draft.component.where = draft.id->span;
  const auto id = reader.text(*draft.id, "'id'");
  if (!id) return;
  if (!model::is_name(*id)) {
    reader.error(Code::bad_id, draft.id->span,
                 fmt::format("'{}' is no name for a component: a small letter, then small letters, "
                             "digits and '_'",
                             *id),
                 model::name_hint(*id));
    return;
  }
  for (const DraftComponent* other = whole.components.data(); other != &draft; ++other)
    if (other->component.id == *id)
      reader.error(Code::duplicate_id, draft.id->span,
                   fmt::format("component '{}' is there already", *id), "the first one is here",
                   other->id->span, "give one of them another name");
  draft.component.id = *id;
}

// The components that the one at `self` may share; one without an id is nobody's.
std::string one_of(std::vector<std::string_view> known, std::string_view self) {
  std::erase_if(known, [self](std::string_view id) { return id.empty() || id == self; });
  return text::write_one_of(known);
}

std::string unit_cure(std::string_view text) {
  const std::string meant = units::unit_meant(text);
  if (meant.empty()) return "percent, or a currency, per period where it is paid so: USD/year";
  return fmt::format("did you mean {}?", meant);
}

bool read_unit(const Reader& reader, DraftComponent& draft, const Guideline& guideline) {
  if (draft.unit == nullptr) return false;
  const auto text = reader.text(*draft.unit, "'unit'");
  if (!text) return false;
  const auto unit = parse_unit(*text);
  if (!unit) {
    reader.error(Code::bad_unit, draft.unit->span, fmt::format("'{}' is no unit", *text),
                 unit_cure(*text));
    return false;
  }
  // Without a currency there is one fault, and it has been told.
  const bool comparable =
      unit->dimension == Dimension::money && !(guideline.currency == Currency{});
  if (comparable && !(unit->currency == guideline.currency)) {
    reader.error(Code::currency_mismatch, draft.unit->span,
                 fmt::format("'{}' is not in the guideline's currency", *text),
                 "currencies are never converted");
    return false;
  }
  draft.component.unit = *unit;
  return true;
}

void read_ranges(const Reader& reader, DraftComponent& draft, const Guideline& guideline) {
  Component& component = draft.component;
  const auto take = [&](const Node& node) -> std::optional<Range> {
    const auto range = read_range(reader, node, component.unit, "the range", false);
    if (!range) return std::nullopt;
    return Range{range->low, *range->high};
  };
  const std::size_t count = std::max<std::size_t>(1, guideline.profiles.size());
  component.ranges.assign(count, std::nullopt);
  if (!draft.range->is_mapping()) {
    component.ranges.assign(count, take(*draft.range));
    return;
  }
  std::vector<std::string_view> known(guideline.profiles.begin(), guideline.profiles.end());
  for (const Member& member : draft.range->members) {
    const auto at = std::find(known.begin(), known.end(), member.key.text);
    if (at == known.end())
      reader.error(Code::unknown_name, member.key.span,
                   fmt::format("'{}' is no profile of this guideline", member.key.text),
                   text::did_you_mean(member.key.text, known));
    else
      component.ranges[static_cast<std::size_t>(at - known.begin())] = take(member.value);
  }
}

std::string at_cure(const Reader& reader, const Node& at) {
  if (!at.is_mapping()) return "write {curve: {8: 0%, 10: 100%}}, by score";
  return fmt::format("write {{curve: {}}}", model::written(reader, at));
}

void check_at(const Reader& reader, DraftComponent& draft) {
  Component& component = draft.component;
  if (draft.at != nullptr && (draft.at->is_scalar() || model::keyed_by_amounts(*draft.at)))
    reader.error(Code::wrong_form, draft.at->span,
                 fmt::format("'at' must be {{curve: ...}}, found {}", model::found(*draft.at)),
                 at_cure(reader, *draft.at));
  else if (draft.at != nullptr)
    model::read_fields<Component>(reader, *draft.at, "'at'", at_fields, component);
  const bool wide = std::any_of(component.ranges.begin(), component.ranges.end(),
                                [](const auto& r) { return r && r->low < r->high; });
  if (wide && draft.at == nullptr)
    reader.error(Code::missing_key, draft.range->span,
                 "a range of two ends needs 'at', which says where in it",
                 "at: {curve: {8: 0%, 10: 100%}}");
}

// 0.5 may be a half or half a percent; 50 is 50%.
std::string share_cure(const Quantity& share) {
  if (share.unit.dimension != Dimension::number || share.unit.per != Period::none) return {};
  if (share.value > Decimal(0) && share.value <= Decimal(1))
    return fmt::format("did you mean {}%?", to_string(*multiply(share.value, 100)));
  return fmt::format("did you mean {}%?", to_string(share.value));
}

void read_share(const Reader& reader, DraftComponent& draft, const Draft& whole) {
  Component& component = draft.component;
  component.rule = Rule::share;
  if (const auto share = reader.quantity(*draft.share, "'share'")) {
    if (share->unit.dimension == Dimension::percent)
      component.share = divide(share->value, 100).value_or(0);
    else
      reader.error(Code::unit_mismatch, draft.share->span,
                   fmt::format("'share' is a percent, found '{}'", draft.share->text),
                   share_cure(*share));
  }
  if (draft.of == nullptr) {
    reader.error(Code::missing_key, draft.node->span, "a share needs 'of', the component shared",
                 "write of: ID of the component");
    return;
  }
  const auto of = reader.text(*draft.of, "'of'");
  if (!of) return;
  std::vector<std::string_view> known;
  for (const DraftComponent& other : whole.components)
    known.push_back(other.id == nullptr ? std::string_view() : other.id->text);
  const auto at = std::find(known.begin(), known.end(), *of);
  if (at == known.end()) {
    std::string cure = text::did_you_mean(*of, known);
    if (cure.empty()) cure = one_of(known, component.id);
    reader.error(Code::unknown_name, draft.of->span,
                 fmt::format("'{}' is no component of this guideline", *of), std::move(cure));
  } else {
    component.of = static_cast<std::uint32_t>(at - known.begin());
  }
}

void read_round(const Reader& reader, DraftComponent& draft) {
  if (draft.round == nullptr) return;
  const auto text = reader.text(*draft.round, "'round'");
  if (!text) return;
  const auto amount = read_amount(reader, *draft.round, *text, draft.component.unit, "'round'");
  if (amount && *amount <= Decimal(0))
    reader.error(Code::out_of_range, draft.round->span,
                 fmt::format("'round' is above zero, found '{}'", *text),
                 "write the multiple to round to, or leave it out");
  else if (amount)
    draft.component.round = amount;
}

void read_rule(const Reader& reader, DraftComponent& draft, const Draft& whole) {
  const int rules = (draft.range != nullptr) + (draft.share != nullptr) + (draft.amount != nullptr);
  if (rules == 0 && draft.misnamed) return;
  if (rules != 1) {
    reader.error(rules == 0 ? Code::missing_key : Code::conflicting_keys, draft.node->span,
                 rules == 0 ? "a component needs 'range', 'share' or 'amount'"
                            : "a component has one of 'range', 'share' and 'amount'",
                 rules == 0 ? "write amount: $20k, or range: $30k..$45k" : "keep one of them");
    return;
  }
  if (draft.at != nullptr && draft.range == nullptr)
    reader.error(Code::conflicting_keys, draft.at->span, "'at' belongs to a 'range'",
                 "leave it out, or write a range");
  if (draft.of != nullptr && draft.share == nullptr)
    reader.error(Code::conflicting_keys, draft.of->span, "'of' belongs to a 'share'",
                 "leave it out, or write a share");
  if (draft.range != nullptr) {
    draft.component.rule = Rule::range;
    read_ranges(reader, draft, whole.guideline);
    check_at(reader, draft);
  } else if (draft.share != nullptr) {
    read_share(reader, draft, whole);
  } else {
    draft.component.amount = read_expression(reader, *draft.amount, "'amount'");
  }
}

}  // namespace

void finish_components(const Reader& reader, Draft& draft) {
  for (DraftComponent& component : draft.components) {
    read_id(reader, component, draft);
    if (component.when != nullptr)
      component.component.when = read_expression(reader, *component.when, "'when'");
    if (!read_unit(reader, component, draft.guideline)) continue;
    read_round(reader, component);
    read_rule(reader, component, draft);
  }
}

void finish_bands(const Reader& reader, Draft& draft) {
  if (draft.bands == nullptr || !reader.mapping(*draft.bands, "'bands'")) return;
  Unit unit{Dimension::money, Duration::none, Period::year, draft.guideline.currency};
  for (const Member& member : draft.bands->members)
    if (const auto range = read_range(reader, member.value, unit, "a band", true))
      draft.guideline.bands.push_back({member.key.text, range->low, range->high});
}

std::vector<model::FieldInfo> at_table() {
  return model::infos<Component>(at_fields);
}

}  // namespace assay::compensation
