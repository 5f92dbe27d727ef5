// The suite's entry. ASSAY_TEST_LOCALE sets the global C++ locale first, because a host may have
// done so: no result may depend on it.
#define DOCTEST_CONFIG_IMPLEMENT
#include <clocale>
#include <cstdlib>
#include <locale>

#include <doctest/doctest.h>

int main(int argc, char** argv) {
  if (const char* name = std::getenv("ASSAY_TEST_LOCALE")) {
    std::locale::global(std::locale(name));
    std::setlocale(LC_ALL, name);
  }
  return doctest::Context(argc, argv).run();
}
