#include <array>

#include <fmt/format.h>

#include "model/draft.hpp"
#include "model/slips.hpp"
#include "model/tables.hpp"

namespace assay::model {
namespace {

using yaml::Member;
using yaml::Node;

struct EffectTarget {
  Effect* effect;
  DraftRule* extra;
  const Node* key = nullptr;
};

bool take_effect(const Reader& reader, const Member& member, EffectTarget& target,
                 EffectKind kind) {
  if (target.key != nullptr) {
    reader.error(
        Code::conflicting_keys, member.key.span,
        fmt::format("an effect is '{}' or '{}', not both", target.key->text, member.key.text),
        fmt::format("'{}' stands here", target.key->text), target.key->span);
    return false;
  }
  target.key = &member.key;
  target.effect->kind = kind;
  return true;
}

template <EffectKind Kind>
void read_amount(const Reader& reader, const Member& member, EffectTarget& target) {
  if (!take_effect(reader, member, target, Kind)) return;
  const auto amount = reader.number(member.value, fmt::format("'{}'", member.key.text),
                                    "write points of the scale");
  if (!amount) return;
  target.effect->amount = *amount;
  target.extra->amount = &member.value;
}

// `veto: true`; false would say that the flag does nothing.
template <EffectKind Kind>
void read_switch(const Reader& reader, const Member& member, EffectTarget& target) {
  if (!take_effect(reader, member, target, Kind)) return;
  const auto on = reader.boolean(member.value, fmt::format("'{}'", member.key.text));
  if (on && !*on)
    reader.error(Code::out_of_range, member.value.span,
                 fmt::format("'{}' is true where it is given at all", member.key.text),
                 "leave it out, or write warn: true");
}

constexpr std::array effect_fields{
    Field<EffectTarget>{{"cap", false, "points", "the score is at most this"},
                        read_amount<EffectKind::cap>},
    Field<EffectTarget>{{"deduct", false, "points > 0", "the score is less by this"},
                        read_amount<EffectKind::deduct>},
    Field<EffectTarget>{{"veto", false, "true", "the score is the bottom of the scale"},
                        read_switch<EffectKind::veto>},
    Field<EffectTarget>{{"warn", false, "true", "the flag is reported and changes nothing"},
                        read_switch<EffectKind::warn>},
};

struct FlagTarget {
  Flag* flag;
  DraftRule* extra;
};

// `effect: veto`, `effect: cap 4`, `effect: -2`.
std::string effect_cure(std::string_view text) {
  const std::size_t split = text.find_first_of(" :=");
  const std::string_view word = text.substr(0, split);
  const std::string_view amount =
      split == std::string_view::npos ? "N" : text.substr(text.find_last_of(" :=") + 1);
  if (word == "veto" || word == "warn") return fmt::format("write {{{}: true}}", word);
  if (word == "cap" || word == "deduct") return fmt::format("write {{{}: {}}}", word, amount);
  if (text.starts_with('-') && Decimal::parse(text))
    return fmt::format("write {{deduct: {}}}", text.substr(1));
  if (Decimal::parse(text)) return fmt::format("write {{cap: {}}} or {{deduct: {}}}", text, text);
  return "write {cap: N}, {deduct: N}, {veto: true} or {warn: true}";
}

void read_effect(const Reader& reader, const Member& member, FlagTarget& target) {
  EffectTarget effect{&target.flag->effect, target.extra};
  if (member.value.is_scalar()) {
    reader.error(Code::wrong_form, member.value.span,
                 fmt::format("'effect' must be a mapping, found {}", found(member.value)),
                 effect_cure(member.value.text));
    return;
  }
  if (read_fields<EffectTarget>(reader, member.value, "'effect'", effect_fields, effect) &&
      effect.key == nullptr &&
      !meant_one_of(reader, member.value, names<EffectTarget>(effect_fields),
                    {"cap", "deduct", "veto", "warn"}))
    reader.error(Code::missing_key, member.key.span,
                 "an effect needs one of cap, deduct, veto or warn", "write effect: {cap: 4}");
}

constexpr std::array flag_fields{
    Field<FlagTarget>{{"id", true, "name", "what expressions and results call it"},
                      [](const Reader& r, const Member& m, FlagTarget& t) {
                        t.flag->where = m.value.span;
                        t.extra->has_id = m.value.is_scalar();
                        if (auto text = r.text(m.value, "'id'")) t.flag->id = std::move(*text);
                      }},
    Field<FlagTarget>{
        {"when", true, "condition", "when it is raised"},
        [](const Reader&, const Member& m, FlagTarget& t) { t.extra->when = &m.value; }},
    Field<FlagTarget>{{"effect", true, "{cap: N}, {deduct: N}, {veto: true} or {warn: true}",
                       "what it does to the score"},
                      read_effect},
    Field<FlagTarget>{{"because", false, "text", "the reason, in the rubric's words"},
                      [](const Reader& r, const Member& m, FlagTarget& t) {
                        if (auto text = r.text(m.value, "'because'"))
                          t.flag->because = std::move(*text);
                      }},
    Field<FlagTarget>{{"code", false, "text", "its reason code; default the id"},
                      [](const Reader& r, const Member& m, FlagTarget& t) {
                        if (auto text = r.text(m.value, "'code'")) t.flag->code = std::move(*text);
                      }},
};

struct ClauseTarget {
  Clause* clause;
  DraftRule* extra;
};

constexpr std::array clause_fields{
    Field<ClauseTarget>{{"id", true, "name", "what expressions and results call it"},
                        [](const Reader& r, const Member& m, ClauseTarget& t) {
                          t.clause->where = m.value.span;
                          t.extra->has_id = m.value.is_scalar();
                          if (auto text = r.text(m.value, "'id'")) t.clause->id = std::move(*text);
                        }},
    Field<ClauseTarget>{{"when", true, "condition", "when it holds"},
                        [](const Reader&, const Member& m, ClauseTarget& t) {
                          t.extra->when = &m.value;
                          t.clause->text = m.value.text;
                        }},
    Field<ClauseTarget>{{"because", false, "text", "the reason, in the rubric's words"},
                        [](const Reader& r, const Member& m, ClauseTarget& t) {
                          if (auto text = r.text(m.value, "'because'"))
                            t.clause->because = std::move(*text);
                        }},
};

struct MultiplierTarget {
  Multiplier* multiplier;
  Draft* draft;
};

constexpr std::array multiplier_fields{
    Field<MultiplierTarget>{{"curve", true, "{score: multiplier, ...}", "piecewise linear"},
                            [](const Reader& r, const Member& m, MultiplierTarget& t) {
                              if (read_knots(r, m.value, "'curve'", t.draft->multiplier_knots))
                                t.draft->multiplier_curve = &m.value;
                            }},
    Field<MultiplierTarget>{{"precision", false, "0 to 12", "decimals; default 2"},
                            [](const Reader& r, const Member& m, MultiplierTarget& t) {
                              if (const auto p = r.whole(m.value, "'precision'", 0, 12))
                                t.multiplier->precision = *p;
                            }},
};

}  // namespace

void read_flags(const Reader& reader, const Node& list, Draft& draft) {
  if (!reader.sequence(list, "'flags'")) return;
  for (const Node& item : list.items) {
    Flag flag;
    flag.where = item.span;
    DraftRule extra;
    FlagTarget target{&flag, &extra};
    extra.broken = !read_fields<FlagTarget>(reader, item, "a flag", flag_fields, target);
    if (flag.code.empty()) flag.code = flag.id;
    draft.rubric.flags.push_back(std::move(flag));
    draft.flags.push_back(extra);
  }
}

void read_clauses(const Reader& reader, const Node& list, Draft& draft) {
  if (!reader.sequence(list, "'clauses'")) return;
  for (const Node& item : list.items) {
    Clause clause;
    clause.where = item.span;
    DraftRule extra;
    ClauseTarget target{&clause, &extra};
    extra.broken = !read_fields<ClauseTarget>(reader, item, "a clause", clause_fields, target);
    draft.rubric.clauses.push_back(std::move(clause));
    draft.clauses.push_back(extra);
  }
}

void read_multiplier(const Reader& reader, const Node& node, Draft& draft) {
  Multiplier& multiplier = draft.rubric.multiplier.emplace();
  if (!node.is_mapping()) {
    draft.multiplier_of = &node;
    return;
  }
  MultiplierTarget target{&multiplier, &draft};
  if (keyed_by_amounts(node)) {
    reader.error(Code::missing_key, node.span, "'multiplier' needs the key 'curve'",
                 fmt::format("write curve: {}", written(reader, node)));
    return;
  }
  read_fields<MultiplierTarget>(reader, node, "'multiplier'", multiplier_fields, target);
}

std::vector<FieldInfo> flag_table() {
  return infos<FlagTarget>(flag_fields);
}
std::vector<FieldInfo> effect_table() {
  return infos<EffectTarget>(effect_fields);
}
std::vector<FieldInfo> clause_table() {
  return infos<ClauseTarget>(clause_fields);
}
std::vector<FieldInfo> multiplier_table() {
  return infos<MultiplierTarget>(multiplier_fields);
}

}  // namespace assay::model
