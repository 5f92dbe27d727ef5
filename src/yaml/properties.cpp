// Anchors, tags and aliases: an author who gets one meant a text.
#include <algorithm>

#include <fmt/format.h>

#include "text/quote.hpp"
#include "yaml/builder.hpp"
#include "yaml/line_scan.hpp"
#include "yaml/trivia.hpp"

namespace assay::yaml {
namespace {

Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// The word from `at` to the next blank.
std::string_view word_at(std::string_view raw, std::size_t at) noexcept {
  std::size_t end = at;
  while (end < raw.size() && !is_space(raw[end]))
    ++end;
  return raw.substr(at, end - at);
}

std::string quote_it(std::string_view word) {
  return fmt::format("if this is text, quote it: \"{}\"", text::shortened(word));
}

// `!answered(x)` is an expression of other languages; all else is text.
std::string cure_of(std::string_view value) {
  const bool inverted = value.size() > 1 && value[0] == '!' && value[1] >= 'a' && value[1] <= 'z' &&
                        value.find('(') != std::string_view::npos;
  return inverted ? fmt::format("if this is a condition, write: not {}",
                                text::shortened(value.substr(1)))
                  : quote_it(value);
}

// The part of a word that the parser takes for a tag: what no tag may hold is text already.
std::size_t tag_size(std::string_view word) noexcept {
  if (word.starts_with("!<")) return std::min(word.find('>'), word.size() - 1) + 1;  // "!<x>text"
  constexpr std::string_view in_tags =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-#;/?:@&=+$_.~*'()%!";
  return std::min(word.find_first_not_of(in_tags), word.size());
}

}  // namespace

// All of the value that starts at `at`, for the advice to quote it.
std::string_view Builder::value_of(std::size_t at) const {
  const Span value = value_around(raw_, static_cast<std::uint32_t>(at), open_bracket().has_value());
  return raw_.substr(at, std::max<std::size_t>(value.end, at) - at);
}

std::uint32_t Builder::properties(std::uint32_t at, const std::string& tag, YAML::anchor_t anchor) {
  std::size_t p = at;
  const bool any = anchor != 0 || (tag != "?" && tag != "!");
  while (p < raw_.size() && (raw_[p] == '&' || raw_[p] == '!')) {
    const std::string_view word = word_at(raw_, p);
    const bool is_anchor = raw_[p] == '&';
    out_.error(is_anchor ? Code::anchor : Code::tag, source_, span_of(p, p + word.size()),
               fmt::format("'{}' is a YAML {}, which is not allowed here", text::shortened(word),
                           is_anchor ? "anchor" : "tag"),
               cure_of(value_of(p)));
    p = skip_trivia(raw_, p + (is_anchor ? word.size() : tag_size(word)));
  }
  if (p == at && any) out_.error(Code::tag, source_, {at, at}, "YAML tags are not allowed here");
  return static_cast<std::uint32_t>(p);
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  const std::uint32_t at = offset(mark);
  count_node(at);
  const std::string_view word = word_at(raw_, at);
  Node node;
  node.span = span_of(at, at + word.size());
  node.text = word;
  out_.error(Code::alias, source_, node.span,
             fmt::format("'{}' is a YAML alias, which is not allowed here", text::shortened(word)),
             quote_it(value_of(at)));
  place(std::move(node));
}

// `!answered(x) and ...`: what the parser took for a tag was the beginning of the value, which is
// read without its '!', so that the tag is the one fault.
std::optional<Span> Builder::read_as_tag(std::uint32_t begin, std::uint32_t at) const {
  if (at == begin || raw_[begin] != '!' || open_.empty()) return std::nullopt;
  if (open_.back().node.is_mapping() && !open_.back().wants_value) return std::nullopt;
  const std::size_t end = begin + value_of(begin).size();
  if (end <= begin + 1 || raw_[begin + 1] == '!' || raw_[begin + 1] == '<') return std::nullopt;
  return span_of(begin + 1, end);
}

}  // namespace assay::yaml
