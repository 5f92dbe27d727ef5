#include "model/reader.hpp"

#include <doctest/doctest.h>

#include "yaml/read.hpp"

using namespace assay;
using model::Reader;

TEST_SUITE("model") {
  // Runs `read` on the value of `v: <text>`; what comes back is its result or the codes reported.
  template <class Read>
  std::string reading(const std::string& text, Read read) {
    Diagnostics out;
    const Limits limits;
    const auto document =
        yaml::read(std::make_shared<const Source>("t.yaml", "v: " + text + "\n"), limits, out);
    REQUIRE(document);
    REQUIRE(out.empty());
    const Reader reader(*document, limits, out);
    std::string result = read(reader, *document->root.find("v"));
    for (const Diagnostic& d : out)
      result += std::string(name(d.code));
    return result;
  }

  std::string number(const std::string& text) {
    return reading(text, [](const Reader& reader, const yaml::Node& node) {
      const auto value = reader.number(node, "a weight");
      return value ? to_string(*value) : std::string();
    });
  }

  TEST_CASE("numbers by the core rules, and as people group them") {
    const struct {
      const char* text;
      const char* wanted;
    } cases[] = {
        {"12", "12"},
        {"+12", "12"},
        {"-12.50", "-12.5"},
        {"010", "10"},
        {"1e3", "1000"},
        {"1.5E-3", "0.0015"},
        {".5", "0.5"},
        {"-.5", "-0.5"},
        {"5.", "5"},
        {"5.e2", "500"},
        {"0x1F", "31"},
        {"0o17", "15"},
        {"'7'", "7"},
        {"1_000", "1000"},
        {"3k", "3000"},
        {"123456789012345678", "123456789012345678"},
        {"1.23456789012345678", "1.23456789012345678"},
        {"1234567890123456789", "too-many-digits"},
        {"1000000000000000000", "too-many-digits"},
        {"0.000000000000000001", "0.000000000000000001"},
        {"1e20", "100000000000000000000"},
        {"1e40", "number-overflow"},
        {".inf", "not-finite"},
        {"-.Inf", "not-finite"},
        {".NaN", "not-finite"},
        {"inf", "bad-number"},
        {"0x", "bad-number"},
        {"0xFG", "bad-number"},
        {"0o8", "bad-number"},
        {"1.2.3", "bad-number"},
        {".", "bad-number"},
        {"e5", "bad-number"},
        {"''", "bad-number"},
        {"12%", "unit-mismatch"},
        {"$5", "unit-mismatch"},
        {"true", "unit-mismatch"},
        {"~", "wrong-form"},
        {"[1]", "wrong-form"},
        {"{a: 1}", "wrong-form"},
    };
    for (const auto& c : cases) {
      CAPTURE(std::string(c.text));
      CHECK(number(c.text) == std::string(c.wanted));
    }
  }

  TEST_CASE("quantities of any unit") {
    const auto quantity = [](const std::string& text) {
      return reading(text, [](const Reader& reader, const yaml::Node& node) {
        const auto value = reader.quantity(node, "a key");
        return value ? to_text(*value) : std::string();
      });
    };
    CHECK(quantity("12%") == "12%");
    CHECK(quantity("$3.2M/year") == "$3.2M/year");
    CHECK(quantity("-3") == "-3");
    CHECK(quantity(".5") == "0.5");
    CHECK(quantity("twelve") == "bad-number");
    CHECK(quantity("1234567890123456789%") == "too-many-digits");
  }

  TEST_CASE("ranges") {
    const auto range = [](const std::string& text) {
      return reading(text, [](const Reader& reader, const yaml::Node& node) {
        const auto ends = reader.range(node, "'scale'");
        return ends ? to_string(ends->first) + " to " + to_string(ends->second) : std::string();
      });
    };
    CHECK(range("0..10") == "0 to 10");
    CHECK(range("-5..5") == "-5 to 5");
    CHECK(range("0.5 .. 1e1") == "0.5 to 10");
    CHECK(range("-1.5..-0.5") == "-1.5 to -0.5");
    CHECK(range("10..0") == "10 to 0");
    CHECK(range("0-10") == "bad-range");
    CHECK(range("0..") == "bad-range");
    CHECK(range("..") == "bad-range");
    CHECK(range("0..10..20") == "bad-range");
    CHECK(range("0%..10%") == "bad-range");
    CHECK(range("0...inf") == "not-finite");
    CHECK(range("[0, 10]") == "wrong-form");
  }

  TEST_CASE("true and false are those of YAML 1.2 alone") {
    const auto boolean = [](const std::string& text) {
      return reading(text, [](const Reader& reader, const yaml::Node& node) {
        const auto value = reader.boolean(node, "'required'");
        return !value ? std::string() : *value ? "true" : "false";
      });
    };
    for (const char* yes : {"true", "True", "TRUE"})
      CHECK(boolean(yes) == "true");
    for (const char* no : {"false", "False", "FALSE"})
      CHECK(boolean(no) == "false");
    for (const char* other : {"yes", "no", "on", "tRUE", "~", "1"})
      CHECK(boolean(other) == "wrong-form");
  }

  TEST_CASE("words, whole numbers, text") {
    const std::string_view words[] = {"renormalize", "zero", "reject"};
    const auto word = [&](const std::string& text) {
      return reading(text, [&](const Reader& reader, const yaml::Node& node) {
        const auto index = reader.word(node, "'missing'", words);
        return index ? std::to_string(*index) : std::string();
      });
    };
    CHECK(word("zero") == "1");
    CHECK(word("Zero") == "unknown-word");
    CHECK(word("~") == "wrong-form");

    const auto whole = [](const std::string& text) {
      return reading(text, [](const Reader& reader, const yaml::Node& node) {
        const auto value = reader.whole(node, "'precision'", 0, 12);
        return value ? std::to_string(*value) : std::string();
      });
    };
    CHECK(whole("0") == "0");
    CHECK(whole("12.0") == "12");
    CHECK(whole("13") == "out-of-range");
    CHECK(whole("-1") == "out-of-range");
    CHECK(whole("1.5") == "out-of-range");

    const auto text = [](const std::string& yaml) {
      return reading(yaml, [](const Reader& reader, const yaml::Node& node) {
        return reader.text(node, "'title'").value_or("");
      });
    };
    CHECK(text("no") == "no");
    CHECK(text("2026.10") == "2026.10");
    CHECK(text("~") == "wrong-form");
    CHECK(text("[a]") == "wrong-form");
  }

  TEST_CASE("faults of an expression stand at their bytes of the file") {
    const auto columns = [](const std::string& yaml) {
      Diagnostics out;
      const Limits limits;
      const auto document = yaml::read(std::make_shared<const Source>("t.yaml", yaml), limits, out);
      REQUIRE(document);
      const Reader reader(*document, limits, out);
      reader.expression(document->root.members[0].value, "a flag's when");
      REQUIRE(out.size() == 1);
      const Position at = out[0].source->position(out[0].where.begin);
      return std::pair{at.line, at.column};
    };
    using At = std::pair<std::uint32_t, std::uint32_t>;
    CHECK(columns("when: 1 + )\n") == At{1, 11});
    CHECK(columns("when: '1 + )'\n") == At{1, 12});
    CHECK(columns("when: \"1 +\\t)\"\n") == At{1, 13});
    CHECK(columns("when: >\n  1 +\n  )\n") == At{3, 3});
    CHECK(columns("when: |\n    1 +\n    )\n") == At{3, 5});
  }
}
