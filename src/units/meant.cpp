#include "units/meant.hpp"

#include <algorithm>
#include <iterator>

#include <assay/quantity.hpp>

#include "units/names.hpp"

namespace assay::units {
namespace {

struct Word {
  std::string_view written, meant;
};

constexpr Word durations[] = {{"ms", "milliseconds"}, {"msec", "milliseconds"}, {"s", "seconds"},
                              {"sec", "seconds"},     {"secs", "seconds"},      {"m", "minutes"},
                              {"min", "minutes"},     {"mins", "minutes"},      {"h", "hours"},
                              {"hr", "hours"},        {"hrs", "hours"},         {"d", "days"},
                              {"w", "weeks"},         {"wk", "weeks"},          {"wks", "weeks"},
                              {"mo", "months"},       {"mos", "months"},        {"q", "quarters"},
                              {"y", "years"},         {"yr", "years"},          {"yrs", "years"}};

constexpr Word periods[] = {{"yr", "year"},          {"y", "year"},
                            {"a", "year"},           {"annum", "year"},
                            {"annually", "year"},    {"yearly", "year"},
                            {"years", "year"},       {"mo", "month"},
                            {"mth", "month"},        {"months", "month"},
                            {"monthly", "month"},    {"qtr", "quarter"},
                            {"q", "quarter"},        {"quarterly", "quarter"},
                            {"quarters", "quarter"}, {"wk", "week"},
                            {"w", "week"},           {"weekly", "week"},
                            {"weeks", "week"},       {"d", "day"},
                            {"daily", "day"},        {"days", "day"}};

constexpr Word plain[] = {
    {"%", "percent"},        {"pct", "percent"},    {"percentage", "percent"},
    {"percents", "percent"}, {"money", "USD"},      {"dollar", "USD"},
    {"dollars", "USD"},      {"us$", "USD"},        {"euro", "EUR"},
    {"euros", "EUR"},        {"pound", "GBP"},      {"pounds", "GBP"},
    {"integer", "count"},    {"int", "count"},      {"whole", "count"},
    {"float", "number"},     {"decimal", "number"}, {"numeric", "number"},
    {"boolean", "bool"},     {"yes/no", "bool"},    {"true/false", "bool"},
    {"flag", "bool"},        {"time", "hours"},     {"duration", "hours"},
};

template <std::size_t n>
std::string_view find(const Word (&list)[n], std::string_view written) noexcept {
  const auto* at = std::find_if(std::begin(list), std::end(list),
                                [&](const Word& word) { return word.written == written; });
  return at == std::end(list) ? std::string_view{} : at->meant;
}

std::string changed(std::string_view text, char from, char to, int by) {
  std::string out(text);
  for (char& c : out)
    if (c >= from && c <= to) c = static_cast<char>(c + by);
  return out;
}

// The first half of a rate, or the whole: a unit without its period.
std::string plain_meant(std::string_view text) {
  if (const auto currency = currency_signed(text)) return std::string(code(*currency));
  std::string small = changed(text, 'A', 'Z', 'a' - 'A');
  if (const std::string_view meant = find(plain, small); !meant.empty()) return std::string(meant);
  if (const std::string_view meant = duration_meant(small); !meant.empty())
    return std::string(meant);
  if (parse_unit(small)) return small;
  const std::string capitals = changed(text, 'a', 'z', 'A' - 'a');
  return parse_unit(capitals) ? capitals : std::string();
}

}  // namespace

std::string_view duration_meant(std::string_view word) noexcept {
  return find(durations, word);
}

std::string_view period_meant(std::string_view word) noexcept {
  return find(periods, word);
}

std::string unit_meant(std::string_view text) {
  if (std::string whole = plain_meant(text); !whole.empty()) return whole;
  constexpr std::string_view joints[] = {" per ", " / ", "/", " a "};
  for (const std::string_view joint : joints) {
    const std::size_t at = text.find(joint);
    if (at == std::string_view::npos) continue;
    const std::string unit = plain_meant(text.substr(0, at));
    const std::string per = changed(text.substr(at + joint.size()), 'A', 'Z', 'a' - 'A');
    const std::string_view period = period_named(per) ? std::string_view(per) : period_meant(per);
    if (!unit.empty() && !period.empty()) return unit + "/" + std::string(period);
  }
  return {};
}

}  // namespace assay::units
