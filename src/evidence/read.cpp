#include "evidence/quantities/read.hpp"

#include <algorithm>

#include "evidence/assertion/asserter.hpp"
#include "evidence/assertion/cues.hpp"
#include "evidence/assertion/deferrals.hpp"
#include "evidence/assertion/frames.hpp"
#include "evidence/assertion/narrator.hpp"
#include "evidence/assertion/pronouns.hpp"
#include "evidence/assertion/subjects.hpp"
#include "evidence/held.hpp"
#include "evidence/links.hpp"
#include "evidence/passages.hpp"
#include "evidence/plan_data.hpp"
#include "evidence/record.hpp"
#include "evidence/rejoinders.hpp"
#include "evidence/workspace.hpp"

namespace assay::evidence {
namespace {

class NotesReader {
 public:
  NotesReader(const Plan& plan, const Passages& passages, const Limits& limits,
              std::string_view candidate)
      : plan_(plan),
        limit_(limits.evidence),
        links_(plan, reading_),
        narrator_(plan, passages, candidate),
        pronouns_(plan),
        recorder_(plan),
        quantities_(plan.language.quantities),
        w_(plan),
        rejoinders_(w_, narrator_, pronouns_, held_) {
    reading_.unasked.resize(plan.criteria.size());
    reading_.touched.resize(plan.criteria.size());
    reading_.touch_evidence.resize(plan.criteria.size());
  }

  void read(const Passage& passage) {
    w_.passage = &passage;
    recorder_.enter(passage);
    pronouns_.enter(passage);
    SentenceCursor cursor(passage.text, plan_.vocabulary);
    while (cursor.next(w_.sentence)) {
      held_last_ = false;
      read_sentence();
      if (!held_last_) std::swap(w_.sentence, previous_);
      pronouns_.leave(held_last_ ? held_.sentence.tokens : previous_.tokens);
    }
    release();
  }

  Reading finish() {
    links_.finish();
    for (std::size_t slot = 0; slot < reading_.unasked.size(); ++slot) {
      if (reading_.touched[slot]) reading_.unasked[slot] = false;
    }
    return std::move(reading_);
  }

 private:
  void read_sentence() {
    w_.begin();
    pronouns_.see(w_.tokens(), w_.seen);
    if (w_.sentence.question) return wait();
    if (w_.has_amount) quantities_.read(w_.text(), w_.tokens(), w_.amounts);
    if (w_.may_hold_targets() || may_have_own_cues()) w_.find_targets();
    w_.add_mentions();
    if (w_.items.empty() && w_.amounts.empty()) {
      rejoinders_.read_alone() ? wait() : release();
      return note_unasked_section();
    }
    w_.add_quantities();
    w_.find_cues();
    rejoinders_.read_beginning();
    assert_items();
    rejoinders_.read_again();
    release();
    held_.hold(w_.sentence, w_.items, w_.amounts, w_.cues);
    held_last_ = true;
  }

  // "Saved $2M. Measured how? He could not say."
  void wait() {
    if (!held_.may_wait()) release();
  }

  void release() {
    if (!held_) return;
    held_.let_go();
    keep();
    links_.add(*w_.passage, held_.sentence.tokens, held_.items, indices_);
  }

  bool may_have_own_cues() const {
    return !plan_.cues.empty() && (rejoinders_.may_doubt() || !w_.amounts.empty() || in_section());
  }

  bool in_section() const { return w_.passage->criterion < reading_.unasked.size(); }

  void assert_items() {
    select_cues(plan_, w_.hits, w_.tokens(), w_.items, w_.cues);
    const bool named =
        (w_.seen & promise::others) != 0 || may_name_others(plan_, w_.text(), w_.tokens());
    bool others = named || pronouns_.may_be_others() ||
                  ((w_.seen & (promise::pronoun | promise::they)) != 0 &&
                   (plan_.we_is_attributed || w_.passage->voice == Voice::candidate));
    const bool queried = w_.sentence.queried;
    w_.senses.read(plan_, w_.tokens());
    if (w_.cues.empty() && !others && !queried &&
        (w_.seen & (promise::talk | promise::they)) == 0 && !MayHold(w_.senses.seen).any() &&
        !has_box(w_.tokens()))
      return;
    w_.clauses.read(plan_, w_.text(), w_.tokens());
    narrator_.settle_names(w_.text(), w_.tokens(), w_.clauses);
    Speech speech = narrator_.speech(*w_.passage, w_.clauses, w_.cues);
    pronouns_.settle(w_.clauses, speech);
    others = others || speech.they_is_other;
    settle_cues(w_.clauses, w_.text(), w_.tokens(), speech, w_.items, w_.cues, w_.owners);
    const std::size_t found = w_.cues.size();
    if (queried) add_queries(w_.tokens(), w_.cues);
    if (others) {
      add_other_subjects(w_.clauses, w_.text(), w_.tokens(), speech, w_.cues,
                         named ? Whom::anybody : Whom::pronouns);
    }
    if (w_.cues.size() != found) order_cues(w_.cues, w_.owners);
    const Scene scene(w_.clauses, w_.senses, w_.tokens(), speech, w_.items);
    find_verdicts(scene, w_.cues, verdicts_);
    asserter_.run(w_.clauses, speech, w_.cues, w_.items);
    apply_verdicts(verdicts_, w_.cues, w_.items);
  }

  // "Ran out of time." in a criterion's section, and nothing else said of it.
  void note_unasked_section() {
    if (!in_section()) return;
    if ((w_.seen & promise::unasked) != 0) w_.find_cues();
    for (const Hit& hit : w_.hits) {
      const Cue* const cue = plan_.cue(hit);
      if (cue != nullptr && cue->kind == CueKind::unasked)
        reading_.unasked[w_.passage->criterion] = true;
    }
  }

  void keep() {
    indices_.assign(held_.items.size(), no_slot);
    for (std::size_t i = 0; i < held_.items.size(); ++i) {
      const Item& item = held_.items[i];
      if (item.kind == Item::Kind::name || item.silent) continue;
      if (reading_.evidence.size() >= limit_) {
        reading_.truncated = true;
        return;
      }
      indices_[i] = static_cast<std::uint32_t>(reading_.evidence.size());
      recorder_.record(item, held_.sentence.tokens, held_.cues, held_.later,
                       reading_.evidence.emplace_back());
    }
  }

  const Plan& plan_;
  std::size_t limit_;
  Reading reading_;
  Links links_;
  Narrator narrator_;
  Pronouns pronouns_;
  Recorder recorder_;
  Asserter asserter_;
  quantities::QuantityReader quantities_;
  std::vector<Verdict> verdicts_;
  std::vector<std::uint32_t> indices_;
  Workspace w_;
  Sentence previous_;
  Held held_;  // the last sentence with items
  bool held_last_ = false;
  Rejoinders rejoinders_;
};

}  // namespace

Reading read(const Plan& plan, const Passages& passages, const Limits& limits,
             std::string_view candidate) {
  NotesReader reader(plan, passages, limits, candidate);
  for (const Passage& passage : passages)
    reader.read(passage);
  return reader.finish();
}

Reading read(const Plan& plan, std::span<const Passage> passages, const Limits& limits,
             std::string_view candidate) {
  return read(plan, ListedPassages(passages), limits, candidate);
}

}  // namespace assay::evidence
