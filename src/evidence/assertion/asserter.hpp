// How the items of a sentence are meant, by the cues around them.
//
// Two sweeps, as ConText has them: left to right for cues that reach what follows, right to left
// for those that reach what stands before. At each word a cue begins to reach, a boundary ends its
// reach, or an item takes the status of the cues that reach it. Linear in the sentence.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/sentence.hpp"

namespace assay::evidence {

class Asserter {
 public:
  // Sets status, silent and cue of `items`. Items and cues are in the order of the text, and no cue
  // holds another. Buffers are kept from sentence to sentence.
  void run(const Clauses& clauses, const Speech& speech, const std::vector<CueHit>& cues,
           std::vector<Item>& items);

 private:
  struct Live {
    std::uint32_t cue = no_cue;
    bool undone = false;  // a negation of a negation: affirmed
    bool parted = false;  // a boundary has come since, so that a past-tense verb ends it
    bool wide = false;    // asked: "how she did it", a whole clause
  };
  using Reaching = std::array<Live, reaching_kinds>;
  static constexpr std::size_t index(CueKind kind) noexcept {
    return static_cast<std::size_t>(kind);
  }

  Live& live(CueKind kind) noexcept { return live_[index(kind)]; }
  const Live& live(CueKind kind) const noexcept { return live_[index(kind)]; }
  void end(CueKind kind) noexcept { live(kind) = {}; }
  void end_all() noexcept { live_ = {}; }

  void sweep_on();
  void look_ahead();
  void open(std::uint32_t cue);
  void pass_break(std::size_t at);
  void part_plan(std::size_t at);
  void pass_word(std::size_t at);
  void pass_conjunction(std::size_t at);
  void give_back(std::size_t at);
  bool begins_main(const CueHit& hit, std::size_t at) const;
  bool runs_on(const CueHit& hit, std::size_t at) const;
  bool is_subordinate(const CueHit& hit) const;
  void end_subordinate(std::size_t at);
  void pass_asked(std::size_t at);
  bool is_reply(std::uint32_t cue) const;
  bool follows_cue(std::size_t at, CueKind kind) const;
  bool announces(const CueHit& hit) const;
  bool heads_list(CueKind kind) const;
  bool has_subject(std::size_t at) const;
  bool enters_place(const CueHit& hit, std::size_t at) const;
  bool leaves_phrase(const CueHit& hit, std::size_t at) const;
  bool acts_as_subject(const CueHit& hit, std::size_t at) const;
  bool is_when(const CueHit& hit, const Item& item) const;

  void sweep_back();
  void open_back(std::uint32_t cue);
  bool denies_one(const CueHit& hit) const;
  bool denies(std::uint32_t cue) const;
  void take_claimed(Item& target);
  void pass_denial(std::size_t at);
  void pass_relative(std::size_t at);
  void pass_back(std::size_t at);
  bool is_of_place(std::size_t at) const;
  bool is_degree(std::size_t at) const;
  bool begins_aside(std::size_t at) const;
  bool reaches_back(const CueHit& hit) const;
  bool has_object(const CueHit& hit) const;
  bool has_item_after(const CueHit& hit) const;
  bool after_preposition(const CueHit& hit) const;
  bool is_attained(std::size_t at) const;
  bool ends_clause(const CueHit& hit) const;
  bool follows_item(const CueHit& hit) const;
  bool follows_label(const CueHit& hit) const;
  bool ends_with_it(std::size_t at) const;
  std::size_t clause_of(const CueHit& hit) const;
  bool follows_present(const CueHit& hit) const;

  void take(Item& item);
  void fill_gaps();
  void fill_inside();
  void fill_topics();
  void fill_ellipses();
  std::uint32_t cue_before(std::size_t at) const;
  void silence_talk(Item& item) const;

  const Clauses* c_ = nullptr;
  const Speech* speech_ = nullptr;
  const std::vector<CueHit>* cues_ = nullptr;
  std::vector<Item>* items_ = nullptr;
  Reaching live_{};
  Reaching behind_{};  // what was live behind a clause that stands between
  std::uint32_t claim_ = no_cue;
  std::uint32_t denial_ = no_cue;  // "there was none": a claim's negation, to be met by one clause
  bool denied_ = false;            // it has been met
  std::size_t opened_ = 0;         // where the last cue that reaches back begins
  std::vector<Flag> in_cue_;       // by token
  std::vector<Flag> or_ahead_;     // by token: `or` comes before the next verb
  std::vector<Flag> past_ahead_;   // the next verb before a break is in the past tense
  std::vector<std::uint32_t> order_;  // cues by their last token
};

}  // namespace assay::evidence
