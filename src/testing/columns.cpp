#include "testing/columns.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "scorecard/values.hpp"
#include "text/quote.hpp"
#include "text/suggest.hpp"

namespace assay::testing {
namespace {

using yaml::Member;
using yaml::Node;

constexpr std::array<std::string_view, 5> expected_by_themselves{"score", "status", "clauses",
                                                                 "flags", "multiplier"};
constexpr std::array<std::string_view, 6> expected_else{"coverage", "criteria",     "facts",
                                                        "warnings", "compensation", "findings"};
constexpr std::array<std::string_view, 12> given_keys{
    "ratings",   "facts",       "notes", "answers", "offer",   "peer",
    "candidate", "interviewer", "date",  "grade",   "profile", "ids"};
constexpr std::string_view expect_prefix = "expect.";

template <std::size_t n>
bool is_one_of(std::string_view word, const std::array<std::string_view, n>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// `impact.points` is a part of criterion `impact`, unless a nested rubric has a criterion so named.
void split_part(const Context& context, std::string_view section, std::string_view rest,
                std::vector<std::string>& path) {
  constexpr std::array<std::string_view, 3> of_criterion{"points", "basis", "level"};
  constexpr std::array<std::string_view, 3> of_component{"amount", "granted", "provisional"};
  const std::size_t dot = rest.rfind('.');
  const std::string_view last = dot == rest.npos ? std::string_view() : rest.substr(dot + 1);
  const bool part =
      section == "criteria"
          ? is_one_of(last, of_criterion) && !scorecard::criterion_slot(context.rubric, rest)
          : section == "compensation" && is_one_of(last, of_component);
  path.emplace_back(part ? rest.substr(0, dot) : rest);
  if (part) path.emplace_back(last);
}

void unknown_column(const Context& context, const Node& node, std::string_view section) {
  std::string help;
  if (is_one_of(section, expected_else)) {
    help = fmt::format("did you mean 'expect.{}'?", node.text);
  } else {
    std::vector<std::string_view> known(given_keys.begin(), given_keys.end());
    known.insert(known.end(), expected_by_themselves.begin(), expected_by_themselves.end());
    known.push_back("expect");
    help = text::did_you_mean(section, known);
  }
  context.reader.error(Code::unknown_key, node.span,
                       fmt::format("a table has no column {}", text::quoted(node.text)), help);
}

Node& member_of(Node& mapping, const std::string& key, Span where) {
  mapping.kind = yaml::Kind::mapping;
  for (Member& member : mapping.members)
    if (member.key.text == key) return member.value;
  Member fresh;
  fresh.key.kind = yaml::Kind::scalar;
  fresh.key.text = key;
  fresh.key.span = where;
  fresh.value.span = where;
  mapping.members.push_back(std::move(fresh));
  return mapping.members.back().value;
}

}  // namespace

std::optional<Column> read_column(const Context& context, const Node& node) {
  const auto name = context.reader.text(node, "a column");
  if (!name) return {};
  Column column;
  column.where = node.span;
  std::string_view rest = *name;
  column.expected = rest.substr(0, expect_prefix.size()) == expect_prefix;
  if (column.expected) rest.remove_prefix(expect_prefix.size());
  const std::size_t dot = rest.find('.');
  const std::string_view section = rest.substr(0, dot);
  if (!column.expected) {
    column.expected = is_one_of(section, expected_by_themselves);
    if (!column.expected && !is_one_of(section, given_keys)) {
      unknown_column(context, node, section);
      return {};
    }
  }
  column.path.emplace_back(section);
  if (dot != rest.npos) split_part(context, section, rest.substr(dot + 1), column.path);
  return column;
}

void put(Node& root, const Column& column, const Node& cell) {
  Node* at = &root;
  for (const std::string& key : column.path)
    at = &member_of(*at, key, column.where);
  *at = cell;
}

}  // namespace assay::testing
