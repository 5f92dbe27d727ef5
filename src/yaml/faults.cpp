#include "yaml/faults.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <yaml-cpp/depthguard.h>

#include "text/quote.hpp"
#include "yaml/line_scan.hpp"
#include "yaml/trivia.hpp"

namespace assay::yaml {
namespace {

namespace said = YAML::ErrorMsg;

// `"text"`, or `'text'` where it holds double quotes or backslashes.
std::string in_quotes(std::string_view text) {
  const bool single = text.find_first_of("\"\\") != std::string_view::npos &&
                      text.find('\'') == std::string_view::npos;
  const char quote = single ? '\'' : '"';
  return fmt::format("{}{}{}", quote, text::shortened(text), quote);
}

class Reporter {
 public:
  Reporter(const YAML::ParserException& fault, const SourceRef& source, const Builder& builder,
           Diagnostics& out)
      : fault_(fault),
        source_(source),
        raw_(source->text()),
        builder_(builder),
        out_(out),
        at_(builder.offset(fault.mark)),
        line_(line_around(raw_, at_)),
        last_(builder.last()) {}

  void run() {
    if (dynamic_cast<const YAML::DeepRecursion*>(&fault_) != nullptr)
      return error(Code::too_deep, {at_, at_}, "collections are nested too deep");
    if (escape() || open_quote() || tab() || property() || flow() || block_scalar()) return;
    if (after_closing() || misplaced()) return;
    error(Code::bad_syntax, word(), "this is not YAML as it stands: " + fault_.msg);
  }

 private:
  bool is(std::string_view message) const { return fault_.msg == message; }
  bool begins(std::string_view message) const {
    return std::string_view(fault_.msg).substr(0, message.size()) == message;
  }
  bool in_flow() const { return builder_.open_bracket().has_value(); }
  bool at_end() const { return skip_trivia(raw_, at_) >= raw_.size(); }
  bool opens_line() const { return raw_.find_first_not_of(" \t", line_.begin) == at_; }
  Span word() const { return word_span(raw_, at_); }
  std::string_view text(Span span) const { return raw_.substr(span.begin, span.end - span.begin); }
  void error(Code code, Span where, std::string message, std::string help = {}) {
    out_.error(code, source_, where, std::move(message), std::move(help));
  }
  void quote_this(Span value, std::string message) {
    error(Code::needs_quotes, value, std::move(message),
          "quote this expression: " + in_quotes(text(value)));
  }

  bool escape();
  bool open_quote();
  bool tab();
  bool property();
  bool flow();
  bool another_entry(std::uint32_t open) const;
  bool block_scalar();
  bool after_closing();
  bool misplaced();
  void second_colon();
  bool lost_colon();

  const YAML::ParserException& fault_;
  const SourceRef& source_;
  std::string_view raw_;
  const Builder& builder_;
  Diagnostics& out_;
  std::uint32_t at_;
  Span line_;
  Span last_;
};

bool Reporter::escape() {
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
bool Reporter::open_quote() {
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

bool Reporter::tab() {
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

bool Reporter::property() {
  const auto is_any = [&](std::initializer_list<std::string_view> messages) {
    return std::any_of(messages.begin(), messages.end(),
                       [&](std::string_view message) { return begins(message); });
  };
  const bool alias = is_any({said::ALIAS_NOT_FOUND, said::CHAR_IN_ALIAS, said::UNKNOWN_ANCHOR,
                             said::ALIAS_CONTENT, said::MULTIPLE_ALIASES});
  const bool anchor =
      is_any({said::ANCHOR_NOT_FOUND, said::CHAR_IN_ANCHOR, said::MULTIPLE_ANCHORS});
  const bool tag = is_any({said::CHAR_IN_TAG_HANDLE, said::TAG_WITH_NO_SUFFIX,
                           said::END_OF_VERBATIM_TAG, said::MULTIPLE_TAGS});
  if (is_any({said::YAML_DIRECTIVE_ARGS, said::YAML_VERSION, said::YAML_MAJOR_VERSION,
              said::REPEATED_YAML_DIRECTIVE, said::TAG_DIRECTIVE_ARGS,
              said::REPEATED_TAG_DIRECTIVE})) {
    error(Code::directive, line_, "YAML directives are not allowed here", "remove the line");
    return true;
  }
  if (!alias && !anchor && !tag) return false;
  // The mark may be past the sign; the value that it opens is what the author wrote.
  const Span value = value_around(raw_, at_, in_flow());
  error(alias    ? Code::alias
        : anchor ? Code::anchor
                 : Code::tag,
        value,
        fmt::format("'{}' starts a YAML {} here, which is not allowed",
                    alias    ? '*'
                    : anchor ? '&'
                             : '!',
                    alias    ? "alias"
                    : anchor ? "anchor"
                             : "tag"),
        "quote this expression: " + in_quotes(text(value)));
  return true;
}

// The error is on a line that looks like the next entry of the block around the bracket.
bool Reporter::another_entry(std::uint32_t open) const {
  const auto indent = [&](Span line) {
    return raw_.find_first_not_of(' ', line.begin) - line.begin;
  };
  const Span opening = line_around(raw_, open);
  return opening.begin < line_.begin && indent(line_) <= indent(opening) &&
         text(line_).find_first_of("]}") == std::string_view::npos;
}

bool Reporter::flow() {
  if (is(said::FLOW_END)) {
    error(Code::bad_syntax, {at_, at_ + 1},
          fmt::format("'{}' closes nothing", text({at_, at_ + 1})),
          "remove it, or quote the text that it belongs to");
    return true;
  }
  if (is(said::UNKNOWN_TOKEN)) {
    const Span value = value_around(raw_, at_, in_flow());
    if (value.begin < at_) {
      error(Code::needs_quotes, {at_, at_ + 1},
            fmt::format("'{}' ends a text that has no quotes inside brackets", raw_[at_]),
            "quote the text: " + in_quotes(text(value)));
      return true;
    }
    quote_this(value, fmt::format("a value cannot start with '{}' unless it is quoted",
                                  text({at_, word_span(raw_, at_).end}).substr(0, 1)));
    return true;
  }
  const std::optional<std::uint32_t> open = builder_.open_bracket();
  if (!open || (!is(said::END_OF_MAP_FLOW) && !is(said::END_OF_SEQ_FLOW))) return false;
  const char bracket = raw_[*open], closing = bracket == '[' ? ']' : '}';
  if (at_end() || raw_.substr(at_, 3) == "---" || raw_.substr(at_, 3) == "..." ||
      another_entry(*open)) {
    error(Code::unclosed_bracket, {*open, *open + 1},
          fmt::format("this '{}' is never closed", bracket), fmt::format("add '{}'", closing));
    return true;
  }
  // `'Doesn't know.'`, `"No "number"."`: the quote that was meant as text has closed the value.
  const char quote = at_ > 0 ? raw_[at_ - 1] : ' ';
  if ((quote == '\'' || quote == '"') && last_.end == at_ && last_.begin >= line_.begin) {
    error(Code::needs_quotes, {at_ - 1, at_},
          fmt::format("this {} closes the value, and text follows", quote),
          quote == '"' ? "write \\\" for a quote within quotes"
                       : "write '' for an apostrophe within quotes");
    return true;
  }
  const bool compact = bracket != '[' && bracket != '{';
  error(Code::bad_syntax, word(),
        compact
            ? fmt::format("expected ',' before {}", text::quoted(text(word())))
            : fmt::format("expected ',' or '{}' before {}", closing, text::quoted(text(word()))),
        "separate the entries, or quote the text");
  return true;
}

// `>` and `|` open a block of text; `when: > 8` is meant otherwise.
bool Reporter::block_scalar() {
  if (!is(said::CHAR_IN_BLOCK) && !is(said::ZERO_INDENT_IN_BLOCK)) return false;
  const std::size_t sign = raw_.find_last_of(">|", at_);
  if (sign == std::string_view::npos) return false;  // a second byte order mark moves marks
  quote_this(value_around(raw_, at_, false),
             fmt::format("'{}' opens a block of text unless it is quoted", raw_.substr(sign, 1)));
  return true;
}

// The text that `"a" b` or `'it's'` was meant to be, in quotes that hold it.
std::string meant_by(std::string_view value) {
  const bool enclosed = value.size() > 1 && value.front() == '\'' && value.back() == '\'';
  return in_quotes(enclosed ? value.substr(1, value.size() - 2) : value);
}

// `"a" b`, `[a] b`: the value was over, and text follows on its line.
bool Reporter::after_closing() {
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

// A second ': ' on a line, or a key below a value that was over.
void Reporter::second_colon() {
  const std::string_view before = raw_.substr(line_.begin, at_ - line_.begin);
  if (before.find(": ") != std::string_view::npos || before.find(":\t") != std::string_view::npos) {
    quote_this(value_around(raw_, at_, in_flow()), "a value cannot hold ': ' unless it is quoted");
    return;
  }
  if (lost_colon()) return;
  const std::size_t first = std::min<std::size_t>(raw_.find_first_not_of(" -", line_.begin), at_);
  error(Code::bad_indentation, {static_cast<std::uint32_t>(first), at_ + 1},
        fmt::format("{} continues the value above instead of opening an entry",
                    text::quoted(text({static_cast<std::uint32_t>(first), at_ + 1}))),
        "indent it like the entries beside it");
}

// `weight:2` or `weight 2` above, indented like this line: an entry that lost what makes it one.
bool Reporter::lost_colon() {
  if (line_.begin == 0) return false;
  const Span above = line_around(raw_, line_.begin - 1);
  const auto indent = [&](Span line) {
    return raw_.find_first_not_of(' ', line.begin) - line.begin;
  };
  const std::string_view words =
      text(above).substr(std::min<std::size_t>(indent(above), above.end - above.begin));
  const std::size_t end = words.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
  if (indent(above) != indent(line_) || end == 0 || end == std::string_view::npos) return false;
  std::size_t value = end;
  while (value < words.size() && (words[value] == ':' || words[value] == ' '))
    ++value;
  const bool one_word = words.find(' ', value) == std::string_view::npos;
  const bool joined = words[end] == ':';
  if (value >= words.size() || (words[end] != ' ' && !joined) || !one_word) return false;
  const auto from = static_cast<std::uint32_t>(above.begin + indent(above));
  error(Code::bad_syntax, {from, above.end},
        fmt::format("{} is no 'key: value'", text::quoted(words)),
        fmt::format("write {}: {}", words.substr(0, end), text::shortened(words.substr(value))));
  return true;
}

bool Reporter::misplaced() {
  if (is(said::MAP_VALUE)) {
    second_colon();
    return true;
  }
  const std::string found = text::quoted(text(word()));
  if (is(said::BLOCK_ENTRY) && in_flow()) {
    error(Code::bad_syntax, word(), "entries between brackets have no '-'",
          "remove it, or quote the text");
    return true;
  }
  if (is(said::BLOCK_ENTRY)) {
    error(Code::bad_syntax, word(), "a list cannot start in the middle of a line",
          "start it on the next line, or quote the text");
    return true;
  }
  if (is(said::MAP_KEY)) {
    error(Code::needs_quotes, word(), "'? ' opens a key, and none can stand here",
          "quote the text");
    return true;
  }
  if (!is(said::END_OF_MAP) && !is(said::END_OF_SEQ)) return false;
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

}  // namespace

void report(const YAML::ParserException& fault, const SourceRef& source, const Builder& builder,
            Diagnostics& out) {
  Reporter(fault, source, builder, out).run();
}

}  // namespace assay::yaml
