// Cues that their place in the sentence takes back, or makes another.
#include <algorithm>

#include "evidence/assertion/cues/cues.hpp"
#include "evidence/assertion/cues/denials.hpp"
#include "evidence/assertion/cues/doubts.hpp"
#include "evidence/assertion/cues/fronting.hpp"
#include "evidence/assertion/cues/handovers.hpp"
#include "evidence/assertion/cues/interview.hpp"
#include "evidence/assertion/cues/omissions.hpp"
#include "evidence/assertion/cues/plans.hpp"
#include "text/word_list.hpp"

namespace assay::evidence {
namespace {

class Settler {
 public:
  Settler(const Clauses& clauses, std::string_view text, const std::vector<Token>& tokens,
          const Speech& speech, const std::vector<Item>& items)
      : c_(clauses),
        text_(text),
        tokens_(tokens),
        speech_(speech),
        items_(items),
        interview_(clauses, text, tokens, speech),
        plans_(clauses, text, tokens, speech, items),
        denials_(clauses, tokens, items),
        doubts_(clauses, speech, items),
        handovers_(clauses),
        omissions_(clauses, tokens, speech, items),
        fronting_(clauses, tokens, items) {}

  bool takes_back(const CueHit& hit) {
    if (omissions_.is_none(hit)) return true;
    switch (hit.cue.does) {
      case Doing::mine:
        return speech_.i_is_candidate;
      case Doing::theirs:
        return speech_.they_is_candidate ||
               (c_.is_word(hit.last - 1, "theirs") &&
                (!speech_.one_is_gendered || c_.is(hit.last, word::infinitive)));
      case Doing::aside:
        if (hit.cue.kind == CueKind::unasked && follows_clause(hit.first)) return true;
        return !c_.parts(hit.last) && !doubts_.is_hedge(hit);
      case Doing::past:
        return plans_.tells_of_past(hit.last);
      case Doing::handoff:
        if (hit.cue.kind == CueKind::attributed) return !interview_.is_named(hit.last);
        return speech_.quoted || !interview_.is_named(hit.last) || is_of_main_clause(hit) ||
               (!follows_item(hit.first) && interview_.is_deed(hit));
      case Doing::panel:
        return speech_.quoted || !interview_.is_of_panel(hit.first);
      case Doing::panelist:
        return speech_.quoted || !interview_.is_of_panel(hit.first) || !precedes_item(hit.last);
      case Doing::beside:
        return !denies(hit) && !is_beside(hit);
      case Doing::topic:
        if (heads_list(hit)) return false;
        return !c_.parts(hit.last) || hit.first == 0 || !c_.parts(hit.first - 1);
      case Doing::frame:
        if (hit.cue.kind == CueKind::attributed) return names_candidate(hit.last);
        return hit.cue.kind == CueKind::end &&
               (hit.first == 0 || !c_.is_break(hit.first - 1, Break::comma));
      case Doing::bare:
        // The interviewer's "I'd" is no plan of the candidate.
        return !plans_.is_bare_verb(hit.last) ||
               (c_.is(hit.first, word::self) && !speech_.i_is_candidate && !is_quoted(hit.first));
      case Doing::handover:
        return handovers_.is_made_own(hit);
      case Doing::stall:
        return denials_.is_steady(hit);
      default:
        if (plans_.is_none(hit)) return true;
        if (hit.cue.kind == CueKind::doubted && doubts_.is_resolved(hit)) return true;
        if (hit.cue.kind == CueKind::negated && (doubts_.is_past(hit) || is_reason(hit)))
          return true;
        return hit.cue.kind == CueKind::asked && is_habit(hit.first);
    }
  }

  // "according to her, ...", but not "according to her boss"
  bool names_candidate(std::size_t at) const {
    if (c_.is(at, word::determiner) && c_.is(at + 1, word::candidate)) ++at;
    return c_.is(at, word::third) && c_.parts(at + 1);
  }

  // "never got defensive about the 12%": neither a doubt nor, of what follows, a denial.
  void drop_denied_doubts(std::vector<CueHit>& cues) const {
    const auto is_denied = [this](const CueHit& hit) { return doubts_.is_denied(hit); };
    if (std::none_of(cues.begin(), cues.end(), is_denied)) return;
    std::vector<std::size_t> denials;
    for (const CueHit& hit : cues) {
      if (is_denied(hit)) denials.push_back(doubts_.denial_of(hit));
    }
    std::erase_if(cues, [&](const CueHit& hit) {
      const auto holds = [&hit](std::size_t at) { return hit.first <= at && at < hit.last; };
      const bool denial =
          hit.cue.kind == CueKind::negated && std::any_of(denials.begin(), denials.end(), holds);
      return denial || is_denied(hit);
    });
  }

  void turn(CueHit& hit) {
    turn_denied_talk(hit);
    turn_noun(hit);
    if (is_demand(hit)) hit.cue.does = Doing::figure;
    if (hit.cue.does == Doing::ours) {
      const bool theirs = interview_.is_deed(hit);
      hit.cue.does = Doing::undo;
      if (theirs) hit.cue = {CueKind::negated, Reach::phrase, Doing::undo};
    }
    if (doubts_.is_hedge(hit)) hit.cue = {CueKind::doubted, Reach::after, Doing::figure};
    if (const auto reach = fronting_.reach(hit)) hit.cue.reach = *reach;
    if (plans_.is_beaten(hit)) hit.cue.reach = Reach::before;
    if (plans_.is_reached(hit)) hit.cue.reach = Reach::after;
    if (hit.cue.kind == CueKind::projected && plans_.is_of_topic(hit)) hit.cue.reach = Reach::claim;
    if (!asks_who(hit) && (interview_.is_unasked(hit) || interview_.is_untalked(hit)))
      hit.cue = {CueKind::unasked, Reach::after, Doing::nothing};
    if (hit.cue.kind == CueKind::unasked && is_own_omission(hit))
      hit.cue = {CueKind::negated, Reach::after, Doing::nothing};
    omissions_.turn(hit);
    turn_to_one_side(hit);
    denials_.turn(hit);
  }

 private:
  // "he never brought up the baseline": the negation alone
  void turn_denied_talk(CueHit& hit) const {
    if (hit.cue.does != Doing::beside || is_beside(hit)) return;
    hit.last = hit.first + 1;
    hit.cue = {CueKind::negated, Reach::after, Doing::nothing};
  }

  // "wrote the booklet because there was none": why it was done.
  bool is_reason(const CueHit& hit) const {
    static constexpr text::WordList because{"because", "since", "as"};
    const bool back = hit.cue.reach == Reach::claim || hit.cue.reach == Reach::before;
    if (!back || hit.first < 2 || !c_.is_one_of(hit.first - 1, because)) return false;
    for (std::size_t i = 0; i + 1 < hit.first; ++i) {
      if (c_.past[i] != 0 || c_.is(i, word::deed)) return true;
    }
    return false;
  }

  // "the ask", "her plan"
  void turn_noun(CueHit& hit) const {
    const bool asks = hit.cue.kind == CueKind::asked && plans_.is_spelled(hit.first, "ask");
    const bool plan = hit.cue.kind == CueKind::projected && hit.last == hit.first + 1 &&
                      plans_.is_spelled(hit.first, "plan");
    if ((!asks && !plan) || !plans_.is_noun(hit.first)) return;
    if (asks) hit.cue = {CueKind::projected, Reach::after, Doing::noun};
    hit.cue.does = Doing::noun;
  }

  void turn_to_one_side(CueHit& hit) const {
    if (hit.cue.does == Doing::topic && heads_list(hit)) hit.cue.reach = Reach::after;
    const bool plain = hit.cue.does == Doing::nothing || hit.cue.does == Doing::whole;
    const bool first = hit.cue.kind == CueKind::doubted && hit.cue.reach == Reach::claim && plain &&
                       doubts_.comes_first(hit);
    if (first) hit.cue.reach = Reach::after;
    if (hit.cue.does == Doing::stall)
      hit.cue = {CueKind::negated, ends_here(hit.last) ? Reach::before : Reach::after,
                 Doing::nothing};
    // "Dashboard: inherited."
    const bool alone = hit.cue.kind == CueKind::attributed && hit.cue.reach == Reach::after &&
                       c_.parts(hit.last) && hit.first > 1 && c_.parts(hit.first - 1);
    // "A/B test (outsourced), chart (own)"
    const bool enclosed = hit.cue.reach == Reach::both && hit.first > 0 && is_closed(hit);
    if (alone || enclosed) hit.cue.reach = Reach::before;
  }

  // "Leaving the chart to Priya, she cut spend": what the candidate left.
  bool is_of_main_clause(const CueHit& hit) const {
    constexpr std::size_t longest = 6;
    if (hit.first > 0 && !c_.parts(hit.first - 1)) return false;
    if (!c_.is_word(hit.first, "Leaving") && !c_.is_word(hit.first, "leaving")) return false;
    std::size_t end = hit.last;
    while (end < hit.last + longest && !c_.parts(end))
      ++end;
    return c_.is_break(end, Break::comma) && c_.is_candidate(end + 1, speech_) &&
           !c_.is(end + 1, word::self | word::we);
  }

  // "blank: drift, cost"
  bool heads_list(const CueHit& hit) const {
    return hit.first == 0 && c_.is_break(hit.last, Break::colon);
  }

  bool precedes_item(std::size_t at) const {
    return std::any_of(items_.begin(), items_.end(),
                       [at](const Item& item) { return item.first == at; });
  }

  // "drift pushed to Thursday", "drift: pushed to Thursday"
  bool is_beside(const CueHit& hit) const {
    const bool behind = follows_item(hit.first) || (hit.first > 0 && c_.parts(hit.first - 1));
    return behind && c_.parts(hit.last);
  }
  bool denies(const CueHit& hit) const {
    static constexpr text::WordList no{"not", "never", "didn't", "wasn't", "weren't", "isn't"};
    return c_.is_one_of(hit.first, no);
  }

  bool follows_item(std::size_t at) const {
    return std::any_of(items_.begin(), items_.end(),
                       [at](const Item& item) { return item.last == at; });
  }

  // "did not improve", "did not improve after the launch", but not "did not move to an A/B test".
  bool ends_here(std::size_t at) const {
    constexpr WordClass on = word::adverb | word::subordinator | word::conjunction;
    if (c_.parts(at) || c_.is(at, on)) return true;
    static constexpr text::WordList when{"after", "before", "during", "despite", "until", "since"};
    return c_.is_one_of(at, when);
  }

  bool is_closed(const CueHit& hit) const {
    return tokens_[hit.first - 1].is_mark(U'(') && hit.last < tokens_.size() &&
           tokens_[hit.last].is_mark(U')');
  }

  // "'I'd offer him a car'": the first word of what is quoted.
  bool is_quoted(std::size_t at) const {
    return at > 0 && (tokens_[at - 1].is_mark(U'\'') || tokens_[at - 1].is_mark(U'"'));
  }

  // "we draw it next time": a plan of those who act, not of the interview.
  bool follows_clause(std::size_t at) const {
    while (at-- > 0 && c_.breaks[at] == Break::none) {
      if (c_.is(at, word::conjunction | word::subordinator)) return false;
      if (c_.verb[at] != 0 || c_.is_pronoun(at) || c_.is(at, word::modal)) return true;
    }
    return false;
  }

  // "'I never got round to the survey'", in the candidate's words: not done, whoever asked.
  bool is_own_omission(const CueHit& hit) const {
    if (hit.cue.reach == Reach::before || hit.first == 0 || !denies(hit)) return false;
    if (!c_.is(hit.first - 1, word::self | word::we)) return false;
    return speech_.answering || is_quoted(hit.first - 1);
  }

  // "Had to ask twice who wrote it": an answer may follow.
  bool asks_who(const CueHit& hit) const { return c_.is_word(hit.last - 1, "who"); }

  // "she always asks for a baseline": what she does, not what was asked.
  bool is_habit(std::size_t at) const { return c_.is_word(at, "asks") && is_of_candidate(at); }

  // "he asked for two more boreholes": what he wanted from others; how many is no feat of his.
  bool is_demand(const CueHit& hit) const {
    return hit.cue.kind == CueKind::asked && !speech_.quoted && c_.is_word(hit.first, "asked") &&
           c_.is_word(hit.first + 1, "for") && !c_.is(hit.first - 1, word::we | word::self) &&
           is_of_candidate(hit.first);
  }

  bool is_of_candidate(std::size_t verb) const {
    std::size_t i = verb;
    while (i > 0 && c_.is(i - 1, word::adverb))
      --i;
    return i > 0 && c_.is_candidate(i - 1, speech_);
  }

  const Clauses& c_;
  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Speech& speech_;
  const std::vector<Item>& items_;
  Interview interview_;
  Plans plans_;
  Denials denials_;
  Doubts doubts_;
  Handovers handovers_;
  Omissions omissions_;
  Fronting fronting_;
};

}  // namespace

void settle_cues(const Clauses& clauses, std::string_view text, const std::vector<Token>& tokens,
                 const Speech& speech, const std::vector<Item>& items, std::vector<CueHit>& cues,
                 std::vector<std::uint32_t>& scratch) {
  Settler settler(clauses, text, tokens, speech, items);
  settler.drop_denied_doubts(cues);
  std::erase_if(cues, [&settler](const CueHit& hit) { return settler.takes_back(hit); });
  keep_longest(cues, scratch);
  for (CueHit& hit : cues)
    settler.turn(hit);
}

}  // namespace assay::evidence
