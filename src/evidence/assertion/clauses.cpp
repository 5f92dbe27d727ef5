#include "evidence/assertion/clauses.hpp"

#include <algorithm>
#include <cstring>
#include <span>

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

// Two letters as one number.
std::uint16_t pair(const char* letters) noexcept {
  std::uint16_t both = 0;
  std::memcpy(&both, letters, sizeof both);
  return both;
}

// Words that look like a past form or an adverb are one. What a word is cannot be predicted, so no
// branch is taken on it.
WordClass with_looks(WordClass known, const char* text, const Token& token) noexcept {
  constexpr std::uint32_t shortest = 4;
  if (token.end < shortest) return known;
  const char* const end = text + token.end;
  const std::uint32_t length = token.end - token.begin;
  const auto flag = [](bool set) { return WordClass{set}; };
  const WordClass spelled =
      flag(token.is_word()) & flag(!token.has(Token::digits)) & flag(length >= shortest);
  const WordClass eed = flag(length > shortest) & flag(end[-3] == 'e');
  const WordClass ed =
      flag(pair(end - 2) == pair("ed")) & ~eed & flag((known & word::not_past) == 0);
  const WordClass ly = flag(pair(end - 2) == pair("ly"));
  return known | word::past * (ed & spelled) | word::adverb * (ly & spelled);
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

// How far a rule looks for a name: "that was the work of some of the other ... engineers".
constexpr std::size_t few = 16;

// Where this says no, nobody is named.
bool may_name(const Token& token, WordClass classes, const text::Spelling& spelled) noexcept {
  constexpr WordClass names = word::person | word::group | word::org | word::other | word::name |
                              word::department | word::document | word::alone;
  // Besides: a capital that nobody knows, "IT", "the skip-level".
  const bool capital =
      token.has(Token::capital) && (token.word == no_word || (classes & word::it) != 0);
  return capital || (classes & names) != 0 || token.is_mark(U'-') ||
         spelled == text::Spelling("elsewhere");
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
  join(tokens);
  find_verbs(tokens);
  look_ahead(tokens);
}

void Clauses::join(const std::vector<Token>& tokens) {
  constexpr WordClass inserted = word::candidate | word::self | word::they;
  if ((seen & inserted) != 0 && (seen & word::speech) != 0) join_asides(tokens);
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
  const std::span<const WordClass> known = plan.classes;
  WordClass all = 0;
  has_brackets_ = has_cells_ = false;
  for (std::size_t i = 0; i < size; ++i) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::mark) {
      own[i] = 0;
      spelling[i] = text::Spelling();
      // "drift -- none"
      const bool spaced_after =
          i + 1 < size && (tokens[i + 1].has(Token::spaced) || tokens[i + 1].is_mark(U'-'));
      part[i] = break_of(token, spaced_after);
      has_brackets_ |= token.word == U'(';
      has_cells_ |= token.word == U'|';
      continue;
    }
    own[i] = with_looks(token.word < known.size() ? known[token.word] : 0, text.data(), token);
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
  verb_before.resize(size + 1);
  verb_before[0] = 0;
  std::size_t before = SIZE_MAX;  // the last word that is no adverb
  bool open = false;
  unsigned chained = 0;  // in "would have been": no past, whatever the form
  const auto flag = [](bool set) { return static_cast<unsigned>(set); };
  for (std::size_t i = 0; i < size; ++i) {
    const WordClass own = classes[i];
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
    const unsigned fresh = parted | flag((own & (word::conjunction | word::relative)) != 0);
    verb_before[i + 1] = fresh != 0 ? Flag{0} : static_cast<Flag>(verb_before[i] | verb[i]);
  }
}

void Clauses::look_ahead(const std::vector<Token>& tokens) {
  or_ahead.resize(size + 1);
  past_ahead.resize(size + 1);
  others_ahead.resize(size);
  Flag next_or = or_ahead[size] = 0;
  Flag next_past = past_ahead[size] = 0;
  std::size_t others_from = size;
  for (std::size_t i = size; i-- > 0;) {
    const bool parted = breaks[i] != Break::none;
    if (verb[i] != 0 || parted) next_past = past[i];
    if (verb[i] != 0 || breaks[i] > Break::comma) next_or = 0;
    if ((classes[i] & word::alternative) != 0) next_or = 1;
    past_ahead[i] = next_past;
    or_ahead[i] = next_or;
    if (may_name(tokens[i], classes[i], spelled[i])) others_from = i < few ? 0 : i - few;
    others_ahead[i] = static_cast<Flag>(others_from <= i);
  }
}

}  // namespace assay::evidence
