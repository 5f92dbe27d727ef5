#include "expr/plain_words.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "expr/slip.hpp"
#include "text/suggest.hpp"
#include "units/meant.hpp"
#include "units/names.hpp"

namespace assay::expr {
namespace {

// Longer ones first: "is at least" before "is".
constexpr Slip comparisons[] = {
    {"is greater than or equal to", ">="},
    {"is less than or equal to", "<="},
    {"greater than or equal to", ">="},
    {"less than or equal to", "<="},
    {"is greater than", ">"},
    {"is bigger than", ">"},
    {"is more than", ">"},
    {"is less than", "<"},
    {"is at least", ">="},
    {"is at most", "<="},
    {"is above", ">"},
    {"is over", ">"},
    {"is below", "<"},
    {"is under", "<"},
    {"is equal to", "=="},
    {"is not", "!="},
    {"is", "=="},
    {"are", "=="},
    {"was", "=="},
    {"isnt", "!="},
    {"equal to", "=="},
    {"equals", "=="},
    {"greater than", ">"},
    {"bigger than", ">"},
    {"more than", ">"},
    {"higher than", ">"},
    {"less than", "<"},
    {"lower than", "<"},
    {"fewer than", "<"},
    {"at least", ">="},
    {"at most", "<="},
    {"up to", "<="},
    {"minimum", ">="},
    {"maximum", "<="},
    {"exceeds", ">"},
    {"above", ">"},
    {"over", ">"},
    {"beyond", ">"},
    {"below", "<"},
    {"under", "<"},
    {"gt", ">"},
    {"gte", ">="},
    {"lt", "<"},
    {"lte", "<="},
    {"eq", "=="},
    {"plus", "+"},
    {"minus", "-"},
    {"divided by", "/"},
    {"multiplied by", "*"},
};

constexpr std::string_view absent[] = {"is missing",   "is unknown", "is empty", "is null",
                                       "is not given", "is absent",  "missing",  "unknown",
                                       "not given",    "absent",     "is blank"};
constexpr std::string_view present[] = {"is known",       "is given",   "is present", "is set",
                                        "is stated",      "exists",     "given",      "present",
                                        "is not missing", "is not null"};

// Words after a number that say no more than the number does.
constexpr std::string_view idle_units[] = {"points", "point", "pts",   "times", "people",  "items",
                                           "score",  "out",   "teams", "times", "mentions"};

constexpr Slip functions[] = {
    {"and", "write a and b: 'and' stands between two conditions"},
    {"or", "write a or b: 'or' stands between two conditions"},
    {"not", "write not a"},
    {"if", "write if ... then ... else ..."},
    {"ifs", "write if ... then ... else if ... then ... else ..."},
    {"iif", "write if ... then ... else ..."},
    {"switch", "write if ... then ... else ..."},
    {"avg", "write (a + b) / 2"},
    {"average", "write (a + b) / 2"},
    {"mean", "write (a + b) / 2"},
    {"sum", "write a + b"},
    {"add", "write a + b"},
    {"product", "write a * b"},
    {"len", "count(set) says how often the notes mention a phrase set"},
    {"length", "count(set) says how often the notes mention a phrase set"},
    {"size", "count(set) says how often the notes mention a phrase set"},
    {"countif", "count(set) says how often the notes mention a phrase set"},
    {"contains", "write mentions(set)"},
    {"includes", "write mentions(set)"},
    {"match", "write mentions(set)"},
    {"matches", "write mentions(set)"},
    {"mention", "write mentions(set)"},
    {"mentioned", "write mentions(set)"},
    {"says", "write mentions(set)"},
    {"find", "write mentions(set), or percent near set"},
    {"search", "write mentions(set)"},
    {"regex", "write mentions(set)"},
    {"exists", "write has(fact), or answered(criterion)"},
    {"defined", "write has(fact), or answered(criterion)"},
    {"isset", "write has(fact), or answered(criterion)"},
    {"known", "write has(fact), or answered(criterion)"},
    {"given", "write has(fact), or answered(criterion)"},
    {"missing", "write not has(fact), or not answered(criterion)"},
    {"unknown", "write not has(fact), or not answered(criterion)"},
    {"isnull", "write not has(fact), or not answered(criterion)"},
    {"is_null", "write not has(fact), or not answered(criterion)"},
    {"isblank", "write not has(fact), or not answered(criterion)"},
    {"empty", "write not has(fact), or not answered(criterion)"},
    {"has_not", "write not has(fact)"},
    {"lvl", "write level(criterion)"},
    {"rated", "write level(criterion)"},
    {"unanswered", "write not answered(criterion)"},
    {"log", "write log10(x) or ln(x)"},
    {"log2", "write ln(x) / ln(2)"},
    {"power", "write pow(base, exponent)"},
    {"square", "write pow(x, 2)"},
    {"between", "write a >= low and a <= high"},
    {"minimum", "write min(a, b)"},
    {"maximum", "write max(a, b)"},
    {"ceiling", "write ceil(a)"},
    {"limit", "write clamp(a, low, high)"},
    {"coalesce", "write default(fact, value)"},
    {"ifnull", "write default(fact, value)"},
    {"ifna", "write default(fact, value)"},
    {"iferror", "write default(fact, value)"},
    {"points", "the name of a criterion is its points: write it alone"},
    {"rating", "write level(criterion)"},
};

constexpr Slip names[] = {
    {"yes", "write true"},
    {"always", "write true"},
    {"on", "write true"},
    {"no", "write false"},
    {"never", "write false"},
    {"off", "write false"},
    {"null", "has(fact) and answered(criterion) say whether there is a value"},
    {"nil", "has(fact) and answered(criterion) say whether there is a value"},
    {"none", "has(fact) and answered(criterion) say whether there is a value"},
    {"missing", "has(fact) and answered(criterion) say whether there is a value"},
    {"unknown", "has(fact) and answered(criterion) say whether there is a value"},
    {"total", "the whole is called score"},
    {"overall", "the whole is called score"},
    {"result", "the whole is called score"},
    {"completeness", "the share that was answered is called coverage"},
    {"grade", "no expression reads the grade: pay by grade stands under 'bands'"},
    {"profile", "no expression reads the profile: give each its own range"},
    {"salary", "write peer(base) or offer(base)"},
    {"base", "write peer(base) or offer(base)"},
    {"base_salary", "write peer(base) or offer(base)"},
    {"notes", "ask the notes with mentions(set), count(set) or percent near set"},
};

bool is_word_character(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// The next few words of the text, in small letters; whatever is no word ends them.
std::vector<std::string> leading_words(std::string_view text, std::size_t most) {
  std::vector<std::string> words;
  std::size_t at = 0;
  while (words.size() < most) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n'))
      ++at;
    const std::size_t begin = at;
    while (at < text.size() && is_word_character(text[at]))
      ++at;
    if (at == begin) break;
    words.push_back(lower(text.substr(begin, at - begin)));
  }
  return words;
}

bool opens_with(const std::vector<std::string>& words, std::string_view phrase) {
  std::string joined;
  for (const std::string& word : words) {
    joined += (joined.empty() ? "" : " ") + word;
    if (joined == phrase) return true;
    if (joined.size() > phrase.size()) return false;
  }
  return false;
}

template <class List>
bool opens_with_one_of(const std::vector<std::string>& words, const List& phrases) {
  return std::any_of(std::begin(phrases), std::end(phrases),
                     [&](std::string_view phrase) { return opens_with(words, phrase); });
}

bool is_number(std::string_view text) noexcept {
  return text.find_first_of("0123456789") != std::string_view::npos &&
         !(text[0] >= 'a' && text[0] <= 'z');
}

std::string after_a_number(std::string_view before, const std::vector<std::string>& words) {
  const std::string number{before};
  if (words[0] == "per" || words[0] == "a" || words[0] == "each" || words[0] == "every") {
    const std::string_view next = words.size() > 1 ? std::string_view{words[1]} : "year";
    const std::string_view period = units::period_named(next) ? next : units::period_meant(next);
    if (!period.empty()) return "write " + number + "/" + std::string{period};
  }
  if (words[0] == "annually" || words[0] == "yearly" || words[0] == "monthly" ||
      words[0] == "quarterly" || words[0] == "weekly" || words[0] == "daily")
    return "write " + number + "/" + std::string{units::period_meant(words[0])};
  if (words[0] == "of") return "write " + number + " * ...";
  if (words[0] == "if" || words[0] == "when" || words[0] == "unless")
    return "write if ... then " + number + " else ...";
  if (std::find(std::begin(idle_units), std::end(idle_units), words[0]) != std::end(idle_units))
    return "write " + number + " alone";
  if (words[0] == "or" && words.size() > 1 && words[1] == "more") return "write >= " + number;
  return {};
}

}  // namespace

std::string instead_of_words(std::string_view before, std::string_view rest) {
  const std::vector<std::string> words = leading_words(rest, 6);
  const std::string name{before}, small = lower(before);
  if (words.empty() || before.empty()) return {};
  if (function_named(before)) return "write " + name + "(" + words[0] + ")";
  if (small == "no" || small == "without" || small == "missing")
    return "write not has(" + words[0] + "), or not answered(" + words[0] + ")";
  const bool compares = std::any_of(std::begin(comparisons), std::end(comparisons),
                                    [&](const Slip& pair) { return pair.written == small; });
  if (compares || small == "at" || small == "greater" || small == "more" || small == "less")
    return "say what is compared, as in score >= 8";
  if (is_number(before)) {
    if (std::string help = after_a_number(before, words); !help.empty()) return help;
  } else {
    if (opens_with_one_of(words, absent)) return "write not has(" + name + ")";
    if (opens_with_one_of(words, present)) return "write has(" + name + ")";
    if (words[0] == "between" || words[0] == "from" || words[0] == "within")
      return "write " + name + " >= low and " + name + " <= high";
    if (words[0] == "contains" || words[0] == "includes" || words[0] == "mentions" ||
        words[0] == "mention" || words[0] == "says")
      return "write mentions(set), with a set of 'phrases'";
  }
  if (words[0] == "times" || words[0] == "x") return "write " + name + " * ...";
  for (const Slip& comparison : comparisons)
    if (opens_with(words, comparison.written))
      return "write " + name + " " + std::string{comparison.meant} + " ...";
  return {};
}

std::string instead_of_function(std::string_view name) {
  return std::string{meant(functions, lower(name))};
}

const FunctionWord* function_meant(std::string_view name) {
  if (const FunctionWord* function = function_named(name)) return function;
  std::string_view help = meant(functions, lower(name));
  if (help.empty()) return function_named(text::nearest(name, function_names()));
  constexpr std::string_view write = "write ";
  if (!help.starts_with(write)) return nullptr;
  help.remove_prefix(write.size());
  // "write has(fact), or answered(criterion)" leaves it open.
  const std::size_t call = help.find('(');
  if (call == help.npos || help.find(')') + 1 != help.size()) return nullptr;
  return function_named(help.substr(0, call));
}

std::string instead_of_name(std::string_view name) {
  if (const std::string_view help = meant(names, lower(name)); !help.empty())
    return std::string{help};
  if (const std::string_view period = units::period_meant(name); !period.empty())
    return "a period is written out and straight after its amount, as in $10k/" +
           std::string{period};
  if (name.size() > 3 && name[3] >= '0' && name[3] <= '9' &&
      units::currency_named(name.substr(0, 3)))
    return "write " + std::string{name.substr(0, 3)} + " " + std::string{name.substr(3)};
  return {};
}

}  // namespace assay::expr
