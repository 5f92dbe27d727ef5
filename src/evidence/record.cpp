#include "evidence/record.hpp"

namespace assay::evidence {
namespace {

void fill(const Amount& amount, Evidence& out) {
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

}  // namespace

void Recorder::enter(const Passage& passage) {
  passage_ = &passage;
  const std::string_view text = passage.source ? passage.source->text() : passage.text;
  if (text.data() != positions_.text().data())
    positions_ = cue_positions_ = later_positions_ = PositionTracker(text);
}

void Recorder::record(const Item& item, const std::vector<Token>& tokens,
                      const std::vector<CueHit>& cues, Span later, Evidence& out) {
  if (item.kind == Item::Kind::quantity) {
    fill(*item.amount, out);
  } else {
    out.set = plan_.sets[item.set];
  }
  out.status = item.status;
  out.voice = passage_->voice;
  if (passage_->criterion < plan_.criteria.size())
    out.section = plan_.criteria[passage_->criterion];
  place(item, out);
  if (item.cue == later_cue) {
    explain(item, later, out);
  } else if (item.cue != no_cue) {
    explain(item, span_of(cues[item.cue], tokens), out);
  }
}

void Recorder::place(const Item& item, Evidence& out) {
  const Span where = passage_->offsets.file({item.begin, item.end});
  out.start = where.begin;
  out.end = where.end;
  const Position position = positions_.at(where.begin);
  out.line = position.line;
  out.column = position.column;
  out.text = passage_->text.substr(item.begin, item.end - item.begin);
}

void Recorder::explain(const Item& item, Span where, Evidence& out) {
  out.cue = passage_->text.substr(where.begin, where.end - where.begin);
  PositionTracker& tracker = item.cue == later_cue ? later_positions_ : cue_positions_;
  const Position place = tracker.at(passage_->offsets.file({where.begin, where.begin + 1}).begin);
  out.cue_line = place.line;
  out.cue_column = place.column;
}

}  // namespace assay::evidence
