#include "evidence/cues.hpp"

#include <algorithm>

namespace assay::evidence {
namespace {

bool is_part_of_a_name(const CueHit& hit, const std::vector<Item>& items) {
  // Items are in the order of their first tokens; no mention is longer than phrases can be.
  constexpr std::uint32_t longest = 64;
  const auto from = std::lower_bound(
      items.begin(), items.end(), hit.first > longest ? hit.first - longest : 0,
      [](const Item& item, std::uint32_t first) { return item.first < first; });
  for (auto item = from; item != items.end() && item->first <= hit.first; ++item) {
    if (item->kind == Item::Kind::mention && hit.last < item->last) return true;
  }
  return false;
}

}  // namespace

void order_cues(std::vector<CueHit>& cues) {
  std::stable_sort(cues.begin(), cues.end(), [](const CueHit& a, const CueHit& b) {
    return a.first != b.first ? a.first < b.first : a.last > b.last;
  });
  std::size_t kept = 0;
  for (const CueHit& hit : cues) {
    if (kept > 0) {
      const CueHit& before = cues[kept - 1];
      const bool same = before.first == hit.first && before.last == hit.last;
      if (hit.first < before.last && !same) continue;
    }
    cues[kept++] = hit;
  }
  cues.resize(kept);
}

void select_cues(const Plan& plan, const std::vector<Hit>& hits, const std::vector<Item>& items,
                 std::vector<CueHit>& cues) {
  cues.clear();
  for (const Hit& hit : hits) {
    const Tag& tag = plan.tags[hit.tag];
    if (tag.kind != Tag::Kind::cue) continue;
    CueHit cue{hit.first, hit.last + 1, plan.cues[tag.index]};
    if (!is_part_of_a_name(cue, items)) cues.push_back(cue);
  }
  order_cues(cues);
  std::erase_if(cues, [](const CueHit& hit) { return hit.cue.kind == CueKind::pseudo; });
}

}  // namespace assay::evidence
