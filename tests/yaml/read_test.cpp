#include "yaml/read.hpp"

#include <doctest/doctest.h>

#include "support/faults.hpp"
#include "support/tree.hpp"

using namespace assay;

TEST_SUITE_BEGIN("yaml");

namespace {

struct Good {
  const char* text;
  const char* tree;
};

// Text, then the tree with the span of each node.
const Good good[] = {
    {"a", "<a>@0-1"},
    {"a: 1", "{<a>@0-1: <1>@3-4}@0-4"},
    {"a: 1\nb: 2\n", "{<a>@0-1: <1>@3-4, <b>@5-6: <2>@8-9}@0-9"},
    {"a:\nb: ~\nc: null", "{<a>@0-1: ()@2-2, <b>@3-4: (~)@6-7, <c>@8-9: (null)@11-15}@0-15"},
    {"a:\n~: 1", "{<a>@0-1: ()@2-2, <~>@3-4: <1>@6-7}@0-7"},
    {"- \n- ~\n-", "[()@1-1, (~)@5-6, ()@8-8]@0-8"},
    {"a:\n-\n~: x", "{<a>@0-1: [()@4-4]@3-4, <~>@5-6: <x>@8-9}@0-9"},
    {"[a, b ]", "[<a>@1-2, <b>@4-5]@0-7"},
    {"[]", "[]@0-2"},
    {"{ }", "{}@0-3"},
    {"{a: , b}", "{<a>@1-2: ()@3-3, <b>@6-7: ()@7-7}@0-8"},
    {"{a: [1, 2], b: {c: 3,}}",
     "{<a>@1-2: [<1>@5-6, <2>@8-9]@4-10, <b>@12-13: {<c>@16-17: <3>@19-20}@15-22}@0-23"},
    {"[a: b, c]", "[{<a>@1-2: <b>@4-5}@1-5, <c>@7-8]@0-9"},
    {"a: 'it''s'", "{<a>@0-1: 'it's'@3-10}@0-10"},
    {"a: \"x\\ty\"", "{<a>@0-1: \"x\ty\"@3-9}@0-9"},
    {"a: |\n  x\n  y\nb: 1", "{<a>@0-1: |x\\ny\\n|@3-12, <b>@13-14: <1>@16-17}@0-17"},
    {"a: >-\n  x\n  y\n\n  z\nb: 1", "{<a>@0-1: >x y\\nz>@3-18, <b>@19-20: <1>@22-23}@0-23"},
    {"a: b\n  c\n\n  d # e", "{<a>@0-1: <b c\\nd>@3-13}@0-13"},
    {"a: yes\nb: 010\nc: 1e3\nd: .5",
     "{<a>@0-1: <yes>@3-6, <b>@7-8: <010>@10-13, <c>@14-15: <1e3>@17-20, <d>@21-22: "
     "<.5>@24-26}@0-26"},
    {"? a\n: b", "{<a>@2-3: <b>@6-7}@0-7"},
    {"? a", "{<a>@2-3: ()@3-3}@0-3"},
    {"# c\n---\na: 1\n...\n", "{<a>@8-9: <1>@11-12}@8-12"},
    {"\xEF\xBB\xBF"
     "a: 1",
     "{<a>@3-4: <1>@6-7}@3-7"},
    {"a: 1\r\nb: x\r\n  y\r\n", "{<a>@0-1: <1>@3-4, <b>@6-7: <x y>@9-15}@0-15"},
    {"a: \"x\n  y\"\nb: \xC3\xA9", "{<a>@0-1: \"x y\"@3-10, <b>@11-12: <\xC3\xA9>@14-16}@0-16"},
    {"a: [ # c ]\n 1, # d\n]", "{<a>@0-1: [<1>@12-13]@3-20}@0-20"},
    {"- - a\n  - b\n- c", "[[<a>@4-5, <b>@10-11]@2-11, <c>@14-15]@0-15"},
};

}  // namespace

TEST_CASE("documents are read to a tree with exact spans") {
  for (const Good& g : good) {
    CAPTURE(g.text);
    Diagnostics out;
    const auto document = yaml::read(std::make_shared<Source>("t.yaml", g.text), {}, out);
    CHECK(out.render() == "");
    REQUIRE(document);
    CHECK(testing_support::dump_spans(document->root) == std::string(g.tree));
  }
}

TEST_CASE("limits are kept to the last byte, value and level") {
  const auto faults = [](const std::string& text, const Limits& limits) {
    Diagnostics out;
    const auto document = yaml::read(std::make_shared<Source>("t.yaml", text), limits, out);
    CHECK(document.has_value() == out.empty());
    return testing_support::summary(out);
  };
  Limits limits;
  limits.document_bytes = 4;
  CHECK(faults("a: 1", limits).empty());
  CHECK(faults("a: 12", limits) == "too-large@1:1");
  limits = {};
  limits.depth = 3;
  CHECK(faults("[[[]]]", limits).empty());
  CHECK(faults("[[[[]]]]", limits) == "too-deep@1:4");
  CHECK(faults("a:\n  - b: 1\n", limits).empty());
  CHECK(faults("a:\n  - b:\n      - 1\n", limits) == "too-deep@3:7");
  limits = {};
  limits.nodes = 5;
  CHECK(faults("a: [b, c, d]", limits) == "too-many-nodes@1:11");
  CHECK(faults("a: [b, c]", limits).empty());
}

TEST_CASE("a text that a comma split is one text again") {
  Diagnostics out;
  const auto document = yaml::read(
      std::make_shared<Source>("t.yaml", "{when: max(a, b) > 3, c: [f(x, g(y, z)), w]}"), {}, out);
  REQUIRE(document);
  CHECK(testing_support::dump(document->root) ==
        "{<when>: <max(a, b) > 3>, <c>: [<f(x, g(y, z))>, <w>]}");
  CHECK(out.errors() == 2);
}

TEST_CASE("of a key that is given twice the first stays") {
  Diagnostics out;
  const auto document =
      yaml::read(std::make_shared<Source>("t.yaml", "{a: 1, <<: {}, a: 2, [x]: 3, b: 4}"), {}, out);
  REQUIRE(document);
  CHECK(testing_support::dump(document->root) == "{<a>: <1>, <b>: <4>}");
  CHECK(out.errors() == 3);
  REQUIRE(out[2].notes.size() == 1);
  CHECK(out[2].notes[0].where == Span{1, 2});
}

TEST_SUITE_END();
