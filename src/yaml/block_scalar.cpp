#include <algorithm>

#include "yaml/scalar_walker.hpp"

namespace assay::yaml {
namespace {

struct FirstLine {
  std::size_t spaces = 0;
  bool found = false;
};

// Leading spaces of the first line that holds anything else.
FirstLine first_line(std::string_view text) {
  std::size_t spaces = 0;
  for (const char c : text) {
    if (c == ' ') {
      ++spaces;
    } else if (is_break(c)) {
      spaces = 0;
    } else {
      return {spaces, true};
    }
  }
  return {};
}

}  // namespace

// Whatever the header says: what the parser took off the first line of text is the indentation.
std::size_t ScalarWalker::find_indent(std::size_t body) const {
  const FirstLine there = first_line(raw_.substr(body)), here = first_line(decoded_);
  return here.found && there.found && there.spaces >= here.spaces ? there.spaces - here.spaces : 0;
}

// Past the header, `|2-`, and its line.
void ScalarWalker::skip_header() {
  ++at_;
  while (raw() == '+' || raw() == '-' || text::is_digit(raw()))
    ++at_;
  end_ = at_;
  while (more() && !is_break(raw()))
    ++at_;
  skip_break();
}

void ScalarWalker::skip_decoded_feeds() {
  while (done_ < decoded_.size() && decoded_[done_] == '\n')
    ++done_;
}

// One line of the block; false where it belongs to it no more.
bool ScalarWalker::block_line(std::size_t indent) {
  std::size_t spaces = 0;
  while (spaces < indent && raw(spaces) == ' ')
    ++spaces;
  const std::size_t start = at_ + spaces;
  const std::size_t stop = std::min(raw_.find('\n', start), raw_.size());
  const std::size_t text_end = stop > start && raw_[stop - 1] == '\r' ? stop - 1 : stop;
  const std::string_view line = raw_.substr(start, text_end - start);
  at_ = std::min(stop + 1, raw_.size());
  if (line.empty()) return true;
  if (spaces < indent) return false;
  // Whatever the fold made of the breaks before this line: a space, or line feeds.
  if (done_ > 0 && decoded_[done_] == ' ' && line.front() != ' ') ++done_;
  skip_decoded_feeds();
  if (decoded_.substr(done_, line.size()) != line) return false;
  piece(start);
  done_ += line.size();
  end_ = text_end;
  return true;
}

Extent ScalarWalker::block() {
  skip_header();
  if (!decoded_.empty()) piece(at_);  // line feeds before the first line of text
  const std::size_t indent = find_indent(at_);
  while (more() && done_ < decoded_.size() && block_line(indent)) {
  }
  skip_decoded_feeds();
  return result();
}

}  // namespace assay::yaml
