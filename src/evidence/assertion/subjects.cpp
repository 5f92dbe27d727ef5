#include "evidence/assertion/subjects.hpp"

#include "evidence/assertion/people.hpp"

namespace assay::evidence {
namespace {

using Phrase = People::Phrase;

class Subjects {
 public:
  Subjects(const Clauses& clauses, std::string_view text, const std::vector<Token>& tokens,
           const Speech& speech, std::vector<CueHit>& cues)
      : c_(clauses),
        tokens_(tokens),
        speech_(speech),
        people_(clauses, text, tokens),
        cues_(cues) {}

  void find() {
    bool starts = true;  // a clause begins at `i`
    for (std::size_t i = 0; i < tokens_.size(); starts = next_starts(i, starts), ++i) {
      const bool own = (c_.is(i, word::we) && speech_.we_is_attributed) ||
                       (starts && c_.is(i, word::candidate) && !speech_.third_is_candidate);
      if (own) {
        add(i, i + 1, Reach::after);
      } else if (starts) {
        c_.is(i, word::preposition) ? read_frame(i) : read_subject(i);
      } else {
        read_inside(i);
      }
    }
  }

 private:
  bool is_word(std::size_t at, std::string_view word) const { return people_.is_word(at, word); }
  bool is_mark(std::size_t at, char32_t mark) const {
    return at < tokens_.size() && tokens_[at].is_mark(mark);
  }

  void add(std::size_t first, std::size_t last, Reach reach, Doing does = Doing::nothing) {
    cues_.push_back({static_cast<std::uint32_t>(first),
                     static_cast<std::uint32_t>(last),
                     {CueKind::attributed, reach, does}});
  }

  // Whether a clause begins after the token at `at`, where one begins at it or not.
  bool next_starts(std::size_t at, bool starts) const {
    if (c_.parts(at)) return true;
    if (tokens_[at].kind == TokenKind::mark) return starts;
    constexpr WordClass openers =
        word::conjunction | word::subordinator | word::relative | word::speech;
    return c_.is(at, openers) && !is_word(at, "as");
  }

  // "Per her manager, spend fell".
  void read_frame(std::size_t at) {
    if (!is_word(at, "per") && !is_word(at, "Per")) return;
    const Phrase source = people_.phrase(at + 1);
    if (source.end == 0) return;
    const bool last = at > 0 && c_.parts(source.end);
    add(at, source.end, last ? Reach::both : Reach::after, Doing::frame);
  }

  void read_inside(std::size_t at) {
    // "let the vendor run it", "relied on the vendor's numbers"
    if (c_.is(at, word::leave) || is_reliance(at)) {
      const Phrase other = people_.phrase(at + 1);
      if (other.end != 0) add(at, other.end, Reach::after);
    } else if (c_.is(at, word::preposition) && (is_word(at, "by") || is_source(at))) {
      const Phrase agent = people_.phrase(at + 1);
      if (agent.end != 0 && !is_vouched(at))
        add(at, agent.end, announces(at, agent.end) ? Reach::both : Reach::before);
    }
  }

  // "figures came from finance: $3M"
  bool announces(std::size_t at, std::size_t end) const {
    return end < tokens_.size() && is_word(at, "from") &&
           (c_.breaks[end] == Break::colon || c_.breaks[end] == Break::dash);
  }

  // `came from`, `got it from`: what comes from somebody else is theirs.
  bool is_source(std::size_t at) const {
    constexpr std::size_t longest = 3;
    if (!is_word(at, "from")) return false;
    for (std::size_t i = at; i-- > 0 && at - i <= longest;) {
      if (c_.is(i, word::source)) return true;
    }
    return false;
  }

  // `relied on`: what follows is taken from whoever is named next.
  bool is_reliance(std::size_t at) const {
    return at > 0 && c_.is(at - 1, word::reliance) && (is_word(at, "on") || is_word(at, "upon"));
  }

  // "verified by finance", "signed off last week by the CFO".
  bool is_vouched(std::size_t by) const {
    constexpr std::size_t longest = 4;
    for (std::size_t i = by; i-- > 0 && by - i <= longest;) {
      if (c_.parts(i)) return false;
      if (c_.is(i, word::vouch) || signs_off(i)) return true;
      if (c_.is(i, word::past)) return false;
    }
    return false;
  }

  bool signs_off(std::size_t at) const { return c_.is(at, word::sign) && is_word(at + 1, "off"); }

  // "put that at", "valued the saving at"
  bool is_at(std::size_t at) const {
    return is_word(at + 1, "at") || is_word(at + 2, "at") || is_word(at + 3, "at");
  }

  // Whether the verb of the subject that ends at `at` says that somebody stands by what the
  // candidate did: "finance confirmed", "the CFO signed off", "had put that at", "agreed with",
  // "was so happy with", and of those who are counted, "nine teams use it".
  bool vouches(std::size_t subject, std::size_t at) const {
    constexpr std::size_t longest = 6;
    constexpr WordClass stands_by = word::vouch | word::demand | word::mood;
    constexpr WordClass helps =
        word::have | word::be | word::modal | word::do_ | word::adverb | word::negation;
    for (std::size_t i = at; i < at + longest && i < tokens_.size() && !c_.parts(i); ++i) {
      if (c_.is(i, stands_by) || signs_off(i)) return true;
      if (c_.is(i, word::agree))
        return is_word(i + 1, "with") || is_word(i + 1, "on") || c_.parts(i + 1);
      if (c_.is(i, word::valuation)) return is_at(i);
      if (c_.is(i, word::use)) return is_counted(subject) || c_.is(i + 1, word::third);
      if (!c_.is(i, helps) && (c_.past[i] != 0 || c_.is(i, word::verb | word::past))) return false;
    }
    return false;
  }

  bool is_counted(std::size_t at) const {
    return tokens_[at].is_number() || c_.is(at, word::counted);
  }

  // "Their lead (not the candidate) owned".
  std::size_t past_aside(std::size_t at) const {
    constexpr std::size_t longest = 8;
    if (!is_mark(at, U'(')) return at;
    for (std::size_t i = at + 1; i < tokens_.size() && i <= at + longest; ++i) {
      if (tokens_[i].is_mark(U')')) return i + 1;
    }
    return at;
  }

  bool is_own(std::size_t at) const {
    return c_.is(at, word::candidate | word::self | word::we) || c_.is_candidate(at, speech_);
  }

  // "she and the SREs": joint work is hers; "Under her, the platform team ..." too.
  bool is_joint(std::size_t at) const {
    if (at >= 2 && c_.is(at - 1, word::conjunction) && is_own(at - 2)) return true;
    return at >= 3 && c_.parts(at - 1) && c_.is(at - 2, word::third) &&
           (is_word(at - 3, "Under") || is_word(at - 3, "under"));
  }

  void read_subject(std::size_t at) {
    constexpr std::size_t longest = 6;
    if (is_joint(at)) return;
    const Phrase subject = people_.phrase(at);
    if (subject.end == 0 || vouches(at, subject.end)) return;
    std::size_t i = subject.end;
    if (is_word(i, "'s") || is_word(i, "’s") || is_mark(i, U'\''))
      return add(at, i + 1, Reach::after);
    i = past_aside(i);
    for (const std::size_t limit = i + longest; i < limit && !c_.parts(i); ++i) {
      if (is_own(i) || c_.is(i, word::infinitive)) return;
      if (c_.verb[i] != 0 || c_.is(i, word::verb | word::past))
        return add(at, subject.end, Reach::after);
      if (subject.needs_verb_next && !c_.is(i, word::adverb)) break;
    }
    // A verb that is not known: a plain plural may have it, `engineers handle drift`.
  }

  const Clauses& c_;
  const std::vector<Token>& tokens_;
  const Speech& speech_;
  People people_;
  std::vector<CueHit>& cues_;
};

}  // namespace

void add_other_subjects(const Clauses& clauses, std::string_view text,
                        const std::vector<Token>& tokens, const Speech& speech,
                        std::vector<CueHit>& cues) {
  Subjects(clauses, text, tokens, speech, cues).find();
}

}  // namespace assay::evidence
