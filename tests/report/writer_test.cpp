#include <array>
#include <string>

#include <doctest/doctest.h>

#include "report/json_writer.hpp"
#include "report/layout.hpp"
#include "report/table.hpp"

using namespace assay;
using namespace assay::report;

TEST_SUITE("report") {
  TEST_CASE("JSON strings are escaped and always UTF-8") {
    struct Row {
      std::string text, json;
    };
    const Row rows[] = {
        {"", R"("")"},
        {"plain", R"("plain")"},
        {"\"quoted\\", R"("\"quoted\\")"},
        {"a\nb\rc\td\be\f", R"("a\nb\rc\td\be\f")"},
        {std::string("\0\x01\x1f\x7f", 4), R"("\u0000\u0001\u001f\u007f")"},
        {"é€😀", "\"é€😀\""},
        {"\xFF", "\"\xEF\xBF\xBD\""},
        {"a\xC3", "\"a\xEF\xBF\xBD\""},
        {"</script>", R"("</script>")"},
    };
    for (const Row& row : rows) {
      std::string out;
      append_json_string(out, row.text);
      CHECK(out == row.json);
    }
  }

  TEST_CASE("JSON is compact or indented, with exact numbers") {
    const auto write = [](int indent) {
      JsonWriter json(indent);
      json.begin_object()
          .member("a", *Decimal::parse("1.005"))
          .member("b", std::optional<Decimal>());
      json.key("list").begin_array();
      json.begin_object().member("x", true).end_object().begin_object().end_object().end_array();
      json.indices("row", std::array<std::uint32_t, 2>{0, 7})
          .key("empty")
          .begin_array()
          .end_array()
          .end_object();
      return json.take();
    };
    CHECK(write(0) == R"({"a":1.005,"b":null,"list":[{"x":true},{}],"row":[0,7],"empty":[]})");
    CHECK(write(2) == R"({
  "a": 1.005,
  "b": null,
  "list": [
    {
      "x": true
    },
    {}
  ],
  "row": [0, 7],
  "empty": []
})");
  }

  TEST_CASE("words are wrapped by their width") {
    using Lines = std::vector<std::string>;
    CHECK(wrap("", 10) == Lines{""});
    CHECK(wrap("one two three", 7) == Lines{"one two", "three"});
    CHECK(wrap("  a\n b  ", 10) == Lines{"a b"});
    CHECK(wrap("abcdefghij", 4) == Lines{"abcd", "efgh", "ij"});
    CHECK(wrap("ab abcdefgh", 4) == Lines{"ab", "abcd", "efgh"});
    CHECK(wrap("日本語", 4) == Lines{"日本", "語"});
    CHECK(wrap("a\x1B[31mred", 20) == Lines{"a\xEF\xBF\xBD[31mred"});
    for (int width = 1; width < 12; ++width)
      for (const std::string& line : wrap("a few words of unequal lengths, extraordinarily", width))
        CHECK(display_width(line) <= width);
  }

  TEST_CASE("tables line up, wrap their last column and drop empty ones") {
    Table table({{"name"}, {"", Align::left}, {"n", Align::decimal}, {"why"}});
    table.add({{"a"}, {""}, {"10"}, {"because it is so and not otherwise"}});
    table.add({{"longer"}, {""}, {"2.25"}, {"short"}});
    table.add({{"c"}, {""}, {""}, {""}});
    CHECK(table.render(2, 40, false) ==
          "  name        n  why\n"
          "  a       10     because it is so and\n"
          "                 not otherwise\n"
          "  longer   2.25  short\n"
          "  c\n");
  }

  TEST_CASE("colour only where it is wanted") {
    CHECK(paint("x", Ink::red, false) == "x");
    CHECK(paint("x", Ink::red, true) == "\x1B[31mx\x1B[0m");
    CHECK(paint("", Ink::red, true).empty());
  }
}
