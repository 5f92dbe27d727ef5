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
        fmt::format("'{}' stands here", target.key->text), target.key->span,
        "keep one; the other wants a flag of its own");
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

}  // namespace

void read_effect(const Reader& reader, const Member& member, Effect& effect, DraftRule& draft) {
  EffectTarget target{&effect, &draft};
  if (member.value.is_scalar()) {
    reader.error(Code::wrong_form, member.value.span,
                 fmt::format("'effect' must be a mapping, found {}", found(member.value)),
                 effect_cure(member.value.text));
    return;
  }
  if (read_fields<EffectTarget>(reader, member.value, "'effect'", effect_fields, target) &&
      target.key == nullptr &&
      !meant_one_of(reader, member.value, names<EffectTarget>(effect_fields),
                    {"cap", "deduct", "veto", "warn"}))
    reader.error(Code::missing_key, member.key.span,
                 "an effect needs one of cap, deduct, veto or warn", "write effect: {cap: 4}");
}

std::vector<FieldInfo> effect_table() {
  return infos<EffectTarget>(effect_fields);
}
}  // namespace assay::model
