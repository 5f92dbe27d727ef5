#include "evidence/clauses.hpp"

#include <algorithm>

namespace assay::evidence {
namespace {

Break break_of(const Token& token, bool spaced_after) noexcept {
  switch (token.word) {
    case U',':
    case U'(':
    case U')':
    case U'[':
    case U']':
      return Break::comma;
    case U':':
      return Break::colon;
    case U'\u2014':
      return Break::dash;
    case U'-':
      return token.has(Token::spaced) && spaced_after ? Break::dash : Break::none;
    case U';':
      return Break::semicolon;
    case U'.':
    case U'!':
    case U'?':
    case U'|':
    case U'\u2026':
      return Break::stop;
    default:
      return Break::none;
  }
}

// Words that look like a past form or an adverb are one. What a word is cannot be predicted, so no
// branch is taken on it.
WordClass class_of(const Plan& plan, std::string_view text, const Token& token) {
  const WordClass known = token.word < plan.classes.size() ? plan.classes[token.word] : 0;
  constexpr std::uint32_t shortest = 4;
  if (token.end < shortest) return known;
  const char* const end = text.data() + token.end;
  const std::uint32_t length = token.end - token.begin;
  const bool spelled = static_cast<int>(token.is_word()) &
                       static_cast<int>(!token.has(Token::digits)) &
                       static_cast<int>(length >= shortest);
  const bool eed = static_cast<int>(length > shortest) & static_cast<int>(end[-3] == 'e');
  const bool ed = static_cast<int>(end[-2] == 'e') & static_cast<int>(end[-1] == 'd') &
                  static_cast<int>(!eed) & static_cast<int>((known & word::not_past) == 0);
  const bool ly = static_cast<int>(end[-2] == 'l') & static_cast<int>(end[-1] == 'y');
  const WordClass looks = word::past * ed | word::adverb * ly;
  return known | looks * spelled;
}

constexpr WordClass subjects = word::candidate | word::self | word::we | word::they |
                               word::conjunction | word::relative | word::subordinator |
                               word::person | word::group | word::org | word::other | word::name;

// Whether a past form is a finite verb, after the last word that is no adverb.
bool is_past(const Clauses& c, std::size_t at, std::size_t before, bool chained) noexcept {
  if (before == SIZE_MAX) return true;
  if (c.is(before, word::modal | word::infinitive | word::do_)) return false;
  if (chained) return false;
  if (c.is(before, word::have)) return true;
  if (c.is(before, word::be)) return c.is(before, word::past) || c.is(before, word::determiner);
  if (c.is(before, word::also_base | word::past) && c.is(before, word::verb)) return false;
  if (c.is(at, word::also_base)) return c.is(before, subjects);
  const bool describes =
      c.is(before, word::determiner | word::preposition) && !c.is(before, word::relative);
  return !describes;
}

}  // namespace

bool Clauses::is_candidate(std::size_t at, const Speech& speech) const noexcept {
  if (is(at, word::candidate)) return speech.third_is_candidate;
  if (is(at, word::self)) return speech.i_is_candidate;
  if (is(at, word::they)) return speech.they_is_candidate;
  return is(at, word::we) && !speech.we_is_attributed;
}

// "Spend, she says, fell": the commas part nothing.
void Clauses::join_asides(const std::vector<Token>& tokens) {
  constexpr std::size_t longest = 4;
  for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
    if (!tokens[i].is_mark(U',') || !is(i + 1, word::candidate | word::self | word::they)) continue;
    std::size_t end = i + 2;
    while (end < tokens.size() && end <= i + longest && !tokens[end].is_mark(U','))
      ++end;
    const bool closed = end < tokens.size() && tokens[end].is_mark(U',');
    if (closed && is(end - 1, word::speech)) breaks[i] = breaks[end] = Break::none;
  }
}

void Clauses::read(const Plan& plan, std::string_view text, const std::vector<Token>& tokens) {
  classify(plan, text, tokens);
  join_asides(tokens);
  find_verbs(tokens);
  look_ahead();
}

void Clauses::classify(const Plan& plan, std::string_view text, const std::vector<Token>& tokens) {
  const std::size_t size = tokens.size();
  classes.resize(size);
  breaks.resize(size);
  for (std::size_t i = 0; i < size; ++i) {
    const bool mark = tokens[i].kind == TokenKind::mark;
    classes[i] = mark ? 0 : class_of(plan, text, tokens[i]);
    breaks[i] =
        mark ? break_of(tokens[i], i + 1 < size && tokens[i + 1].has(Token::spaced)) : Break::none;
  }
}

void Clauses::find_verbs(const std::vector<Token>& tokens) {
  constexpr WordClass auxiliary = word::be | word::have | word::do_ | word::modal;
  constexpr WordClass chain = word::be | word::have | word::adverb | word::negation;
  const std::size_t size = tokens.size();
  past.resize(size);
  verb.resize(size);
  verb_before.resize(size + 1);
  verb_before[0] = 0;
  std::size_t before = SIZE_MAX;  // the last word that is no adverb
  unsigned chained = 0;           // in "would have been": no past, whatever the form
  const auto flag = [](bool set) { return static_cast<unsigned>(set); };
  for (std::size_t i = 0; i < size; ++i) {
    const WordClass own = classes[i];
    const unsigned parted = flag(breaks[i] != Break::none);
    const unsigned mark = flag(tokens[i].kind == TokenKind::mark);
    past[i] = (own & word::past) != 0 && is_past(*this, i, before, chained != 0);
    verb[i] = past[i] != 0 || (own & auxiliary) != 0;
    const unsigned goes_on = mark != 0 ? parted ^ 1 : flag((own & chain) != 0);
    chained = flag((own & (word::modal | word::infinitive)) != 0) | (chained & goes_on);
    const unsigned aside = flag((own & word::adverb) != 0) & flag((own & word::conjunction) == 0);
    before = (mark | aside) == 0 ? i : parted != 0 ? SIZE_MAX : before;
    const unsigned fresh = parted | flag((own & (word::conjunction | word::relative)) != 0);
    verb_before[i + 1] = fresh != 0 ? char{0} : static_cast<char>(verb_before[i] | verb[i]);
  }
}

void Clauses::look_ahead() {
  const std::size_t size = classes.size();
  or_ahead.resize(size + 1);
  past_ahead.resize(size + 1);
  char next_or = or_ahead[size] = 0;
  char next_past = past_ahead[size] = 0;
  for (std::size_t i = size; i-- > 0;) {
    const bool parted = breaks[i] != Break::none;
    if (verb[i] != 0 || parted) next_past = past[i];
    if (verb[i] != 0 || (parted && breaks[i] != Break::comma)) next_or = 0;
    if (is(i, word::alternative)) next_or = 1;
    past_ahead[i] = next_past;
    or_ahead[i] = next_or;
  }
}

namespace {

class Subjects {
 public:
  Subjects(const Clauses& clauses, std::string_view text, const std::vector<Token>& tokens,
           const Speech& speech, std::vector<CueHit>& cues)
      : c_(clauses), text_(text), tokens_(tokens), speech_(speech), cues_(cues) {}

  void find() {
    bool starts = true;  // a clause begins at `i`
    for (std::size_t i = 0; i < tokens_.size(); starts = next_starts(i, starts), ++i) {
      if (c_.is(i, word::we) && speech_.we_is_attributed) {
        add(i, i + 1, Reach::after);
      } else if (c_.is(i, word::candidate) && !speech_.third_is_candidate && starts) {
        add(i, i + 1, Reach::after);
      } else if (starts && c_.is(i, word::preposition)) {
        // "Per her manager, spend fell".
        const Phrase source = is_word(i, "per") || is_word(i, "Per") ? phrase(i + 1) : Phrase{};
        const bool last = i > 0 && c_.parts(source.end);
        if (source.end != 0) add(i, source.end, last ? Reach::both : Reach::after, Doing::frame);
      } else if (starts) {
        read_subject(i);
      } else if (c_.is(i, word::preposition) && (is_word(i, "by") || is_source(i))) {
        const Phrase agent = phrase(i + 1);
        // "figures came from finance: $3M"
        const bool announces =
            agent.end < tokens_.size() && is_word(i, "from") &&
            (c_.breaks[agent.end] == Break::colon || c_.breaks[agent.end] == Break::dash);
        if (agent.end != 0 && !is_vouched(i))
          add(i, agent.end, announces ? Reach::both : Reach::before);
      } else if (is_reliance(i)) {
        // "relied on the vendor's numbers"
        const Phrase source = phrase(i + 1);
        if (source.end != 0) add(i, source.end, Reach::after);
      } else if (is_leave(i)) {
        // "let the vendor run it"
        const Phrase other = phrase(i + 1);
        if (other.end != 0) add(i, other.end, Reach::after);
      }
    }
  }

 private:
  // A noun phrase for somebody else; `end` 0 where it is not.
  struct Phrase {
    std::size_t end = 0;
    bool needs_verb_next = false;
  };

  std::string_view spelled(std::size_t at) const {
    return text_.substr(tokens_[at].begin, tokens_[at].end - tokens_[at].begin);
  }
  bool is_word(std::size_t at, std::string_view word) const {
    return at < tokens_.size() && tokens_[at].is_word() && spelled(at) == word;
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

  // `came from`, `got it from`: what comes from somebody else is theirs.
  bool is_source(std::size_t at) const {
    if (!is_word(at, "from")) return false;
    for (std::size_t i = at; i-- > 0 && at - i <= 3;) {
      for (const std::string_view verb : {"came", "comes", "come", "borrowed", "copied",
                                          "inherited", "straight", "taken", "was", "were", "is"}) {
        if (is_word(i, verb)) return true;
      }
    }
    return false;
  }

  // `relied on`: what follows is taken from whoever is named next.
  bool is_reliance(std::size_t at) const {
    if (at == 0 || !(is_word(at, "on") || is_word(at, "upon"))) return false;
    for (const std::string_view verb : {"relied", "relies", "rely", "relying", "leaned", "leaning",
                                        "leant", "depended", "depends", "depending"}) {
      if (is_word(at - 1, verb)) return true;
    }
    return false;
  }

  bool is_leave(std::size_t at) const {
    return is_word(at, "let") || is_word(at, "lets") || is_word(at, "letting");
  }

  // "verified by finance", "signed off last week by the CFO".
  bool is_vouched(std::size_t by) const {
    for (std::size_t i = by; i-- > 0 && by - i <= 4;) {
      if (c_.parts(i)) return false;
      if (c_.is(i, word::vouch) || signs_off(i)) return true;
      if (c_.is(i, word::past)) return false;
    }
    return false;
  }

  bool signs_off(std::size_t at) const {
    return (is_word(at, "signed") || is_word(at, "signs") || is_word(at, "sign")) &&
           is_word(at + 1, "off");
  }

  // Whether the verb of the subject that ends at `at` says that somebody stands by what the
  // candidate did: "finance confirmed", "the CFO signed off", "had put that at", "agreed with",
  // and of those who are counted, "nine teams use it".
  bool vouches(std::size_t subject, std::size_t at) const {
    constexpr std::size_t longest = 6;
    for (std::size_t i = at; i < at + longest && i < tokens_.size() && !c_.parts(i); ++i) {
      if (c_.is(i, word::vouch) || signs_off(i)) return true;
      const bool agrees = is_word(i, "agreed") || is_word(i, "agrees") || is_word(i, "agree");
      if (agrees) return is_word(i + 1, "with") || is_word(i + 1, "on") || c_.parts(i + 1);
      if (is_word(i, "put") || is_word(i, "puts") || is_word(i, "valued") || is_word(i, "values"))
        return is_word(i + 1, "at") || is_word(i + 2, "at") || is_word(i + 3, "at");
      for (const std::string_view demand : {"want", "wants", "wanted", "requested", "requests"}) {
        if (is_word(i, demand)) return true;
      }
      for (const std::string_view demand : {"use", "used", "uses", "need", "needed", "needs"}) {
        if (is_word(i, demand)) return is_counted(subject) || c_.is(i + 1, word::third);
      }
      // "were so happy with the rollback"
      for (const std::string_view mood : {"happy", "pleased", "impressed", "glad", "satisfied",
                                          "grateful", "convinced", "sold"}) {
        if (is_word(i, mood)) return true;
      }
      const bool helps =
          c_.is(i, word::have | word::be | word::modal | word::do_ | word::adverb | word::negation);
      if (!helps && (c_.past[i] != 0 || c_.is(i, word::verb | word::past))) return false;
    }
    return false;
  }

  bool is_counted(std::size_t at) const {
    if (tokens_[at].is_number()) return true;
    for (const std::string_view number :
         {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve", "twenty", "thirty", "several", "many", "dozens", "most", "all"}) {
      const std::string_view word = spelled(at);
      if (word.size() == number.size() && word.substr(1) == number.substr(1) &&
          (word[0] | 0x20) == number[0])
        return true;
    }
    return false;
  }

  bool is_capital(std::size_t at) const {
    return at < tokens_.size() && tokens_[at].is_word() && tokens_[at].has(Token::capital);
  }

  // "Raj", "Raj Patel", "Raj and Priya", "Raj, our SRE,": past the people named at `at`, else `at`.
  std::size_t past_names(std::size_t at) const {
    if (!c_.is(at, word::name) && !is_unknown_name(at)) return at;
    std::size_t i = at + 1;
    if (is_capital(i) && c_.classes[i] == 0) ++i;
    if (c_.is(i, word::conjunction) && c_.is(i + 1, word::name)) {
      i += 2;
      if (is_capital(i) && c_.classes[i] == 0) ++i;
    }
    if (is_word(i, "from") || is_word(i, "in") || is_word(i, "on") || is_word(i, "at")) {
      std::size_t place = i + 1;
      while (c_.is(place, word::determiner))
        ++place;
      const std::size_t head = find_head(place);
      if (head != SIZE_MAX) return head + 1;
      if (is_capital(place)) return place + 1;
    }
    if (i < tokens_.size() && tokens_[i].is_mark(U',') && c_.is(i + 1, word::determiner)) {
      const Phrase title = phrase(i + 1);
      if (title.end != 0 && title.end < tokens_.size() && tokens_[title.end].is_mark(U','))
        return title.end + 1;
    }
    return i;
  }

  // A capital inside the sentence, on a word that is nothing else, before what people do; where a
  // sentence begins any word has one, so there only "did the" tells.
  bool is_unknown_name(std::size_t at) const {
    if (!is_capital(at) || tokens_[at].word != no_word || c_.classes[at] != 0) return false;
    const std::string_view word = spelled(at);
    const bool one_capital =
        word.size() > 1 &&
        std::none_of(word.begin() + 1, word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!one_capital || tokens_[at].has(Token::digits)) return false;
    if (is_word(at + 1, "did")) return c_.is(at + 2, word::determiner) && !c_.is(at + 2, word::be);
    const bool begins =
        at == 0 || c_.breaks[at - 1] == Break::stop || tokens_[at].has(Token::broken);
    return !begins && c_.is(at + 1, word::deed) && c_.is(at + 1, word::past);
  }

  Phrase phrase(std::size_t at) const {
    if (const std::size_t end = past_names(at); end != at) return {end, true};
    std::size_t i = at;
    bool determined = false;
    bool is_other = false;
    for (; i < at + 4; ++i) {
      if (c_.is(i, word::other)) {
        is_other = true;
        if (is_word(i + 1, "else")) return {i + 2, false};
      } else if (c_.is(i, word::determiner) && !c_.is(i, word::be)) {
        determined = true;
      } else if (!(is_word(i, "of") && i > at)) {
        break;
      }
    }
    const std::size_t first_noun = i;
    const std::size_t head = find_head(first_noun);
    if (head == SIZE_MAX) {
      const bool alone = is_other && is_lone_other(i - 1);
      return {alone ? i : 0, false};
    }
    const bool modified = head > first_noun && !only_neutral(first_noun, head);
    const bool plural =
        spelled(head).back() == 's' || is_word(head, "people") || is_word(head, "staff");
    if (is_other) return {head + 1, false};
    if (c_.is(head, word::person)) return {determined || plural ? head + 1 : 0, !determined};
    if (c_.is(head, word::group))
      return {modified || (plural && !determined) ? head + 1 : 0, false};
    return {determined || head > first_noun ? 0 : head + 1, true};
  }

  // The last of up to four nouns that name people.
  std::size_t find_head(std::size_t at) const {
    std::size_t head = SIZE_MAX;
    for (std::size_t i = at; i < tokens_.size() && i < at + 4; ++i) {
      if (c_.is(i, word::person | word::group | word::org)) {
        head = i;
        continue;
      }
      const bool joint = tokens_[i].is_mark(U'-') || tokens_[i].is_mark(U'/');
      constexpr WordClass no_modifier =
          word::preposition | word::conjunction | word::subordinator | word::relative | word::be |
          word::have | word::do_ | word::modal | word::infinitive | word::candidate | word::self |
          word::we | word::they | word::past | word::adverb | word::determiner | word::negation;
      if (!joint && (tokens_[i].kind == TokenKind::mark || c_.is(i, no_modifier))) break;
    }
    return head;
  }

  bool is_lone_other(std::size_t at) const {
    for (const std::string_view word :
         {"others", "Others", "somebody", "Somebody", "someone", "Someone"}) {
      if (is_word(at, word)) return true;
    }
    return false;
  }

  bool only_neutral(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      if (!c_.is(i, word::neutral)) return false;
    }
    return true;
  }

  // "Their lead (not the candidate) owned".
  std::size_t past_aside(std::size_t at) const {
    constexpr std::size_t longest = 8;
    if (at >= tokens_.size() || !tokens_[at].is_mark(U'(')) return at;
    for (std::size_t i = at + 1; i < tokens_.size() && i <= at + longest; ++i) {
      if (tokens_[i].is_mark(U')')) return i + 1;
    }
    return at;
  }

  void read_subject(std::size_t at) {
    // "she and the SREs": joint work is hers.
    if (at >= 2 && c_.is(at - 1, word::conjunction) &&
        (c_.is(at - 2, word::candidate | word::self | word::we) ||
         c_.is_candidate(at - 2, speech_)))
      return;
    // "Under her, the platform team ..."
    const bool led = at >= 3 && c_.parts(at - 1) && c_.is(at - 2, word::third) &&
                     (is_word(at - 3, "Under") || is_word(at - 3, "under"));
    if (led) return;
    const Phrase subject = phrase(at);
    if (subject.end == 0 || vouches(at, subject.end)) return;
    std::size_t i = subject.end;
    if (is_word(i, "'s") || is_word(i, "’s") || (i < tokens_.size() && tokens_[i].is_mark(U'\''))) {
      return add(at, i + 1, Reach::after);
    }
    i = past_aside(i);
    for (const std::size_t limit = i + 6; i < limit && !c_.parts(i); ++i) {
      const bool joined_by_candidate =
          c_.is(i, word::candidate | word::self | word::we) || c_.is_candidate(i, speech_);
      if (joined_by_candidate || c_.is(i, word::infinitive)) return;
      if (c_.verb[i] != 0 || c_.is(i, word::verb | word::past))
        return add(at, subject.end, Reach::after);
      if (subject.needs_verb_next && !c_.is(i, word::adverb)) break;
    }
    // A verb that is not known: a plain plural may have it, `engineers handle drift`.
  }

  const Clauses& c_;
  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Speech& speech_;
  std::vector<CueHit>& cues_;
};

}  // namespace

void add_other_subjects(const Clauses& clauses, std::string_view text,
                        const std::vector<Token>& tokens, const Speech& speech,
                        std::vector<CueHit>& cues) {
  Subjects(clauses, text, tokens, speech, cues).find();
}

}  // namespace assay::evidence
