# Whole builds of the further checks compile the files of a folder as one: most of their time goes
# into the same headers again and again. The release and clang builds compile each file alone, so
# that none leans on its neighbours.
option(ASSAY_UNITY_BUILD "Compile the files of a folder as one: quicker whole builds" OFF)

# Files that name something of their own as a neighbour does.
set(assay_alone
  src/compensation/load.cpp
  src/decimal/logarithm.cpp
  src/evidence/mentions/walk.cpp
  src/evidence/quantities/plain_numbers.cpp
  src/expr/parse.cpp
  src/expr/print.cpp
  src/expr/ranges.cpp
  src/expr/syntax.cpp
  src/expr/words.cpp
  src/model/read_matrix.cpp
  src/model/read_phrases.cpp
  src/model/read_rubric.cpp
  src/model/slots.cpp
  src/report/rubric_text.cpp
  src/score/word_answer_one.cpp
  src/score/word_certain.cpp
  src/score/word_plan.cpp
  src/scorecard/head.cpp
  src/testing/cover_rubric.cpp
  src/testing/given.cpp
  src/testing/load.cpp
  src/testing/read_property.cpp
  src/testing/report_tap.cpp
  src/testing/rubric_mutants.cpp
  src/testing/verdict.cpp
  src/units/names.cpp
  src/yaml/line_scan.cpp
  src/yaml/properties.cpp
  tests/cli/interrupt_test.cpp
  tests/decimal/functions_test.cpp
  tests/evidence/hostile_test.cpp
  tests/evidence/identity_test.cpp
  tests/evidence/quantities_test.cpp
  tests/evidence/traps_test.cpp
  tests/score/paths_test.cpp
  tests/score/rules_test.cpp
  tests/score/word_plan_test.cpp)
set(assay_folders_alone "^tests/evidence/assertion")  # tables that are all called rows

# After all sources of the target are known.
function(assay_compile_by_folder target)
  if(NOT ASSAY_UNITY_BUILD)
    set_target_properties(${target} PROPERTIES UNITY_BUILD OFF)  # whatever a host asks for its own
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    cmake_path(RELATIVE_PATH source BASE_DIRECTORY "${PROJECT_SOURCE_DIR}" OUTPUT_VARIABLE path)
    cmake_path(GET path PARENT_PATH folder)
    if(folder MATCHES "^(src|tests)/" AND NOT path IN_LIST assay_alone
       AND NOT folder MATCHES "${assay_folders_alone}")
      string(MAKE_C_IDENTIFIER "${folder}" group)
      set_source_files_properties("${source}" TARGET_DIRECTORY ${target}
        PROPERTIES UNITY_GROUP ${group})
    endif()
  endforeach()
endfunction()
