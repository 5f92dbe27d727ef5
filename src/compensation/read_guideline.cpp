#include <array>

#include <fmt/format.h>

#include "compensation/draft.hpp"
#include "compensation/load.hpp"
#include "model/fields.hpp"
#include "model/names.hpp"
#include "model/slips.hpp"
#include "model/tables.hpp"
#include "text/date.hpp"
#include "units/names.hpp"

namespace assay::compensation {
namespace {

using model::Field;
using model::Reader;
using yaml::Member;
using yaml::Node;

template <std::string Guideline::*Part>
void read_text(const Reader& reader, const Member& member, Draft& draft) {
  if (auto text = reader.text(member.value, fmt::format("'{}'", member.key.text)))
    draft.guideline.*Part = std::move(*text);
}

void read_id(const Reader& reader, const Member& member, Draft& draft) {
  read_text<&Guideline::id>(reader, member, draft);
  if (member.value.is_scalar() && !model::is_document_id(draft.guideline.id))
    reader.error(Code::bad_id, member.value.span,
                 fmt::format("'{}' is no id of a document: small letters, digits and '-'",
                             draft.guideline.id),
                 model::id_hint(draft.guideline.id));
}

template <const Node* Draft::*Part>
void keep(const Reader&, const Member& member, Draft& draft) {
  draft.*Part = &member.value;
}

std::vector<std::string> read_ids(const Reader& reader, const Node& node, std::string_view what,
                                  bool document) {
  std::vector<std::string> ids;
  if (!reader.sequence(node, what)) return ids;
  for (const Node& item : node.items) {
    const auto text = reader.text(item, "an id");
    if (!text) continue;
    if (!(document ? model::is_document_id(*text) : model::is_name(*text)))
      reader.error(Code::bad_id, item.span, fmt::format("'{}' is no id", *text),
                   document ? model::id_hint(*text) : model::name_hint(*text));
    else
      ids.push_back(*text);
  }
  return ids;
}

void read_effective(const Reader& reader, const Member& member, Draft& draft) {
  const auto text = reader.text(member.value, "'effective'");
  if (!text) return;
  const std::string_view view = *text;
  const std::size_t dots = view.find("..");
  const bool whole =
      dots == 10 && text::is_date(view.substr(0, 10)) && text::is_date(view.substr(12));
  if (!whole || view.substr(0, 10) > view.substr(12)) {
    reader.error(Code::bad_range, member.value.span,
                 fmt::format("'effective' is two dates, the earlier one first, found '{}'", *text),
                 "write 2026-01-01..2026-12-31");
    return;
  }
  draft.guideline.effective.emplace(view.substr(0, 10), view.substr(12));
}

// `$`, `usd`, `dollars`.
std::string currency_cure(std::string_view text) {
  std::string code(text);
  for (char& c : code)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (units::currency_named(code)) return fmt::format("did you mean {}?", code);
  if (const auto signed_by = units::currency_signed(text))
    return fmt::format("write its ISO 4217 code: {}", units::code(*signed_by));
  return "write its ISO 4217 code, such as USD";
}

void read_currency(const Reader& reader, const Member& member, Draft& draft) {
  draft.currency = &member.value;
  const auto text = reader.text(member.value, "'currency'");
  if (!text) return;
  const auto unit = parse_unit(*text);
  if (unit && unit->dimension == Dimension::money && unit->per == Period::none)
    draft.guideline.currency = unit->currency;
  else
    reader.error(Code::bad_unit, member.value.span, fmt::format("'{}' is no currency", *text),
                 currency_cure(*text));
}

template <const Node* DraftComponent::*Part>
void keep_part(const Reader&, const Member& member, DraftComponent& draft) {
  draft.*Part = &member.value;
}

template <std::string Component::*Part>
void read_words(const Reader& reader, const Member& member, DraftComponent& draft) {
  if (auto text = reader.text(member.value, fmt::format("'{}'", member.key.text)))
    draft.component.*Part = std::move(*text);
}

constexpr std::array component_fields{
    Field<DraftComponent>{{"id", true, "name", "what results call it"},
                          keep_part<&DraftComponent::id>},
    Field<DraftComponent>{{"unit", true, "USD/year, percent, ...", "what it is paid in"},
                          keep_part<&DraftComponent::unit>},
    Field<DraftComponent>{{"when", false, "condition", "when it is granted; default always"},
                          keep_part<&DraftComponent::when>},
    Field<DraftComponent>{
        {"range", false, "$30k..$35k, or one for each profile", "what it may pay"},
        keep_part<&DraftComponent::range>},
    Field<DraftComponent>{{"at", false, "{curve: {8: 0%, 10: 100%}}", "where in the range"},
                          keep_part<&DraftComponent::at>},
    Field<DraftComponent>{{"share", false, "percent", "the part of another component"},
                          keep_part<&DraftComponent::share>},
    Field<DraftComponent>{{"of", false, "id of a component", "the component shared"},
                          keep_part<&DraftComponent::of>},
    Field<DraftComponent>{{"amount", false, "expression", "what it pays"},
                          keep_part<&DraftComponent::amount>},
    Field<DraftComponent>{{"round", false, "amount > 0", "to a multiple of this, half-even"},
                          keep_part<&DraftComponent::round>},
    Field<DraftComponent>{{"target", false, "text", "to be met after hiring; reported"},
                          read_words<&Component::target>},
    Field<DraftComponent>{{"vests_when", false, "text", "to be met after hiring; reported"},
                          read_words<&Component::vests_when>},
    Field<DraftComponent>{{"because", false, "text", "the reason, in the guideline's words"},
                          read_words<&Component::because>},
};

void read_components(const Reader& reader, const Member& member, Draft& draft) {
  draft.components_key = &member.key;
  if (!reader.sequence(member.value, "'components'")) return;
  for (const Node& item : member.value.items) {
    DraftComponent component;
    component.node = &item;
    if (!model::read_fields<DraftComponent>(reader, item, "a component", component_fields,
                                            component))
      continue;
    component.misnamed = model::meant_one_of(
        reader, item, model::names<DraftComponent>(component_fields), {"range", "share", "amount"});
    draft.components.push_back(std::move(component));
  }
}

constexpr std::array guideline_fields{
    Field<Draft>{{"guideline", true, "id", "what results call it"}, read_id},
    Field<Draft>{{"version", false, "text", "of this document"}, read_text<&Guideline::version>},
    Field<Draft>{{"title", false, "text", "for people"}, read_text<&Guideline::title>},
    Field<Draft>{{"summary", false, "text", "for people"}, read_text<&Guideline::summary>},
    Field<Draft>{{"source", false, "text", "where its figures come from"},
                 read_text<&Guideline::origin>},
    Field<Draft>{{"currency", true, "ISO 4217 code", "of all its amounts"}, read_currency},
    Field<Draft>{{"effective", false, "date..date", "a scorecard dated outside it is a warning"},
                 read_effective},
    Field<Draft>{{"for", false, "list of rubric ids", "rubrics it takes; default any"},
                 [](const Reader& r, const Member& m, Draft& d) {
                   d.guideline.rubrics = read_ids(r, m.value, "'for'", true);
                   for (const Node& id : m.value.items)
                     d.guideline.rubric_spans.push_back(id.span);
                 }},
    Field<Draft>{{"profiles", false, "list of names", "`default` is for scorecards without one"},
                 [](const Reader& r, const Member& m, Draft& d) {
                   d.guideline.profiles = read_ids(r, m.value, "'profiles'", false);
                 }},
    Field<Draft>{{"components", false, "list", "what is paid"}, read_components},
    Field<Draft>{{"bands", false, "{grade: $150k..$170k}", "base pay by grade"},
                 keep<&Draft::bands>},
    Field<Draft>{{"multiplier", false, "{curve: ...} or expression", "in place of the rubric's"},
                 [](const Reader& r, const Member& m, Draft& d) {
                   read_multiplier(r, m.value, d.guideline);
                 }},
};

struct MultiplierTarget {
  Guideline* guideline;
};

constexpr std::array multiplier_fields{
    Field<MultiplierTarget>{{"curve", true, "{score: multiplier, ...}", "piecewise linear"},
                            [](const Reader& r, const Member& m, MultiplierTarget& t) {
                              t.guideline->multiplier_curve = read_curve(r, m.value, false);
                            }},
    Field<MultiplierTarget>{{"of", false, "expression", "default score"},
                            [](const Reader& r, const Member& m, MultiplierTarget& t) {
                              t.guideline->multiplier_of = read_expression(r, m.value, "'of'");
                            }},
    Field<MultiplierTarget>{{"precision", false, "0 to 12", "decimals; default 2"},
                            [](const Reader& r, const Member& m, MultiplierTarget& t) {
                              if (const auto p = r.whole(m.value, "'precision'", 0, 12))
                                t.guideline->multiplier_precision = *p;
                            }},
};

}  // namespace

void read_multiplier(const Reader& reader, const Node& node, Guideline& guideline) {
  guideline.has_multiplier = true;
  if (!node.is_mapping()) {
    guideline.multiplier_of = read_expression(reader, node, "'multiplier'");
    return;
  }
  MultiplierTarget target{&guideline};
  model::read_fields<MultiplierTarget>(reader, node, "'multiplier'", multiplier_fields, target);
}

Draft read_draft(const Reader& reader, const Node& root) {
  Draft draft;
  model::read_fields<Draft>(reader, root, "a guideline", guideline_fields, draft);
  return draft;
}

std::vector<model::FieldInfo> guideline_table() {
  return model::infos<Draft>(guideline_fields);
}
std::vector<model::FieldInfo> component_table() {
  return model::infos<DraftComponent>(component_fields);
}

}  // namespace assay::compensation
