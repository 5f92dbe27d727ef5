#include "evidence/assertion/grammar/clauses.hpp"

#include "evidence/assertion/grammar/looks.hpp"

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

// The classes of a word or a number. What a word of the language looks like is known; "REDUCED"
// looks like nothing.
WordClass class_of(const Plan& plan, std::string_view text, const Token& token) noexcept {
  const auto is_small = [&text](std::size_t at) {
    return text[at] >= 'a' && static_cast<unsigned char>(text[at]) < 0x80;
  };
  if (token.is_word() && !token.has(Token::digits)) {
    if (token.word == no_word || token.word >= plan.looks.size())
      return with_looks(0, text.substr(token.begin, token.end - token.begin));
    const bool looks = token.end - token.begin >= shortest_look && is_small(token.end - 1) &&
                       is_small(token.end - 2);
    if (looks) return plan.looks[token.word];
  }
  return token.word < plan.classes.size() ? plan.classes[token.word] : 0;
}

constexpr WordClass subjects = word::candidate | word::self | word::we | word::they |
                               word::conjunction | word::relative | word::subordinator |
                               word::person | word::group | word::org | word::other | word::name;

// Whether a past form is a finite verb, after the last word that is no adverb.
bool is_finite_past(const Clauses& c, std::size_t at, std::size_t before, bool chained) noexcept {
  // "cost would be up": a noun
  constexpr WordClass auxiliary = word::modal | word::be | word::have | word::do_;
  if (c.is(at, word::also_base) && c.is(at + 1, auxiliary)) return false;
  // "Cost and drift were": a noun that begins its clause
  if (c.is(at, word::also_base) && before == SIZE_MAX && c.is(at + 1, word::conjunction))
    return false;
  if (before == SIZE_MAX) return true;
  if (c.is(before, word::modal | word::infinitive | word::do_)) return false;
  if (chained) return false;
  if (c.is(before, word::have)) return true;
  if (c.is(before, word::be)) return c.is(before, word::past) || c.is(before, word::determiner);
  if (c.is(before, word::also_base | word::past) && c.is(before, word::verb)) return false;
  // "and cost" ends a list, "and cost $3M" tells of the past.
  if (c.is(at, word::also_base)) return c.is(before, subjects) && !c.parts(at + 1);
  const bool describes =
      c.is(before, word::determiner | word::preposition) && !c.is(before, word::relative);
  return !describes;
}

}  // namespace

bool Clauses::is_candidate(std::size_t at, const Speech& speech) const noexcept {
  if (is(at, word::candidate)) {
    if (!is(at, word::gendered)) return speech.third_is_candidate;
    return speech.third_is_candidate &&
           (is(at, word::feminine) ? speech.she_is_candidate : speech.he_is_candidate);
  }
  if (is(at, word::self)) return speech.i_is_candidate;
  if (is(at, word::they)) return speech.they_is_candidate && !speech.they_is_other;
  return is(at, word::we) && !speech.we_is_attributed;
}

bool Clauses::says_at_first(std::size_t at) const noexcept {
  constexpr std::size_t longest = 8;
  static constexpr text::WordList once{"initially", "Initially", "originally", "Originally"};
  const auto says = [this](std::size_t i) {
    const bool first = (is_word(i, "at") || is_word(i, "At")) && is_word(i + 1, "first");
    return is_one_of(i, once) || (first && !is(i + 2, word::determiner));
  };
  for (std::size_t i = at; i > 0 && at - i < longest && breaks[i - 1] < Break::semicolon; --i) {
    if (says(i - 1)) return true;
  }
  for (std::size_t i = at; i < at + longest && i < size && breaks[i] < Break::comma; ++i) {
    if (says(i)) return true;
  }
  return false;
}

// "The savings ($2.2M) were": brackets around an amount part nothing; others between a noun and its
// verb are an aside.
void Clauses::join_brackets(const std::vector<Token>& tokens) {
  constexpr std::size_t longest = 8;
  constexpr WordClass clause = word::candidate | word::self | word::we | word::they | word::be |
                               word::have | word::do_ | word::modal | word::past;
  constexpr WordClass finite = word::be | word::have | word::do_ | word::modal | word::past;
  for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
    if (!tokens[i].is_mark(U'(')) continue;
    std::size_t end = i + 1;
    while (end < tokens.size() && end <= i + longest && !tokens[end].is_mark(U')') &&
           breaks[end] < Break::semicolon && !is(end, clause))
      ++end;
    const bool closed = end > i + 1 && end + 1 < tokens.size() && tokens[end].is_mark(U')');
    if (!closed) continue;
    if (is_amount(tokens, i + 1, end)) {
      breaks[i] = breaks[end] = Break::none;
    } else if (is(end + 1, finite)) {
      for (std::size_t mark = i; mark <= end; ++mark)
        breaks[mark] = breaks[mark] == Break::none ? Break::none : Break::aside;
    }
  }
}

// Whether the tokens are an amount and nothing else.
bool Clauses::is_amount(const std::vector<Token>& tokens, std::size_t first,
                        std::size_t last) const {
  constexpr std::size_t longest = 5;
  constexpr WordClass inside = word::determiner | word::other | word::neutral | word::of;
  bool amount = false;
  for (std::size_t i = first; i < last; ++i) {
    if (breaks[i] != Break::none || (classes[i] & ~inside) != 0) return false;
    amount = amount || tokens[i].is_number();
  }
  return amount && last - first <= longest;
}

// "Spend, she says, fell", "The audit, it turned out later, had been run": the commas part nothing.
void Clauses::join_asides(const std::vector<Token>& tokens) {
  constexpr std::size_t longest = 4, longest_outcome = 10;
  static constexpr text::WordList turns{"turned", "turns",  "emerged",    "emerges", "transpired",
                                        "seems",  "seemed", "transpires", "appears", "appeared"};
  for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
    if (!tokens[i].is_mark(U',')) continue;
    const bool outcome = is(i + 1, word::it) && is_one_of(i + 2, turns);
    if (!outcome && !is(i + 1, word::candidate | word::self | word::they)) continue;
    const std::size_t last = i + (outcome ? longest_outcome : longest);
    std::size_t end = i + 2;
    while (end < tokens.size() && end <= last && !tokens[end].is_mark(U','))
      ++end;
    const bool closed = end < tokens.size() && tokens[end].is_mark(U',');
    if (closed && (outcome || is(end - 1, word::speech))) breaks[i] = breaks[end] = Break::none;
  }
}

// ", on the other hand,", ", Erik included,": what tells nothing of its own, so that the clause
// goes on behind it.
void Clauses::join_fillers(const std::vector<Token>& tokens) {
  constexpr std::size_t longest = 5;
  static constexpr text::WordList fillers{
      "on",      "the",     "other",     "hand",     "by",        "in",      "contrast", "however",
      "though",  "to",      "be",        "fair",     "sure",      "again",   "alas",     "sadly",
      "honest",  "fact",    "of",        "course",   "turn",      "for",     "instance", "example",
      "as",      "it",      "happens",   "oddly",    "frankly",   "luckily", "mind",     "you",
      "clearly", "too",     "meanwhile", "likewise", "similarly", "a",       "way",      "then",
      "also",    "finally", "moreover",  "besides",  "say",       "sorry",   "I",        "afraid"};
  static constexpr text::WordList counts{"included", "excluded", "including", "alike"};
  static constexpr text::WordList even{"least", "including", "even"};
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    if (!tokens[i].is_mark(U',')) continue;
    bool filler = true;
    std::size_t end = i + 1;
    for (; end < tokens.size() && end <= i + longest && tokens[end].is_word(); ++end)
      filler = filler && fillers.has(spelled[end]);
    if (end == i + 1 || end >= tokens.size() || !tokens[end].is_mark(U',')) continue;
    const bool counted = is_one_of(end - 1, counts) || is_one_of(i + 1, even) ||
                         (is_word(i + 1, "not") && is_word(i + 2, "even"));
    if (filler || counted) breaks[i] = breaks[end] = Break::none;
  }
}

void Clauses::read(const Plan& plan, std::string_view text, const std::vector<Token>& tokens) {
  classify(plan, text, tokens);
  join(tokens);
  find_verbs(tokens);
}

// "looked after by a colleague": no clause begins there.
void Clauses::join_particles() {
  static constexpr text::WordList look{"look", "looks", "looked", "looking"};
  for (std::size_t i = 1; i < size; ++i) {
    if (is_word(i, "after") && is_one_of(i - 1, look)) classes[i] = word::adverb;
  }
}

// "The chart, which I had admired, was bought in": what is told behind it is told of the chart.
void Clauses::join_relatives(const std::vector<Token>& tokens) {
  constexpr std::size_t longest = 14;
  constexpr WordClass finite = word::be | word::have | word::do_ | word::modal | word::past;
  for (std::size_t i = 1; i + 3 < tokens.size(); ++i) {
    const bool bracket = tokens[i].is_mark(U'(');
    if (!bracket && !tokens[i].is_mark(U',')) continue;
    static constexpr text::WordList which{"which", "who", "whom", "whose"};
    const std::size_t first = is(i + 1, word::preposition) ? i + 2 : i + 1;
    if (!is_one_of(first, which)) continue;
    const char32_t closing = bracket ? U')' : U',';
    std::size_t end = first + 1;
    while (end < tokens.size() && end <= i + longest && !tokens[end].is_mark(closing) &&
           breaks[end] == Break::none)
      ++end;
    std::size_t verb = end + 1;
    while (is(verb, word::adverb | word::negation))
      ++verb;
    if (end + 1 >= tokens.size() || !tokens[end].is_mark(closing) || !is(verb, finite)) continue;
    breaks[i] = breaks[end] = Break::aside;
    relatives.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end)});
  }
}

void Clauses::join(const std::vector<Token>& tokens) {
  relatives.clear();
  constexpr WordClass inserted = word::candidate | word::self | word::they;
  const bool told = (seen & inserted) != 0 && (seen & word::speech) != 0;
  if (told || (seen & word::it) != 0) join_asides(tokens);
  if ((seen & word::subordinator) != 0) join_particles();
  if (commas_ > 1) join_fillers(tokens);
  if ((commas_ > 1 || has_brackets_) && (seen & word::relative) != 0) join_relatives(tokens);
  if (has_brackets_) join_brackets(tokens);
  if (has_cells_) join_cells(tokens);
}

// "| drift | not covered |": a short cell is the label of the next.
void Clauses::join_cells(const std::vector<Token>& tokens) {
  constexpr std::size_t longest = 5;
  std::size_t cell = 0;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!tokens[i].is_mark(U'|')) continue;
    if (i > cell && i - cell <= longest) breaks[i] = Break::colon;
    cell = i + 1;
  }
}

void Clauses::classify(const Plan& plan, std::string_view text, const std::vector<Token>& tokens) {
  size = tokens.size();
  classes.resize(size);
  spelled.resize(size);
  breaks.resize(size);
  // Kept out of memory: the loop goes over every word.
  WordClass* const own = classes.data();
  text::Spelling* const spelling = spelled.data();
  Break* const part = breaks.data();
  WordClass all = 0;
  has_brackets_ = has_cells_ = false;
  commas_ = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::mark) {
      own[i] = 0;
      spelling[i] = text::Spelling();
      // "drift -- none"
      const bool spaced_after =
          i + 1 < size && (tokens[i + 1].has(Token::spaced) || tokens[i + 1].is_mark(U'-'));
      part[i] = break_of(token, spaced_after);
      // "chatbot -> the vendor's", but not "66% -> 79%"
      const bool arrow = token.word == U'-' && i > 0 && i + 2 < size && tokens[i - 1].is_word() &&
                         tokens[i + 1].is_mark(U'>') && !tokens[i + 1].has(Token::spaced) &&
                         tokens[i + 2].is_word();
      if (arrow || token.word == U'\u2192') part[i] = Break::dash;
      // "supt. took it": an abbreviation's
      const bool inside = token.word == U'.' && i > 0 && i + 1 < size && spaced_after &&
                          !token.has(Token::spaced) && tokens[i - 1].is_word() &&
                          !tokens[i + 1].has(Token::capital);
      if (inside) part[i] = Break::none;
      commas_ += token.word == U',' ? 1 : 0;
      has_brackets_ |= token.word == U'(';
      has_cells_ |= token.word == U'|';
      continue;
    }
    own[i] = class_of(plan, text, token);
    all |= own[i];
    spelling[i] =
        token.is_word() ? text::Spelling::within(text, token.begin, token.end) : text::Spelling();
    part[i] = Break::none;
  }
  seen = all;
}

void Clauses::find_verbs(const std::vector<Token>& tokens) {
  constexpr WordClass auxiliary = word::be | word::have | word::do_ | word::modal;
  constexpr WordClass chain = word::be | word::have | word::adverb | word::negation;
  past.resize(size);
  verb.resize(size);
  std::size_t before = SIZE_MAX;  // the last word that is no adverb
  bool open = false;
  unsigned chained = 0;  // in "would have been": no past, whatever the form
  const auto flag = [](bool set) { return static_cast<unsigned>(set); };
  // Other words are no verbs and change nothing but what stands before the next.
  constexpr WordClass of_note = auxiliary | chain | word::past | word::infinitive |
                                word::candidate | word::self | word::we | word::they | word::it;
  for (std::size_t i = 0; i < size; ++i) {
    const WordClass own = classes[i];
    if ((own & of_note) == 0 && tokens[i].kind != TokenKind::mark) {
      past[i] = verb[i] = 0;
      before = i;
      chained = 0;
      continue;
    }
    const unsigned parted = flag(breaks[i] != Break::none);
    const unsigned mark = flag(tokens[i].kind == TokenKind::mark);
    past[i] = static_cast<Flag>((own & word::past) != 0 &&
                                is_finite_past(*this, i, before, chained != 0) &&
                                !((own & word::also_base) != 0 && open && before != SIZE_MAX &&
                                  is(before, word::conjunction)));
    verb[i] = static_cast<Flag>(past[i] != 0 || (own & auxiliary) != 0);
    // "plans to measure and cut it": what is joined to an open verb is open too.
    open = (own & (word::modal | word::infinitive)) != 0 ||
           (open && past[i] == 0 && breaks[i] < Break::semicolon && !is_pronoun(i));
    const unsigned goes_on = mark != 0 ? parted ^ 1 : flag((own & chain) != 0);
    chained = flag((own & (word::modal | word::infinitive)) != 0) | (chained & goes_on);
    const unsigned aside = flag((own & word::adverb) != 0) & flag((own & word::conjunction) == 0);
    before = (mark | aside) == 0 ? i : parted != 0 ? SIZE_MAX : before;
  }
}

bool Clauses::has_verb_before(std::size_t at) const noexcept {
  while (at-- > 0 && !parts(at) && !is(at, word::conjunction | word::relative)) {
    if (verb[at] != 0) return true;
  }
  return false;
}

}  // namespace assay::evidence
