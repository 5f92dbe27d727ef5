#include "notes/scan.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace {

using assay::Span;
using assay::notes::Block;
using assay::notes::BlockKind;

std::string cut(std::string_view text, Span span) {
  return std::string(text.substr(span.begin, span.end - span.begin));
}

// One line a block: `h2(words)`, `field(key=value)`, `prose(text)`, `quote(text)`.
std::string dump(std::string_view text, const Block& block) {
  switch (block.kind) {
    case BlockKind::heading:
      return "h" + std::to_string(block.depth) + "(" + cut(text, block.value) + ")";
    case BlockKind::field:
      return "field(" + cut(text, block.key) + "=" + cut(text, block.value) + ")";
    case BlockKind::prose:
      return "prose(" + cut(text, block.span) + ")";
    case BlockKind::quote:
      return "quote(" + cut(text, block.span) + ")";
  }
  return {};
}

std::vector<Block> blocks_of(std::string_view text, std::uint32_t start = 0) {
  std::vector<Block> blocks;
  assay::notes::BlockCursor cursor(text, start);
  for (Block block; cursor.next(block);)
    blocks.push_back(block);
  return blocks;
}

std::string dump(std::string_view text) {
  const auto opening = assay::notes::opening(text);
  std::string out;
  if (opening.unterminated)
    out += "unterminated ";
  else if (opening.has_front_matter)
    out += "front(" + cut(text, opening.front_matter) + ") ";
  for (const Block& block : blocks_of(text, opening.body))
    out += dump(text, block) + " ";
  if (!out.empty()) out.pop_back();
  return out;
}

}  // namespace

TEST_SUITE("notes") {
  TEST_CASE("blocks of Markdown") {
    struct Row {
      const char* text;
      const char* blocks;
    };
    const Row rows[] = {
        {"", ""},
        {"\n\n", ""},
        {"plain", "prose(plain)"},
        // Headings.
        {"# One", "h1(One)"},
        {"###### Six ######", "h6(Six)"},
        {"####### Seven", "prose(####### Seven)"},
        {"#hashtag", "prose(#hashtag)"},
        {"#", "h1()"},
        {"## C# ##", "h2(C#)"},
        {"## C#", "h2(C#)"},
        {"   ## Indented", "h2(Indented)"},
        {"    ## Code", "prose(    ## Code)"},
        {"##\tTab  ", "h2(Tab)"},
        {"Title\n===", "h1(Title)"},
        {"Title\n---  ", "h2(Title)"},
        {"Two\nlines\n---", "h2(Two\nlines)"},
        {"Before\n\nTitle\n---\nAfter", "prose(Before) h2(Title) prose(After)"},
        {"Not one\n\n---\nAfter", "prose(Not one\n\n---\nAfter)"},
        {"- item\n---\nAfter", "prose(- item\n---\nAfter)"},
        {"- item\nlazy\n---", "prose(- item\nlazy\n---)"},
        {"> quote\n---", "quote(> quote) prose(---)"},
        {"rating: measured\n---", "field(rating=measured) prose(---)"},
        {"a | b\n--- | ---\n1 | 2", "prose(a | b\n--- | ---\n1 | 2)"},
        // Fields.
        {"rating: measured", "field(rating=measured)"},
        {"rating : measured  ", "field(rating=measured)"},
        {"a\nrating: x\nb", "prose(a) field(rating=x) prose(b)"},
        {"empathy.cost: 12%", "field(empathy.cost=12%)"},
        {"   rating: x", "field(rating=x)"},
        {"    rating: x", "prose(    rating: x)"},
        {"\trating: x", "prose(\trating: x)"},
        {"- rating: x", "prose(- rating: x)"},
        {"* rating: x", "prose(* rating: x)"},
        {"1. rating: x", "prose(1. rating: x)"},
        {"`rating: x`", "prose(`rating: x`)"},
        {"**rating**: x", "prose(**rating**: x)"},
        {"| rating: x |", "prose(| rating: x |)"},
        {"rating:", "prose(rating:)"},
        {"at:12", "prose(at:12)"},
        {"https://a.example", "prose(https://a.example)"},
        {"two words: x", "prose(two words: x)"},
        {"note: a: b", "field(note=a: b)"},
        // Quotes and code.
        {"> rating: x\n>rating: y\n  > rating: z", "quote(> rating: x\n>rating: y\n  > rating: z)"},
        {"> one\n\n> two", "quote(> one\n\n> two)"},
        {"> one\nrating: x\n> two", "quote(> one) field(rating=x) quote(> two)"},
        {"> # no heading", "quote(> # no heading)"},
        {"```\nrating: x\n# no\n> no\n```\nrating: y",
         "prose(```\nrating: x\n# no\n> no\n```) field(rating=y)"},
        {"~~~~ yaml\n~~~\nrating: x\n~~~~~\nrating: y",
         "prose(~~~~ yaml\n~~~\nrating: x\n~~~~~) field(rating=y)"},
        {"```\n~~~\nrating: x", "prose(```\n~~~\nrating: x)"},
        {"``` a ``` b\nrating: x", "prose(``` a ``` b) field(rating=x)"},
        // Line ends.
        {"# A\r\nrating: x\r\nb\r\n", "h1(A) field(rating=x) prose(b)"},
        {"A\r\n===\r\n", "h1(A)"},
        // Front matter.
        {"---\nrubric: a\n---\nb", "front(rubric: a\n) prose(b)"},
        {"---\r\nrubric: a\r\n---\r\nb", "front(rubric: a\r\n) prose(b)"},
        {"---\n---\nb", "front() prose(b)"},
        {"---\n# comment\n\nrubric: a\n...\nb", "front(# comment\n\nrubric: a\n) prose(b)"},
        {"\xEF\xBB\xBF---\nrubric: a\n---\n", "front(rubric: a\n)"},
        {"---  \nids: {a: b}\n---  \n", "front(ids: {a: b}\n)"},
        {"---\nrubric: a\nb", "unterminated prose(---) field(rubric=a) prose(b)"},
        {"---\n\nJust text.\n\n---\n", "prose(---\n\nJust text.\n\n---)"},
        {"\n---\nrubric: a\n---\n", "prose(---) field(rubric=a) prose(---)"},
        {" ---\nrubric: a\n", "prose( ---) field(rubric=a)"},
        {"\xEF\xBB\xBF# A", "h1(A)"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(dump(row.text) == row.blocks);
    }
  }

  TEST_CASE("text inside another document has no front matter") {
    CHECK(blocks_of("---\nrubric: a\n---\n").size() == 3);
  }

  TEST_CASE("every block lies inside the text, in order, for any bytes") {
    const char alphabet[] = "#>-=`~:a \t\n\r\x80\0";
    std::uint32_t state = 7;
    for (int round = 0; round < 20000; ++round) {
      std::string text;
      for (int i = 0; i < 24; ++i) {
        state = state * 1664525U + 1013904223U;
        text += alphabet[(state >> 16) % (sizeof alphabet - 1)];
      }
      std::uint32_t end = 0;
      for (const Block& block : blocks_of(text, assay::notes::opening(text).body)) {
        REQUIRE(block.span.begin >= end);
        REQUIRE(block.span.begin <= block.span.end);
        REQUIRE(block.span.end <= text.size());
        REQUIRE(block.value.begin <= block.value.end);
        end = block.span.end;
      }
    }
  }
}
