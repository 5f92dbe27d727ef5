#include <algorithm>
#include <initializer_list>

#include <fmt/format.h>

#include "yaml/fault_reporter.hpp"

namespace assay::yaml {

namespace said = YAML::ErrorMsg;

bool FaultReporter::property() {
  const auto is_any = [&](std::initializer_list<std::string_view> messages) {
    return std::any_of(messages.begin(), messages.end(),
                       [&](std::string_view message) { return begins(message); });
  };
  if (is_any({said::YAML_DIRECTIVE_ARGS, said::YAML_VERSION, said::YAML_MAJOR_VERSION,
              said::REPEATED_YAML_DIRECTIVE, said::TAG_DIRECTIVE_ARGS,
              said::REPEATED_TAG_DIRECTIVE})) {
    error(Code::directive, line_, "YAML directives are not allowed here", "remove the line");
    return true;
  }
  if (is_any({said::ALIAS_NOT_FOUND, said::CHAR_IN_ALIAS, said::UNKNOWN_ANCHOR, said::ALIAS_CONTENT,
              said::MULTIPLE_ALIASES})) {
    starts_property(Code::alias, '*', "alias");
    return true;
  }
  if (is_any({said::ANCHOR_NOT_FOUND, said::CHAR_IN_ANCHOR, said::MULTIPLE_ANCHORS})) {
    starts_property(Code::anchor, '&', "anchor");
    return true;
  }
  if (is_any({said::CHAR_IN_TAG_HANDLE, said::TAG_WITH_NO_SUFFIX, said::END_OF_VERBATIM_TAG,
              said::MULTIPLE_TAGS})) {
    starts_property(Code::tag, '!', "tag");
    return true;
  }
  return false;
}

// The mark may be past the sign; the value that it opens is what the author wrote.
void FaultReporter::starts_property(Code code, char sign, std::string_view what) {
  quote_this(code, value_around(raw_, at_, in_flow()),
             fmt::format("'{}' starts a YAML {} here, which is not allowed", sign, what));
}

// `{no: 0， yes: 10}`: what keyboards of Chinese and Japanese type for the signs of YAML.
bool FaultReporter::wide_sign() {
  struct Sign {
    std::string_view wide, plain;
  };
  constexpr Sign signs[] = {{"\uFF0C", ","}, {"\uFF1A", ": "}, {"\uFF5B", "{"}, {"\uFF5D", "}"},
                            {"\uFF3B", "["}, {"\uFF3D", "]"},  {"\u3001", ","}};
  for (const Sign& sign : signs) {
    const std::size_t at = text(line_).find(sign.wide);
    if (at == std::string_view::npos) continue;
    const auto begin = static_cast<std::uint32_t>(line_.begin + at);
    const Span where{begin, begin + static_cast<std::uint32_t>(sign.wide.size())};
    error(Code::bad_syntax, where,
          fmt::format("'{}' is no '{}' to YAML", sign.wide, sign.plain.substr(0, 1)),
          fmt::format("write '{}'", sign.plain));
    return true;
  }
  return false;
}

bool FaultReporter::reserved_sign() {
  if (!is(said::UNKNOWN_TOKEN)) return false;
  const Span value = in_flow() ? value_with_commas(raw_, at_) : value_around(raw_, at_, false);
  if (value.begin < at_) {
    error(Code::needs_quotes, {at_, at_ + 1},
          fmt::format("'{}' ends a text that has no quotes inside brackets", raw_[at_]),
          "quote the text: " + in_quotes(text(value)));
  } else {
    quote_this(Code::needs_quotes, value,
               fmt::format("a value cannot start with '{}' unless it is quoted",
                           text({at_, word().end}).substr(0, 1)));
  }
  return true;
}

// `>` and `|` open a block of text; `when: > 8` is meant otherwise.
bool FaultReporter::block_scalar() {
  if (!is(said::CHAR_IN_BLOCK) && !is(said::ZERO_INDENT_IN_BLOCK)) return false;
  const std::size_t sign = raw_.find_last_of(">|", at_);
  if (sign == std::string_view::npos) return false;  // a second byte order mark moves marks
  quote_this(Code::needs_quotes, value_around(raw_, at_, false),
             fmt::format("'{}' opens a block of text unless it is quoted", raw_.substr(sign, 1)));
  return true;
}

}  // namespace assay::yaml
