#include "evidence/cues.hpp"

#include <algorithm>
#include <tuple>

namespace assay::evidence {
namespace {

bool is_part_of_a_name(const CueHit& hit, const std::vector<Item>& items) {
  // Items are in the order of their first tokens; no mention is longer than phrases can be.
  constexpr std::uint32_t longest = 64;
  const auto from =
      std::lower_bound(items.begin(), items.end(), hit.first > longest ? hit.first - longest : 0,
                       [](const Item& item, std::uint32_t first) { return item.first < first; });
  for (auto item = from; item != items.end() && item->first <= hit.first; ++item) {
    if (item->kind == Item::Kind::mention && hit.last < item->last) return true;
  }
  return false;
}

bool is_month(const Plan& plan, const std::vector<Token>& tokens, const CueHit& hit) {
  const Token& token = tokens[hit.first];
  return hit.first > 0 && hit.last == hit.first + 1 && token.has(Token::capital) &&
         plan.vocabulary.form(token.word) == "may";
}

}  // namespace

void order_cues(std::vector<CueHit>& cues) {
  if (cues.size() < 2) return;
  // A general negation gives way to a cue of the same length: "is not" to "not credible".
  const auto rank = [](const CueHit& hit) {
    return std::tuple(-static_cast<std::int64_t>(hit.last - hit.first),
                      hit.cue.kind == CueKind::negated && hit.cue.reach == Reach::subject,
                      hit.cue.reach != Reach::both);
  };
  std::stable_sort(cues.begin(), cues.end(), [&rank](const CueHit& a, const CueHit& b) {
    return rank(a) != rank(b) ? rank(a) < rank(b) : a.first < b.first;
  });
  std::uint32_t end = 0;
  for (const CueHit& hit : cues)
    end = std::max(end, hit.last);
  constexpr std::uint32_t free = UINT32_MAX;
  std::vector<std::uint32_t> owners(end, free);  // by token: the kept cue that holds it
  std::ptrdiff_t kept = 0;
  for (const CueHit& hit : cues) {
    const auto own = owners.begin() + hit.first;
    const auto own_end = owners.begin() + hit.last;
    const auto taken =
        std::find_if(own, own_end, [](std::uint32_t owner) { return owner != free; });
    if (taken != own_end) {
      const CueHit& other = cues[*taken];
      const bool beside = other.first == hit.first && other.last == hit.last &&
                          std::none_of(cues.begin() + *taken,
                                       cues.begin() + std::min<std::ptrdiff_t>(*taken + 8, kept),
                                       [&hit](const CueHit& known) {
                                         return known.first == hit.first &&
                                                known.last == hit.last &&
                                                known.cue.kind == hit.cue.kind;
                                       });
      if (!beside) continue;
    }
    std::fill(own, own_end, std::min(static_cast<std::uint32_t>(kept), *own));
    cues[static_cast<std::size_t>(kept++)] = hit;
  }
  cues.resize(static_cast<std::size_t>(kept));
  std::stable_sort(cues.begin(), cues.end(),
                   [](const CueHit& a, const CueHit& b) { return a.first < b.first; });
}

void select_cues(const Plan& plan, const std::vector<Hit>& hits, const std::vector<Token>& tokens,
                 const std::vector<Item>& items, std::vector<CueHit>& cues) {
  cues.clear();
  for (const Hit& hit : hits) {
    const Tag& tag = plan.tags[hit.tag];
    if (tag.kind != Tag::Kind::cue) continue;
    CueHit cue{hit.first, hit.last + 1, plan.cues[tag.index]};
    if (!is_part_of_a_name(cue, items) && !is_month(plan, tokens, cue)) cues.push_back(cue);
  }
  order_cues(cues);
  std::erase_if(cues, [](const CueHit& hit) { return hit.cue.kind == CueKind::pseudo; });
}

}  // namespace assay::evidence
