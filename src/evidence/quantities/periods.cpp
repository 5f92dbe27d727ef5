#include "evidence/quantities/measures.hpp"

namespace assay::evidence::quantities {
namespace {

constexpr std::size_t farthest_after = 5;  // words between an amount and its period
constexpr std::size_t farthest_before = 8;

// "a year ago" tells when, not how often.
bool tells_when(const Reader& reader, std::size_t after) noexcept {
  const auto& words = reader.common();
  for (const WordId word : {words.ago, words.later, words.earlier, words.old}) {
    if (reader.is_word(after, word)) return true;
  }
  return false;
}

// `p.a.`
std::size_t past_per_annum(const Reader& reader, std::size_t at) noexcept {
  const auto& words = reader.common();
  const bool letters = reader.is_word(at, words.p) && reader.is_mark(at + 1, U'.') &&
                       reader.is_word(at + 2, words.a);
  if (!letters) return 0;
  return reader.is_mark(at + 3, U'.') ? at + 4 : at + 3;
}

// Letters alone name a period after a slash only: `/d`, `/y`, `/q`.
bool is_letter_only(const Reader& reader, std::size_t at) noexcept {
  return reader.slice(at).size() == 1;
}

// Not the span of time that something took: "in a year", "over a quarter". What flows is plain
// whatever else it may be: "of cost a year".
bool is_plain_word(const Reader& reader, std::size_t at) noexcept {
  if (reader.is(at, Role::flow)) return true;
  return reader[at].is_word() && !reader.is(at, Role::function | Role::conjunction | Role::span |
                                                    Role::article | Role::per);
}

bool opens_clause(const Reader& reader, std::size_t at) noexcept {
  const Token& token = reader[at];
  if (token.kind == TokenKind::number) return true;
  return token.kind == TokenKind::mark && token.word != U'-' && token.word != U'/' &&
         token.word != U'%';
}

}  // namespace

PeriodSuffix read_period(const Reader& reader, std::size_t at) noexcept {
  if (const std::size_t past = past_per_annum(reader, at)) return {Period::year, past};
  if (reader.is(at, Role::periodic)) {
    return {reader.info(at).period, at + 1};
  }
  const std::size_t opener = reader.past_hyphen(at);
  const bool slash = reader.is_mark(opener, U'/');
  const bool article = reader.is(opener, Role::article);
  if (!slash && !article && !reader.is(opener, Role::per)) return {};
  const std::size_t noun = reader.past_hyphen(opener + 1);
  if (!reader.is(noun, Role::period) || (!slash && is_letter_only(reader, noun))) return {};
  const bool part = reader.is(noun, Role::part) && reader.is_word(noun + 1, reader.common().of);
  if (article && (part || tells_when(reader, noun + 1))) return {};
  return {reader.info(noun).period, noun + 1};
}

PeriodSuffix find_period(const Reader& reader, const Measure& measure) noexcept {
  if (const PeriodSuffix next = read_period(reader, measure.last)) return next;
  // "$4k per GPU per month"
  if (reader.is(measure.last, Role::per) && reader.is_noun(measure.last + 1)) {
    if (const PeriodSuffix next = read_period(reader, measure.last + 2)) return next;
  }
  if (measure.unit.dimension == Dimension::percent || measure.unit.dimension == Dimension::number) {
    return {};
  }
  for (std::size_t at = measure.last; at < measure.last + farthest_after; ++at) {
    if (opens_clause(reader, at) || !reader[at].is_word()) {
      if (!reader.is_mark(at, U'-') && !reader.is_mark(at, U'/')) break;
    }
    if (at > measure.last && (is_plain_word(reader, at - 1) || !reader.is(at, Role::article))) {
      if (reader.is(at, Role::periodic) && !reader.is(at + 1, Role::flow)) break;
      if (const PeriodSuffix found = read_period(reader, at)) return found;
    }
    const bool link =
        reader.is_word(at, reader.common().of) || reader.is_word(at, reader.common().in);
    if (reader.is(at, Role::function) && !link) break;
    if (reader.is(at, Role::change) && reader.info(at).change == ChangeKind::verb &&
        !reader.is(at, Role::flow) && !reader.is(at + 1, Role::flow)) {
      break;
    }
  }
  // "annual savings of $2.1M", "cut monthly spend by $40k".
  for (std::size_t back = 1; back <= farthest_before && back <= measure.first; ++back) {
    const std::size_t at = measure.first - back;
    if (opens_clause(reader, at)) break;
    if (!reader.is(at, Role::periodic)) continue;
    const bool flows = reader.is(at + 1, Role::flow) || reader.is(at + 2, Role::flow);
    if (flows) return {reader.info(at).period, measure.last};
  }
  return {};
}

}  // namespace assay::evidence::quantities
