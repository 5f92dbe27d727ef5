#include "evidence/quantities/cardinals.hpp"

#include "evidence/quantities/numerals.hpp"

namespace assay::evidence::quantities {
namespace {

// Part of a number below a thousand, or a run of digits.
struct Piece {
  Decimal value;
  std::size_t last = 0;
  bool digits = false;
  bool ten = false;  // ends with twenty ... ninety
  // Of "twenty and four": the four, and where its "and" stands.
  std::optional<Decimal> after_and = std::nullopt;
  std::size_t and_token = 0;
};

// The largest that "and" may add: below what the piece before it counts in.
bool fits(const Decimal& value, int power) noexcept {
  return value > Decimal(0) && value < power_of_ten(power);
}

bool is_thin_gap(const Reader& reader, std::size_t i) noexcept {
  const std::size_t gap = reader[i].begin - reader[i - 1].end;
  if (reader[i].has(Token::broken)) return false;
  const std::string_view between = reader.text.substr(reader[i - 1].end, gap);
  return between == " " || between == "\u00A0" || between == "\u202F" || between == "\u2009";
}

bool is_group_of_three(std::string_view digits, bool& decimals) noexcept {
  decimals = digits.size() > 4 && digits[3] == '.';
  if (digits.size() != 3 && !decimals) return false;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i == 3 ? digits[i] != '.' : digits[i] < '0' || digits[i] > '9') return false;
  }
  return true;
}

// `1 234 567.89`: groups of three behind single blanks.
std::optional<Piece> read_spaced_digits(const Reader& reader, std::size_t at) noexcept {
  constexpr std::size_t most_groups = 6;
  char digits[32];
  std::string_view first = reader.slice(at);
  if (first.size() > 3 || first.find_first_of(".,'_eE") != std::string_view::npos)
    return std::nullopt;
  std::size_t size = first.copy(digits, first.size());
  std::size_t next = at + 1;
  bool decimals = false;
  while (next < at + most_groups && reader[next].is_number() && !decimals &&
         is_thin_gap(reader, next) && is_group_of_three(reader.slice(next), decimals)) {
    const std::string_view group = reader.slice(next);
    if (size + group.size() > sizeof digits) return std::nullopt;
    size += group.copy(digits + size, group.size());
    ++next;
  }
  if (next == at + 1) return std::nullopt;
  const bool more = reader[next].is_number() && !decimals && is_thin_gap(reader, next);
  const auto value = more ? std::nullopt : numeral({digits, size});
  if (!value) return std::nullopt;
  return Piece{*value, next, true};
}

std::optional<Piece> read_digits(const Reader& reader, std::size_t at) noexcept {
  if (const auto spaced = read_spaced_digits(reader, at)) return spaced;
  const auto value = numeral(reader.slice(at));
  if (!value) return std::nullopt;
  return Piece{*value, at + 1, true};
}

// zero ... ninety-nine in words, or digits; "twenty and four" where nothing stands before it.
std::optional<Piece> read_below_hundred(const Reader& reader, std::size_t at, bool alone) noexcept {
  if (reader[at].is_number()) return read_digits(reader, at);
  const WordInfo& info = reader.info(at);
  if (info.is(Role::digit_word | Role::teen)) return Piece{info.number, at + 1};
  if (!info.is(Role::tens)) return std::nullopt;
  std::size_t next = reader.past_hyphen(at + 1);
  // "twenty and four", but "twenty and four hundred" is two numbers.
  const bool joined = alone && reader.is(next, Role::conjunction) &&
                      reader.is(next + 1, Role::digit_word) &&
                      !reader.is(next + 2, Role::hundred | Role::scale);
  if (joined) ++next;
  const WordInfo& ones = reader.info(next);
  if (ones.is(Role::digit_word) && ones.number != 0) {
    Piece piece{info.number + ones.number, next + 1};
    if (joined) piece.after_and = ones.number;
    piece.and_token = next - 1;
    return piece;
  }
  return Piece{info.number, at + 1, false, true};
}

class CardinalReader {
 public:
  explicit CardinalReader(const Reader& reader) : reader_(reader) {}

  std::optional<Cardinal> read(std::size_t at) {
    const bool article = reader_.is(at, Role::article);
    auto group = article ? read_after_article(at + 1) : read_hundreds(at);
    if (!group) return std::nullopt;
    Decimal total = 0;
    int limit = 38;
    while (true) {
      const bool digits = group->digits;
      const Scale scale = read_scale(reader_, reader_.past_joint(group->last), digits);
      if (!scale) return finish(at, total, *group);
      const auto scaled = multiply(group->value, power_of_ten(scale.power));
      const auto sum = scaled ? add(total, *scaled) : std::nullopt;
      if (!sum || scale.power >= limit) return std::nullopt;
      result_.after_and.reset();
      result_.mantissa = total.is_zero() ? group->value : *sum;
      result_.power = total.is_zero() ? scale.power : 0;
      total = *sum;
      limit = scale.power;
      result_.last = scale.last;
      const auto next = read_more(scale.last, limit, digits);
      if (!next) return close(total);
      group = next;
      ++steps_;
    }
  }

 private:
  // "a hundred", "a thousand", but a plain "a" is no number.
  std::optional<Piece> read_after_article(std::size_t at) {
    if (reader_.is(at, Role::hundred)) return read_hundreds(at);
    if (reader_.is(at, Role::scale)) return Piece{1, at};
    return std::nullopt;
  }

  // [1-99] [hundred [[and] 1-99]]
  std::optional<Piece> read_hundreds(std::size_t at) {
    std::optional<Piece> piece;
    std::size_t hundred = at;
    if (reader_.is(at, Role::hundred)) {
      if (!bare_hundred(at)) return std::nullopt;
      piece = Piece{1, at};
    } else {
      piece = read_below_hundred(reader_, at, true);
      if (!piece) return std::nullopt;
      if (piece->after_and) note_and(true, piece->and_token, *piece->after_and);
      hundred = reader_.past_joint(piece->last);
      if (!reader_.is(hundred, Role::hundred) || reader_.glued(hundred)) {
        const bool hyphen = hundred != piece->last && reader_.is(hundred, Role::hundred);
        if (!hyphen) return piece;
      }
    }
    const auto value = multiply(piece->value, Decimal(100));
    if (!value) return std::nullopt;
    Piece whole{*value, hundred + 1, false, false};
    result_.last = whole.last;
    const auto rest = read_rest(whole.last, 2);
    if (!rest) return whole;
    whole.value = add(whole.value, rest->value).value_or(whole.value);
    whole.last = rest->last;
    whole.ten = rest->ten;
    return whole;
  }

  // "hundred thousand" and "hundred and five"; "hundred" alone and "hundreds of" are vague.
  bool bare_hundred(std::size_t at) const {
    if (at > 0 && reader_.is(at - 1, Role::article)) return true;
    return reader_.is(at + 1, Role::scale) ||
           (reader_.is(at + 1, Role::conjunction) && reader_.is(at + 2, words_));
  }

  // What "and" (or nothing) adds after a hundred: below 10^power.
  std::optional<Piece> read_rest(std::size_t at, int power) {
    const bool joined = reader_.is(at, Role::conjunction);
    const std::size_t start = joined ? at + 1 : reader_.past_joint(at);
    const auto piece = read_below_hundred(reader_, start, false);
    if (!piece || !fits(piece->value, power)) return std::nullopt;
    if (reader_.is(reader_.past_joint(piece->last), Role::hundred)) return std::nullopt;
    // "3 hundred and 21" is one number, "3 hundred 21" and "a hundred and 2.5" are two.
    if (piece->digits && (!joined || !is_small_whole(start))) return std::nullopt;
    note_and(joined, at, piece->value);
    return piece;
  }

  // What may follow a scale: smaller hundreds, or a smaller scale.
  std::optional<Piece> read_more(std::size_t at, int limit, bool after_digits) {
    if (steps_ > 5) return std::nullopt;
    const bool joined = reader_.is(at, Role::conjunction);
    const std::size_t start = joined ? at + 1 : reader_.past_joint(at);
    const Cardinal before = result_;
    const auto piece = read_hundreds(start);
    const auto restored = [&] {
      result_ = before;
      return std::nullopt;
    };
    if (!piece || !fits(piece->value, limit)) return restored();
    const Scale scale = read_scale(reader_, piece->last, piece->digits);
    if (scale && (scale.power >= limit || (joined && scale.power + 3 > limit))) return restored();
    // "two million and three" is more likely two things than one number.
    const bool loose = limit >= 6 && joined && !scale && piece->value < Decimal(100);
    const bool figures =
        piece->digits && !scale && (!joined || limit > 3 || !is_small_whole(start));
    // "the $900k one", "3 million two years ago"
    const bool apart = after_digits && !joined && !scale && piece->value < Decimal(100);
    if (loose || figures || apart) return restored();
    if (joined) note_and(true, at, piece->value);
    return piece;
  }

  bool is_small_whole(std::size_t at) const {
    const std::string_view digits = reader_.slice(at);
    return digits.size() <= 3 && digits.find_first_not_of("0123456789") == std::string_view::npos;
  }

  void note_and(bool joined, std::size_t at, const Decimal& value) {
    if (!joined) return;
    result_.after_and = value;
    result_.and_token = at;
  }

  std::optional<Cardinal> finish(std::size_t at, const Decimal& total, const Piece& group) {
    const auto sum = add(total, group.value);
    if (!sum) return std::nullopt;
    result_.value = *sum;
    if (total.is_zero()) result_.mantissa = *sum;
    result_.last = group.last;
    result_.plain = group.digits && total.is_zero() && group.last == at + 1;
    if (group.ten) result_.final_ten = reader_.info(group.last - 1).number;
    return result_;
  }

  std::optional<Cardinal> close(const Decimal& total) {
    result_.value = total;
    result_.scaled = true;
    return result_;
  }

  static constexpr Role words_ = Role::digit_word | Role::teen | Role::tens;

  const Reader& reader_;
  Cardinal result_;
  int steps_ = 0;
};

// Letters that scale digits; some mean it in capitals only.
int suffix_power(const Reader& reader, std::size_t at) noexcept {
  const std::string_view letters = reader.slice(at);
  const bool capital_only = letters == "m" || letters == "g" || letters == "t";
  return capital_only ? 0 : static_cast<int>(reader.info(at).number);
}

// A run of digits that nothing goes on with, as most numbers are.
bool stands_alone(const Reader& reader, std::size_t at) noexcept {
  const Token& next = reader[at + 1];
  const bool may_be_group = next.is_number() && next.end - next.begin >= 3;
  return reader[at].is_number() && !may_be_group && !next.is_mark(U'-') &&
         !reader.is(at + 1, Role::hundred | Role::scale | Role::suffix);
}

}  // namespace

Scale read_scale(const Reader& reader, std::size_t at, bool after_digits) noexcept {
  Scale scale;
  if (after_digits && reader.is(at, Role::suffix)) {
    const bool spaced = !reader.glued(at);
    // "10 k", "3 M": a letter apart scales only when it is not the first of something longer.
    if (spaced && reader[at + 1].is_mark(U'.')) return scale;
    scale.power = suffix_power(reader, at);
    scale.last = at + 1;
    if (scale.power == 0) return {};
    return scale;
  }
  while (reader.is(at, Role::scale) && scale.power + reader.info(at).number < 30) {
    if (reader.glued(at) && !after_digits && !reader.is_mark(at - 1, U'-')) break;
    scale.power += static_cast<int>(reader.info(at).number);
    scale.last = ++at;
  }
  return scale;
}

std::optional<Cardinal> read_cardinal(const Reader& reader, std::size_t at) noexcept {
  if (!stands_alone(reader, at)) return CardinalReader(reader).read(at);
  const auto value = numeral(reader.slice(at));
  if (!value) return std::nullopt;
  Cardinal plain;
  plain.value = plain.mantissa = *value;
  plain.last = at + 1;
  plain.plain = true;
  return plain;
}

}  // namespace assay::evidence::quantities
