# What every target of the project is built with. A host that adds assay as a
# subdirectory keeps its own flags: these are set on targets, never globally.

set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
find_program(ASSAY_CCACHE ccache)
if(PROJECT_IS_TOP_LEVEL AND ASSAY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER "${ASSAY_CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${ASSAY_CCACHE}")
endif()

function(assay_target_defaults target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES
    CXX_EXTENSIONS OFF
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON
    POSITION_INDEPENDENT_CODE ON)
  # -ffp-contract=off: no fused operation may change a digit between compilers.
  # -Wno-restrict: g++ 12 sees overlap in plain string concatenation (its bug 105651).
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wconversion -ffp-contract=off
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
    $<$<BOOL:${ASSAY_WARNINGS_AS_ERRORS}>:-Werror>)
endfunction()
