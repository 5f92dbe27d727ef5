#include "yaml/builder.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "yaml/checks.hpp"
#include "yaml/scalar.hpp"
#include "yaml/trivia.hpp"

namespace assay::yaml {
namespace {

// Room for these is made at once: most criteria have as many levels.
constexpr std::size_t few_members = 5;

Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

std::uint32_t Builder::offset(const YAML::Mark& mark) const noexcept {
  const auto at = static_cast<std::size_t>(std::max(mark.pos, 0)) + shift_;
  return static_cast<std::uint32_t>(std::min(at, raw_.size()));
}

std::optional<std::uint32_t> Builder::open_bracket() const noexcept {
  for (auto frame = open_.rbegin(); frame != open_.rend(); ++frame)
    if (frame->flow) return frame->node.span.begin;
  return std::nullopt;
}

void Builder::count_node(std::uint32_t at) {
  if (++nodes_ <= limits_.nodes) return;
  out_.error(Code::too_many_nodes, source_, {at, at},
             fmt::format("the document has more than {} values", limits_.nodes),
             "leave some out, or part it into documents");
  throw Stop{};
}

// The parser marks an empty value with whatever comes next, which may itself be a null as a key.
bool Builder::is_written_null(std::uint32_t at) const noexcept {
  const auto is_word = [&](std::string_view word) {
    if (raw_.substr(at, word.size()) != word) return false;
    const std::size_t end = at + word.size();
    return end == raw_.size() || is_space(raw_[end]) || raw_[end] == ':' ||
           (!open_.empty() && open_.back().flow &&
            std::string_view(",[]{}").find(raw_[end]) != std::string_view::npos);
  };
  if (at < last_.end) return false;
  if (!is_word("~") && !is_word("null") && !is_word("Null") && !is_word("NULL")) return false;
  if (open_.empty() || open_.back().flow) return true;
  const Frame& frame = open_.back();
  const bool wants_key = frame.node.is_mapping() && !frame.wants_value;
  const std::size_t column = column_of(raw_, at);
  return wants_key ? column == frame.column : column > frame.column;
}

// An empty value stands straight after its ':', '-' or ','.
Span Builder::empty_value(std::uint32_t before) const noexcept {
  std::size_t at = skip_trivia(raw_, last_.end);
  if (at < raw_.size() && at <= before &&
      std::string_view(":-?,").find(raw_[at]) != std::string_view::npos && raw_[at] != ',')
    return span_of(at + 1, at + 1);
  return {last_.end, last_.end};
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  std::uint32_t at = offset(mark);
  if (anchor != 0) at = properties(at, "?", anchor);
  count_node(at);
  Node node;
  if (is_written_null(at)) {
    const std::size_t size = raw_[at] == '~' ? 1 : 4;
    node.span = span_of(at, at + size);
    node.text = raw_.substr(at, size);
  } else {
    node.span = empty_value(at);
  }
  place(std::move(node));
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       const std::string& value) {
  const std::uint32_t begin = offset(mark), at = properties(begin, tag, anchor);
  count_node(at);
  Node node;
  node.kind = Kind::scalar;
  if (at < raw_.size()) node.style = style_of(raw_[at], !open_.empty() && open_.back().flow);
  node.text = value;
  const Extent extent = walk(raw_, at, node.style, value, nullptr);
  node.span = {at, extent.end};
  if (!extent.closed) report_unterminated(at);
  if (const auto whole = read_as_tag(begin, at); whole && node.style == Style::plain) {
    node.text = raw_.substr(whole->begin, whole->end - whole->begin);
    node.span = *whole;
  }
  report_misread(source_, node, out_);
  check_escapes(source_, node, out_);
  mend_edges(source_, node, out_);
  last_style_ = node.style;
  place(std::move(node));
}

// The parser takes the end of the file for the closing quote.
void Builder::report_unterminated(std::uint32_t at) {
  out_.error(Code::unterminated_quote, source_, {at, at + 1},
             "this quote is not closed where it should be",
             fmt::format("close it with {}", raw_[at]));
  throw Stop{};
}

void Builder::start(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    Kind kind, bool flow) {
  std::uint32_t at = offset(mark);
  // A block mapping is marked where its first key is, whose own tag or anchor may stand there.
  if (flow || anchor != 0 || tag != "?") at = properties(at, tag, anchor);
  count_node(at);
  if (open_.size() >= static_cast<std::size_t>(std::max(limits_.depth, 1))) {
    out_.error(Code::too_deep, source_, {at, at},
               fmt::format("collections are nested more than {} deep", limits_.depth),
               "nest less deep");
    throw Stop{};
  }
  Frame& frame = open_.emplace_back();
  frame.node.kind = kind;
  frame.node.span = {at, at};
  frame.flow = flow;
  // Lines of flow collections may be long, and nobody asks where they start.
  if (!flow) frame.column = static_cast<std::uint32_t>(column_of(raw_, at));
  last_ = {at, flow ? at + 1 : at};
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value style) {
  start(mark, tag, anchor, Kind::sequence, style == YAML::EmitterStyle::Flow);
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) {
  start(mark, tag, anchor, Kind::mapping, style == YAML::EmitterStyle::Flow);
}

// Only separators and comments stand between the last child and the bracket.
std::uint32_t Builder::closing_bracket(char bracket) const noexcept {
  std::size_t at = last_.end;
  while (true) {
    at = skip_trivia(raw_, at);
    if (at >= raw_.size()) return last_.end;
    if (raw_[at] == bracket) return static_cast<std::uint32_t>(at + 1);
    if (std::string_view(",:?").find(raw_[at]) == std::string_view::npos) return last_.end;
    ++at;
  }
}

void Builder::finish() {
  const bool flow = open_.back().flow;
  Node node = std::move(open_.back().node);
  open_.pop_back();
  const char first = node.span.begin < raw_.size() ? raw_[node.span.begin] : '\0';
  const bool bracketed = flow && (first == '[' || first == '{');
  node.span.end = bracketed ? closing_bracket(first == '[' ? ']' : '}') : last_.end;
  node.span.end = std::max(node.span.end, node.span.begin);
  if (node.is_mapping()) check_members(source_, node, out_);
  root_in_flow_ = flow;
  if (flow) mend_split_text(source_, node, out_);
  place(std::move(node));
}

void Builder::OnSequenceEnd() {
  finish();
}
void Builder::OnMapEnd() {
  finish();
}

// A key that is no scalar is reported and kept as an empty one, so that its value finds its place;
// the member is dropped when the mapping ends.
void Builder::place_key(Frame& frame, Node&& key) {
  if (key.is_sequence() || key.is_mapping()) {
    out_.error(Code::key_not_scalar, source_, key.span,
               fmt::format("a key must be a word, not a {}", key.is_mapping() ? "mapping" : "list"),
               "quote it if it is text");
    key.items.clear();
    key.members.clear();
    key.kind = Kind::null;
  } else if (key.is_null() && key.text.empty()) {
    const std::uint32_t colon = key.span.begin == 0 ? 0 : key.span.begin - 1;
    out_.error(Code::empty_key, source_, {colon, colon + 1}, "a key is missing before this",
               "write one before the ':', or quote the text");
  } else {
    key.kind = Kind::scalar;
  }
  frame.wants_value = true;
  if (frame.node.members.empty()) frame.node.members.reserve(few_members);
  frame.node.members.emplace_back().key = std::move(key);
}

void Builder::place(Node&& node) {
  last_ = node.span;
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  Frame& frame = open_.back();
  if (frame.node.is_sequence()) {
    frame.node.items.push_back(std::move(node));
  } else if (!frame.wants_value) {
    place_key(frame, std::move(node));
  } else {
    frame.node.members.back().value = std::move(node);
    frame.wants_value = false;
  }
}

}  // namespace assay::yaml
