#include "support/golden.hpp"

#include <cstdlib>
#include <fstream>
#include <vector>

#include <doctest/doctest.h>

#include "support/files.hpp"

namespace assay::testing_support {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t feed = text.find('\n');
    lines.push_back(text.substr(0, feed));
    text.remove_prefix(feed == std::string_view::npos ? text.size() : feed + 1);
  }
  return lines;
}

bool updating() {
  const char* const value = std::getenv("ASSAY_UPDATE_GOLDEN");
  return value != nullptr && std::string_view(value) == "1";
}

}  // namespace

std::string line_diff(std::string_view expected, std::string_view actual) {
  const auto a = lines_of(expected), b = lines_of(actual);
  // Common head and tail aside, all that differs is shown as one block: enough to read a golden.
  std::size_t head = 0;
  while (head < a.size() && head < b.size() && a[head] == b[head])
    ++head;
  std::size_t tail = 0;
  while (tail + head < a.size() && tail + head < b.size() &&
         a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
    ++tail;
  std::string out;
  const auto put = [&](const char* mark, std::string_view line) {
    out.append(mark).append(line).append("\n");
  };
  for (std::size_t i = head < 3 ? 0 : head - 3; i < head; ++i)
    put("  ", a[i]);
  for (std::size_t i = head; i + tail < a.size(); ++i)
    put("- ", a[i]);
  for (std::size_t i = head; i + tail < b.size(); ++i)
    put("+ ", b[i]);
  for (std::size_t i = a.size() - tail; i < a.size() && i < a.size() - tail + 3; ++i)
    put("  ", a[i]);
  return out;
}

void check_golden(const std::string& path, std::string_view actual) {
  if (updating()) {
    std::ofstream out(path, std::ios::binary);
    out << actual;
    REQUIRE_MESSAGE(out.good(), "cannot write ", path);
    return;
  }
  const std::string expected = read_all(path).value_or("");
  if (expected == actual) return;
  FAIL_CHECK(path << " differs (ASSAY_UPDATE_GOLDEN=1 rewrites it):\n"
                  << line_diff(expected, actual));
}

}  // namespace assay::testing_support
