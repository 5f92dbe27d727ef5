#include "yaml/scalar.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace assay::yaml {
namespace {

using text::is_blank;

constexpr bool is_break(char c) noexcept {
  return c == '\n' || c == '\r';
}

// Reads raw text and counts decoded bytes; a piece is kept where the two fall out of step.
class Walker {
 public:
  Walker(std::string_view raw, std::uint32_t begin, std::string_view decoded,
         std::vector<text::OffsetMap::Piece>* pieces)
      : raw_(raw), at_(begin), end_(begin), decoded_(decoded), pieces_(pieces) {}

  Extent plain();
  Extent single_quoted();
  Extent double_quoted();
  Extent block();

 private:
  char raw(std::size_t ahead = 0) const noexcept {
    return at_ + ahead < raw_.size() ? raw_[at_ + ahead] : '\0';
  }
  bool more() const noexcept { return at_ < raw_.size(); }
  void piece(std::size_t file) {
    if (pieces_ == nullptr) return;
    const auto d = static_cast<std::uint32_t>(done_), f = static_cast<std::uint32_t>(file);
    if (!pieces_->empty() && d - pieces_->back().decoded == f - pieces_->back().file) return;
    if (!pieces_->empty() && pieces_->back().decoded == d) pieces_->pop_back();
    pieces_->push_back({d, f});
  }
  void copy_one() {
    piece(at_);
    ++at_;
    ++done_;
    end_ = at_;
  }
  bool break_ahead() const noexcept;
  bool skip_break() noexcept;
  void fold(bool escaped);
  void escape();
  std::size_t find_indent(std::size_t body) const;
  Extent result() const {
    return {static_cast<std::uint32_t>(end_), done_ == decoded_.size(), true};
  }

  std::string_view raw_;
  std::size_t at_;
  std::size_t end_;
  std::string_view decoded_;
  std::size_t done_ = 0;  // decoded bytes accounted for
  std::vector<text::OffsetMap::Piece>* pieces_;
};

bool Walker::break_ahead() const noexcept {
  std::size_t i = 0;
  while (is_blank(raw(i)))
    ++i;
  return is_break(raw(i));
}

bool Walker::skip_break() noexcept {
  if (raw() == '\r' && raw(1) == '\n') ++at_;
  if (!is_break(raw())) return false;
  ++at_;
  return true;
}

// Blanks around line breaks go; one break is a space (nothing after a backslash), n are n - 1.
void Walker::fold(bool escaped) {
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

Extent Walker::plain() {
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

Extent Walker::single_quoted() {
  ++at_;
  while (more()) {
    if (raw() == '\'') {
      if (raw(1) != '\'') {
        end_ = at_ + 1;
        return result();
      }
      copy_one();
      ++at_;
    } else if (break_ahead()) {
      fold(false);
    } else {
      copy_one();
    }
  }
  end_ = at_;
  return {static_cast<std::uint32_t>(end_), false, false};
}

// Bytes that an escape decodes to, by its letter.
constexpr std::size_t plain_escape_size(char letter) noexcept {
  if (letter == 'L' || letter == 'P') return 3;
  return 1;
}

std::size_t utf8_size(std::uint32_t code_point) noexcept {
  if (code_point < 0x80) return 1;
  if (code_point < 0x800) return 2;
  return code_point < 0x10000 ? 3 : 4;
}

std::uint32_t hex_value(char c) noexcept {
  if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0');
  return static_cast<std::uint32_t>((c | 0x20) - 'a' + 10);
}

void Walker::escape() {
  const char letter = raw(1);
  const std::size_t digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
  std::size_t size = plain_escape_size(letter);
  std::size_t length = 2;
  if (digits > 0) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < digits; ++i)
      value = value * 16 + hex_value(raw(2 + i));
    size = utf8_size(value);
    // JSON writes characters above U+FFFF as two escapes.
    const bool pair = value >= 0xD800 && value < 0xDC00 && raw(6) == '\\' && raw(7) == 'u';
    if (pair) size = 4;
    length += digits + (pair ? 6 : 0);
  }
  piece(at_);
  at_ = std::min(at_ + length, raw_.size());
  done_ += size;
}

Extent Walker::double_quoted() {
  ++at_;
  while (more()) {
    if (raw() == '"') {
      end_ = at_ + 1;
      return result();
    }
    if (raw() == '\\') {
      if (is_break(raw(1))) {
        ++at_;
        fold(true);
      } else {
        escape();
      }
    } else if (break_ahead()) {
      fold(false);
    } else {
      copy_one();
    }
  }
  end_ = at_;
  return {static_cast<std::uint32_t>(end_), false, false};
}

struct FirstLine {
  std::size_t spaces = 0;
  bool found = false;
};

// Leading spaces of the first line that holds anything else.
FirstLine first_line(std::string_view text) {
  std::size_t spaces = 0;
  for (const char c : text) {
    if (c == ' ') {
      ++spaces;
    } else if (is_break(c)) {
      spaces = 0;
    } else {
      return {spaces, true};
    }
  }
  return {};
}

// Whatever the header says: what the parser took off the first line of text is the indentation.
std::size_t Walker::find_indent(std::size_t body) const {
  const FirstLine there = first_line(raw_.substr(body)), here = first_line(decoded_);
  return here.found && there.found && there.spaces >= here.spaces ? there.spaces - here.spaces : 0;
}

Extent Walker::block() {
  ++at_;
  while (raw() == '+' || raw() == '-' || (raw() >= '0' && raw() <= '9'))
    ++at_;
  end_ = at_;
  while (more() && !is_break(raw()))
    ++at_;
  skip_break();

  if (!decoded_.empty()) piece(at_);  // line feeds before the first line of text
  const std::size_t indent = find_indent(at_);
  while (more() && done_ < decoded_.size()) {
    std::size_t spaces = 0;
    while (spaces < indent && raw(spaces) == ' ')
      ++spaces;
    const std::size_t start = at_ + spaces;
    const std::size_t stop = std::min(raw_.find('\n', start), raw_.size());
    const std::size_t text_end = stop > start && raw_[stop - 1] == '\r' ? stop - 1 : stop;
    const std::string_view line = raw_.substr(start, text_end - start);
    at_ = std::min(stop + 1, raw_.size());
    if (line.empty()) continue;
    if (spaces < indent) break;
    // Whatever the fold made of the breaks before this line: a space, or line feeds.
    if (done_ > 0 && decoded_[done_] == ' ' && line.front() != ' ') ++done_;
    while (done_ < decoded_.size() && decoded_[done_] == '\n')
      ++done_;
    if (decoded_.substr(done_, line.size()) != line) break;
    piece(start);
    done_ += line.size();
    end_ = text_end;
  }
  while (done_ < decoded_.size() && decoded_[done_] == '\n')
    ++done_;
  return result();
}

}  // namespace

Style style_of(char first, bool in_flow) noexcept {
  if (first == '\'') return Style::single_quoted;
  if (first == '"') return Style::double_quoted;
  if (first == '|' && !in_flow) return Style::literal;
  if (first == '>' && !in_flow) return Style::folded;
  return Style::plain;
}

Extent walk(std::string_view raw, std::uint32_t begin, Style style, std::string_view decoded,
            std::vector<text::OffsetMap::Piece>* pieces) {
  Walker walker(raw, begin, decoded, pieces);
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
