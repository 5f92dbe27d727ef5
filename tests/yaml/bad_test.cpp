#include <string>

#include <doctest/doctest.h>

#include "support/faults.hpp"
#include "yaml/read.hpp"

using namespace assay;
using namespace std::string_literals;

TEST_SUITE_BEGIN("yaml");

namespace {

struct Bad {
  std::string text;
  const char* faults;  // as testing_support::summary writes them
};

// clang-format off
const Bad bad[] = {
    {""s, "empty-document@1:1"},
    {"# only\n"s, "empty-document@1:1"},
    {"---\n"s, "empty-document@1:1"},
    {"\n\n"s, "empty-document@1:1"},
    {"a: 1\n---\nb: 2"s, "second-document@2:1"},
    {"a: 1\n---\n"s, "second-document@2:1"},
    {"---\n---\na: 1"s, "second-document@2:1"},
    {"a: 1\n...\nb"s, "trailing-content@3:1"},
    {"[a] b"s, "trailing-content@1:5"},
    {"'a' b"s, "trailing-content@1:5"},
    {"- a\nb: 1\n"s, "bad-indentation@2:1"},
    {"a: 1\n- b\n"s, "bad-indentation@2:1"},
    {"a: \"b\nc: d\n"s, "unterminated-quote@1:4"},
    {"a: 'x\n"s, "unterminated-quote@1:4"},
    {"a: \"x"s, "unterminated-quote@1:4"},
    {"title: \"abc\nversion: \"2026\"\nx: 1\n"s, "unterminated-quote@1:8"},
    {"title: 'abc\nversion: 'x'\n"s, "unterminated-quote@1:8"},
    {"a: \"x\n---\ny\""s, "unterminated-quote@1:4"},
    {"{when: a, b: 'x}"s, "unterminated-quote@1:14"},
    {"a: \"x\\\"\nb: 1\n"s, "unterminated-quote@1:4"},
    {"a: b: c"s, "needs-quotes@1:4"},
    {"criteria:\n  - id: x\n    when: a: b\n"s, "needs-quotes@3:11"},
    {"a: 1\n  b: 2\n"s, "bad-indentation@2:3"},
    {"a:\n  - b\n c: 1\n"s, "bad-indentation@3:2"},
    {"a:\n  - x: 1\n    y: 2\n   z: 3\n"s, "bad-indentation@4:4"},
    {"a:\n\x09""b: 1\n"s, "tab-indentation@2:1"},
    {"\x09""a: 1"s, "tab-indentation@1:1"},
    {"\xEF\xBB\xBF  \x09""a: b"s, "tab-indentation@1:3"},
    {"a: b\n\x09""c: d"s, "tab-indentation@2:1"},
    {"a: |\n x\n\x09y\n"s, "tab-indentation@3:1"},
    {"a: [1, 2\nb: 3\n"s, "unclosed-bracket@1:4"},
    {"{a: 1\nb: 2}"s, "bad-syntax@2:2"},
    {"a: {b: 1\n"s, "unclosed-bracket@1:4"},
    {"[a, b"s, "unclosed-bracket@1:1"},
    {"[a: b"s, "unclosed-bracket@1:1"},
    {"a: ]"s, "bad-syntax@1:4"},
    {"a: {b: c}}\n"s, "bad-syntax@1:10"},
    {"a: [1 [2]]"s, "bad-syntax@1:7"},
    {"[- a]"s, "bad-syntax@1:2"},
    {"a: - b"s, "bad-syntax@1:4"},
    {"x: ? a"s, "needs-quotes@1:4"},
    {"a: &x 1\nb: *x\n"s, "anchor@1:4 alias@2:4"},
    {"a: *x"s, "alias@1:4"},
    {"a: * 2"s, "alias@1:4"},
    {"{when: *x, b: 1}"s, "alias@1:8"},
    {"a: &x [1]\n"s, "anchor@1:4"},
    {"&x a: 1\n"s, "anchor@1:1"},
    {"when: & b"s, "anchor@1:7"},
    {"a: !foo bar"s, "tag@1:4"},
    {"a: !!str bar"s, "tag@1:4"},
    {"a: ! bar"s, "tag@1:4"},
    {"a: !<x> bar"s, "tag@1:4"},
    {"? !<>key\n"s, "tag@1:3"},
    {"a: !<x>bar"s, "tag@1:4"},
    {"!t\na: 1"s, "tag@1:1"},
    {"when: !mentions(x)"s, "tag@1:7"},
    {"{when: !mentions(x) and y, z: !a}"s, "tag@1:8 tag@1:31"},
    {"\xEF\xBB\xBF\xEF\xBB\xBFk: >Qe\n!\xEF\xBB\xBF"s,
     "control-character@1:1 control-character@2:2"},
    {"a: x\n!\xC3\xA9: 1"s, "tag@2:1"},
    {"a: &x !t 1"s, "anchor@1:4 tag@1:7"},
    {"<<: {a: 1}\n"s, "merge-key@1:1"},
    {"<<: *x\n"s, "alias@1:5"},
    {"'<<': 1\n"s, ""},
    {"a: 1\na: 2\na: 3\n"s, "duplicate-key@2:1 duplicate-key@3:1"},
    {"{a: 1, b: {c: 1, c: 2}, a: 3}"s, "duplicate-key@1:18 duplicate-key@1:25"},
    {"a: 1\n'a': 2\n"s, "duplicate-key@2:1"},
    {"? [a]\n: b\n"s, "key-not-scalar@1:3"},
    {"{a: 1}: 2"s, "key-not-scalar@1:1"},
    {"{{a: 1}: 2}"s, "key-not-scalar@1:2"},
    {"? |\n  a\n: b\n? - x\n: y"s, "key-not-scalar@4:3"},
    {": x\n"s, "empty-key@1:1"},
    {"{: x}"s, "empty-key@1:2"},
    {"{a: 1, : 2}"s, "empty-key@1:5"},
    {"a: %5"s, "needs-quotes@1:4"},
    {"%5 x"s, "directive@1:1"},
    {"%TAG ! x\n---\na: 1"s, "directive@1:1"},
    {"%YAML 1.2\n---\na: 1\n"s, "directive@1:1"},
    {"a: @x"s, "needs-quotes@1:4"},
    {"a: `x`"s, "needs-quotes@1:4"},
    {"a: |0\n x"s, "needs-quotes@1:4"},
    {"a: {when: > 8}"s, "needs-quotes@1:11"},
    {"a: {when: | x}"s, "needs-quotes@1:11"},
    {"when: > 8\nb: 1"s, "needs-quotes@1:7"},
    {"when: >= 8\nb: 1"s, "needs-quotes@1:7"},
    {"when: >8\nb: 1"s, "needs-quotes@1:7"},
    {"a: [x] > 3"s, "needs-quotes@1:4"},
    {"a: {x} y"s, "needs-quotes@1:8"},
    {"a: \"x\" and \"y\""s, "needs-quotes@1:8"},
    {"a: 'it's fine'"s, "needs-quotes@1:8"},
    {"{when: max(a, b) > 3, c: 1}"s, "needs-quotes@1:8"},
    {"[null, max(a, min(b, c)) > 3, 1]"s, "needs-quotes@1:8"},
    {"{a: {when: max(a, b), x: 1}}"s, "needs-quotes@1:12"},
    {"[\"f(a\", b)]"s, ""},
    {"a: see #1 now\n"s, "number-in-comment@1:8?"},
    {"a: 1 # 2\n"s, ""},
    {"a: '#1' #x\n"s, ""},
    {"x: \"a\\N\""s, "bad-escape@1:6"},
    {"x: \"\\n\\_\""s, "bad-escape@1:7"},
    {"x: \"\\q\""s, "bad-escape@1:5"},
    {"x: \"a\\\\\\q\""s, "bad-escape@1:8"},
    {"x: \"\\ud800\""s, "lone-surrogate@1:5"},
    {"x: \"\\u12\""s, "bad-escape@1:5"},
    {"x: \"\\xzz\""s, "bad-escape@1:5"},
    {"x: \"\\U00110000\""s, "bad-escape@1:5"},
    {"a: \"\\0\""s, "nul-byte@1:5"},
    {"a: \"x\\u202ey\""s, "bidi-control@1:6"},
    {"a: \"\\x07\""s, "control-character@1:5"},
    {"a: b\xE2\x80\xAE"s, "bidi-control@1:5"},
    {"a\x01\x02: b\x7F"s, "control-character@1:2 control-character@1:7"},
    {"a: \xFF\xFE x \xC3"s, "invalid-utf8@1:4 invalid-utf8@1:9"},
    {"a: \xC0\x80"s, "invalid-utf8@1:4"},
    {"a: \xED\xA0\x80"s, "invalid-utf8@1:4"},
    {"a: \xF4\x90\x80\x80"s, "invalid-utf8@1:4"},
    {"a: \xE2\x82"s, "invalid-utf8@1:4"},
    {"a: b\x00""c"s, "nul-byte@1:5"},
    {"\xFF\xFE""a\x00:\x00"s, "not-utf8@1:1"},
    {"\xFE\xFF\x00""a"s, "not-utf8@1:1"},
    {"a\x00:\x00 \x00""1\x00"s, "not-utf8@1:1"},
    {"\x00""a\x00:\x00 "s, "not-utf8@1:1"},
    {"\xFF\xFE\x00\x00""a\x00\x00\x00"s, "not-utf8@1:1"},
    {"\x00\x00\x00""a\x00\x00\x00:"s, "not-utf8@1:1"},
    {"a\x00\x00\x00:\x00\x00\x00"s, "not-utf8@1:1"},
    {"a: 1\x0D""b: 2"s, "control-character@1:5"},
    {"a: \x0B"s, "control-character@1:4"},
    {"a: \x1B[31m"s, "control-character@1:4"},
    {"a: \xC2\x80"s, "control-character@1:4"},
    {"a: \xEF\xBF\xBE"s, "control-character@1:4"},
    {"\xE2\x81\xA6""a: 1"s, "bidi-control@1:1"},
    {"a: \xE2\x80\x8F""b"s, "bidi-control@1:4"},
    {"a: \xEF\xBB\xBF\xE2\x80\xAA"s, "control-character@1:4 bidi-control@1:5"},
    {"a: x\xEF\xBB\xBFy"s, "control-character@1:5"},
    {"a: \"x\\uFEFFy\""s, "control-character@1:6"},
};
// clang-format on

}  // namespace

TEST_CASE("bad documents are refused with a code and a place") {
  for (const Bad& b : bad) {
    CAPTURE(b.text);
    Diagnostics out;
    const auto document = yaml::read(std::make_shared<Source>("bad", b.text), {}, out);
    CHECK(testing_support::summary(out) == std::string(b.faults));
    CHECK((document || out.has_errors()));
  }
}

TEST_SUITE_END();
