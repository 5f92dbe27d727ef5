#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "text/quote.hpp"
#include "yaml/checks.hpp"

namespace assay::yaml {
namespace {

bool is_merge(const Node& key) {
  return key.is_plain() && key.text == "<<";
}
bool is_broken(const Node& key) {
  return !key.is_scalar();
}

void report_duplicate(const SourceRef& source, const Node& first, const Node& again,
                      Diagnostics& out) {
  Diagnostic d;
  d.code = Code::duplicate_key;
  d.message = fmt::format("the key {} is given twice", text::quoted(again.text));
  d.where = again.span;
  d.source = source;
  d.help = "remove one of the two";
  d.notes.push_back({"it is given first here", first.span, source});
  out.add(std::move(d));
}

// Of few members this is seen without sorting them.
bool are_few_and_sound(const std::vector<Member>& members) {
  constexpr std::size_t few = 16;
  if (members.size() > few) return false;
  for (auto member = members.begin(); member != members.end(); ++member)
    if (is_broken(member->key) || is_merge(member->key) ||
        std::any_of(members.begin(), member,
                    [&](const Member& other) { return other.key.text == member->key.text; }))
      return false;
  return true;
}

// Indices of the members in the order of their keys; equal keys stay in the file's order.
std::vector<std::size_t> by_key(const std::vector<Member>& members) {
  std::vector<std::size_t> order(members.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return members[a].key.text < members[b].key.text;
  });
  return order;
}

}  // namespace

void check_members(const SourceRef& source, Node& mapping, Diagnostics& out) {
  std::vector<Member>& members = mapping.members;
  if (are_few_and_sound(members)) return;
  std::vector<bool> drop(members.size(), false);
  bool any = false;
  for (std::size_t i = 0; i < members.size(); ++i) {
    drop[i] = is_broken(members[i].key) || is_merge(members[i].key);
    any = any || drop[i];
    if (is_merge(members[i].key))
      out.error(Code::merge_key, source, members[i].key.span,
                "'<<' is a YAML merge key, which is not allowed here",
                "write the keys out, or quote it if it is text");
  }
  const std::vector<std::size_t> order = by_key(members);
  for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
    if (members[order[i]].key.text != members[order[first]].key.text) {
      first = i;
    } else if (!drop[order[i]]) {
      report_duplicate(source, members[order[first]].key, members[order[i]].key, out);
      drop[order[i]] = any = true;
    }
  }
  if (!any) return;
  std::vector<Member> kept;
  for (std::size_t i = 0; i < members.size(); ++i)
    if (!drop[i]) kept.push_back(std::move(members[i]));
  members = std::move(kept);
}

}  // namespace assay::yaml
