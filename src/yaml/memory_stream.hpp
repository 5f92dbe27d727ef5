// A view of memory as a stream, for a parser that knows only streams; no copy.
#pragma once

#include <istream>
#include <streambuf>
#include <string_view>

namespace assay::yaml {

class MemoryStream : private std::streambuf, public std::istream {
 public:
  explicit MemoryStream(std::string_view text) : std::istream(static_cast<std::streambuf*>(this)) {
    char* const begin = const_cast<char*>(text.data());  // a get area is never written to
    setg(begin, begin, begin + text.size());
  }
};

}  // namespace assay::yaml
