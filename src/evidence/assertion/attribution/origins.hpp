// Where a thing or a word comes from, told beside it: agents, owners, sources, credit.
#pragma once

#include <optional>
#include <vector>

#include "evidence/assertion/attribution/vouching.hpp"
#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/assertion/people/people.hpp"

namespace assay::evidence {

class Origins {
 public:
  // All must outlive this.
  Origins(const Clauses& clauses, const std::vector<Token>& tokens, const People& people) noexcept
      : c_(clauses), tokens_(tokens), people_(people), vouching_(clauses, tokens, people) {}

  // The cue that begins at `at`: "by the vendor", "belongs to ops", "thanks to Yusuf".
  std::optional<CueHit> at(std::size_t at) const {
    return may_be_at(at) ? of_word(at) : std::nullopt;
  }
  // Most words are none of these.
  bool may_be_at(std::size_t at) const noexcept {
    constexpr WordClass may = word::belong | word::be | word::wholly | word::thanks | word::credit |
                              word::leave | word::carry | word::hire | word::preposition |
                              word::infinitive | word::speech | word::person | word::org |
                              word::name | word::determiner | word::past | word::have | word::verb;
    return (c_.classes[at] & may) != 0 || c_.spelled[at] == text::Spelling("elsewhere");
  }
  // The cue that begins at `at`, where a clause or a sentence begins: "Per her manager, spend
  // fell", "Vendor numbers: 30%", "Owner: the infra team".
  std::optional<CueHit> at_start(std::size_t at) const;

 private:
  // A cue from `first` to `last`; none where `last` is 0.
  static std::optional<CueHit> hit(std::size_t first, std::size_t last, Reach reach,
                                   Doing does = Doing::nothing) noexcept;
  std::optional<CueHit> of_word(std::size_t at) const;
  std::optional<CueHit> of_owner(std::size_t at) const;
  std::optional<CueHit> frame(std::size_t at) const;
  std::optional<CueHit> source(std::size_t first, std::size_t at, Reach reach) const;
  std::optional<CueHit> agent(std::size_t at) const;
  std::optional<CueHit> result_of(std::size_t of) const;
  std::size_t past_contrast(std::size_t at) const;
  std::size_t past_leader(std::size_t at) const;
  std::size_t past_department(std::size_t by) const;
  std::optional<CueHit> of_participle(std::size_t by, std::size_t end) const;
  std::size_t first_joined(std::size_t verb) const;
  std::size_t past_author(std::size_t at) const;
  bool signs(std::size_t at) const;
  std::size_t past_other_place(std::size_t at) const;
  std::size_t past_whoever(std::size_t at) const;
  std::size_t past_work_of(std::size_t at) const;
  bool is_denied(std::size_t be) const;
  std::size_t credited(std::size_t at) const;
  std::size_t whose(std::size_t at) const;
  std::size_t past_owner(std::size_t at) const;
  bool follows_role(std::size_t be) const;
  std::size_t past_task(std::size_t at) const;
  std::size_t past_theirs(std::size_t at) const;
  std::size_t heading(std::size_t at) const;
  bool is_amount(std::size_t at) const;
  std::size_t label(std::size_t at) const;
  std::size_t says(std::size_t at) const;
  std::size_t supplied(std::size_t at) const;
  std::size_t owned_figure(std::size_t at) const;
  std::size_t hired(std::size_t at) const;
  std::size_t past_story(std::size_t at) const;
  std::size_t past_carried(std::size_t at) const;
  bool is_source(std::size_t at) const;
  bool is_reliance(std::size_t at) const;
  bool is_left_to(std::size_t at) const;
  bool tells(std::size_t at) const;
  bool announces(std::size_t at, std::size_t end) const;
  bool is_made(std::size_t verb) const;
  bool is_making(std::size_t verb) const;
  bool closes(std::size_t at) const;
  std::size_t past_place(std::size_t at) const;
  bool is_closed(std::size_t at) const;
  bool ends(std::size_t at) const;

  const Clauses& c_;
  const std::vector<Token>& tokens_;
  const People& people_;
  Vouching vouching_;
};

}  // namespace assay::evidence
