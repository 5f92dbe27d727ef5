#include "score/generate_values.hpp"

#include <cstdlib>

#include <fmt/format.h>

namespace assay::reference {

Literal thousandths(int n, const std::string& suffix) {
  std::string text =
      fmt::format("{}{}.{:03}", n < 0 ? "-" : "", std::abs(n) / 1000, std::abs(n) % 1000);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return {Q(n, 1000), text + suffix};
}

bool is_bool(const std::string& unit) {
  return unit == "bool";
}

Literal literal_of(const std::string& unit, Dice& dice) {
  if (unit == "percent") return thousandths(dice.between(0, 80) * 500, "%");
  if (unit == "USD/year") {
    const int thousands = dice.between(1, 900);
    return {Q(thousands) * 1000, fmt::format("${}k/year", thousands)};
  }
  return thousandths(dice.between(-4, 40) * 500);
}

Q random_value(const std::string& unit, Dice& dice) {
  if (is_bool(unit)) return dice.pick(2);
  if (unit == "percent") return Q(dice.between(0, 4000), 100);
  if (unit == "USD/year") return Q(dice.between(0, 90'000'000), 100);
  if (unit == "count") return dice.between(0, 20);
  return Q(dice.between(-2000, 20'000), 1000);
}

bool is_plain(const std::string& unit) {
  return unit == "number" || unit == "count";
}

Literal beyond(const std::string& unit) {
  if (unit == "percent") return {1'000'000, "1000000%"};
  return {1'000'000, unit == "USD/year" ? "$1000000/year" : "1000000"};
}

}  // namespace assay::reference
