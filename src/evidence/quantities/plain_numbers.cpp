// Every number of a sentence by itself, units and never-lists aside.
#include <algorithm>

#include "evidence/quantities/numbers.hpp"
#include "evidence/quantities/numerals.hpp"

namespace assay::evidence::quantities {
namespace {

// A number that a letter follows at once is a measure or a name: `180ml`, `2nd`, `H100`.
bool is_glued_to_word(const Reader& reader, const Number& number) noexcept {
  return reader.glued(number.last) && reader[number.last].is_word();
}

// "The one you mentioned", "this one", "one of".
bool is_pronoun(const Reader& reader, const Number& number) noexcept {
  const bool one =
      number.last == number.first + 1 && reader.is_word(number.first, reader.common().one);
  return one && number.first > 0 && reader.is(number.first - 1, Role::pronoun_before);
}

// A run of digits that is not one number (`192.168.1.2`, `22,24`): its parts.
void split(const Reader& reader, std::size_t at, std::vector<PlainNumber>& out) {
  const std::string_view run = reader.slice(at);
  std::size_t start = 0;
  while (start < run.size()) {
    const std::size_t end = std::min(run.find_first_of(".,'_eE", start), run.size());
    const auto value = numeral(run.substr(start, end - start));
    if (value && end > start) {
      const std::uint32_t base = reader[at].begin;
      out.push_back({*value, base + static_cast<std::uint32_t>(start),
                     base + static_cast<std::uint32_t>(end)});
    }
    start = end + 1;
  }
}

}  // namespace

void read_numbers(const Reader& reader, std::vector<PlainNumber>& out) {
  std::size_t at = 0;
  while (at < reader.tokens.size()) {
    const auto number = begins_number(reader, at) ? read_number(reader, at) : std::nullopt;
    if (!number) {
      if (reader[at].is_number() && !numeral(reader.slice(at))) split(reader, at, out);
      ++at;
      continue;
    }
    if (!is_glued_to_word(reader, *number) && !is_pronoun(reader, *number)) {
      out.push_back({number->value, reader[number->first].begin, reader[number->last - 1].end});
    }
    at = number->last;
  }
}

}  // namespace assay::evidence::quantities
