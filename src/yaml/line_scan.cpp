#include "yaml/line_scan.hpp"

#include <algorithm>

#include "text/utf8.hpp"
#include "yaml/trivia.hpp"

namespace assay::yaml {
namespace {

constexpr auto npos = std::string_view::npos;

Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_one_of(char c, std::string_view set) {
  return set.find(c) != npos;
}

bool ends_word(std::string_view raw, std::size_t at) {
  return at >= raw.size() || is_space(raw[at]);
}

// One past the closing quote of the text that opens at `at`; npos if there is none.
std::size_t quoted_end(std::string_view raw, std::size_t at) {
  const char quote = raw[at];
  for (++at; at < raw.size(); ++at) {
    if (quote == '"' && raw[at] == '\\') {
      ++at;
    } else if (raw[at] == quote) {
      if (quote == '"' || raw.substr(at + 1, 1) != "'") return at + 1;
      ++at;
    }
  }
  return npos;
}

// One past the last line of the block scalar whose header is at `at`.
std::size_t block_end(std::string_view raw, std::size_t at) {
  const std::size_t start = at - column_of(raw, at);
  const std::size_t indent = raw.find_first_not_of(' ', start) - start;
  std::size_t line = raw.find('\n', at);
  while (line != npos) {
    const std::size_t first = raw.find_first_not_of(' ', line + 1);
    if (first == npos) return raw.size();
    if (raw[first] != '\n' && raw[first] != '\r' && first - line - 1 <= indent) return line + 1;
    line = raw.find('\n', first);
  }
  return raw.size();
}

std::size_t plain_end(std::string_view raw, std::size_t at, bool in_flow) {
  for (; at < raw.size() && raw[at] != '\n'; ++at) {
    if (raw[at] == ':' && ends_word(raw, at + 1)) break;
    if (raw[at] == '#' && at > 0 && is_space(raw[at - 1])) break;
    if (in_flow && is_one_of(raw[at], ",[]{}")) break;
  }
  return at;
}

}  // namespace

Quotes find_quotes(std::string_view raw, std::uint32_t from, std::uint32_t to, bool in_flow) {
  Quotes found;
  int depth = in_flow ? 1 : 0;
  for (std::size_t at = skip_trivia(raw, from); at < to; at = skip_trivia(raw, at)) {
    const char c = raw[at];
    if (c == '"' || c == '\'') {
      const std::size_t end = quoted_end(raw, at);
      if (end == npos || end > to) {
        found.open = static_cast<std::uint32_t>(at);
        return found;
      }
      if (raw.substr(at, end - at).find('\n') != npos) found.spread = span_of(at, end);
      at = end;
    } else if (is_one_of(c, "[{")) {
      ++depth;
      ++at;
    } else if (is_one_of(c, "]}")) {
      depth = std::max(0, depth - 1);
      ++at;
    } else if (c == ',' || (is_one_of(c, ":-?") && ends_word(raw, at + 1))) {
      ++at;
    } else if (is_one_of(c, "|>") && depth == 0) {
      at = block_end(raw, at);
    } else {
      at = std::max(plain_end(raw, at, depth > 0), at + 1);
    }
  }
  return found;
}

Entry nearest_entry(std::string_view raw, std::uint32_t at, bool item) {
  const std::size_t own = column_of(raw, at);
  Entry best;
  std::size_t outermost = npos;  // blocks that begin further right are over
  std::size_t number = static_cast<std::size_t>(std::count(raw.begin(), raw.begin() + at, '\n'));
  for (std::uint32_t end = line_around(raw, at).begin; end > 0 && number > 0; --number) {
    const Span line = line_around(raw, end - 1);
    end = line.begin;
    const std::size_t first = raw.find_first_not_of(' ', line.begin);
    if (first >= line.end || raw[first] == '#') continue;
    const bool dash = raw[first] == '-' && first + 1 < raw.size() && raw[first + 1] == ' ';
    const std::size_t key = dash ? raw.find_first_not_of(' ', first + 1) : first;
    const std::size_t column = (item ? first : key) - line.begin;
    if ((item && !dash) || column >= outermost) continue;
    outermost = column;
    const auto apart = [own](std::size_t c) { return c > own ? c - own : own - c; };
    if (best.line == 0 || apart(column) < apart(best.column)) best = {column, number};
  }
  return best;
}

Span line_around(std::string_view raw, std::uint32_t at) {
  const std::size_t begin = at - column_of(raw, at);
  std::size_t end = std::min(raw.find('\n', begin), raw.size());
  if (end > begin && raw[end - 1] == '\r') --end;
  return span_of(begin, end);
}

Span value_around(std::string_view raw, std::uint32_t at, bool in_flow) {
  const Span line = line_around(raw, at);
  std::size_t begin = line.begin;
  for (std::size_t i = line.begin; i < at; ++i) {
    const bool opens = is_one_of(raw[i], ":-") && ends_word(raw, i + 1);
    if (in_flow ? is_one_of(raw[i], "[{,") || (opens && raw[i] == ':') : opens) begin = i + 1;
    if (!in_flow && opens && raw[i] == ':') break;  // what follows the first key is its value
  }
  std::size_t end = line.end;
  if (in_flow)
    end = std::min<std::size_t>(raw.find_first_of(",]}", std::max<std::size_t>(at, begin)), end);
  while (begin < end && is_space(raw[begin]))
    ++begin;
  const std::size_t comment = raw.substr(begin, end - begin).find(" #");
  if (comment != npos && begin + comment > at) end = begin + comment;
  while (end > begin && is_space(raw[end - 1]))
    --end;
  return span_of(begin, end);
}

Span value_with_commas(std::string_view raw, std::uint32_t at) {
  const Span line = line_around(raw, at);
  const std::string_view before = raw.substr(line.begin, at - line.begin);
  const std::size_t colon = before.rfind(": ");
  const std::size_t bracket = before.find_last_of("[{");
  if (colon == npos || (bracket != npos && bracket > colon)) return value_around(raw, at, true);
  std::size_t begin = line.begin + colon + 2;
  while (begin < at && is_space(raw[begin]))
    ++begin;
  return span_of(begin, std::max<std::size_t>(value_around(raw, at, true).end, at));
}

bool opens_bracket(std::string_view part) {
  int depth = 0;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const std::size_t before = part.find_last_not_of(' ', i - 1);
    const bool begins = i == 0 || before == npos || is_one_of(part[before], ":-,[{");
    if (is_one_of(part[i], "[{") && begins) ++depth;
    if (is_one_of(part[i], "]}") && depth > 0) --depth;
  }
  return depth > 0;
}

Span word_span(std::string_view raw, std::uint32_t at) {
  std::size_t end = at;
  while (!ends_word(raw, end))
    ++end;
  if (end == at && at < raw.size() && raw[at] != '\n' && raw[at] != '\r')
    end = at + text::decode(raw, at).length;
  return span_of(at, end);
}

}  // namespace assay::yaml
