// Debrief notes as blocks: which lines are headings, fields, quotes and prose. Knows Markdown's
// lines and nothing of rubrics; what a heading opens and which field is an answer is decided by
// whoever binds the blocks.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <assay/diagnostic.hpp>

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

struct Scan {
  bool has_front_matter = false;
  bool unterminated = false;  // front matter was begun and never ended
  Span front_matter;          // the YAML between the two lines of dashes
  std::vector<Block> blocks;  // in the order of the text; neighbours of one kind are merged
};

// Front matter stands at the very start of a file; text inside another document has none.
enum class FrontMatter : std::uint8_t { allowed, none };

// Linear in the text, for any bytes.
Scan scan(std::string_view text, FrontMatter front_matter);

}  // namespace assay::notes
