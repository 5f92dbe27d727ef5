#include <array>

#include <fmt/format.h>

#include "model/draft.hpp"
#include "model/tables.hpp"
#include "text/suggest.hpp"
#include "units/meant.hpp"

namespace assay::model {
namespace {

using yaml::Member;
using yaml::Node;

constexpr std::array<std::string_view, 16> unit_words{
    "number", "count", "percent", "bool",     "milliseconds", "seconds",  "minutes", "hours",
    "days",   "weeks", "months",  "quarters", "years",        "USD/year", "USD",     "hours/month"};

struct FactTarget {
  Fact* fact;
  DraftFact* extra;
};

void read_unit(const Reader& reader, const Member& member, FactTarget& target) {
  target.extra->broken = true;
  const auto text = reader.text(member.value, "'unit'");
  if (!text) return;
  if (const auto unit = parse_unit(*text)) {
    target.fact->unit = *unit;
    target.extra->broken = false;
    return;
  }
  std::string help = text::did_you_mean(*text, unit_words);
  if (const std::string meant = units::unit_meant(*text); !meant.empty())
    help = fmt::format("did you mean {}?", meant);
  if (help.empty())
    help =
        "number, count, percent, bool, a duration such as hours or a currency such as USD, "
        "and per period: USD/year";
  reader.error(Code::bad_unit, member.value.span, fmt::format("'{}' is no unit", *text), help);
}

constexpr std::array fact_fields{
    Field<FactTarget>{{"ask", false, "text", "the question to the candidate"},
                      [](const Reader& r, const Member& m, FactTarget& t) {
                        if (auto text = r.text(m.value, "'ask'")) t.fact->ask = std::move(*text);
                      }},
    Field<FactTarget>{{"unit", true, "percent, USD/year, hours, ...", "what it is counted in"},
                      read_unit},
    Field<FactTarget>{{"find", false, "quantity near set ...", "what to look for in the notes"},
                      [](const Reader& r, const Member& m, FactTarget& t) {
                        if (auto text = r.text(m.value, "'find'")) {
                          t.fact->find = std::move(*text);
                          t.extra->find = &m.value;
                        }
                      }},
};

// `idle: percent`, as a mapping.
std::string as_fact(const Node& node) {
  if (parse_unit(node.text)) return fmt::format("write {{unit: {}}}", node.text);
  const std::string meant = units::unit_meant(node.text);
  if (meant.empty()) return "write {unit: UNIT}, such as count, percent, bool, hours or USD/year";
  return fmt::format("write {{unit: {}}}", meant);
}

}  // namespace

void read_facts(const Reader& reader, const Node& node, Draft& draft) {
  if (!reader.mapping(node, "'facts'")) return;
  for (const Member& entry : node.members) {
    Fact fact;
    fact.id = entry.key.text;
    fact.where = entry.key.span;
    DraftFact extra;
    FactTarget target{&fact, &extra};
    const std::string what = fmt::format("fact '{}'", fact.id);
    if (entry.value.is_scalar() || entry.value.is_null()) {
      reader.error(Code::wrong_form, entry.value.span,
                   fmt::format("{} must be a mapping, found {}", what, found(entry.value)),
                   as_fact(entry.value));
      extra.broken = true;
    } else if (!read_fields<FactTarget>(reader, entry.value, what, fact_fields, target) ||
               entry.value.find("unit") == nullptr)
      extra.broken = true;
    draft.rubric.facts.push_back(std::move(fact));
    draft.facts.push_back(extra);
  }
}

std::vector<FieldInfo> fact_table() {
  return infos<FactTarget>(fact_fields);
}

}  // namespace assay::model
