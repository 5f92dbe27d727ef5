// Frames: what a sentence says by the parts it is made of rather than by a cue of fixed words.
#pragma once

#include <vector>

#include "evidence/assertion/frames/scene.hpp"

namespace assay::evidence {

class People;

// Which frames a sentence of these senses may hold; most hold none.
struct MayHold {
  bool coverage = false, deferrals = false, backing = false, answers = false, outcomes = false,
       refutation = false, contradiction = false;

  constexpr explicit MayHold(Sense seen) noexcept {
    const auto has = [seen](Sense what) { return (seen & what) != 0; };
    constexpr Sense denied = sense::no | sense::unable;
    constexpr Sense acts = sense::treat | sense::come | sense::raise;
    coverage = (has(denied) && has(acts | sense::sheet)) ||
               (has(sense::time) && has(sense::no | sense::lack)) ||
               (has(sense::bound) && has(acts | sense::finish)) || has(sense::lose) ||
               (has(denied) && has(sense::question)) || (has(sense::finish) && has(sense::with));
    deferrals = (has(sense::mark) &&
                 has(sense::open | sense::event | sense::defer | sense::sheet | acts)) ||
                (has(sense::event | sense::later) && has(sense::goal) && has(sense::defer)) ||
                (has(sense::event) && has(sense::goal | sense::need));
    backing = (has(denied) && has(sense::show | sense::ground | sense::believe)) ||
              (has(sense::hard) && has(sense::believe)) || has(sense::dubious | sense::tries) ||
              (has(sense::unaware) && has(sense::ground | sense::inquiry)) ||
              (has(sense::pressed) && has(sense::evasive | sense::reply)) ||
              (has(sense::evasive) && has(sense::bound)) || has(sense::thin) ||
              (has(sense::change) && has(sense::often | sense::story)) ||
              (has(sense::tell) && has(sense::after | sense::before));
    answers = has(sense::mark) &&
              has(denied | acts | sense::meagre | sense::theory | sense::ongoing | sense::stuck |
                  sense::whose | sense::lack | sense::learns | sense::points | sense::doing);
    refutation =
        has(sense::contrary) ||
        (has(sense::verify | sense::witness | sense::knows | sense::tell) && has(sense::no));
    contradiction =
        (has(sense::tell | sense::witness) && has(denied | sense::bound | sense::counter)) ||
        (has(sense::tell) && has(sense::witness));
    outcomes = has(sense::no | sense::ended | sense::meagre);
  }
  constexpr bool any() const noexcept {
    return coverage || deferrals || backing || answers || outcomes || refutation || contradiction;
  }
};

// Whether a box, a cross or an empty cell says how the rest is meant.
bool has_signs(const std::vector<Token>& tokens) noexcept;

// What the frames find in a sentence. Cues that a verdict lies across are taken out of `cues`.
void find_verdicts(const Scene& scene, const People& people, std::vector<CueHit>& cues,
                   std::vector<Verdict>& out);

// Gives items the statuses of the verdicts, whose cues are added to `cues`.
void apply_verdicts(const std::vector<Verdict>& verdicts, std::vector<CueHit>& cues,
                    std::vector<Item>& items);

}  // namespace assay::evidence
