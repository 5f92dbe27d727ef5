#include "interrupt.hpp"

#include <atomic>
#include <cstdlib>

namespace cli {
namespace {

std::atomic<int> noted{0};
static_assert(std::atomic<int>::is_always_lock_free);  // a handler may take no lock

void note(int signal) {
  noted = signal;
}

void listen(int signal, struct sigaction& before) {
  sigaction(signal, nullptr, &before);
  if (before.sa_handler == SIG_IGN) return;
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(signal, &action, nullptr);
}

}  // namespace

Interrupt::Interrupt() {
  noted = 0;
  listen(SIGINT, interrupt_);
  listen(SIGTERM, terminate_);
}

Interrupt::~Interrupt() {
  sigaction(SIGINT, &interrupt_, nullptr);
  sigaction(SIGTERM, &terminate_, nullptr);
}

bool Interrupt::asked() const noexcept {
  return noted != 0;
}

void Interrupt::obey() {
  const int signal = noted;
  std::signal(signal, SIG_DFL);
  std::raise(signal);
  std::_Exit(128 + signal);  // where it was blocked
}

}  // namespace cli
