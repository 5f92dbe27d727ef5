#include "progress.hpp"

#include <chrono>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace cli {
namespace {

// One row of the terminal holds it: a line that wraps leaves rows behind when it is wiped.
std::string on_one_row(const std::string& what) {
  constexpr std::size_t dots = 5;  // " ..." and the last column, which some terminals wrap
  winsize size{};
  const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > dots;
  const std::size_t most = (known ? size.ws_col : 80U) - dots;
  std::size_t characters = 0, at = 0;
  for (; at < what.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(what[at]) & 0xC0U) != 0x80U;
    if (begins && ++characters > most) break;
  }
  return what.substr(0, at);
}

}  // namespace

Progress::Progress() : on_terminal_(isatty(STDERR_FILENO) == 1) {
  if (on_terminal_) watcher_ = std::thread([this] { watch(); });
}

Progress::~Progress() {
  if (!on_terminal_) return;
  {
    const std::lock_guard lock(mutex_);
    finished_ = true;
  }
  changed_.notify_one();
  watcher_.join();
}

void Progress::doing(std::string what) {
  const std::lock_guard lock(mutex_);
  what_ = std::move(what);
}

void Progress::watch() {
  using namespace std::chrono_literals;
  std::unique_lock lock(mutex_);
  bool shown = false;
  for (auto pause = 1000ms; !changed_.wait_for(lock, pause, [this] { return finished_; });
       pause = 200ms) {
    std::fprintf(stderr, "\r\x1B[K%s ...", on_one_row(what_).c_str());
    std::fflush(stderr);
    shown = true;
  }
  if (shown) std::fputs("\r\x1B[K", stderr);
}

}  // namespace cli
