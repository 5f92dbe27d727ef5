// Which way an amount moved, told by verbs, nouns and comparatives near it.
#include "evidence/quantities/comparisons.hpp"
#include "text/word_list.hpp"

namespace assay::evidence::quantities {
namespace {

constexpr std::size_t verb_to_by = 14;     // "cut the time that GPUs idle between jobs by 12%"
constexpr std::size_t verb_to_amount = 6;  // "saved the whole platform team $3M"
constexpr std::size_t noun_to_of = 7;      // "a reduction in idle GPU time of 12%"
constexpr std::size_t amount_to_noun = 4;  // "a 12% idle time reduction"

bool breaks(const Reader& reader, std::size_t at) noexcept {
  const Token& token = reader[at];
  if (token.kind == TokenKind::number) return true;
  if (token.kind != TokenKind::mark) return false;
  return token.word != U'-' && token.word != U'/' && token.word != U'\'' && token.word != U'"';
}

// A preposition ends the direct object; a pronoun or an article does not.
bool ends_object(const Reader& reader, std::size_t at) noexcept {
  if (!reader.is(at, Role::function)) return reader.is(at, Role::conjunction | Role::per);
  if (reader.is(at, Role::article)) return false;
  static constexpr text::WordList objects{"us",    "the",    "our",   "me",     "them",  "him",
                                          "her",   "you",    "their", "his",    "my",    "another",
                                          "its",   "just",   "only",  "over",   "under", "all",
                                          "about", "around", "also",  "overall"};
  return !objects.has(reader.spelling(at));
}

Direction moving(const Reader& reader, std::size_t at) noexcept {
  const WordInfo& info = reader.info(at);
  if (!info.is(Role::change) || info.change == ChangeKind::comparison) return Direction::none;
  return info.direction;
}

// The nearest word of change before token `end`.
Direction nearest_change(const Reader& reader, std::size_t end, std::size_t reach) noexcept {
  for (std::size_t back = 1; back <= reach && back <= end; ++back) {
    const std::size_t at = end - back;
    if (breaks(reader, at)) break;
    if (const Direction direction = moving(reader, at); direction != Direction::none) {
      return direction;
    }
  }
  return Direction::none;
}

Direction nearest_noun(const Reader& reader, std::size_t end) noexcept {
  for (std::size_t back = 1; back <= noun_to_of && back <= end; ++back) {
    const std::size_t at = end - back;
    if (breaks(reader, at)) break;
    const Direction direction = moving(reader, at);
    if (direction != Direction::none && reader.info(at).change != ChangeKind::particle)
      return direction;
  }
  return Direction::none;
}

// The verb whose object ends with the amount: "saved the team $3M", "rose 15%", "up 15%".
Direction governing_verb(const Reader& reader, std::size_t end) noexcept {
  for (std::size_t back = 1; back <= verb_to_amount && back <= end; ++back) {
    const std::size_t at = end - back;
    if (breaks(reader, at)) break;
    const WordInfo& info = reader.info(at);
    if (const Direction direction = moving(reader, at); direction != Direction::none) {
      // "freed up 300 hours": the verb tells, not its particle.
      const bool with_verb = info.change == ChangeKind::particle && at > 0 &&
                             reader.info(at - 1).change == ChangeKind::verb;
      if (with_verb && moving(reader, at - 1) != Direction::none) return moving(reader, at - 1);
      const bool near = info.change == ChangeKind::verb || back == 1;
      return near ? direction : Direction::none;
    }
    if (ends_object(reader, at)) break;
  }
  return Direction::none;
}

// "by a good 30%", "down a clean 12%": where the phrase of the amount begins.
std::size_t before_praise(const Reader& reader, std::size_t end) noexcept {
  constexpr std::size_t longest = 3;
  static constexpr text::WordList praise{"good",    "solid",      "full",    "whole",   "whopping",
                                         "further", "additional", "extra",   "another", "mere",
                                         "modest",  "healthy",    "massive", "huge",    "cool",
                                         "total",   "combined",   "clean"};
  std::size_t at = end;
  for (std::size_t words = 0; words < longest && at > 1; ++words) {
    if (!reader.is(at - 1, Role::article) && !praise.has(reader.spelling(at - 1))) break;
    --at;
  }
  const bool led =
      reader.is_word(at - 1, reader.common().by) || moving(reader, at - 1) != Direction::none;
  return at < end && led ? at : end;
}

// "spend went down and so did idle time, both by 10%"
std::size_t before_both(const Reader& reader, std::size_t by) noexcept {
  const bool shared = by > 1 && (reader.slice(by - 1) == "both" || reader.slice(by - 1) == "each");
  if (!shared) return by;
  return reader.is_mark(by - 2, U',') ? by - 2 : by - 1;
}

Direction before(const Reader& reader, const Amount& amount) noexcept {
  const auto& words = reader.common();
  std::size_t end = before_praise(reader, before_approximation(reader, amount.first));
  if (end == 0) return Direction::none;
  if (reader.is_mark(end - 1, U'+') && reader.glued(amount.first)) return Direction::up;
  if (reader.is_mark(end - 1, U'(') || reader.is_mark(end - 1, U':')) --end;
  if (end == 0) return Direction::none;
  if (reader.is_word(end - 1, words.by))
    return nearest_change(reader, before_both(reader, end - 1), verb_to_by);
  if (reader.is_word(end - 1, words.of)) return nearest_noun(reader, end - 1);
  // "cut in half".
  const bool in_half = reader.is_word(end - 1, words.in) &&
                       reader.is_word(amount.core_first, words.half) &&
                       amount.core_last == amount.core_first + 1;
  if (in_half) return nearest_change(reader, end - 1, verb_to_by);
  return governing_verb(reader, end);
}

// "saved" and its like tell of the amount before them even behind "of cost".
bool tells_of_past(const Reader& reader, std::size_t at) noexcept {
  static constexpr text::WordList past{"saved",  "avoided", "eliminated", "reclaimed", "removed",
                                       "gained", "lost",    "avoidance",  "savings"};
  return past.has(reader.spelling(at));
}

Direction after(const Reader& reader, const Amount& amount) noexcept {
  bool of_what = false;
  for (std::size_t ahead = 0; ahead <= amount_to_noun; ++ahead) {
    const std::size_t at = amount.last + ahead;
    if (!reader[at].is_word() && !(reader.is_mark(at, U'-') && reader.glued(at))) break;
    const WordInfo& info = reader.info(at);
    const bool comparison = info.is(Role::change) && info.change == ChangeKind::comparison;
    // "12% off the spend", "12% under last year".
    const bool off = ahead == 0 && reader.slice(at) == "off";
    const bool under = ahead == 0 && reader[at + 1].is_word() &&
                       (reader.slice(at) == "under" || reader.slice(at) == "below");
    if ((off || under) && amount.bound == Bound::none) {
      const bool aim = reader.slice(at + 1) == "target" || reader.slice(at + 2) == "target";
      return aim ? Direction::none : Direction::down;
    }
    // "12% more", but "12% more than" compares too; "12% of more" does not.
    if (comparison && ahead == 0) return info.direction;
    // "13% up", but not "13% up to".
    const bool particle = info.is(Role::change) && info.change == ChangeKind::particle;
    if (particle && ahead == 0 && !reader.is_word(at + 1, reader.common().to))
      return info.direction;
    if (const Direction direction = moving(reader, at); direction != Direction::none) {
      if (tells_of_past(reader, at)) return direction;
      const bool noun = info.change == ChangeKind::noun;
      const bool bare_verb = info.change == ChangeKind::verb && !reader.slice(at).ends_with("ed");
      const bool next = ahead == 0 && bare_verb;
      const bool behind_article =
          noun || next || (bare_verb && !of_what && amount.unit.dimension == Dimension::percent);
      return behind_article && !of_what ? direction : Direction::none;
    }
    const bool link =
        reader.is_word(at, reader.common().of) || reader.is_word(at, reader.common().in);
    if (link && of_what) break;
    if (link) of_what = true;
    if (!link && ends_object(reader, at)) break;
  }
  return Direction::none;
}

}  // namespace

Direction read_direction(const Reader& reader, const Amount& amount) noexcept {
  const Direction told = before(reader, amount);
  return told != Direction::none ? told : after(reader, amount);
}

}  // namespace assay::evidence::quantities
