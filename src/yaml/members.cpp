#include "yaml/members.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "text/quote.hpp"
#include "text/utf8.hpp"
#include "yaml/scalar.hpp"
#include "yaml/trivia.hpp"

namespace assay::yaml {
namespace {

// Commas in one expression that are looked for; bounds the work on hostile lists.
constexpr std::size_t most_commas = 32;

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

// Indices of the members in the order of their keys; equal keys stay in the file's order.
std::vector<std::size_t> by_key(const std::vector<Member>& members) {
  std::vector<std::size_t> order(members.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return members[a].key.text < members[b].key.text;
  });
  return order;
}

int open_parentheses(std::string_view text) {
  int open = 0;
  for (const char c : text)
    open += c == '(' ? 1 : c == ')' ? -1 : 0;
  return open;
}

bool is_text(const Node& node) {
  return node.is_plain() || node.is_null();
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
    const bool bare = member.value.is_null() &&
                      member.value.span == Span{member.key.span.end, member.key.span.end};
    parts.push_back(bare ? Part{&member.key, is_text(member.key)}
                         : Part{&member.value, is_text(member.value)});
  }
  return parts;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// `{savings: $3,200,000}`: how many groups of three digits follow the part, each after a bare
// comma. In a list they may be values of their own.
std::size_t digit_groups(std::string_view raw, const Node& collection,
                         const std::vector<Part>& parts, std::size_t at) {
  if (!collection.is_mapping() || parts[at].node->text.empty() ||
      !is_digit(parts[at].node->text.back()))
    return 0;
  std::size_t groups = 0;
  for (std::size_t i = at + 1; i < parts.size() && parts[i].joinable; ++i) {
    const Span before = parts[i - 1].node->span, here = parts[i].node->span;
    const std::string& text = parts[i].node->text;
    if (here.begin != before.end + 1 || raw[before.end] != ',') break;
    if (text.size() < 3 || !std::all_of(text.begin(), text.begin() + 3, is_digit)) break;
    ++groups;
    if (text.size() > 3) break;
  }
  return groups;
}

}  // namespace

void check_members(const SourceRef& source, Node& mapping, Diagnostics& out) {
  std::vector<Member>& members = mapping.members;
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

void mend_split_text(const SourceRef& source, Node& collection, Diagnostics& out) {
  const std::vector<Part> parts = parts_of(collection);
  std::vector<bool> drop(parts.size(), false);
  bool any = false;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    Node& start = *parts[i].node;
    if (!start.is_plain()) continue;
    if (const std::size_t groups = digit_groups(source->text(), collection, parts, i); groups > 0) {
      start.span.end = parts[i + groups].node->span.end;
      start.text = source->text().substr(start.span.begin, start.span.end - start.span.begin);
      const std::string written = start.text;
      std::replace(start.text.begin(), start.text.end(), ',', '_');
      out.error(Code::needs_quotes, source, start.span,
                fmt::format("the comma in {} ends the value here", text::quoted(written)),
                fmt::format("write {}", text::shortened(start.text)));
      for (std::size_t k = i + 1; k <= i + groups; ++k)
        drop[k] = any = true;
      i += groups;
      continue;
    }
    int open = open_parentheses(start.text);
    std::size_t end = i;
    while (open > 0 && end + 1 < parts.size() && end - i < most_commas && parts[end + 1].joinable)
      open += open_parentheses(parts[++end].node->text);
    if (open > 0 || end == i) continue;
    start.span.end = parts[end].node->span.end;
    start.text = source->text().substr(start.span.begin, start.span.end - start.span.begin);
    out.error(Code::needs_quotes, source, start.span,
              fmt::format("the comma in {} ends the value here", text::quoted(start.text)),
              fmt::format("quote this expression: \"{}\"", text::shortened(start.text)));
    for (std::size_t k = i + 1; k <= end; ++k)
      drop[k] = any = true;
    i = end;
  }
  if (!any) return;
  const auto keep = [&](auto& list) {
    std::remove_reference_t<decltype(list)> kept;
    for (std::size_t i = 0; i < list.size(); ++i)
      if (!drop[i]) kept.push_back(std::move(list[i]));
    list = std::move(kept);
  };
  if (collection.is_mapping())
    keep(collection.members);
  else
    keep(collection.items);
}

void report_misread(const SourceRef& source, const Node& scalar, Diagnostics& out) {
  const std::string_view raw = source->text();
  const Span at = scalar.span;
  const bool block = scalar.style == Style::literal || scalar.style == Style::folded;
  if (block && scalar.text.empty() && at.end > at.begin + 1) {
    const std::string_view header = raw.substr(at.begin, at.end - at.begin);
    out.error(Code::needs_quotes, source, at,
              fmt::format("'{}' announces a block of text here, and none follows", header),
              fmt::format("quote this expression: \"{}\"", header));
  }
  if (scalar.style != Style::plain || raw.substr(at.end, 2) != " #" || at.end + 2 >= raw.size())
    return;
  const char next = raw[at.end + 2];
  if (next < '0' || next > '9') return;
  out.warning(Code::number_in_comment, source, {at.end + 1, at.end + 3},
              fmt::format("the text ends before '#{}', which starts a comment", next),
              "quote the text, or put a space after '#'");
}

void check_escapes(const SourceRef& source, const Node& scalar, Diagnostics& out) {
  const std::string_view raw = source->text();
  const Span span = scalar.span;
  if (scalar.style != Style::double_quoted ||
      raw.substr(span.begin, span.end - span.begin).find('\\') == std::string_view::npos)
    return;
  for (std::size_t at = 0; at < scalar.text.size();) {
    const text::Decoded decoded = text::decode(scalar.text, at);
    const char32_t c = decoded.code_point;
    const bool control = (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0xFEFF;
    if (!decoded.valid || control || text::is_bidi_control(c)) {
      std::vector<text::OffsetMap::Piece> pieces;
      walk(raw, span.begin, scalar.style, scalar.text, &pieces);
      const std::uint32_t place =
          text::OffsetMap(std::move(pieces)).file(static_cast<std::uint32_t>(at));
      // The parser decodes `\N` and `\_` to single bytes, which are not UTF-8.
      if (!decoded.valid)
        return out.error(Code::bad_escape, source, {place, place + 2},
                         fmt::format("{} is not allowed", text::quoted(raw.substr(place, 2))),
                         "write the character itself");
      out.error(
          c == 0    ? Code::nul_byte
          : control ? Code::control_character
                    : Code::bidi_control,
          source, {place, place + 1},
          fmt::format("this escape stands for {}, which is not allowed", text::code_point_name(c)),
          "remove it");
      return;
    }
    at += decoded.length;
  }
}

}  // namespace assay::yaml
