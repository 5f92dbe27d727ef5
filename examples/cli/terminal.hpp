// Where results and messages go, and what the place can show.
#pragma once

#include <string>
#include <string_view>

#include <assay/assay.hpp>

namespace cli {

class Terminal {
 public:
  Terminal();

  // For results: colour and width of standard output.
  assay::TextOptions text_options() const;

  // Kept until `flush`, so that a command that fails half way has written nothing.
  void print(std::string_view text) { out_ += text; }
  // At once, to standard error: "assay: message".
  void complain(std::string_view message) const;
  void complain(const assay::Diagnostics& diagnostics) const;
  // Writes all results; false, with a message, when they could not be written whole.
  bool flush();

 private:
  std::string out_;
  bool colour_out_ = false;
  bool colour_err_ = false;
  int columns_ = 100;
};

}  // namespace cli
