// A line on the terminal that says what takes so long.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace cli {

// Nothing is shown in the first second, nor when standard error is not a terminal; the line is
// gone when the work is done.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void doing(std::string what);

 private:
  void watch();

  bool on_terminal_ = false;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string what_;
  bool finished_ = false;
  std::thread watcher_;
};

}  // namespace cli
