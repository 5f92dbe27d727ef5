#include "progress.hpp"

#include <chrono>
#include <cstdio>
#include <unistd.h>

namespace cli {

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
    std::fprintf(stderr, "\r\x1B[K%s ...", what_.c_str());
    std::fflush(stderr);
    shown = true;
  }
  if (shown) std::fputs("\r\x1B[K", stderr);
}

}  // namespace cli
