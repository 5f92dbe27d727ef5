#include "report/github.hpp"

namespace assay::report {
namespace {

std::string escaped(std::string_view text, std::string_view also) {
  constexpr std::string_view always = "%\r\n";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (always.find(c) == std::string_view::npos && also.find(c) == std::string_view::npos) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    ((out += '%') += digits[byte >> 4U]) += digits[byte & 15U];
  }
  return out;
}

}  // namespace

std::string github_message(std::string_view text) {
  return escaped(text, {});
}

std::string github_property(std::string_view text) {
  return escaped(text, ":,");
}

}  // namespace assay::report
