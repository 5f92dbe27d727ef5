#include "evidence/assertion/frames/frames.hpp"

#include <algorithm>

#include "evidence/assertion/frames/answers.hpp"
#include "evidence/assertion/frames/backing.hpp"
#include "evidence/assertion/frames/clearance.hpp"
#include "evidence/assertion/frames/contradiction.hpp"
#include "evidence/assertion/frames/coverage.hpp"
#include "evidence/assertion/frames/deferrals.hpp"
#include "evidence/assertion/frames/outcomes.hpp"
#include "evidence/assertion/frames/refutation.hpp"

namespace assay::evidence {

namespace {

// "nothing shaky about the 12%", "she wasn't vague": no doubt, and nothing is denied.
void drop_denied_doubts(const Scene& scene, std::vector<CueHit>& cues) {
  const auto single = [](const CueHit& hit) { return hit.last == hit.first + 1; };
  for (std::size_t i = 0; i + 1 < cues.size(); ++i) {
    const CueHit& no = cues[i];
    const CueHit& doubted = cues[i + 1];
    const bool adjoins = no.last == doubted.first ||
                         (no.last + 1 == doubted.first && scene.c.is(no.last, word::adverb));
    const bool takes_back = no.cue.kind == CueKind::negated && adjoins && no.last <= no.first + 2 &&
                            doubted.cue.kind == CueKind::doubted && single(doubted) &&
                            doubted.cue.reach == Reach::both &&
                            !scene.c.is(doubted.first, word::past);
    if (!takes_back) continue;
    cues.erase(cues.begin() + static_cast<std::ptrdiff_t>(i),
               cues.begin() + static_cast<std::ptrdiff_t>(i) + 2);
  }
}

// "I asked how she got the 13% and she derived it": what was asked for was told.
bool is_answered(const Scene& scene, const CueHit& asked) {
  constexpr std::size_t longest = 20;
  if (asked.cue.kind != CueKind::asked || scene.speech.quoted) return false;
  for (std::size_t i = asked.last; i < asked.last + longest && i + 1 < scene.size(); ++i) {
    if (scene.c.breaks[i] > Break::dash) return false;
    const bool joins = scene.c.is_break(i, Break::comma) || scene.c.is(i, word::conjunction);
    if (!joins || !scene.c.is_candidate(i + 1, scene.speech)) continue;
    std::size_t verb = i + 2;
    while (scene.c.is(verb, word::adverb))
      ++verb;
    if (scene.holds(verb, scene.size())) return false;  // an answer of its own
    return scene.s.is(verb, sense::shows) && !scene.s.is(verb + 1, sense::no | sense::evasive) &&
           !scene.s.is(verb + 2, sense::no | sense::evasive);
  }
  return false;
}

// Where no cue before says how the claim is meant: "delegated to juniors who never told him how".
void find_contradiction(const Scene& scene, const std::vector<CueHit>& cues,
                        std::vector<Verdict>& out) {
  const std::size_t known = out.size();
  Contradiction(scene).find(out);
  if (out.size() == known) return;
  const bool settled = std::any_of(cues.begin(), cues.end(), [&](const CueHit& hit) {
    const bool decides = hit.cue.kind == CueKind::attributed || hit.cue.kind == CueKind::unasked ||
                         hit.cue.kind == CueKind::doubted;
    return decides && hit.first < out.back().cue.first;
  });
  if (settled) out.pop_back();
}

}  // namespace

bool has_signs(const std::vector<Token>& tokens) noexcept {
  return has_box(tokens) || ends_with_sign(tokens);
}

void find_verdicts(const Scene& scene, const People& people, std::vector<CueHit>& cues,
                   std::vector<Verdict>& out) {
  out.clear();
  drop_denied_doubts(scene, cues);
  std::erase_if(cues, [&](const CueHit& hit) { return is_answered(scene, hit); });
  const MayHold may(scene.s.seen);
  if (may.coverage) Coverage(scene).find(out);
  if (may.deferrals || has_box(scene.tokens)) Deferrals(scene).find(out);
  if (may.backing) Backing(scene).find(out);
  if (may.outcomes) Outcomes(scene).find(out);
  if (may.refutation) Refutation(scene).find(out);
  if (may.contradiction) find_contradiction(scene, cues, out);
  constexpr WordClass gives = word::delegate | word::carry;
  const bool answers = may.answers || (scene.c.seen & gives) != 0;
  if (answers || ends_with_sign(scene.tokens)) Answers(scene, people).find(out);
  Clearance(scene).drop(cues, out);
  if (out.empty()) return;
  const auto holds = [&](const Verdict& verdict) { return scene.holds(verdict.from, verdict.to); };
  std::erase_if(out, [&](const Verdict& verdict) {
    return verdict.cue.cue.kind != CueKind::pseudo && !holds(verdict);
  });
  for (const Verdict& verdict : out) {
    std::erase_if(cues, [&](const CueHit& hit) {
      const bool across = hit.first < verdict.cue.last && verdict.cue.first < hit.last;
      // What was asked and not answered: "asked how she got the 12%, got a shrug".
      const bool asked = hit.cue.kind == CueKind::asked &&
                         verdict.cue.cue.kind == CueKind::doubted && hit.first < verdict.cue.first;
      return across || asked;
    });
  }
}

void apply_verdicts(const std::vector<Verdict>& verdicts, std::vector<CueHit>& cues,
                    std::vector<Item>& items) {
  for (const Verdict& verdict : verdicts) {
    if (verdict.cue.cue.kind == CueKind::pseudo) continue;
    const auto cue = static_cast<std::uint32_t>(cues.size());
    cues.push_back(verdict.cue);
    const auto status = static_cast<Assertion>(verdict.cue.cue.kind);
    for (Item& item : items) {
      if (item.first < verdict.from || item.first >= verdict.to || status >= item.status) continue;
      item.status = status;
      item.cue = cue;
      if (status == Assertion::unasked || status == Assertion::doubted) item.silent = false;
    }
  }
}

}  // namespace assay::evidence
