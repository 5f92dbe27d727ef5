#include "evidence/assertion/frames/shortfall.hpp"

#include <algorithm>

#include "units/convert.hpp"

namespace assay::evidence {
namespace {

bool is_plain(const Amount& amount) {
  return !amount.low && !amount.high && !amount.from && !amount.to;
}

bool is_number(const Amount& amount) {
  return amount.kind == EvidenceKind::number || amount.kind == EvidenceKind::count;
}

// The told figure in the unit of the claimed one: none where they are of different things.
std::optional<Decimal> in_unit_of(const Amount& claimed, const Amount& told) {
  if (!is_plain(claimed) || !is_plain(told)) return std::nullopt;
  // "98% on time ... the printout says 71"
  if (is_number(told) && (is_number(claimed) || claimed.kind == EvidenceKind::percent))
    return told.value;
  if (claimed.kind != told.kind || !units::convertible(told.unit, claimed.unit))
    return std::nullopt;
  return units::convert(told.value, told.unit, claimed.unit);
}

}  // namespace

std::optional<CueHit> Shortfall::find(std::size_t from, std::size_t to) const {
  if (!claim_.reported && !claim_.named) return std::nullopt;
  if (const auto found = figure(from, to)) return found;
  if (const auto found = closing(from, to)) return found;
  if (const auto found = some(from, to)) return found;
  return reversal(from, to);
}

// Where the clause names what would tell, and does not tell of the candidate.
std::optional<std::size_t> Shortfall::witness(std::size_t from, std::size_t to) const {
  static constexpr text::WordList those{"employer", "company", "counter", "firm", "register"};
  std::optional<std::size_t> found;
  for (std::size_t i = from; i < to; ++i) {
    if (scene_.in_item(i)) continue;
    if (c_.is_candidate(i, scene_.speech) && !found) return std::nullopt;
    const bool speaks = c_.is(i, word::person) && c_.is(i + 1, word::speech | word::verb);
    const bool tells = speaks || s_.is(i, sense::witness) || c_.is(i, word::group | word::org) ||
                       c_.is_one_of(i, those);
    if (tells && !found) found = i;
  }
  return found;
}

std::optional<CueHit> Shortfall::figure(std::size_t from, std::size_t to) const {
  const Item* lower = nullptr;
  for (const Item& item : scene_.items) {
    if (item.kind != Item::Kind::quantity || item.first < from || item.first >= to) continue;
    if (is_claimed(*item.amount)) return std::nullopt;
    if (lower == nullptr && falls_short(*item.amount)) lower = &item;
  }
  if (lower == nullptr) return std::nullopt;
  const auto paper = witness(from, to);
  if (!paper) return std::nullopt;
  return doubting(std::min<std::size_t>(*paper, lower->first),
                  std::max<std::size_t>(*paper + 1, lower->last));
}

bool Shortfall::is_claimed(const Amount& told) const {
  return std::any_of(claim_.items->begin(), claim_.items->end(), [&](const Item& item) {
    if (item.kind != Item::Kind::quantity || item.first >= claim_.end) return false;
    const auto value = in_unit_of(*item.amount, told);
    return value && *value == item.amount->value;
  });
}

// Below four fifths of a figure that is claimed: what is rounded, or of another month, is not.
bool Shortfall::falls_short(const Amount& told) const {
  return std::any_of(claim_.items->begin(), claim_.items->end(), [&](const Item& item) {
    if (item.kind != Item::Kind::quantity || item.first >= claim_.end) return false;
    const auto value = in_unit_of(*item.amount, told);
    if (!value) return false;
    const auto fifths = multiply(*value, 5);
    const auto most = multiply(item.amount->value, 4);
    return fifths && most && *fifths < *most;
  });
}

// "Zero accidents. The notices page has two"
std::optional<CueHit> Shortfall::some(std::size_t from, std::size_t to) const {
  if (!claim_.nil) return std::nullopt;
  const auto paper = witness(from, to);
  if (!paper) return std::nullopt;
  for (const Item& item : scene_.items) {
    if (item.kind != Item::Kind::quantity || item.first < from || item.first >= to) continue;
    const Amount& told = *item.amount;
    const bool counts = is_number(told) || told.kind == EvidenceKind::duration;
    if (!counts || told.value == Decimal(0)) continue;
    return doubting(std::min<std::size_t>(*paper, item.first),
                    std::max<std::size_t>(*paper + 1, item.last));
  }
  return std::nullopt;
}

// "July 2021 at St Anne's. School closed in 2018"
std::optional<CueHit> Shortfall::closing(std::size_t from, std::size_t to) const {
  static constexpr text::WordList closed{"closed",     "shut",   "folded", "ended",     "dissolved",
                                         "liquidated", "ceased", "bust",   "demolished"};
  if (claim_.year == 0) return std::nullopt;
  for (std::size_t i = from; i < to; ++i) {
    if (!c_.is_one_of(i, closed)) continue;
    for (std::size_t k = i + 1; k < to && k < i + 6; ++k) {
      const int year = year_at(scene_.text, scene_.tokens, k);
      if (year != 0 && year < claim_.year) return doubting(i, k + 1);
    }
  }
  return std::nullopt;
}

// "The counter shows a fall", "the printout shows litres going up"
std::optional<CueHit> Shortfall::reversal(std::size_t from, std::size_t to) const {
  static constexpr text::WordList tells{"shows", "show", "showed", "say",  "says",
                                        "has",   "have", "gives",  "give", "said"};
  if (claim_.trend == Trend::none) return std::nullopt;
  const auto paper = witness(from, to);
  if (!paper) return std::nullopt;
  for (std::size_t i = *paper + 1; i < to; ++i) {
    if (!c_.is_one_of(i, tells)) continue;
    static constexpr text::WordList flat{"flat", "unchanged", "stable", "level"};
    for (std::size_t k = i + 1; k < to && k < i + 6; ++k) {
      const Trend trend = trend_of(scene_.text, scene_.tokens, k, k + 1);
      const bool against = trend != Trend::none && trend != claim_.trend;
      if (against || c_.is_one_of(k, flat)) return doubting(*paper, k + 1);
    }
  }
  return std::nullopt;
}

}  // namespace assay::evidence
