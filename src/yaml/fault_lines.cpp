#include <algorithm>

#include <fmt/format.h>

#include "text/quote.hpp"
#include "yaml/fault_reporter.hpp"

namespace assay::yaml {

namespace said = YAML::ErrorMsg;

namespace {

constexpr std::string_view key_characters = "abcdefghijklmnopqrstuvwxyz_";

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

// Past the bare or quoted key that an entry begins with; 0 or npos where none does.
std::size_t end_of_key(std::string_view entry) {
  if (entry.empty() || (entry.front() != '"' && entry.front() != '\''))
    return entry.find_first_not_of(key_characters);
  const std::size_t quote = entry.find(entry.front(), 1);
  return quote == std::string_view::npos || quote + 1 == entry.size() ? std::string_view::npos
                                                                      : quote + 1;
}

}  // namespace

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
  misplaced({static_cast<std::uint32_t>(first), at_ + 1});
  return true;
}

// The line above lost what makes it an entry: `weight:2` or `weight 2` beside this one, `flags`
// above it.
bool FaultReporter::lost_colon() {
  if (line_.begin == 0) return false;
  const Span above = line_around(raw_, line_.begin - 1);
  const std::size_t indent = indent_of(text(above)), own = indent_of(text(line_));
  const Span entry{static_cast<std::uint32_t>(above.begin + indent), above.end};
  const bool beside = indent == own;
  if (lost_space(entry)) return true;
  const bool holds_this = indent < own || (beside && text(line_).substr(own, 2) == "- ");
  return (holds_this && bare_key(entry)) || (beside && joined_value(entry));
}

// `-id: a`
bool FaultReporter::lost_space(Span entry) {
  const std::string_view words = text(entry);
  if (words.size() < 2 || words.front() != '-' || end_of_key(words.substr(1)) == 0) return false;
  error(Code::bad_syntax, {entry.begin, entry.begin + 1}, "a space follows the '-' of an entry",
        fmt::format("write - {}", text::shortened(words.substr(1))));
  return true;
}

bool FaultReporter::bare_key(Span entry) {
  const std::string_view word = text(entry);
  if (word.empty() || word.find_first_not_of(key_characters) != std::string_view::npos)
    return false;
  error(Code::bad_syntax, entry, fmt::format("'{}' is no key: it lacks its ':'", word),
        fmt::format("write {}:", word));
  return true;
}

bool FaultReporter::joined_value(Span entry) {
  const std::string_view words = text(entry);
  const std::size_t key = end_of_key(words);
  if (key == 0 || key == std::string_view::npos || (words[key] != ' ' && words[key] != ':'))
    return false;
  const std::size_t value = words.find_first_not_of(": ", key);
  const bool one_word =
      value != std::string_view::npos && words.find(' ', value) == std::string_view::npos;
  if (!one_word) return false;
  error(Code::bad_syntax, entry, fmt::format("{} is no 'key: value'", text::quoted(words)),
        fmt::format("write {}: {}", words.substr(0, key), text::shortened(words.substr(value))));
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

// `• baseline`, as Word and mails write lists.
bool FaultReporter::bullet() {
  const std::string_view words = text(word());
  for (const std::string_view sign : {"\u2022", "\u00B7", "\u2023", "\u25AA", "\u2013", "\u2014"})
    if (words.starts_with(sign)) {
      error(Code::bad_syntax, {at_, at_ + static_cast<std::uint32_t>(sign.size())},
            fmt::format("'{}' begins no entry of a list", sign), "write '- '");
      return true;
    }
  return false;
}

// A key whose indentation is that of no entry above it.
void FaultReporter::misplaced(Span key) {
  const std::string_view word = text(key);
  const Entry meant = nearest_entry(raw_, key.begin, word.starts_with("-"));
  const std::string message =
      fmt::format("{} is indented like no entry above it", text::quoted(word));
  if (meant.line == 0) return error(Code::bad_indentation, key, message);
  const std::string indent = meant.column == 0 ? "begin it at the start of its line"
                             : meant.column == 1
                                 ? "indent it by 1 space"
                                 : fmt::format("indent it by {} spaces", meant.column);
  error(Code::bad_indentation, key, message, fmt::format("{}, like line {}", indent, meant.line));
}

// Something that is no entry of the block that it stands in.
bool FaultReporter::end_of_block() {
  if (!is(said::END_OF_MAP) && !is(said::END_OF_SEQ)) return false;
  if (opens_line() && bullet()) return true;
  const std::string found = text::quoted(text(word()));
  if (opens_line() && (found.ends_with(":'") || text(word()) == "-")) {
    misplaced(word());
    return true;
  }
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
