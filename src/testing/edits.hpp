// Changes of a document's text, made together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <assay/diagnostic.hpp>

namespace assay::testing {

struct Edit {
  Span where;
  std::string text;
};

// The edits must not overlap; their order does not matter.
std::string edited(std::string_view text, std::vector<Edit> edits);

}  // namespace assay::testing
