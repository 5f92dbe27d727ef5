#include "evidence/assertion/attribution/subjects.hpp"

#include <algorithm>

#include "evidence/assertion/attribution/documents.hpp"
#include "evidence/assertion/attribution/echoes.hpp"
#include "evidence/assertion/attribution/modifiers.hpp"
#include "evidence/assertion/attribution/origins.hpp"
#include "evidence/assertion/attribution/subject_forms.hpp"
#include "evidence/assertion/attribution/vouching.hpp"
#include "evidence/assertion/people/people.hpp"

namespace assay::evidence {
namespace {

class Subjects {
 public:
  Subjects(const Clauses& clauses, const std::vector<Token>& tokens, const People& people,
           const Speech& speech, std::vector<CueHit>& cues)
      : c_(clauses),
        tokens_(tokens),
        speech_(speech),
        people_(people),
        vouching_(clauses, tokens, people_),
        origins_(clauses, tokens, people_),
        documents_(clauses, tokens, people_),
        forms_(clauses, tokens, people_, speech),
        modifiers_(clauses, tokens, people_),
        cues_(cues) {}

  void find(Whom whom) {
    const bool may_quote = (c_.seen & word::they) != 0 && !speech_.they_is_candidate;
    for (std::size_t i = 1; i < tokens_.size() && may_quote; ++i)
      they_quoted_ = they_quoted_ || is_quoted_they(i);
    const std::size_t known = known_ = cues_.size();
    whom == Whom::anybody ? find_all() : find_pronouns();
    const Echoes echoes(c_, people_, speech_);
    for (std::size_t i = known; i < cues_.size(); ++i)
      echoes.stretch(cues_[i]);
  }

 private:
  // Most words are none of these: of note themselves, or, where somebody is named soon after, the
  // beginning of a clause or of what may name them.
  bool may_begin(std::size_t at, bool starts) const {
    constexpr WordClass of_note = word::they | word::we | word::candidate | word::document;
    if (at == 0 || (c_.classes[at] & of_note) != 0) return true;
    if (!people_.is_ahead(at)) return false;
    return starts || (c_.classes[at - 1] & (word::be | word::adverb)) != 0 || opens_phrase(at) ||
           origins_.may_be_at(at);
  }

  void find_all() {
    bool starts = true;  // a clause begins at `i`
    for (std::size_t i = 0; i < tokens_.size(); starts = next_starts(i, starts), ++i) {
      if (may_begin(i, starts)) read_at(i, starts);
    }
  }

  void read_at(std::size_t i, bool starts) {
    if (const std::size_t end = explained(i); end != 0) {
      add(i, end, Reach::after);
    } else if (const auto document = documents_.at(i)) {
      cues_.push_back(*document);
    } else if (is_other_pronoun(i, starts)) {
      add(i, i + 1, Reach::after);
    } else if (!people_.is_ahead(i)) {
      return;
    } else if (starts) {
      read_start(i);
    } else {
      read_inside(i);
    }
  }

  void add(std::size_t first, std::size_t last, Reach reach) {
    cues_.push_back({static_cast<std::uint32_t>(first),
                     static_cast<std::uint32_t>(last),
                     {CueKind::attributed, reach, Doing::nothing}});
  }

  void find_pronouns() {
    bool starts = true;
    for (std::size_t i = 0; i < tokens_.size(); starts = next_starts(i, starts), ++i) {
      if (is_other_pronoun(i, starts)) add(i, i + 1, Reach::after);
    }
  }

  // "They (the vendor)"
  std::size_t explained(std::size_t at) const {
    if (!c_.is(at, word::they) || !people_.is_mark(at + 1, U'(')) return 0;
    const std::size_t end = people_.phrase(at + 2).end;
    return end != 0 && people_.is_mark(end, U')') ? end + 1 : 0;
  }

  // "She kept saying 'they': they cut spend": whoever that is.
  bool is_quoted_they(std::size_t at) const {
    const auto quote = [this](std::size_t i) {
      return people_.is_mark(i, U'\'') || people_.is_mark(i, U'"');
    };
    return c_.is(at, word::they) && quote(at - 1) && quote(at + 1);
  }

  bool is_other_pronoun(std::size_t at, bool starts) const {
    if (at == 0 && speech_.it_is_other) return true;
    constexpr WordClass pronouns = word::we | word::they | word::candidate;
    if (!c_.is(at, pronouns)) return false;
    if (c_.is(at, word::we)) return speech_.we_is_attributed;
    if (starts && c_.is(at, word::they) &&
        (speech_.they_is_other || they_quoted_ || they_were_named(at)))
      return true;
    // "They had cut it before I got there", where the candidate speaks
    if (starts && c_.is(at, word::they) && speech_.i_is_candidate && !speech_.they_is_candidate)
      return people_.makes(at + 1);
    return starts && c_.is(at, word::candidate) && !c_.is_candidate(at, speech_);
  }

  // "done by the engineers, they keep it", "\"They cut it for us\"" in somebody's words.
  bool they_were_named(std::size_t at) const {
    if (!speech_.one_is_gendered || speech_.quoted) return false;
    const bool says = at > 0 ? people_.is_mark(at - 1, U'"') : false;
    return (says && people_.makes(at + 1)) || cues_.size() > known_;
  }

  // "Their people wrote it", where `their` is not the candidate's.
  bool is_their_group(std::size_t at) const {
    static constexpr text::WordList their{"Their", "their"};
    if (!speech_.one_is_gendered || speech_.quoted || !people_.is_one_of(at, their)) return false;
    return c_.is(at + 1, word::group | word::plural) &&
           (c_.is_past(at + 2) || people_.makes(at + 2) || people_.tends(at + 2));
  }

  // Whether a clause begins after the token at `at`, where one begins at it or not.
  bool next_starts(std::size_t at, bool starts) const {
    constexpr WordClass openers =
        word::conjunction | word::subordinator | word::relative | word::speech | word::inquiry;
    if (c_.breaks[at] != Break::none) return true;
    if (tokens_[at].kind == TokenKind::mark) return starts || tokens_[at].is_mark(U'=');
    const text::Spelling& word = c_.spelled[at];
    return (c_.classes[at] & openers) != 0 ? word != text::Spelling("as")
                                           : word == text::Spelling("but");
  }

  // Whether a noun phrase may begin at `at`.
  bool opens_phrase(std::size_t at) const {
    constexpr WordClass opens =
        word::determiner | word::alone | word::name | word::person | word::org;
    return tokens_[at].has(Token::capital) || (c_.classes[at] & opens) != 0;
  }

  void read_start(std::size_t at) {
    if (const auto origin = origins_.at_start(at)) {
      cues_.push_back(*origin);
    } else {
      const std::size_t before = cues_.size();
      if (c_.is(at, word::preposition) || !read_subject(at)) {
        read_inside(at);
      } else if (cues_.size() > before && modifiers_.is_at(at)) {
        if (!modifiers_.point_back(cues_.back())) cues_.pop_back();
      }
    }
  }

  void read_inside(std::size_t at) {
    if (const auto origin = origins_.at(at)) {
      cues_.push_back(*origin);
      return;
    }
    // Most words are neither behind a form of "be" nor begin a noun phrase.
    // "it was really the vendor who"
    const bool after_be = c_.is(at - 1, word::be) ||
                          (at > 1 && c_.is(at - 1, word::adverb) && c_.is(at - 2, word::be));
    const bool opens = opens_phrase(at);
    if (!after_be && !opens) return;
    if (const std::size_t end = after_be ? forms_.named_last(at) : 0; end != 0) {
      add(at, end, Reach::before);
    } else if (const std::size_t end = forms_.past_one_made(at); end != 0) {
      add(at, end, c_.is_break(end, Break::colon) ? Reach::both : Reach::before);
    } else if (const std::size_t end = forms_.past_beside(at); end != 0) {
      add(at, end, Reach::after);
    } else if ((after_be && forms_.is_cleft(at)) || (opens && forms_.opens_clause(at))) {
      const std::size_t before = cues_.size();
      read_subject(at, after_be);
      // "a dashboard her analyst had made": what they made stands before them
      if (cues_.size() > before && forms_.has_no_object(cues_.back().last))
        modifiers_.widen(cues_.back());
      // "a service whose latency the owners before had cut"
      if (cues_.size() > before && at > 2 && people_.is_word(at - 2, "whose"))
        cues_.back().cue.reach = Reach::both;
    }
  }

  // "two interns and a resident": past the others whom `and` joins to the one before `at`.
  std::size_t past_joined(std::size_t at) const {
    constexpr std::size_t most = 4;
    if (!people_.is_word(at, "and")) return at;
    // "Ghosh and his two reports"
    std::size_t verb = at + 1;
    while (people_.is_of_one(at + 1) && !c_.parts(verb) && verb <= at + most && !c_.is_past(verb))
      ++verb;
    const std::size_t first = c_.is_past(verb) ? verb : at;
    const std::size_t other = people_.phrase(first + 1).end;
    return other != 0 && !people_.is_possessive(other) ? other : first;
  }

  // "finance's number", whose possessive stands at `at`.
  void add_owner(std::size_t first, std::size_t at) {
    // "(finance's number)"
    if (forms_.is_through_candidate(at)) return;
    const bool last = first > 0 && c_.is(at + 1, word::estimate | word::work) && c_.parts(at + 2);
    last ? add(first, at + 2, Reach::both) : add(first, at + 1, Reach::after);
  }

  // Whether somebody else is the subject of the clause that begins at `at`.
  // That what somebody approved was theirs a cleft tells: "it was his boss who signed it off".
  bool read_subject(std::size_t at, bool cleft = false) {
    if (forms_.is_joint(at) || people_.is_word(at, "no")) return true;
    const People::Phrase subject =
        is_their_group(at) ? People::Phrase{at + 2, false} : people_.subject(at);
    if (subject.end == 0) return false;
    std::size_t i = subject.end;
    if (forms_.is_emphatic(at, i)) return true;
    const bool vouches =
        vouching_.of_subject(at, i) || vouching_.of_subject(at, forms_.past_aside(i));
    if (vouches && !cleft) return true;
    i = past_joined(i);
    if (people_.is_possessive(i)) {
      add_owner(at, i);
      return true;
    }
    return read_act(at, i, subject);
  }

  // What the subject from `at`, which ends at `i`, does; whether it is settled whose deed it is.
  bool read_act(std::size_t at, std::size_t i, const People::Phrase& subject) {
    constexpr std::size_t longest = 6;
    i = forms_.past_aside(i);
    if (people_.is_mark(i, U',') && c_.is(i + 1, word::relative)) ++i;
    if (c_.is(i, word::relative)) ++i;
    for (const std::size_t limit = i + longest; i < limit; ++i) {
      // "someone on the Tokyo side, name forgotten, had"
      if (people_.is_mark(i, U',') && !c_.is(at, word::person)) i = forms_.past_aside(i);
      if (c_.parts(i)) break;
      const bool to_do = c_.is(i, word::infinitive) && !c_.is(i + 1, word::determiner);
      // "someone should check"
      const bool wish = c_.is(at, word::alone) && c_.is(i, word::modal);
      if (i == subject.end && c_.is(i, word::candidate | word::they)) {
        if (forms_.acts_after_contact(i)) add(at, i, Reach::after);
        return true;
      }
      if (forms_.is_own(i) || to_do || wish) return true;
      if (forms_.only_is(i)) return true;
      const bool acts = c_.verb[i] != 0 || c_.is(i, word::verb | word::past | word::use) ||
                        people_.tends(i) || people_.plies(i) ||
                        (!forms_.is_condition(at) && people_.acts_now(i));
      if (acts) {
        // Past an aside, whose `.` would end the reach: "The former PM, a Ms. Haddad, had".
        const std::size_t end = c_.parts(i - 1) ? i : subject.end;
        forms_.ends_with_speech(at, i) ? add(at, i + 1, Reach::both) : add(at, end, Reach::after);
        return true;
      }
      if (subject.needs_verb_next && !c_.is(i, word::adverb)) break;
    }
    if (forms_.is_gapped(at, subject.end)) {
      add(at, subject.end, Reach::after);
      return true;
    }
    // A verb that is not known: a plain plural may have it, `engineers handle drift`.
    return false;
  }

  const Clauses& c_;
  const std::vector<Token>& tokens_;
  const Speech& speech_;
  const People& people_;
  Vouching vouching_;
  Origins origins_;
  Documents documents_;
  SubjectForms forms_;
  Modifiers modifiers_;
  std::vector<CueHit>& cues_;
  bool they_quoted_ = false;
  std::size_t known_ = 0;  // cues that were there before
};

}  // namespace

void add_other_subjects(const Clauses& clauses, const std::vector<Token>& tokens,
                        const People& people, const Speech& speech, std::vector<CueHit>& cues,
                        Whom whom) {
  Subjects(clauses, tokens, people, speech, cues).find(whom);
}

const CueHit* find_credit(const Clauses& clauses, const People& people, const Speech& speech,
                          const std::vector<CueHit>& cues, const Named& named) {
  const Echoes echoes(clauses, people, speech, &named);
  const auto credit = std::find_if(cues.begin(), cues.end(),
                                   [&](const CueHit& hit) { return echoes.is_whole(hit); });
  return credit == cues.end() ? nullptr : &*credit;
}

}  // namespace assay::evidence
