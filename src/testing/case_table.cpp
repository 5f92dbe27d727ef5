#include "testing/case_table.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "testing/columns.hpp"

namespace assay::testing {
namespace {

using model::Reader;
using yaml::Member;
using yaml::Node;

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

class Table {
 public:
  Table(const Context& context, const Shared& shared) : context_(context), shared_(shared) {}

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
  // A mapping with what all rows share, or one that stands where the row does.
  static Node start(const Node* shared, const Node& row) {
    Node mapping;
    if (shared != nullptr)
      mapping = *shared;
    else
      mapping.span = row.span;
    mapping.kind = yaml::Kind::mapping;
    return mapping;
  }

  bool expects_something() const {
    return shared_.expect != nullptr ||
           std::any_of(columns_.begin(), columns_.end(),
                       [](const auto& column) { return !column || column->expected; });
  }

  void row(const Node& node, std::size_t number, std::vector<Case>& cases) {
    if (!context_.reader.sequence(node, "a row")) return;
    if (node.items.size() != columns_.size()) {
      context_.reader.error(Code::row_length, node.span,
                            fmt::format("the row has {} {}, the table has {} {}", node.items.size(),
                                        node.items.size() == 1 ? "cell" : "cells", columns_.size(),
                                        columns_.size() == 1 ? "column" : "columns"),
                            "give each column one cell; null where there is nothing to give");
      return;
    }
    Node given = start(shared_.given, node), expect = start(shared_.expect, node);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!columns_[i]) continue;
      const bool left_out = !columns_[i]->expected && node.items[i].is_null();
      if (!left_out) put(columns_[i]->expected ? expect : given, *columns_[i], node.items[i]);
    }
    Case read;
    read.name = fmt::format("{}, row {}", shared_.name, number);
    read.where = node.span;
    read_given(context_, &given, read);
    read_expect(context_, expect, read);
    cases.push_back(std::move(read));
  }

  const Context& context_;
  const Shared& shared_;
  std::vector<std::optional<Column>> columns_;
};

}  // namespace

void read_table(const Context& context, const Shared& shared, const Node& table,
                std::vector<Case>& cases) {
  Table(context, shared).read(table, cases);
}

}  // namespace assay::testing
