#include <string>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "json/read.hpp"
#include "support/tree.hpp"
#include "yaml/read.hpp"

using namespace assay;

TEST_SUITE_BEGIN("yaml");

namespace {

// The scalar under key `a`; `at` names bytes of its decoded text, `raw` what the file has there.
struct Mapped {
  const char* document;
  const char* text;
  std::vector<std::pair<std::uint32_t, std::string>> places;
};

const Mapped mapped[] = {
    {"a: xyz", "xyz", {{0, "xyz"}, {2, "z"}}},
    {"a: b\xC3\xA9"
     "c",
     "b\xC3\xA9"
     "c",
     {{1, "\xC3\xA9"}, {3, "c"}}},
    {"a: b\n  c\n\n\n  d", "b c\n\nd", {{0, "b\n"}, {2, "c\n"}, {5, "d"}}},
    {"a: b  \n \t c d", "b c d", {{2, "c d"}, {4, "d"}}},
    {"a: x\r\n  y\r\n\r\n  z", "x y\nz", {{2, "y\r"}, {4, "z"}}},
    {"a: 'it''s ''x'''",
     "it's 'x'",
     {{0, "it"}, {2, "''s"}, {3, "s "}, {5, "''x"}, {6, "x"}, {7, "'''"}}},
    {"a: 'b\n   c'", "b c", {{0, "b"}, {2, "c'"}}},
    {"a: \"b\\tc\\u00e9d\"",
     "b\tc\xC3\xA9"
     "d",
     {{0, "b"}, {1, "\\t"}, {2, "c"}, {3, "\\u00e9"}, {5, "d\""}}},
    {"a: \"\\U0001F600!\"", "\xF0\x9F\x98\x80!", {{0, "\\U"}, {4, "!"}}},
    {"a: \"b\\\n   c\"", "bc", {{0, "b"}, {1, "c"}}},
    {"a: \"b \\\n   \\ c\"", "b  c", {{0, "b"}, {1, " \\"}, {2, "\\ "}, {3, "c"}}},
    {"a: \"b\n\n  c\\x41\"", "b\ncA", {{2, "c"}, {3, "\\x41"}}},
    {"a: \"\\L\\P\\/x\"",
     "\xE2\x80\xA8\xE2\x80\xA9/x",
     {{0, "\\L"}, {3, "\\P"}, {6, "\\/"}, {7, "x"}}},
    {"a: |\n  b\n\n   c\n  d\n", "b\n\n c\nd\n", {{0, "b"}, {3, " c"}, {4, "c"}, {6, "d"}}},
    {"a: |2-\n    b\n   c", "  b\n c", {{0, "  b"}, {2, "b"}, {5, "c"}}},
    {"a: >\n  b\n  c\n\n  d\n\n\n", "b c\nd\n", {{0, "b"}, {2, "c"}, {4, "d"}}},
    {"a: >-\n\n  b\n    c\n  d\n\n", "\nb\n  c\nd", {{1, "b"}, {3, "  c"}, {5, "c"}, {7, "d"}}},
    {"a: > # why\n  b\r\n  c\r\n", "b c\n", {{0, "b"}, {2, "c\r"}}},
    {"b:\n  - a: >-\n        score > 8\n        and \xC3\xA9 < 2\n",
     "score > 8 and \xC3\xA9 < 2",
     {{6, "> 8"}, {10, "and"}, {14, "\xC3\xA9"}, {17, "< 2"}}},
    {"\xEF\xBB\xBF"
     "a: 'b'",
     "b",
     {{0, "b'"}}},
    {"{a: b\n c, d: e}", "b c", {{2, "c,"}}},
};

const yaml::Node* find(const yaml::Node& node, std::string_view key) {
  if (const yaml::Node* found = node.find(key)) return found;
  for (const yaml::Member& m : node.members)
    if (const yaml::Node* found = find(m.value, key)) return found;
  for (const yaml::Node& item : node.items)
    if (const yaml::Node* found = find(item, key)) return found;
  return nullptr;
}

}  // namespace

TEST_CASE("a decoded byte leads to its place in the file") {
  for (const Mapped& m : mapped) {
    CAPTURE(std::string(m.document));
    Diagnostics out;
    const auto source = std::make_shared<Source>("t.yaml", m.document);
    auto document = yaml::read(source, {}, out);
    REQUIRE(document);
    const yaml::Node* scalar = find(document->root, "a");
    REQUIRE(scalar != nullptr);
    CHECK(scalar->text == std::string(m.text));
    const text::OffsetMap map = yaml::offsets(*document, *scalar);
    for (const auto& [decoded, raw] : m.places) {
      const std::uint32_t at = decoded;  // clang 14 captures no structured binding
      CAPTURE(at);
      CHECK(source->text().substr(map.file(decoded), raw.size()) == raw);
    }
  }
}

TEST_CASE("a refused tag ends where its text begins") {
  Diagnostics out;
  const auto source = std::make_shared<const Source>("t.yaml", "a: !\xC3\xA9t\xC3\xA9 here");
  const auto document = yaml::read(source, Limits{}, out);
  REQUIRE(document);
  CHECK(out.has_errors());
  const yaml::Node& value = document->root.members[0].value;
  CHECK(value.text == "\xC3\xA9t\xC3\xA9 here");
  CHECK(value.span == Span{4, 14});
}

TEST_CASE("a text right behind a verbatim tag keeps its place") {
  Diagnostics out;
  const auto source = std::make_shared<const Source>("t.yaml", "a: !<x>bar");
  const auto document = yaml::read(source, Limits{}, out);
  REQUIRE(document);
  CHECK(out.has_errors());
  CHECK(document->root.members[0].value.span == Span{7, 10});
}

TEST_CASE("JSON escapes lead back too") {
  Diagnostics out;
  const auto source = std::make_shared<Source>("t.json", R"(["a\"\ud83d\ude00b\/\u00e9c"])");
  auto document = json::read(source, {}, out);
  REQUIRE(document);
  const yaml::Node& scalar = document->root.items[0];
  CHECK(scalar.text ==
        "a\"\xF0\x9F\x98\x80"
        "b/\xC3\xA9"
        "c");
  const text::OffsetMap map = json::offsets(*document, scalar);
  const auto at = [&](std::uint32_t decoded) {
    return source->text().substr(map.file(decoded), 2);
  };
  CHECK(at(0) == "a\\");
  CHECK(at(1) == "\\\"");
  CHECK(source->text().substr(map.file(2), 12) == "\\ud83d\\ude00");
  CHECK(at(6) == "b\\");
  CHECK(at(7) == "\\/");
  CHECK(at(8) == "\\u");
  CHECK(at(10) == "c\"");
}

namespace {

// Text with what makes scalars hard: blanks, breaks, quotes, indicators, wide characters.
rc::Gen<std::string> hard_text() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                          "a", "b", " ", " ", "\n", "'", "\"", "\\", ":", "#", "-", "\xC3\xA9",
                          "\xF0\x9F\x98\x80", "\t", "1")),
                      [](const std::vector<std::string>& parts) {
                        std::string out;
                        for (const std::string& part : parts)
                          out += part;
                        return out;
                      });
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::string double_quoted(const std::string& text) {
  return "\"" +
         replaced(replaced(replaced(replaced(text, "\\", "\\\\"), "\"", "\\\""), "\n", "\\n"), "\t",
                  "\\t") +
         "\"";
}

// Every byte that is written as it is in the file is found there.
void check_map(const yaml::Document& document, const yaml::Node& scalar) {
  const text::OffsetMap map = yaml::offsets(document, scalar);
  for (std::uint32_t i = 0; i < scalar.text.size(); ++i) {
    const std::uint32_t file = map.file(i);
    RC_ASSERT(file >= scalar.span.begin);
    RC_ASSERT(file < std::max<std::size_t>(scalar.span.end, 1) || scalar.text[i] == '\n');
    const char c = scalar.text[i];
    if (c == '\n' || c == '\t' || c == ' ' || c == '\'' || c == '"' || c == '\\') continue;
    RC_ASSERT(document.source->text()[file] == c);
  }
}

yaml::Node value_of(const std::string& text, std::string_view written) {
  Diagnostics out;
  const auto source = std::make_shared<Source>("t.yaml", text);
  auto document = yaml::read(source, {}, out);
  RC_ASSERT(document.has_value());
  RC_ASSERT(out.empty());
  RC_ASSERT(document->root.members.size() == 2U);
  const yaml::Node& value = document->root.members[0].value;
  const Span span = value.span;
  RC_ASSERT(source->text().substr(span.begin, span.end - span.begin) == written);
  RC_ASSERT(document->root.members[1].value.text == "end");
  check_map(*document, value);
  return value;
}

}  // namespace

TEST_CASE("any text comes back from quotes, with its span and its map") {
  CHECK(rc::check([] {
    const std::string text = *hard_text();
    const std::string quoted = double_quoted(text);
    RC_ASSERT(value_of("a: " + quoted + " # c\nb: end\n", quoted).text == text);
    const std::string line = replaced(replaced(text, "\n", " "), "\t", " ");
    const std::string single = "'" + replaced(line, "'", "''") + "'";
    RC_ASSERT(value_of("a: " + single + "\nb: end\n", single).text == line);
  }));
}

TEST_CASE("any text comes back from a literal block, with its span and its map") {
  CHECK(rc::check([] {
    // An indentation indicator allows leading blanks; blank ends are the block's own business.
    std::string text = *hard_text();
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ' || text.back() == '\t'))
      text.pop_back();
    RC_PRE(!text.empty());
    const bool crlf = *rc::gen::arbitrary<bool>();
    std::string block = "|2-\n  " + replaced(text, "\n", "\n  ");
    std::string document = "a: " + block + "\nb: end\n";
    if (crlf) {
      block = replaced(block, "\n", "\r\n");
      document = replaced(document, "\n", "\r\n");
    }
    RC_ASSERT(value_of(document, block).text == text);
  }));
}

TEST_CASE("JSON gives the tree that YAML gives for it") {
  CHECK(rc::check([] {
    const auto texts = *rc::gen::container<std::vector<std::string>>(hard_text());
    std::string document = "{\"n\": [1, -2.50, 1e3, true, null, {}]";
    for (std::size_t i = 0; i < texts.size(); ++i)
      document += ", \"k" + std::to_string(i) + "\": [" + double_quoted(texts[i]) + "]";
    document += "}";
    Diagnostics out;
    const auto source = std::make_shared<Source>("t", document);
    const auto a = yaml::read(source, {}, out);
    const auto b = json::read(source, {}, out);
    RC_ASSERT(out.empty());
    RC_ASSERT((a && b));
    RC_ASSERT(testing_support::dump_spans(a->root) == testing_support::dump_spans(b->root));
  }));
}

TEST_SUITE_END();
