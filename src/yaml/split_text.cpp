#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "text/ascii.hpp"
#include "text/quote.hpp"
#include "yaml/checks.hpp"

namespace assay::yaml {
namespace {

// Commas in one expression that are looked for; bounds the work on hostile lists.
constexpr std::size_t most_commas = 32;

int open_parentheses(std::string_view text) {
  int open = 0;
  for (const char c : text)
    open += c == '(' ? 1 : c == ')' ? -1 : 0;
  return open;
}

bool is_text(const Node& node) {
  return node.is_plain() || node.is_null();
}

// A key without ':' and value.
bool is_bare(const Member& member) {
  const std::uint32_t end = member.key.span.end;
  return member.value.is_null() && member.value.span == Span{end, end};
}

// Whether a comma may have split anything: what was split off in a mapping is a bare key, and in a
// list something opens a parenthesis.
bool may_be_split(const Node& collection) {
  return std::any_of(collection.members.begin(), collection.members.end(), is_bare) ||
         std::any_of(collection.items.begin(), collection.items.end(),
                     [](const Node& item) { return item.text.find('(') != std::string::npos; });
}

// The parts of a flow collection in order: what may have been one text.
struct Part {
  Node* node;
  bool joinable;  // an item, or a key without ':' and value
};

std::vector<Part> parts_of(Node& collection) {
  std::vector<Part> parts;
  for (Node& item : collection.items)
    parts.push_back({&item, is_text(item)});
  for (Member& member : collection.members) {
    Node& part = is_bare(member) ? member.key : member.value;
    parts.push_back({&part, is_text(part)});
  }
  return parts;
}

// `{savings: $3,200,000}`: how many groups of three digits follow the part, each after a bare
// comma. In a list they may be values of their own.
std::size_t digit_groups(std::string_view raw, const Node& collection,
                         const std::vector<Part>& parts, std::size_t at) {
  if (!collection.is_mapping() || parts[at].node->text.empty() ||
      !text::is_digit(parts[at].node->text.back()))
    return 0;
  std::size_t groups = 0;
  for (std::size_t i = at + 1; i < parts.size() && parts[i].joinable; ++i) {
    const Span before = parts[i - 1].node->span, here = parts[i].node->span;
    const std::string& text = parts[i].node->text;
    if (here.begin != before.end + 1 || raw[before.end] != ',') break;
    if (text.size() < 3 || !std::all_of(text.begin(), text.begin() + 3, text::is_digit)) break;
    ++groups;
    if (text.size() > 3) break;
  }
  return groups;
}

// What the author wrote from `start` up to and with `end`.
void join(const SourceRef& source, Node& start, const Node& end) {
  start.span.end = end.span.end;
  start.text = source->text().substr(start.span.begin, start.span.end - start.span.begin);
}

void report_comma(const SourceRef& source, const Node& whole, const std::string& help,
                  Diagnostics& out) {
  out.error(Code::needs_quotes, source, whole.span,
            fmt::format("the comma in {} ends the value here", text::quoted(whole.text)), help);
}

// How many parts after this one close the parentheses that it opens.
std::size_t closing_parts(const std::vector<Part>& parts, std::size_t at) {
  int open = open_parentheses(parts[at].node->text);
  std::size_t end = at;
  while (open > 0 && end + 1 < parts.size() && end - at < most_commas && parts[end + 1].joinable)
    open += open_parentheses(parts[++end].node->text);
  return open > 0 ? 0 : end - at;
}

// Joins the text that begins at part `at`; how many parts it took.
std::size_t mend(const SourceRef& source, const Node& collection, const std::vector<Part>& parts,
                 std::size_t at, Diagnostics& out) {
  Node& start = *parts[at].node;
  if (!start.is_plain()) return 0;
  if (const std::size_t groups = digit_groups(source->text(), collection, parts, at); groups > 0) {
    join(source, start, *parts[at + groups].node);
    std::string number = start.text;
    std::replace(number.begin(), number.end(), ',', '_');
    report_comma(source, start, fmt::format("write {}", text::shortened(number)), out);
    start.text = std::move(number);
    return groups;
  }
  const std::size_t more = closing_parts(parts, at);
  if (more == 0) return 0;
  join(source, start, *parts[at + more].node);
  report_comma(source, start,
               fmt::format("quote this expression: \"{}\"", text::shortened(start.text)), out);
  return more;
}

template <class List>
void remove(List& list, const std::vector<bool>& drop) {
  List kept;
  for (std::size_t i = 0; i < list.size(); ++i)
    if (!drop[i]) kept.push_back(std::move(list[i]));
  list = std::move(kept);
}

}  // namespace

void mend_split_text(const SourceRef& source, Node& collection, Diagnostics& out) {
  if (!may_be_split(collection)) return;
  const std::vector<Part> parts = parts_of(collection);
  std::vector<bool> drop(parts.size(), false);
  bool any = false;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i)
    for (std::size_t more = mend(source, collection, parts, i, out); more > 0; --more)
      drop[++i] = any = true;
  if (!any) return;
  if (collection.is_mapping())
    remove(collection.members, drop);
  else
    remove(collection.items, drop);
}

}  // namespace assay::yaml
