#include "notes/scan.hpp"

#include <optional>

#include "notes/line.hpp"

namespace assay::notes {
namespace {

// Which construct the previous line left open; decides what an underline or an indent means.
enum class Open : std::uint8_t { none, paragraph, list };

class Scanner {
 public:
  Scanner(std::string_view text, std::uint32_t start) : text_(text), offset_(start) {}

  std::vector<Block> run() {
    while (offset_ < text_.size()) {
      const Line line = line_at(text_, offset_);
      step(line);
      offset_ = line.next;
    }
    return std::move(blocks_);
  }

 private:
  void step(const Line& line) {
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

  void code(const Line& line) {
    if (closes(text_, line, *fence_)) fence_.reset();
    block(BlockKind::prose, line, Open::none);
  }

  // A list goes on after a blank line; a paragraph does not.
  void blank() {
    if (open_ == Open::paragraph) open_ = Open::none;
    blank_before_ = true;
  }

  void heading(const Line& line, const Heading& found) {
    blocks_.push_back({BlockKind::heading, found.depth, line.content, {}, found.words});
    leave(Open::none);
  }

  // The paragraph before the underline is the heading; it may have been merged into a longer block.
  void underline(const Line& line, std::uint8_t depth) {
    Block& before = blocks_.back();
    const Span words{paragraph_, before.span.end};
    if (before.span.begin < paragraph_) {
      before.span.end = prose_before_;
    } else {
      blocks_.pop_back();
    }
    blocks_.push_back({BlockKind::heading, depth, {words.begin, line.content.end}, {}, words});
    leave(Open::none);
  }

  void answer(const Line& line, const Field& found) {
    blocks_.push_back({BlockKind::field, 0, line.content, found.key, found.value});
    leave(Open::none);
  }

  void paragraph(const Line& line) {
    const bool continues = open_ != Open::none && !(blank_before_ && line.indent == 0);
    if (open_ == Open::list && continues) return block(BlockKind::prose, line, Open::list);
    if (is_indented(line) && open_ != Open::paragraph)
      return block(BlockKind::prose, line, Open::none);
    if (open_ != Open::paragraph) {
      paragraph_ = line.content.begin;
      prose_before_ = blocks_.empty() ? 0 : blocks_.back().span.end;
    }
    block(BlockKind::prose, line, Open::paragraph);
  }

  void block(BlockKind kind, const Line& line, Open open) {
    if (!blocks_.empty() && blocks_.back().kind == kind) {
      blocks_.back().span.end = line.content.end;
    } else {
      blocks_.push_back({kind, 0, line.content, {}, {}});
    }
    leave(open);
  }

  void leave(Open open) {
    open_ = open;
    blank_before_ = false;
  }

  std::string_view text_;
  std::uint32_t offset_ = 0;
  std::vector<Block> blocks_;
  std::optional<Fence> fence_;
  Open open_ = Open::none;
  bool blank_before_ = false;
  std::uint32_t paragraph_ = 0;     // where the open paragraph begins
  std::uint32_t prose_before_ = 0;  // where the prose before it ends
};

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

// Fills in the front matter and returns where the text after it begins.
std::uint32_t front_matter(std::string_view text, Scan& scan) {
  const std::uint32_t start = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
  if (start == text.size()) return start;
  const Line first = line_at(text, start);
  if (!is_dashes(text, first, '-') || !begins_mapping(text, first.next)) return start;
  scan.has_front_matter = true;
  for (std::uint32_t at = first.next; at < text.size();) {
    const Line line = line_at(text, at);
    if (is_dashes(text, line, '-') || is_dashes(text, line, '.')) {
      scan.front_matter = {first.next, at};
      return line.next;
    }
    at = line.next;
  }
  scan.unterminated = true;
  scan.front_matter = first.content;
  return start;
}

}  // namespace

Scan scan(std::string_view text, FrontMatter allowed) {
  Scan result;
  std::uint32_t start = 0;
  if (allowed == FrontMatter::allowed) start = front_matter(text, result);
  result.blocks = Scanner(text, start).run();
  return result;
}

}  // namespace assay::notes
