#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "testing/expect.hpp"
#include "text/quote.hpp"
#include "text/suggest.hpp"

namespace assay::testing {
namespace {

using model::Reader;
using yaml::Member;
using yaml::Node;

struct Known {
  std::string_view kind;  // "clause"
  std::vector<std::string_view> names;
};

std::vector<std::string> read_names(const Context& context, const Node& node, std::string_view what,
                                    const Known& known) {
  std::vector<std::string> list;
  if (!context.reader.sequence(node, what)) return list;
  for (const Node& item : node.items) {
    auto name = context.reader.text(item, fmt::format("a {}", known.kind));
    if (!name) continue;
    if (std::find(known.names.begin(), known.names.end(), *name) == known.names.end())
      unknown_name(context, item.span, known.kind, *name, known.names);
    else
      list.push_back(*std::move(name));
  }
  return list;
}

struct SetTarget {
  const Context& context;
  const Known& known;
  SetCheck& set;
};

template <std::vector<std::string> SetCheck::*list>
void read_some(const Reader&, const Member& field, SetTarget& target) {
  target.set.*list =
      read_names(target.context, field.value, fmt::format("'{}'", field.key.text), target.known);
}

constexpr std::array<model::Field<SetTarget>, 2> set_table{{
    {{"includes", false, "a list", "names that must be there"}, read_some<&SetCheck::includes>},
    {{"excludes", false, "a list", "names that must not be there"}, read_some<&SetCheck::excludes>},
}};

void expect_set(const ExpectTarget& target, Expectation expectation, const Node& node,
                const Known& known) {
  const std::string what = fmt::format("'{}'", expectation.path);
  if (node.is_mapping()) {
    SetTarget set{target.context, known, expectation.set};
    model::read_fields<SetTarget>(target.context.reader, node, what, set_table, set);
  } else {
    expectation.set.exactly = read_names(target.context, node, what, known);
  }
  target.list.push_back(std::move(expectation));
}

Known known_codes(std::string_view kind) {
  Known known{kind, {}};
#define ASSAY_CODE_NAME(identifier, text) known.names.push_back(text);
  ASSAY_CODES(ASSAY_CODE_NAME)
#undef ASSAY_CODE_NAME
  return known;
}

Known known_ids(std::string_view kind, const std::vector<std::string>& ids) {
  return {kind, {ids.begin(), ids.end()}};
}

}  // namespace

void unknown_name(const Context& context, Span where, std::string_view kind, std::string_view name,
                  const std::vector<std::string_view>& known) {
  const bool pay = kind == "component";
  const bool code = kind == "warning" || kind == "finding";
  std::string help = text::did_you_mean(name, known);
  if (help.empty()) help = text::write_one_of(known);
  context.reader.error(Code::unknown_name, where,
                       code ? fmt::format("there is no {} {}", kind, text::quoted(name))
                            : fmt::format("the {} has no {} {}", pay ? "guideline" : "rubric", kind,
                                          text::quoted(name)),
                       std::move(help));
}

void read_expected_clauses(const Reader&, const Member& field, ExpectTarget& target) {
  expect_set(target, expectation(target.context, Aspect::clauses, field.key.text, field.value),
             field.value, known_ids("clause", target.context.rubric.clause_paths));
}

void read_expected_flags(const Reader&, const Member& field, ExpectTarget& target) {
  expect_set(target, expectation(target.context, Aspect::flags, field.key.text, field.value),
             field.value, known_ids("flag", target.context.rubric.flag_paths));
}

void read_expected_warnings(const Reader&, const Member& field, ExpectTarget& target) {
  expect_set(target, expectation(target.context, Aspect::warnings, field.key.text, field.value),
             field.value, known_codes("warning"));
}

bool has_guideline(const ExpectTarget& target, const Member& field) {
  if (target.context.guideline != nullptr) return true;
  target.context.reader.error(
      Code::missing_key, field.key.span,
      fmt::format("'{}' is expected and there is no guideline", field.key.text),
      "name it at the top: guideline: guidelines/its-id.yaml");
  return false;
}

void read_expected_findings(const Reader&, const Member& field, ExpectTarget& target) {
  if (has_guideline(target, field))
    expect_set(target, expectation(target.context, Aspect::findings, field.key.text, field.value),
               field.value, known_codes("finding"));
}
}  // namespace assay::testing
