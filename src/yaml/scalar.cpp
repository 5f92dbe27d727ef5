#include "yaml/scalar.hpp"

#include "yaml/scalar_walker.hpp"

namespace assay::yaml {

using text::is_blank;

bool ScalarWalker::break_ahead() const noexcept {
  std::size_t i = 0;
  while (is_blank(raw(i)))
    ++i;
  return is_break(raw(i));
}

bool ScalarWalker::skip_break() noexcept {
  if (raw() == '\r' && raw(1) == '\n') ++at_;
  if (!is_break(raw())) return false;
  ++at_;
  return true;
}

// Blanks around line breaks go; one break is a space (nothing after a backslash), n are n - 1.
void ScalarWalker::fold(bool escaped) {
  const std::size_t first = at_;
  std::size_t breaks = 0;
  while (more()) {
    while (is_blank(raw()))
      ++at_;
    if (!skip_break()) break;
    ++breaks;
  }
  const std::size_t gives = breaks == 1 ? (escaped ? 0 : 1) : breaks - 1;
  if (gives > 0) piece(first);
  done_ += gives;
}

// By far the most are: a line, or a part of one.
bool ScalarWalker::is_verbatim() const noexcept {
  return !decoded_.empty() && decoded_.find('\n') == std::string_view::npos &&
         raw_.substr(at_, decoded_.size()) == decoded_;
}

Extent ScalarWalker::plain() {
  if (is_verbatim()) {
    piece(at_);
    done_ = decoded_.size();
    end_ = at_ + done_;
    return result();
  }
  while (more() && done_ < decoded_.size()) {
    if (break_ahead()) {
      fold(false);
    } else if (raw() == decoded_[done_]) {
      copy_one();
    } else {
      break;
    }
  }
  return result();
}

Style style_of(char first, bool in_flow) noexcept {
  if (first == '\'') return Style::single_quoted;
  if (first == '"') return Style::double_quoted;
  if (first == '|' && !in_flow) return Style::literal;
  if (first == '>' && !in_flow) return Style::folded;
  return Style::plain;
}

Extent walk(std::string_view raw, std::uint32_t begin, Style style, std::string_view decoded,
            std::vector<text::OffsetMap::Piece>* pieces) {
  ScalarWalker walker(raw, begin, decoded, pieces);
  switch (style) {
    case Style::plain:
      return walker.plain();
    case Style::single_quoted:
      return walker.single_quoted();
    case Style::double_quoted:
      return walker.double_quoted();
    case Style::literal:
    case Style::folded:
      return walker.block();
  }
  return {begin, false, true};
}

}  // namespace assay::yaml
