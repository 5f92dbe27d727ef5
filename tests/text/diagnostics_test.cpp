#include <string>

#include <assay/diagnostic.hpp>

#include <doctest/doctest.h>

#include "text/utf8.hpp"

using namespace assay;

TEST_SUITE_BEGIN("text");

namespace {

SourceRef source(std::string text) {
  return std::make_shared<Source>("r.yaml", std::move(text));
}

std::string shown(const std::string& text, Span where, std::string help = {}) {
  Diagnostic d;
  d.code = Code::unit_mismatch;
  d.message = "wrong";
  d.where = where;
  d.source = source(text);
  d.help = std::move(help);
  return render(d);
}

std::size_t widest(std::string_view text) {
  std::size_t most = 0;
  while (!text.empty()) {
    const std::size_t feed = text.find('\n');
    most = std::max(most, text::code_points(text.substr(0, feed)));
    text.remove_prefix(feed == std::string_view::npos ? text.size() : feed + 1);
  }
  return most;
}

}  // namespace

TEST_CASE("a file's name is shown on one line, whatever is in it") {
  Diagnostic d;
  d.code = Code::unit_mismatch;
  d.message = "wrong";
  d.source = std::make_shared<Source>("a\nb\x1b[31m\xff/é.yaml", "x");
  CHECK(render(d).starts_with("a b\xEF\xBF\xBD[31m\xEF\xBF\xBD/é.yaml:1:1: error: wrong"));
}

TEST_CASE("an excerpt shows the line, the place and the help") {
  CHECK(shown("a\n    when: idle_reduction >= 10\n", {30, 32}, "did you mean 10%?") ==
        "r.yaml:2:29: error: wrong [unit-mismatch]\n"
        "    2 |     when: idle_reduction >= 10\n"
        "      |                             ^^ did you mean 10%?\n");
}

TEST_CASE("an empty span is one caret, a span over lines shows its first line") {
  CHECK(shown("ab\n", {1, 1}) ==
        "r.yaml:1:2: error: wrong [unit-mismatch]\n    1 | ab\n      |  ^\n");
  CHECK(shown("ab\ncd\n", {1, 5}) ==
        "r.yaml:1:2: error: wrong [unit-mismatch]\n    1 | ab\n      |  ^\n");
  CHECK(shown("ab", {2, 2}) ==
        "r.yaml:1:3: error: wrong [unit-mismatch]\n    1 | ab\n      |   ^\n");
  CHECK(shown("ab\r\ncd", {4, 99}) ==
        "r.yaml:2:1: error: wrong [unit-mismatch]\n    2 | cd\n      | ^^\n");
  CHECK(shown("a", {9, 12}) == "r.yaml:1:2: error: wrong [unit-mismatch]\n    1 | a\n      |  ^\n");
}

TEST_CASE("carets stand under wide, combining and tabbed characters") {
  // Columns count characters; the caret counts what a terminal shows.
  CHECK(shown("\xE6\x97\xA5\xE6\x9C\xAC x", {7, 8}) ==
        "r.yaml:1:4: error: wrong [unit-mismatch]\n    1 | \xE6\x97\xA5\xE6\x9C\xAC x\n      |     "
        " ^\n");
  CHECK(shown("e\xCC\x81 x", {4, 5}) ==
        "r.yaml:1:4: error: wrong [unit-mismatch]\n    1 | e\xCC\x81 x\n      |   ^\n");
  CHECK(shown("a\tx", {2, 3}) ==
        "r.yaml:1:3: error: wrong [unit-mismatch]\n    1 | a   x\n      |     ^\n");
  CHECK(shown("\xE6\x97\xA5", {0, 3}) ==
        "r.yaml:1:1: error: wrong [unit-mismatch]\n    1 | \xE6\x97\xA5\n      | ^^\n");
}

TEST_CASE("what would not show is shown as a replacement") {
  CHECK(shown("a\x1b[31m\xE2\x80\xAE\xFF"
              "b",
              {10, 11}) ==
        "r.yaml:1:9: error: wrong [unit-mismatch]\n"
        "    1 | a\xEF\xBF\xBD[31m\xEF\xBF\xBD\xEF\xBF\xBD"
        "b\n"
        "      |         ^\n");
}

TEST_CASE("a byte-order mark takes no column") {
  CHECK(shown("\xEF\xBB\xBF"
              "ab",
              {4, 5}) == "r.yaml:1:2: error: wrong [unit-mismatch]\n    1 | ab\n      |  ^\n");
}

TEST_CASE("a long line is a window of at most 100 columns around the caret") {
  const std::string line = std::string(150, 'a') + "HERE" + std::string(150, 'b');
  const std::string text = shown(line, {150, 154}, "help");
  CHECK(text ==
        "r.yaml:1:151: error: wrong [unit-mismatch]\n"
        "    1 | ..." +
            std::string(28, 'a') + "HERE" + std::string(54, 'b') +
            "...\n"
            "      |    " +
            std::string(28, ' ') + "^^^^ help\n");
  for (std::uint32_t at = 0; at < line.size(); at += 7) {
    for (const std::uint32_t length : {0U, 1U, 80U, 300U}) {
      const std::string t = shown(line, {at, at + length}, "some help that is not short");
      CHECK(widest(t) <= 100);
      CHECK(t.find('^') != std::string::npos);
    }
  }
}

TEST_CASE("a help that does not fit beside the caret stands below") {
  CHECK(shown(std::string(60, 'a') + "B", {60, 61}, std::string(36, 'h')) ==
        "r.yaml:1:61: error: wrong [unit-mismatch]\n    1 | " + std::string(60, 'a') +
            "B\n      | " + std::string(60, ' ') + "^\n      | " + std::string(36, 'h') + "\n");
  CHECK(widest(shown("a", {0, 1}, std::string(50, 'x') + " " + std::string(50, 'y'))) <= 100);
}

TEST_CASE("notes, warnings, colour and texts that cannot be shown") {
  Diagnostic d;
  d.severity = Severity::warning;
  d.code = Code::duplicate_key;
  d.message = "twice";
  d.source = source("a\na\n");
  d.where = {2, 3};
  d.notes.push_back({"first here", {0, 1}, d.source});
  CHECK(render(d) ==
        "r.yaml:2:1: warning: twice [duplicate-key]\n    2 | a\n      | ^\n"
        "r.yaml:1:1: note: first here\n    1 | a\n      | ^\n");
  CHECK(render(d, true).find("\x1b[1;35mwarning:\x1b[0m") != std::string::npos);
  d.source = std::make_shared<Source>("gone.yaml");
  d.notes.clear();
  d.help = "look elsewhere";
  CHECK(render(d) == "gone.yaml: warning: twice [duplicate-key]\n      | look elsewhere\n");
  d.source = nullptr;
  d.help.clear();
  CHECK(render(d) == "warning: twice [duplicate-key]\n");
}

TEST_CASE("diagnostics are sorted by source and place, and repeats are dropped") {
  const SourceRef a = source("abc"), b = source("xyz");
  Diagnostics out;
  out.error(Code::tag, b, {2, 3}, "b2");
  out.error(Code::tag, a, {2, 3}, "a2");
  out.warning(Code::tag, b, {0, 1}, "b0");
  out.error(Code::tag, a, {0, 1}, "a0");
  out.error(Code::anchor, a, {0, 1}, "a0 again");
  out.error(Code::tag, a, {0, 1}, "a0");
  out.sort();
  std::string order;
  for (const Diagnostic& d : out)
    order += d.message + ";";
  CHECK(order == "b0;b2;a0;a0 again;a2;");
  CHECK(out.errors() == 4);
}

TEST_CASE("after a hundred errors the rest are counted") {
  const SourceRef a = source(std::string(300, 'x'));
  Diagnostics out;
  for (std::uint32_t i = 0; i < 101; ++i)
    out.error(Code::tag, a, {i, i + 1}, "x");
  const std::string text = out.render();
  CHECK(text.substr(text.size() - 18) == "\nand 1 more error\n");
  CHECK(text.find("r.yaml:1:100:") != std::string::npos);
  CHECK(text.find("r.yaml:1:101:") == std::string::npos);
  out.error(Code::tag, a, {200, 201}, "x");
  CHECK(out.render().find("and 2 more errors\n") != std::string::npos);
}

TEST_SUITE_END();
