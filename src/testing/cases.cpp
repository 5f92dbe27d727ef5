#include <array>

#include <fmt/format.h>

#include "testing/case_table.hpp"
#include "testing/reading.hpp"
#include "text/quote.hpp"

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
    read_table(context, {draft.name->text, draft.given, draft.expect}, *draft.table, cases);
  else
    read_single(context, draft, cases);
}

}  // namespace assay::testing
