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

constexpr std::array<std::string_view, 3> missing_words{"renormalize", "zero", "reject"};
constexpr std::array<std::string_view, 5> combine_words{"weighted_mean", "product", "sum", "min",
                                                        "max"};
constexpr std::array<std::string_view, 1> we_words{"attributed"};
constexpr std::array<std::string_view, 16> unit_words{
    "number", "count", "percent", "bool",     "milliseconds", "seconds",  "minutes", "hours",
    "days",   "weeks", "months",  "quarters", "years",        "USD/year", "USD",     "hours/month"};

template <std::string Rubric::*Part>
void read_text(const Reader& reader, const Member& member, Draft& draft) {
  if (auto text = reader.text(member.value, fmt::format("'{}'", member.key.text)))
    draft.rubric.*Part = std::move(*text);
}

void read_scale(const Reader& reader, const Member& member, Draft& draft) {
  draft.scale = &member.value;
  const auto range = reader.range(member.value, "'scale'");
  draft.scale_known = range && range->first < range->second;
  if (draft.scale_known) {
    draft.rubric.low = range->first;
    draft.rubric.high = range->second;
  } else if (range) {
    reader.error(Code::reversed_scale, member.value.span,
                 fmt::format("the scale runs from {} to {}, its first end is the lower one",
                             to_string(range->first), to_string(range->second)),
                 range->first == range->second
                     ? ""
                     : fmt::format("did you mean {}..{}?", to_string(range->second),
                                   to_string(range->first)));
  }
}

void read_missing(const Reader& reader, const Member& member, Draft& draft) {
  if (const auto word = reader.word(member.value, "'missing'", missing_words))
    draft.rubric.missing = static_cast<MissingPolicy>(*word);
}

void read_precision(const Reader& reader, const Member& member, Draft& draft) {
  if (const auto precision = reader.whole(member.value, "'precision'", 0, 12))
    draft.rubric.precision = *precision;
}

void read_coverage(const Reader& reader, const Member& member, Draft& draft) {
  const auto share = reader.quantity(member.value, "'min_coverage'");
  if (!share) return;
  if (share->unit.dimension != Dimension::percent) {
    const bool plain = share->unit.dimension == Dimension::number;
    const Decimal percent =
        share->value <= Decimal(1) ? multiply(share->value, 100).value_or(0) : share->value;
    reader.error(Code::unit_mismatch, member.value.span,
                 fmt::format("'min_coverage' must be a percent, found {}", found(member.value)),
                 plain ? fmt::format("did you mean {}%?", to_string(percent)) : "");
  } else if (share->value < Decimal(0) || share->value > Decimal(100)) {
    reader.error(
        Code::out_of_range, member.value.span,
        fmt::format("'min_coverage' must be from 0% to 100%, found {}", found(member.value)));
  } else {
    draft.rubric.min_coverage = divide(share->value, 100).value_or(0);
  }
}

std::vector<evidence::Phrase> read_phrases(const Reader& reader, const Node& list,
                                           std::string_view what) {
  std::vector<evidence::Phrase> phrases;
  if (!reader.sequence(list, what)) return phrases;
  for (const Node& item : list.items)
    if (auto text = reader.text(item, "a phrase")) phrases.push_back({std::move(*text), item.span});
  return phrases;
}

void read_phrase_sets(const Reader& reader, const Member& member, Draft& draft) {
  if (!reader.mapping(member.value, "'phrases'")) return;
  for (const Member& set : member.value.members) {
    draft.phrase_keys.push_back(&set.key);
    if (set.value.is_sequence() && set.value.items.empty())
      reader.error(Code::bad_phrase, set.value.span,
                   fmt::format("phrase set '{}' has no phrases", set.key.text));
    const std::string what = fmt::format("phrase set '{}'", set.key.text);
    draft.rubric.phrases.push_back({set.key.text, read_phrases(reader, set.value, what)});
  }
}

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

void read_facts(const Reader& reader, const Member& member, Draft& draft) {
  if (!reader.mapping(member.value, "'facts'")) return;
  for (const Member& entry : member.value.members) {
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

void read_values(const Reader& reader, const Member& member, Draft& draft) {
  if (!reader.mapping(member.value, "'values'")) return;
  for (const Member& entry : member.value.members) {
    NamedValue value;
    value.id = entry.key.text;
    value.where = entry.key.span;
    draft.rubric.values.push_back(std::move(value));
    draft.values.push_back({&entry.value, nullptr, true, false});
  }
}

template <Assertion Status>
void read_cues(const Reader& reader, const Member& member, Draft& draft) {
  for (auto& cue : read_phrases(reader, member.value, fmt::format("'{}'", member.key.text)))
    draft.lexicon.cues.emplace_back(Status, std::move(cue));
}

using F = Field<Draft>;

constexpr std::array lexicon_fields{
    F{{"unasked", false, "list of phrases", "cues for what nobody asked"},
      read_cues<Assertion::unasked>},
    F{{"attributed", false, "list of phrases", "cues for somebody else's work or words"},
      read_cues<Assertion::attributed>},
    F{{"negated", false, "list of phrases", "cues for what is not so"},
      read_cues<Assertion::negated>},
    F{{"projected", false, "list of phrases", "cues for a forecast or a plan"},
      read_cues<Assertion::projected>},
    F{{"doubted", false, "list of phrases", "cues for what is not believed"},
      read_cues<Assertion::doubted>},
};

constexpr std::array rubric_fields{
    F{{"rubric", true, "id", "the rubric's id: small letters, digits and '-'"},
      [](const Reader& r, const Member& m, Draft& d) {
        read_text<&Rubric::id>(r, m, d);
        d.rubric_key = &m.value;
      }},
    F{{"version", false, "text", "its version, quoted: \"2026.1\""}, read_text<&Rubric::version>},
    F{{"title", false, "text", "its heading"}, read_text<&Rubric::title>},
    F{{"summary", false, "text", "what it judges, in a sentence"}, read_text<&Rubric::summary>},
    F{{"source", false, "text", "where its figures come from"}, read_text<&Rubric::origin>},
    F{{"scale", false, "low..high", "the scale of points and score; default 0..10"}, read_scale},
    F{{"precision", false, "0 to 12", "decimals of the score; default 2"}, read_precision},
    F{{"missing", false, "renormalize, zero or reject", "what a missing criterion does"},
      read_missing},
    F{{"min_coverage", false, "percent", "below it the status is incomplete"}, read_coverage},
    F{{"combine", false, "weighted_mean, product, sum, min or max", "how criteria make the score"},
      [](const Reader& r, const Member& m, Draft& d) { read_combine(r, m.value, d); }},
    F{{"phrases", false, "{set: [phrase, ...], ...}", "named sets of phrases"}, read_phrase_sets},
    F{{"facts", false, "{fact: {ask, unit, find}, ...}", "named quantities"}, read_facts},
    F{{"values", false, "{value: expression, ...}", "named expressions"}, read_values},
    F{{"criteria", false, "list of criteria", "what is judged"},
      [](const Reader& r, const Member& m, Draft& d) {
        d.criteria_key = &m.key;
        if (m.value.is_sequence() && m.value.items.empty())
          r.error(Code::no_criteria, m.value.span, "a rubric without criteria");
        if (d.matrix_key == nullptr) read_criteria(r, m.value, d, std::nullopt);
      }},
    F{{"matrix", false, "{steps, rows}", "criteria in a table"},
      [](const Reader& r, const Member& m, Draft& d) {
        d.matrix_key = &m.key;
        if (d.criteria_key == nullptr) read_matrix(r, m.value, d);
      }},
    F{{"flags", false, "list of flags", "conditions with an effect on the score"},
      [](const Reader& r, const Member& m, Draft& d) { read_flags(r, m.value, d); }},
    F{{"clauses", false, "list of clauses", "named conditions on the result"},
      [](const Reader& r, const Member& m, Draft& d) { read_clauses(r, m.value, d); }},
    F{{"multiplier", false, "{curve, precision} or an expression", "what the score is worth"},
      [](const Reader& r, const Member& m, Draft& d) {
        d.multiplier_key = &m.key;
        read_multiplier(r, m.value, d);
      }},
    F{{"lexicon", false, "{status: [cue, ...], ...}", "cues beside the built-in ones"},
      [](const Reader& r, const Member& m, Draft& d) {
        read_fields<Draft>(r, m.value, "'lexicon'", lexicon_fields, d);
      }},
    F{{"we", false, "attributed", "`we` in the notes is not the candidate"},
      [](const Reader& r, const Member& m, Draft& d) {
        d.we_is_attributed = r.word(m.value, "'we'", we_words).has_value();
      }},
};

}  // namespace

void read_combine(const Reader& reader, const Node& node, Draft& draft) {
  const auto word = reader.word(node, "'combine'", combine_words);
  if (!word) return;
  if (draft.combine != nullptr) {
    reader.error(Code::conflicting_keys, node.span, "'combine' stands in the matrix or outside it",
                 "the other stands here", draft.combine->span);
    return;
  }
  draft.combine = &node;
  draft.rubric.combine = static_cast<Combine>(*word);
}

Draft read_draft(const Reader& reader, const Node& root) {
  Draft draft;
  draft.rubric.source = reader.source();
  read_fields<Draft>(reader, root, "a rubric", rubric_fields, draft);
  return draft;
}

std::vector<FieldInfo> rubric_table() {
  return infos<Draft>(rubric_fields);
}
std::vector<FieldInfo> fact_table() {
  return infos<FactTarget>(fact_fields);
}
std::vector<FieldInfo> lexicon_table() {
  return infos<Draft>(lexicon_fields);
}

std::vector<FieldInfo> fields(Mapping mapping) {
  switch (mapping) {
    case Mapping::rubric:
      return rubric_table();
    case Mapping::fact:
      return fact_table();
    case Mapping::criterion:
      return criterion_table();
    case Mapping::level:
      return level_table();
    case Mapping::curve:
      return curve_table();
    case Mapping::matrix:
      return matrix_table();
    case Mapping::row:
      return row_table();
    case Mapping::flag:
      return flag_table();
    case Mapping::effect:
      return effect_table();
    case Mapping::clause:
      return clause_table();
    case Mapping::multiplier:
      return multiplier_table();
    case Mapping::lexicon:
      return lexicon_table();
  }
  return {};
}

}  // namespace assay::model
