#include "json/faults.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "json/string_fault.hpp"
#include "text/quote.hpp"
#include "text/utf8.hpp"

namespace assay::json {
namespace {

constexpr std::string_view number_chars = "0123456789+-.eE";

bool is_number(std::string_view text) noexcept {
  const auto digits = [&] {
    const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(count);
    return count;
  };
  const auto take = [&](std::string_view set) {
    if (text.empty() || set.find(text.front()) == std::string_view::npos) return false;
    text.remove_prefix(1);
    return true;
  };
  take("-");
  const bool zero = !text.empty() && text.front() == '0';
  if (const std::size_t count = digits(); count == 0 || (zero && count > 1)) return false;
  if (take(".") && digits() == 0) return false;
  if (take("eE")) {
    take("+-");
    if (digits() == 0) return false;
  }
  return text.empty();
}

std::size_t skip_blanks(std::string_view raw, std::size_t at) noexcept {
  const std::size_t next = raw.find_first_not_of(" \t\r\n", at);
  return next == std::string_view::npos ? raw.size() : next;
}

class Reporter {
 public:
  Reporter(const SourceRef& source, const Progress& progress, const std::optional<Open>& open,
           Diagnostics& out)
      : source_(source), raw_(source->text()), progress_(progress), open_(open), out_(out) {}

  void run() {
    if (progress_.last == Last::value && broken_number()) return;
    std::size_t at = skip_blanks(raw_, std::max<std::size_t>(progress_.end, mark()));
    const char separator = progress_.last == Last::key              ? ':'
                           : progress_.last == Last::value && open_ ? ','
                                                                    : '\0';
    const bool separated = separator != '\0' && at < raw_.size() && raw_[at] == separator;
    if (separated) at = skip_blanks(raw_, at + 1);
    if (at == raw_.size()) return end_of_text(at);
    if (progress_.last == Last::value && !open_)
      return error(Code::trailing_content, at, at + 1, "the document has ended before this text",
                   "leave it out");
    if (raw_[at] == '"')
      if (const auto fault = string_fault(raw_, at))
        return out_.error(fault->code, source_, fault->where, fault->message, fault->help);
    const bool key_wanted = open_ && open_->is_object && progress_.last != Last::key;
    if (separator != '\0' && !separated) return token(at, missing_separator(), false);
    if (!key_wanted && number(at)) return;
    token(at, wanted(separated), separated && separator == ',');
  }

 private:
  std::size_t mark() const noexcept { return raw_.substr(0, 3) == text::byte_order_mark ? 3 : 0; }

  void error(Code code, std::size_t begin, std::size_t end, std::string message,
             std::string help = {}) {
    out_.error(
        code, source_,
        {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::min(end, raw_.size()))},
        std::move(message), std::move(help));
  }

  void end_of_text(std::size_t at) {
    if (progress_.last == Last::nothing)
      return error(Code::empty_document, 0, 0, "the document is empty",
                   "write {\"scorecard\": {\"rubric\": \"its-id\"}}");
    if (!open_) return error(Code::bad_syntax, at, at, "the document ends too early");
    const char bracket = open_->is_object ? '{' : '[';
    error(Code::unclosed_bracket, open_->begin, open_->begin + 1,
          fmt::format("this '{}' is never closed", bracket),
          fmt::format("add '{}'", open_->is_object ? '}' : ']'));
  }

  std::string_view missing_separator() const {
    if (progress_.last == Last::key) return "':' after the key";
    return open_->is_object ? "',' or '}'" : "',' or ']'";
  }

  std::string_view wanted(bool separated) const {
    if (!open_ || progress_.last == Last::key) return "a value";
    if (open_->is_object)
      return separated ? "a key in double quotes" : "a key in double quotes or '}'";
    return separated ? "a value" : "a value or ']'";
  }

  // The token at `at` cannot stand here or is none.
  void token(std::size_t at, std::string_view expected, bool separated) {
    const std::string_view found = raw_.substr(at, token_end(at) - at);
    error(Code::bad_syntax, at, at + found.size(),
          fmt::format("expected {}, found {}", expected, text::quoted(found)),
          hint(found, separated));
  }

  static std::string hint(std::string_view found, bool separated) {
    if (found[0] == '\'') return "write strings in double quotes";
    if (found[0] == '/' || found[0] == '#') return "JSON has no comments";
    if ((found[0] == '}' || found[0] == ']') && separated) return "remove the comma before it";
    if (found == "True" || found == "False" || found == "None") return "write true, false or null";
    return {};
  }

  // `01`, `1-2`: the parser took the head for a number and stumbled over the rest.
  bool broken_number() {
    std::size_t begin = progress_.end;
    while (begin > 0 && number_chars.find(raw_[begin - 1]) != std::string_view::npos)
      --begin;
    if (begin == progress_.end ||
        std::string_view("-0123456789").find(raw_[begin]) == std::string_view::npos)
      return false;
    const std::string_view found = number_at(begin);
    if (is_number(found)) return false;
    not_a_number(begin, found);
    return true;
  }

  // Something like a number where a value may stand.
  bool number(std::size_t at) {
    const std::string_view found = number_at(at);
    if (found.find_first_of("0123456789") == std::string_view::npos) return false;
    if (is_number(found))
      error(Code::bad_syntax, at, at + found.size(),
            fmt::format("the number {} is out of range", text::quoted(found)));
    else
      not_a_number(at, found);
    return true;
  }

  std::string_view number_at(std::size_t at) const {
    return raw_.substr(at, raw_.find_first_not_of(number_chars, at) - at);
  }

  void not_a_number(std::size_t at, std::string_view found) {
    error(Code::bad_syntax, at, at + found.size(),
          fmt::format("{} is not a number", text::quoted(found)),
          "write numbers like 12, 0.5 or 1e3");
  }

  std::size_t token_end(std::size_t at) const noexcept {
    if (raw_[at] == '"') return std::min(raw_.find('"', at + 1), raw_.size() - 1) + 1;
    const std::size_t end = std::min(raw_.find_first_of(" \t\r\n,:[]{}\"", at), raw_.size());
    return std::max(end, at + 1);
  }

  const SourceRef& source_;
  std::string_view raw_;
  const Progress& progress_;
  const std::optional<Open>& open_;
  Diagnostics& out_;
};

}  // namespace

void report(const SourceRef& source, const Progress& progress, const std::optional<Open>& open,
            Diagnostics& out) {
  Reporter(source, progress, open, out).run();
}

}  // namespace assay::json
