#include "evidence/quantities/read.hpp"

#include "evidence/quantities/comparisons.hpp"
#include "evidence/quantities/pairs.hpp"

namespace assay::evidence::quantities {
namespace {

// "a hundred", "a third", "an hour", "a full day", "a percentage point".
constexpr Role after_article = Role::hundred | Role::scale | Role::dozen | Role::half | Role::part |
                               Role::tens | Role::duration | Role::determiner | Role::adjunct |
                               Role::flow;

// Most tokens of prose end here.
bool may_begin(const Reader& reader, std::size_t at) noexcept {
  const Token& token = reader.tokens[at];
  if (token.is_number()) return true;
  if (token.is_word()) {
    const WordInfo& info = reader.lexicon.info(token.word);
    if (info.opens || token.has(Token::digits)) return true;  // `USD115`
    if (!info.is(Role::article)) return false;
    return reader.is(at + 1, after_article) || reader.is_mark(at + 1, U'$');
  }
  return token.word == U'-' || token.word > 0x7F || reader.lexicon.sign(token.word) != nullptr;
}

void collect(const Reader& reader, std::vector<Measure>& out) {
  const std::size_t size = reader.tokens.size();
  for (std::size_t at = 0; at < size;) {
    const auto measure = may_begin(reader, at) ? read_measure(reader, at) : std::nullopt;
    if (measure) out.push_back(*measure);
    at = measure ? measure->end : at + 1;
  }
}

Amount single(const Measure& measure) noexcept {
  Amount amount;
  amount.kind = kind_of(measure.unit);
  amount.unit = measure.unit;
  amount.value = abs(measure.value);
  if (measure.value.is_negative()) amount.direction = Direction::down;
  if (measure.comparison == Comparison::lower) amount.bound = Bound::lower;
  amount.approximate = measure.comparison == Comparison::about;
  amount.first = static_cast<std::uint32_t>(measure.first);
  amount.core_first = amount.first;
  amount.last = static_cast<std::uint32_t>(measure.end);
  amount.core_last = static_cast<std::uint32_t>(measure.last);
  return amount;
}

// Whether the sentence speaks of something that is told in percent.
bool tells_of_share(const Reader& reader, const std::vector<Measure>& measures) noexcept {
  for (const Measure& measure : measures) {
    if (measure.unit.dimension == Dimension::percent) return true;
  }
  for (std::size_t i = 0; i < reader.tokens.size(); ++i) {
    for (const std::string_view word :
         {"tilization", "tilisation", "rate", "share", "margin", "ccuracy", "ccupancy", "etention",
          "onversion", "fficiency", "ptime", "vailability", "ercentage", "ratio", "roportion",
          "overage"}) {
      if (reader[i].is_word() && reader.slice(i).ends_with(word)) return true;
    }
  }
  return false;
}

// "utilization climbed 17 points": percentage points.
void read_points(const Reader& reader, const std::vector<Measure>& measures,
                 Amount& amount) noexcept {
  if (amount.kind != EvidenceKind::count || amount.last != amount.core_last) return;
  const std::string_view word = reader.slice(amount.last);
  if (word != "points" && word != "point" && word != "pts") return;
  Amount points = amount;
  points.kind = EvidenceKind::percent;
  points.unit = Unit{};
  points.unit.dimension = Dimension::percent;
  points.last = points.core_last = amount.last + 1;
  points.direction = read_direction(reader, points);
  const std::string_view before = amount.first > 0 ? reader.slice(amount.first - 1) : "";
  const bool by = before == "by" || before == "plus" || before == "another";
  if (before == "plus") points.direction = Direction::up;
  if ((by || points.direction != Direction::none) && tells_of_share(reader, measures))
    amount = points;
}

void finish(const Reader& reader, Amount& amount) noexcept {
  read_bounds(reader, amount);
  if (amount.direction == Direction::none && amount.kind != EvidenceKind::change) {
    amount.direction = read_direction(reader, amount);
  }
}

void set_bytes(const Reader& reader, Amount& amount) noexcept {
  amount.begin = reader[amount.first].begin;
  amount.end = reader[amount.last - 1].end;
}

}  // namespace

void QuantityReader::read(std::string_view text, std::span<const Token> tokens,
                          std::vector<Amount>& out) {
  const Reader reader{text, tokens, lexicon_};
  measures_.clear();
  collect(reader, measures_);
  const std::size_t start = out.size();
  for (std::size_t i = 0; i < measures_.size(); ++i) {
    std::optional<Amount> amount;
    if (i + 1 < measures_.size()) amount = read_pair(reader, measures_[i], measures_[i + 1]);
    if (amount ||
        (i + 1 < measures_.size() && follows_label(reader, measures_[i], measures_[i + 1]))) {
      ++i;
    } else if (!measures_[i].never) {
      amount = single(measures_[i]);
    }
    if (!amount) continue;
    read_points(reader, measures_, *amount);
    finish(reader, *amount);
    const bool follows = out.size() > start;
    if (follows && amount->first < out.back().last) amount->first = amount->core_first;
    if (follows && join_bounds(reader, out.back(), *amount)) {
      set_bytes(reader, out.back());
      continue;
    }
    set_bytes(reader, *amount);
    out.push_back(*amount);
  }
}

}  // namespace assay::evidence::quantities
