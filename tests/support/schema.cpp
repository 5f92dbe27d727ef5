// std::regex under the sanitizers: a false alarm of g++ 12.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif

#include "support/schema.hpp"

#include <algorithm>
#include <array>
#include <regex>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/files.hpp"

namespace assay::testing_support {
namespace {

using nlohmann::json;

bool has_type(const json& value, const std::string& type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "boolean") return value.is_boolean();
  if (type == "null") return value.is_null();
  if (type == "integer") return value.is_number_integer();
  return type == "number" && value.is_number();
}

class Checker {
 public:
  explicit Checker(const json& root) : root_(root) {}

  std::vector<std::string> faults;

  void check(const json& schema, const json& value, const std::string& path) {
    for (const auto& [word, wanted] : schema.items())
      keyword(word, wanted, schema, value, path);
  }

 private:
  void fault(const std::string& path, const std::string& what) {
    faults.push_back((path.empty() ? "/" : path) + ": " + what);
  }

  void keyword(const std::string& word, const json& wanted, const json& schema, const json& value,
               const std::string& path) {
    if (word == "type")
      type(wanted, value, path);
    else if (word == "const") {
      if (value != wanted) fault(path, "is not " + wanted.dump());
    } else if (word == "enum") {
      if (std::find(wanted.begin(), wanted.end(), value) == wanted.end())
        fault(path, value.dump() + " is none of " + wanted.dump());
    } else if (word == "pattern")
      pattern(wanted, value, path);
    else if (word == "minLength") {
      if (value.is_string() && value.get<std::string>().size() < wanted)
        fault(path, "is too short");
    } else if (word == "minimum") {
      if (value.is_number() && value < wanted) fault(path, "is below " + wanted.dump());
    } else if (word == "maximum") {
      if (value.is_number() && value > wanted) fault(path, "is above " + wanted.dump());
    } else if (word == "exclusiveMinimum") {
      if (value.is_number() && value <= wanted) fault(path, "is not above " + wanted.dump());
    } else if (word == "minItems") {
      if (value.is_array() && value.size() < wanted) fault(path, "has too few items");
    } else if (word == "maxItems") {
      if (value.is_array() && value.size() > wanted) fault(path, "has too many items");
    } else if (word == "required")
      required(wanted, value, path);
    else if (word == "properties" || word == "additionalProperties") {
      if (word == "additionalProperties") members(schema, value, path);
    } else if (word == "propertyNames")
      names(wanted, value, path);
    else if (word == "items")
      items(wanted, value, path);
    else if (word == "oneOf") {
      if (const auto fits = fitting(wanted, value); fits != 1)
        fault(path, value.dump() + " fits " + std::to_string(fits) + " of the forms");
    } else if (word == "anyOf") {
      if (fitting(wanted, value) == 0) fault(path, value.dump() + " fits none of the forms");
    } else if (word == "allOf")
      for (const json& part : wanted)
        check(part, value, path);
    else if (word == "if") {
      const char* branch = fitting(json::array({wanted}), value) == 1 ? "then" : "else";
      if (schema.contains(branch)) check(schema[branch], value, path);
    } else if (word == "$ref")
      check(root_.at(json::json_pointer(wanted.get<std::string>().substr(1))), value, path);
    else if (word == "dependencies") {
      for (const auto& [key, needed] : wanted.items())
        if (value.is_object() && value.contains(key)) required(needed, value, path);
    } else if (word == "minProperties") {
      if (value.is_object() && value.size() < wanted) fault(path, "has too few keys");
    } else if (word == "maxProperties") {
      if (value.is_object() && value.size() > wanted) fault(path, "has too many keys");
    } else if (!is_silent(word))
      fault(path, "the schema's '" + word + "' is not known here");
  }

  void type(const json& wanted, const json& value, const std::string& path) {
    const auto fits = [&](const json& t) { return has_type(value, t.get<std::string>()); };
    if (wanted.is_array() ? std::none_of(wanted.begin(), wanted.end(), fits) : !fits(wanted))
      fault(path, value.dump() + " is not of type " + wanted.dump());
  }

  void pattern(const json& wanted, const json& value, const std::string& path) {
    if (value.is_string() &&
        !std::regex_search(value.get<std::string>(), std::regex(wanted.get<std::string>())))
      fault(path, value.dump() + " does not match " + wanted.dump());
  }

  void required(const json& wanted, const json& value, const std::string& path) {
    if (!value.is_object()) return;
    for (const json& key : wanted)
      if (!value.contains(key.get<std::string>())) fault(path, "lacks " + key.dump());
  }

  void members(const json& schema, const json& value, const std::string& path) {
    if (!value.is_object()) return;
    const json known = schema.value("properties", json::object());
    const json& others = schema.at("additionalProperties");
    for (const auto& [key, member] : value.items()) {
      if (known.contains(key))
        check(known.at(key), member, path + "/" + key);
      else if (others.is_object())
        check(others, member, path + "/" + key);
      else if (others == false)
        fault(path, "has the unknown key '" + key + "'");
    }
  }

  void names(const json& wanted, const json& value, const std::string& path) {
    if (!value.is_object()) return;
    for (const auto& [key, member] : value.items())
      check(wanted, json(key), path + "/" + key);
  }

  void items(const json& wanted, const json& value, const std::string& path) {
    if (!value.is_array()) return;
    for (std::size_t i = 0; i < value.size(); ++i)
      check(wanted, value[i], path + "/" + std::to_string(i));
  }

  // How many of the schemas the value fits.
  std::ptrdiff_t fitting(const json& schemas, const json& value) const {
    return std::count_if(schemas.begin(), schemas.end(), [&](const json& schema) {
      Checker checker(root_);
      checker.check(schema, value, "");
      return checker.faults.empty();
    });
  }

  // Says nothing by itself.
  static bool is_silent(std::string_view word) {
    constexpr std::array<std::string_view, 7> words{"description", "title", "$schema", "$id",
                                                    "definitions", "then",  "else"};
    return std::find(words.begin(), words.end(), word) != words.end();
  }

  const json& root_;
};

}  // namespace

std::vector<std::string> schema_faults(std::string_view schema, std::string_view text) {
  const json value = json::parse(text, nullptr, false);
  if (value.is_discarded()) return {"the text is no JSON"};
  const json root = json::parse(schema);
  Checker checker(root);
  checker.check(root, value, "");
  return checker.faults;
}

void check_assessment_schema(std::string_view text) {
  const std::string schema = must_read(source_path("schema/assessment.schema.json"));
  for (const std::string& fault : schema_faults(schema, text))
    FAIL_CHECK(fault);
}

}  // namespace assay::testing_support
