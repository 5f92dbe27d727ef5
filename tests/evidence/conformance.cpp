#include "evidence/conformance.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace assay::evidence::conformance {
namespace {

std::string data_directory() {
  if (const char* set = std::getenv("ASSAY_DATA")) return set;
  return std::string(ASSAY_SOURCE_DIR) + "/../shared/data";
}

// Offsets of the sets count UTF-16 units.
std::uint32_t byte_offset(const std::string& text, std::int64_t units) {
  std::size_t at = 0;
  for (; at < text.size() && units > 0; ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if ((byte & 0xC0) == 0x80) continue;
    units -= byte >= 0xF0 ? 2 : 1;
  }
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
    ++at;
  return static_cast<std::uint32_t>(at);
}

std::string text_of(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string() || *found == "null") return {};
  return found->get<std::string>();
}

Expected expected(const nlohmann::json& result, const std::string& input) {
  Expected out;
  const std::int64_t start = result.at("Start");
  const std::int64_t end = result.contains("End") ? result["End"].get<std::int64_t>() + 1
                                                  : start + result.at("Length").get<std::int64_t>();
  out.begin = byte_offset(input, start);
  out.end = byte_offset(input, end);
  if (const auto found = result.find("Resolution"); found != result.end() && found->is_object()) {
    out.value = text_of(*found, "value");
    out.unit = text_of(*found, found->contains("isoCurrency") ? "isoCurrency" : "unit");
  }
  if (const auto found = result.find("Value"); found != result.end() && found->is_object()) {
    const auto& future = found->value("FutureResolution", nlohmann::json::object());
    out.value = text_of(future, "duration");
  }
  return out;
}

}  // namespace

std::optional<std::vector<Case>> load(std::string_view file) {
  const std::string path = fmt::format("{}/recognizers/{}.json", data_directory(), file);
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    MESSAGE("skipped: no conformance data at " << path);
    return std::nullopt;
  }
  std::vector<Case> cases;
  std::stringstream text;
  text << in.rdbuf();
  std::string json = text.str();
  if (json.starts_with("\xEF\xBB\xBF")) json.erase(0, 3);
  for (const auto& entry : nlohmann::json::parse(json)) {
    Case c{entry.at("Input"), {}};
    for (const auto& result : entry.at("Results"))
      c.results.push_back(expected(result, c.input));
    cases.push_back(std::move(c));
  }
  return cases;
}

bool agree(const Decimal& ours, std::string_view theirs) {
  const auto value = Decimal::parse(theirs);
  if (!value) return false;
  const auto difference = subtract(ours, *value);
  const auto scale = multiply(abs(*value), Decimal::scaled(1, -13));
  return difference && scale && abs(*difference) <= *scale;
}

bool Score::excludes(const Case& c) const {
  for (const Exclusion& exclusion : excluded_) {
    if (exclusion.input == c.input) return true;
  }
  return false;
}

void Score::add(const Case& c, bool solved) {
  if (excludes(c)) {
    ++skipped_;
    return;
  }
  ++cases_;
  if (solved) ++solved_;
  if (!solved && std::getenv("ASSAY_SHOW_UNSOLVED")) fmt::print("unsolved: {}\n", c.input);
}

void Score::check(int recorded) const {
  fmt::print("{}: {} of {} solved ({:.1f}%), {} excluded\n", file_, solved_, cases_,
             100.0 * solved_ / cases_, skipped_);
  CHECK(solved_ >= recorded);
  CHECK(skipped_ * 20 <= cases_ + skipped_);
}

}  // namespace assay::evidence::conformance
