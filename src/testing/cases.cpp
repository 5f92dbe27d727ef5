#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "scorecard/values.hpp"
#include "testing/reading.hpp"
#include "text/quote.hpp"
#include "text/suggest.hpp"

namespace assay::testing {
namespace {

using model::Reader;
using yaml::Member;
using yaml::Node;

struct DraftCase {
  const Node* node = nullptr;
  const Node* name = nullptr;
  const Node* given = nullptr;
  const Node* expect = nullptr;
  const Node* table = nullptr;
};

template <const Node* DraftCase::*part>
void keep(const Reader&, const Member& field, DraftCase& draft) {
  draft.*part = &field.value;
}

constexpr std::array<model::Field<DraftCase>, 4> case_table{{
    {{"name", true, "text", "what reports call it"}, keep<&DraftCase::name>},
    {{"given", false, "a mapping", "the scorecard"}, keep<&DraftCase::given>},
    {{"expect", false, "a mapping", "what should come out"}, keep<&DraftCase::expect>},
    {{"table", false, "{columns: [...], rows: [...]}", "one case a row"}, keep<&DraftCase::table>},
}};

struct DraftTable {
  const Node* columns = nullptr;
  const Node* rows = nullptr;
};

template <const Node* DraftTable::*part>
void keep_list(const Reader& reader, const Member& field, DraftTable& draft) {
  if (reader.sequence(field.value, fmt::format("'{}'", field.key.text))) draft.*part = &field.value;
}

constexpr std::array<model::Field<DraftTable>, 2> table_table{{
    {{"columns", true, "a list of paths", "what each cell of a row is"},
     keep_list<&DraftTable::columns>},
    {{"rows", true, "a list of lists", "the cases"}, keep_list<&DraftTable::rows>},
}};

// --- columns ---

struct Column {
  bool expected = false;
  std::vector<std::string> path;  // keys below `given` or `expect`
  Span where;
};

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

// --- rows ---

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

void put(Node& root, const Column& column, const Node& cell) {
  Node* at = &root;
  for (const std::string& key : column.path)
    at = &member_of(*at, key, column.where);
  *at = cell;
}

class Table {
 public:
  Table(const Context& context, const DraftCase& draft) : context_(context), draft_(draft) {}

  void read(const Node& node, std::vector<Case>& cases) {
    DraftTable table;
    if (!model::read_fields<DraftTable>(context_.reader, node, "a table", table_table, table) ||
        table.columns == nullptr || table.rows == nullptr)
      return;
    for (const Node& column : table.columns->items)
      columns_.push_back(read_column(context_, column));
    if (!expects_something()) {
      context_.reader.error(Code::missing_key, table.columns->span,
                            "no column of the table says what should come out",
                            "add one, such as score or expect.criteria.ID");
      return;
    }
    for (std::size_t i = 0; i < table.rows->items.size(); ++i)
      row(table.rows->items[i], i + 1, cases);
  }

 private:
  bool expects_something() const {
    return draft_.expect != nullptr ||
           std::any_of(columns_.begin(), columns_.end(),
                       [](const auto& column) { return !column || column->expected; });
  }

  void row(const Node& node, std::size_t number, std::vector<Case>& cases) {
    if (!context_.reader.sequence(node, "a row")) return;
    if (node.items.size() != columns_.size()) {
      context_.reader.error(Code::row_length, node.span,
                            fmt::format("the row has {} {}, the table has {} {}", node.items.size(),
                                        node.items.size() == 1 ? "cell" : "cells", columns_.size(),
                                        columns_.size() == 1 ? "column" : "columns"));
      return;
    }
    Node given, expect;
    if (draft_.given != nullptr) given = *draft_.given;
    if (draft_.expect != nullptr) expect = *draft_.expect;
    given.kind = expect.kind = yaml::Kind::mapping;
    if (draft_.given == nullptr) given.span = node.span;
    if (draft_.expect == nullptr) expect.span = node.span;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!columns_[i]) continue;
      const bool left_out = !columns_[i]->expected && node.items[i].is_null();
      if (!left_out) put(columns_[i]->expected ? expect : given, *columns_[i], node.items[i]);
    }
    Case read;
    read.name = fmt::format("{}, row {}", draft_.name->text, number);
    read.where = node.span;
    read_given(context_, &given, read);
    read_expect(context_, expect, read);
    cases.push_back(std::move(read));
  }

  const Context& context_;
  const DraftCase& draft_;
  std::vector<std::optional<Column>> columns_;
};

void read_single(const Context& context, const DraftCase& draft, std::vector<Case>& cases) {
  Case read;
  read.name = draft.name->text;
  read.where = draft.name->span;
  read_given(context, draft.given, read);
  const std::size_t errors = context.reader.out().errors();
  if (draft.expect != nullptr) read_expect(context, *draft.expect, read);
  if (read.expectations.empty() && context.reader.out().errors() == errors)
    context.reader.error(Code::missing_key, draft.name->span,
                         read.name.empty()
                             ? "a case expects nothing"
                             : fmt::format("case {} expects nothing", text::quoted(read.name)),
                         "say what should come out: expect: {score: 8.65}");
  cases.push_back(std::move(read));
}

}  // namespace

void read_case(const Context& context, const Node& node, std::vector<Case>& cases) {
  DraftCase draft;
  draft.node = &node;
  if (!model::read_fields<DraftCase>(context.reader, node, "a case", case_table, draft)) return;
  // What else is wrong with a case without a name is told too.
  Node nameless;
  nameless.kind = yaml::Kind::scalar;
  nameless.span = node.span;
  if (draft.name == nullptr || !context.reader.text(*draft.name, "'name'")) draft.name = &nameless;
  if (draft.given != nullptr && !context.reader.mapping(*draft.given, "'given'")) return;
  if (draft.expect != nullptr && !context.reader.mapping(*draft.expect, "'expect'")) return;
  if (draft.table != nullptr)
    Table(context, draft).read(*draft.table, cases);
  else
    read_single(context, draft, cases);
}

}  // namespace assay::testing
