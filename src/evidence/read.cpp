#include "evidence/quantities/read.hpp"

#include <algorithm>

#include "evidence/assertion/asserter.hpp"
#include "evidence/assertion/cues.hpp"
#include "evidence/assertion/narrator.hpp"
#include "evidence/assertion/subjects.hpp"
#include "evidence/links.hpp"
#include "evidence/passages.hpp"
#include "evidence/plan_data.hpp"
#include "evidence/position.hpp"
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
        quantities_(plan.language.quantities) {
    reading_.unasked.resize(plan.criteria.size());
    reading_.touched.resize(plan.criteria.size());
    reading_.touch_evidence.resize(plan.criteria.size());
  }

  void read(const Passage& passage) {
    passage_ = &passage;
    const std::string_view text = passage.source ? passage.source->text() : passage.text;
    if (text.data() != positions_.text().data())
      positions_ = cue_positions_ = later_positions_ = PositionTracker(text);
    SentenceCursor cursor(passage.text, plan_.vocabulary);
    before_ = nullptr;
    while (cursor.next(sentence_)) {
      held_last_ = false;
      read_sentence();
      if (!held_last_) std::swap(sentence_, previous_);
      before_ = held_last_ ? &held_.sentence : &previous_;
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
    if (sentence_.question) return release();
    amounts_.clear();
    const unsigned seen_before = seen_;
    look_over();
    find_gender();
    // `they` with nobody else in sight is the candidate from here on.
    they_act_ = they_act_ ||
                ((seen_ & promise::they) != 0 && ((seen_ | seen_before) & promise::others) == 0);
    if (has_amount_) quantities_.read(passage_->text, sentence_.tokens, amounts_);
    const bool may_doubt = holding_ && amounts_.empty() && (seen_ & promise::doubt) != 0;
    hits_.clear();
    items_.clear();
    found_cues_ = false;
    if (may_have_targets() || may_have_own_cues(may_doubt))
      plan_.automaton.find(passage_->text, sentence_.tokens, walk_, hits_);
    add_mentions();
    if (items_.empty() && amounts_.empty()) {
      if (may_doubt) doubt_held();
      release();
      return note_unasked_section();
    }
    release();
    add_quantities();
    find_cues();
    assert_items();
    hold();
  }

  // A sentence waits for the next, which may cast doubt on it.
  void hold() {
    std::swap(sentence_, held_.sentence);
    items_.swap(held_.items);
    cues_.swap(held_.cues);
    holding_ = held_last_ = true;
  }

  void release() {
    if (!holding_) return;
    holding_ = false;
    keep();
    links_.add(*passage_, held_.sentence.tokens, held_.items, indices_);
  }

  void doubt_held() {
    const std::uint32_t end = held_.sentence.tokens.back().end;
    const std::uint32_t begin = sentence_.tokens.front().begin;
    const std::string_view between = passage_->text.substr(end, begin - end);
    if (std::count(between.begin(), between.end(), '\n') > 1) return;  // another paragraph
    find_cues();
    select_cues(plan_, hits_, sentence_.tokens, items_, cues_, owners_);
    const CueHit* doubt = find_doubt(plan_, sentence_.tokens, cues_);
    if (doubt == nullptr) return;
    doubt_ = {sentence_.tokens[doubt->first].begin, sentence_.tokens[doubt->last - 1].end};
    for (Item& item : held_.items) {
      if (item.status != Assertion::affirmed) continue;
      item.status = Assertion::doubted;
      item.cue = later_cue;
    }
  }

  // After those that the rubric adds, so that they come first where both say the same.
  void find_cues() {
    if (found_cues_) return;
    found_cues_ = true;
    plan_.language.automaton.find(passage_->text, sentence_.tokens, walk_, hits_);
  }

  // One look at the words, by which most sentences need no more; without a branch on what they are.
  void look_over() {
    static_assert(promise::article << 1 == promise::noun);
    static_assert(Token::capital << 1 == promise::others);
    static_assert(promise::deed >> 5 == promise::others && Token::capital << 6 == promise::deed);
    const std::uint16_t* const promises = plan_.promises.data();
    unsigned seen = 0, amount = 0, before = 0, named = 0, inside = 0;
    for (const Token& token : sentence_.tokens) {
      const unsigned is_word = token.is_word();
      const unsigned promised = promises[token.word & (0U - is_word)];
      amount |= (before << 1 & promised & promise::noun) | (promised & promise::number) |
                (token.flags & Token::digits) | static_cast<unsigned>(token.is_number());
      seen |= promised | ((named & promised & promise::deed) >> 5);
      // A capital inside a sentence, on a word that nobody knows, may be a name.
      const auto unknown = static_cast<unsigned>(token.word == no_word) & is_word & inside;
      seen |= (static_cast<unsigned>(token.flags) << 1 & promise::others) & (0U - unknown);
      inside = 1;
      named = static_cast<unsigned>(token.flags) << 6;
      before = promised;
    }
    seen_ = seen;
    has_amount_ = amount != 0;
  }

  // The note's first pronoun is the candidate's: "Her boss knew. He drew it."
  void find_gender() {
    constexpr unsigned gendered = promise::she | promise::he;
    if (gender_ != 0 || (seen_ & gendered) == 0 || passage_->voice == Voice::candidate) return;
    if (follows_newcomer()) return;
    for (const Token& token : sentence_.tokens) {
      if (gender_ == 0 && token.is_word()) gender_ = plan_.promises[token.word] & gendered;
    }
  }

  // "A contractor joined in May. He built it."
  bool follows_newcomer() const {
    if (before_ == nullptr) return false;
    const auto class_of = [this](const Token& token) {
      return token.is_word() && token.word < plan_.classes.size() ? plan_.classes[token.word] : 0;
    };
    const auto is_article = [this](const Token& token) {
      const std::string_view word = passage_->text.substr(token.begin, token.end - token.begin);
      return word == "A" || word == "An" || word == "Another" || word == "One";
    };
    constexpr WordClass pronoun = word::gendered | word::they;
    constexpr std::size_t longest = 4;
    const std::vector<Token>& tokens = before_->tokens;
    if ((class_of(sentence_.tokens.front()) & pronoun) == 0 || !is_article(tokens.front()))
      return false;
    for (std::size_t i = 1; i < tokens.size() && i < longest; ++i) {
      const WordClass what = class_of(tokens[i]);
      if ((what & word::person) != 0) return true;
      if ((what & (word::past | word::verb | word::preposition)) != 0) break;
    }
    return false;
  }

  bool is_of_both_genders() const {
    return gender_ != 0 && (seen_ & (promise::she | promise::he) & ~gender_) != 0;
  }

  // "The SREs took over. Then they rolled back."
  bool they_are_others() {
    constexpr unsigned own = promise::pronoun | promise::she | promise::he;
    if (they_act_ || before_ == nullptr || !begins_with_they()) return false;
    unsigned seen = 0;
    for (const Token& token : before_->tokens)
      seen |= token.is_word() ? plan_.promises[token.word] : 0U;
    if ((seen & promise::others) == 0 || (seen & own) != 0) return false;
    before_clauses_.read(plan_, passage_->text, before_->tokens);
    before_cues_.clear();
    add_other_subjects(before_clauses_, passage_->text, before_->tokens, Speech{}, before_cues_);
    return std::any_of(before_cues_.begin(), before_cues_.end(), [this](const CueHit& hit) {
      const bool several = before_clauses_.is(hit.last - 1, word::group | word::plural) ||
                           passage_->text[before_->tokens[hit.last - 1].end - 1] == 's';
      return hit.cue.reach == Reach::after && several;
    });
  }

  // "They", "Then they", "It was they".
  bool begins_with_they() const {
    constexpr std::size_t first = 3;
    constexpr WordClass before = word::adverb | word::conjunction | word::it | word::be;
    for (std::size_t i = 0; i < clauses_.classes.size() && i < first; ++i) {
      if (clauses_.is(i, word::they)) return true;
      if (!clauses_.is(i, before)) return false;
    }
    return false;
  }

  bool may_have_targets() const {
    return (seen_ & promise::target) != 0 ||
           plan_.automaton.may_begin_otherwise(passage_->text, sentence_.tokens);
  }

  bool may_have_own_cues(bool may_doubt) const {
    return !plan_.cues.empty() && (may_doubt || !amounts_.empty() || in_section());
  }

  bool in_section() const { return passage_->criterion < reading_.unasked.size(); }

  // Names count where they are capitalised; the candidate's own is the candidate.
  void settle_names() {
    for (std::size_t i = 0; i < sentence_.tokens.size(); ++i) {
      const Token& token = sentence_.tokens[i];
      const bool named = clauses_.is(i, word::name);
      if (!named && (!token.is_word() || !token.has(Token::capital) || clauses_.classes[i] != 0))
        continue;
      const std::string_view word = passage_->text.substr(token.begin, token.end - token.begin);
      const bool own = token.has(Token::capital) && narrator_.is_candidate(token, word);
      const bool as_name = token.has(Token::capital) && word.size() > 1 && word[1] >= 'a';
      if (own || !as_name) clauses_.classes[i] &= ~word::name;
      if (own) clauses_.classes[i] |= word::candidate;
    }
  }

  void assert_items() {
    select_cues(plan_, hits_, sentence_.tokens, items_, cues_, owners_);
    const bool newcomer = follows_newcomer();
    bool others = (seen_ & promise::others) != 0 || is_of_both_genders() || newcomer ||
                  ((seen_ & promise::pronoun) != 0 &&
                   (plan_.we_is_attributed || passage_->voice == Voice::candidate));
    if (cues_.empty() && !others && (seen_ & (promise::talk | promise::they)) == 0) return;
    clauses_.read(plan_, passage_->text, sentence_.tokens);
    settle_names();
    Speech speech = narrator_.speech(*passage_, clauses_, cues_);
    speech.she_is_candidate = gender_ != promise::he;
    speech.he_is_candidate = gender_ != promise::she;
    if (newcomer) speech.she_is_candidate = speech.he_is_candidate = false;
    speech.they_is_other = newcomer || ((seen_ & promise::they) != 0 && they_are_others());
    others = others || speech.they_is_other;
    settle_cues(clauses_, passage_->text, sentence_.tokens, speech, items_, cues_);
    const std::size_t found = cues_.size();
    if (others) {
      add_other_subjects(clauses_, passage_->text, sentence_.tokens, speech, cues_);
    }
    if (cues_.size() != found) order_cues(cues_, owners_);
    asserter_.run(clauses_, speech, cues_, items_);
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
      item.amount = amount;
    }
    const auto before = [](const Item& a, const Item& b) { return a.first < b.first; };
    stable_sort(items_, before);
  }

  static void fill(const Amount& amount, Evidence& out) {
    out.kind = amount.kind;
    out.value = amount.value;
    out.low = amount.low;
    out.high = amount.high;
    out.from = amount.from;
    out.to = amount.to;
    out.unit = amount.unit;
    out.bound = amount.bound;
    out.direction = amount.direction;
    out.approximate = amount.approximate;
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
      reading_.evidence.push_back(evidence(item));
    }
  }

  void explain(const Item& item, Evidence& out) {
    if (item.cue == no_cue) return;
    Span where = doubt_;
    if (item.cue != later_cue) {
      const CueHit& hit = held_.cues[item.cue];
      const std::vector<Token>& tokens = held_.sentence.tokens;
      where = {tokens[hit.first].begin, tokens[hit.last - 1].end};
    }
    out.cue = passage_->text.substr(where.begin, where.end - where.begin);
    PositionTracker& tracker = item.cue == later_cue ? later_positions_ : cue_positions_;
    const Position place = tracker.at(passage_->offsets.file({where.begin, where.begin + 1}).begin);
    out.cue_line = place.line;
    out.cue_column = place.column;
  }

  Evidence evidence(const Item& item) {
    Evidence out;
    if (item.kind == Item::Kind::quantity) {
      fill(item.amount, out);
    } else {
      out.set = plan_.sets[item.set];
    }
    out.status = item.status;
    out.voice = passage_->voice;
    const Span where = passage_->offsets.file({item.begin, item.end});
    out.start = where.begin;
    out.end = where.end;
    const Position position = positions_.at(where.begin);
    out.line = position.line;
    out.column = position.column;
    out.text = passage_->text.substr(item.begin, item.end - item.begin);
    if (passage_->criterion < plan_.criteria.size())
      out.section = plan_.criteria[passage_->criterion];
    explain(item, out);
    return out;
  }

  const Plan& plan_;
  std::size_t limit_;
  Reading reading_;
  Links links_;
  Narrator narrator_;
  Asserter asserter_;
  quantities::QuantityReader quantities_;
  std::vector<Amount> amounts_;
  bool has_amount_ = false;
  unsigned seen_ = 0;  // promises of the sentence
  bool found_cues_ = false;
  Clauses clauses_;
  std::vector<CueHit> cues_;
  const Passage* passage_ = nullptr;
  PositionTracker positions_, cue_positions_, later_positions_;
  Sentence sentence_, previous_;
  const Sentence* before_ = nullptr;  // the sentence before, in the same passage
  bool held_last_ = false;
  Clauses before_clauses_;
  std::vector<CueHit> before_cues_;
  bool they_act_ = false;  // `they` came where it can be nobody but the candidate
  unsigned gender_ = 0;    // promise::she or promise::he: of the note's first pronoun
  Automaton::Walk walk_;
  std::vector<Hit> hits_;
  std::vector<Item> items_;
  std::vector<std::uint32_t> indices_, owners_;
  struct Held {
    Sentence sentence;
    std::vector<Item> items;
    std::vector<CueHit> cues;
  };
  Held held_;  // the last sentence with items
  bool holding_ = false;
  Span doubt_{};  // where the sentence after the held one doubts it
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
