// One fault of the parser, looked into: what the author did, by the parser's message and by what
// stands around its place. Each question below reports its kind of slip and says whether it was it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <assay/diagnostic.hpp>

#include <yaml-cpp/exceptions.h>

#include "yaml/builder.hpp"
#include "yaml/line_scan.hpp"
#include "yaml/trivia.hpp"

namespace assay::yaml {

// `"text"`, or `'text'` where it holds double quotes or backslashes.
std::string in_quotes(std::string_view text);

class FaultReporter {
 public:
  FaultReporter(const YAML::ParserException& fault, const SourceRef& source, const Builder& builder,
                Diagnostics& out)
      : fault_(fault),
        source_(source),
        raw_(source->text()),
        builder_(builder),
        out_(out),
        at_(builder.offset(fault.mark)),
        line_(line_around(raw_, at_)),
        last_(builder.last()) {}

  void run();

 private:
  bool is(std::string_view message) const { return fault_.msg == message; }
  bool begins(std::string_view message) const {
    return std::string_view(fault_.msg).substr(0, message.size()) == message;
  }
  // The scanner runs ahead of the builder, which may not know yet what this line opens.
  bool in_flow() const {
    return builder_.open_bracket().has_value() || opens_bracket(text({line_.begin, at_}));
  }
  bool at_end() const { return skip_trivia(raw_, at_) >= raw_.size(); }
  bool opens_line() const { return raw_.find_first_not_of(" \t", line_.begin) == at_; }
  Span word() const { return word_span(raw_, at_); }
  std::string_view text(Span span) const { return raw_.substr(span.begin, span.end - span.begin); }
  void error(Code code, Span where, std::string message, std::string help = {}) {
    out_.error(code, source_, where, std::move(message), std::move(help));
  }
  void quote_this(Code code, Span value, std::string message) {
    error(code, value, std::move(message), "quote this expression: " + in_quotes(text(value)));
  }

  // fault_quotes.cpp: quotes, and what stands in or after them.
  bool escape();
  bool open_quote();
  bool after_closing();
  // fault_signs.cpp: signs that mean something to YAML and nothing to the author.
  bool property();
  void starts_property(Code code, char sign, std::string_view what);
  bool reserved_sign();
  bool wide_sign();
  bool block_scalar();
  // fault_brackets.cpp
  bool closing_bracket();
  bool open_bracket();
  bool quote_in_brackets();
  bool another_entry(std::uint32_t open) const;
  void missing_comma(char bracket);
  // fault_lines.cpp: indentation, entries and keys.
  bool tab();
  bool second_colon();
  bool lost_colon();
  bool lost_space(Span entry);
  bool bullet();
  void misplaced(Span key);
  bool bare_key(Span entry);
  bool joined_value(Span entry);
  bool entry_in_line();
  bool end_of_block();

  const YAML::ParserException& fault_;
  const SourceRef& source_;
  std::string_view raw_;
  const Builder& builder_;
  Diagnostics& out_;
  std::uint32_t at_;
  Span line_;
  Span last_;
};

}  // namespace assay::yaml
