/// The same bytes from every compiler and at every level of optimization.
#include <fstream>
#include <sstream>
#include <string>

#include <assay/decimal.hpp>

#include <doctest/doctest.h>

TEST_SUITE("decimal") {
  using namespace assay;

  static std::optional<Decimal> call(const std::string& function, std::istream& arguments) {
    const auto argument = [&] {
      std::string text;
      arguments >> text;
      return Decimal::parse(text).value();
    };
    const Decimal x = argument();
    if (function == "ln") return ln(x);
    if (function == "log10") return log10(x);
    if (function == "exp") return exp(x);
    if (function == "sqrt") return sqrt(x);
    REQUIRE(function == "pow");
    return pow(x, argument());
  }

  TEST_CASE("functions give the recorded bytes") {
    std::ifstream golden(ASSAY_SOURCE_DIR "/tests/decimal/functions.golden");
    REQUIRE(golden.is_open());
    int checked = 0;
    for (std::string line; std::getline(golden, line);) {
      if (line.starts_with("#")) continue;
      std::istringstream words(line);
      std::string function, equals, expected;
      words >> function;
      const auto value = call(function, words);
      words >> equals >> expected;
      REQUIRE_MESSAGE(value.has_value(), line);
      CHECK_MESSAGE(to_string(*value) == expected, line);
      ++checked;
    }
    CHECK(checked > 100);
  }
}
