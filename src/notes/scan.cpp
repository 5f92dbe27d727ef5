#include "notes/scan.hpp"

namespace assay::notes {

bool BlockCursor::next(Block& block) noexcept {
  while (!done_ && offset_ < text_.size()) {
    const Line line = line_at(text_, offset_);
    step(line);
    offset_ = line.next;
  }
  if (!done_) done_.swap(last_);
  if (!done_) return false;
  block = *done_;
  done_.reset();
  return true;
}

void BlockCursor::step(const Line& line) noexcept {
  if (fence_) return code(line);
  if (line.blank) return blank();
  if (is_quote(text_, line)) return block(BlockKind::quote, line, Open::none);
  if (auto found = opening_fence(text_, line)) {
    fence_ = found;
    return block(BlockKind::prose, line, Open::none);
  }
  if (auto found = atx_heading(text_, line)) return heading(line, *found);
  if (open_ == Open::paragraph)
    if (const std::uint8_t depth = setext_depth(text_, line)) return underline(line, depth);
  if (is_rule(text_, line)) return block(BlockKind::prose, line, Open::none);
  if (is_list_item(text_, line)) return block(BlockKind::prose, line, Open::list);
  if (auto found = field(text_, line)) return answer(line, *found);
  paragraph(line);
}

void BlockCursor::code(const Line& line) noexcept {
  if (closes(text_, line, *fence_)) fence_.reset();
  block(BlockKind::prose, line, Open::none);
}

// A list goes on after a blank line; a paragraph does not.
void BlockCursor::blank() noexcept {
  if (open_ == Open::paragraph) open_ = Open::none;
  blank_before_ = true;
}

void BlockCursor::heading(const Line& line, const Heading& found) noexcept {
  push({BlockKind::heading, found.depth, line.content, {}, found.words});
  leave(Open::none);
}

// The paragraph before the underline is the heading; it may have been merged into a longer block.
void BlockCursor::underline(const Line& line, std::uint8_t depth) noexcept {
  const Span words{paragraph_, last_->span.end};
  if (last_->span.begin < paragraph_) {
    last_->span.end = prose_before_;
  } else {
    last_.reset();
  }
  push({BlockKind::heading, depth, {words.begin, line.content.end}, {}, words});
  leave(Open::none);
}

void BlockCursor::answer(const Line& line, const Field& found) noexcept {
  push({BlockKind::field, 0, line.content, found.key, found.value});
  leave(Open::none);
}

void BlockCursor::paragraph(const Line& line) noexcept {
  const bool continues = open_ != Open::none && !(blank_before_ && line.indent == 0);
  if (open_ == Open::list && continues) return block(BlockKind::prose, line, Open::list);
  if (is_indented(line) && open_ != Open::paragraph)
    return block(BlockKind::prose, line, Open::none);
  if (open_ != Open::paragraph) {
    paragraph_ = line.content.begin;
    prose_before_ = last_ ? last_->span.end : 0;
  }
  block(BlockKind::prose, line, Open::paragraph);
}

void BlockCursor::block(BlockKind kind, const Line& line, Open open) noexcept {
  if (last_ && last_->kind == kind) {
    last_->span.end = line.content.end;
  } else {
    push({kind, 0, line.content, {}, {}});
  }
  leave(open);
}

// The last block is done once another begins.
void BlockCursor::push(const Block& block) noexcept {
  done_ = last_;
  last_ = block;
}

void BlockCursor::leave(Open open) noexcept {
  open_ = open;
  blank_before_ = false;
}

namespace {

bool is_dashes(std::string_view text, const Line& line, char mark) {
  if (line.indent > 0 || line.blank) return false;
  std::uint32_t end = line.content.end;
  while (end > line.body && (text[end - 1] == ' ' || text[end - 1] == '\t'))
    --end;
  return text.substr(line.body, end - line.body) == std::string_view(mark == '-' ? "---" : "...");
}

// A rule at the start of plain text looks like front matter until its first words are read.
bool begins_mapping(std::string_view text, std::uint32_t offset) {
  while (offset < text.size()) {
    const Line line = line_at(text, offset);
    offset = line.next;
    if (line.blank || text[line.body] == '#') continue;
    if (is_dashes(text, line, '-') || is_dashes(text, line, '.')) return true;
    const auto words = text.substr(line.body, line.content.end - line.body);
    const std::size_t colon = words.find(':');
    return words.front() == '{' ||
           (colon != words.npos && (colon + 1 == words.size() || words[colon + 1] == ' ') &&
            words.substr(0, colon).find(' ') == words.npos);
  }
  return false;
}

}  // namespace

Opening opening(std::string_view text) noexcept {
  Opening out;
  const std::uint32_t start = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
  out.body = start;
  if (start == text.size()) return out;
  const Line first = line_at(text, start);
  if (!is_dashes(text, first, '-') || !begins_mapping(text, first.next)) return out;
  out.has_front_matter = true;
  for (std::uint32_t at = first.next; at < text.size();) {
    const Line line = line_at(text, at);
    if (is_dashes(text, line, '-') || is_dashes(text, line, '.')) {
      out.front_matter = {first.next, at};
      out.body = line.next;
      return out;
    }
    at = line.next;
  }
  out.unterminated = true;
  out.front_matter = first.content;
  return out;
}

}  // namespace assay::notes
