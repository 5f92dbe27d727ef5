# assay_add_rubric_tests(TARGET DIR)
#
# Adds each case and property of each *.test.yaml below DIR to CTest as "TARGET: suite: name".
# The tests are run by the assay command; the list is read when CTest starts, so a case added to a
# file needs no new configuration. Where TARGET is no target yet, one of that name is made that runs
# them all: cmake --build . --target TARGET.

# CTest reads this file again, to list the tests.
if(assay_listing)
  # Read by CTest: one test for each line that `assay test --list` prints, a file and a name. Files
  # that cannot be run become one test that fails and says why.
  execute_process(
    COMMAND "${assay_command}" test --list "${assay_directory}"
    OUTPUT_VARIABLE assay_lines
    ERROR_VARIABLE assay_errors
    RESULT_VARIABLE assay_status)
  # Semicolons and brackets of names would split CMake's list.
  string(REPLACE ";" "\\;" assay_lines "${assay_lines}")
  string(REPLACE "[" "<assay-open>" assay_lines "${assay_lines}")
  string(REPLACE "]" "<assay-close>" assay_lines "${assay_lines}")
  string(REPLACE "\n" ";" assay_lines "${assay_lines}")
  set(assay_count 0)
  foreach(assay_line IN LISTS assay_lines)
    if(NOT assay_line MATCHES "^([^\t]+)\t(.+)$")
      continue()
    endif()
    set(assay_file "${CMAKE_MATCH_1}")
    set(assay_name "${CMAKE_MATCH_2}")
    string(REPLACE "<assay-open>" "[" assay_file "${assay_file}")
    string(REPLACE "<assay-close>" "]" assay_file "${assay_file}")
    string(REPLACE "<assay-open>" "[" assay_name "${assay_name}")
    string(REPLACE "<assay-close>" "]" assay_name "${assay_name}")
    add_test("${assay_prefix}: ${assay_name}"
      "${assay_command}" test "${assay_file}" -k "=${assay_name}")
    math(EXPR assay_count "${assay_count} + 1")
  endforeach()
  if(NOT assay_status EQUAL 0 OR assay_count EQUAL 0)
    add_test("${assay_prefix}: all files can be run" "${assay_command}" test "${assay_directory}")
  endif()
  return()
endif()

include_guard(GLOBAL)

set(_assay_rubric_tests "${CMAKE_CURRENT_LIST_FILE}")
# Of an installed package: lib/cmake/assay, or one deeper where the system has lib/ARCHITECTURE.
set(_assay_command_hints
  "${CMAKE_CURRENT_LIST_DIR}/../../../bin" "${CMAKE_CURRENT_LIST_DIR}/../../../../bin")

function(assay_add_rubric_tests target directory)
  get_filename_component(directory "${directory}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_SOURCE_DIR}")
  if(NOT EXISTS "${directory}")
    message(FATAL_ERROR "assay_add_rubric_tests: there is no ${directory}")
  endif()
  if(TARGET assay::cli)
    set(command "$<TARGET_FILE:assay::cli>")
  elseif(TARGET assay_cli)
    set(command "$<TARGET_FILE:assay_cli>")
  else()
    find_program(ASSAY_COMMAND assay HINTS ${_assay_command_hints})
    if(NOT ASSAY_COMMAND)
      message(FATAL_ERROR
        "assay_add_rubric_tests needs the assay command: set ASSAY_COMMAND to its path")
    endif()
    set(command "${ASSAY_COMMAND}")
  endif()
  string(MD5 key "${directory}")
  set(script "${CMAKE_CURRENT_BINARY_DIR}/${target}-${key}-$<CONFIG>.cmake")
  file(GENERATE OUTPUT "${script}" CONTENT
"set(assay_command [==[${command}]==])
set(assay_directory [==[${directory}]==])
set(assay_prefix [==[${target}]==])
set(assay_listing TRUE)
include([==[${_assay_rubric_tests}]==])
set(assay_listing FALSE)
")
  set(include_script "${CMAKE_CURRENT_BINARY_DIR}/${target}-${key}-include.cmake")
  file(WRITE "${include_script}"
"foreach(assay_configuration \"\${CTEST_CONFIGURATION_TYPE}\" \"${CMAKE_BUILD_TYPE}\")
  set(assay_script \"${CMAKE_CURRENT_BINARY_DIR}/${target}-${key}-\${assay_configuration}.cmake\")
  if(EXISTS \"\${assay_script}\")
    include(\"\${assay_script}\")
    break()
  endif()
endforeach()
")
  set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES "${include_script}")
  if(NOT TARGET "${target}")
    add_custom_target("${target}" COMMAND "${command}" test "${directory}" USES_TERMINAL VERBATIM)
  endif()
endfunction()
