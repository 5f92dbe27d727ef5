# The libraries that assay is built with, all linked privately (Debian 12 packages).

find_package(yaml-cpp 0.7 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto)
find_package(PkgConfig REQUIRED)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)

set(assay_linked_libraries yaml-cpp fmt::fmt OpenSSL::Crypto PkgConfig::UTF8PROC)
set(assay_private_libraries
  ${assay_linked_libraries} Boost::headers nlohmann_json::nlohmann_json)
