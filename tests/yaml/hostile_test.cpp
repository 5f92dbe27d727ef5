#include <chrono>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "json/read.hpp"
#include "support/small_stack.hpp"
#include "yaml/read.hpp"

using namespace assay;

TEST_SUITE_BEGIN("yaml");

namespace {

constexpr std::size_t stack_bytes = std::size_t{256} << 10;
constexpr std::size_t size = std::size_t{256} << 10;
// Anything quadratic takes many times as long; anything linear a tenth of it, even unoptimized.
constexpr auto patience = std::chrono::seconds(4);

std::string repeat(std::string_view unit, std::size_t bytes) {
  std::string out;
  while (out.size() + unit.size() <= bytes)
    out += unit;
  return out;
}

// Each line indented one deeper than the one above.
std::string stairs(std::string_view entry, std::size_t bytes) {
  std::string out;
  for (std::size_t depth = 0; out.size() + depth + entry.size() + 1 <= bytes; ++depth)
    out.append(depth, ' ').append(entry).append("\n");
  return out;
}

struct Hostile {
  const char* name;
  std::string text;
  const char* code = "";  // of the first error; empty where the text is YAML
};

std::vector<Hostile> hostile() {
  return {
      {"[", repeat("[", size), "too-deep"},
      {"{", repeat("{", size), "too-deep"},
      {"[{", repeat("[{", size), "too-deep"},
      {"[ lines", repeat("[\n", size), "too-deep"},
      {"- ", repeat("- ", size), "too-deep"},
      {"? ", repeat("? ", size), "too-deep"},
      {": ", repeat(": ", size), "empty-key"},
      {"? lines", stairs("?", size), "too-deep"},
      {"a: stairs", stairs("a:", size), "too-deep"},
      {"- stairs", stairs("-", size), "too-deep"},
      {"a: a: a:", repeat("a: ", size), "needs-quotes"},
      {"{a: {a:", repeat("{a: ", size), "too-deep"},
      {"[a: [a:", repeat("[a: ", size), "too-deep"},
      {"[a, a", "[" + repeat("a, ", size), "unclosed-bracket"},
      {"[a,a]", "[" + repeat("a,", size - 2) + "]", "too-many-nodes"},
      {"[a,a] nodes", "[" + repeat("a,", 190'000) + "]"},
      {"{a,a} duplicate", "{" + repeat("a,", 60'000) + "}", "duplicate-key"},
      {"[a:a,] compact", "[" + repeat("a: b,", 100'000) + "]"},
      {"[() unbalanced", "[" + repeat("(a,", 200'000) + "]"},
      {"{( unbalanced", "{" + repeat("a: (a,", 150'000) + "}", "duplicate-key"},
      {"words", repeat("a ", size)},
      {"long word", std::string(size, 'a')},
      {"long word colon", std::string(size - 8, 'a') + ": b", "bad-indentation"},
      {"quotes", repeat("''", size)},
      {"quoted", "\"" + std::string(size - 2, 'a') + "\""},
      {"quoted lines", "\"" + repeat("a\n", size - 2) + "\""},
      {"quoted in flow", "[" + repeat("\"a\" ", size), "bad-syntax"},
      {"open quote", "\"" + repeat("a\n", size), "unterminated-quote"},
      {"escapes", "\"" + repeat("\\x41", size - 2) + "\""},
      {"nul escapes", "\"" + repeat("\\0", size - 2) + "\"", "nul-byte"},
      {"blank lines", repeat("\n", size) + "a"},
      {"spaces", std::string(size, ' '), "empty-document"},
      {"comments", repeat("#\n", size), "empty-document"},
      {"folded", ">\n" + repeat(" a\n", size)},
      {"folded blank", ">\n" + repeat(" a\n\n", size)},
      {"literal stairs", "|\n" + stairs("a", size), "trailing-content"},
      {"literal header", "|" + std::string(size, '9'), "needs-quotes"},
      {"plain lines", repeat("a\n", size)},
      {"tabs", repeat("\t", size), "empty-document"},
      {"keys", repeat("a: b\n", size), "too-many-nodes"},
      {"anchors", repeat("&a ", size), "anchor"},
      {"anchored", repeat("- &a b\n", size), "anchor"},
      {"tags", repeat("!a ", size), "tag"},
      {"aliases", "- &a b\n" + repeat("- *a\n", size / 2), "anchor"},
      {"directives", repeat("%a b\n", size), "directive"},
      {"documents", repeat("---\n", size), "second-document"},
      {"ends", "a\n" + repeat("...\n", size)},
      {"empty keys", repeat(": \n", size / 2), "empty-key"},
      {"empty items", repeat("-\n", size / 6)},
      {"null items", repeat("- ~\n", size / 4)},
      {"% tokens", "a: " + repeat("%", size), "needs-quotes"},
      {"brackets closing", "a: " + repeat("]", size), "bad-syntax"},
      {"question flow", "[" + repeat("? ", size), "empty-key"},
      {"comma flow", "[" + repeat(",", size), "too-many-nodes"},
      {"dash flow", "[" + repeat("- ", size), "bad-syntax"},
      {"bidi",
       repeat("\xE2\x80\xAE"
              "a",
              size),
       "bidi-control"},
  };
}

}  // namespace

TEST_CASE("hostile documents end soon and need little stack") {
  for (const Hostile& h : hostile()) {
    CAPTURE(std::string(h.name));
    Diagnostics out;
    const auto start = std::chrono::steady_clock::now();
    testing_support::on_small_stack(stack_bytes, [&] {
      const auto document = yaml::read(std::make_shared<Source>("hostile.yaml", h.text), {}, out);
      if (!document) CHECK(out.has_errors());
    });
    CHECK(std::chrono::steady_clock::now() - start < patience);
    out.sort();
    CHECK((out.has_errors() ? name(out[0].code) : "") == std::string_view(h.code));
  }
}

TEST_SUITE_END();
