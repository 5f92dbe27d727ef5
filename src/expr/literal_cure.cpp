#include "expr/literal_cure.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "expr/parse.hpp"

namespace assay::expr {
namespace {

constexpr std::size_t longest = 60;  // nobody writes an amount longer; bounds the work

constexpr std::array<std::string_view, 13> numbers{"zero", "one",    "two",   "three", "four",
                                                   "five", "six",    "seven", "eight", "nine",
                                                   "ten",  "eleven", "twelve"};

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

// "3,200,000" is 3_200_000, and "1,5" one and a half.
std::string without_commas(std::string_view text) {
  std::string grouped{text}, decimal{text};
  bool groups = true;
  for (std::size_t at = text.find(','); at != text.npos; at = text.find(',', at + 1)) {
    std::size_t digits = 0;
    while (at + 1 + digits < text.size() && is_digit(text[at + 1 + digits]))
      ++digits;
    groups = groups && digits == 3;
    grouped[at] = '_';
    decimal[at] = '.';
  }
  return groups ? grouped : decimal;
}

// The words of the text, each with what follows it.
std::vector<std::string_view> tails(std::string_view text) {
  std::vector<std::string_view> list;
  for (std::size_t at = text.find(' '); at != text.npos; at = text.find(' ', at + 1))
    list.push_back(text.substr(at + 1));
  return list;
}

// The advice for the text as an expression, if what it advises is an amount.
std::string advice(std::string_view text) {
  Faults faults;
  parse(text, Limits{}, faults);
  if (faults.empty()) return {};
  const std::string& help = faults.front().help;
  if (faults.front().code == Code::malformed_literal &&
      help.find("1_000 for a thousand") == std::string::npos)
    return help;
  constexpr std::string_view write = "write ";
  const bool amount = help.starts_with(write) &&
                      parse_literal(std::string_view{help}.substr(write.size())).has_value();
  return amount ? help : std::string{};
}

}  // namespace

std::string literal_cure(std::string_view text) {
  if (text.empty() || text.size() > longest) return {};
  if (text.find(',') != text.npos)
    if (std::string fixed = without_commas(text); parse_literal(fixed)) return "write " + fixed;
  if (const std::size_t slash = text.find('/'); slash != text.npos)
    if (parse_literal(text.substr(0, slash)) && parse_literal(text.substr(slash + 1)))
      return "write a fraction as a decimal: 1/4 is 0.25";
  if (text.front() == '~' && parse_literal(text.substr(1)))
    return "write " + std::string{text.substr(1)};
  if (const auto* at = std::find(numbers.begin(), numbers.end(), text); at != numbers.end())
    return "write " + std::to_string(at - numbers.begin());
  if (std::string help = advice(text); !help.empty()) return help;
  for (const std::string_view tail : tails(text)) {
    if (parse_literal(tail)) return "write " + std::string{tail};
    const std::string_view head = text.substr(0, text.size() - tail.size() - 1);
    if (parse_literal(head)) return "write " + std::string{head};
  }
  return {};
}

}  // namespace assay::expr
