// A sentence with items waits for the next ones, which may take back what it tells: "Saved $2M. He
// could not say how", "Nice dashboard. An intern built it".
#pragma once

#include <string_view>
#include <vector>

#include <assay/diagnostic.hpp>

#include "evidence/sentence.hpp"
#include "evidence/workspace.hpp"

namespace assay::evidence {

class Held {
 public:
  Sentence sentence;
  std::vector<Item> items;
  std::vector<Amount> amounts;  // of the items
  std::vector<CueHit> cues;
  bool is_topic = false;     // names what the next sentence tells of
  bool is_reported = false;  // a claim that the note only reports: "says", "on his CV"

  bool is_named = false;  // a thing and no more, as a form would have it

  // Whether one is held of which the next sentence may speak.
  explicit operator bool() const noexcept { return holding_ && !strayed_; }
  bool is_holding() const noexcept { return holding_; }
  // Whether the text has gone on to other things since: only a verdict may come back to it.
  bool has_strayed() const noexcept { return holding_ && strayed_; }
  // Swaps its parts with those given.
  void hold(Sentence& other_sentence, std::vector<Item>& other_items,
            std::vector<Amount>& other_amounts, std::vector<CueHit>& other_cues) noexcept;
  void let_go() noexcept { holding_ = false; }
  // Counts a sentence between that says nothing of it: at most two may stand there.
  bool may_wait() noexcept { return holding_ && waited_++ < 2; }

  bool may_stray() noexcept {
    strayed_ = true;
    return may_wait();
  }

  // Whether a sentence of the same text, with the tokens given, is of the same paragraph.
  bool is_of_paragraph(std::string_view text, const std::vector<Token>& tokens) const noexcept;
  // Its doubts are cleared up.
  void clear_up();
  bool is_doubted() const;
  // Its items from `first` on, before `last`, that are affirmed are meant as `status` says, by a
  // cue of a later sentence.
  void settle(std::size_t first, std::size_t last, Assertion status, Span cue);

  // Where a later sentence says how an item with `later_cue` is meant.
  Span later(std::size_t item) const noexcept {
    return item < later_.size() ? later_[item] : Span{};
  }

  // Its items are meant as they are in a sentence that begins with them.
  void take(const Workspace& answered);

 private:
  bool holding_ = false;
  bool strayed_ = false;
  int waited_ = 0;
  std::vector<Span> later_;  // of the items; what is left of earlier sentences is not asked for
};

}  // namespace assay::evidence
