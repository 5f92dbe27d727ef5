#include <string>

#include <doctest/doctest.h>

#include "json/read.hpp"
#include "support/faults.hpp"

using namespace assay;
using namespace std::string_literals;

TEST_SUITE_BEGIN("json");

namespace {

struct Bad {
  std::string text;
  const char* faults;  // as testing_support::summary writes them
};

// clang-format off
const Bad bad[] = {
    {""s, "empty-document@1:1"},
    {" \n"s, "empty-document@1:1"},
    {"{"s, "unclosed-bracket@1:1"},
    {"{\"a\":1"s, "unclosed-bracket@1:1"},
    {"[1,"s, "unclosed-bracket@1:1"},
    {"[[1]"s, "unclosed-bracket@1:1"},
    {"[1,]"s, "bad-syntax@1:4"},
    {"{\"a\":1,}"s, "bad-syntax@1:8"},
    {"{\"a\" 1}"s, "bad-syntax@1:6"},
    {"{\"a\"::1}"s, "bad-syntax@1:6"},
    {"{\"a\":}"s, "bad-syntax@1:6"},
    {"{\"a\"}"s, "bad-syntax@1:5"},
    {"{\"a\":1 \"b\":2}"s, "bad-syntax@1:8"},
    {"{1:2}"s, "bad-syntax@1:2"},
    {"{'a':1}"s, "bad-syntax@1:2"},
    {"{a:1}"s, "bad-syntax@1:2"},
    {"{,}"s, "bad-syntax@1:2"},
    {"[1 2]"s, "bad-syntax@1:4"},
    {"[1\n 2]"s, "bad-syntax@2:2"},
    {"[,1]"s, "bad-syntax@1:2"},
    {"]"s, "bad-syntax@1:1"},
    {"[}"s, "bad-syntax@1:2"},
    {"{\"a\":[1}"s, "bad-syntax@1:8"},
    {"[1] x"s, "trailing-content@1:5"},
    {"[1]]"s, "trailing-content@1:4"},
    {"{\"a\":1}{"s, "trailing-content@1:8"},
    {"1 2"s, "trailing-content@1:3"},
    {"01"s, "bad-syntax@1:1"},
    {"[01]"s, "bad-syntax@1:2"},
    {"[-01]"s, "bad-syntax@1:2"},
    {"[1-2]"s, "bad-syntax@1:2"},
    {"[+1]"s, "bad-syntax@1:2"},
    {"[.5]"s, "bad-syntax@1:2"},
    {"[1.]"s, "bad-syntax@1:2"},
    {"[1.e3]"s, "bad-syntax@1:2"},
    {"[1e]"s, "bad-syntax@1:2"},
    {"[-]"s, "bad-syntax@1:2"},
    {"[1e400]"s, "bad-syntax@1:2"},
    {"[NaN]"s, "bad-syntax@1:2"},
    {"[Infinity]"s, "bad-syntax@1:2"},
    {"[True]"s, "bad-syntax@1:2"},
    {"[None]"s, "bad-syntax@1:2"},
    {"[tru]"s, "bad-syntax@1:2"},
    {"[truex]"s, "bad-syntax@1:6"},
    {"// x\n1"s, "bad-syntax@1:1"},
    {"[1, # x\n2]"s, "bad-syntax@1:5"},
    {"\"a"s, "unterminated-quote@1:1"},
    {"\"a\nb\""s, "unterminated-quote@1:1"},
    {"[\"\\"s, "unterminated-quote@1:2"},
    {"[\"a\\\"]"s, "unterminated-quote@1:2"},
    {"\"\x09\""s, "control-character@1:2"},
    {"\"\\q\""s, "bad-escape@1:2"},
    {"\"\\ud800\""s, "lone-surrogate@1:2"},
    {"\"\\ud800\\u0041\""s, "lone-surrogate@1:2"},
    {"\"\\udc00\""s, "lone-surrogate@1:2"},
    {"\"\\u12\""s, "bad-escape@1:2"},
    {"\"\\u12g4\""s, "bad-escape@1:2"},
    {"\"\\u0000\""s, "nul-byte@1:2"},
    {"\"\\u0007\""s, "control-character@1:2"},
    {"\"\\u202e\""s, "bidi-control@1:2"},
    {"{\"a\":1,\"a\":2}"s, "duplicate-key@1:8"},
    {"[{\"a\":1,\"b\":2,\"a\":{\"c\":1,\"c\":2}}]"s, "duplicate-key@1:15 duplicate-key@1:26"},
    {"{\"a\":1,\"\\u0061\":2}"s, "duplicate-key@1:8"},
    {"[\x01]"s, "control-character@1:2"},
    {"\"\x02\""s, "control-character@1:2"},
    {"\"\xFF\""s, "invalid-utf8@1:2"},
    {"[\"\xED\xA0\x80\"]"s, "invalid-utf8@1:3"},
    {"[\x00]"s, "nul-byte@1:2"},
    {"\xFF\xFE[\x00]\x00"s, "not-utf8@1:1"},
    {"[\"\xE2\x80\xAE\"]"s, "bidi-control@1:3"},
    {"\xEF\xBB\xBF[1,]"s, "bad-syntax@1:4"},
    {"\xEF\xBB\xBF"s, "empty-document@1:1"},
};
// clang-format on

}  // namespace

TEST_CASE("bad documents are refused with a code and a place") {
  for (const Bad& b : bad) {
    CAPTURE(b.text);
    Diagnostics out;
    const auto document = json::read(std::make_shared<Source>("bad", b.text), {}, out);
    CHECK(testing_support::summary(out) == std::string(b.faults));
    CHECK((document || out.has_errors()));
  }
}

TEST_SUITE_END();
