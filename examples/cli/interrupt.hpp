// Ctrl-C in work that takes long: the work is asked to end, tidies up, and the program then dies of
// the signal as its caller expects.
#pragma once

#include <csignal>

namespace cli {

// While one lives, SIGINT and SIGTERM are noted. A second one kills at once, as does a signal that
// comes later. What the caller ignores (`nohup`, a shell's `&`) stays ignored.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  bool asked() const noexcept;
  // Ends the program by the signal that asked: a shell sees 130 for Ctrl-C.
  [[noreturn]] void obey();

 private:
  struct sigaction interrupt_, terminate_;  // as they were
};

}  // namespace cli
