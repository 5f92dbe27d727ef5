#include <array>

#include <fmt/format.h>

#include "model/draft.hpp"
#include "model/tables.hpp"

namespace assay::model {
namespace {

using yaml::Member;
using yaml::Node;

constexpr std::array<std::string_view, 3> missing_words{"renormalize", "zero", "reject"};
constexpr std::array<std::string_view, 5> combine_words{"weighted_mean", "product", "sum", "min",
                                                        "max"};
constexpr std::array<std::string_view, 1> we_words{"attributed"};
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
                     ? "write two ends, as in 0..10"
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
  const auto share = reader.quantity(member.value, "'min_coverage'", "a percent such as 60%");
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
        fmt::format("'min_coverage' must be from 0% to 100%, found {}", found(member.value)),
        "write a percent from 0% to 100%");
  } else {
    draft.rubric.min_coverage = divide(share->value, 100).value_or(0);
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

using F = Field<Draft>;

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
    F{{"phrases", false, "{set: [phrase, ...], ...}", "named sets of phrases"},
      [](const Reader& r, const Member& m, Draft& d) { read_phrase_sets(r, m.value, d); }},
    F{{"facts", false, "{fact: {ask, unit, find}, ...}", "named quantities"},
      [](const Reader& r, const Member& m, Draft& d) { read_facts(r, m.value, d); }},
    F{{"values", false, "{value: expression, ...}", "named expressions"}, read_values},
    F{{"criteria", false, "list of criteria", "what is judged"},
      [](const Reader& r, const Member& m, Draft& d) {
        d.criteria_key = &m.key;
        if (m.value.is_sequence() && m.value.items.empty())
          r.error(Code::no_criteria, m.value.span, "a rubric without criteria",
                  "give it one: - {id: first, levels: {no: 0, yes: 10}}");
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
      [](const Reader& r, const Member& m, Draft& d) { read_lexicon(r, m.value, d); }},
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
                 "the other stands here", draft.combine->span, "keep one of them");
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
}  // namespace assay::model
