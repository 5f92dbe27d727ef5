#include "testing/edits.hpp"

#include <algorithm>

namespace assay::testing {

std::string edited(std::string_view text, std::vector<Edit> edits) {
  std::sort(edits.begin(), edits.end(),
            [](const Edit& a, const Edit& b) { return a.where.begin < b.where.begin; });
  std::string out;
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    out += text.substr(at, edit.where.begin - at);
    out += edit.text;
    at = edit.where.end;
  }
  return out + std::string(text.substr(at));
}

}  // namespace assay::testing
