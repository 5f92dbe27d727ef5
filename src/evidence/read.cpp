#include "evidence/quantities/read.hpp"

#include <algorithm>
#include <optional>

#include "evidence/assertion/people/narrator.hpp"
#include "evidence/assertion/people/pronouns.hpp"
#include "evidence/assertion_stage.hpp"
#include "evidence/columns.hpp"
#include "evidence/held.hpp"
#include "evidence/hypothesis.hpp"
#include "evidence/leads.hpp"
#include "evidence/links.hpp"
#include "evidence/passages.hpp"
#include "evidence/plan_data.hpp"
#include "evidence/question.hpp"
#include "evidence/record.hpp"
#include "evidence/rejoinders.hpp"
#include "evidence/reported.hpp"
#include "evidence/resumption.hpp"
#include "evidence/topics.hpp"
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
        assertion_(plan, narrator_, pronouns_),
        topics_(plan, assertion_, held_),
        columns_(plan, assertion_, held_),
        leads_(plan, assertion_, held_),
        rejoinders_(w_, narrator_, pronouns_, held_),
        resumption_(plan, assertion_, held_) {
    reading_.unasked.resize(plan.criteria.size());
    reading_.touched.resize(plan.criteria.size());
    reading_.touch_evidence.resize(plan.criteria.size());
  }

  void read(const Passage& passage) {
    if (held_) {
      topics_.read_quote(passage);
      release_last();
    }
    w_.passage = &passage;
    recorder_.enter(passage);
    pronouns_.enter(passage);
    narrator_.enter();
    question_.enter();
    hypothesis_.enter();
    columns_.enter();
    leads_.enter();
    SentenceCursor cursor(passage.text, plan_.vocabulary);
    while (cursor.next(w_.sentence)) {
      held_last_ = false;
      read_sentence();
      if (!held_last_) std::swap(w_.sentence, previous_);
      pronouns_.leave(held_last_ ? held_.sentence.tokens : previous_.tokens);
    }
    held_&& held_.is_topic ? topics_.keep(passage) : release();
  }

  Reading finish() {
    if (held_) release_last();
    links_.finish();
    for (std::size_t slot = 0; slot < reading_.unasked.size(); ++slot) {
      if (reading_.touched[slot]) reading_.unasked[slot] = false;
    }
    return std::move(reading_);
  }

 private:
  void read_sentence() {
    narrator_.hear_label(w_.text(), w_.tokens());
    const std::size_t asked = question_.join(w_);
    if (question_.in_turn()) narrator_.let_answer();
    w_.begin();
    leads_.see(w_);
    pronouns_.see(w_.tokens(), w_.seen);
    if (Question::is_asked(w_)) {
      question_.hear(w_);
      hypothesis_.hear(w_);
      rejoinders_.hear_question();
      return wait();
    }
    if (w_.has_amount) quantities_.read(w_.text(), w_.tokens(), w_.amounts);
    if (w_.may_hold_targets() || may_have_own_cues()) w_.find_targets();
    w_.add_mentions();
    const bool tells = !w_.items.empty() || !w_.amounts.empty();
    const std::optional<Span> supposed = hypothesis_.hear(w_);
    const bool leads = w_.items.empty() && leads_.open(w_);
    if (!leads) topics_.read(w_);
    const bool rows = columns_.read(w_);
    if (!tells) {
      const bool goes_on = !leads && rejoinders_.read_alone();
      if (!leads) resumption_.read(w_);
      if (rows || goes_on)
        wait();
      else
        leads ? release() : stray();
      return note_unasked_section();
    }
    w_.add_quantities();
    w_.find_cues();
    rejoinders_.read_beginning();
    assertion_.run(w_);
    if (asked != 0) question_.hush(asked, w_);
    rejoinders_.read_again();
    resumption_.read(w_);
    release();
    const bool reported = reports(w_), named = only_names(w_);
    held_.hold(w_.sentence, w_.items, w_.amounts, w_.cues);
    if (supposed) held_.settle(0, held_.items.size(), Assertion::projected, *supposed);
    held_.is_reported = reported;
    held_.is_named = named;
    held_.is_topic = is_topic(plan_, w_.text(), held_.sentence.tokens, held_.items);
    resumption_.read_own(*w_.passage);
    leads_.settle(*w_.passage);
    held_last_ = true;
  }

  // "Saved $2M. Measured how? He could not say."
  void wait() {
    if (!held_.may_wait()) release();
  }

  // "Saved $2M. He used to sail with the CFO. We remain unconvinced."
  void stray() {
    if (!rejoinders_.may_come_back() || !held_.may_stray()) release();
  }

  void release() {
    if (!held_.is_holding()) return;
    held_.let_go();
    keep();
    links_.add(*w_.passage, held_.sentence.tokens, held_.items, indices_);
  }

  // A topic that ended its passage.
  void release_last() {
    w_.passage = &topics_.passage();
    recorder_.enter(*w_.passage);
    release();
  }

  bool may_have_own_cues() const {
    return !plan_.cues.empty() && (rejoinders_.may_doubt() || !w_.amounts.empty() || in_section());
  }

  bool in_section() const { return w_.passage->criterion < reading_.unasked.size(); }

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
      recorder_.record(item, held_.sentence.tokens, held_.cues, held_.later(i),
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
  quantities::QuantityReader quantities_;
  std::vector<std::uint32_t> indices_;
  Workspace w_;
  Question question_;
  Hypothesis hypothesis_;
  Sentence previous_;
  Held held_;  // the last sentence with items
  bool held_last_ = false;
  AssertionStage assertion_;
  Topics topics_;
  Columns columns_;
  Leads leads_;
  Rejoinders rejoinders_;
  Resumption resumption_;
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
