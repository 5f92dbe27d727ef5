// What a cue tells of the interview itself: whether somebody asked, skipped or left a topic, and
// whether that was the interviewers or the candidate.
#pragma once

#include <string_view>
#include <vector>

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/sentence.hpp"

namespace assay::evidence {

class Interview {
 public:
  Interview(const Clauses& clauses, std::string_view text, const std::vector<Token>& tokens,
            const Speech& speech)
      : c_(clauses), text_(text), tokens_(tokens), speech_(speech) {}

  // "she skipped the drill" is no act of the interview, "I skipped" and "skipped drift" are.
  bool is_deed(const CueHit& hit) const;

  // "I meant to ask about drift", "nobody asked about cost", "ask her about latency": what was, or
  // is, still to be asked, and not by the candidate.
  bool is_unasked(const CueHit& hit) const;

  // "we never talked about drift", "I would have gone into cost", "I regret not probing it".
  bool is_untalked(const CueHit& hit) const;

  // "left for Priya", "to Mbeki": a capital on no word that is known for something else.
  bool is_named(std::size_t at) const;

  // "Jonas is covering drift", "the panel will take it": whether one of the interviewers acts in
  // the verb at `at`.
  bool is_of_panel(std::size_t at) const;

 private:
  bool names_time(std::size_t at) const;
  bool is_interviewer(std::size_t at) const;
  bool is_talk(std::size_t at) const;
  bool is_asking(std::size_t at) const;
  bool says_we(std::size_t at) const;
  bool says(std::size_t at, std::string_view words) const;
  bool keeps_open(const CueHit& hit) const;

  const Clauses& c_;
  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Speech& speech_;
};

}  // namespace assay::evidence
