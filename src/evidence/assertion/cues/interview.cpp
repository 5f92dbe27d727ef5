#include "evidence/assertion/cues/interview.hpp"

namespace assay::evidence {

// Whether the word at `at`, whatever its first letter's case, is among `words`, which stand between
// blanks.
bool Interview::says(std::size_t at, std::string_view words) const {
  if (at >= tokens_.size() || !tokens_[at].is_word()) return false;
  const Token& token = tokens_[at];
  const std::string_view own = text_.substr(token.begin, token.end - token.begin);
  const std::string_view rest = own.substr(1);
  const char first = token.has(Token::capital) ? static_cast<char>(own[0] | 0x20) : own[0];
  for (std::size_t i = words.find(first); i != std::string_view::npos;
       i = words.find(first, i + 1)) {
    const std::size_t end = i + own.size();
    if (i > 0 && words[i - 1] == ' ' && end < words.size() && words[end] == ' ' &&
        words.substr(i + 1, rest.size()) == rest)
      return true;
  }
  return false;
}

bool Interview::is_interviewer(std::size_t at) const {
  return says(at, " interviewer interviewers panel round session call loop ");
}

bool Interview::is_named(std::size_t at) const {
  constexpr WordClass other = ~(word::name | word::neutral | word::candidate);
  return at < tokens_.size() && tokens_[at].is_word() && tokens_[at].has(Token::capital) &&
         !tokens_[at].has(Token::digits) &&
         // "Emily" and "Mohammed" only look like more
         ((c_.classes[at] & other & ~(word::adverb | word::past)) == 0) &&
         (c_.is(at, word::name) || (c_.classes[at] & other) == 0);
}

bool Interview::is_of_panel(std::size_t at) const {
  if (at == 0) return false;
  // "Jonas's topic"
  const bool owned = at > 1 && says(at - 1, " 's ");
  if (owned) return is_of_panel(at - 1);
  // Where a sentence begins, any word has a capital: "Roadmap has".
  const bool name = at > 1 || c_.is(0, word::name) || tokens_[0].word == no_word;
  return is_interviewer(at - 1) || (name && is_named(at - 1) && !c_.is(at - 1, word::candidate));
}

// "to save time", "to leave time for drift"
bool Interview::names_time(std::size_t at) const {
  static constexpr text::WordList time{"time", "minutes", "questions", "room", "get"};
  for (; !c_.parts(at); ++at)
    if (c_.is_one_of(at, time)) return true;
  return false;
}

bool Interview::is_deed(const CueHit& hit) const {
  constexpr WordClass verbal = word::adverb | word::past | word::be | word::have | word::do_ |
                               word::modal | word::infinitive | word::verb | word::negation |
                               word::anaphor;
  if (hit.first > 0 && c_.is(hit.first - 1, word::be)) return false;  // "drift was skipped"
  for (std::size_t i = hit.last; !c_.parts(i); ++i) {
    if (c_.is(i, word::interview)) return false;  // "skipped my question on drift"
    // "skipped load tests to hit the date": interviews skip for lack of time
    const bool aims = i > hit.last && c_.is(i, word::infinitive) && !c_.parts(i + 1) &&
                      !c_.is(i + 1, word::determiner | word::preposition) && !names_time(i);
    if (aims) return true;
  }
  if (speech_.quoted) return hit.cue.reach == Reach::both;
  for (std::size_t i = hit.first; i > 0 && !c_.parts(i - 1);) {
    --i;
    if (c_.is(i, word::self | word::we)) return false;
    if (c_.is_pronoun(i) || c_.is(i, word::person | word::group)) return true;
    if (c_.is(i, word::conjunction | word::subordinator)) return false;
    if (!c_.is(i, verbal) && tokens_[i].is_word()) return !is_interviewer(i);
  }
  return false;
}

// "did not dig into drift" may be of the candidate where nobody speaks for the interview.
bool Interview::says_we(std::size_t at) const {
  while (at > 0 && c_.breaks[at - 1] == Break::none)
    if (c_.is(--at, word::self | word::we)) return true;
  return false;
}

bool Interview::is_talk(std::size_t at) const {
  struct Talk {
    std::string_view verbs, particles;
  };
  static constexpr Talk talks[] = {
      {" talk talked talking speak spoke spoken ", " about of on through "},
      {" go went gone going ", " into deeper there deep "},
      {" get got gotten getting ", " to into onto near round around "},
      {" come came coming ", " to "},
      {" dig dug digging drill drilled delve delved ", " into in on deeper "},
      {" touch touched touching ", " on upon "},
      {" discuss discussed discussing probe probed probing explore explored exploring ", ""},
  };
  for (const Talk& talk : talks) {
    if (!says(at, talk.verbs)) continue;
    return talk.particles.empty() || (!c_.parts(at + 1) && says(at + 1, talk.particles));
  }
  return false;
}

bool Interview::is_asking(std::size_t at) const {
  return says(at, " ask hear press raise quiz grill bring ");
}

bool Interview::is_untalked(const CueHit& hit) const {
  const bool wish = hit.cue.kind == CueKind::projected && hit.cue.reach == Reach::after &&
                    c_.is(hit.first, word::past) && c_.is(hit.last - 1, word::infinitive);
  const bool frame = (hit.cue.kind == CueKind::negated && hit.cue.reach == Reach::after) ||
                     (hit.cue.kind == CueKind::projected && hit.cue.reach == Reach::subject);
  if ((!frame && !wish) || speech_.quoted || is_deed(hit)) return false;
  std::size_t verb = hit.last;
  while (c_.is(verb, word::adverb | word::have | word::do_))
    ++verb;
  if (c_.parts(verb)) return false;
  // "meant to go into latency, didn't"
  if (wish) return (is_talk(verb) || is_asking(verb)) && (hit.first == 0 || says_we(hit.first));
  return is_talk(verb) && says_we(hit.first);
}

// "should have asked", "nobody asked", "worth asking", "ask her": what has not been asked so far.
bool Interview::keeps_open(const CueHit& hit) const {
  const bool base = says(hit.first, " ask ");
  if (!base && !says(hit.first, " asked asks asking ")) return false;
  if (base && (hit.first == 0 || !c_.is(hit.first - 1, word::do_ | word::adverb))) return true;
  for (std::size_t i = hit.first; i > 0 && c_.breaks[i - 1] == Break::none;) {
    if (says(--i,
             " nobody none never wish should would should've would've not worth missed regret "
             "suggest recommend blanked "))
      return true;
    if (c_.is(i, word::subordinator | word::conjunction)) return false;
  }
  return false;
}

bool Interview::is_unasked(const CueHit& hit) const {
  if (hit.cue.kind != CueKind::asked || speech_.quoted || !keeps_open(hit)) return false;
  for (std::size_t i = hit.first; i > 0 && c_.breaks[i - 1] == Break::none;) {
    --i;
    if (c_.is_candidate(i, speech_) && !c_.is(i, word::self | word::we)) return false;
    if (says(i, " you who by without was were ")) return false;
    if (c_.is(i, word::subordinator | word::conjunction)) return true;
  }
  return true;
}

}  // namespace assay::evidence
