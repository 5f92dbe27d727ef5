#include "json/read.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "json/faults.hpp"
#include "text/check.hpp"
#include "text/utf8.hpp"
#include "yaml/checks.hpp"
#include "yaml/scalar.hpp"

namespace assay::json {
namespace {

using yaml::Kind;
using yaml::Node;
using yaml::Style;
using Parser = nlohmann::json;

// Counts what the lexer has taken; its events bring no places.
class Cursor {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Cursor(const char* at, const char** taken) : at_(at), taken_(taken) {}
  reference operator*() const noexcept { return *at_; }
  Cursor& operator++() noexcept {
    *taken_ = ++at_;
    return *this;
  }
  Cursor operator++(int) noexcept {
    Cursor before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const Cursor& a, const Cursor& b) noexcept { return a.at_ == b.at_; }
  friend bool operator!=(const Cursor& a, const Cursor& b) noexcept { return !(a == b); }

 private:
  const char* at_;
  const char** taken_;
};

constexpr bool is_number_char(char c) noexcept {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

// Builds the tree; each handler gives false to stop the parser.
class Builder {
 public:
  using number_integer_t = Parser::number_integer_t;
  using number_unsigned_t = Parser::number_unsigned_t;
  using number_float_t = Parser::number_float_t;
  using string_t = Parser::string_t;
  using binary_t = Parser::binary_t;

  Builder(const SourceRef& source, const char* const& taken, const Limits& limits, Diagnostics& out)
      : source_(source), raw_(source->text()), taken_(taken), limits_(limits), out_(out) {}

  Node take_root() { return std::move(root_); }

  bool null() { return literal(4, Kind::null); }
  bool boolean(bool value) { return literal(value ? 4 : 5, Kind::scalar); }
  bool number_integer(number_integer_t) { return number(); }
  bool number_unsigned(number_unsigned_t) { return number(); }
  bool number_float(number_float_t, const string_t&) { return number(); }
  bool binary(binary_t&) { return false; }
  bool string(string_t& value) { return place(string_node(value)); }
  bool key(string_t& value) {
    open_.back().key = string_node(value);
    progress_ = {Last::key, open_.back().key.span.end};
    return true;
  }
  bool start_object(std::size_t) { return start(Kind::mapping); }
  bool start_array(std::size_t) { return start(Kind::sequence); }
  bool end_object() { return finish(); }
  bool end_array() { return finish(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) {
    std::optional<Open> open;
    if (!open_.empty()) open = Open{open_.back().node.span.begin, open_.back().node.is_mapping()};
    report(source_, progress_, open, out_);
    return false;
  }

 private:
  struct Frame {
    Node node;
    Node key;
  };

  std::uint32_t taken() const noexcept { return static_cast<std::uint32_t>(taken_ - raw_.data()); }

  bool literal(std::uint32_t size, Kind kind) {
    return place(plain(kind, {taken() - size, taken()}));
  }

  // The lexer has read one character past a number, unless the text ends there.
  bool number() {
    std::uint32_t end = taken();
    while (end > 0 && !is_number_char(raw_[end - 1]))
      --end;
    std::uint32_t begin = end;
    while (begin > 0 && is_number_char(raw_[begin - 1]))
      --begin;
    return place(plain(Kind::scalar, {begin, end}));
  }

  Node plain(Kind kind, Span span) const {
    Node node;
    node.kind = kind;
    node.span = span;
    node.text = raw_.substr(span.begin, span.end - span.begin);
    return node;
  }

  Node string_node(string_t& value) {
    Node node;
    node.kind = Kind::scalar;
    node.style = Style::double_quoted;
    node.span = {static_cast<std::uint32_t>(raw_.find('"', progress_.end)), taken()};
    node.text = std::move(value);
    yaml::check_escapes(source_, node, out_);
    return node;
  }

  bool count(std::uint32_t at) {
    if (++nodes_ <= limits_.nodes) return true;
    out_.error(Code::too_many_nodes, source_, {at, at},
               fmt::format("the document has more than {} values", limits_.nodes),
               "leave some out, or part it into documents");
    return false;
  }

  bool start(Kind kind) {
    const std::uint32_t at = taken() - 1;
    if (open_.size() >= static_cast<std::size_t>(std::max(limits_.depth, 1))) {
      out_.error(Code::too_deep, source_, {at, at},
                 fmt::format("collections are nested more than {} deep", limits_.depth),
                 "nest less deep");
      return false;
    }
    Frame frame;
    frame.node.kind = kind;
    frame.node.span = {at, taken()};
    open_.push_back(std::move(frame));
    progress_ = {Last::open, taken()};
    return count(at);
  }

  bool finish() {
    Node node = std::move(open_.back().node);
    open_.pop_back();
    node.span.end = taken();
    if (node.is_mapping()) yaml::check_members(source_, node, out_);
    --nodes_;  // it was counted when it started
    return place(std::move(node));
  }

  bool place(Node node) {
    progress_ = {Last::value, node.span.end};
    const std::uint32_t at = node.span.begin;
    if (open_.empty())
      root_ = std::move(node);
    else if (Frame& frame = open_.back(); frame.node.is_sequence())
      frame.node.items.push_back(std::move(node));
    else
      frame.node.members.push_back({std::move(frame.key), std::move(node)});
    return count(at);
  }

  const SourceRef& source_;
  std::string_view raw_;
  const char* const& taken_;
  const Limits& limits_;
  Diagnostics& out_;
  std::vector<Frame> open_;
  Node root_;
  Progress progress_;
  std::size_t nodes_ = 0;
};

}  // namespace

std::optional<yaml::Document> read(const SourceRef& source, const Limits& limits,
                                   Diagnostics& out) {
  if (!text::check(source, text::Text::document, limits.document_bytes, out)) return std::nullopt;
  const std::string_view raw = source->text();
  const std::size_t shift = raw.substr(0, 3) == text::byte_order_mark ? 3 : 0;
  const char* taken = raw.data() + shift;
  Builder builder(source, taken, limits, out);
  const Cursor first(taken, &taken), last(raw.data() + raw.size(), &taken);
  if (!Parser::sax_parse(first, last, &builder)) return std::nullopt;
  return yaml::Document{source, builder.take_root()};
}

text::OffsetMap offsets(const yaml::Document& document, const yaml::Node& string) {
  return yaml::offsets(document, string);
}

}  // namespace assay::json
