# `cmake --install`: headers, library, CMake and pkg-config files, the tool, rubrics and schemas; and
# the Debian package made of them.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS assay EXPORT assayTargets
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/assay" DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  FILES_MATCHING PATTERN "*.h" PATTERN "*.hpp")
install(FILES "${PROJECT_BINARY_DIR}/include/assay/version.hpp"
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/assay)

set(assay_cmake_dir "${CMAKE_INSTALL_LIBDIR}/cmake/assay")
install(EXPORT assayTargets NAMESPACE assay:: DESTINATION "${assay_cmake_dir}")
configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/assayConfig.cmake.in"
  "${PROJECT_BINARY_DIR}/assayConfig.cmake" INSTALL_DESTINATION "${assay_cmake_dir}" PATH_VARS CMAKE_INSTALL_DATADIR)
# Before 1.0 a minor version may change the C++ API.
write_basic_package_version_file("${PROJECT_BINARY_DIR}/assayConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/assayConfig.cmake" "${PROJECT_BINARY_DIR}/assayConfigVersion.cmake"
  DESTINATION "${assay_cmake_dir}")
if(EXISTS "${CMAKE_CURRENT_LIST_DIR}/AssayRubricTests.cmake")
  install(FILES "${CMAKE_CURRENT_LIST_DIR}/AssayRubricTests.cmake" DESTINATION "${assay_cmake_dir}")
endif()

# A static library leaves its own libraries to whoever links it.
if(BUILD_SHARED_LIBS)
  set(assay_pc_requires "")
  set(assay_pc_libs "")
else()
  set(assay_pc_requires "yaml-cpp, fmt, libcrypto, libutf8proc")
  set(assay_pc_libs "-lstdc++ -lm")
endif()
file(RELATIVE_PATH assay_pc_up "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
string(REGEX REPLACE "/$" "" assay_pc_up "${assay_pc_up}")
configure_file("${CMAKE_CURRENT_LIST_DIR}/assay.pc.in" "${PROJECT_BINARY_DIR}/assay.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/assay.pc" DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

install(DIRECTORY "${PROJECT_SOURCE_DIR}/rubrics" DESTINATION ${CMAKE_INSTALL_DATADIR}/assay
  FILES_MATCHING PATTERN "*.yaml")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/schema" DESTINATION ${CMAKE_INSTALL_DATADIR}/assay
  FILES_MATCHING PATTERN "*.json")

# The tool installs itself (examples/cli). It finds the library beside it, so that an installed tree
# may be moved.
if(TARGET assay_cli)
  set_target_properties(assay_cli PROPERTIES INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}")
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME assay)
set(CPACK_PACKAGE_VENDOR assay)
set(CPACK_PACKAGE_CONTACT "assay maintainers <assay@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "interview rubrics, scored exactly and explained")
set(CPACK_PACKAGE_DESCRIPTION
"Library (C and C++), headers, command line tool and rubrics: debrief notes and scorecards in,
exact scores out, with the reason for every point.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
