#include <algorithm>

#include <fmt/format.h>

#include "text/quote.hpp"
#include "yaml/fault_reporter.hpp"

namespace assay::yaml {

namespace said = YAML::ErrorMsg;

namespace {

// The text that `"a" b` or `'it's'` was meant to be, in quotes that hold it.
std::string meant_by(std::string_view value) {
  const bool enclosed = value.size() > 1 && value.front() == '\'' && value.back() == '\'';
  return in_quotes(enclosed ? value.substr(1, value.size() - 2) : value);
}

}  // namespace

bool FaultReporter::escape() {
  const bool unicode = begins(said::INVALID_UNICODE);
  if (!unicode && !begins(said::INVALID_ESCAPE) && !is(said::INVALID_HEX)) return false;
  std::size_t slash = at_ == 0 ? 0 : raw_.rfind('\\', at_ - 1);
  if (slash == std::string_view::npos) slash = at_;
  // "\\" is read as a pair, so an even run of backslashes before it belongs to other escapes.
  if (begins(said::INVALID_ESCAPE) && at_ >= 2 && raw_[at_ - 2] == '\\') slash = at_ - 2;
  const auto begin = static_cast<std::uint32_t>(slash);
  const Span where{begin, std::max(at_, std::min(begin + 2, line_.end))};
  const std::string shown = text::quoted(text(where));
  if (unicode && where.begin + 1 < raw_.size() && raw_[where.begin + 1] == 'u')
    error(Code::lone_surrogate, where, fmt::format("{} is not a character", shown),
          "write the character itself");
  else if (unicode)
    error(Code::bad_escape, where, fmt::format("{} is not a character", shown));
  else if (is(said::INVALID_HEX))
    error(Code::bad_escape, where, fmt::format("{} lacks hexadecimal digits", shown),
          "write '\\\\' for a backslash, or use single quotes");
  else
    error(Code::bad_escape, where, fmt::format("{} is not an escape", shown),
          "write '\\\\' for a backslash, or use single quotes");
  return true;
}

// A quote that is not closed swallows the text up to the next one, so that the parser stumbles
// either at the end of the file or behind the quote that was to open another text.
bool FaultReporter::open_quote() {
  const bool ran_out = is(said::EOF_IN_SCALAR) || is(said::DOC_IN_SCALAR);
  const Quotes quotes = find_quotes(raw_, last_.end, at_, in_flow());
  std::optional<std::uint32_t> begin = ran_out ? quotes.open : std::nullopt;
  const auto ends_here = [&](Span quoted) {
    return quoted.end <= at_ && quoted.end > line_.begin &&
           line_around(raw_, quoted.begin).begin != line_.begin;
  };
  const bool last_quoted = builder_.last_style() == Style::double_quoted ||
                           builder_.last_style() == Style::single_quoted;
  if (!begin && quotes.spread && ends_here(*quotes.spread)) begin = quotes.spread->begin;
  if (!begin && last_quoted && ends_here(last_)) begin = last_.begin;
  if (!begin && is(said::EOF_IN_SCALAR)) begin = at_;
  if (!begin) return false;
  const char quote = *begin < raw_.size() ? raw_[*begin] : '"';
  error(Code::unterminated_quote, {*begin, *begin + 1},
        "this quote is not closed where it should be", fmt::format("close it with {}", quote));
  return true;
}

// `"a" b`, `[a] b`: the value was over, and text follows on its line.
bool FaultReporter::after_closing() {
  if (last_.end > at_ || last_.end <= line_.begin || last_.end == last_.begin) return false;
  const char closing = raw_[last_.end - 1];
  if (std::string_view("\"']}").find(closing) == std::string_view::npos) return false;
  Span value = value_around(raw_, at_, in_flow());
  if (last_.begin >= line_.begin) value.begin = std::min(value.begin, last_.begin);
  error(Code::needs_quotes, word(),
        closing == '\'' ? "text follows the closing quote"
                        : fmt::format("text follows the closing '{}'", closing),
        "quote this expression: " + meant_by(text(value)));
  return true;
}

}  // namespace assay::yaml
