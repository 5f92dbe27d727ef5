#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include <assay/diagnostic.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "support/folder.hpp"
#include "text/file.hpp"
#include "text/fold.hpp"
#include "text/offset_map.hpp"
#include "text/quote.hpp"
#include "text/sha256.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"

using namespace assay;
using namespace std::string_literals;

TEST_SUITE_BEGIN("text");

TEST_CASE("lines and columns are those of a count from the start") {
  for (const std::size_t bytes : {std::size_t{3000}, std::size_t{600'000}})
    for (const std::string& piece :
         {"\n"s, "ab\n"s, "\xC3\xA9\r\n"s, std::string(700, 'x') + "\n"}) {
      for (const std::string& start : {""s, "\xEF\xBB\xBF"s}) {
        std::string text = start;
        while (text.size() < bytes)
          text += piece;
        const Source source("notes", text);
        std::uint32_t line = 1, column = 1;
        for (std::uint32_t at = static_cast<std::uint32_t>(start.size()); at < text.size(); ++at) {
          if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
          if (at % 97 == 0 || at < 3000) {
            const Position position = source.position(at);
            REQUIRE(position.line == line);
            REQUIRE(position.column == column);
            if (column == 1) REQUIRE(source.line_start(line) == at);
          }
          ++column;
          if (text[at] == '\n') {
            ++line;
            column = 1;
          }
        }
        CHECK(source.line_start(line) == text.size());
        CHECK(source.line_start(line + 1) == text.size());
        CHECK(source.line_start(0) == text.size());
      }
    }
}

TEST_CASE("the first byte that is not UTF-8 is found") {
  struct Row {
    std::string text;
    std::size_t at;
  };
  const Row rows[] = {
      {"\x80", 0},
      {"a\xC3", 1},
      {"\xC0\x80", 0},
      {"ab\xC1\xBF", 2},
      {"\xE0\x9F\xBF", 0},
      {"\xED\xA0\x80", 0},
      {"\xF0\x8F\xBF\xBF", 0},
      {"\xF4\x90\x80\x80", 0},
      {"\xF5\x80\x80\x80", 0},
      {"\xFF", 0},
      {"abcdefgh\xE2\x82", 8},
      {"\xE2\x82\xAC\xE2\x28\xA1", 3},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    REQUIRE(text::first_invalid(row.text));
    CHECK(*text::first_invalid(row.text) == row.at);
  }
  CHECK(!text::first_invalid("\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF\xC2\x80 plain ascii text"));
  CHECK(text::code_points("a\xC3\xA9\xF0\x9F\x98\x80\xFF") == 4);
}

TEST_CASE("every code point is written and read back") {
  std::string all;
  for (char32_t c = 1; c <= 0x10FFFF; c += (c < 0x3000 ? 1 : 37)) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string one;
    text::append(one, c);
    const text::Decoded decoded = text::decode(one, 0);
    if (!decoded.valid || decoded.code_point != c || decoded.length != one.size()) FAIL(c);
    all += one;
  }
  CHECK(!text::first_invalid(all));
}

TEST_CASE("offset maps are piecewise") {
  const text::OffsetMap map({{0, 10}, {3, 20}, {5, 40}});
  CHECK(map.file(0) == 10);
  CHECK(map.file(2) == 12);
  CHECK(map.file(3) == 20);
  CHECK(map.file(9) == 44);
  CHECK(map.file(Span{1, 4}) == Span{11, 21});
  CHECK(map.file(Span{1, 3}) == Span{11, 13});
  CHECK(map.file(Span{4, 4}) == Span{21, 21});
  CHECK(text::OffsetMap().file(7) == 7);
  CHECK(text::OffsetMap::shifted(5).file(Span{0, 2}) == Span{5, 7});
}

TEST_CASE("the nearest name is suggested, and nothing that is far") {
  const std::vector<std::string_view> known = {"weight", "when",   "levels",         "looks_like",
                                               "id",     "points", "idle_reduction", "ask"};
  struct Row {
    const char* unknown;
    const char* nearest;
  };
  const Row rows[] = {
      {"wieght", "weight"},
      {"Weight", "weight"},
      {"wen", "when"},
      {"level", "levels"},
      {"looks-like", "looks_like"},
      {"lookslike", "looks_like"},
      {"idle_reductoin", "idle_reduction"},
      {"point", "points"},
      {"aks", "ask"},
      {"x", ""},
      {"", ""},
      {"colour", ""},
      {"i", ""},
      {"di", "id"},
      {"zzzzzzzz", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.unknown));
    CHECK(std::string(text::nearest(row.unknown, known)) == row.nearest);
  }
  CHECK(text::did_you_mean("wieght", known) == "did you mean 'weight'?");
  CHECK(text::did_you_mean("colour", known).empty());
  CHECK(text::write_one_of(std::array<std::string_view, 3>{"ask", "weight", "levels"}) ==
        "write ask, weight or levels");
  CHECK(text::write_one_of(std::array<std::string_view, 1>{"ask"}) == "write ask");
  CHECK(text::write_one_of({}).empty());
  const std::vector<std::string_view> many(40, "criterion");
  CHECK(text::write_one_of(many).empty());
}

TEST_CASE("spellings that are meant alike fold alike") {
  struct Row {
    const char* text;
    const char* folded;
  };
  const Row rows[] = {
      {"Idle GPU", "idle gpu"},
      {"before-after", "before after"},
      {"A/B", "a b"},
      {"before\n  the\tlaunch", "before the launch"},
      {"  caf\xC3\xA9  ", "cafe"},
      {"cafe\xCC\x81", "cafe"},
      {"\xC3\x89T\xC3\x89", "ete"},
      {"Stra\xC3\x9F"
       "e",
       "strasse"},
      {"p\xE2\x80\x93value", "p value"},
      {"p\xC2\xA0value", "p value"},
      {"it\xE2\x80\x99s", "it's"},
      {"\xEF\xAC\x81t", "fit"},
      {"\xEF\xBC\xA1\xEF\xBC\x8F\xEF\xBC\xA2", "a b"},
      {"so\xC2\xAD"
       "ft",
       "soft"},
      {"- / -", ""},
      {"", ""},
      {"\xE6\x97\xA5\xE6\x9C\xAC", "\xE6\x97\xA5\xE6\x9C\xAC"},
      {"\xD0\x9C\xD0\xB8\xD1\x80", "\xD0\xBC\xD0\xB8\xD1\x80"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(text::fold(row.text) == row.folded);
  }
}

TEST_CASE("folded text knows where it came from") {
  const std::string source = "  Caf\xC3\xA9 \xE2\x80\x93 A/B";
  const text::Folded folded = text::fold_with_places(source);
  CHECK(folded.text == "cafe a b");
  CHECK(folded.source({0, 4}) == Span{2, 7});
  CHECK(folded.source({3, 4}) == Span{5, 7});
  CHECK(folded.source({4, 5}) == Span{7, 12});
  CHECK(folded.source({5, 8}) == Span{12, 15});
  CHECK(text::fold_with_places("").source({0, 0}) == Span{});
}

TEST_CASE("folding twice is folding once, and places stay in order") {
  CHECK(rc::check([](const std::string& bytes) {
    std::string source;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      text::append(source, static_cast<unsigned char>(bytes[at]));
      if (at % 3 == 0) text::append(source, 0x300U + static_cast<unsigned char>(bytes[at]) % 0x40U);
    }
    const std::string once = text::fold(source);
    RC_ASSERT(text::fold(once) == once);
    const text::Folded folded = text::fold_with_places(source);
    RC_ASSERT(folded.text == once);
    for (std::size_t i = 1; i < folded.begin.size(); ++i) {
      RC_ASSERT(folded.begin[i - 1] <= folded.begin[i]);
      RC_ASSERT(folded.begin[i] < folded.end[i]);
      RC_ASSERT(folded.end[i] <= source.size());
    }
  }));
}

TEST_CASE("quoted words stay short and on one line") {
  CHECK(text::quoted("a b") == "'a b'");
  CHECK(text::quoted("a\nb\tc") == "'a b c'");
  CHECK(text::quoted("a\x01\xE2\x80\xAE") == "'a\xEF\xBF\xBD\xEF\xBF\xBD'");
  CHECK(text::shortened(std::string(40, 'x')) == std::string(40, 'x'));
  CHECK(text::shortened(std::string(41, 'x')) == std::string(37, 'x') + "...");
}

TEST_CASE("SHA-256 as the standard has it") {
  CHECK(text::sha256("") ==
        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(text::sha256("abc") ==
        "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

namespace {

Code fault_of(const std::string& path, std::size_t most) {
  text::FileFault fault;
  CHECK(text::read_file(path, most, fault) == nullptr);
  CHECK(!fault.message.empty());
  return fault.code;
}

}  // namespace

TEST_CASE("files are read whole or not at all") {
  const testing_support::Folder folder;
  std::string bytes(10'000, 'a');
  bytes[5000] = '\0';
  folder.write("f", bytes);
  Diagnostics out;
  const SourceRef source = text::read_file(folder.path("f"), bytes.size(), out);
  REQUIRE(source);
  CHECK(source->text() == bytes);
  CHECK(source->name() == folder.path("f"));
  CHECK(out.empty());

  CHECK(fault_of(folder.path("f"), bytes.size() - 1) == Code::too_large);
  CHECK(fault_of(folder.path("none"), 10) == Code::unreadable_file);
  CHECK(fault_of(folder.path("f/g"), 10) == Code::unreadable_file);
  CHECK(fault_of(folder.path("f") + "\0x"s, 10) == Code::unreadable_file);
  CHECK(fault_of(folder.path("."), 10) == Code::is_directory);
  REQUIRE(::mkfifo(folder.path("pipe").c_str(), 0600) == 0);
  CHECK(fault_of(folder.path("pipe"), 10) == Code::not_regular_file);
  // Its size is given as 0 and its bytes come all the same.
  if (std::filesystem::exists("/proc/self/stat"))
    CHECK(fault_of("/proc/self/stat", 99999) == Code::file_changed);

  CHECK(text::read_file(folder.path("none"), 10, out) == nullptr);
  CHECK(out.render() ==
        folder.path("none") +
            ": error: cannot read the file: there is no such file [unreadable-file]\n");
}

TEST_SUITE_END();
