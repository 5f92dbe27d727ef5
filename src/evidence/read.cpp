#include "evidence/quantities/read.hpp"

#include <algorithm>

#include "evidence/assertion/asserter.hpp"
#include "evidence/assertion/backing.hpp"
#include "evidence/assertion/cues.hpp"
#include "evidence/assertion/deferrals.hpp"
#include "evidence/assertion/frames.hpp"
#include "evidence/assertion/narrator.hpp"
#include "evidence/assertion/pronouns.hpp"
#include "evidence/assertion/restated.hpp"
#include "evidence/assertion/subjects.hpp"
#include "evidence/held.hpp"
#include "evidence/links.hpp"
#include "evidence/passages.hpp"
#include "evidence/plan_data.hpp"
#include "evidence/record.hpp"
#include "evidence/sentence.hpp"
#include "evidence/stable_sort.hpp"

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
        quantities_(plan.language.quantities) {
    reading_.unasked.resize(plan.criteria.size());
    reading_.touched.resize(plan.criteria.size());
    reading_.touch_evidence.resize(plan.criteria.size());
  }

  void read(const Passage& passage) {
    passage_ = &passage;
    recorder_.enter(passage);
    pronouns_.enter(passage);
    SentenceCursor cursor(passage.text, plan_.vocabulary);
    while (cursor.next(sentence_)) {
      held_last_ = false;
      read_sentence();
      if (!held_last_) std::swap(sentence_, previous_);
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
    amounts_.clear();
    look_over();
    pronouns_.see(sentence_.tokens, seen_);
    if (sentence_.question) return wait();
    if (has_amount_) quantities_.read(passage_->text, sentence_.tokens, amounts_);
    const bool may_doubt = held_ && amounts_.empty() && (seen_ & promise::doubt) != 0;
    hits_.clear();
    items_.clear();
    found_cues_ = false;
    if (may_have_targets() || may_have_own_cues(may_doubt))
      plan_.automaton.find(passage_->text, sentence_.tokens, walk_, hits_,
                           promise::target | (plan_.cues.empty() ? 0U : unsigned{promise::cue}));
    add_mentions();
    if (items_.empty() && amounts_.empty()) {
      if (may_doubt || may_deny()) take_back_held(may_doubt);
      if (held_ && sentence_.tokens.size() > 1) doubt_held_by_frame();
      if (held_ && (seen_ & promise::others) != 0) credit_held();
      asks_on() ? wait() : release();
      return note_unasked_section();
    }
    add_quantities();
    find_cues();
    doubt_held_first();
    assert_items();
    settle_restated();
    release();
    held_.hold(sentence_, items_, amounts_, cues_);
    held_last_ = true;
  }

  // "Saved $2M. Measured how? He could not say."
  void wait() {
    if (!held_.may_wait()) release();
  }

  // "I asked for the source, then for the month." What was said still stands to be doubted.
  bool asks_on() const {
    if (!held_ || senses_.of.size() != sentence_.tokens.size()) return false;
    const Token& first = sentence_.tokens.front();
    const bool we = first.is_word() && first.word < plan_.classes.size() &&
                    (plan_.classes[first.word] & (word::self | word::we)) != 0;
    return senses_.is(we ? 1 : 0, sense::pressed);
  }

  // "I don't buy it: the union has never heard of it"
  void doubt_held_first() {
    if (!held_ || (seen_ & promise::doubt) == 0 || items_.empty() || !is_of_paragraph()) return;
    select_cues(plan_, hits_, sentence_.tokens, items_, cues_);
    keep_longest(cues_, owners_);
    for (const CueHit& cue : cues_) {
      if (cue.last > items_.front().first) return;
      if (cue.cue.kind == CueKind::doubted && points_back(plan_, sentence_.tokens, cue))
        return settle_held(&cue, Assertion::doubted);
    }
  }

  void release() {
    if (!held_) return;
    held_.let_go();
    keep();
    links_.add(*passage_, held_.sentence.tokens, held_.items, indices_);
  }

  bool is_of_paragraph() const { return held_.is_of_paragraph(passage_->text, sentence_.tokens); }

  // "Nice dashboard. An intern built it."
  void credit_held() {
    constexpr std::size_t longest = 32;
    if (sentence_.tokens.size() > longest || !is_of_paragraph()) return;
    clauses_.read(plan_, passage_->text, sentence_.tokens);
    narrator_.settle_names(passage_->text, sentence_.tokens, clauses_);
    cues_.clear();
    Speech speech = narrator_.speech(*passage_, clauses_, cues_);
    pronouns_.settle(clauses_, speech);
    add_other_subjects(clauses_, passage_->text, sentence_.tokens, speech, cues_);
    settle_held(find_credit(clauses_, passage_->text, sentence_.tokens, speech, cues_),
                Assertion::attributed);
  }

  // "I looked for a baseline. There was none."
  bool may_deny() const {
    constexpr std::size_t longest = 8;
    return held_ && sentence_.tokens.size() <= longest && (seen_ & promise::cue) != 0;
  }

  void take_back_held(bool may_doubt) {
    if (!is_of_paragraph() || !(may_deny() || (may_doubt && has_doubt()))) return;
    find_cues();
    select_cues(plan_, hits_, sentence_.tokens, items_, cues_);
    keep_longest(cues_, owners_);
    const CueHit* const cue = find_taking_back(plan_, sentence_.tokens, cues_);
    if (cue == nullptr) return;
    const bool doubts = cue->cue.kind == CueKind::doubted;
    settle_held(cue, doubts ? Assertion::doubted : Assertion::negated);
  }

  // "$400k. Wouldn't say how that was worked out."
  void doubt_held_by_frame() {
    senses_.read(plan_, sentence_.tokens);
    if (!MayHold(senses_.seen).backing || !is_of_paragraph()) return;
    clauses_.read(plan_, passage_->text, sentence_.tokens);
    narrator_.settle_names(passage_->text, sentence_.tokens, clauses_);
    cues_.clear();
    const Speech speech = narrator_.speech(*passage_, clauses_, cues_);
    const Scene scene(clauses_, senses_, sentence_.tokens, speech, items_);
    if (const auto cue = Backing(scene).find_of_before()) settle_held(&*cue, Assertion::doubted);
  }

  // Before all cues are sought, of which the longest may be another.
  bool has_doubt() {
    const std::size_t known = hits_.size();
    plan_.language.automaton.find(passage_->text, sentence_.tokens, walk_, hits_, promise::doubt);
    const bool doubts = std::any_of(hits_.begin(), hits_.end(), [this](const Hit& hit) {
      const Cue* const cue = plan_.cue(hit);
      return cue != nullptr && cue->kind == CueKind::doubted;
    });
    hits_.resize(known);
    return doubts;
  }

  // What the held sentence affirms is meant as a cue of this one says.
  void settle_held(const CueHit* cue, Assertion status) {
    if (cue != nullptr) held_.settle(0, held_.items.size(), status, span_of(*cue));
  }

  void settle_restated() {
    if (!held_ || cues_.empty() || !is_of_paragraph()) return;
    const auto found = find_restated(held_.items, clauses_, items_);
    if (found) held_.settle(found->first, found->last, found->status, span_of(cues_[found->cue]));
  }

  Span span_of(const CueHit& cue) const {
    return {sentence_.tokens[cue.first].begin, sentence_.tokens[cue.last - 1].end};
  }

  // After those that the rubric adds, so that they come first where both say the same.
  void find_cues() {
    if (found_cues_) return;
    found_cues_ = true;
    plan_.language.automaton.find(passage_->text, sentence_.tokens, walk_, hits_, promise::cue);
  }

  // One look at the words, by which most sentences need no more; without a branch on what they are.
  void look_over() {
    static_assert(promise::article << 1 == promise::noun);
    static_assert(promise::capital << 1 == promise::deed);
    static_assert(promise::unknown << 1 == promise::capital);
    const Token* token = sentence_.tokens.data();
    const Token* const end = token + sentence_.tokens.size();
    unsigned before = token->promises;
    unsigned seen = before, in_row = 0, at_once = 0;
    while (++token != end) {
      const unsigned promised = token->promises;
      seen |= promised;
      in_row |= before << 1 & promised;     // "a third", "Lindqvist cut"
      at_once |= promised << 1 & promised;  // inside a sentence, on a word that nobody knows
      before = promised;
    }
    const bool named = ((in_row & promise::deed) | (at_once & promise::capital)) != 0;
    seen_ = seen | (named ? promise::others : 0U);
    has_amount_ = ((in_row & promise::noun) | (seen & promise::number)) != 0;
  }

  bool may_have_targets() const {
    return (seen_ & promise::target) != 0 ||
           plan_.automaton.may_begin_otherwise(passage_->text, sentence_.tokens);
  }

  bool may_have_own_cues(bool may_doubt) const {
    return !plan_.cues.empty() && (may_doubt || !amounts_.empty() || in_section());
  }

  bool in_section() const { return passage_->criterion < reading_.unasked.size(); }

  void assert_items() {
    select_cues(plan_, hits_, sentence_.tokens, items_, cues_);
    const bool named =
        (seen_ & promise::others) != 0 || may_name_others(plan_, passage_->text, sentence_.tokens);
    bool others = named || pronouns_.may_be_others() ||
                  ((seen_ & (promise::pronoun | promise::they)) != 0 &&
                   (plan_.we_is_attributed || passage_->voice == Voice::candidate));
    const bool queried = sentence_.queried;
    senses_.read(plan_, sentence_.tokens);
    if (cues_.empty() && !others && !queried && (seen_ & (promise::talk | promise::they)) == 0 &&
        !MayHold(senses_.seen).any() && !has_box(sentence_.tokens))
      return;
    clauses_.read(plan_, passage_->text, sentence_.tokens);
    narrator_.settle_names(passage_->text, sentence_.tokens, clauses_);
    Speech speech = narrator_.speech(*passage_, clauses_, cues_);
    pronouns_.settle(clauses_, speech);
    others = others || speech.they_is_other;
    settle_cues(clauses_, passage_->text, sentence_.tokens, speech, items_, cues_, owners_);
    const std::size_t found = cues_.size();
    if (queried) add_queries(sentence_.tokens, cues_);
    if (others) {
      add_other_subjects(clauses_, passage_->text, sentence_.tokens, speech, cues_,
                         named ? Whom::anybody : Whom::pronouns);
    }
    if (cues_.size() != found) order_cues(cues_, owners_);
    const Scene scene(clauses_, senses_, sentence_.tokens, speech, items_);
    find_verdicts(scene, cues_, verdicts_);
    asserter_.run(clauses_, speech, cues_, items_);
    apply_verdicts(verdicts_, cues_, items_);
  }

  // "Ran out of time." in a criterion's section, and nothing else said of it.
  void note_unasked_section() {
    if (!in_section()) return;
    if ((seen_ & promise::unasked) != 0) find_cues();
    for (const Hit& hit : hits_) {
      const Cue* const cue = plan_.cue(hit);
      if (cue != nullptr && cue->kind == CueKind::unasked)
        reading_.unasked[passage_->criterion] = true;
    }
  }

  // The longest mentions of each set, none inside or across another of the same set.
  void add_mentions() {
    stable_sort(hits_, [this](const Hit& a, const Hit& b) {
      const Tag& x = plan_.tag(a);
      const Tag& y = plan_.tag(b);
      if (x.kind != y.kind) return x.kind < y.kind;
      if (x.index != y.index) return x.index < y.index;
      if (a.first != b.first) return a.first < b.first;
      return a.last > b.last;
    });
    const Tag* before = nullptr;
    std::uint32_t end = 0;
    for (const Hit& hit : hits_) {
      const Tag& tag = plan_.tag(hit);
      if (tag.kind == Tag::Kind::cue) continue;
      if (before != nullptr && before->kind == tag.kind && before->index == tag.index &&
          hit.first < end)
        continue;
      before = &tag;
      end = hit.last + 1;
      add(tag, hit);
    }
  }

  void add(const Tag& tag, const Hit& hit) {
    Item& item = items_.emplace_back();
    item.kind = tag.kind == Tag::Kind::set ? Item::Kind::mention : Item::Kind::name;
    item.first = hit.first;
    item.last = hit.last + 1;
    item.begin = sentence_.tokens[hit.first].begin;
    item.end = sentence_.tokens[hit.last].end;
    item.set = tag.index;
    item.phrase = tag.phrase;
  }

  void add_quantities() {
    for (const Amount& amount : amounts_) {
      Item& item = items_.emplace_back();
      item.kind = Item::Kind::quantity;
      item.first = amount.first;
      item.last = amount.last;
      item.begin = amount.begin;
      item.end = amount.end;
      item.amount = &amount;
    }
    const auto before = [](const Item& a, const Item& b) { return a.first < b.first; };
    stable_sort(items_, before);
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
  std::vector<Amount> amounts_;
  bool has_amount_ = false;
  unsigned seen_ = 0;  // promises of the sentence
  bool found_cues_ = false;
  Clauses clauses_;
  Senses senses_;
  std::vector<Verdict> verdicts_;
  std::vector<CueHit> cues_;
  const Passage* passage_ = nullptr;
  Sentence sentence_, previous_;
  bool held_last_ = false;
  Automaton::Walk walk_;
  std::vector<Hit> hits_;
  std::vector<Item> items_;
  std::vector<std::uint32_t> indices_, owners_;
  Held held_;  // the last sentence with items
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
