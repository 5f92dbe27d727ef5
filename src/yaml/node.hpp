// A YAML (or JSON) document as a tree of our own: kinds, text, spans, children in order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <assay/diagnostic.hpp>

#include "text/offset_map.hpp"

namespace assay::yaml {

enum class Kind : std::uint8_t { null, scalar, sequence, mapping };
enum class Style : std::uint8_t { plain, single_quoted, double_quoted, literal, folded };

struct Member;

struct Node {
  Kind kind = Kind::null;
  Style style = Style::plain;   // of a scalar
  Span span;                    // of the whole node in the file; quotes and block header included
  std::string text;             // a scalar, decoded; for null what stands there ("", "~", "*a")
  std::vector<Node> items;      // of a sequence
  std::vector<Member> members;  // of a mapping, in the file's order

  bool is_scalar() const noexcept { return kind == Kind::scalar; }
  bool is_plain() const noexcept { return kind == Kind::scalar && style == Style::plain; }
  bool is_sequence() const noexcept { return kind == Kind::sequence; }
  bool is_mapping() const noexcept { return kind == Kind::mapping; }
  bool is_null() const noexcept { return kind == Kind::null; }
  // It was told already, and has no value.
  bool is_alias() const noexcept { return is_null() && !text.empty() && text.front() == '*'; }
  // The value of `key`, or null.
  const Node* find(std::string_view key) const noexcept;
};

struct Member {
  Node key;  // always a scalar
  Node value;
};

inline const Node* Node::find(std::string_view key) const noexcept {
  for (const Member& member : members)
    if (member.key.text == key) return &member.value;
  return nullptr;
}

struct Document {
  SourceRef source;
  Node root;
};

// Where the bytes of a scalar's decoded text stand in the file. O(length of the scalar).
text::OffsetMap offsets(const Document& document, const Node& scalar);

}  // namespace assay::yaml
