#include <algorithm>

#include <fmt/format.h>

#include "text/quote.hpp"
#include "yaml/fault_reporter.hpp"

namespace assay::yaml {

namespace said = YAML::ErrorMsg;

bool FaultReporter::tab() {
  std::size_t at = line_.begin;
  while (at < line_.end && raw_[at] == ' ')
    ++at;
  const bool indented = at < line_.end && raw_[at] == '\t' && at <= at_;
  if (!indented && !is(said::TAB_IN_INDENTATION)) return false;
  const auto where = indented ? static_cast<std::uint32_t>(at) : at_;
  error(Code::tab_indentation, {where, where + 1}, "a tab cannot indent a line",
        "indent with spaces");
  return true;
}

// A second ': ' on a line, or a key below a value that was over.
bool FaultReporter::second_colon() {
  if (!is(said::MAP_VALUE)) return false;
  const std::string_view before = raw_.substr(line_.begin, at_ - line_.begin);
  if (before.find(": ") != std::string_view::npos || before.find(":\t") != std::string_view::npos) {
    quote_this(Code::needs_quotes, value_around(raw_, at_, in_flow()),
               "a value cannot hold ': ' unless it is quoted");
    return true;
  }
  if (lost_colon()) return true;
  const std::size_t first = std::min<std::size_t>(raw_.find_first_not_of(" -", line_.begin), at_);
  error(Code::bad_indentation, {static_cast<std::uint32_t>(first), at_ + 1},
        fmt::format("{} continues the value above instead of opening an entry",
                    text::quoted(text({static_cast<std::uint32_t>(first), at_ + 1}))),
        "indent it like the entries beside it");
  return true;
}

// `weight:2` or `weight 2` above, indented like this line, or `flags` above and less indented: an
// entry that lost what makes it one.
bool FaultReporter::lost_colon() {
  if (line_.begin == 0) return false;
  const Span above = line_around(raw_, line_.begin - 1);
  const auto indent = [&](Span line) {
    return raw_.find_first_not_of(' ', line.begin) - line.begin;
  };
  const std::string_view words =
      text(above).substr(std::min<std::size_t>(indent(above), above.end - above.begin));
  const std::size_t end = words.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
  const auto from = static_cast<std::uint32_t>(above.begin + indent(above));
  const bool below = indent(above) < indent(line_) ||
                     (indent(above) == indent(line_) && text(line_).find("- ") == indent(line_));
  if (end == std::string_view::npos && !words.empty() && below) {
    error(Code::bad_syntax, {from, above.end},
          fmt::format("'{}' is no key: it lacks its ':'", words), fmt::format("write {}:", words));
    return true;
  }
  if (indent(above) != indent(line_) || end == 0 || end == std::string_view::npos) return false;
  std::size_t value = end;
  while (value < words.size() && (words[value] == ':' || words[value] == ' '))
    ++value;
  const bool one_word = words.find(' ', value) == std::string_view::npos;
  const bool joined = words[end] == ':';
  if (value >= words.size() || (words[end] != ' ' && !joined) || !one_word) return false;
  error(Code::bad_syntax, {from, above.end},
        fmt::format("{} is no 'key: value'", text::quoted(words)),
        fmt::format("write {}: {}", words.substr(0, end), text::shortened(words.substr(value))));
  return true;
}

// A `-` or `?` where no entry can begin.
bool FaultReporter::entry_in_line() {
  if (is(said::BLOCK_ENTRY) && in_flow()) {
    error(Code::bad_syntax, word(), "entries between brackets have no '-'",
          "remove it, or quote the text");
  } else if (is(said::BLOCK_ENTRY)) {
    error(Code::bad_syntax, word(), "a list cannot start in the middle of a line",
          "start it on the next line, or quote the text");
  } else if (is(said::MAP_KEY)) {
    error(Code::needs_quotes, word(), "'? ' opens a key, and none can stand here",
          "quote the text");
  } else {
    return false;
  }
  return true;
}

// Something that is no entry of the block that it stands in.
bool FaultReporter::end_of_block() {
  if (!is(said::END_OF_MAP) && !is(said::END_OF_SEQ)) return false;
  const std::string found = text::quoted(text(word()));
  if (opens_line()) {
    error(Code::bad_indentation, word(),
          fmt::format("expected {} here, found {}", is(said::END_OF_MAP) ? "'key: value'" : "'- '",
                      found),
          "indent it like the entries beside it");
  } else {
    error(Code::bad_syntax, word(), fmt::format("expected the end of the entry, found {}", found),
          "quote the text");
  }
  return true;
}

}  // namespace assay::yaml
