// Debrief notes as blocks: which lines are headings, fields, quotes and prose. Knows Markdown's
// lines and nothing of rubrics; what a heading opens and which field is an answer is decided by
// whoever binds the blocks.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <assay/diagnostic.hpp>

#include "notes/line.hpp"

namespace assay::notes {

enum class BlockKind : std::uint8_t {
  heading,  // `## baseline`, or a paragraph underlined with === or ---
  field,    // `word: value`, alone on its line, outside quotes and code
  prose,    // everything else: paragraphs, lists, tables, code
  quote,    // lines that begin with '>', their markers included
};

struct Block {
  BlockKind kind = BlockKind::prose;
  std::uint8_t depth = 0;  // of a heading, 1..6
  Span span;               // whole lines, without the last line break
  Span key;                // of a field: its word
  Span value;              // of a field: its value; of a heading: its words
};

// The blocks of a text, in its order; neighbours of one kind are merged. Streaming: whatever the
// length of the text, a cursor is a few words long, and a copy of it goes on by itself. Linear in
// the text, for any bytes.
class BlockCursor {
 public:
  // `text` must outlive the cursor; blocks are sought from byte `start` on.
  explicit BlockCursor(std::string_view text, std::uint32_t start = 0) noexcept
      : text_(text), offset_(start) {}

  // False at the end of the text.
  bool next(Block& block) noexcept;

 private:
  // Which construct the previous line left open; decides what an underline or an indent means.
  enum class Open : std::uint8_t { none, paragraph, list };

  void step(const Line& line) noexcept;
  void code(const Line& line) noexcept;
  void blank() noexcept;
  void heading(const Line& line, const Heading& found) noexcept;
  void underline(const Line& line, std::uint8_t depth) noexcept;
  void answer(const Line& line, const Field& found) noexcept;
  void paragraph(const Line& line) noexcept;
  void block(BlockKind kind, const Line& line, Open open) noexcept;
  void push(const Block& block) noexcept;
  void leave(Open open) noexcept;

  std::string_view text_;
  std::uint32_t offset_ = 0;
  std::optional<Block> last_;  // may still grow, or become a heading
  std::optional<Block> done_;
  std::optional<Fence> fence_;
  Open open_ = Open::none;
  bool blank_before_ = false;
  std::uint32_t paragraph_ = 0;     // where the open paragraph begins
  std::uint32_t prose_before_ = 0;  // where the prose before it ends
};

// What stands before the notes proper in a file of notes.
struct Opening {
  bool has_front_matter = false;
  bool unterminated = false;  // front matter was begun and never ended
  Span front_matter;          // the YAML between the two lines of dashes
  std::uint32_t body = 0;     // where the notes begin
};

Opening opening(std::string_view text) noexcept;

}  // namespace assay::notes
