# lexicon/en.yaml as C++: its cues as a table and its bytes for the digest of rubrics.
#   cmake -DINPUT=en.yaml -DOUTPUT=lexicon_en.cpp -P EmbedLexicon.cmake

# Characters one by one: a string literal may be too long for a compiler.
file(READ "${INPUT}" bytes HEX)
string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
file(STRINGS "${INPUT}" lines ENCODING UTF-8)

set(rows "")
set(number 0)
foreach(line IN LISTS lines)
  math(EXPR number "${number} + 1")
  if(line MATCHES "^([a-z]+):$")
    set(kind "${CMAKE_MATCH_1}")
  elseif(line MATCHES "^  - {cue: \"([^\"]+)\"(, reach: ([a-z]+))?(, does: ([a-z]+))?, example: \"[^\"]+\"(, expect: \"[a-z]+\")?}$")
    set(text "${CMAKE_MATCH_1}")
    set(reach "${CMAKE_MATCH_3}")
    set(does "${CMAKE_MATCH_5}")
    if(NOT reach)
      set(reach "none")
    endif()
    if(NOT does)
      set(does "nothing")
    endif()
    string(APPEND rows "    {\"${text}\", {CueKind::${kind}, Reach::${reach}, Doing::${does}}},\n")
  elseif(NOT line MATCHES "^(#.*)?$")
    message(FATAL_ERROR "${INPUT}:${number}: not a cue: ${line}")
  endif()
endforeach()

file(WRITE "${OUTPUT}" "// Made from lexicon/en.yaml by cmake/EmbedLexicon.cmake.
#include \"evidence/assertion/cues/lexicon.hpp\"

namespace assay::evidence {
namespace {
constexpr CueRow rows[] = {
${rows}};

constexpr char bytes[] = {${bytes}};
}  // namespace

std::span<const CueRow> built_in_cues() noexcept { return rows; }

std::string_view lexicon_bytes() noexcept {
  return {bytes, sizeof bytes};
}

}  // namespace assay::evidence
")
