#include <optional>

#include <fmt/format.h>

#include "text/quote.hpp"
#include "yaml/fault_reporter.hpp"

namespace assay::yaml {

namespace said = YAML::ErrorMsg;

namespace {

bool closes_more_than_it_opens(std::string_view line) {
  int depth = 0;
  for (const char c : line) {
    if (c == '[' || c == '{') ++depth;
    if ((c == ']' || c == '}') && --depth < 0) return true;
  }
  return false;
}

}  // namespace

// A bracket that closes nothing.
bool FaultReporter::closing_bracket() {
  if (!is(said::FLOW_END)) return false;
  error(Code::bad_syntax, {at_, at_ + 1}, fmt::format("'{}' closes nothing", text({at_, at_ + 1})),
        "remove it, or quote the text that it belongs to");
  return true;
}

// The error is on a line that looks like the next entry of the block around the bracket.
bool FaultReporter::another_entry(std::uint32_t open) const {
  const auto indent = [&](Span line) {
    return raw_.find_first_not_of(' ', line.begin) - line.begin;
  };
  const Span opening = line_around(raw_, open);
  return opening.begin < line_.begin && indent(line_) <= indent(opening) &&
         !closes_more_than_it_opens(text(line_));
}

// Between brackets, where a comma or the end was due.
bool FaultReporter::open_bracket() {
  const std::optional<std::uint32_t> open = builder_.open_bracket();
  if (!open || (!is(said::END_OF_MAP_FLOW) && !is(said::END_OF_SEQ_FLOW))) return false;
  const char bracket = raw_[*open];
  if (at_end() || raw_.substr(at_, 3) == "---" || raw_.substr(at_, 3) == "..." ||
      another_entry(*open)) {
    error(Code::unclosed_bracket, {*open, *open + 1},
          fmt::format("this '{}' is never closed", bracket),
          fmt::format("add '{}'", bracket == '[' ? ']' : '}'));
  } else if (!quote_in_brackets()) {
    missing_comma(bracket);
  }
  return true;
}

// `'Doesn't know.'`, `"No "number"."`: the quote that was meant as text has closed the value.
bool FaultReporter::quote_in_brackets() {
  const char quote = at_ > 0 ? raw_[at_ - 1] : ' ';
  const bool closed = last_.end == at_ && last_.begin >= line_.begin;
  if ((quote != '\'' && quote != '"') || !closed) return false;
  error(Code::needs_quotes, {at_ - 1, at_},
        fmt::format("this {} closes the value, and text follows", quote),
        quote == '"' ? "write \\\" for a quote within quotes"
                     : "write '' for an apostrophe within quotes");
  return true;
}

// In `a: b` without braces inside a list, the bracket is of neither kind.
void FaultReporter::missing_comma(char bracket) {
  const std::string_view before = raw_.substr(line_.begin, at_ - line_.begin);
  if (raw_.substr(at_, 2) == ": " && before.find(": ") != std::string_view::npos)
    return quote_this(Code::needs_quotes, value_around(raw_, at_, true),
                      "a value cannot hold ': ' unless it is quoted");
  const std::string found = text::quoted(text(word()));
  const std::string message = bracket == '[' ? fmt::format("expected ',' or ']' before {}", found)
                              : bracket == '{'
                                  ? fmt::format("expected ',' or '}}' before {}", found)
                                  : fmt::format("expected ',' before {}", found);
  error(Code::bad_syntax, word(), message, "separate the entries, or quote the text");
}

}  // namespace assay::yaml
