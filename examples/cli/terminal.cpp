#include "terminal.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/ioctl.h>
#include <unistd.h>

namespace cli {
namespace {

constexpr int widest = 100;
constexpr int narrowest = 60;

// https://no-color.org: any value but the empty one turns colour off.
bool wants_colour(int descriptor) {
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  if (no_color != nullptr && *no_color != '\0') return false;
  return isatty(descriptor) == 1 && (term == nullptr || std::strcmp(term, "dumb") != 0);
}

int columns_of(int descriptor) {
  winsize size{};
  if (isatty(descriptor) != 1 || ioctl(descriptor, TIOCGWINSZ, &size) != 0) return widest;
  const int columns = size.ws_col;
  return columns == 0 || columns > widest ? widest : columns < narrowest ? narrowest : columns;
}

void write_error(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace

Terminal::Terminal()
    : colour_out_(wants_colour(STDOUT_FILENO)),
      colour_err_(wants_colour(STDERR_FILENO)),
      columns_(columns_of(STDOUT_FILENO)) {
  // A reader that goes away shows as a failed write, not as a death by signal.
  std::signal(SIGPIPE, SIG_IGN);
}

assay::TextOptions Terminal::text_options() const {
  assay::TextOptions options;
  options.colour = colour_out_;
  options.columns = columns_;
  return options;
}

void Terminal::complain(std::string_view message) const {
  write_error("assay: " + std::string(message) + "\n");
}

void Terminal::complain(const assay::Diagnostics& diagnostics) const {
  for (const assay::Diagnostic& diagnostic : diagnostics)
    write_error(assay::render(diagnostic, colour_err_));
}

bool Terminal::flush() {
  const bool written =
      std::fwrite(out_.data(), 1, out_.size(), stdout) == out_.size() && std::fflush(stdout) == 0;
  const int error = errno;
  out_.clear();
  // Nobody is left to tell that `| head` has seen enough.
  if (!written && error != EPIPE)
    complain(std::string("cannot write the results: ") + std::strerror(error));
  return written;
}

}  // namespace cli
