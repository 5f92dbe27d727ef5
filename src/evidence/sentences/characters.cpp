#include "evidence/sentences/characters.hpp"

#include <algorithm>

#include <utf8proc.h>

namespace assay::evidence {

Character decode(std::string_view text, std::size_t at) noexcept {
  utf8proc_int32_t code = 0;
  const auto length = utf8proc_iterate(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
      static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size() - at, 4)), &code);
  if (length <= 0) return {};
  return {static_cast<char32_t>(code), static_cast<std::size_t>(length)};
}

char32_t fold_mark(char32_t c) noexcept {
  switch (c) {
    case U'\u2018':
    case U'\u2019':
    case U'\u02BC':
    case U'\u2032':
      return U'\'';
    case U'\u201C':
    case U'\u201D':
    case U'\u201E':
    case U'\u00AB':
    case U'\u00BB':
      return U'"';
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2212':
      return U'-';
    case U'\u2248':
    case U'\u223C':
      return U'~';
    case U'\uFF05':
      return U'%';
    case U'\uFF04':
      return U'$';
    case U'\uFF0C':
      return U',';
    default:
      return c;
  }
}

}  // namespace assay::evidence
