// Words in a row, as word tables are written.
#pragma once

#include <string_view>

namespace assay::evidence {

// Visits the words of a text that are parted by spaces.
template <class Visit>
void for_each_word(std::string_view words, Visit visit) {
  while (!words.empty()) {
    const std::size_t end = words.find(' ');
    if (end != 0) visit(words.substr(0, end));
    if (end == std::string_view::npos) return;
    words.remove_prefix(end + 1);
  }
}

}  // namespace assay::evidence
