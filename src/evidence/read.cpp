#include <algorithm>

#include "evidence/links.hpp"
#include "evidence/plan_data.hpp"
#include "evidence/position.hpp"
#include "evidence/sentence.hpp"

namespace assay::evidence {
namespace {

class Reader {
 public:
  Reader(const Plan& plan, const Limits& limits)
      : plan_(plan), limit_(limits.evidence), links_(plan, reading_) {
    reading_.unasked.resize(plan.criteria.size());
    reading_.touched.resize(plan.criteria.size());
  }

  void read(const Passage& passage) {
    passage_ = &passage;
    const std::string_view text = passage.source ? passage.source->text() : passage.text;
    if (text.data() != positions_.text().data()) positions_ = PositionTracker(text);
    SentenceCursor cursor(passage.text, plan_.vocabulary);
    while (cursor.next(sentence_))
      read_sentence();
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
    hits_.clear();
    items_.clear();
    plan_.automaton.find(passage_->text, sentence_.tokens, walk_, hits_);
    if (hits_.empty()) return;
    add_mentions();
    if (items_.empty() || sentence_.question) return;
    keep();
    links_.add(*passage_, sentence_.tokens, items_, indices_);
  }

  // The longest mentions of each set, none inside or across another of the same set.
  void add_mentions() {
    std::sort(hits_.begin(), hits_.end(), [this](const Hit& a, const Hit& b) {
      const Tag& x = plan_.tags[a.tag];
      const Tag& y = plan_.tags[b.tag];
      if (x.kind != y.kind) return x.kind < y.kind;
      if (x.index != y.index) return x.index < y.index;
      if (a.first != b.first) return a.first < b.first;
      return a.last > b.last;
    });
    const Tag* before = nullptr;
    std::uint32_t end = 0;
    for (const Hit& hit : hits_) {
      const Tag& tag = plan_.tags[hit.tag];
      if (tag.kind == Tag::Kind::cue) continue;
      if (before != nullptr && before->kind == tag.kind && before->index == tag.index &&
          hit.first < end)
        continue;
      before = &tag;
      end = hit.last + 1;
      add(tag, hit);
    }
    std::stable_sort(items_.begin(), items_.end(),
                     [](const Item& a, const Item& b) { return a.first < b.first; });
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

  void keep() {
    indices_.assign(items_.size(), no_slot);
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const Item& item = items_[i];
      if (item.kind == Item::Kind::name || item.silent) continue;
      if (reading_.evidence.size() >= limit_) {
        reading_.truncated = true;
        return;
      }
      indices_[i] = static_cast<std::uint32_t>(reading_.evidence.size());
      reading_.evidence.push_back(evidence(item));
    }
  }

  Evidence evidence(const Item& item) {
    Evidence out;
    out.set = plan_.sets[item.set];
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
    return out;
  }

  const Plan& plan_;
  std::size_t limit_;
  Reading reading_;
  Links links_;
  const Passage* passage_ = nullptr;
  PositionTracker positions_;
  Sentence sentence_;
  Automaton::Walk walk_;
  std::vector<Hit> hits_;
  std::vector<Item> items_;
  std::vector<std::uint32_t> indices_;
};

}  // namespace

Reading read(const Plan& plan, std::span<const Passage> passages, const Limits& limits) {
  Reader reader(plan, limits);
  for (const Passage& passage : passages)
    reader.read(passage);
  return reader.finish();
}

}  // namespace assay::evidence
